import type { NumberExpression, Sentence } from '../domain/analysis.ts'

/** Number words up to ninety. */
export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  k: 1e3,
}
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  'a third': 1 / 3,
  'a quarter': 0.25,
  'a fifth': 0.2,
  'a sixth': 1 / 6,
  'a eighth': 0.125,
  'a tenth': 0.1,
  'two fifths': 0.4,
  'three fifths': 0.6,
  'four fifths': 0.8,
  'two thirds': 2 / 3,
  'three quarters': 0.75,
}
const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', $: 'USD', '€': 'EUR' }

const WORD = `(?:${Object.keys(UNITS).join('|')})`
const SCALE = '(?:hundred|thousand|million|billion)'

/** In order: fractions, money, per cent, ordinals in digits, plain digits, number words, ordinal words. */
const PATTERNS: readonly {
  kind: NumberExpression['kind']
  pattern: RegExp
  value: (match: RegExpExecArray) => number
}[] = [
  // ‘two-thirds’ before the ‘two’ in it
  {
    kind: 'fraction',
    pattern:
      /\b(two[- ]thirds|three[- ]quarters|two[- ]fifths|three[- ]fifths|four[- ]fifths|one[- ](?:third|quarter|fifth|sixth|eighth|tenth)(?=\s(?:of|in|to)\b|[,.;)])|an? (?:third|quarter|fifth|sixth|eighth|tenth)(?=\s(?:of|in|to|from|since|over|have|has|had|were|was|are|did)\b|[,.;)])|(?<=\b(?:by|up|down)\s(?:(?:almost|nearly|about|around|roughly|over|(?:more|less) than|just (?:over|under))\s)?)an? (?:third|quarter|fifth|sixth|eighth|tenth)(?!\s(?:party|time|man|person|year))|half)\b/giu,
    value: match =>
      FRACTIONS[
        match[1]!
          .toLowerCase()
          .replace(/^one[- ]|^an /u, 'a ')
          .replace('-', ' ')
      ]!,
  },
  {
    // ‘£4.2m’, ‘$3,000’, ‘pounds 50m’ as agencies write it; not ‘£’ alone
    kind: 'money',
    pattern: /(?:[£$€]|\bpounds(?=\s\d))\s?(\d(?:[\d,]*\d)?(?:\.\d+)?)(?:\s?(m|bn|k|million|billion|thousand)\b)?/giu,
    value: match => scaled(digits(match[1]!), match[2]),
  },
  {
    // ‘5p a week’, ‘62.5 pence’; not the ‘720p’ of a film
    kind: 'money',
    pattern: /(?<![\w.,£$€])(\d{1,2}(?:\.\d+)?)(?:p|\spence)\b(?!\.\d)/gu,
    value: match => digits(match[1]!) / 100,
  },
  {
    // ‘31%’, ‘13 per cent’, ‘twelve percent’; not ‘percentage’
    kind: 'percent',
    pattern: new RegExp(`\\b(\\d[\\d,]*(?:\\.\\d+)?|${WORD}(?:-${WORD})?)\\s?(?:%|per\\s?cent\\b)`, 'giu'),
    value: match => numberOf(match[1]!),
  },
  { kind: 'ordinal', pattern: /\b(\d+)(?:st|nd|rd|th)\b/giu, value: match => Number(match[1]) },
  {
    // ‘44,000’, ‘2.5 million’; not ‘10.30pm’ nor the digits of ‘B12’
    kind: 'cardinal',
    pattern:
      /(?<![\w.,:£$€/-])(\d[\d,]*\d|\d)(\.\d+)?(?:\s(million|billion|thousand|hundred)\b)?(?!(?!(?:mph|km|kg|ft)\b)[\w%:]|[.,/]\d|\s?(?:am|pm|per\s?cent)\b)/giu,
    value: match => scaled(digits(match[1]! + (match[2] ?? '')), match[3]),
  },
  {
    kind: 'cardinal',
    pattern: new RegExp(
      `\\b(?:a\\s)?(${WORD}(?:-${WORD})?(?:\\s(?:and\\s)?(?:${WORD}(?:-${WORD})?|${SCALE}))*)\\b(?!\\s?(?:%|per\\s?cent\\b))`,
      'giu',
    ),
    value: match => numberOf(match[1]!),
  },
  {
    kind: 'ordinal',
    pattern: new RegExp(`\\b(${Object.keys(ORDINALS).join('|')})\\b`, 'giu'),
    value: match => ORDINALS[match[1]!.toLowerCase()]!,
  },
]

/** Numbers in digits and words, each with its exact span; where two patterns meet, the one that comes first holds. */
export function findNumbers(text: string, sentences: readonly Sentence[]): NumberExpression[] {
  const found: NumberExpression[] = []
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end)
    const taken: NumberExpression[] = []
    for (const { kind, pattern, value } of PATTERNS) {
      for (const match of words.matchAll(pattern)) {
        const start = sentence.start + match.index
        const end = start + match[0].length
        if (taken.some(other => other.start < end && start < other.end)) continue
        const amount = value(match as RegExpExecArray)
        if (Number.isFinite(amount))
          taken.push({
            start,
            end,
            text: match[0],
            value: amount,
            kind,
            currency: CURRENCIES[match[0][0]!] ?? (kind === 'money' ? 'GBP' : null),
          })
      }
    }
    found.push(...taken.sort((a, b) => a.start - b.start))
  }
  return found
}

function digits(text: string): number {
  return Number(text.replace(/,/gu, ''))
}

/** ‘8.2’ and ‘m’ -> 8,200,000, and not 8,199,999.999999999. */
function scaled(value: number, scale: string | undefined): number {
  const whole = value * (SCALES[scale?.toLowerCase() ?? ''] ?? 1)
  return Math.round(whole * 100_000) / 100_000
}

/** ‘forty-four thousand two hundred’ -> 44200. */
function numberOf(text: string): number {
  if (/\d/u.test(text)) return digits(text)
  let total = 0
  let current = 0
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    const unit = UNITS[word]
    const scale = SCALES[word]
    if (unit !== undefined) current += unit
    else if (scale === 100) current = (current || 1) * 100
    else if (scale !== undefined) {
      total += (current || 1) * scale
      current = 0
    }
  }
  return total + current
}
