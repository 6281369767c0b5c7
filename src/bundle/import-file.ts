import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReviewDecision } from '../domain/review.ts'
import { BundleError } from './failures.ts'
import { readChronologyRows, type TiedRow, tieChronology } from './import-chronology.ts'
import { holdsDecisions, readDecisions } from './import-decision-rows.ts'
import { applyDecisions, type DecisionPreview, previewDecisions } from './import-decisions.ts'
import { type RecordOptions, withStore } from './open.ts'

/** A file that a person brings. */
export interface ImportOptions extends RecordOptions {
  readonly file: string
  /** Told from its columns where it is not given. */
  readonly as?: 'decisions' | 'chronology' | undefined
  /** Decides what the file asks for; without it, only what would be decided is told. */
  readonly apply?: boolean | undefined
  /** Who decides; the user of this machine where nobody is named. */
  readonly by?: string | undefined
}

/** What was found in it, and what was decided. */
export type ImportReport =
  | (DecisionPreview & { readonly as: 'decisions'; readonly decisions: readonly ReviewDecision[] })
  | { readonly as: 'chronology'; readonly rows: readonly TiedRow[] }

/** Brings back a workbook that people decided in, or looks for the sources of a chronology that somebody wrote. */
export async function importFile(options: ImportOptions): Promise<ImportReport> {
  const bytes = new Uint8Array(readFileSync(options.file))
  const name = basename(options.file)
  const as = options.as ?? ((await holdsDecisions(bytes, name)) ? 'decisions' : 'chronology')
  if (as === 'chronology') {
    if (options.apply) throw notApplied(name)
    const rows = await readChronologyRows(bytes, name)
    return withStore(options, async store => ({ as, rows: await tieChronology(store, rows) }))
  }
  const rows = await readDecisions(bytes, name)
  return withStore(options, async store => {
    if (options.apply) return { as, ...(await applyDecisions(store, rows, { by: options.by })) }
    return { as, ...(await previewDecisions(store, rows)), decisions: [] }
  })
}

function notApplied(name: string): BundleError {
  return new BundleError(
    'bundle/usage',
    `${name} is a chronology, and no row of it becomes an entry by itself.`,
    'Look at the passages that are found for each row, without --apply; add those that hold on the review pages (`onrecord serve`).',
  )
}
