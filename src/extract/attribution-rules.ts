import { type Span, trimSpan } from '../domain/span.ts'
import { type Clause, isComma, isStop, spanOf, type TokenRange } from './clause.ts'
import { findContents } from './contents.ts'
import { type Cue, findCues, hasVerb } from './cues.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'

/** An attribution before its act, channel and hedges are known. */
export interface Draft {
  readonly clause: number
  readonly speaker: readonly Span[]
  readonly cue: readonly Span[]
  readonly contents: readonly Span[]
  readonly addressee: Span | null
  /** The verb that reports; absent for ‘according to’ and nouns. */
  readonly verb: Cue | null
  readonly noun: string | null
  readonly rule: string
  /** 0 to 1, where what found it tells by itself how sure it is. */
  readonly score?: number
}

/** What the rules find sentence by sentence; quotations without a cue are joined to their speakers afterwards. */
export function draftAttributions(clauses: readonly Clause[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const clause of clauses) {
    const found: Draft[] = []
    const cues = findCues(clause)
    for (const cue of cues) {
      const reported = findContents(clause, cue, cues)
      if (!reported) continue
      const speaker = cue.subject && spanOf(clause, cue.subject)
      const contents = reported.contents.map(range => contentSpan(clause, range)).filter(span => span !== undefined)
      if (contents.length === 0) continue
      found.push({
        clause: clause.index,
        speaker: speaker ? [speaker] : [],
        cue: [spanOf(clause, cue.range)!],
        contents,
        addressee: (reported.addressee && spanOf(clause, reported.addressee)) ?? null,
        verb: cue,
        noun: null,
        rule: reported.rule,
      })
    }
    found.push(...accordingTo(clause), ...nounCues(clause), ...askedBy(clause))
    drafts.push(...found.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start))
  }
  return drafts
}

/** The span of a range, with the quotation marks that belong to it and without a comma or stop at its edges. */
function contentSpan(clause: Clause, range: TokenRange): Span | undefined {
  let { from, to } = range
  while (from < to && (isComma(clause.tokens[from]) || clause.tokens[from]!.text === ':')) from++
  while (to > from && isComma(clause.tokens[to - 1])) to--
  const span = spanOf(clause, { from, to })
  if (!span) return undefined
  const first = clause.quoted[from]
  const last = clause.quoted[to - 1]
  const start =
    first && first.start < span.start && clause.text.slice(first.start, span.start).trim().length <= 1
      ? Math.max(first.start, clause.sentence.start)
      : span.start
  // A quotation that began within the words ends within them.
  const end =
    last &&
    last.end > span.end &&
    (last.end - span.end <= 2 || (last.start > span.start && last.end <= clause.sentence.end))
      ? last.end
      : span.end
  return trimSpan(clause.text, { start, end })
}

/** ‘According to X, …’ and ‘…, according to X’. */
function accordingTo(clause: Clause): Draft[] {
  const { tokens, quoted } = clause
  const drafts: Draft[] = []
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]!.lower !== 'to' || quoted[i]?.use === 'speech') continue
    const speaker = phraseAfter(clause, i + 2, true)
    if (!speaker) continue
    const leads = !hasVerb(clause, 0, i)
    let range: TokenRange
    if (leads) {
      const comma = tokens.findIndex((token, k) => k >= speaker.to && isComma(token))
      if (comma < 0) continue
      range = { from: comma + 1, to: tokens.length }
    } else {
      range = { from: startOfWords(clause, i), to: isComma(tokens[i - 1]) ? i - 1 : i }
    }
    while (range.to > range.from && isStop(tokens[range.to - 1]) && quoted[range.to - 1] == null)
      range = { from: range.from, to: range.to - 1 }
    const content = contentSpan(clause, range)
    if (!content || range.to - range.from < 2) continue
    drafts.push({
      clause: clause.index,
      speaker: [spanOf(clause, speaker)!],
      cue: [spanOf(clause, { from: i, to: i + 2 })!],
      contents: [content],
      addressee: null,
      verb: null,
      noun: 'according to',
      rule: 'attribution/according-to',
    })
  }
  return drafts
}

/** ‘Asked by the coroner whether he had looked, he said …’: what was asked, and by whom. */
function askedBy(clause: Clause): Draft[] {
  const { tokens } = clause
  if (!/^(?:asked|pressed|questioned|challenged)$/u.test(tokens[0]?.lower ?? '') || tokens[1]?.lower !== 'by') return []
  const speaker = phraseAfter(clause, 2, true)
  if (!speaker) return []
  const from = tokens.findIndex(
    (token, i) => i >= speaker.to && /^(?:whether|if|why|how|what|when|where|who|about)$/u.test(token.lower),
  )
  if (from < 0 || from > speaker.to + 12) return []
  const comma = tokens.findIndex((token, i) => i > from + 1 && isComma(token))
  const content = contentSpan(clause, { from, to: comma < 0 ? tokens.length : comma })
  if (!content) return []
  return [
    {
      clause: clause.index,
      speaker: [spanOf(clause, speaker)!],
      cue: [spanOf(clause, { from: 0, to: 1 })!],
      contents: [content],
      addressee: null,
      verb: null,
      noun: 'asked',
      rule: 'attribution/asked-by',
    },
  ]
}

function startOfWords(clause: Clause, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (clause.tokens[i]!.text === ';') return i + 1
  return 0
}

/** Nouns that report with ‘that’ or ‘to’: ‘his claim that’, ‘the watchdog’s warning that’, ‘a promise to’. */
const NOUNS: Readonly<Record<string, 'that' | 'to'>> = {
  claim: 'that',
  claims: 'that',
  allegation: 'that',
  allegations: 'that',
  assertion: 'that',
  suggestion: 'that',
  suggestions: 'that',
  warning: 'that',
  warnings: 'that',
  belief: 'that',
  view: 'that',
  insistence: 'that',
  admission: 'that',
  accusation: 'that',
  accusations: 'that',
  argument: 'that',
  conclusion: 'that',
  fear: 'that',
  fears: 'that',
  concern: 'that',
  concerns: 'that',
  complaint: 'that',
  complaints: 'that',
  confirmation: 'that',
  denial: 'that',
  announcement: 'that',
  evidence: 'that',
  finding: 'that',
  statement: 'that',
  promise: 'to',
  pledge: 'to',
  vow: 'to',
  refusal: 'to',
  threat: 'to',
}

function nounCues(clause: Clause): Draft[] {
  const { tokens, quoted } = clause
  const drafts: Draft[] = []
  for (let i = 1; i + 2 < tokens.length; i++) {
    const token = tokens[i]!
    const word = NOUNS[token.lower]
    if (!word || token.pos !== 'NOUN' || quoted[i]?.use === 'speech') continue
    const next = tokens[i + 1]!
    if (next.lower !== 'that' && !(word === 'to' && next.lower === 'to')) continue
    const range = { from: i + 1, to: endOfNounClause(clause, i + 1) }
    const content = contentSpan(clause, range)
    if (!content || range.to - range.from < 3) continue
    const owner = ownerBefore(clause, i)
    drafts.push({
      clause: clause.index,
      speaker: owner ? [spanOf(clause, owner)!] : [],
      cue: [spanOf(clause, { from: i, to: i + 1 })!],
      contents: [content],
      addressee: null,
      verb: null,
      noun: token.lower,
      rule: 'attribution/noun',
    })
  }
  return drafts
}

/** ‘Mr Vane’s claim’, ‘his claim’; not ‘the claim’. */
function ownerBefore(clause: Clause, noun: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
    const token = tokens[i]!
    if (/^(?:his|her|their|its)$/u.test(token.lower)) return { from: i, to: i + 1 }
    if (/^(?:'s|’s|'|’)$/u.test(token.lower)) return phraseBefore(clause, i)
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'VERB') return undefined
  }
  return undefined
}

function endOfNounClause(clause: Clause, from: number): number {
  let to = clause.tokens.length
  while (to > from && isStop(clause.tokens[to - 1]) && clause.quoted[to - 1] == null) to--
  for (let i = from + 3; i < to; i++) if (isComma(clause.tokens[i]) && hasVerb(clause, from, i)) return i
  return to
}
