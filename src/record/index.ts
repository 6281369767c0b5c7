export { bundleEntries, documentEntries, type DocumentEntries, type StatementDigest } from './entries.ts'
export { checkCitations, type CitationFault, citationsWithin } from './check.ts'
export { activeDecisions, entryFingerprint, foldDecisions } from './decisions.ts'
