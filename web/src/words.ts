import type { EntryLine, Facet } from '../../src/server/contract.ts'

export type Kind = EntryLine['kind']

/** What people call each kind: one, and several. */
export const KINDS: Readonly<Record<Kind, readonly [one: string, several: string]>> = {
  actors: ['Person or body', 'People and bodies'],
  offices: ['Office', 'Offices'],
  tenures: ['Time in office', 'Times in office'],
  statements: ['Statement', 'Statements'],
  utterances: ['Thing said', 'Things said'],
  occurrences: ['Occurrence', 'Occurrences'],
  proceedings: ['Case', 'Cases'],
  figures: ['Figure', 'Figures'],
  tallies: ['Head-count', 'Head-counts'],
  questions: ['Question', 'Questions'],
  undertakings: ['Promise', 'Promises'],
  accountabilities: ['Power over another', 'Powers over others'],
  confidences: ['Trust or distrust', 'Trust and distrust'],
  disputes: ['Dispute', 'Disputes'],
  discrepancies: ['Difference between documents', 'Differences between documents'],
}

export const STATUSES: Readonly<Record<EntryLine['status'], string>> = {
  proposed: 'Not yet reviewed',
  accepted: 'Accepted',
  amended: 'Amended',
  rejected: 'Rejected',
}

/** Confidence in words; the number stands beside it, never alone. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.85) return 'very likely right'
  if (confidence >= 0.7) return 'probably right'
  if (confidence >= 0.5) return 'more likely right than wrong'
  return 'doubtful'
}

/** ‘82 %’. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

const NUMBER = new Intl.NumberFormat('en-GB')

/** ‘1,204’. */
export function count(value: number): string {
  return NUMBER.format(value)
}

/** ‘1 statement’, ‘1,204 statements’. */
export function counted(value: number, one: string, several: string): string {
  return `${count(value)} ${value === 1 ? one : several}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A time as precisely as it is given, and no more: ‘12 September 2022’, ‘June 2022’, ‘from 2018 to 2020’. */
export function whenWords(edtf: string | null): string {
  if (edtf === null || edtf === '') return 'no date'
  const [from, to] = edtf.split('/')
  if (to === undefined) return dayWords(from ?? '')
  if (to === '' || to === '..') return `from ${dayWords(from ?? '')}`
  return `${dayWords(from ?? '')} to ${dayWords(to)}`
}

function dayWords(day: string): string {
  // ‘2022-09-12’, ‘2022-09’, ‘2022’ and, of no year that is told, ‘XXXX-09-12’ match; ‘202X’ stays as it is.
  const parts = /^(\d{4}|XXXX(?=-))(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(day)
  if (!parts) return day
  const [, year = '', month, date] = parts
  const name = month ? (MONTHS[Number(month) - 1] ?? month) : ''
  const told = year === 'XXXX' ? '(year not said)' : year
  return [date ? String(Number(date)) : '', name, told].filter(part => part !== '').join(' ')
}

/** An instant, in the reader's own time: ‘12 September 2022, 14:05’. */
export function instantWords(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${clock}`
}

/** What a source is called in one line: outlet, title, date. */
export function sourceWords(source: NonNullable<EntryLine['source']>): string {
  const title = source.title ?? source.path
  const date = source.publishedOn ? whenWords(source.publishedOn) : null
  const page = source.page === null ? null : `page ${source.page}`
  return [source.outlet, title, date, page].filter(part => part !== null && part !== '').join(', ')
}

/** What the filters of a list are called. */
export const FILTERS: Readonly<Record<string, string>> = {
  kind: 'Kind',
  status: 'State',
  label: 'What it is',
  person: 'Person',
  speaker: 'Speaker',
  about: 'About',
  document: 'Document',
  outlet: 'Outlet',
  issue: 'Issue',
  channel: 'Where it was said',
  conveys: 'What it conveys',
  q: 'Words',
  from: 'From',
  to: 'Until',
  fresh: 'New to me',
  needs: 'Needs a look',
}

/** The values of a filter that the server does not put in words. */
export const FILTER_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fresh: { 1: 'since my last review' },
  needs: {
    look: 'for any reason',
    speaker: 'no speaker settled',
    changed: 'changed since it was reviewed',
    note: 'has a note',
  },
  status: STATUSES,
  conveys: {
    speech: 'said',
    belief: 'believed',
    intention: 'intended',
    stance: 'a position held',
    any: 'said, believed, intended or held',
  },
}

/** What a value of a filter is called. */
export function filterWords(
  name: string,
  value: string,
  facets: Readonly<Record<string, readonly Facet[]>> = {},
): string {
  const fixed = FILTER_VALUES[name]?.[value] ?? (name === 'kind' ? KINDS[value as Kind]?.[1] : undefined)
  return facets[name]?.find(facet => facet.value === value)?.label ?? fixed ?? value
}
