import { foldWords } from '../domain/id.ts'
import type { Tenure } from '../domain/office.ts'
import type { Held } from './held.ts'

/** How many days may lie between one tenure and the next of the same office for the second to follow the first. */
const GAP_DAYS = 31

/** A tenure with the folded title of its office. */
export interface TitledTenure {
  readonly tenure: Tenure
  readonly title: string
}

/** Who came next in each office: as documents say, else by dates that meet. */
export function succession(titled: readonly TitledTenure[], held: readonly Held[]): Tenure[] {
  const byPerson = new Map<string, Tenure[]>()
  const byOffice = new Map<string, Tenure[]>()
  const add = (groups: Map<string, Tenure[]>, key: string, tenure: Tenure): void => {
    const list = groups.get(key)
    if (list) list.push(tenure)
    else groups.set(key, [tenure])
  }
  for (const { tenure, title } of titled) {
    add(byPerson, personKey(tenure.person, title), tenure)
    add(byOffice, tenure.office, tenure)
  }
  const next = new Map<string, string>()
  for (const { person, office, other } of held) {
    if (!other) continue
    const title = foldWords(office.title)
    const own = byPerson.get(personKey(person, title))?.[0]
    const others = byPerson.get(personKey(other.person, title))?.[0]
    if (!own || !others) continue
    if (other.comes === 'before') next.set(others.id, own.id)
    else next.set(own.id, others.id)
  }
  for (const list of byOffice.values())
    for (const tenure of list) {
      if (next.has(tenure.id)) continue
      const following = list.filter(other => other.person !== tenure.person && meets(tenure, other))
      if (following.length === 1) next.set(tenure.id, following[0]!.id)
    }
  return titled.map(({ tenure }) => ({ ...tenure, succeededBy: next.get(tenure.id) ?? null }))
}

function personKey(person: string, title: string): string {
  return `${person}\u001f${title}`
}

/** Whether the second begins on the day that the first ends, or within a month after. */
function meets(first: Tenure, second: Tenure): boolean {
  const end = dayOf(first.to?.value ?? null)
  const start = dayOf(second.from?.value ?? null)
  return end !== null && start !== null && start >= end && start - end <= GAP_DAYS
}

/** Days since 1970 of a full date; null of anything less exact. */
function dayOf(value: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value ?? '')
  return match ? Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000) : null
}
