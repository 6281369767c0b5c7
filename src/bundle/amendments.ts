import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import { checkCitations } from '../pipeline.ts'
import { existingEntries } from '../store/entries.ts'
import type { Store } from '../store/store.ts'
import { FIELD_RULES } from './amended-values.ts'
import { refusedDecision as refused } from './failures.ts'
import type { Texts } from './texts.ts'

/** What a person may not set: ids are reckoned, status and provenance follow from the decision itself. */
const FIXED = ['id', 'status', 'changedSinceReview', 'provenance', 'documentId']

/** Values that the contract allows, of fields that people amend by hand. */
const ALLOWED: Partial<Record<EntryKind, Readonly<Record<string, readonly string[]>>>> = {
  statements: {
    manner: ['direct', 'indirect', 'mixed'],
    conveys: ['speech', 'belief', 'intention', 'stance'],
    voice: ['reported', 'document'],
    made: ['made', 'alleged', 'denied', 'hypothetical'],
    act: [
      'assert',
      'confirm',
      'announce',
      'deny',
      'accuse',
      'criticise',
      'defend',
      'praise',
      'endorse',
      'admit',
      'apologise',
      'retract',
      'ask',
      'demand',
      'call',
      'recommend',
      'direct',
      'promise',
      'threaten',
      'warn',
      'decline',
      'testify',
      'find',
    ],
  },
  actors: { kind: ['person', 'organization', 'group', 'account'], naming: ['named', 'pseudonym', 'description'] },
  tenures: { capacity: ['substantive', 'acting', 'interim', 'designate'] },
}

/**
 * Refuses changes that the contract has no place for: unknown fields, values of another shape, ids of nothing,
 * citations that do not say what their document says.
 */
export async function validateChanges(
  store: Store,
  kind: EntryKind,
  entry: Entry,
  changes: Readonly<Record<string, unknown>>,
  texts: Texts,
): Promise<void> {
  const fields = Object.keys(entry).filter(field => !FIXED.includes(field))
  if (Object.keys(changes).length === 0)
    throw refused('Nothing is amended.', `Give at least one of: ${fields.join(', ')}.`)
  for (const [field, value] of Object.entries(changes)) {
    if (!fields.includes(field))
      throw refused(`${kind} have no field ‘${field}’ that can be amended.`, `Fields are: ${fields.join(', ')}.`)
    const before = (entry as unknown as Record<string, unknown>)[field]
    if (shape(before) !== shape(value) && before !== null && value !== null) {
      throw refused(
        `‘${field}’ is ${shape(before)}, and ${JSON.stringify(value)} is not.`,
        'Give a value of that shape, as `onrecord export --format json` shows it.',
      )
    }
    const rule = FIELD_RULES[field]
    if (rule && !rule.holds(value))
      throw refused(`‘${field}’ must be ${rule.what}.`, 'See how it stands in `onrecord export --format json`.')
    const allowed = ALLOWED[kind]?.[field]
    if (allowed && !allowed.includes(String(value)))
      throw refused(`‘${field}’ cannot be ${JSON.stringify(value)}.`, `It is one of: ${allowed.join(', ')}.`)
  }
  await refuseUnknownIds(store, changes)
  const amended = { ...entry, ...changes }
  const [fault] = checkCitations([amended], texts)
  if (fault)
    throw refused(
      `The amended entry would not hold. ${fault.message}`,
      'Give the words as they stand in the document, with their place.',
    )
  refuseSpans(amended, texts)
}

function shape(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Whatever looks like the id of an entry must be one: a wrong name under words is the worst fault there is. */
async function refuseUnknownIds(store: Store, changes: unknown): Promise<void> {
  const ids = [...new Set(idsWithin(changes))]
  const existing = await existingEntries(store.db, ids)
  const unknown = ids.find(id => !existing.has(id))
  if (unknown)
    throw refused(
      `${unknown} is no entry of this record.`,
      'Look the id up with `onrecord show --json` or `onrecord search`.',
    )
}

function* idsWithin(value: unknown): Generator<string> {
  // ‘actor:0123456789abcdef0123’ matches; a name with a colon does not.
  if (typeof value === 'string' && /^[a-z]+:[0-9a-f]{20}$/u.test(value)) yield value
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* idsWithin(item)
}

function refuseSpans(entry: Entry, texts: Texts): void {
  const documentId = 'documentId' in entry && typeof entry.documentId === 'string' ? entry.documentId : null
  const length = documentId === null ? null : texts.get(documentId)?.text.length
  if (length === null || length === undefined) return
  for (const [field, value] of Object.entries(entry)) {
    if (!field.endsWith('Spans') || !Array.isArray(value)) continue
    for (const { start, end } of value as { start: unknown; end: unknown }[]) {
      const holds =
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        0 <= Number(start) &&
        Number(start) < Number(end) &&
        Number(end) <= length
      if (!holds)
        throw refused(
          `‘${field}’ holds ${start}–${end}, which is no stretch of the document’s ${length} code units.`,
          'Give start and end in UTF-16 code units of the text.',
        )
    }
  }
}
