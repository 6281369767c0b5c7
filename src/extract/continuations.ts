import type { AnalysedDocument, Quotation } from '../domain/analysis.ts'
import { firstFrom, overlaps, type Span, SpanIndex } from '../domain/span.ts'
import type { Draft } from './attribution-rules.ts'
import { type Clause, isQuoteMark, spanOf } from './clause.ts'
import { mainSubject } from './subjects.ts'

/** A draft, or a quotation without a cue that goes on with the speaker of an earlier one. */
export type JoinedDraft = Omit<Draft, 'contents'> & {
  readonly contents: readonly Span[]
  /** The draft whose speaker it goes on with. */
  readonly continues: JoinedDraft | null
}

/** A draft while quotations are still given to it; `start` is where its words begin. */
type Growing = Omit<JoinedDraft, 'contents' | 'continues'> & Span & { contents: Span[]; continues: Growing | null }

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
  const outer = analysed.quotations.filter(quotation => quotation.depth === 0 && quotation.use === 'speech')
  const quotations = new SpanIndex(outer)
  const joined = drafts.map(draft => growing({ ...draft, continues: null })).sort((a, b) => a.start - b.start)
  spread(joined, outer)
  const taken = new SpanIndex(joined.flatMap(draft => draft.contents))
  for (const quotation of outer) {
    if (taken.overlapping(quotation).length > 0) continue
    const index = firstFrom(analysed.sentences, quotation.start + 1) - 1
    const clause = clauses[index]
    if (!clause || quotation.start >= clause.sentence.end) continue
    const found = speakerFor({ analysed, quotations, joined }, clauses, clause, quotation)
    if (found) joined.splice(firstFrom(joined, found.start + 1), 0, found)
  }
  return joined
}

function growing(draft: Omit<Growing, keyof Span | 'contents'> & { readonly contents: readonly Span[] }): Growing {
  const contents = [...draft.contents]
  return { ...draft, contents, start: contents[0]!.start, end: contents.at(-1)!.end }
}

/** A cue that reports one part of a quotation over paragraphs reports all of it. */
function spread(joined: Growing[], outer: readonly Quotation[]): void {
  const index = new SpanIndex(joined)
  for (const quotation of outer) {
    if (quotation.parts.length < 2) continue
    const reports = (content: Span): boolean =>
      quotation.parts.some(
        part => overlaps(part, content) && content.end - content.start >= (part.end - part.start) / 2,
      )
    const draft = index.overlapping(quotation).find(one => one.contents.some(reports))
    if (!draft) continue
    const rest = quotation.parts.filter(part => !draft.contents.some(content => overlaps(part, content)))
    draft.contents = [...draft.contents, ...rest].sort((a, b) => a.start - b.start)
  }
}

interface Place {
  readonly analysed: AnalysedDocument
  readonly quotations: SpanIndex<Quotation>
  readonly joined: readonly Growing[]
}

/** A draft of its own for a quotation without a cue; undefined where it belongs to one that is there, or to nobody. */
function speakerFor(
  place: Place,
  clauses: readonly Clause[],
  clause: Clause,
  quotation: Quotation,
): Growing | undefined {
  const lead = leadIn(clause, quotation)
  if (lead) return growing(lead)
  if (!isWhole(clause, quotation)) return undefined
  const { analysed } = place
  const { paragraph } = clause.sentence
  const led = ledByParagraph(place, clauses, clause, quotation)
  if (led) return growing(led)
  const previous = lastQuoting(place, quotation.start, paragraph)
  if (!previous) return undefined
  const last = previous.contents.at(-1)!
  const first = paragraphOf(analysed, previous.contents[0]!.start)
  if (first === paragraph && paragraphOf(analysed, last.end - 1) === paragraph) {
    previous.contents = [...previous.contents, ...quotation.parts]
    return undefined
  }
  return goesOn(place, paragraphOf(analysed, last.start), quotation, paragraph)
    ? continuation(clause, quotation, previous)
    : undefined
}

/** Verbs with which a press release leads into a statement without a colon. */
const LEADS_IN = /^(?:said|says|responded|commented|reacted|added|stated|explained)$/u

/** ‘Panel chair, Ada Quill | responded’: nothing but a name and its titles before the verb. */
function namedBefore(clause: Clause, verb: number): { from: number; to: number } | undefined {
  const plain = clause.tokens
    .slice(0, verb)
    .every(token => /^(?:PROPN|NOUN|ADJ|DET|ADP|CCONJ)$/u.test(token.pos) || /^(?:,|&|['’]s?)$/u.test(token.text))
  return plain && verb <= 14 ? { from: 0, to: verb } : undefined
}

/** ‘Panel chair Ada Quill responded to the report’, no stop behind it, and a paragraph of quotation: hers. */
function ledByParagraph(
  { analysed, joined }: Place,
  clauses: readonly Clause[],
  clause: Clause,
  quotation: Quotation,
): (Draft & { readonly continues: null }) | undefined {
  const { text } = analysed.document
  const before = clauses[clause.index - 1]
  const paragraph = before && analysed.paragraphs[before.sentence.paragraph]
  if (!before || !paragraph || paragraph.role === 'headline' || paragraph.role === 'heading') return undefined
  const next = before.sentence.paragraph === clause.sentence.paragraph - 1 && before.sentence.start === paragraph.start
  if (!next || /[.!?:;”"’]\s*$/u.test(text.slice(paragraph.start, paragraph.end))) return undefined
  if (joined.some(draft => draft.contents.some(content => overlaps(content, paragraph)))) return undefined
  const verb = before.tokens.findIndex((token, i) => i > 0 && LEADS_IN.test(token.lower))
  const subject = verb > 0 ? (mainSubject(before, verb) ?? namedBefore(before, verb)) : undefined
  const speaker = subject && spanOf(before, subject)
  const cue = spanOf(before, { from: verb, to: verb + 1 })
  if (!speaker || !cue) return undefined
  return ledInto(before, speaker, cue, quotation)
}

/** The last draft before a place in whose paragraph it reports a quotation, or else the last that reports anything said. */
function lastQuoting({ analysed, quotations, joined }: Place, before: number, here: number): Growing | undefined {
  let any: Growing | undefined
  for (let i = firstFrom(joined, before) - 1; i >= 0; i--) {
    const draft = joined[i]!
    const last = draft.contents.at(-1)!
    if (last.end > before || (draft.verb !== null && draft.verb.verb.conveys !== 'speech')) continue
    any ??= draft
    if (paragraphOf(analysed, last.start) !== here) break
    if (draft.contents.some(content => quotations.overlapping(content).length > 0)) return draft
  }
  return any
}

/** A quotation that words without a verb of saying lead into: a colon, or the end of a paragraph. */
function ledInto(
  clause: Clause,
  speaker: Span,
  cue: Span | undefined,
  quotation: Quotation,
): Draft & { readonly continues: null } {
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

/** `Mr Bell was blunt: “…”`: the subject of the sentence speaks. */
function leadIn(clause: Clause, quotation: Quotation): (Draft & { readonly continues: null }) | undefined {
  const at = clause.tokens.findIndex(token => token.start >= quotation.start)
  if (at < 2) return undefined
  const before = clause.tokens[at - 1]!
  const colon = before.text === ':' ? at - 1 : isQuoteMark(before) && clause.tokens[at - 2]?.text === ':' ? at - 2 : -1
  if (colon < 1) return undefined
  const subject = mainSubject(clause, colon) ?? wholeName(clause, colon)
  const speaker = subject && spanOf(clause, subject)
  if (!speaker) return undefined
  const cue = spanOf(clause, { from: Math.max(subject.to, colon - 1), to: colon + 1 })
  return ledInto(clause, speaker, cue, quotation)
}

/** `Vane: “…”`: a name and a colon. */
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
function goesOn(place: Place, last: number, quotation: Quotation, paragraph: number): boolean {
  const { analysed } = place
  if (last === paragraph) return true
  if (paragraph - last !== 1 && !(paragraph - last === 2 && isHalfQuoted(place, paragraph - 1))) return false
  const own = analysed.paragraphs[paragraph]
  return own !== undefined && (own.role === 'body' || own.role === 'turn') && quotation.start - own.start <= 1
}

/** ‘And the queue has “grown a lot”.’: a paragraph that quotes somebody without saying whom, between two of theirs. */
function isHalfQuoted({ analysed, quotations, joined }: Place, index: number): boolean {
  const paragraph = analysed.paragraphs[index]
  if (paragraph?.role !== 'body') return false
  const told = joined.some(draft => draft.contents.some(content => overlaps(content, paragraph)))
  return !told && quotations.within(paragraph).length > 0
}

function continuation(clause: Clause, quotation: Quotation, previous: Growing): Growing {
  return growing({
    clause: clause.index,
    speaker: [],
    cue: [],
    contents: quotation.parts,
    addressee: null,
    verb: null,
    noun: null,
    rule: 'attribution/continued',
    continues: previous,
  })
}

/** The index of the paragraph that holds a place. */
function paragraphOf(analysed: AnalysedDocument, at: number): number {
  return Math.max(0, firstFrom(analysed.paragraphs, at + 1) - 1)
}
