/** How a name may look in a byline: two to four capitalised words, hyphens, apostrophes, particles, initials. */
const NAME = String.raw`[\p{Lu}][\p{L}'’.-]*(?:\s+(?:de|van|von|der|al|bin|du|la|[\p{Lu}][\p{L}'’.-]*)){1,3}`
const ROLES =
  'correspondent reporter editor writer journalist columnist producer staff agency team desk association reuters'.split(
    ' ',
  )
const ROLE = String.raw`(?:[\p{L}&'’ -]{0,40}\b(?:${ROLES.flatMap(role => [role, role[0]!.toUpperCase() + role.slice(1)]).join('|')}|PA|BBC News)\b[\p{L}&'’ -]{0,40})`

/** ‘By Jane Example’, ‘By Jane Example and John Sample, Crime Correspondent’. Not ‘By the time police came, he had gone.’ */
const BY = new RegExp(
  String.raw`^(?:(?:Words|Written|Posted|Reported|Story|Analysis|Opinion|Report|WORDS) )?(?:[Bb]y|BY):?\s+(${NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)${NAME}){0,4})(?:\s*(?:[,|(•·–-]|\bin\b|\bat\b|\bfor\b)[^.!?]{0,80})?$`,
  'u',
)
/** ‘Jane Example, Crime Correspondent’. Not ‘Jane Example said so.’ */
const NAME_AND_ROLE = new RegExp(String.raw`^(${NAME})\s*[,|–-]?\s+${ROLE}$`, 'u')
const BARE_NAME = new RegExp(`^${NAME}$`, 'u')
const MAX_BYLINE_LENGTH = 160

/** ‘Jane Example Wednesday 9 February 2022 11:32’ without its date. */
function withoutDate(line: string): string {
  return line.replace(new RegExp(String.raw`(?:[\s,|·•–-]|\bon\b)*${LABEL}?${DATE}.{0,40}$`, 'iu'), '').trim()
}

/** Whether a line says who wrote the text, and perhaps when, and nothing else. */
export function isByline(line: string): boolean {
  return bylineNames(line).length > 0
}

/** The names of a byline, as written. Empty where the line is none. */
export function bylineNames(line: string): string[] {
  if (line.length > MAX_BYLINE_LENGTH) return []
  const text = withoutDate(line.trim())
  if (/[.!?]["”’]?$/.test(text)) return []
  if (text !== line.trim() && BARE_NAME.test(text)) return [text]
  const by = BY.exec(text)
  const names = by ? splitNames(by[1]!) : splitNames(NAME_AND_ROLE.exec(text)?.[1] ?? '')
  return names.every(name => /\s\S*\p{Lu}/u.test(name)) ? names : []
}

/** ‘Jane Example and John Sample’ as two names; ‘By ’ and what comes after a comma and is no name are gone. */
export function splitNames(text: string): string[] {
  return text
    .replace(/^\s*(?:words? |written |posted )?by:?\s+/iu, '')
    .split(/\s*(?:,|;|&|\||\band\b)\s*/iu)
    .map(name => name.trim())
    .filter(name => name !== '' && !new RegExp(`^${ROLE}$`, 'iu').test(name))
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)'
const DATE = String.raw`(?:(?:${DAY}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\.?,?\s+\d{4}|${MONTH}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))`
const LABEL = String.raw`(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|date|dated|issued|released|uploaded)(?: (?:on|at|date))?\s*[:|–-]?\s*)`
const TIME = String.raw`(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)?\s*(?:gmt|bst|utc|[ecmp][sd]?t|[a-z]{3,4})?|\d{1,2}\s*(?:am|pm))`
/** ‘Published: 3 March 2021, 14:05 GMT’, ‘Tuesday, 3 March 2021’. Not ‘On 3 March 2021 she resigned.’ */
const DATE_LINE = new RegExp(
  String.raw`^(?:${LABEL}?${DATE}(?:[\s,|/·•–-]*(?:at\s+)?${TIME})?[\s,|/·•;–-]*|${LABEL}?(?:${DAY}\.?,?\s+)?${TIME}[\s,|/·•–-]*(?:on\s+)?${DATE}[\s,|/·•;–-]*|${LABEL}${TIME}\.?[\s,|/·•;–-]*){1,3}$`,
  'iu',
)

/** ‘20:46’, ‘8.15am’ over an entry of a live blog. Not ‘20.46’. */
const CLOCK_LINE =
  /^(?:[01]?\d|2[0-3]):[0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s*(?:gmt|bst))?$|^(?:1[0-2]|[1-9])[.:][0-5]\d\s*[ap]\.?m\.?$/iu

/** Whether a line is a time of day and nothing else. */
export function isClockLine(line: string): boolean {
  return line.length < 20 && CLOCK_LINE.test(line.trim())
}

/** Whether a line holds dates of publishing, and nothing else. */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_BYLINE_LENGTH && (DATE_LINE.test(line.trim()) || CLOCK_LINE.test(line.trim()))
}
