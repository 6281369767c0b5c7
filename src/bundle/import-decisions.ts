import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { entryFingerprint } from '../pipeline.ts'
import { AMENDABLE, type AmendableColumn } from '../publish/amendable.ts'
import { cellText } from '../publish/xlsx/cells.ts'
import { recordDocuments } from '../store/documents.ts'
import { aliasesOf, findEntries } from '../store/entries.ts'
import type { Store } from '../store/store.ts'
import { validateChanges } from './amendments.ts'
import { type DecideOptions, decideIn } from './decide.ts'
import { decisionsByEntry } from './decisions.ts'
import { BundleError } from './failures.ts'
import type { DecisionRow } from './import-decision-rows.ts'
import { textsAtHand } from './texts.ts'

export { type DecisionRow, readDecisions } from './import-decision-rows.ts'

/** A decision that a row asks for and that can be carried out. */
export interface PlannedDecision {
  readonly table: string
  readonly row: number
  readonly entry: string
  readonly kind: EntryKind
  readonly verb: 'accept' | 'reject' | 'amend'
  /** Of an amendment: fields with their values. */
  readonly changes: Readonly<Record<string, unknown>>
  /** The same for people: heading, what stood there, what stands there now. */
  readonly amended: readonly { readonly title: string; readonly before: string; readonly now: string }[]
  readonly why: string | null
}

/** A row that asks for what cannot be done, with the way out. */
export interface RefusedRow {
  readonly table: string
  readonly row: number
  readonly column: string
  readonly message: string
  readonly hint: string
}

/** What would be decided, before a person says so. */
export interface DecisionPreview {
  readonly planned: readonly PlannedDecision[]
  readonly refused: readonly RefusedRow[]
  /** Rows in which nobody wrote anything. */
  readonly blank: number
  /** Rows that ask for what holds already. */
  readonly already: number
}

/** Words that people write for what they decide. */
const VERBS: Readonly<Record<string, 'accept' | 'reject'>> = {
  accept: 'accept',
  accepted: 'accept',
  amend: 'accept',
  amended: 'accept',
  reject: 'reject',
  rejected: 'reject',
}

/** Looks at each row as the record stands now, and decides nothing. */
export async function previewDecisions(store: Store, rows: readonly DecisionRow[]): Promise<DecisionPreview> {
  const judge = await judgeOf(store, rows)
  const planned: PlannedDecision[] = []
  const refused: RefusedRow[] = []
  const counts = { blank: 0, already: 0 }
  for (const row of rows) {
    const found = await judge(row)
    if (found === 'blank' || found === 'already') counts[found]++
    else if ('verb' in found) planned.push(found)
    else refused.push(found)
  }
  return { ...counts, ...onceEach(planned, refused) }
}

/** Carries out what the rows ask for, as far as it can be; the rest is refused as the preview says. */
export async function applyDecisions(
  store: Store,
  rows: readonly DecisionRow[],
  options: Pick<DecideOptions, 'by' | 'at'> = {},
): Promise<DecisionPreview & { readonly decisions: readonly ReviewDecision[] }> {
  const preview = await previewDecisions(store, rows)
  const decisions: ReviewDecision[] = []
  for (const [verb, why, entries] of together(preview.planned)) {
    const report = await decideIn(store, { ...options, why }, { verb, entries })
    decisions.push(...report.decisions)
  }
  for (const { verb, entry, changes, why } of preview.planned) {
    if (verb !== 'amend') continue
    const report = await decideIn(store, { ...options, why: why ?? undefined }, { verb, entry, changes })
    decisions.push(...report.decisions)
  }
  return { ...preview, decisions }
}

/** Entries that are accepted, or rejected, for one reason go in one step: a workbook of 10,000 rows is a few. */
function together(
  planned: readonly PlannedDecision[],
): readonly (readonly ['accept' | 'reject', string | undefined, readonly string[]])[] {
  const steps = new Map<string, readonly ['accept' | 'reject', string | undefined, string[]]>()
  for (const { verb, why, entry } of planned) {
    if (verb === 'amend') continue
    const key = `${verb} ${why ?? ''}`
    const step = steps.get(key)
    if (step) step[2].push(entry)
    else steps.set(key, [verb, why ?? undefined, [entry]])
  }
  return [...steps.values()]
}

type Judged = PlannedDecision | RefusedRow | 'blank' | 'already'

async function judgeOf(store: Store, rows: readonly DecisionRow[]): Promise<(row: DecisionRow) => Promise<Judged>> {
  const ids = [...new Set(rows.map(row => row.id))]
  const aliases = await aliasesOf(store.db, ids)
  const found = await findEntries(store.db, [...ids, ...aliases.values()])
  const entries = new Map(found.map(entry => [entry.id, entry]))
  const { fold } = await decisionsByEntry(store)
  const texts = await textsAtHand(store.db, await recordDocuments(store.db))
  return async row => {
    const stored = entries.get(row.id) ?? entries.get(aliases.get(row.id) ?? '')
    if (!stored) {
      if (row.decision === '') return 'blank'
      return refuse(
        row,
        'id',
        `${row.id || 'An empty cell'} is no entry of this record.`,
        'Leave the column ‘id’ as it was exported; export anew if the documents have changed.',
      )
    }
    const kind = stored.kind
    if (kind === 'diagnostics')
      return refuse(
        row,
        'id',
        `${row.id} is a note on a document, and nothing is decided on those.`,
        'Leave ‘decision’ empty there.',
      )
    const entry = fold(stored.body as Entry)
    const judged = judgeRow(row, kind, entry)
    if (typeof judged === 'string' || !('verb' in judged) || judged.verb !== 'amend') return judged
    try {
      await validateChanges(store, kind, entry, judged.changes, texts)
      return judged
    } catch (error) {
      if (!(error instanceof BundleError)) throw error
      return refuse(row, judged.amended[0]?.title ?? 'decision', error.message, error.hint)
    }
  }
}

function judgeRow(row: DecisionRow, kind: EntryKind, entry: Entry): Judged {
  const isSame = entryFingerprint(entry) === row.seen
  const changed = isSame ? changedCells(row, kind, entry) : []
  if (row.decision === '') {
    if (changed.length === 0) return 'blank'
    return refuse(
      row,
      'decision',
      `${titles(changed)} changed, and nothing stands under ‘decision’.`,
      'Write accept to amend the entry so, or put the cell back.',
    )
  }
  const verb = VERBS[row.decision]
  if (!verb)
    return refuse(
      row,
      'decision',
      `‘${row.decision}’ is no decision.`,
      'Write accept or reject, or leave the cell empty.',
    )
  if (!isSame)
    return refuse(
      row,
      'seen',
      'The entry has changed since the export: what was read there is not what the record says now.',
      'Export the workbook anew and decide on the entry as it is.',
    )
  if (verb === 'reject' && changed.length > 0)
    return refuse(
      row,
      'decision',
      `${titles(changed)} changed, and the entry is rejected.`,
      'Write accept to amend it, or put the cell back to reject it.',
    )
  const wrong = changed.find(one => one.value === undefined)
  if (wrong)
    return refuse(
      row,
      wrong.column.title,
      `‘${wrong.now}’ cannot stand under ‘${wrong.column.title}’.`,
      `Write ${wrong.column.allowed}.`,
    )
  return plannedOf(row, kind, entry, verb, changed)
}

function plannedOf(
  row: DecisionRow,
  kind: EntryKind,
  entry: Entry,
  verb: 'accept' | 'reject',
  changed: readonly ChangedCell[],
): Judged {
  const holds =
    verb === 'reject' ? entry.status === 'rejected' : entry.status === 'accepted' || entry.status === 'amended'
  if (holds && changed.length === 0 && !entry.changedSinceReview) return 'already'
  return {
    table: row.table,
    row: row.row,
    entry: entry.id,
    kind,
    verb: changed.length > 0 ? 'amend' : verb,
    changes: Object.fromEntries(changed.map(({ column, value }) => [column.field, value])),
    amended: changed.map(({ column, before, now }) => ({ title: column.title, before, now })),
    why: row.why || null,
  }
}

interface ChangedCell {
  readonly column: AmendableColumn
  readonly before: string
  readonly now: string
  readonly value: unknown
}

/** Cells that differ from what the export would write of the entry now. A column that was taken out changes nothing. */
function changedCells(row: DecisionRow, kind: EntryKind, entry: Entry): ChangedCell[] {
  return (AMENDABLE[kind] ?? []).flatMap(column => {
    const now = row.cells[column.title]
    const before = cellText(column.show(entry))
    if (now === undefined || cellText(now) === before) return []
    return [{ column, before, now, value: column.read(now, entry) }]
  })
}

/** One entry may stand in several tables: decided once if they agree, and not at all if they do not. */
function onceEach(
  planned: readonly PlannedDecision[],
  refused: readonly RefusedRow[],
): Pick<DecisionPreview, 'planned' | 'refused'> {
  const first = new Map<string, PlannedDecision>()
  const clashes = new Map<string, RefusedRow[]>()
  for (const one of planned) {
    const other = first.get(one.entry)
    if (!other) first.set(one.entry, one)
    else if (asked(one) !== asked(other)) {
      const where = `‘${other.table}’, row ${other.row}`
      const clash = refuse(
        one,
        'decision',
        `The same entry is decided otherwise in ${where}.`,
        'Decide on it in one place, and leave ‘decision’ empty in the other.',
      )
      clashes.set(one.entry, [...(clashes.get(one.entry) ?? []), clash])
    }
  }
  return {
    planned: [...first.values()].filter(one => !clashes.has(one.entry)),
    refused: [...refused, ...[...clashes.values()].flat()],
  }
}

function asked({ verb, changes }: PlannedDecision): string {
  return JSON.stringify([verb, changes])
}

function titles(changed: readonly ChangedCell[]): string {
  const names = changed.map(({ column }) => `‘${column.title}’`).join(', ')
  return `${names} ${changed.length === 1 ? 'was' : 'were'}`
}

function refuse(row: Pick<DecisionRow, 'table' | 'row'>, column: string, message: string, hint: string): RefusedRow {
  return { table: row.table, row: row.row, column, message, hint }
}
