import type { Actor } from '../domain/actor.ts'
import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Entry, Told, When } from '../domain/entry.ts'
import type { Tenure } from '../domain/office.ts'
import type { Statement } from '../domain/statement.ts'

/** Where a line of the record stands, as a reader is told. */
export interface SourceLine {
  readonly documentId: string
  readonly path: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedOn: string | null
  readonly page: number | null
  /** The number of the paragraph as the document writes it, where it numbers them: ‘14’, ‘3.2’. */
  readonly paragraph?: string
}

/** What every line shows beside its words. */
export interface Line {
  readonly id: string
  readonly status: Entry['status']
  readonly changedSinceReview: boolean
  readonly confidence: number
  /** The words that it stands on. */
  readonly quote: string
  readonly source: SourceLine | null
}

/** Somebody, with the offices that documents give them. */
export interface CastLine extends Line {
  readonly name: string
  readonly honorifics: readonly string[]
  readonly kind: Actor['kind']
  readonly naming: Actor['naming']
  readonly aliases: readonly string[]
  readonly onBehalfOf: string | null
  readonly offices: readonly OfficeLine[]
  readonly mentions: number
  readonly documents: number
}

/** An office as held by one person. */
export interface OfficeLine {
  readonly title: string
  readonly capacity: string
  readonly from: string | null
  readonly to: string | null
  readonly attested: readonly string[]
  readonly told: string | null
  readonly status: Entry['status']
}

/** Who said what to whom about whom. */
export interface StatementLine extends Line {
  /** Names; empty where nobody can be named. */
  readonly speakers: readonly string[]
  readonly speakerIds: readonly string[]
  readonly speakerText: string | null
  /** Where more than one could be meant. */
  readonly candidates: readonly string[]
  readonly act: Statement['act']
  readonly manner: Statement['manner']
  readonly conveys: Statement['conveys']
  readonly voice: Statement['voice']
  readonly made: Statement['made']
  readonly content: string
  readonly hedges: readonly string[]
  readonly channel: string | null
  readonly addressees: readonly string[]
  readonly about: readonly string[]
  readonly aboutIds: readonly string[]
  readonly when: string | null
}

/** How one document times an event. */
export interface EventVersion {
  readonly when: string
  readonly whenText: string
  readonly quote: string
  readonly source: SourceLine | null
  readonly told: string | null
}

/** Something with a time. */
export interface ChronologyLine extends Line {
  /** EDTF; empty where no date can be given, and `whenText` alone tells. */
  readonly when: string
  readonly whenText: string
  readonly kind: string
  readonly text: string
  /** On whose word it stands; null where the document states it. */
  readonly told: string | null
  /** Where documents time it differently, each of them; else empty. */
  readonly versions: readonly EventVersion[]
}

/** Names and sources by id: what a line needs of the rest of the record. */
export interface Names {
  actor(id: string): string
  source(citation: Citation | undefined): SourceLine | null
}

/** Names of actors and sources of documents, looked up by id; `paragraphs` tells in which numbered one a citation lies. */
export function makeNames(
  actors: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, DocumentLine>,
  paragraphs: (citation: Citation) => string | null = () => null,
): Names {
  return {
    actor: id => actors.get(id) ?? id,
    source: citation => {
      const document = citation && documents.get(citation.documentId)
      if (!document) return null
      const paragraph = paragraphs(citation)
      return { ...document, page: citation.page ?? null, ...(paragraph === null ? {} : { paragraph }) }
    },
  }
}

export type DocumentLine = Omit<SourceLine, 'page' | 'paragraph'>

/** A document without its text. */
export function documentLine({ id, path, title, outlet, publishedOn }: SourceDocument): DocumentLine {
  return { documentId: id, path, title, outlet, publishedOn }
}

/** What every line shows, of any entry. */
export function lineOf(entry: Entry, names: Names): Line {
  const [citation] = entry.citations
  const { id, status, changedSinceReview, confidence } = entry
  return { id, status, changedSinceReview, confidence, quote: citation?.quote ?? '', source: names.source(citation) }
}

/** A statement as a reader sees it. */
export function statementLine(statement: Statement, names: Names): StatementLine {
  const { speakers, speakerText, act, manner, conveys, voice, made, channel } = statement
  const via = channel?.via.map(names.actor) ?? []
  return {
    ...lineOf(statement, names),
    speakers: speakers.map(names.actor),
    speakerIds: speakers,
    speakerText,
    candidates: statement.speakerCandidates.map(candidate => names.actor(candidate.actor)),
    act,
    manner,
    conveys,
    voice,
    made,
    content: statement.contentSpans.map(span => wordsAt(statement.citations, span)).join(' … '),
    hedges: statement.hedges.map(hedge => wordsAt(statement.citations, hedge)),
    channel: channel && [channel.kind, channel.name, ...via.map(name => `via ${name}`)].filter(Boolean).join(', '),
    addressees: statement.addressees.map(names.actor),
    about: statement.about.map(names.actor),
    aboutIds: statement.about,
    when: whenText(statement.when),
  }
}

/** The words of a span, out of a citation that holds it; its own citation where none does. */
export function wordsAt(
  citations: readonly Citation[],
  span: { readonly start: number; readonly end: number },
): string {
  const holder = citations.find(citation => citation.start <= span.start && span.end <= citation.end)
  return holder ? holder.quote.slice(span.start - holder.start, span.end - holder.start) : ''
}

/** A time as a reader sees it: the date where there is one, else the words. */
export function whenText(when: When | null): string | null {
  return when && (when.value ?? (when.text || null))
}

/** On whose word an entry stands; null where the document states it. Shown on the same line, always. */
export function toldText(told: Told, statements: ReadonlyMap<string, readonly string[]>): string | null {
  if (told.asserted === 'stated') return null
  const tellers = [...new Set(told.accordingTo.flatMap(id => statements.get(id) ?? []))]
  return tellers.length > 0 ? `${told.asserted} by ${tellers.join(', ')}` : told.asserted
}

/** What happened to a tenure, and whether that is only expected or alleged. */
export function tenureEventText({ kind, asserted }: Tenure['events'][number]): string {
  const words = kind.replace(/-/gu, ' ')
  return asserted && asserted !== 'stated' ? `${words} (${asserted})` : words
}

/** How a tenure ended, or by what it is to end where no document tells of its end as having happened. */
export function endText({ ended, events }: Tenure): string | null {
  if (ended === null) return null
  const ends = events.filter(one => one.kind === 'left').map(one => one.asserted ?? 'stated')
  const words = ended.replace(/-/gu, ' ')
  return ends.length === 0 || ends.includes('stated') ? words : `${words} (${ends[0]})`
}
