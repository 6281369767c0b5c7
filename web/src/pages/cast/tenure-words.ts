import type { Answer } from '../../../../src/server/contract.ts'
import { count, whenWords } from '../../words.ts'

export type PersonPage = Answer<'GET /cast/{id}.json'>
export type Tenure = PersonPage['tenures'][number]

/** Dates named before ‘and n more’. */
const SHORT = 3

/** When somebody held an office, as the documents have it: what is not said is not filled in. */
export function tenureWords(tenure: Tenure): string {
  const { from, to, ended } = tenure
  const parts = [
    from && to ? `from ${whenWords(from)} to ${whenWords(to)}` : '',
    from && !to ? `from ${whenWords(from)}` : '',
    !from && to ? `until ${whenWords(to)}` : '',
    ended ?? '',
    shownOn(tenure.attested),
  ].filter(part => part !== '')
  return parts.length > 0 ? parts.join('; ') : 'no date in these documents'
}

function shownOn(dates: readonly string[]): string {
  if (dates.length === 0) return ''
  const words = dates.slice(0, SHORT).map(whenWords)
  const more = dates.length - SHORT
  if (more > 0) return `shown in office on ${words.join(', ')} and ${count(more)} more ${more === 1 ? 'date' : 'dates'}`
  const last = words.pop()
  return `shown in office on ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`
}
