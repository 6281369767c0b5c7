import type { Actor } from '../src/domain/actor.ts'
import type { Entry } from '../src/domain/entry.ts'
import type { HeldRecord } from '../src/domain/held-record.ts'
import { ENTRY_KINDS, type EntryKind } from '../src/domain/record.ts'
import type { Statement } from '../src/domain/statement.ts'

/** An id of a kind, by its number. */
export const id = (kind: string, n: number): string => `${kind}:${String(n).padStart(20, '0')}`

/** What every entry has. */
export function entry(kind: string, n: number, quote: string): Entry {
  return {
    id: id(kind, n),
    citations: [{ documentId: 'sha256:a', start: n * 100, end: n * 100 + quote.length, quote }],
    provenance: [{ by: 'rule', id: 'test', version: '1' }],
    confidence: 0.9,
    status: 'proposed',
    changedSinceReview: false,
  }
}

/** Somebody who is mentioned once. */
export function person(n: number, name: string, naming: Actor['naming'] = 'named'): Actor {
  const mentions = [{ documentId: 'sha256:a', start: 0, end: 3, basis: 'name' as const }]
  const rest = { honorifics: [], aliases: [], onBehalfOf: null, descriptions: [], identifiers: [], mentions }
  return { ...entry('actor', n, name), kind: 'person', name, naming, ...rest }
}

/** Somebody's words. */
export function statement(n: number, quote: string, own: Partial<Statement> = {}): Statement {
  const base = entry('statement', n, quote)
  const [citation] = base.citations
  return {
    ...base,
    documentId: 'sha256:a',
    speakers: [],
    speakerText: null,
    speakerBasis: 'named',
    speakerCandidates: [],
    speakerSpans: [],
    cueSpans: [],
    contentSpans: [{ start: citation!.start, end: citation!.end }],
    manner: 'direct',
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
    ...own,
  }
}

/** A record of these entries and one document. */
export function held(entries: Partial<Record<EntryKind, readonly Entry[]>>): HeldRecord {
  const find: HeldRecord['find'] = wanted => {
    for (const kind of ENTRY_KINDS) {
      const own = entries[kind]?.find(one => one.id === wanted)
      if (own) return { kind, entry: own }
    }
    return undefined
  }
  const document = {
    id: 'sha256:a',
    path: 'a.txt',
    otherPaths: [],
    mediaType: 'text/plain',
    genre: null,
    title: 'A letter',
    outlet: null,
    authors: [],
    publishedOn: '2021-03-04',
    updatedOn: null,
    metadata: [],
    language: 'en',
    pages: [],
    length: 10_000,
    words: 1700,
  }
  return {
    built: { program: 'test', engine: 'test', packs: [] },
    unread: [],
    issues: [{ id: 'issue:1', number: '1', text: 'Who knew?', parent: null, entries: [id('statement', 2)] }],
    notes: [],
    documents: [document],
    diagnostics: [],
    document: wanted => (wanted === document.id ? document : undefined),
    entries: kind => (entries[kind] ?? []) as never,
    find,
    name: wanted => (find(wanted)?.entry as Actor | undefined)?.name ?? wanted,
  }
}

/** Who is named in the sample. */
export const ada = person(1, 'Ada Quill')
/** Who is accused. */
export const bert = person(2, 'Bert Sallow')
/** Who has no name. */
export const someone = person(3, 'a spokesperson', 'description')
/** One said plainly, an accusation, a denial, one accepted, one with two possible speakers. */
export const statements = [
  statement(1, 'The panel met on Monday.', { speakers: [ada.id] }),
  statement(2, 'The inspector hid the letter.', { speakers: [ada.id], about: [bert.id], act: 'accuse' }),
  statement(3, 'Nothing was hidden.', {
    speakers: [bert.id],
    act: 'deny',
    when: { value: '2021-03', text: 'in March', anchor: 'none', relativeTo: null },
  }),
  statement(4, 'It will be looked into.', { speakers: [someone.id], status: 'accepted' }),
  statement(5, 'They knew.', {
    act: 'accuse',
    speakerCandidates: [
      { actor: ada.id, confidence: 0.5 },
      { actor: bert.id, confidence: 0.4 },
    ],
  }),
]
/** A small record. */
export const record = held({ actors: [ada, bert, someone], statements })
