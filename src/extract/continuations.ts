import type { AnalysedDocument, Quotation } from '../domain/analysis.ts'
import { overlaps } from '../domain/span.ts'
import type { Draft } from './attribution-rules.ts'
import { type Clause, isQuoteMark, spanOf } from './clause.ts'
import { mainSubject } from './subjects.ts'

/** A draft, or a quotation without a cue that goes on with the speaker of an earlier one. */
export type JoinedDraft = Draft & {
  /** The draft whose speaker it goes on with. */
  readonly continues: JoinedDraft | null
}

/**
 * Gives quotations without a cue to their speakers: the rest of a quotation that runs over paragraphs, a
 * second quotation in the paragraph of a first (`“…,” she said. “…”`), a paragraph that is all quotation
 * after one that was hers. A quotation that nothing leads to is left: better nobody than the wrong one.
 */
export function joinQuotations(
  analysed: AnalysedDocument,
  clauses: readonly Clause[],
  drafts: readonly Draft[],
): JoinedDraft[] {
  const joined: JoinedDraft[] = drafts.map(draft => ({ ...draft, continues: null }))
  const outer = analysed.quotations.filter(quotation => quotation.depth === 0 && quotation.use === 'speech')
  for (const quotation of outer) spread(joined, quotation)
  for (const quotation of outer) {
    if (isTaken(joined, quotation)) continue
    const place = placeOf(analysed, clauses, quotation)
    if (!place) continue
    const { clause, paragraph } = place
    const previous = lastQuoting(analysed, joined, quotation.start)
    const lead = leadIn(clause, quotation)
    if (lead) {
      joined.push(lead)
    } else if (
      previous &&
      paragraphAt(analysed, previous.contents[0]!.start, previous.contents.at(-1)!.end) === paragraph &&
      isWhole(clause, quotation)
    ) {
      extend(joined, previous, quotation)
    } else if (previous && isWhole(clause, quotation) && goesOn(analysed, previous, quotation, paragraph)) {
      joined.push(continuation(clause, quotation, previous))
    }
    joined.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start)
  }
  return joined
}

/** A cue that reports one part of a quotation over paragraphs reports all of it. */
function spread(joined: JoinedDraft[], quotation: Quotation): void {
  if (quotation.parts.length < 2) return
  const at = joined.findIndex(draft =>
    draft.contents.some(content =>
      quotation.parts.some(
        part => overlaps(part, content) && content.end - content.start >= (part.end - part.start) / 2,
      ),
    ),
  )
  if (at < 0) return
  const draft = joined[at]!
  const rest = quotation.parts.filter(part => !draft.contents.some(content => overlaps(part, content)))
  joined[at] = { ...draft, contents: [...draft.contents, ...rest].sort((a, b) => a.start - b.start) }
}

function isTaken(joined: readonly JoinedDraft[], quotation: Quotation): boolean {
  return joined.some(draft => draft.contents.some(content => overlaps(content, quotation)))
}

function placeOf(
  analysed: AnalysedDocument,
  clauses: readonly Clause[],
  quotation: Quotation,
): { clause: Clause; paragraph: number } | undefined {
  const index = analysed.sentences.findIndex(
    sentence => sentence.start <= quotation.start && quotation.start < sentence.end,
  )
  const clause = clauses[index]
  return clause ? { clause, paragraph: analysed.sentences[index]!.paragraph } : undefined
}

/** The last draft before a place that reports a quotation, or else anything said. */
function lastQuoting(
  analysed: AnalysedDocument,
  joined: readonly JoinedDraft[],
  before: number,
): JoinedDraft | undefined {
  const earlier = joined.filter(
    draft => draft.contents.at(-1)!.end <= before && (draft.verb === null || draft.verb.verb.conveys === 'speech'),
  )
  const quoting = earlier.filter(draft =>
    analysed.quotations.some(
      quotation => quotation.use === 'speech' && draft.contents.some(content => overlaps(content, quotation)),
    ),
  )
  const last = earlier.at(-1)
  const lastQuote = quoting.at(-1)
  if (!last) return undefined
  const here = paragraphOf(analysed, before)
  if (lastQuote && paragraphOf(analysed, lastQuote.contents.at(-1)!.start) === here) return lastQuote
  return last
}

/** `Mr Bell was blunt: “…”`: the subject of the sentence speaks. */
function leadIn(clause: Clause, quotation: Quotation): JoinedDraft | undefined {
  const at = clause.tokens.findIndex(token => token.start >= quotation.start)
  if (at < 2) return undefined
  const before = clause.tokens[at - 1]!
  const colon = before.text === ':' ? at - 1 : isQuoteMark(before) && clause.tokens[at - 2]?.text === ':' ? at - 2 : -1
  if (colon < 1) return undefined
  const subject = mainSubject(clause, colon) ?? wholeName(clause, colon)
  const speaker = subject && spanOf(clause, subject)
  if (!speaker) return undefined
  const cue = spanOf(clause, { from: Math.max(subject.to, colon - 1), to: colon + 1 })
  return {
    clause: clause.index,
    speaker: [speaker],
    cue: cue ? [cue] : [],
    contents: [...quotation.parts],
    addressee: null,
    verb: null,
    noun: ':',
    rule: 'attribution/colon',
    continues: null,
  }
}

/** `Khan: “…”`: a name and a colon. */
function wholeName(clause: Clause, colon: number): { from: number; to: number } | undefined {
  return colon <= 6 &&
    clause.tokens.slice(0, colon).every(token => token.pos === 'PROPN' || token.pos === 'NOUN' || token.lower === 'of')
    ? { from: 0, to: colon }
    : undefined
}

/** Whether the quotation is all that its sentence holds. */
function isWhole(clause: Clause, quotation: Quotation): boolean {
  const before = clause.text.slice(clause.sentence.start, quotation.start).trim()
  const after = clause.text.slice(Math.min(quotation.end, clause.sentence.end), clause.sentence.end).trim()
  return before.length <= 1 && after.length <= 1
}

/** A paragraph of quotation right behind one that the same person spoke in. */
function goesOn(analysed: AnalysedDocument, previous: JoinedDraft, quotation: Quotation, paragraph: number): boolean {
  const last = paragraphOf(analysed, previous.contents.at(-1)!.start)
  if (last === paragraph) return true
  if (paragraph - last !== 1) return false
  const own = analysed.paragraphs[paragraph]
  return own !== undefined && (own.role === 'body' || own.role === 'turn') && quotation.start - own.start <= 1
}

function continuation(clause: Clause, quotation: Quotation, previous: JoinedDraft): JoinedDraft {
  return {
    clause: clause.index,
    speaker: [],
    cue: [],
    contents: [...quotation.parts],
    addressee: null,
    verb: null,
    noun: null,
    rule: 'attribution/continued',
    continues: previous,
  }
}

function extend(joined: JoinedDraft[], previous: JoinedDraft, quotation: Quotation): void {
  const at = joined.indexOf(previous)
  const longer = { ...previous, contents: [...previous.contents, ...quotation.parts] }
  joined[at] = longer
  for (const [i, draft] of joined.entries())
    if (draft.continues === previous) joined[i] = { ...draft, continues: longer }
}

function paragraphOf(analysed: AnalysedDocument, at: number): number {
  let low = 0
  let high = analysed.paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (analysed.paragraphs[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The paragraph that two places share, or -1. */
function paragraphAt(analysed: AnalysedDocument, start: number, end: number): number {
  const first = paragraphOf(analysed, start)
  return first === paragraphOf(analysed, Math.max(start, end - 1)) ? first : -1
}
