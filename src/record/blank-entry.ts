import type { SourceDocument } from '../domain/document.ts'
import type { Entry } from '../domain/entry.ts'
import { makeId } from '../domain/id.ts'
import type { EntryKind, EntryKinds } from '../domain/record.ts'
import type { Span } from '../domain/span.ts'
import { cite } from './cite.ts'

/** Kinds that a person can add: what is found by comparing, not by reading, comes from the program alone. */
const ADDABLE_KINDS = [
  'actors',
  'offices',
  'tenures',
  'statements',
  'occurrences',
  'proceedings',
  'figures',
  'tallies',
  'questions',
  'undertakings',
  'accountabilities',
  'confidences',
  'disputes',
] as const satisfies readonly EntryKind[]
export type AddableKind = (typeof ADDABLE_KINDS)[number]

type Own<K extends AddableKind> = Omit<EntryKinds[K], keyof Entry>

/**
 * An entry of a kind on the words that a person picked, with nothing in it but what the words themselves give: what it
 * says is set by that person. Accepted from the start, since a person made it.
 */
export function blankEntry<K extends AddableKind>(
  kind: K,
  document: Pick<SourceDocument, 'id' | 'text' | 'pages'>,
  spans: readonly Span[],
  by: string,
): EntryKinds[K] {
  const citations = spans.map(span => cite(document, span))
  const words = citations.map(citation => citation.quote).join(' … ')
  const entry: Entry = {
    id: '',
    citations,
    provenance: [{ by: 'reviewer', id: by, version: '' }],
    confidence: 1,
    status: 'accepted',
    changedSinceReview: false,
  }
  const place = { documentId: document.id, spans, words, citations }
  return { ...entry, ...BLANKS[kind](place) } as unknown as EntryKinds[K]
}

/** The id of an entry that a person added: by its words and place among those of the same words. */
export function addedId(kind: AddableKind, entry: Entry, ordinal: number): string {
  const [first] = entry.citations
  const quotes = entry.citations.map(citation => `${citation.start} ${citation.quote}`)
  return makeId(SINGULAR[kind], 'reviewer', first?.documentId ?? '', ...quotes, String(ordinal))
}

interface Picked {
  readonly documentId: string
  readonly spans: readonly Span[]
  readonly words: string
  readonly citations: Entry['citations']
}

const SINGULAR = {
  actors: 'actor',
  offices: 'office',
  tenures: 'tenure',
  statements: 'statement',
  occurrences: 'occurrence',
  proceedings: 'proceeding',
  figures: 'figure',
  tallies: 'tally',
  questions: 'question',
  undertakings: 'undertaking',
  accountabilities: 'accountability',
  confidences: 'confidence',
  disputes: 'dispute',
} as const satisfies Record<AddableKind, string>

const TOLD = { asserted: 'stated', accordingTo: [] } as const
/** ‘“We were wrong”’: words within marks are quoted as they were said. */
const QUOTED = /^\s*["“‘']/u

const BLANKS: { readonly [K in AddableKind]: (picked: Picked) => Own<K> } = {
  actors: ({ documentId, spans, words }) => ({
    kind: 'person',
    name: words,
    honorifics: [],
    aliases: [],
    naming: 'named',
    onBehalfOf: null,
    descriptions: [],
    mentions: spans.map(({ start, end }) => ({ documentId, start, end, basis: 'name' })),
    identifiers: [],
  }),
  offices: ({ words }) => ({ key: null, title: words, organization: null }),
  tenures: () => ({
    ...TOLD,
    person: '',
    office: '',
    capacity: 'substantive',
    from: null,
    to: null,
    attested: [],
    events: [],
    ended: null,
    succeededBy: null,
  }),
  statements: ({ documentId, spans, words }) => ({
    documentId,
    speakers: [],
    speakerText: null,
    speakerBasis: 'reviewer',
    speakerCandidates: [],
    speakerSpans: [],
    cueSpans: [],
    contentSpans: spans,
    manner: QUOTED.test(words) ? 'direct' : 'indirect',
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
  }),
  occurrences: ({ words }) => ({
    ...TOLD,
    kind: 'event',
    summary: words,
    when: null,
    place: null,
    participants: [],
    relations: [],
    series: null,
    delay: null,
  }),
  proceedings: ({ words }) => ({
    kind: 'investigation',
    title: words,
    regime: null,
    subjects: [],
    concerns: [],
    steps: [],
    standing: 'unknown',
  }),
  figures: ({ words }) => ({
    value: null,
    low: null,
    high: null,
    text: words,
    qualifier: 'exactly',
    unit: '',
    of: null,
    period: null,
    comparedWith: null,
    change: null,
    implied: null,
    statement: null,
  }),
  tallies: ({ words }) => ({ total: { value: 0, of: words, qualifier: 'exactly' }, schemes: [] }),
  questions: ({ words }) => ({
    kind: 'question',
    from: [],
    to: [],
    text: words,
    conditions: [],
    backedBy: [],
    putIn: [],
    due: null,
    answers: [],
    standing: 'open',
  }),
  undertakings: ({ words }) => ({ by: [], to: [], text: words, condition: null, due: null, standing: 'unknown' }),
  accountabilities: ({ words }) => ({ holder: '', over: '', power: words }),
  confidences: () => ({ holder: '', in: '', state: 'given', condition: null, statement: null }),
  disputes: ({ words, citations }) => ({
    question: words,
    sides: citations.map(citation => ({
      statement: null,
      actor: null,
      position: citation.quote,
      citations: [citation],
    })),
    entries: [],
  }),
}
