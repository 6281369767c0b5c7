/** What the value of an amended field must be, where its shape alone does not tell. */
interface FieldRule {
  readonly holds: (value: unknown) => boolean
  /** Completes ‘must be …’. */
  readonly what: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whole ids of one kind: a short one, or one of another kind, would stand in the record as a name that nobody has. */
function ids(kind: string): FieldRule {
  const id = (value: unknown): boolean =>
    typeof value === 'string' && new RegExp(`^${kind}:[0-9a-f]{20}$`, 'u').test(value)
  return {
    holds: value => value === null || id(value) || (Array.isArray(value) && value.every(id)),
    what: `made of whole ids that begin with ‘${kind}:’`,
  }
}

/** ‘2022’, ‘2022-09’, ‘2022-09-12’, and two of them with a stroke between (EDTF). */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/u

const WHEN: FieldRule = {
  holds: value =>
    value === null ||
    (isObject(value) && typeof value.text === 'string' && (value.value === null || DATE.test(String(value.value)))),
  what: 'null, or hold `text` and a `value` such as 2022-09-12, 2022-09 or 2022-09/2022-11',
}

/** By field, for every kind of entry that has it. */
export const FIELD_RULES: Readonly<Record<string, FieldRule>> = {
  speakers: ids('actor'),
  addressees: ids('actor'),
  about: ids('actor'),
  onBehalfOf: ids('actor'),
  person: ids('actor'),
  organization: ids('actor'),
  office: ids('office'),
  within: ids('statement'),
  accordingTo: ids('statement'),
  statements: ids('statement'),
  succeededBy: ids('tenure'),
  confidence: { holds: value => typeof value === 'number' && value >= 0 && value <= 1, what: 'a number from 0 to 1' },
  name: { holds: value => typeof value === 'string' && value.trim() !== '', what: 'a name' },
  title: { holds: value => typeof value === 'string' && value.trim() !== '', what: 'a title' },
  citations: { holds: value => Array.isArray(value) && value.length > 0, what: 'a list of at least one citation' },
  contentSpans: { holds: value => Array.isArray(value) && value.length > 0, what: 'a list of at least one span' },
  hedges: {
    holds: value => Array.isArray(value) && value.every(one => isObject(one) && typeof one.kind === 'string'),
    what: 'a list of objects with `kind`, `start` and `end`',
  },
  channel: {
    holds: value => value === null || (isObject(value) && typeof value.kind === 'string' && Array.isArray(value.via)),
    what: 'null, or hold `kind`, `name` and `via`',
  },
  when: WHEN,
  from: WHEN,
  to: WHEN,
}
