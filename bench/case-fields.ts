/** Proceedings, checks of procedure and deaths, field by field, under the names that the labels use. */
import type { When } from '../src/domain/entry.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import type { Fields } from './entry-labels.ts'

/** Kinds and states that the labels call by a plainer name than the pack. */
const LABEL_NAMES: Readonly<Record<string, string>> = {
  'police-complaint': 'complaint',
  'conduct-investigation': 'local-investigation',
  'criminal-case': 'criminal-investigation',
  'statutory-inquiry': 'public-inquiry',
  'appeals-tribunal': 'appeal',
  'engage-monitoring': 'engage',
  'complaint-upheld': 'upheld',
  engage: 'engage-entry',
  scan: 'engage-exit',
  'on-trial': 'trial',
  'returned-to-duty': 'full-duties',
  'investigation-ended': 'report-submitted',
  'conclusion-lawful-killing': 'inquest-conclusion',
  'conclusion-unlawful-killing': 'inquest-conclusion',
}

const labelName = (id: string): string => LABEL_NAMES[id] ?? id

function names(record: SourcedRecord): (id: string | null) => string | undefined {
  const known = new Map(record.actors.map(actor => [actor.id, actor.name]))
  return id => (id === null ? undefined : (known.get(id) ?? id))
}

function day(when: When | null): string | undefined {
  return when?.value ?? undefined
}

/** The proceedings of a record; those whom a death or an inquest is about are among the subjects, as in the labels. */
export function proceedingFields(record: SourcedRecord): Fields[] {
  const name = names(record)
  return record.proceedings.map(one => ({
    kind: labelName(one.kind),
    subjects: [
      ...one.subjects.map(({ actor, text, count }) => ({ actor: name(actor), text, count: count ?? undefined })),
      ...one.concerns.map(id => ({ actor: name(id), text: name(id) })),
    ],
    steps: one.steps.map(step => ({
      state: labelName(step.state),
      count: step.count ?? undefined,
      when: day(step.when),
      by: name(step.by),
      subject: step.subject === null ? undefined : name(one.subjects[step.subject]!.actor),
    })),
    standing: one.standing === 'unknown' ? undefined : one.standing,
  }))
}

/** The deaths of a record of somebody named (the labels hold no others), each with how the officers of its case stand. */
export function deathFields(record: SourcedRecord): Fields[] {
  const name = names(record)
  const named = new Set(record.actors.filter(({ naming }) => naming !== 'description').map(({ id }) => id))
  return record.occurrences
    .filter(
      one => one.kind === 'death' && one.participants.some(({ role, entry }) => role === 'dead' && named.has(entry)),
    )
    .map(one => {
      const dead = one.participants.find(({ role }) => role === 'dead')!.entry
      const by = one.participants.find(({ role }) => role === 'by')?.entry ?? null
      const own = record.proceedings.filter(({ concerns }) => concerns.includes(dead))
      const duty = (own.length > 0 ? own : record.proceedings)
        .flatMap(({ steps }) => steps)
        .filter(step => step.track === 'duty')
      const age = /^Death of [^:]*?, (\d+):/u.exec(one.summary)?.[1]
      return {
        person: name(dead),
        age: age === undefined ? undefined : Number(age),
        place: one.place ?? undefined,
        when: day(one.when),
        by: name(by),
        officersOnDuty: duty.length === 0 ? undefined : labelName(duty.at(-1)!.state),
        delay: one.delay ?? undefined,
        series: one.series ?? undefined,
        told: one.asserted,
      }
    })
}

/** Checks that the labels know under another name; the finer ones of a pair count as its first. */
const CHECK_NAMES: Readonly<Record<string, string>> = {
  R03a: 'R03',
  R06a: 'R06',
  R10a: 'R10',
  'resigned-told-as-dismissed': 'resigned-before-dismissed',
  'restricted-told-as-suspended': 'restricted-as-suspended',
}

/** What the checks of packs found, one for each check. */
export function procedureFields(record: SourcedRecord): Fields[] {
  const facts = record.discrepancies
    .flatMap(one => one.basis.filter(({ fact }) => one.provenance.some(({ id }) => id.endsWith(`/${fact}`))))
    .map(({ fact }) => CHECK_NAMES[fact] ?? fact)
  return [...new Set(facts)].map(check => ({ check }))
}
