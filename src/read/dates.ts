const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const MONTH_NAME = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

/** ‘2021-03-04T10:00:00Z’, ‘2021/03/04’, ‘2021-03’. The day is taken as written, in the writer's time zone. */
const ISO = /(?<!\d)(\d{4})[-/](\d{2})(?:[-/](\d{2}))?(?!\d)/
/** ‘4 March 2021’, ‘4th of March, 2021’, ‘Thu, 04 Mar 2021’. */
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH_NAME},?[\s-]+(\d{4})(?!\d)`,
  'i',
)
/** ‘March 4, 2021’. */
const MONTH_DAY_YEAR = new RegExp(String.raw`\b${MONTH_NAME}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'i')
/** ‘March 2021’. */
const MONTH_YEAR = new RegExp(String.raw`\b${MONTH_NAME},?\s+(\d{4})(?!\d)`, 'i')
/** ‘04/03/2021’: day first, as Britain writes; ‘13’ in second place turns it round. */
const NUMERIC = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/
/** ‘/2021/03/04/’, ‘/2021/mar/04/’, ‘-20210304’ in an address. */
const IN_URL = /\/(\d{4})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$|-)/i
const IN_URL_DASHED = /[/-]((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?=[/.-]|$)/
const IN_URL_MONTH = /\/((?:19|20)\d{2})\/(\d{2})\//

/** A date as EDTF, as precisely as the words allow; null where there is none. */
export function toEdtf(words: string): string | null {
  const iso = ISO.exec(words)
  if (iso) return makeDate(iso[1]!, Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]))
  const dmy = DAY_MONTH_YEAR.exec(words)
  if (dmy) return makeDate(dmy[3]!, monthOf(dmy[2]!), Number(dmy[1]))
  const mdy = MONTH_DAY_YEAR.exec(words)
  if (mdy) return makeDate(mdy[3]!, monthOf(mdy[1]!), Number(mdy[2]))
  const numeric = NUMERIC.exec(words)
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[2])]
    return b > 12 ? makeDate(numeric[3]!, a, b) : makeDate(numeric[3]!, b, a)
  }
  const my = MONTH_YEAR.exec(words)
  return my ? makeDate(my[2]!, monthOf(my[1]!), null) : null
}

/** The date that an address holds, if any. */
export function dateInUrl(url: string): string | null {
  const path = url.replace(/[?#].*$/, '')
  const slashed = IN_URL.exec(path)
  if (slashed)
    return makeDate(slashed[1]!, /\d/.test(slashed[2]!) ? Number(slashed[2]) : monthOf(slashed[2]!), Number(slashed[3]))
  const dashed = IN_URL_DASHED.exec(path)
  if (dashed) return makeDate(dashed[1]!, Number(dashed[2]), Number(dashed[3]))
  const month = IN_URL_MONTH.exec(path)
  return month ? makeDate(month[1]!, Number(month[2]), null) : null
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1
}

function makeDate(year: string, month: number, day: number | null): string | null {
  const y = Number(year)
  if (y < 1500 || y > 2200 || month < 1 || month > 12) return null
  const start = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return start
  const days = new Date(Date.UTC(y, month, 0)).getUTCDate()
  return day < 1 || day > days ? null : `${start}-${String(day).padStart(2, '0')}`
}
