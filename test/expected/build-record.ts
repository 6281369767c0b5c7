import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import type { EmbeddedFile, ReadFailure, SourceDocument } from '../../src/domain/document.ts'
import type { DocumentParts } from '../../src/domain/extraction.ts'
import type { EntryKind, EntryKinds } from '../../src/domain/record.ts'
import { analyseDocument, bundleEntries, documentEntries, resolveBundle, rulesOnly } from '../../src/pipeline.ts'

/** What the stages make of a folder, with no store and no command between. */
export interface BuiltRecord {
  readonly documents: readonly SourceDocument[]
  readonly failures: readonly ReadFailure[]
  readonly entries: { readonly [K in EntryKind]: readonly EntryKinds[K][] }
  readonly diagnostics: readonly Diagnostic[]
}

/** Builds the record of the files of one flat folder, and of the files within them, in order of their names. */
export async function buildRecord(folder: string): Promise<BuiltRecord> {
  const parts: DocumentParts[] = []
  const failures: ReadFailure[] = []
  const queue: EmbeddedFile[] = readdirSync(folder)
    .sort()
    .map(name => ({ path: name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }))
  for (let file = queue.shift(); file; file = queue.shift()) {
    const documentId = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`
    const found = await analyseDocument(file.bytes, { path: file.path, documentId }, rulesOnly)
    if (found.parts) parts.push(found.parts)
    failures.push(...found.failures)
    queue.push(...found.embedded)
  }
  return { ...joinDocuments(parts), documents: parts.map(part => part.document), failures }
}

function joinDocuments(parts: readonly DocumentParts[]): Pick<BuiltRecord, 'entries' | 'diagnostics'> {
  const byId = new Map(parts.map(part => [part.document.id, part]))
  const casts = parts.map(part => ({
    documentId: part.document.id,
    publishedOn: part.document.publishedOn,
    cast: part.cast,
  }))
  const resolution = resolveBundle(casts, [])
  const own = parts.map(part => documentEntries(part, resolution.actorIds.get(part.document.id) ?? []))
  const shared = bundleEntries(
    resolution,
    id => byId.get(id),
    own.flatMap(each => each.digests),
  )
  const all = [...own.map(each => each.entries), shared]
  const of = <K extends EntryKind>(kind: K): readonly EntryKinds[K][] =>
    all.flatMap(each => (each[kind] ?? []) as readonly EntryKinds[K][])
  const diagnostics = [...parts.flatMap(part => part.diagnostics), ...resolution.diagnostics]
  return {
    entries: {
      actors: of('actors'),
      offices: of('offices'),
      tenures: of('tenures'),
      statements: of('statements'),
      utterances: of('utterances'),
      occurrences: of('occurrences'),
      proceedings: of('proceedings'),
      figures: of('figures'),
      tallies: of('tallies'),
      questions: of('questions'),
      undertakings: of('undertakings'),
      accountabilities: of('accountabilities'),
      confidences: of('confidences'),
      disputes: of('disputes'),
      discrepancies: of('discrepancies'),
    },
    diagnostics: [...diagnostics, ...all.flatMap(each => each.diagnostics)],
  }
}
