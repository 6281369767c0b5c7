import type { AnalysedDocument } from '../domain/analysis.ts'
import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import { findIndexed } from '../domain/phrase-index.ts'
import type { Span } from '../domain/span.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import type { StepWords } from './step-words.ts'

/** How far into a document its heading may reach, in UTF-16 units. */
const HEADING = 900

/** ‘INQUEST TOUCHING THE DEATH OF ADA QUILL’, ‘In the matter of the resumed inquest into the death of Mr Ken Marl, deceased’. */
const INQUEST =
  /^(?:in the matter of )?(?:an? |the )?(?:resumed |jury )?inquests? (?:touching(?: upon)?|into|concerning|in respect of|relating to) the deaths? of (.+?)(?:,? deceased)?\.?$/iu

/** ‘IN THE MATTER OF A MISCONDUCT HEARING’, ‘Misconduct hearing into the conduct of PC Ken Marl’. */
const HEARING =
  /^(?:in the matter of |transcript of |record of |notes? of )?(?:an? |the )?((?:\p{L}+[ -]){1,3}(?:hearing|meeting|panel))\b(?:\s*[:,–—-])?\s*(.*)$/iu

/** Whose case it is, in the line of the hearing or the one behind it: ‘concerning PC 2291 ADAM RUSK’. */
const WHOSE =
  /^(?:concerning|regarding|into the conduct of|in respect of|in the matter of|against|re:?|of|and) (?:(?:former|police) )*(.+?)\.?$/iu

interface Line extends Span {
  readonly text: string
}

/**
 * The case that the heading of a document names, as transcripts, rulings and statements of proceedings open: it was heard on the
 * day that the heading gives where the document is a transcript of it; of an inquest it is told that it is before the coroner.
 */
export function headingSteps(analysed: AnalysedDocument, words: StepWords): ProceedingStep[] {
  const lines = headingOf(analysed)
  for (const [i, line] of lines.entries()) {
    const inquest = INQUEST.exec(line.text)
    if (inquest) {
      const kind = kindIn(words, 'inquest')
      return kind ? stepOf(analysed, words, kind, { line, who: within(line, inquest[1]!), dead: true }) : []
    }
    const hearing = HEARING.exec(line.text)
    const kind = hearing ? kindIn(words, hearing[1]!) : undefined
    if (!hearing || kind?.track !== 'discipline') continue
    const rest = hearing[2] ? within(line, hearing[2]) : lines[i + 1]
    const whose = rest && WHOSE.exec(rest.text)
    if (rest && whose) return stepOf(analysed, words, kind, { line, who: within(rest, whose[1]!), dead: false })
  }
  return []
}

/** The short lines that a document opens with. */
function headingOf({ document: { text } }: AnalysedDocument): Line[] {
  const lines = [...text.slice(0, HEADING).matchAll(/[^\n]+/gu)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
  const prose = lines.findIndex(line => line.text.length > 140)
  return prose < 0 ? lines : lines.slice(0, prose)
}

/** The last place of some words in a line. */
function within(line: Line, words: string): Line {
  const start = line.start + line.text.lastIndexOf(words)
  return { text: words, start, end: start + words.length }
}

/** The kind of proceeding that words name, however they are cased. */
function kindIn({ kinds }: StepWords, words: string): KindFact | undefined {
  return findIndexed(kinds, words.toLowerCase().split(/[\s-]+/u))[0]?.fact
}

function stepOf(
  analysed: AnalysedDocument,
  words: StepWords,
  kind: KindFact,
  { line, who, dead }: { readonly line: Line; readonly who: Line; readonly dead: boolean },
): ProceedingStep[] {
  const heard = analysed.document.genre === 'transcript'
  const state = stateOf(words, kind, heard ? /-(?:heard|held)$/u : /-under-way$/u)
  if (!state) return []
  const person = { start: who.start, end: who.end }
  return [
    {
      kind: 'proceeding-step',
      start: Math.min(line.start, who.start),
      end: Math.max(line.end, who.end),
      state: state.id,
      track: state.track,
      proceeding: kind.id,
      forum: kind.forum ? kind.id : null,
      said: { start: line.start, end: line.end },
      subjects: dead ? [] : [{ ...person, count: null }],
      count: null,
      rest: false,
      by: null,
      concerns: dead ? person : null,
      title: null,
      when: heard ? dayOf(analysed) : null,
      rule: 'step/heading',
      modality: 'actual',
      toldIn: null,
    },
  ]
}

/** The day that the heading gives for the sitting: the document's own. */
function dayOf({ document: { text, publishedOn } }: AnalysedDocument): ProceedingStep['when'] {
  const found = /\b\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+,? \d{4}\b|\b\p{Lu}\p{L}+ \d{1,2},? \d{4}\b/u.exec(
    text.slice(0, HEADING),
  )
  if (!found || publishedOn === null) return null
  const end = found.index + found[0].length
  return { start: found.index, end, text: found[0], value: publishedOn, relative: null }
}

/** How the packs call what a proceeding does while it is on. */
function stateOf({ states }: StepWords, kind: KindFact, id: RegExp): StateFact | undefined {
  return states.find(state => state.phase === 'proceedings' && state.kinds.includes(kind.id) && id.test(state.id))
}
