/** Where a phrase of a pack stands among words: from one index up to, not including, another. */
export interface PhraseMatch {
  readonly start: number
  readonly end: number
}

/** '*' in a phrase: up to so many words of any kind, but none that negates. More, and ‘sacked … the claim’ joins two clauses. */
const FREE_WORDS = 3

/** Words that ‘*’ never stands for: ‘found | not | guilty of fraud’ is no ‘found * guilty of fraud’. */
const NEGATES = /^(?:not|n['’]t|never|no|none|nor|neither)$/iu

/**
 * Where a phrase stands in words (a sentence's tokens, without spaces): every start, the shortest match at each.
 * Curly and straight apostrophes are one, and it does not matter where a tokenizer cuts ‘Mayor's’ or ‘front-line’. See `PackPhrase` for what a phrase may hold.
 */
export function findPhrase(phrase: string, words: readonly string[]): readonly PhraseMatch[] {
  const parts = partsOf(phrase)
  const matches: PhraseMatch[] = []
  for (let start = 0; start < words.length; start++) {
    const end = endOf(parts, 0, words, start)
    if (end !== null) matches.push({ start, end })
  }
  return matches
}

/** Where a phrase ends that begins at a word; null where it does not stand there. */
export function matchAt(phrase: string, words: readonly string[], start: number): number | null {
  return endOf(partsOf(phrase), 0, words, start)
}

/** Whether words are the phrase, from the first to the last. */
export function isPhrase(phrase: string, words: readonly string[]): boolean {
  return findPhrase(phrase, words).some(({ start, end }) => start === 0 && end === words.length)
}

/** What a phrase can begin with, as `leadOf` gives it for the words of a sentence. Empty: with no word of its own. */
export function leadsOf(phrase: string): readonly string[] {
  return (partsOf(phrase)[0] ?? []).map(leadOf)
}

const LETTERS_FIRST = /^[\p{L}\p{N}]+/u

/** The letters that a word begins with, in lower case: the same of ‘Britain’ and ‘Britain's’, ‘front’ and ‘front-line’. */
export function leadOf(word: string): string {
  return (LETTERS_FIRST.exec(word)?.[0] ?? straight(word)).toLowerCase()
}

/** Alternatives by place; `null` where any words may stand. */
type PhrasePart = readonly string[] | null

/** Parsed once: a pack has some hundred phrases, and they are looked for in every sentence. */
const parsed = new Map<string, readonly PhrasePart[]>()

function partsOf(phrase: string): readonly PhrasePart[] {
  const known = parsed.get(phrase)
  if (known) return known
  const parts = phrase.split(' ').map(part => (part === '*' ? null : part.split('|').map(straight)))
  parsed.set(phrase, parts)
  return parts
}

function endOf(parts: readonly PhrasePart[], part: number, words: readonly string[], at: number): number | null {
  const wanted = parts[part]
  if (wanted === undefined) return at
  if (wanted) {
    for (const each of wanted) {
      const next = afterWord(each, words, at)
      const end = next === null ? null : endOf(parts, part + 1, words, next)
      if (end !== null) return end
    }
    return null
  }
  for (let skipped = 0; skipped <= FREE_WORDS && at + skipped <= words.length; skipped++) {
    if (skipped > 0 && NEGATES.test(words[at + skipped - 1]!)) return null
    const end = endOf(parts, part + 1, words, at + skipped)
    if (end !== null) return end
  }
  return null
}

/** Behind a word of a phrase that begins at one of the words; they may have cut it: ‘Britain’, ‘'s’; ‘front’, ‘-’, ‘line’. */
function afterWord(wanted: string, words: readonly string[], at: number): number | null {
  let found = ''
  for (let next = at; next < words.length && found.length < wanted.length; next++) {
    found += straight(words[next]!)
    if (agrees(wanted, found)) return next + 1
  }
  return null
}

function agrees(wanted: string, found: string): boolean {
  return wanted === found || (wanted === wanted.toLowerCase() && wanted === found.toLowerCase())
}

function straight(word: string): string {
  return word.replaceAll('’', "'")
}
