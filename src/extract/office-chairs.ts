import type { OfficeHolding } from '../domain/extraction.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { type Clause, spanOf } from './clause.ts'
import { objectOf, predicateAt } from './predicates.ts'
import { wholeSubject } from './whole-subject.ts'

/** What a verb makes of whoever does it to a body. */
const OFFICE_OF: Readonly<Record<string, string>> = { chair: 'chair', head: 'head' }

/** What is chaired and headed beside the bodies of the lexicon. Not ‘chaired the meeting’, ‘heads the list’. */
const CHAIRED = /^(?:inquiry|review|agency|regulator|charity|trustees|governors|directors|working|committees?)$/u

/** The office that a verb tells, where its object is a body: ‘| chairs | the police and crime panel’. */
export function chairedAt(clause: Clause, at: number): OfficeHolding['office'] | undefined {
  const token = clause.tokens[at]!
  const text = OFFICE_OF[token.lemma]
  // The tagger takes the ‘chairs’ of ‘who chairs the panel’ for a noun.
  if (!text || !(token.pos === 'VERB' || clause.tokens[at - 1]?.lower === 'who')) return undefined
  const object = objectOf(clause, predicateAt(clause, at))
  const head = object && clause.tokens[object.to - 1]!.lower
  if (!head || !(BODY_WORDS.has(head) || CHAIRED.test(head))) return undefined
  return { start: token.start, end: token.end, text }
}

/** ‘Ada Quill, | who chairs the panel |, said’; ‘who chaired the panel until 2019’ is told as past. */
export function chairing(clause: Clause): OfficeHolding[] {
  return clause.tokens.flatMap((token, at) => {
    const office = chairedAt(clause, at)
    if (!office) return []
    const { subject, from, negated, unreal, modality, voice } = predicateAt(clause, at)
    const range = wholeSubject(clause, { from, subject })
    const person = range && spanOf(clause, range)
    if (!person || negated || unreal || modality !== 'actual' || voice !== 'active') return []
    const perfect = /^(?:has|have)$/u.test(clause.tokens[from]!.lower)
    return [
      {
        kind: 'office-holding',
        start: Math.min(person.start, office.start),
        end: Math.max(person.end, office.end),
        person,
        office,
        capacity: 'substantive',
        former: /ed$/u.test(token.lower) && !perfect,
        rule: 'office/chairs',
      },
    ]
  })
}
