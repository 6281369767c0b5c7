import { dayRange, standsTo } from '../domain/day-range.ts'
import type { Discrepancy } from '../domain/dispute.ts'
import { makeId } from '../domain/id.ts'
import type { Office, Tenure } from '../domain/office.ts'
import type { HolderFact, Mark } from '../domain/pack.ts'
import { holdersOn, type PackFound, type PackKnowledge, packFacts, sourceInWords } from '../domain/pack-knowledge.ts'

type Event = Tenure['events'][number]

/**
 * Offices and dates that a pack knows otherwise: a resignation in another month, somebody in office when another was. What the
 * document says stays as it is; both are shown, and a person decides.
 */
export function tenureChecks(
  tenures: readonly Tenure[],
  offices: readonly Office[],
  names: ReadonlyMap<string, string>,
  pack: PackKnowledge,
): Discrepancy[] {
  const byId = new Map(offices.map(office => [office.id, office]))
  return tenures.flatMap(tenure => {
    const office = byId.get(tenure.office)
    const name = names.get(tenure.person)
    if (!office?.key || name === undefined) return []
    const known = { tenure, office, key: office.key, name, pack }
    return [...dateChecks(known), ...holderChecks(known)]
  })
}

interface Known {
  readonly tenure: Tenure
  readonly office: Office
  readonly key: string
  readonly name: string
  readonly pack: PackKnowledge
}

/** What a pack's dates of a holder are called in the events of a tenure. */
const DATES: Readonly<Record<Event['kind'], keyof HolderFact | null>> = {
  announced: 'announced',
  appointed: null,
  'sworn-in': 'from',
  'took-office': 'from',
  'departure-announced': 'departureAnnounced',
  left: 'to',
}

function dateChecks({ tenure, office, key, name, pack }: Known): Discrepancy[] {
  const own = packFacts(pack, 'holders').filter(
    ({ fact }) => fact.office === key && fact.mark !== 'L' && isHolder(fact, name) && fact.capacity === tenure.capacity,
  )
  return tenure.events.flatMap(event => {
    const field = DATES[event.kind]
    const value = event.when?.value
    if (field === null || !value) return []
    // Held twice: whichever fits is meant.
    const dated = own.flatMap(found => {
      const date = found.fact[field]
      return typeof date === 'string' && date !== '..' ? [{ found, date }] : []
    })
    const [first] = dated
    if (!first || dated.some(({ date }) => mayBe(value, date))) return []
    const what = event.kind.replace(/-/gu, ' ')
    const message = `${name}, ${office.title}: ${what} ${event.when!.text || value} here; ${first.date} by the list of office-holders.`
    return [
      discrepancy('date', [tenure.id, event.kind, value], {
        tenure,
        message,
        mark: first.found.fact.mark,
        sides: [{ value: event.when!.text || value, citations: event.citations }],
        basis: [basisOf(pack, first.found)],
      }),
    ]
  })
}

/** Shown in office on a day when, as the pack has it, somebody else was and this person was not. */
function holderChecks({ tenure, office, key, name, pack }: Known): Discrepancy[] {
  for (const day of tenure.attested) {
    if (!day.value) continue
    const holders = holdersOn(pack, key, day.value)
    if (holders.some(({ fact }) => isHolder(fact, name) && sameCapacity(fact, tenure))) continue
    // An office that many hold at once has no one holder; a pack that has gaps says nothing.
    const others = holders.filter(({ fact, certainty }) => certainty === 'within' && sameCapacity(fact, tenure))
    const [other] = others
    if (!other || others.length > 1) continue
    const citations = tenure.citations.slice(0, 1)
    const message = `${name} is called ${capacityWord(tenure)}${office.title} on ${day.value}; by the list of office-holders, ${other.fact.person} was.`
    return [
      discrepancy('office', [tenure.id, day.value], {
        tenure,
        message,
        mark: other.fact.mark,
        sides: [{ value: citations[0]!.quote, citations }],
        basis: [basisOf(pack, other)],
      }),
    ]
  }
  return []
}

function sameCapacity(fact: HolderFact, tenure: Tenure): boolean {
  return fact.capacity === tenure.capacity || (fact.capacity === 'interim') !== (tenure.capacity === 'substantive')
}

function capacityWord({ capacity }: Tenure): string {
  return capacity === 'substantive' ? '' : `${capacity} `
}

/** Whether a name is that of a holder whom a pack knows. */
export function isHolder(fact: HolderFact, name: string): boolean {
  const wanted = name.toLowerCase()
  return [fact.person, ...fact.aliases].some(one => one.toLowerCase() === wanted)
}

/** Whether a document's date can be the pack's: a month holds its days, a day without a year is any year's. */
function mayBe(value: string, date: string): boolean {
  const open = /^XXXX-(.+)$/u.exec(value)
  if (open) {
    const [month, day] = open[1]!.split('-')
    const [, packMonth, packDay] = /^\d{4}(?:-(\d{2}))?(?:-(\d{2}))?~?$/u.exec(date) ?? []
    return (
      packMonth === undefined ||
      (packMonth === month && (day === undefined || packDay === undefined || packDay === day))
    )
  }
  const days = dayRange(value)
  return days === null || standsTo(days, { from: date, to: date }, date) !== 'outside'
}

function basisOf(pack: PackKnowledge, found: PackFound<HolderFact>): Discrepancy['basis'][number] {
  const { person, office, from, to } = found.fact
  const until = to === null || to === '..' ? '' : ` to ${to}`
  return {
    pack: found.pack,
    fact: `${person}, ${office}, ${from ?? 'start not known'}${until}`,
    source: sourceInWords(pack, found),
  }
}

function discrepancy(
  kind: 'date' | 'office',
  id: readonly string[],
  facts: Pick<Discrepancy, 'message' | 'sides' | 'basis'> & { readonly tenure: Tenure; readonly mark: Mark },
): Discrepancy {
  const { tenure, message, sides, basis, mark } = facts
  return {
    id: makeId('discrepancy', kind, ...id),
    citations: sides.flatMap(side => side.citations).slice(0, 4),
    provenance: [{ by: 'pack', id: kind === 'date' ? 'tenure/date' : 'tenure/office', version: basis[0]!.pack }],
    confidence: mark === 'H' ? 0.85 : 0.7,
    status: 'proposed',
    changedSinceReview: false,
    kind,
    severity: mark === 'H' ? 'caution' : 'note',
    message,
    sides,
    entries: [tenure.id],
    basis,
  }
}
