import type { Entry } from '../domain/entry.ts'
import type { SourcedRecord } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { ACCOUNT_TITLES, isAccountKind } from './account-words.ts'
import type { RecordFilter } from './filter.ts'
import { FilterError } from './filter-error.ts'
import { dateWords } from './parts/dates.ts'
import { codeWords } from './parts/plain-words.ts'

/** What belongs to a case. */
export interface CaseScope {
  readonly id: string
  readonly title: string
  /** The case itself, what it concerns, and the statements in which its steps are told. */
  readonly ids: ReadonlySet<string>
}

/** Finds a case. */
export async function caseScope(record: RecordReader, id: string): Promise<CaseScope> {
  for await (const one of record.entries('proceedings')) {
    if (one.id !== id) continue
    const tellers = one.steps.flatMap(step => step.accordingTo)
    const subjects = one.subjects.flatMap(({ actor }) => (actor === null ? [] : [actor]))
    return { id, title: one.title, ids: new Set([id, ...one.concerns, ...tellers, ...subjects]) }
  }
  throw new FilterError(`The record has no case ${id}.`, 'Look its id up with `onrecord show --json`.')
}

/** Whether an entry is hung on one of these issues or on one below it. */
export function inIssues(issues: SourcedRecord['issues'], wanted: readonly string[]): (entry: Entry) => boolean {
  const unknown = wanted.find(id => !issues.some(issue => issue.id === id))
  if (unknown) throw new FilterError(`The record has no issue ${unknown}.`, 'Give the id of an issue of its list.')
  const entries = new Set(wanted.flatMap(id => issuesFrom(issues, id)).flatMap(issue => issue.entries))
  return entry => entries.has(entry.id)
}

function issuesFrom(issues: SourcedRecord['issues'], id: string): SourcedRecord['issues'] {
  // A list that says of two issues that each is below the other would go round for ever.
  const ids = new Set([id])
  for (let before = 0; before < ids.size; ) {
    before = ids.size
    for (const issue of issues) if (issue.parent !== null && ids.has(issue.parent)) ids.add(issue.id)
  }
  return issues.filter(issue => ids.has(issue.id))
}

/** What a copy was narrowed to, for its cover. */
export function filterWords(
  filter: RecordFilter,
  record: Pick<RecordReader, 'issues'>,
  names: ReadonlyMap<string, string>,
  scopes: readonly CaseScope[],
): string[] {
  const issues = record.issues.filter(one => filter.issue?.includes(one.id))
  return [
    filter.person?.length ? `entries that name ${filter.person.map(id => names.get(id) ?? id).join(' or ')}` : null,
    filter.document?.length ? `entries that quote ${filter.document.join(' or ')}` : null,
    ...scopes.map(scope => `the case ‘${scope.title}’`),
    filter.kinds?.length ? `only ${filter.kinds.map(kindWords).join(', ')}` : null,
    filter.statuses?.length ? `only ${filter.statuses.join(', ')}` : null,
    filter.from ? `from ${dateWords(filter.from)}; what has no date is left out` : null,
    filter.to ? `until ${dateWords(filter.to)}; what has no date is left out` : null,
    filter.words?.trim() ? `the words ‘${filter.words.trim()}’` : null,
    ...issues.map(issue => `issue ${issue.number}: ${issue.text}`),
    filter.entries ? `${filter.entries.length} chosen entries` : null,
  ].filter(word => word !== null)
}

function kindWords(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    actors: 'the cast',
    occurrences: 'what happened',
    utterances: 'words told more than once',
  }
  return words[kind] ?? (isAccountKind(kind) ? ACCOUNT_TITLES[kind].toLowerCase() : codeWords(kind))
}
