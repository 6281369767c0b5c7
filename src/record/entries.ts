import type { Citation } from '../domain/citation.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { EntryKind, EntryKinds } from '../domain/record.ts'
import type { Resolution } from '../domain/resolution.ts'
import { arithmeticFaults } from './arithmetic.ts'
import { BundleGatherer } from './bundle-gatherer.ts'
import { confidencesOf } from './confidences.ts'
import { deathSpans } from './deaths.ts'
import { figuresOf } from './figures.ts'
import { occurrencesOf } from './occurrences.ts'
import { ambiguous, unattributed } from './quotations.ts'
import { sourceOf } from './source.ts'
import { ownSourceEntries } from './sources/index.ts'
import { statementsOf } from './statements.ts'
import { talliesOf } from './tallies.ts'
import { tallyFaults } from './tally-checks.ts'

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
  const source = sourceOf(parts, actorIds)
  const occurrences = occurrencesOf(parts, actorIds, statements, deathSpans(source))
  const figures = figuresOf(source)
  const tallies = talliesOf(source)
  const sourcing = ownSourceEntries(source, statements)
  return {
    entries: {
      statements: sourcing.statements,
      occurrences: [...occurrences, ...sourcing.occurrences],
      figures,
      tallies: tallies.map(one => one.tally),
      confidences: confidencesOf(source),
      discrepancies: [...arithmeticFaults(source, figures), ...tallyFaults(tallies), ...sourcing.discrepancies],
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
 * The entries that stand on several documents, of documents that are all at hand. `parts` gives the parts of a document by id.
 */
export function bundleEntries(
  resolution: Resolution,
  parts: (documentId: string) => DocumentParts | undefined,
  digests: readonly StatementDigest[],
  pack: PackKnowledge = noPacks,
): Entries {
  const gatherer = new BundleGatherer(resolution, pack)
  for (const documentId of resolution.actorIds.keys()) {
    const own = parts(documentId)
    if (own) gatherer.add(own)
  }
  return gatherer.entries(digests, id => parts(id)?.document)
}
