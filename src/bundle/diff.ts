import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { canonicalJson } from '../domain/canonical.ts'
import type { Entry } from '../domain/entry.ts'
import { ENTRY_KINDS, type EntryKind, type EntryKinds, type SourcedRecord } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { BundleError } from './failures.ts'
import { type RecordOptions, withStore } from './open.ts'
import { openReader } from './reader.ts'

/** An entry that one side has, or has otherwise. */
export interface DiffLine {
  readonly id: string
  readonly kind: EntryKind
  /** What it says, in short. */
  readonly text: string
  /** The words that it stands on. */
  readonly sentence: string
  readonly path: string
  /** Of a changed entry: the fields that differ. */
  readonly fields: readonly string[]
}

/** What the second record has that the first has not, and the other way round. */
export interface DiffReport {
  readonly gained: readonly DiffLine[]
  readonly lost: readonly DiffLine[]
  readonly changed: readonly DiffLine[]
  readonly same: number
}

/** Compares two records, each a record folder or an export in JSON. */
export async function diff(
  options: Pick<RecordOptions, 'database'> & { readonly before: string; readonly after: string },
): Promise<DiffReport> {
  const before = await sideOf(options.before, options.database)
  const after = await sideOf(options.after, options.database)
  return compareSides(before, after)
}

interface Item {
  readonly line: DiffLine
  /** Digest of each field: a whole record's entries would be too much to hold twice. */
  readonly digests: ReadonlyMap<string, string>
}
type Side = ReadonlyMap<string, Item>

function compareSides(before: Side, after: Side): DiffReport {
  const gained: DiffLine[] = []
  const changed: DiffLine[] = []
  let same = 0
  for (const [id, item] of after) {
    const old = before.get(id)
    if (!old) gained.push(item.line)
    else {
      const fields = [...new Set([...old.digests.keys(), ...item.digests.keys()])].filter(
        field => old.digests.get(field) !== item.digests.get(field),
      )
      if (fields.length > 0) changed.push({ ...item.line, fields })
      else same++
    }
  }
  const lost = [...before].filter(([id]) => !after.has(id)).map(([, item]) => item.line)
  return { gained, lost, changed, same }
}

async function sideOf(path: string, database: string | undefined): Promise<Side> {
  let folder: boolean
  try {
    folder = statSync(path).isDirectory()
  } catch (cause) {
    throw new BundleError('bundle/usage', `${path} does not exist.`, 'Give two record folders, or exports in JSON.', {
      cause,
    })
  }
  if (folder) return withStore({ record: path, database }, async store => readSide(await openReader(store)))
  return readSide(readerOf(parseExport(path)))
}

function parseExport(path: string): SourcedRecord {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as SourcedRecord
    if (record.format === 'onrecord/1') return record
  } catch {
    // Said below: not JSON and not the format come to the same for whoever gave it.
  }
  throw new BundleError(
    'bundle/usage',
    `${path} is no record: not JSON of the format onrecord/1.`,
    'Make one with `onrecord export --format json`.',
  )
}

/** A record that is held whole, as one that is read piece by piece. */
function readerOf(record: SourcedRecord): RecordReader {
  const { built, unread, issues, notes = [] } = record
  return {
    built,
    unread,
    issues,
    notes,
    documents: () => each(record.documents),
    entries: <K extends EntryKind>(kind: K) =>
      each<EntryKinds[K]>((record[kind] ?? []) as unknown as readonly EntryKinds[K][]),
    diagnostics: () => each(record.diagnostics),
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function readSide(record: RecordReader): Promise<Side> {
  const paths = new Map<string, string>()
  for await (const { id, path } of record.documents()) paths.set(id, path)
  const names = new Map<string, string>()
  const side = new Map<string, Item>()
  for (const kind of ENTRY_KINDS) {
    for await (const entry of record.entries(kind)) {
      if ('name' in entry) names.set(entry.id, entry.name)
      side.set(entry.id, itemOf(kind, entry, names, paths))
    }
  }
  return side
}

function itemOf(
  kind: EntryKind,
  entry: Entry,
  names: ReadonlyMap<string, string>,
  paths: ReadonlyMap<string, string>,
): Item {
  const [citation] = entry.citations
  const digests = new Map(
    Object.entries(entry).map(([field, value]) => [
      field,
      createHash('sha256').update(canonicalJson(value)).digest('base64'),
    ]),
  )
  const line = {
    id: entry.id,
    kind,
    text: textOf(entry, names),
    sentence: citation?.quote ?? '',
    path: paths.get(citation?.documentId ?? '') ?? '',
    fields: [],
  }
  return { line, digests }
}

/** An entry in short, by the field that says most of it. */
function textOf(entry: Entry, names: ReadonlyMap<string, string>): string {
  const fields = entry as unknown as Record<string, unknown>
  if ('act' in fields) {
    const speakers = (fields.speakers as string[]).map(id => names.get(id) ?? id).join(', ')
    return `${speakers || String(fields.speakerText ?? 'not known')}: ${String(fields.act)}`
  }
  if ('person' in fields) return `${names.get(String(fields.person)) ?? ''}: ${String(fields.capacity)}`
  for (const field of ['name', 'title', 'summary', 'question', 'message', 'text', 'kind'])
    if (typeof fields[field] === 'string') return fields[field]
  return entry.id
}
