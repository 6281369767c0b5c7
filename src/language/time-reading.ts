import type { RelativeTime } from '../domain/analysis.ts'
import { UNITS } from './numbers.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
// A stop belongs to a month cut short (‘Sept. 11’), never to a whole one (‘last June.’).
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)'
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const COUNT = '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, ...UNITS }
export const UNIT = '(?:day|week|fortnight|month|year)'

/** What a date says: an EDTF value, or how it lies from the day of the document; neither where it is kept as words. */
export interface Reading {
  readonly value: string | null
  readonly relative: RelativeTime | null
}

export function exact(value: string | null): Reading | null {
  return value === null ? null : { value, relative: null }
}

export function day(year: string, monthName: string, dayOfMonth: string): string | null {
  const number = Number(dayOfMonth)
  return number >= 1 && number <= 31 ? `${year}-${monthOf(monthName)}-${two(dayOfMonth)}` : null
}

export function month(name: string, dayOfMonth: number | null, before: string): Reading | null {
  if (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > 31)) return null
  return {
    value: null,
    relative: { kind: 'month', month: Number(monthOf(name)), day: dayOfMonth, direction: directionOf(before) },
  }
}

export function offset(
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
  grain: 'day' | 'week' | 'month' | 'year',
): Reading {
  return { value: null, relative: { kind: 'offset', count, unit, grain } }
}

export function ago(count: string, unit: string): Reading {
  const number = COUNTS[count.toLowerCase()] ?? Number(count)
  if (unit.toLowerCase() === 'fortnight') return offset(-2 * number, 'week', 'week')
  const known = unit.toLowerCase() as 'day' | 'week' | 'month' | 'year'
  return offset(-number, known, known)
}

/** A clause of saying behind a comma, up to the time: ‘, the mayor announced on |’. */
const SAID_LAST =
  /,\s(?:[\p{L}’'-]+\s){1,6}(?:said|announced|confirmed|revealed|told\s(?:[\p{L}’'-]+\s){1,3}|added|wrote|tweeted|ruled|warned)\s*(?:on|late|early|in)?\s(?:a\sstatement\s(?:on\s)?)?$/iu

export function directionOf(before: string): 'past' | 'future' | 'context' {
  if (/\b(?:next|until|by|from|due|coming)\s+(?:\w+\s+)?$/iu.test(before)) return 'future'
  if (/\b(?:last|since|ended)\s+$/iu.test(before)) return 'past'
  // ‘the inquiry will publish on 30 June’, ‘she would leave in April’; not ‘would have left’
  const clause = before.split(/[.;!?”"]/u).at(-1) ?? ''
  // ‘is to be the next chief, | the mayor announced on | Friday’: when it was said
  if (SAID_LAST.test(clause)) return 'context'
  const ahead =
    /\b(?:will|would|shall|is to|are to|was to|were to|due to|going to|plans? to|planning to|intends? to|intending to|intention to|aims? to|set to|scheduled to|about to|preparing to|expected to|hopes? to|hoping to|[’']ll)\b(?!\s+have\b)/iu
  return ahead.test(clause) ? 'future' : 'context'
}

export function monthOf(name: string): string {
  return two(String(MONTHS.findIndex(full => full.startsWith(name.toLowerCase().replace(/\.$/u, '').slice(0, 3))) + 1))
}

export function two(number: string): string {
  return number.padStart(2, '0')
}
