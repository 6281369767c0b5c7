import type { DiffLine, DiffReport } from '../src/bundle/index.ts'

/** An entry of one record and what stands for it in the other. */
export interface Difference {
  readonly path: string
  readonly sentence: string
  readonly kind: DiffLine['kind']
  readonly was: string | null
  readonly is: string | null
  readonly fields: readonly string[]
}

/**
 * Gained, lost and changed entries, by document. One that was lost and one that was gained on the same words
 * are one that changed: an entry's id depends on its words, so a corrected edge gives it another.
 */
export function differences(report: DiffReport): readonly Difference[] {
  const gained = [...report.gained]
  const rows: Difference[] = report.changed.map(line => ({
    ...placeOf(line),
    was: line.text,
    is: line.text,
    fields: line.fields,
  }))
  for (const line of report.lost) {
    const i = gained.findIndex(other => samePlace(other, line))
    const [successor] = i < 0 ? [] : gained.splice(i, 1)
    rows.push({ ...placeOf(line), was: line.text, is: successor?.text ?? null, fields: [] })
  }
  rows.push(...gained.map(line => ({ ...placeOf(line), was: null, is: line.text, fields: [] })))
  return rows.sort((a, b) => compare(a.path, b.path) || compare(a.kind, b.kind) || compare(a.sentence, b.sentence))
}

function placeOf({ path, sentence, kind }: DiffLine): Pick<Difference, 'path' | 'sentence' | 'kind'> {
  return { path, sentence, kind }
}

function samePlace(a: DiffLine, b: DiffLine): boolean {
  if (a.kind !== b.kind || a.path !== b.path || a.path === '') return false
  const [short, long] = a.sentence.length < b.sentence.length ? [a.sentence, b.sentence] : [b.sentence, a.sentence]
  return short !== '' && long.includes(short)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Fields that change with every score or version of a rule: counted, not listed, so that what matters is seen. */
const QUIET_FIELDS: readonly string[] = ['confidence', 'provenance']

/** The table as lines: a count first, then a heading for each document. */
export function differenceLines(report: DiffReport): readonly string[] {
  const all = differences(report)
  const rows = all.filter(({ fields }) => fields.length === 0 || fields.some(field => !QUIET_FIELDS.includes(field)))
  const count = (is: (row: Difference) => boolean): number => rows.filter(is).length
  const gained = count(({ was }) => was === null)
  const lost = count(({ is }) => is === null)
  const quiet = all.length - rows.length
  const lines = [
    `${gained} gained, ${lost} lost, ${rows.length - gained - lost} changed, ${report.same} the same`,
    ...(quiet > 0 ? [`${quiet} changed in ${QUIET_FIELDS.join(' or ')} alone`] : []),
  ]
  let path: string | null = null
  for (const row of rows) {
    if (row.path !== path) {
      path = row.path
      lines.push('', path || '(no document)')
    }
    lines.push(`  ${mark(row)} ${row.kind}: ${wordsOf(row)}`, `      ${row.sentence.replace(/\s+/gu, ' ')}`)
  }
  return lines
}

function mark({ was, is }: Difference): string {
  if (was === null) return '+'
  return is === null ? '-' : '~'
}

function wordsOf({ was, is, fields }: Difference): string {
  if (was === null || is === null) return (was ?? is)!
  const change = was === is ? was : `${was} → ${is}`
  return fields.length > 0 ? `${change} (${fields.join(', ')})` : change
}
