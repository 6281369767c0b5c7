import type { AnalysedDocument, Paragraph } from '../domain/analysis.ts'
import { firstFrom, overlaps, type Span, trimSpan } from '../domain/span.ts'
import type { Draft } from './attribution-rules.ts'
import type { Clause } from './clause.ts'

/** ‘– Ada Quill, Marlow PCC’: a dash, a name, perhaps an office; no stop, no verb. */
const DASHED = /^[-–—]{1,2}\s*(\p{Lu}[^.!?:“”"]{2,80})$/u
/** ‘Ada Quill, acting chief executive’: the same without a dash, believed under a quotation alone. */
const NAME_AND_OFFICE = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}), (?:the )?[\p{L}][^.!?:;“”"]{3,60}$/u
/** The longest statement that is followed back from its signature, in paragraphs. */
const LONGEST = 6

/** Statements set apart, with whose they are in a line of its own beneath: quoted, or in the first person. */
export function signedDrafts(analysed: AnalysedDocument, clauses: readonly Clause[]): Draft[] {
  return analysed.paragraphs.flatMap((paragraph, i) => signedBy(analysed, clauses, paragraph, i) ?? [])
}

function signedBy(
  analysed: AnalysedDocument,
  clauses: readonly Clause[],
  paragraph: Paragraph,
  index: number,
): Draft | undefined {
  const { text } = analysed.document
  const line = text.slice(paragraph.start, paragraph.end).trim()
  const dashed = DASHED.exec(line)
  const signed = dashed ?? NAME_AND_OFFICE.exec(line)
  if (!signed || paragraph.role === 'headline' || hasVerb(clauses, paragraph)) return undefined
  const contents = quotedAbove(analysed, index) ?? (dashed ? saidAbove(analysed, index) : [])
  const clause = clauses[Math.max(0, firstFrom(analysed.sentences, (contents[0]?.start ?? 0) + 1) - 1)]
  if (!clause || contents.length === 0) return undefined
  const at = paragraph.start + text.slice(paragraph.start, paragraph.end).indexOf(signed[1]!)
  return {
    clause: clause.index,
    speaker: [{ start: at, end: at + signed[1]!.length }],
    cue: [],
    contents,
    addressee: null,
    verb: null,
    noun: null,
    rule: 'attribution/signed',
  }
}

function hasVerb(clauses: readonly Clause[], paragraph: Span): boolean {
  return clauses
    .filter(clause => overlaps(clause.sentence, paragraph))
    .some(clause => clause.tokens.some(token => token.pos === 'AUX' || /^(?:said|says|told|added)$/u.test(token.lower)))
}

/** The quotation that ends with the paragraph above, and fills its paragraphs. */
function quotedAbove(
  { document, paragraphs, quotations }: AnalysedDocument,
  index: number,
): readonly Span[] | undefined {
  const above = paragraphs[index - 1]
  const words = above && trimSpan(document.text, above)
  const quotation = words && quotations.find(one => one.depth === 0 && one.parts.at(-1)!.end === words.end)
  if (!words || quotation?.use !== 'speech') return undefined
  return quotation.parts.at(-1)!.start === words.start ? quotation.parts : undefined
}

/** The paragraphs above in which somebody speaks of themselves, up to a heading or another signature. */
function saidAbove({ document: { text }, paragraphs }: AnalysedDocument, index: number): readonly Span[] {
  const said: Span[] = []
  for (let i = index - 1; i >= 0 && said.length < LONGEST; i--) {
    const paragraph = paragraphs[i]!
    const words = text.slice(paragraph.start, paragraph.end)
    if (paragraph.role !== 'body' || DASHED.test(words.trim()) || !/\b(?:I|we|We|my|My|our|Our|us|me)\b/u.test(words))
      break
    said.unshift(trimSpan(text, paragraph))
  }
  return said
}
