import { dayRange } from '../../domain/day-range.ts'

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
] as const

/** An EDTF date as people write it: ‘12 September 2022’, ‘about June 2022’, ‘2018 to 2020’. As given where it is none. */
export function dateWords(edtf: string): string {
  // ‘XXXX-01-25’ is 25 January of a year that nobody says.
  const yearless = /^XXXX-(\d{2})(?:-(\d{2}))?$/u.exec(edtf)
  if (yearless) {
    const name = MONTHS[Number(yearless[1]) - 1] ?? yearless[1]
    return `${yearless[2] === undefined ? '' : `${Number(yearless[2])} `}${name} (year not said)`
  }
  if (!dayRange(edtf)) return edtf
  const [first = '', second] = edtf.split('/')
  if (second === undefined) return oneDate(first)
  if (isOpen(second)) return `from ${oneDate(first)}`
  if (isOpen(first)) return `until ${oneDate(second)}`
  return `${oneDate(first)} to ${oneDate(second)}`
}

function isOpen(edtf: string): boolean {
  return edtf === '' || edtf === '..'
}

function oneDate(edtf: string): string {
  const [, year = '', month, day, about] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/u.exec(edtf) ?? []
  const name = month === undefined ? null : (MONTHS[Number(month) - 1] ?? month)
  const words = [day === undefined ? null : `${Number(day)}`, name, year].filter(part => part !== null).join(' ')
  return about ? `about ${words}` : words
}

/** A time as the view gives it: a date in words, or the words that time it in quotation marks. */
export function timeWords(time: string | null): string {
  if (time === null || time === '') return ''
  return /^(?:\d{4}|XXXX-\d)/u.test(time) || time.startsWith('../') ? dateWords(time) : `‘${time}’`
}
