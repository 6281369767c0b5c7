import type { AnalysedDocument } from './domain/analysis.ts'
import type { EmbeddedFile, ReadFailure, ReadHints } from './domain/document.ts'
import type { DocumentParts, Extraction } from './domain/extraction.ts'
import type { Knowledge } from './domain/knowledge.ts'
import { noPacks } from './domain/pack-knowledge.ts'
import type { SourcedRecord, UnreadFile } from './domain/record.ts'
import type { ReviewDecision } from './domain/review.ts'
import { extract, findMentions, ruleEngine } from './extract/index.ts'
import { buildRecord } from './record/index.ts'
import { resolveBundle, resolveDocument } from './resolve/index.ts'

export { FEATURE_VERSION, trainedEngine } from './extract/index.ts'
export type { AddableKind, CitationFault, ComparisonPiece, DocumentEntries, StatementDigest } from './record/index.ts'
export {
  activeDecisions,
  addedEntries,
  addedId,
  BundleGatherer,
  blankEntry,
  bundleEntries,
  checkCitations,
  citationsWithin,
  citeSpan,
  documentEntries,
  entryFingerprint,
  foldDecisions,
  issuesOf,
  notesOf,
  sideBySide,
} from './record/index.ts'
export { resolveBundle } from './resolve/index.ts'

/** What is known without any pack or model: the rules alone. */
export const rulesOnly: Knowledge = { engine: ruleEngine, pack: noPacks, packs: [], notices: [] }

/** What one file gives: at most one document with all that was found in it, the files within it, the failures. */
export interface FileParts {
  readonly parts: DocumentParts | null
  readonly embedded: readonly EmbeddedFile[]
  readonly failures: readonly ReadFailure[]
}

/** Bytes to everything that one document gives by itself. Pure: may run anywhere, any number of times. */
export async function analyseDocument(bytes: Uint8Array, hints: ReadHints, known: Knowledge): Promise<FileParts> {
  // Loaded with the first document: whoever only looks at a record waits for no parsers and no word lists.
  const [{ readDocument }, { analyse }] = await Promise.all([import('./read/index.ts'), import('./language/index.ts')])
  const { document, embedded, failures, diagnostics } = await readDocument(bytes, hints)
  if (!document) return { parts: null, embedded, failures }
  const analysed = analyse(document)
  const extractions = await extractAll(analysed, known)
  const local = resolveDocument(analysed, extractions, known.pack)
  const engine = `${known.engine.id}@${known.engine.version}`
  const parts = {
    document,
    engine,
    extractions,
    ...local,
    diagnostics: [...diagnostics, ...analysed.diagnostics, ...local.diagnostics],
  }
  return { parts, embedded, failures }
}

async function extractAll(analysed: AnalysedDocument, known: Knowledge): Promise<readonly Extraction[]> {
  if (!analysed.extractable) return []
  const mentions = findMentions(analysed)
  return extract(analysed, mentions, await known.engine.read(analysed, mentions), known.pack)
}

/** Documents and decisions to the record, for bundles that fit in memory. Same documents, decisions and engine: same record. */
export function buildBundleRecord(
  parts: readonly DocumentParts[],
  decisions: readonly ReviewDecision[],
  known: Knowledge,
  unread: readonly UnreadFile[] = [],
): SourcedRecord {
  const ordered = [...parts].sort((a, b) => (a.document.path < b.document.path ? -1 : 1))
  const casts = ordered.map(({ document, cast }) => ({
    documentId: document.id,
    publishedOn: document.publishedOn,
    cast,
  }))
  const built = { program: 'onrecord', engine: `${known.engine.id}@${known.engine.version}`, packs: known.packs }
  return buildRecord(ordered, resolveBundle(casts, decisions), decisions, { built, unread, pack: known.pack })
}
