import { ENTRY_KINDS } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import type { CitationFault } from '../pipeline.ts'
import { recordDocuments } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { decisionsByEntry } from './decisions.ts'
import { type RecordOptions, withStore } from './open.ts'
import { openReader } from './reader.ts'
import { checkByDocument, type Texts, textsAtHand } from './texts.ts'

/** What a check found. The journal was verified when the record was opened; had it not held, nothing would open. */
export interface CheckReport {
  readonly entries: number
  readonly documents: number
  readonly decisions: number
  /** Citations that do not say what their document says. */
  readonly faults: readonly CitationFault[]
  /** Decisions on entries that the record no longer has. */
  readonly orphans: readonly { readonly decision: string; readonly verb: string; readonly entry: string | null }[]
  readonly notices: readonly string[]
}

/** Compares every citation of the record with the words it cites, and looks for decisions without an entry. */
export async function check(options: RecordOptions): Promise<CheckReport> {
  return withStore(options, checkStore)
}

async function checkStore(store: Store): Promise<CheckReport> {
  const record = await openReader(store)
  const documents = await recordDocuments(store.db)
  const texts = await textsAtHand(store.db, documents)
  const { entries, faults } = await checkAll(record, texts)
  const { orphans } = await decisionsByEntry(store)
  return {
    entries,
    documents: documents.length,
    decisions: store.journal.decisions.length,
    faults,
    orphans: orphans.map(({ id, verb, ...rest }) => ({
      decision: id,
      verb,
      entry: 'entry' in rest ? rest.entry : null,
    })),
    notices: store.notices,
  }
}

/** Entries checked together: more need more memory, fewer unpack each text more often. */
const PAGE = 5000

async function checkAll(record: RecordReader, texts: Texts): Promise<{ entries: number; faults: CitationFault[] }> {
  const faults: CitationFault[] = []
  let entries = 0
  for (const kind of ENTRY_KINDS)
    entries += await checkPages(record.entries(kind), page => faults.push(...checkByDocument(page, texts, true)))
  await checkPages(record.diagnostics(), page => faults.push(...checkByDocument(page, texts, false)))
  return { entries, faults }
}

async function checkPages<T>(items: AsyncIterable<T>, checkPage: (page: readonly T[]) => void): Promise<number> {
  let count = 0
  let page: T[] = []
  for await (const item of items) {
    count++
    if (page.push(item) < PAGE) continue
    checkPage(page)
    page = []
  }
  checkPage(page)
  return count
}
