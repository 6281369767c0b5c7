/**
 * What a program of one's own may use: reading and finding in one document, joining the documents of a bundle,
 * building and exporting a record. Everything else may change without notice.
 */
export {
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  build,
  type ExportOptions,
  exportRecord,
  loadKnowledge,
} from './bundle/index.ts'
export type { Actor } from './domain/actor.ts'
export type { Citation } from './domain/citation.ts'
export { DIAGNOSTIC_CODES, type Diagnostic, type DiagnosticCode } from './domain/diagnostic.ts'
export type { EmbeddedFile, ReadFailure, ReadHints, Region, SourceDocument } from './domain/document.ts'
export type { Entry, Told, When } from './domain/entry.ts'
export type { DocumentParts } from './domain/extraction.ts'
export type { Knowledge, ReadingEngine } from './domain/knowledge.ts'
export type { Occurrence } from './domain/occurrence.ts'
export type { EntryKind, EntryKinds, SourcedRecord, UnreadFile } from './domain/record.ts'
export type { Resolution } from './domain/resolution.ts'
export type { ReviewDecision } from './domain/review.ts'
export type { Span } from './domain/span.ts'
export type { Statement, Utterance } from './domain/statement.ts'
export {
  analyseDocument,
  buildBundleRecord,
  bundleEntries,
  checkCitations,
  documentEntries,
  type FileParts,
  resolveBundle,
  rulesOnly,
} from './pipeline.ts'
