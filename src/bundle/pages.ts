// What the review pages show, worked out of a held record: nothing here loads a database.

export {
  copyRows,
  disputeView,
  figureView,
  mismatchesOf,
  mismatchView,
  questionView,
  retoldView,
  tallyView,
  undertakingView,
} from '../publish/pages/account-views.ts'
export { caseView } from '../publish/pages/case-views.ts'
export { type ChronologyRow, chronologyRows } from '../publish/pages/chronology-rows.ts'
export { affectedBy, candidatesOf, namesWithin, passagesOf } from '../publish/pages/detail.ts'
export { documentPage, documentRows, notesOn } from '../publish/pages/document.ts'
export { EntryIndex, type IndexedEntry, indexed, type RecordLine, recordLine } from '../publish/pages/entry-lines.ts'
export { type EntryList, type ListAids, type ListQuery, listEntries } from '../publish/pages/entry-lists.ts'
export { KIND_WORDS } from '../publish/pages/entry-words.ts'
export { fieldsOf } from '../publish/pages/fields.ts'
export { networkOf } from '../publish/pages/network.ts'
export { attentionOf, foundByKind, seriousNotes } from '../publish/pages/overview.ts'
export { castRow, descriptionsOf, documentsOf, possiblySame, saidCounts, tenureBar } from '../publish/pages/people.ts'
export { shownMark } from '../publish/pages/shown-mark.ts'
export { sourceAt } from '../publish/pages/tellers.ts'
