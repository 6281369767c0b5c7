import type { OfficeEvent, OfficeHolding } from '../domain/extraction.ts'
import { foldWords } from '../domain/id.ts'
import { sureBy } from './found-by.ts'
import { type Held, personAt, referredPerson } from './held.ts'
import { officeMeant } from './meant-office.ts'
import { type NamedOffice, officeAt } from './office-identity.ts'
import type { Source } from './source.ts'

/** The offices that one document shows people holding, coming into and leaving. */
export function holdingsOf(source: Source): Held[] {
  const shown = source.found('office-holding').flatMap(holding => shownHolding(source, holding))
  const events = source
    .found('office-event')
    .filter(event => event.modality !== 'denied' && event.modality !== 'alleged')
  const all = [
    ...shown,
    ...events.flatMap(event => (event.office ? heldBy(source, event, officeAt(source, event.office)) : [])),
  ]
  // A succession tells the office of whoever is succeeded: ‘succeeding Ada Quill, who resigned in May’.
  const unnamed = events.filter(event => !event.office).sort((a, b) => a.start - b.start)
  for (const event of [...unnamed.filter(one => one.other), ...unnamed.filter(one => !one.other)]) {
    all.push(...all.flatMap(one => otherHolding(one, all)))
    const meant = officeMeant(source, event, all)
    if (meant) all.push(...heldBy(source, { ...event, capacity: event.capacity ?? meant.capacity }, meant.office))
  }
  all.push(...all.flatMap(one => otherHolding(one, all)))
  return all
}

function shownHolding(source: Source, holding: OfficeHolding): Held[] {
  const person = personAt(source, holding.person)
  if (person === undefined) return []
  return [
    {
      person,
      office: officeAt(source, holding.office),
      capacity: holding.capacity,
      shows: holding.former ? 'past' : holding.capacity === 'designate' ? 'nothing' : 'held',
      event: null,
      other: null,
      told: { asserted: 'stated', accordingTo: [] },
      citation: source.cite(holding),
      publishedOn: source.document.publishedOn,
      rule: holding.rule,
      sure: sureBy([holding.rule], 0.95),
    },
  ]
}

function heldBy(source: Source, event: OfficeEvent, office: NamedOffice): Held[] {
  const person = referredPerson(source, event.person)
  if (person === undefined) return []
  const other = event.other ? referredPerson(source, event.other) : undefined
  return [
    {
      person,
      office,
      capacity: event.capacity ?? 'substantive',
      shows: showsNow(event),
      event: { kind: event.event, when: source.reckon(event.when), ended: event.ended },
      other:
        other !== undefined && other !== person && event.other ? { person: other, comes: event.other.comes } : null,
      told: source.told(event),
      citation: source.cite(event),
      publishedOn: source.document.publishedOn,
      rule: event.rule,
      sure: source.references.confidenceOf(event.person),
    },
  ]
}

function showsNow(event: OfficeEvent): Held['shows'] {
  if (event.modality !== 'actual')
    return event.event === 'left' || event.event === 'departure-announced' ? 'held' : 'nothing'
  if (event.event === 'left') return 'past'
  return event.event === 'took-office' || event.event === 'sworn-in' || event.event === 'departure-announced'
    ? 'held'
    : 'nothing'
}

/** Whoever is succeeded held the office, whoever succeeds comes into it. */
function otherHolding(held: Held, all: readonly Held[]): Held[] {
  if (!held.other) return []
  const { person, comes } = held.other
  const title = foldWords(held.office.title)
  if (all.some(one => one.person === person && foldWords(one.office.title) === title)) return []
  return [
    {
      ...held,
      person,
      capacity: 'substantive',
      shows: comes === 'before' && held.told.asserted !== 'expected' ? 'past' : 'nothing',
      event: null,
      other: null,
      rule: 'office/succession',
      sure: held.sure * 0.9,
    },
  ]
}
