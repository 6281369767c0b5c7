import type { When } from '../domain/entry.ts'
import type { ExtractedTime } from '../domain/extraction.ts'

/** Days of a date in the proleptic Gregorian calendar since 1970-01-01. Pure: no clock, no zone. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The date that words give (EDTF). A relative one is reckoned from the day of publication, looking back
 * unless the words look forward; without a full date of publication it stays open.
 */
export function reckonTime(time: ExtractedTime, publishedOn: string | null): When {
  if (time.value !== null) return { value: time.value, text: time.text, anchor: 'none', relativeTo: null }
  const value = time.relative && (publishedOn ? reckon(time.relative, publishedOn) : withoutYear(time.relative))
  return {
    value,
    text: time.text,
    anchor: value === null || publishedOn === null ? 'none' : 'publication',
    relativeTo: null,
  }
}

/** ‘January 25’ of a document without a date: EDTF with the year left open. */
function withoutYear(relative: NonNullable<ExtractedTime['relative']>): string | null {
  if (relative.kind !== 'month') return null
  return relative.day === null ? `XXXX-${two(relative.month)}` : `XXXX-${two(relative.month)}-${two(relative.day)}`
}

function reckon(relative: NonNullable<ExtractedTime['relative']>, publishedOn: string): string | null {
  const [year, month, day] = publishedOn.slice(0, 10).split('-').map(Number)
  if (!year) return null
  switch (relative.kind) {
    case 'month': {
      if (!month) return null
      const later =
        relative.month > month ||
        (relative.month === month && relative.day !== null && day !== undefined && relative.day > day)
      const inYear =
        relative.direction === 'future'
          ? later || relative.month === month
            ? year
            : year + 1
          : later
            ? year - 1
            : year
      return relative.day === null
        ? `${inYear}-${two(relative.month)}`
        : `${inYear}-${two(relative.month)}-${two(relative.day)}`
    }
    case 'weekday': {
      if (!month || !day) return null
      const published = dayNumber(year, month, day)
      const today = (published + 4) % 7
      const back = (today - relative.weekday + 7) % 7
      if (relative.direction === 'future') return isoDay(published + ((relative.weekday - today + 7) % 7 || 7))
      // ‘on Wednesday’ in a story of a Wednesday is that day; ‘last Wednesday’ is the one before.
      return isoDay(published - (relative.direction === 'past' && back === 0 ? 7 : back))
    }
    case 'offset':
      return offset(relative.count, relative.unit, year, month, day)
    default:
      return relative satisfies never
  }
}

function offset(
  count: number,
  unit: 'day' | 'week' | 'month' | 'year',
  year: number,
  month?: number,
  day?: number,
): string | null {
  if (unit === 'year') return String(year + count)
  if (!month) return null
  if (unit === 'month') {
    const months = year * 12 + (month - 1) + count
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
  }
  if (!day) return null
  const published = dayNumber(year, month, day)
  if (unit === 'day') return isoDay(published + count)
  // A week runs from Monday; ‘last week’ is no one day of it.
  const monday = published - ((published + 3) % 7) + count * 7
  return `${isoDay(monday)}/${isoDay(monday + 6)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
