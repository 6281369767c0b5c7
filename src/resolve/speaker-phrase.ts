import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { covers, firstFrom, overlaps, type Span, trimSpan } from '../domain/span.ts'
import { KIN } from '../language/en/death-words.ts'
import { TEXT_NOUNS } from '../language/en/person-nouns.ts'
import { POSTNOMINAL } from '../language/en/titles.ts'
import type { PlacedMention, Scene } from './speakers.ts'

/**
 * The words that name a speaker, cut as a reader would: names whole (‘Commissioner Ada Quill’ of ‘missioner Ada’), no
 * preposition, article or day left over at an edge (‘the party on’, ‘Ada Quill on Wednesday’), an article alone with its noun.
 * `apart`: the words and cues of the statement.
 */
export function speakerPhrase(scene: Scene, span: Span, apart: readonly Span[]): Span {
  let { start, end } = shownText(scene, span) ?? span
  for (const { mention } of scene.placed.overlapping(span)) {
    if (covers(span, mention) || mention.basis === 'office') continue
    // ‘Retired General Reveals’ in a headline: a name that holds the cue is none
    if (apart.some(words => overlaps(words, mention))) continue
    start = Math.min(start, mention.start)
    end = Math.max(end, mention.end)
  }
  start = listStart(scene, { start, end })
  const tokens = tokensIn(scene.analysed, { start, end })
  if (tokens.length === 1 && /^(?:the|a|an|this|another|some)$/u.test(tokens[0]!.lower))
    return withNoun(scene.analysed, tokens[0]!)
  let from = 0
  let to = dashAt(tokens)
  // A word that the edge cuts in two is left as it is.
  if (tokens.length === 0 || tokens.at(-1)!.end < trimSpan(scene.analysed.document.text, { start, end }).end)
    return { start, end }
  const times = scene.analysed.times.filter(time => time.start > start && time.end <= end)
  const isTime = (token: Token): boolean => times.some(time => covers(time, token)) || isSpan(tokens, token)
  while (to - from > 1 && (leftOver(tokens[to - 1]!) || isTime(tokens[to - 1]!))) to--
  while (to - from > 1 && /^(?:by|as|that|but|and|[,:;–—-])$/u.test(tokens[from]!.lower)) from++
  return to > from ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : span
}

/** ‘Lord Marl | – a senior law lord – |’: what stands between dashes tells of whoever is named before them. */
function dashAt(tokens: readonly Token[]): number {
  const dash = tokens.findIndex(
    (token, i) =>
      i > 0 && /^[–—-]$/u.test(token.text) && token.start > tokens[i - 1]!.end && tokens[i - 1]!.pos === 'PROPN',
  )
  return dash > 0 ? dash : tokens.length
}

/** ‘The Home Secretary | this weekend |’. */
function isSpan(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token)
  const noun = /^(?:weekend|week|month|year|morning|afternoon|evening|night)$/u
  const lead = /^(?:this|last|next|that)$/u
  return (
    (noun.test(token.lower) && lead.test(tokens[at - 1]?.lower ?? '')) ||
    (lead.test(token.lower) && noun.test(tokens[at + 1]?.lower ?? ''))
  )
}

/**
 * ‘A letter from Mr Marl to the mayor seen by Marlow Radio reveals’: not the radio reveals it, but the letter. The words before ‘seen by’, where
 * they open the sentence and are a text; undefined elsewhere.
 */
function shownText({ analysed }: Scene, span: Span): Span | undefined {
  const { text } = analysed.document
  const sentence = analysed.sentences[firstFrom(analysed.sentences, span.start + 1) - 1]
  if (!sentence) return undefined
  const lead =
    /^(["“‘']?.{5,120}?),?\s(?:seen|obtained|viewed|read|leaked|shared|shown)\s(?:exclusively\s)?(?:by|to|with)\s(?:the\s)?$/su.exec(
      text.slice(sentence.start, span.start),
    )
  const words = lead && { start: sentence.start, end: sentence.start + lead[1]!.length }
  const head = words && headOf(tokensIn(analysed, words))
  return head && (TEXT_NOUNS.has(head.lower) || TEXT_NOUNS.has(head.lower.replace(/s$/u, ''))) ? words : undefined
}

/** ‘Robert Marl and Idris Vane’ of ‘Ada Quill, Robert Marl and Idris Vane’: where the list begins that the words end. */
function listStart(scene: Scene, { start, end }: Span): number {
  const { text } = scene.analysed.document
  const [first, second] = scene.placed.within({ start, end }).map(one => one.mention)
  if (first?.start !== start || !second || !/^,?\sand\s$/u.test(text.slice(first.end, second.start))) return start
  let from = start
  for (;;) {
    const before = scene.placed
      .overlapping({ start: from - 3, end: from })
      .find(({ mention }) => mention.actorKind === first.actorKind && /^,\s$/u.test(text.slice(mention.end, from)))
    if (!before) return from
    from = before.mention.start
  }
}

function leftOver(token: Token): boolean {
  return /^(?:of|on|over|in|at|for|with|by|from|to|the|a|an|and|or|who|which|that|[,:;(–—-])$/u.test(token.lower)
}

/** ‘The’ of ‘The film also included’: up to the verb. */
function withNoun({ tokens }: AnalysedDocument, article: Token): Span {
  let at = firstFrom(tokens, article.start) + 1
  let end = article.end
  for (; at < tokens.length && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[at]!.pos); at++) end = tokens[at]!.end
  return { start: article.start, end }
}

/** ‘the staff association’ of ‘the staff association, the FPF, which said’: the name behind the words, between commas. */
export function apposedBehind(scene: Scene, span: Span): PlacedMention | undefined {
  const { text } = scene.analysed.document
  const gap = /^,\s(?:the\s)?/u.exec(text.slice(span.end, span.end + 6))
  if (!gap || !/^(?:the|its|their|his|her|our|an?\sspokes\p{L}+)\s/iu.test(text.slice(span.start, span.end)))
    return undefined
  const at = span.end + gap[0].length
  return scene.placed
    .overlapping({ start: at, end: at + 1 })
    .find(
      ({ mention }) => mention.start === at && mention.basis !== 'office' && /^[,.;)]/u.test(text.slice(mention.end)),
    )
}

/**
 * ‘Ada Quill, head of policy at Custody Watch, said’, ‘tweeted ‘Inspector Thimble’, a blogger’: the name to whose apposition
 * the words have been cut. The name begins its clause or stands right behind the cue: ‘speaking to Ada Quill, the minister said’
 * names somebody else, ‘the film showed Ada Quill, mayor of Marlow, who said’ does not. Undefined where the words are no such thing.
 */
export function apposedTo(
  scene: Scene,
  span: Span,
  apart: readonly Span[],
  cue: Span | undefined,
): PlacedMention | undefined {
  const { text } = scene.analysed.document
  const gap = /[’'”"]?\s?[,(]\s$/u.exec(text.slice(Math.max(0, span.start - 5), span.start))
  if (!gap) return undefined
  const names = scene.placed
    .overlapping({ start: span.start - gap[0].length - 1, end: span.start })
    .filter(({ mention }) => mention.actorKind === 'person' && mention.basis !== 'office')
  const name = names.find(({ mention }) => mention.end === span.start - gap[0].length)
  if (!name) return undefined
  // A pseudonym in quotation marks can be taken for words said: then they are no longer than the name.
  const length = name.mention.end - name.mention.start
  if (apart.some(words => overlaps(words, name.mention) && words.end - words.start > length + 2)) return undefined
  const before = text.slice(Math.max(0, name.mention.start - 40), name.mention.start)
  const behindCue =
    cue !== undefined && cue.end <= name.mention.start && /^\s[‘'“"]?$/u.test(text.slice(cue.end, name.mention.start))
  const opens =
    /(?:^|[.!?:;,\n–—]|[.!?]["”’]|\b(?:[Bb]ut|[Aa]nd|[Mm]eanwhile|[Ww]hile|[Hh]owever|[Ll]ater|[Ee]arlier|(?:[Aa]t the|[Tt]h[ai]t|[Ll]ast) (?:time|week|month|year|day|night)|[Ii]n (?:the|an?|his|her|its|their) (?:letter|statement|email|report|interview|message)))\s*[‘'“"]?$/u.test(
      before,
    )
  const goesOn = /^,?\s(?:who|whose)\s/u.test(text.slice(span.end, span.end + 8))
  // ‘“…,” tweeted ‘Inspector Thimble’, a blogger’, whatever was taken for the cue
  const inverted = /[”"’]\s\p{Ll}+\s[‘'“"]?$/u.test(before)
  return behindCue || opens || goesOn || inverted ? name : undefined
}

/** The tokens that lie wholly within a span. */
export function tokensIn(analysed: AnalysedDocument, span: Span): Token[] {
  const { tokens } = analysed
  const out: Token[] = []
  for (let i = firstFrom(tokens, span.start); i < tokens.length && tokens[i]!.end <= span.end; i++) out.push(tokens[i]!)
  return out
}

/** The head of a noun phrase: the last noun before a comma, a preposition, ‘who’. */
export function headOf(tokens: readonly Token[]): Token | undefined {
  let head: Token | undefined
  for (const [i, token] of tokens.entries()) {
    if (/^["“”'‘’]$/u.test(token.text)) continue
    // ‘Frank Marl MP’: the letters are no head; in ‘a Greens MP’ they are
    if (head && POSTNOMINAL.test(token.text) && !/^(?:a|an|the|one|another)$/u.test(tokens[0]!.lower)) continue
    if (
      i > 0 &&
      head &&
      (token.pos === 'ADP' || /^[,(—–:]$/u.test(token.text) || /^(?:who|which|that|whose)$/u.test(token.lower))
    )
      break
    if (/^['’]s$/u.test(token.text) || /^['’]$/u.test(token.text)) {
      head = undefined
      continue
    }
    // ‘Detectives | reopening the case |’
    const doing =
      token.pos === 'VERB' && /ing$/u.test(token.lower) && /^(?:DET|PRON|PROPN)$/u.test(tokens[i + 1]?.pos ?? '')
    if (doing && head) break
    // ‘a source close to the mayor’; but ‘deputy prime minister’, ‘shadow foreign secretary’
    if (token.pos === 'ADJ' && head && (tokens[i + 1]?.pos === 'ADP' || tokens[i + 1]?.lower === 'to')) break
    if (
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'PRON' ||
      token.pos === 'NUM' ||
      token.pos === 'ADJ' ||
      /^(?:another|others|some|many|one|third|second)$/u.test(token.lower)
    )
      head = token
  }
  return head ?? tokens.find(token => /\p{L}/u.test(token.text))
}

/** ‘The | father | of missing chef Ada Quill’, ‘a | friend | of PC Marl’: one of theirs, and not they. */
export function isOfSomebody(text: string, head: Token): boolean {
  return text.startsWith(' of ', head.end) && (KIN.test(head.lower) || OF_SOMEBODY.test(head.lower))
}

const OF_SOMEBODY =
  /^(?:friends?|colleagues?|lawyers?|solicitors?|barristers?|supporters?|victims?|killers?|neighbours?|representatives?|critics?|allies|ally|opponents?)$/u

/**
 * Whether a name stands behind ‘from’, or behind the ‘by’ of a text, with no more than the place it is of between: ‘from Marlow
 * North's Ken Bell’. Nobody is from a person, so that in ‘the mayor from Ken Bell’ the start was cut off: ‘a question to’.
 */
export function isSender(text: string, head: Token, name: Span): boolean {
  const before = text.slice(Math.max(head.end, name.start - 60), name.start)
  const match = /\b(from|by)\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s?){0,3}(?:['’]s\s)?$/u.exec(before)
  return (
    match !== null &&
    (match[1] === 'from' || TEXT_NOUNS.has(head.lower) || /^(?:question|message|call|plea)$/u.test(head.lower))
  )
}

export function isAuthor(text: string, head: Span, owner: Span): boolean {
  return (
    owner.start > head.end &&
    /^\s(?:[\p{L}-]+\s){0,3}(?:by|from|on behalf of)\s(?:the\s)?$/u.test(text.slice(head.end, owner.start))
  )
}

/**
 * Whether a name stands right behind a noun, without preposition or comma, and nothing of the phrase but an apposition
 * follows. In ‘head of policy at the charity Custody Watch’ the article belongs to the name, unless it is sure to be a person's.
 */
export function endsPhrase(tokens: readonly Token[], mention: Mention): boolean {
  const first = tokens.findIndex(token => token.start >= mention.start)
  const before = tokens[first - 1]
  const after = tokens.find(token => token.start >= mention.end)
  // ‘War on Want's | Ada Quill’
  if (/^['’]s?$/u.test(before?.text ?? '') && tokens[first - 2]?.pos === 'PROPN') return !after
  if (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') return false
  let opener = first - 1
  while (opener > 0 && /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[opener]!.pos)) opener--
  const article = opener > 0 && tokens[opener]!.pos === 'DET'
  if (article && mention.gender === null && !mention.parts?.honorific) return false
  return !after || /^[,(]$/u.test(after.text)
}
