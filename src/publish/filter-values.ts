import type { Entry } from '../domain/entry.ts'

/** ‘actor:0123456789abcdef0123’ matches; a name with a colon does not. */
const ENTRY_ID = /^[a-z]+:[0-9a-f]{20}$/u

/** Names of fields whose texts are the program's, not the entry's. */
const NOT_WORDS = new Set(['id', 'documentId', 'provenance', 'status', 'scheme'])

/** The ids that an entry names, its own apart. */
export function idsWithin(entry: Entry): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { value } of stringsWithin(entry)) if (ENTRY_ID.test(value) && value !== entry.id) ids.add(value)
  return ids
}

/** Every date that an entry gives, EDTF. */
export function timesWithin(entry: Entry): string[] {
  const times: string[] = []
  visit(entry, '', (item, _key) => {
    if (typeof item !== 'object' || item === null || !('anchor' in item)) return
    const { value } = item as { value?: unknown }
    if (typeof value === 'string') times.push(value)
  })
  return times
}

/** What an entry says and quotes, and the names of those it names. */
export function textsWithin(entry: Entry, names: ReadonlyMap<string, string>): string[] {
  return stringsWithin(entry).flatMap(({ key, value }) => {
    if (ENTRY_ID.test(value)) return names.get(value) ?? []
    return NOT_WORDS.has(key) ? [] : [value]
  })
}

function stringsWithin(entry: Entry): { key: string; value: string }[] {
  const found: { key: string; value: string }[] = []
  visit(entry, '', (value, key) => {
    if (typeof value === 'string') found.push({ key, value })
  })
  return found
}

function visit(value: unknown, key: string, meet: (value: unknown, key: string) => void): void {
  if (key === 'provenance') return
  meet(value, key)
  if (Array.isArray(value)) for (const item of value) visit(item, key, meet)
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) visit(item, name, meet)
}
