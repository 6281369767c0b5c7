import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { type Clause, plainClausesOf, spanOf } from './clause.ts'
import { officePhraseAt } from './office-phrases.ts'
import { predicateAt } from './predicates.ts'

/** How far behind an office its holder's predecessor may be named, in code units. */
const REACH = 400

/** What stands between ‘her predecessor’ and the name. */
const PREDECESSOR =
  /\b(?:his|her|their) (?:immediate |late )?predecessor(?: in (?:the )?(?:post|job|role|office))?,? (?:the (?:late|then) )?$/iu

/** What stands right behind the name of somebody's successor, and right before it. */
const SUCCESSOR_BEHIND = /^, (?:his|her|their) (?:eventual |immediate )?successor\b/iu
const SUCCESSOR =
  /\b(?:his|her|their) (?:eventual |immediate )?successor(?: in (?:the )?(?:post|job|role|office))?,? $/iu

/**
 * ‘Ada Quill, the director, … a decision taken by her predecessor, | Ken Marl |’: the office last told of before it, and no longer his; ‘| Ken Marl |, her
 * successor’: his now.
 */
export function predecessors(
  { document }: AnalysedDocument,
  people: readonly Mention[],
  held: readonly OfficeHolding[],
): OfficeHolding[] {
  return people.flatMap(person => {
    const before = document.text.slice(Math.max(0, person.start - 60), person.start)
    const earlier = PREDECESSOR.exec(before)
    const found =
      earlier ?? SUCCESSOR.exec(before) ?? SUCCESSOR_BEHIND.exec(document.text.slice(person.end, person.end + 40))
    const at = earlier ? person.start - before.length + earlier.index : person.start
    const near = held.filter(({ person: other, end }) => end <= at && at - end < REACH && other.start !== person.start)
    const last = near.toSorted((a, b) => a.end - b.end).at(-1)
    if (!found || !last || (earlier && last.former)) return []
    const { start, end } = person
    return [
      {
        ...last,
        start,
        end,
        person: { start, end },
        capacity: 'substantive',
        former: earlier !== null,
        rule: earlier ? 'office/predecessor' : 'office/successor',
      },
    ]
  })
}

/** ‘Ada Quill was suspended as | chief constable |’, ‘was confirmed in post as | chair |’: the office of whoever it befalls. */
export function heldAs(analysed: AnalysedDocument): OfficeHolding[] {
  return plainClausesOf(analysed).flatMap(clause => clause.tokens.flatMap((_, at) => asAt(clause, at)))
}

function asAt(clause: Clause, at: number): OfficeHolding[] {
  const { tokens, text } = clause
  const words = tokens
    .slice(at, at + 4)
    .map(token => token.lower)
    .join(' ')
  const as = /^suspended as\b/u.test(words) ? at + 1 : words === 'confirmed in post as' ? at + 3 : undefined
  const office = as === undefined ? undefined : officePhraseAt(tokens, as + 1, text)
  if (!office) return []
  const { subject, negated, unreal, modality, voice } = predicateAt(clause, at)
  const person = subject && spanOf(clause, subject)
  if (!person || negated || unreal || modality !== 'actual' || voice === 'active') return []
  return [
    {
      kind: 'office-holding',
      start: Math.min(person.start, office.start),
      end: Math.max(person.end, office.end),
      person,
      office: { start: office.start, end: office.end, text: office.text },
      capacity: 'substantive',
      former: false,
      rule: 'office/as',
    },
  ]
}
