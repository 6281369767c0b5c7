/** Entries of a record, field by field, under the names that the labels use. */
import type { When } from '../src/domain/entry.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { deathFields, procedureFields, proceedingFields } from './case-fields.ts'
import type { Fields } from './entry-labels.ts'

/** How one kind of entry is compared with its labels. */
export interface EntryReading {
  /** The name of the file of its labels. */
  readonly kind: string
  /** Fields that must agree for an entry to count as found. */
  readonly main: readonly string[]
  fields(record: SourcedRecord): readonly Fields[]
}

/** Every kind that has labels. */
export const ENTRY_READINGS: readonly EntryReading[] = [
  { kind: 'proceedings', main: ['kind', 'subjects'], fields: proceedingFields },
  { kind: 'deaths', main: ['person'], fields: deathFields },
  { kind: 'procedure', main: ['check'], fields: procedureFields },
  { kind: 'tenures', main: ['person', 'office'], fields: tenureFields },
  { kind: 'figures', main: ['value', 'low', 'change', 'unit'], fields: figureFields },
  { kind: 'tallies', main: ['total', 'schemes'], fields: tallyFields },
  { kind: 'disputes', main: ['sides'], fields: disputeFields },
  { kind: 'questions', main: ['from', 'text'], fields: questionFields },
  { kind: 'undertakings', main: ['by', 'text'], fields: undertakingFields },
  { kind: 'accountabilities', main: ['holder', 'over', 'power'], fields: accountabilityFields },
  { kind: 'confidences', main: ['holder', 'in', 'state'], fields: confidenceFields },
]

type NameOf = (id: string | null | undefined) => string | undefined

function namesOf(record: SourcedRecord): NameOf {
  const names = new Map(record.actors.map(actor => [actor.id, actor.name]))
  return id => (id === null || id === undefined ? undefined : (names.get(id) ?? id))
}

function day(when: When | null): string | undefined {
  return when?.value ?? undefined
}

function tenureFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  const offices = new Map(record.offices.map(office => [office.id, office]))
  return record.tenures.map(tenure => {
    const office = offices.get(tenure.office)
    const before = record.tenures.find(one => one.succeededBy === tenure.id)
    return {
      person: name(tenure.person),
      office: office?.title,
      organization: `${office?.title} ${name(office?.organization) ?? ''}`,
      capacity: tenure.capacity,
      former: tenure.attested.length === 0 || undefined,
      events: tenure.events.map(event => ({ kind: event.kind, when: day(event.when) })),
      from: day(tenure.from),
      to: day(tenure.to),
      ended: tenure.ended ?? undefined,
      succeeds: name(before?.person),
      told: tenure.asserted,
    }
  })
}

function figureFields(record: SourcedRecord): Fields[] {
  return record.figures.map(figure => ({
    value: figure.value ?? undefined,
    low: figure.low ?? undefined,
    high: figure.high ?? undefined,
    qualifier: figure.qualifier,
    unit: figure.unit,
    of: figure.of ?? undefined,
    change: figure.change ?? undefined,
    period: day(figure.period),
    implied: figure.implied ? { before: [figure.implied.before.low, figure.implied.before.high] } : undefined,
  }))
}

function tallyFields(record: SourcedRecord): Fields[] {
  return record.tallies.map(({ total, schemes }) => ({
    total: total.value,
    of: total.of,
    schemes: schemes.map(({ parts, accounted, missing, otherReadings }) => ({
      parts: parts.map(({ value, of }) => ({ value, of })),
      accounted,
      missing,
      otherReadings: otherReadings.length,
    })),
  }))
}

function disputeFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  const spoken = new Map(record.statements.map(one => [one.id, one.speakerText]))
  return record.disputes.map(({ sides }) => ({
    sides: sides.map(({ actor, statement, position }) => ({
      actor: name(actor) ?? spoken.get(statement ?? '') ?? undefined,
      says: position,
    })),
  }))
}

function questionFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  return record.questions.map(one => ({
    kind: one.kind === 'question' ? 'question' : 'demand or call',
    from: one.from.map(name).join(' '),
    to: one.to.map(name).join(' '),
    text: one.text,
    due: one.due?.value ?? one.due?.text,
    conditions: one.conditions.map(condition => condition.text),
    backedBy: one.backedBy.map(name),
    answered: one.standing,
  }))
}

function undertakingFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  return record.undertakings.map(one => ({
    by: one.by.map(name).join(' '),
    to: one.to.map(name).join(' '),
    text: one.text,
    due: one.due?.value ?? one.due?.text,
    condition: one.condition ?? undefined,
  }))
}

function accountabilityFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  const offices = new Map(record.offices.map(office => [office.id, office]))
  const party = (id: string): string | undefined => {
    const office = offices.get(id)
    return office ? `${office.title} ${name(office.organization) ?? ''}` : name(id)
  }
  return record.accountabilities.map(one => ({ holder: party(one.holder), over: party(one.over), power: one.power }))
}

function confidenceFields(record: SourcedRecord): Fields[] {
  const name = namesOf(record)
  return record.confidences.map(one => ({
    holder: name(one.holder),
    in: name(one.in),
    state: one.state,
    condition: one.condition ?? undefined,
  }))
}
