import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Token } from '../domain/analysis.ts'
import type { Span } from '../domain/span.ts'
import { GIVEN_NAMES } from './en/given-names.ts'

// One instance for the process: loading the model takes 0.1 s. It holds no state between texts.
const nlp = winkNLP(model, ['pos'])

/**
 * The tokens of one stretch of text, with parts of speech. The tagger gives no offsets, so each token is
 * looked for from the end of the last one; it drops U+FEFF without a trace, which a running sum would not survive.
 */
export function tokenize(text: string, span: Span): Token[] {
  const words = text.slice(span.start, span.end)
  const found = nlp.readDoc(words).tokens()
  const values = found.out(nlp.its.value) as string[]
  const parts = found.out(nlp.its.pos) as PartOfSpeech[]
  const lemmas = found.out(nlp.its.lemma as never) as unknown as string[]
  const tokens: Token[] = []
  let from = 0
  for (const [i, value] of values.entries()) {
    // The tagger writes some numbers its own way (‘5.30’ as 5.3): whatever is not there letter for letter is passed over.
    const at = words.indexOf(value, from)
    if (at < 0 || at > from + 40) continue
    if (at > from) tokens.push(...leftOut(words, from, at, span.start))
    from = at + value.length
    tokens.push({
      start: span.start + at,
      end: span.start + from,
      text: value,
      lower: value.toLowerCase().replace(/[‘’]/gu, "'"),
      pos: parts[i] ?? 'X',
      lemma: (lemmas[i] ?? value).toLowerCase(),
    })
  }
  tokens.push(...leftOut(words, from, words.length, span.start))
  return correct(joinNumbers(tokens))
}

/** What the tagger passed over between two tokens, as tokens of their own. */
function leftOut(words: string, from: number, to: number, base: number): Token[] {
  return [...words.slice(from, to).matchAll(/\S+/gu)].map(match => {
    const start = base + from + match.index
    return {
      start,
      end: start + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase(),
      pos: 'X',
      lemma: match[0].toLowerCase(),
    }
  })
}

/** ‘5.30pm’ comes as 5.3 and 0pm, ‘2,500’ whole: digits that touch are one number again. */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    if (last && last.end === token.start && /\d$/u.test(last.text) && /^\d/u.test(token.text)) {
      const text = last.text + token.text
      out[out.length - 1] = {
        ...last,
        end: token.end,
        text,
        lower: text.toLowerCase(),
        lemma: text.toLowerCase(),
        pos: 'NUM',
      }
    } else out.push(token)
  }
  return out
}

/** The tagger's habits that hurt here, mended token by token. */
function correct(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const previous = tokens[i - 1]
    const next = tokens[i + 1]
    return asName(token, previous, next) ?? (previous && asVerb(token, previous, next)) ?? token
  })
}

/**
 * Capitalised names that are also words come as those words (‘the Met said’ as the verb meet, ‘Mr Marl’ as a noun):
 * within a sentence a capital means a name.
 */
function asName(token: Token, previous: Token | undefined, next: Token | undefined): Token | undefined {
  if (!/^\p{Lu}[\p{L}'’.-]*$/u.test(token.text)) return undefined
  const inside = previous !== undefined && !/^[.!?:“”"‘«(]$/u.test(previous.text)
  if (inside) return /^(?:VERB|NOUN|ADJ|AUX)$/u.test(token.pos) ? { ...token, pos: 'PROPN' } : undefined
  // ‘Met Police Commissioner …’ at the start of a sentence: a verb is not followed by a name like that
  const verb = token.pos === 'VERB' && next?.pos === 'PROPN'
  return verb && (token.lower === 'downing' || GIVEN_NAMES.has(token.lower) || !/(?:ed|ing)$/u.test(token.lower))
    ? { ...token, pos: 'PROPN' }
    : undefined
}

/** Verbs that come as adjectives or nouns, told by what stands around them. */
function asVerb(token: Token, previous: Token, next: Token | undefined): Token | undefined {
  const behindName = previous.pos === 'PROPN' || previous.pos === 'PRON'
  if (token.pos === 'ADJ' && /^\p{Ll}{2,}ed$/u.test(token.text)) {
    // ‘Lord Pell, a member of …, branded it “stupid”’: a participle where a verb must stand
    const object = next !== undefined && (/^(?:DET|PRON|PROPN)$/u.test(next.pos) || /^["“]/u.test(next.text))
    return object && (behindName || previous.text === ',')
      ? { ...token, pos: 'VERB', lemma: baseOf(token.lower) }
      : undefined
  }
  if (token.pos === 'ADJ' && /^\p{Ll}{3,}ing$/u.test(token.text)) {
    // ‘are promising to’
    const reports = previous.pos === 'AUX' && /^(?:to|that)$/u.test(next?.text ?? '')
    return reports ? { ...token, pos: 'VERB', lemma: baseOf(token.lower.replace(/ing$/u, 'ed')) } : undefined
  }
  // ‘Nineteen | led | to an arrest’, ‘three constables | face | a hearing’
  if (token.text === 'led' && token.pos === 'NOUN') return { ...token, pos: 'VERB', lemma: 'lead' }
  const faces = token.text === 'face' && token.pos === 'NOUN' && /^(?:NOUN|NUM)$/u.test(previous.pos)
  const faced = /^(?:DET|ADJ|NUM)$/u.test(next?.pos ?? '') || FACED.test(next?.lower ?? '')
  if (faces && faced) return { ...token, pos: 'VERB' }
  // ‘said’, ‘told’ after a name are tagged well; ‘claims’, ‘calls’, ‘reports’ after one come as nouns
  // ‘The watchdog rules that’
  const ruling = RULERS.test(previous.lower) && /^(?:rules|orders|finds)$/u.test(token.lower) && next?.lower === 'that'
  const finite = token.pos === 'NOUN' && ((behindName && FINITE_S.has(token.lower)) || ruling)
  return finite ? { ...token, pos: 'VERB', lemma: token.lower.replace(/s$/u, '') } : undefined
}

/** What people face. */
const FACED =
  /^(?:misconduct|charges?|trial|dismissal|action|jail|prison|questions|cuts|calls|criticism|claims|allegations|accusations|disciplinary|criminal)$/u

/** ‘branded’ -> brand, ‘denied’ -> deny, ‘slammed’ -> slam, ‘praised’ -> praise. */
function baseOf(participle: string): string {
  const stem = participle.slice(0, -2)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdglmnprt])\1$/u.test(stem)) return stem.slice(0, -1)
  return /(?:[sczvu]|[^aeo]g|[^e]ir|at|in|id)$/u.test(stem) ? `${stem}e` : stem
}

/** Those who rule, by one word. */
const RULERS =
  /^(?:watchdog|court|judge|panel|tribunal|coroner|jury|inquiry|ombudsman|regulator|commission|committee|board|report)$/u

/** Third-person forms that double as plural nouns: after a name or pronoun they are verbs. */
const FINITE_S: ReadonlySet<string> = new Set([
  'claims',
  'calls',
  'reports',
  'demands',
  'plans',
  'hopes',
  'fears',
  'notes',
  'shows',
  'warns',
  'urges',
  'blames',
  'slams',
  'blasts',
  'wants',
  'backs',
  'doubts',
  'tweets',
  'questions',
  'states',
  'answers',
  'comments',
  'remarks',
  'promises',
  'pledges',
  'attacks',
  'praises',
  'supports',
  'tells',
  'says',
  'asks',
])
