import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import type { EmbeddedFile, ReadFailure, SourceDocument } from '../../src/domain/document.ts'
import type { DocumentParts } from '../../src/domain/extraction.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'
import { ENTRY_KINDS, type EntryKind, type EntryKinds } from '../../src/domain/record.ts'
import { analyseDocument, buildBundleRecord } from '../../src/pipeline.ts'

/** What the stages make of a folder, with no store and no command between. */
export interface BuiltRecord {
  readonly documents: readonly SourceDocument[]
  readonly failures: readonly ReadFailure[]
  readonly entries: { readonly [K in EntryKind]: readonly EntryKinds[K][] }
  readonly diagnostics: readonly Diagnostic[]
}

/** Builds the record of the files of one flat folder, and of the files within them, in order of their names. */
export async function buildRecord(folder: string, known: Knowledge): Promise<BuiltRecord> {
  const parts: DocumentParts[] = []
  const failures: ReadFailure[] = []
  const queue: EmbeddedFile[] = readdirSync(folder)
    .sort()
    .map(name => ({ path: name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }))
  for (let file = queue.shift(); file; file = queue.shift()) {
    const documentId = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`
    const found = await analyseDocument(file.bytes, { path: file.path, documentId }, known)
    if (found.parts) parts.push(found.parts)
    failures.push(...found.failures)
    queue.push(...found.embedded)
  }
  const record = buildBundleRecord(parts, [], known)
  const entries = Object.fromEntries(ENTRY_KINDS.map(kind => [kind, record[kind]])) as unknown as BuiltRecord['entries']
  return { documents: parts.map(part => part.document), failures, entries, diagnostics: record.diagnostics }
}

/** A document of the record by its path. Throws where it was not read, and names what was. */
export function documentAt({ documents }: BuiltRecord, path: string): SourceDocument {
  const document = documents.find(one => one.path === path)
  if (!document) throw new Error(`${path} was not read. Read: ${documents.map(one => one.path).join(', ')}`)
  return document
}
