import { entryFingerprint } from '../pipeline.ts'
import { amendableCells } from '../publish/amendable.ts'
import type { RecordFilter } from '../publish/filter.ts'
import { FilterError } from '../publish/filter-error.ts'
import { type Paper, readPaper } from '../publish/parts/paper.ts'
import type { EntryMark } from '../publish/xlsx/workbook.ts'
import type { Store } from '../store/store.ts'
import { checkedRecord } from './checked-record.ts'
import type { CopyOptions } from './export.ts'
import { BundleError } from './failures.ts'
import { entriesById } from './find-entry.ts'

/** A copy of the record to be set, and what comes back with each of its entries. */
export async function paperOf(
  store: Store,
  options: CopyOptions,
): Promise<{ readonly paper: Paper; readonly marks: ReadonlyMap<string, EntryMark> }> {
  const marks = new Map<string, EntryMark>()
  const wantsMarks = options.format === 'xlsx'
  const { reader, hash } = await checkedRecord(store, (entry, kind) => {
    if (wantsMarks) marks.set(entry.id, { seen: entryFingerprint(entry), cells: amendableCells(kind, entry) })
  })
  const { title = null, on = null, includeProposed = false, sections = [] } = options
  const filter = await wholeIds(store, options.filter ?? {})
  try {
    return { paper: await readPaper(reader, { title, on, hash, includeProposed, filter, sections }), marks }
  } catch (error) {
    if (error instanceof FilterError) throw new BundleError('bundle/usage', error.message, error.hint, { cause: error })
    throw error
  }
}

/** Ids that are cut short, or that an entry had before, as they are now. */
async function wholeIds(store: Store, filter: RecordFilter): Promise<RecordFilter> {
  const whole = async (ids: readonly string[] | undefined) =>
    ids && (await entriesById(store, ids)).map(entry => entry.id)
  return { ...filter, person: await whole(filter.person), case: await whole(filter.case) }
}

/** Rows of one court pack: some 2,000 pages. More take gigabytes of memory to write, and nobody can file them. */
const MOST_ROWS = 20_000

/** The court pack. What writes it is loaded with the first: it is large, and most commands need none of it. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const rows = paper.parts
    .flatMap(part => part.blocks)
    .reduce((sum, one) => sum + (one.kind === 'table' ? one.rows.length : 0), 0)
  if (rows > MOST_ROWS)
    throw new BundleError(
      'bundle/usage',
      `The court pack would have ${rows.toLocaleString('en-GB')} rows; ${MOST_ROWS.toLocaleString('en-GB')} can be written.`,
      'Narrow it to a person, a case, an issue or a time, or leave parts out; the workbook and the pages take all of it.',
    )
  return (await import('../publish/docx/court-pack.ts')).toDocx(paper)
}

/** The workbook, likewise. */
export async function xlsxOf(paper: Paper, marks: ReadonlyMap<string, EntryMark>): Promise<Uint8Array> {
  return (await import('../publish/xlsx/workbook.ts')).toXlsx(paper, marks)
}
