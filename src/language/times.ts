import type { Sentence, TimeExpression } from '../domain/analysis.ts'
import {
  ago,
  COUNT,
  day,
  directionOf,
  exact,
  MONTH,
  month,
  monthOf,
  offset,
  type Reading,
  two,
  UNIT,
  WEEKDAY,
  WEEKDAYS,
} from './time-reading.ts'

type Pattern = { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray, before: string) => Reading | null }

/** The longer patterns come first: what one has taken no other reads again. */
const PATTERNS: readonly Pattern[] = [
  {
    // ‘between 1 January 2020 and 31 July 2022’
    pattern: new RegExp(
      `\\b(?:between|from)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\s+(\\d{4})\\s+(?:and|to|until|till)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\s+(\\d{4})\\b`,
      'giu',
    ),
    read: m => {
      const [from, to] = [day(m[3]!, m[2]!, m[1]!), day(m[6]!, m[5]!, m[4]!)]
      return from !== null && to !== null && from < to ? exact(`${from}/${to}`) : null
    },
  },
  {
    // ‘12 September 2022’, ‘Monday, 3rd of May, 2021’; not ‘12 Monkeys’
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH}),?\\s+(\\d{4})\\b`,
      'gu',
    ),
    read: m => exact(day(m[3]!, m[2]!, m[1]!)),
  },
  {
    // ‘September 12, 2022’
    pattern: new RegExp(`\\b(?:${WEEKDAY},?\\s+)?(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gu'),
    read: m => exact(day(m[3]!, m[1]!, m[2]!)),
  },
  // ‘2022-09-12’
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu, read: m => exact(m[0]) },
  {
    // ‘03/02/2022’ is 3 February in these documents
    pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/gu,
    read: m => (Number(m[2]) <= 12 ? exact(`${m[3]}-${two(m[2]!)}-${two(m[1]!)}`) : null),
  },
  {
    // ‘between 4 and 6 November’, ‘from 4 to 6 November 2019’
    pattern: new RegExp(
      `\\b(?:between|from)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:and|to)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})(?:\\s+(\\d{4}))?(?!\\p{L})`,
      'gu',
    ),
    read: m =>
      m[4]
        ? exact(`${m[4]}-${monthOf(m[3]!)}-${two(m[1]!)}/${m[4]}-${monthOf(m[3]!)}-${two(m[2]!)}`)
        : month(m[3]!, Number(m[1]), ''),
  },
  {
    // ‘between March 2017 and November 2019’, ‘From June 2016 until January 2020’, ‘between May and October 2020’
    pattern: new RegExp(
      `\\b(?:between|from)\\s+(${MONTH})(?:\\s+(\\d{4}))?\\s+(?:and|to|until|till)\\s+(${MONTH})\\s+(\\d{4})\\b`,
      'giu',
    ),
    read: m => {
      const [from, to] = [monthOf(m[1]!), monthOf(m[3]!)]
      return exact(`${m[2] ?? (from < to ? m[4] : Number(m[4]) - 1)}-${from}/${m[4]}-${to}`)
    },
  },
  {
    // ‘the financial year 2019/20’, ‘cost £4m in 2021-22’: in Britain's public bodies from April to March; a school year from September.
    // ‘the 2018-19 season’, ‘the winter of 2018-19’ are neither
    pattern:
      /(?<!\b(?:between|from|winter of|season|seasons)\s+)(\b(?:academic|school) years?\s+)?\b((?:19|20)\d{2})(?:\/|-|–)(\d{2})\b(?![/-]\d|\s+(?:season|academic|school|campaign|winter|flu))/giu,
    read: m => {
      const next = Number(m[2]) + 1
      if (Number(m[3]) !== next % 100) return null
      return m[1] ? exact(`${m[2]}-09/${next}-08`) : exact(`${m[2]}-04/${next}-03`)
    },
  },
  {
    // ‘between 2016 and 2018’, ‘from 2016 to 2018’, ‘2016-18’, ‘the 2018-19 season’; not the ‘2018 to 98’ of ‘from 120 in 2018 to 98’
    pattern: /\b(?:between\s+|from\s+)?((?:19|20)\d{2})\s*(?:and|to|-|–|\/)\s*((?:19|20)?\d{2})\b(?![/-]\d)/gu,
    read: m => {
      const end = m[2]!.length === 2 ? m[1]!.slice(0, 2) + m[2] : m[2]!
      if (/\//u.test(m[0]) && Number(end) !== Number(m[1]) + 1) return null
      return end > m[1]! && (m[2]!.length === 4 || Number(end) - Number(m[1]) < 20) ? exact(`${m[1]}/${end}`) : null
    },
  },
  {
    // ‘the year to March 2021’, ‘the 12 months ending June 2016’: the twelve months up to and with it
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?:financial\\s+)?(?:year|12 months|twelve months)\\s+(?:to|ending|ended)\\s+(?:in\\s+|(?:31|30)\\s+)?(${MONTH})\\s+((?:19|20)\\d{2})\\b`,
      'giu',
    ),
    read: m => {
      const month = Number(monthOf(m[1]!))
      const from = month === 12 ? `${m[2]}-01` : `${Number(m[2]) - 1}-${two(String(month + 1))}`
      return exact(`${from}/${m[2]}-${monthOf(m[1]!)}`)
    },
  },
  {
    // ‘over the four years to June 2014’: up to and with that month
    pattern: new RegExp(
      `\\b(?:the\\s+)?(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\s+years\\s+(?:to|ending|ended|up to)\\s+(?:in\\s+|(?:31|30)\\s+)?(${MONTH})\\s+((?:19|20)\\d{2})\\b`,
      'giu',
    ),
    read: m => {
      const named = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(
        m[1]!.toLowerCase(),
      )
      const years = named < 0 ? Number(m[1]) : named + 2
      const month = Number(monthOf(m[2]!))
      const from = month === 12 ? `${Number(m[3]) - years + 1}-01` : `${Number(m[3]) - years}-${two(String(month + 1))}`
      return exact(`${from}/${m[3]}-${monthOf(m[2]!)}`)
    },
  },
  {
    // ‘in June 2017’, ‘September 2018’
    pattern: new RegExp(`\\b(${MONTH}),?\\s+((?:19|20)\\d{2})\\b`, 'gu'),
    read: m => exact(`${m[2]}-${monthOf(m[1]!)}`),
  },
  {
    // ‘September, October and November this year’: the whole quarter
    pattern: new RegExp(
      `\\b(${MONTH}),\\s+(?:${MONTH},?\\s+)*and\\s+(${MONTH})\\s+(this year|last year|(?:19|20)\\d{2})\\b`,
      'gu',
    ),
    read: m =>
      /\d/u.test(m[3]!)
        ? exact(`${m[3]}-${monthOf(m[1]!)}/${m[3]}-${monthOf(m[2]!)}`)
        : { value: null, relative: null },
  },
  {
    // ‘on 25 January’, ‘3rd of May’
    pattern: new RegExp(`\\b(?:${WEEKDAY},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})(?!\\p{L})`, 'gu'),
    read: (m, before) => month(m[2]!, Number(m[1]), before),
  },
  {
    // ‘January 25’, ‘Sept. 11’
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},?\\s+)?(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*(?:per|%|,\\d))`,
      'gu',
    ),
    read: (m, before) => month(m[1]!, Number(m[2]), before),
  },
  {
    // ‘last Wednesday’, ‘next Monday’, ‘on Thursday’, ‘Sunday morning’; not the ‘Sunday’ of ‘Sunday Times’
    pattern: new RegExp(
      `\\b(last\\s+|next\\s+|this\\s+|on\\s+)?(${WEEKDAY})(?:\\s+(?:morning|afternoon|evening|night))?\\b(?!\\s+(?:Times|Mirror|Telegraph|Mail|Express|Post|Herald|Independent))`,
      'gu',
    ),
    read: (m, before) => ({
      value: null,
      relative: {
        kind: 'weekday',
        weekday: WEEKDAYS.indexOf(m[2]!.toLowerCase()),
        direction: directionOf(`${before}${m[1] ?? ''}`),
      },
    }),
  },
  {
    // ‘in June’, ‘last June’, ‘since September’; not the verb of ‘they may’ nor the person ‘Mrs May’
    pattern: new RegExp(
      `\\b(in|since|until|by|during|last|next|this|early|late|of)\\s+(${MONTH})(?!\\p{L})(?!\\s+\\d)`,
      'gu',
    ),
    read: (m, before) =>
      /^(?:in|by)$/iu.test(m[1]!) && /^mar$/iu.test(m[2]!) ? null : month(m[2]!, null, `${before}${m[1]} `),
  },
  // ‘yesterday’, ‘today’, ‘tomorrow’, ‘tonight’
  {
    pattern:
      /\b(yesterday|today|tonight|tomorrow)\b(?:\s+(?:morning|afternoon|evening|night)\b)?(?!\s+(?:programme|program|show|newspaper))/giu,
    read: m => offset({ yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[m[1]!.toLowerCase()] ?? 0, 'day', 'day'),
  },
  // ‘last night’, ‘this morning’, ‘yesterday afternoon’
  {
    pattern: /\b(last night|this (?:morning|afternoon|evening))\b/giu,
    read: m => offset(/^last/iu.test(m[1]!) ? -1 : 0, 'day', 'day'),
  },
  {
    // ‘last week’, ‘next month’, ‘this year’
    pattern: /\b(last|next|this)\s+(week|month|year)\b/giu,
    read: m => {
      const unit = m[2]!.toLowerCase() as 'week' | 'month' | 'year'
      return offset({ last: -1, next: 1, this: 0 }[m[1]!.toLowerCase()] ?? 0, unit, unit)
    },
  },
  {
    // ‘two years ago’, ‘a fortnight ago’, ‘three weeks earlier’ is not reckoned from the day of publication and left
    pattern: new RegExp(`\\b(${COUNT})\\s+(${UNIT})s?\\s+ago\\b`, 'giu'),
    read: m => ago(m[1]!, m[2]!),
  },
  // ‘in 2016’, ‘2019’ after a preposition; not ‘2,019’ nor ‘2019 people’
  {
    pattern: /\b(?:in|since|until|by|during|of|from|after|before|early|late)\s+((?:19|20)\d{2})\b(?![,.]\d|-)/giu,
    read: m => exact(m[1]!),
  },
  // ‘at 1.10 pm’, ‘shortly after 11.15pm’: kept as words, so that they are no part of a name
  {
    pattern: /\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})|\b\d{1,2} o['’]clock\b/gu,
    read: () => ({ value: null, relative: null }),
  },
  // ‘the next time I see her’, ‘days and weeks’: kept as words
  {
    pattern:
      /\bthe next time [^,.;”"]{3,40}|\b(?:days and weeks|weeks and months|(?:in|over) the coming (?:days|weeks|months))\b/giu,
    read: () => ({ value: null, relative: null }),
  },
]

/** Dates and periods with their exact spans, each with its value where the words alone give one. */
export function findTimes(text: string, sentences: readonly Sentence[]): TimeExpression[] {
  const found: TimeExpression[] = []
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    if (
      !/\d|day\b|week|month|year|ago\b|tomorrow|night|morning|afternoon|evening|next time|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(
        words,
      )
    )
      continue
    const taken: TimeExpression[] = []
    for (const { pattern, read } of PATTERNS) {
      for (const match of words.matchAll(pattern)) {
        const lead =
          /^(?:in|on|since|until|by|during|of|from|after|before|between)\s+/iu.exec(match[0])?.[0].length ?? 0
        const start = sentence.start + match.index + lead
        const end = sentence.start + match.index + match[0].length
        if (taken.some(other => other.start < end && start < other.end)) continue
        const reading = read(match, words.slice(Math.max(0, match.index - 90), match.index))
        if (reading)
          taken.push({
            start,
            end,
            text: text.slice(start, end),
            sentence: index,
            ...lookAhead(reading, words.slice(match.index + match[0].length)),
          })
      }
    }
    found.push(...taken.sort((a, b) => a.start - b.start))
  }
  return found
}

/** ‘On 30 June the inquiry will publish’: the verb behind the date looks ahead. */
function lookAhead(reading: Reading, after: string): Reading {
  const { relative } = reading
  if (!relative || relative.kind === 'offset' || relative.direction !== 'context') return reading
  const ahead =
    /^[^.;!?”"]{0,60}(?<!\b(?:and|which|who|that|but) )\b(?:will|is to|are to|is due to|are due to)\b(?!\s+have\b)/iu.test(
      after,
    )
  return ahead ? { ...reading, relative: { ...relative, direction: 'future' } } : reading
}
