import type { Citation } from '../domain/citation.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { EntryKind, EntryKinds } from '../domain/record.ts'
import type { Resolution } from '../domain/resolution.ts'
import { AccountableGatherer } from './accountable.ts'
import { ActorGatherer } from './actors.ts'
import { arithmeticFaults } from './arithmetic.ts'
import { confidencesOf } from './confidences.ts'
import { figuresOf } from './figures.ts'
import { type Held, holdingsOf } from './holdings.ts'
import { occurrencesOf } from './occurrences.ts'
import { ProceedingGatherer } from './proceeding-gatherer.ts'
import { ambiguous, unattributed } from './quotations.ts'
import { sourceOf } from './source.ts'
import { type DocumentDigest, documentDigest, ownSourceEntries, sourceEntries } from './sources/index.ts'
import { statementsOf } from './statements.ts'
import { tenureChecks } from './tenure-checks.ts'
import { officesAndTenures } from './tenures.ts'

/** Entries by kind, and diagnostics. Kinds that are absent have none. */
export type Entries = { readonly [K in EntryKind]?: readonly EntryKinds[K][] } & {
  readonly diagnostics: readonly Diagnostic[]
}

/** What comparing statements across documents needs of one: no text but its folded words. */
export interface StatementDigest {
  readonly id: string
  readonly documentId: string
  readonly publishedOn: string | null
  /** Where it stands in its document: headline before body. */
  readonly order: number
  readonly speakers: readonly string[]
  readonly quoted: boolean
  readonly words: string
  /** The words as they stand. */
  readonly citation: Citation
}

/** What one document gives the record once its actors are known. */
export interface DocumentEntries {
  readonly entries: Entries
  readonly digests: readonly StatementDigest[]
}

/** The entries of one document. `actorIds` are those of its cast, by index. */
export function documentEntries(parts: DocumentParts, actorIds: readonly string[]): DocumentEntries {
  const { statements, digests } = statementsOf(parts, actorIds)
  const occurrences = occurrencesOf(parts, actorIds, statements)
  const source = sourceOf(parts, actorIds)
  const figures = figuresOf(source)
  const sourcing = ownSourceEntries(source, statements)
  return {
    entries: {
      statements: sourcing.statements,
      occurrences: [...occurrences, ...sourcing.occurrences],
      figures,
      confidences: confidencesOf(source),
      discrepancies: [...arithmeticFaults(source, figures), ...sourcing.discrepancies],
      diagnostics: [
        ...parts.diagnostics,
        ...unattributed(parts, statements),
        ...ambiguous(parts, statements),
        ...sourcing.diagnostics,
      ],
    },
    digests,
  }
}

/**
 * The entries that stand on several documents: actors, offices, tenures, utterances; copies among the
 * diagnostics. `parts` gives the parts of a document by id; each is asked for once and not held.
 */
export function bundleEntries(
  resolution: Resolution,
  parts: (documentId: string) => DocumentParts | undefined,
  digests: readonly StatementDigest[],
  pack: PackKnowledge = noPacks,
): Entries {
  const actors = new ActorGatherer(resolution)
  const accountable = new AccountableGatherer()
  const proceedings = new ProceedingGatherer(pack)
  const held: Held[] = []
  const documents: DocumentDigest[] = []
  for (const [documentId, ids] of resolution.actorIds) {
    const own = parts(documentId)
    if (!own) continue
    actors.add(own, ids)
    const source = sourceOf(own, ids)
    held.push(...holdingsOf(source))
    accountable.add(source)
    proceedings.add(source)
    documents.push(documentDigest(own.document))
  }
  const sources = sourceEntries(documents, id => parts(id)?.document, digests)
  const names = new Map(resolution.actors.map(({ id, name }) => [id, name]))
  const { offices, tenures } = officesAndTenures(held, names, pack)
  return {
    actors: actors.entries(),
    tenures,
    ...proceedings.entries(names),
    ...accountable.entries(digests, offices),
    utterances: sources.utterances,
    discrepancies: [...sources.discrepancies, ...tenureChecks(tenures, offices, names, pack)],
    diagnostics: [...resolution.diagnostics, ...sources.diagnostics],
  }
}
