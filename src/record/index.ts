export { buildRecord } from './build.ts'
export { type CitationFault, checkCitations, citationsWithin } from './check.ts'
export { activeDecisions, entryFingerprint, foldDecisions } from './decisions.ts'
export { bundleEntries, type DocumentEntries, documentEntries, type StatementDigest } from './entries.ts'
