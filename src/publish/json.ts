import { ENTRY_KINDS } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'

/** What a JSON export says of itself where it is not the whole record. */
export interface RecordPart {
  /** In words. */
  readonly narrowedTo: readonly string[]
  /** SHA-256 (hex) of the JSON export of the whole record that it was made from. */
  readonly of: string
  /** ISO day. */
  readonly on: string | null
}

/**
 * The record in the contract's format, in pieces: a record of 10,000 documents is written out without being held.
 * Keys come in the order of the contract at the top and as the stages set them below; the same record gives the
 * same bytes.
 */
export async function* toJson(record: RecordReader, part: RecordPart | null = null): AsyncGenerator<string> {
  yield `{\n"format": "onrecord/1",\n"built": ${JSON.stringify(record.built)},\n`
  if (part) yield `"part": ${JSON.stringify(part)},\n`
  yield* list('documents', record.documents())
  yield* list('unread', record.unread)
  for (const kind of ENTRY_KINDS) yield* list(kind, record.entries(kind))
  yield* list('diagnostics', record.diagnostics())
  yield* list('issues', record.issues)
  yield* list('notes', record.notes, '')
  yield '}\n'
}

async function* list(
  name: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
  after = ',',
): AsyncGenerator<string> {
  let separator = '\n'
  yield `"${name}": [`
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item)}`
    separator = ',\n'
  }
  yield `${separator === '\n' ? '' : '\n'}]${after}\n`
}
