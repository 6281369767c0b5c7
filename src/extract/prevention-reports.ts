import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ExtractedTime } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { dueIn } from './asked-words.ts'
import { extractedTime } from './event-times.ts'
import type { StepWords } from './step-words.ts'

/** The heading of the form, and how far into the document it may stand, in UTF-16 units. */
const HEADING = /\bREGULATION 28:?\s+(?:REPORT|Report) TO PREVENT (?:FUTURE|OTHER) DEATHS\b/iu
const HEADING_REACH = 500

const CORONER =
  /\bI am (?:(?:Mr|Mrs|Ms|Miss|Dr|HHJ?|Professor) )?(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,4}),? (?:(?:the|an?|HM|H\.M\.|His Majesty[’']s|Her Majesty[’']s|senior|area|assistant|acting) )*coroner\b/iu
const DEAD =
  /\b(?:investigation|inquest) (?:into|touching(?: upon)?) the death of (?:(?:Mr|Mrs|Ms|Miss|Dr|Baby) )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4})/u
const SENT_TO = /\b(?:BEING|IS) SENT TO:?\s*([\s\S]{3,600}?)\n\s*(?:1\s*[.)]?\s*)?CORONER\b/u
const DUTY =
  /\bunder a (?:legal |statutory )?duty to (respond to this report[^.]{0,160}?(?:by (?:the )?\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+ \d{4}|within (?:56|fifty-six) days[^.]{0,60}))/u

/**
 * What a coroner's report to prevent future deaths tells by its form (Coroners and Justice Act 2009, Schedule 5, paragraph 7;
 * Coroners (Investigations) Regulations 2013, regulations 28 and 29): that it was made, over whose death, and that each of those it is
 * sent to must reply, by when.
 */
export function preventionStep(analysed: AnalysedDocument, { states, kindsById }: StepWords): ProceedingStep[] {
  const { text } = analysed.document
  const heading = headingOf(text)
  const kind = [...kindsById.values()].find(one => one.track === 'inquest' && one.forum)
  const state = states.find(
    one =>
      one.track === 'inquest' &&
      one.phrases.some(phrase => /prevent future deaths/iu.test(phrase)) &&
      one.phase === 'after',
  )
  const dead = heading && groupAt(text, DEAD)
  if (!heading || !kind || !state || !dead) return []
  return [
    {
      kind: 'proceeding-step',
      ...heading,
      state: state.id,
      track: state.track,
      proceeding: kind.id,
      forum: kind.id,
      said: heading,
      subjects: [],
      count: null,
      rest: false,
      by: groupAt(text, CORONER),
      concerns: dead,
      title: null,
      when: dayOf(analysed),
      rule: 'step/heading',
      modality: 'actual',
      toldIn: null,
    },
  ]
}

/** The reply that the law asks of each of those whom such a report is sent to. */
export function repliesDue(analysed: AnalysedDocument): StatedQuestion[] {
  const { text } = analysed.document
  const duty = headingOf(text) && groupAt(text, DUTY)
  if (!duty) return []
  const sentence = analysed.sentences.find(one => one.start <= duty.start && duty.start < one.end) ?? duty
  return recipientsOf(text).map(to => ({
    kind: 'question',
    start: sentence.start,
    end: sentence.end,
    asks: 'demand',
    from: groupAt(text, CORONER),
    byTeller: false,
    to,
    words: duty,
    due: dueIn(analysed, lastDate(text, duty)),
    conditions: [],
    backers: [],
    reply: null,
    rule: 'question/statutory-reply',
    modality: 'actual',
    toldIn: null,
  }))
}

/** ‘within 56 days of the date of this report, namely | by 30 June 2022 |’: the day, where the form tells it. */
function lastDate(text: string, duty: Span): Span {
  const named = text.slice(duty.start, duty.end).lastIndexOf('by ')
  return named > 0 ? { start: duty.start + named, end: duty.end } : duty
}

function headingOf(text: string): Span | null {
  const found = HEADING.exec(text.slice(0, HEADING_REACH))
  return found && { start: found.index, end: found.index + found[0].length }
}

/** Where the first group of a pattern stands. */
function groupAt(text: string, pattern: RegExp): Span | null {
  const found = pattern.exec(text)
  if (!found) return null
  const start = found.index + found[0].lastIndexOf(found[1]!)
  return { start, end: start + found[1]!.length }
}

/** Each line of the list of those it is sent to, without its number. */
function recipientsOf(text: string): Span[] {
  const list = groupAt(text, SENT_TO)
  if (!list) return []
  return [...text.slice(list.start, list.end).matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const lead = /^\s*(?:\(?\d{1,2}[.)]?\s+)?/u.exec(line)![0].length
    const name = line.slice(lead).trimEnd()
    const start = list.start + index + lead
    return /\p{L}{3,}/u.test(name) ? [{ start, end: start + name.length }] : []
  })
}

/** The day of the report: the last whole date of the form, beside which it is signed. */
function dayOf({ times }: AnalysedDocument): ExtractedTime | null {
  const last = times.filter(time => /^\d{4}-\d\d-\d\d$/u.test(time.value ?? '')).at(-1)
  return last ? extractedTime(last) : null
}
