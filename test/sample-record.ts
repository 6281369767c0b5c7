import type { Actor } from '../src/domain/actor.ts'
import type { SourceDocument } from '../src/domain/document.ts'
import type { Entry } from '../src/domain/entry.ts'
import type { EntryKind, EntryKinds } from '../src/domain/record.ts'
import type { RecordReader } from '../src/domain/record-reader.ts'
import type { Statement } from '../src/domain/statement.ts'

/** A record made by hand, read as any other. Kinds that are not given have no entries. */
export function sampleRecord(
  entries: Partial<{ readonly [K in EntryKind]: readonly EntryKinds[K][] }>,
  documents: readonly SourceDocument[] = [],
): RecordReader {
  return {
    built: { program: 'onrecord@0', engine: 'rules@0', packs: [] },
    unread: [],
    issues: [],
    notes: [],
    documents: () => each(documents),
    entries: <K extends EntryKind>(kind: K) => each((entries[kind] ?? []) as readonly EntryKinds[K][]),
    diagnostics: () => each([]),
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

export function sampleDocument(path: string, text: string): SourceDocument {
  return {
    id: `sha256:${path}`,
    path,
    otherPaths: [],
    mediaType: 'text/plain',
    genre: null,
    title: null,
    outlet: null,
    authors: [],
    publishedOn: '2021-03-03',
    updatedOn: null,
    metadata: [],
    language: 'en',
    text,
    regions: [],
    pages: [],
  }
}

function entry(id: string, document: SourceDocument, status: Entry['status']): Entry {
  const quote = document.text
  return {
    id,
    citations: [{ documentId: document.id, start: 0, end: quote.length, quote }],
    provenance: [],
    confidence: 0.5,
    status,
    changedSinceReview: false,
  }
}

export function sampleActor(
  id: string,
  name: string,
  document: SourceDocument,
  status: Entry['status'] = 'proposed',
): Actor {
  return {
    ...entry(id, document, status),
    kind: 'person',
    name,
    honorifics: [],
    aliases: [],
    naming: 'named',
    onBehalfOf: null,
    descriptions: [],
    mentions: [{ documentId: document.id, start: 0, end: name.length, basis: 'name' }],
    identifiers: [],
  }
}

export function sampleStatement(id: string, document: SourceDocument, fields: Partial<Statement> = {}): Statement {
  const span = { start: 0, end: document.text.length }
  return {
    ...entry(id, document, 'proposed'),
    documentId: document.id,
    speakers: [],
    speakerText: null,
    speakerBasis: null,
    speakerCandidates: [],
    speakerSpans: [],
    cueSpans: [],
    contentSpans: [span],
    manner: 'indirect',
    conveys: 'speech',
    voice: 'reported',
    made: 'made',
    act: 'assert',
    hedges: [],
    channel: null,
    addressees: [],
    about: [],
    when: null,
    within: null,
    relations: [],
    ...fields,
  }
}

/** All pieces of what is written piece by piece. */
export async function whole(pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
