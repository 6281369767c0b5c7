import { dayRange } from '../domain/day-range.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Two digits of a year from here on are of the last century: a chronology is of what was, or soon will be. */
const LAST_CENTURY = 50

const DAY_NAMES = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/giu
/** Times of day. With a full stop only before ‘am’, ‘pm’ or ‘hrs’: ‘3.21’ in ‘12.3.21’ is no time. */
const CLOCK =
  /\b(?:at\s+)?(?:\d{1,2}:\d{2}(?:\s*(?:hrs?|hours|am|pm))?|\d{1,2}(?:\.\d{2})?\s*(?:am|pm)|\d{1,2}\.?\d{2}\s*(?:hrs|hours))\b/giu
const WHOLE_DAY = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/iu
const AMERICAN = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/u
const ISO = /^\d{4}(?:-\d{2}){0,2}$/u
const MONTH = /^([a-z]{3,9})\.?,?\s+(\d{4})$/iu
const ABOUT = /^(?:c(?:irca|a)?\.?|about|around|approx(?:imately|\.)?|early|mid|late|in)[\s-]+/iu
/** ‘12–14 March 2021’: the first day has its month from the second. */
const SPAN_OF_DAYS =
  /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|to|and)\s*(\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4})$/iu
/** ‘March – May 2021’. */
const SPAN_OF_MONTHS = /^([a-z]{3,9})\.?\s*(?:-|–|—|to)\s*([a-z]{3,9}\.?,?\s+\d{4})$/iu
const BETWEEN = /\s+(?:-|–|—|to|until)\s+|\s*–\s*/u

/** A date of a chronology that somebody wrote, in British order, as EDTF; null where it is none that can be told. */
export function edtfOf(written: string): string | null {
  const text = written
    .replace(DAY_NAMES, ' ')
    .replace(CLOCK, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
  return single(text) ?? span(text)
}

function span(text: string): string | null {
  const days = SPAN_OF_DAYS.exec(text)
  const months = SPAN_OF_MONTHS.exec(text)
  const [first, second] = days
    ? [`${days[1]} ${(days[2] ?? '').replace(/^\S+\s+/u, '')}`, days[2]]
    : months
      ? [`${months[1]} ${/\d{4}$/u.exec(months[2] ?? '')?.[0]}`, months[2]]
      : text.split(BETWEEN)
  if (first === undefined || second === undefined) return null
  const [from, to] = [single(first.trim()), single(second.trim())]
  return from && to ? held(`${from}/${to}`) : null
}

function single(text: string): string | null {
  if (ISO.test(text)) return held(text)
  const about = ABOUT.exec(text)
  if (about) {
    const rest = single(text.slice(about[0].length))
    if (rest === null || rest.includes('~')) return rest
    // ‘In May’ says no more than May.
    return /^in\b/iu.test(about[0]) ? rest : `${rest}~`
  }
  const whole = WHOLE_DAY.exec(text)
  if (whole) return dated(whole[3], monthOf(whole[2]), whole[1])
  const american = AMERICAN.exec(text)
  if (american) return dated(american[3], monthOf(american[1]), american[2])
  const numbers = NUMBERS.exec(text)
  if (numbers) return dated(numbers[3], Number(numbers[2]), numbers[1])
  const month = MONTH.exec(text)
  return month ? dated(month[2], monthOf(month[1]), undefined) : null
}

function monthOf(word = ''): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1
}

function dated(year = '', month: number, day: string | undefined): string | null {
  if (month < 1 || month > 12) return null
  const century = Number(year) >= LAST_CENTURY ? '19' : '20'
  const parts = [year.length === 2 ? `${century}${year}` : year, month, ...(day === undefined ? [] : [Number(day)])]
  return held(parts.map((part, i) => (i === 0 ? part : String(part).padStart(2, '0'))).join('-'))
}

/** 31 February is no day, and no guess is made at what was meant. */
function held(edtf: string): string | null {
  return dayRange(edtf) ? edtf : null
}
