import { MONTHS } from './word-kinds.ts'
import type { Word } from './words.ts'

/** A day, month or year as a sentence gives it, with its words by their places in the list that it was read from. */
export interface DayMention {
  readonly from: number
  readonly to: number
  /** EDTF as far as the words and the day of publication give it; the month and day alone as ‘--03-27’; null for what cannot be reckoned. */
  readonly value: string | null
}

const MONTH_LIST = [...MONTHS]
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const NEARBY: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

/** The days that words give, in order. `publishedOn`: what ‘Thursday’ and ‘yesterday’ are reckoned from. */
export function dayMentions(words: readonly Word[], publishedOn: string | null): DayMention[] {
  const mentions: DayMention[] = []
  for (let i = 0; i < words.length; i++) {
    const mention = monthAt(words, i) ?? weekdayAt(words, i, publishedOn) ?? yearAt(words, i)
    if (!mention) continue
    mentions.push(mention)
    i = mention.to - 1
  }
  return mentions
}

/** ‘3 March 2022’, ‘March 3’, ‘March 2022’, ‘March’. */
function monthAt(words: readonly Word[], i: number): DayMention | null {
  const dayFirst = dayOf(words[i]) !== null && monthOf(words[i + 1]) !== null
  const at = dayFirst ? i + 1 : i
  const month = monthOf(words[at])
  if (month === null) return null
  const after = dayFirst ? null : dayOf(words[at + 1])
  const day = dayFirst ? dayOf(words[i]) : after
  let to = at + (after === null ? 1 : 2)
  const year = yearOf(words[to])
  if (year !== null) to++
  const rest = day === null ? two(month) : `${two(month)}-${two(day)}`
  return { from: i, to, value: year === null ? `--${rest}` : `${year}-${rest}` }
}

function weekdayAt(words: readonly Word[], i: number, publishedOn: string | null): DayMention | null {
  const key = words[i]!.key
  const weekday = WEEKDAYS.indexOf(key)
  const offset = NEARBY.get(key)
  if (weekday < 0 && offset === undefined) return null
  // ‘Thursday 3 March’ is the date that follows.
  const dated = weekday >= 0 && monthAt(words, i + 1)
  if (dated) return { ...dated, from: i }
  const published = publishedOn && /^\d{4}-\d\d-\d\d/u.test(publishedOn) ? Date.parse(publishedOn.slice(0, 10)) : null
  if (published === null) return { from: i, to: i + 1, value: null }
  const back = offset ?? -((new Date(published).getUTCDay() - weekday + 7) % 7)
  return { from: i, to: i + 1, value: new Date(published + back * 86_400_000).toISOString().slice(0, 10) }
}

function yearAt(words: readonly Word[], i: number): DayMention | null {
  const year = yearOf(words[i])
  return year === null ? null : { from: i, to: i + 1, value: year }
}

function monthOf(word: Word | undefined): number | null {
  if (!word || (word.key === 'may' && !word.upper) || (word.key === 'march' && !word.upper)) return null
  const month = MONTH_LIST.indexOf(word.key)
  return month < 0 ? null : month + 1
}

function dayOf(word: Word | undefined): number | null {
  return word && /^(?:[1-9]|[12]\d|3[01])$/u.test(word.key) ? Number(word.key) : null
}

function yearOf(word: Word | undefined): string | null {
  return word && /^(?:1[6-9]|20)\d\d$/u.test(word.key) ? word.key : null
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Whether two mentions can mean one day; null where that cannot be told. */
export function sameDay(a: DayMention, b: DayMention): boolean | null {
  if (a.value === null || b.value === null) return null
  const [x, y] = [a.value, b.value]
  if (x.startsWith('--') === y.startsWith('--')) return x.startsWith(y) || y.startsWith(x)
  // ‘--03-27’ beside ‘2022-03-27’: the year is left open by one of them.
  const [open, full] = x.startsWith('--') ? [x, y] : [y, x]
  const rest = full.slice(4)
  if (rest === '') return null
  return `-${rest}`.startsWith(open) || open.startsWith(`-${rest}`)
}
