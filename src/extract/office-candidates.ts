import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { SpanIndex } from '../domain/span.ts'
import type { Clause } from './clause.ts'
import { type OfficePhrase, officePhraseAt } from './office-phrases.ts'

/** Who has been chosen, and is not in the office yet: ‘preferred candidate’; an election has candidates, and none of them is meant. */
const CHOSEN = /^(?:preferred|chosen|selected|successful|proposed|recommended)$/u
/** How many words may stand between the candidate and the office: ‘, Mr Ken Marl, to the role of’. */
const REACH = 10

/**
 * ‘Ada Quill is the preferred candidate for the role of chief constable’, ‘the preferred candidate, Ada Quill, to the role of chief
 * constable’, ‘the selected candidate to become chief constable, Ada Quill’: designate.
 */
export function candidates(clause: Clause, people: readonly Mention[]): OfficeHolding[] {
  const { tokens, text, sentence } = clause
  const index = new SpanIndex(people)
  return tokens.flatMap((token, at) => {
    if (!/^(?:candidate|nominee)$/u.test(token.lower) || !CHOSEN.test(tokens[at - 1]?.lower ?? '')) return []
    const office = officeOf(clause, at)
    if (!office) return []
    const behind = index.within({ start: token.end, end: sentence.end })[0]
    const apposed = behind && (/^,? $/u.test(text.slice(token.end, behind.start)) || isNext(text, office, behind))
    const person = apposed ? behind : index.within({ start: sentence.start, end: token.start }).at(-1)
    // ‘Ada Quill met the preferred candidate for chair’: she is none
    if (!person || (!apposed && !IS.test(text.slice(person.end, tokens[at - 1]!.start)))) return []
    return [
      {
        kind: 'office-holding',
        start: Math.min(person.start, office.start),
        end: Math.max(person.end, office.end),
        person: { start: person.start, end: person.end },
        office: { start: office.start, end: office.end, text: office.text },
        capacity: 'designate',
        former: false,
        rule: 'office/candidate',
      },
    ]
  })
}

/** What may stand between somebody and ‘preferred candidate’. */
const IS =
  /^(?:,[^,.;]{1,60},)? (?:is|was|has been|had been|will be)(?: (?:named|announced|chosen|selected|unveiled|put forward|confirmed|revealed|recommended|identified))?(?: today| yesterday)?(?: as)?(?: the| a)?(?: \p{L}+['’]s?)? $/u

function isNext(text: string, office: OfficePhrase, person: Mention): boolean {
  return person.start >= office.end && /^,? $/u.test(text.slice(office.end, person.start))
}

/** ‘for the role of chief constable’, ‘to become chief constable’, ‘as chair’ behind a candidate. */
function officeOf({ tokens, text }: Clause, at: number): OfficePhrase | undefined {
  for (let i = at + 1; i < tokens.length && i < at + REACH; i++) {
    if (!/^(?:for|to|as)$/u.test(tokens[i]!.lower)) continue
    const verb = /^(?:become|be|fill|take)$/u.test(tokens[i + 1]?.lower ?? '') ? 1 : 0
    const office = officePhraseAt(tokens, i + 1 + verb, text)
    if (office) return office
  }
  return undefined
}
