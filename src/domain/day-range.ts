/** The days that a date as precise as its source may mean: the earliest and the latest, both ISO, both in it. */
export interface DayRange {
  readonly earliest: string
  readonly latest: string
}

const EDTF_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/u

/** ‘About’ widens a day by so many, a month by one month, a year by one year, each way. */
const DAYS_ABOUT_A_DAY = 7

/**
 * The days of an EDTF date or interval: '2018', '2018-01', '2018-01-07', '2009-07~', '2018-09/2018-11', '2022-09-12/..'.
 * An open end reaches to year 9999, an open beginning to year 0. null where it is none of these, or no such day exists.
 */
export function dayRange(edtf: string): DayRange | null {
  const [first = '', second, ...more] = edtf.split('/')
  if (more.length > 0) return null
  if (second === undefined) return rangeOf(first)
  const start = isOpen(first) ? { earliest: '0000-01-01' } : rangeOf(first)
  const end = isOpen(second) ? { latest: '9999-12-31' } : rangeOf(second)
  if (!start || !end || start.earliest > end.latest) return null
  return { earliest: start.earliest, latest: end.latest }
}

function isOpen(edtf: string): boolean {
  return edtf === '' || edtf === '..'
}

function rangeOf(edtf: string): DayRange | null {
  const match = EDTF_DATE.exec(edtf)
  if (!match) return null
  const [, year, month, day, about] = match
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  const by = about === '' ? 0 : 1
  if (day) {
    if (d > daysOf(y, m)) return null
    return { earliest: isoDay(y, m, d - DAYS_ABOUT_A_DAY * by), latest: isoDay(y, m, d + DAYS_ABOUT_A_DAY * by) }
  }
  if (month) return { earliest: isoDay(y, m - by, 1), latest: isoDay(y, m + 1 + by, 0) }
  return { earliest: isoDay(y - by, 1, 1), latest: isoDay(y + 1 + by, 1, 0) }
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Day 0 is the last of the month before; months and days beyond theirs run over. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

/**
 * How a stretch of time stands to a period. 'within': all of it surely lies in the period; 'outside': none of it can;
 * 'partly': some of it surely does, or may. A bound that is only known to the month leaves that month 'partly'.
 * @param openSince what is told as open ('..') is known to hold up to this day, and may hold after it.
 */
export function standsTo(
  days: DayRange,
  period: { readonly from: string | null; readonly to: string | null },
  openSince: string,
): 'within' | 'partly' | 'outside' {
  const from = boundOf(period.from)
  const to = period.to === '..' ? openEnd(openSince) : boundOf(period.to)
  if (days.latest < from.earliest || days.earliest > to.latest) return 'outside'
  return days.earliest >= from.latest && days.latest <= to.earliest ? 'within' : 'partly'
}

/** A bound that nobody knows may lie anywhere: nothing is surely within it. */
const UNKNOWN: DayRange = { earliest: '0000-01-01', latest: '9999-12-31' }

function boundOf(edtf: string | null): DayRange {
  if (edtf === null) return UNKNOWN
  const days = dayRange(edtf)
  if (!days) throw new Error(`'${edtf}' is no date of a pack. Write 2018, 2018-01 or 2018-01-07, with ~ for about.`)
  return days
}

function openEnd(since: string): DayRange {
  return { earliest: dayRange(since)?.latest ?? '0000-01-01', latest: '9999-12-31' }
}
