import type { AnalysedDocument } from '../domain/analysis.ts'
import type { OfficeEvent } from '../domain/extraction.ts'
import { OFFICE_NOUNS } from '../language/en/office-verbs.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { timeOf } from './event-times.ts'
import { capacityOf } from './office-holdings.ts'
import { officePhraseAt } from './office-phrases.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'

/** Before these an event is a fact: ‘after her resignation’; in ‘calls for her resignation’ it is none. */
const FACTUAL =
  /^(?:announced|announce|announces|confirmed|after|following|since|before|until|despite|upon|on|with|welcomed|of|about|surrounding|over)$/u

/** ‘after her resignation’, ‘Ms Quill’s appointment as chair’, ‘the departure of Ada Quill’. */
export function nounEvents(analysed: AnalysedDocument, clause: Clause): Omit<OfficeEvent, 'toldIn'>[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    const noun = OFFICE_NOUNS[token.lower]
    const owner = noun && ownerOf(clause, at)
    if (!owner || !FACTUAL.test(tokens[owner.before]?.lower ?? '')) return []
    const person = spanOf(clause, owner.range)
    const announced = /^announce/u.test(tokens[owner.before]!.lower) && noun.event === 'left'
    const office = tokens[at + 1]?.lower === 'as' ? officePhraseAt(tokens, at + 2, clause.text) : undefined
    if (!person) return []
    // ‘the appointment of | a successor to Ada Quill |’
    if (/\b(?:successor|replacement|deputy) (?:to|for)\b/iu.test(clause.text.slice(person.start, person.end))) return []
    return [
      {
        kind: 'office-event' as const,
        start: clause.sentence.start,
        end: clause.sentence.end,
        person,
        office: office ? { start: office.start, end: office.end, text: office.text } : null,
        event: announced ? ('departure-announced' as const) : noun.event,
        capacity: office ? capacityOf(office) : null,
        ended: noun.ended ?? null,
        when: timeOf(analysed, clause, { ...predicateAt(clause, at), subject: undefined }),
        other: null,
        modality: 'actual' as const,
        rule: 'office/noun',
      },
    ]
  })
}

/** Whose resignation it is: ‘her resignation’, ‘Ms Quill's resignation’, ‘the resignation of Ada Quill’; and the place before. */
function ownerOf(clause: Clause, at: number): { range: TokenRange; before: number } | undefined {
  const { tokens } = clause
  const before = tokens[at - 1]
  if (!before) return undefined
  if (/^(?:his|her)$/u.test(before.lower)) return { range: { from: at - 1, to: at }, before: at - 2 }
  if (/^['’]s$/u.test(before.lower)) {
    const phrase = phraseBefore(clause, at - 1)
    return phrase && { range: phrase, before: phrase.from - 1 }
  }
  // ‘the shock resignation of’
  const article =
    before.lower === 'the'
      ? at - 1
      : /^(?:NOUN|ADJ)$/u.test(before.pos) && tokens[at - 2]?.lower === 'the'
        ? at - 2
        : undefined
  if (article !== undefined && tokens[at + 1]?.lower === 'of') {
    const phrase = phraseAfter(clause, at + 2, false)
    return phrase && { range: phrase, before: article - 1 }
  }
  return undefined
}
