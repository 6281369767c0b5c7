import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { Discrepancy } from '../../domain/dispute.ts'
import type { SourceDocument } from '../../domain/document.ts'
import type { Occurrence } from '../../domain/occurrence.ts'
import type { Statement, Utterance } from '../../domain/statement.ts'
import type { StatementDigest } from '../entries.ts'
import type { Source } from '../source.ts'
import { utterancesOf } from '../utterances.ts'
import { anonymousSources } from './anonymous.ts'
import type { Candidates } from './candidates.ts'
import { compareDocuments } from './compare.ts'
import { copyDiagnostics } from './copies.ts'
import type { DocumentDigest } from './digest.ts'
import { type SourceGroups, sourceGroups } from './groups.ts'
import { headlineFaults } from './headlines.ts'
import { postsOf } from './posts.ts'
import { wordingDiscrepancies } from './wordings.ts'

export { type Candidates, copyCandidates } from './candidates.ts'
export { type DocumentDigest, documentDigest } from './digest.ts'

/** What comparing the documents of a bundle with one another shows. */
export interface SourceEntries {
  readonly utterances: readonly Utterance[]
  readonly discrepancies: readonly Discrepancy[]
  readonly diagnostics: readonly Diagnostic[]
  /** Which documents are one source: for the count of independent sources of any entry. */
  readonly groups: SourceGroups
}

/** Copies, what they changed, what is told by several, and how many sources that is. `textOf` is asked for pairs alone. */
export function sourceEntries(
  documents: readonly DocumentDigest[],
  textOf: (documentId: string) => SourceDocument | undefined,
  digests: readonly StatementDigest[],
  candidates?: Candidates,
): SourceEntries {
  const pairs = compareDocuments(documents, textOf, digests, candidates)
  return {
    utterances: utterancesOf(digests, pairs),
    discrepancies: wordingDiscrepancies(pairs),
    diagnostics: copyDiagnostics(pairs),
    groups: sourceGroups(pairs),
  }
}

/** What one document shows of itself as a source. */
export interface OwnSourceEntries {
  /** The statements given, with what they pass on or apologise for. */
  readonly statements: readonly Statement[]
  readonly occurrences: readonly Occurrence[]
  readonly discrepancies: readonly Discrepancy[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Posts and what became of them, a headline that its body does not bear out, statements of nobody named. */
export function ownSourceEntries(source: Source, said: readonly Statement[]): OwnSourceEntries {
  const { parts } = source
  const { occurrences, statements } = postsOf(source, said)
  return {
    statements,
    occurrences,
    discrepancies: headlineFaults(parts, said),
    diagnostics: anonymousSources(parts, said),
  }
}
