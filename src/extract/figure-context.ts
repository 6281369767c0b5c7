import type { Token } from '../domain/analysis.ts'
import { CHANGE_VERBS, DURATIONS, LABELS } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'
import type { Clause } from './clause.ts'
import {
  isAddress,
  isAgeTold,
  isDialled,
  isEquation,
  isLabelled,
  isListMark,
  isOneThing,
  isPartOfName,
  isRoute,
  isSection,
  isSumOfName,
} from './figure-lookalikes.ts'
import { isSpan } from './figure-spans.ts'

/**
 * Whether an amount is a figure: something counted or measured. Ages, years, times of day, house numbers, scores of matches,
 * sections of acts, rooms and channels are none; neither is ‘the two’ that takes up whom the story has named.
 */
export function isFigure(clause: Clause, amount: Amount): boolean {
  const { tokens } = clause
  // Cells of a table stand in no sentence: what they count is told at its top.
  if (tokens.some(token => token.text === '|') || isListMark(tokens, amount) || isSection(tokens, amount)) return false
  if (isEquation(tokens, amount) || isSumOfName(tokens, amount)) return false
  if (amount.kind === 'money') return true
  if (clause.dated.slice(amount.at, amount.to).some(Boolean)) return false
  if (amount.kind === 'percent') return tokens[amount.to]?.lower !== 'proof'
  if (amount.kind === 'vague') return true
  const next = tokens[amount.to]
  if (amount.kind === 'fraction') return isShare(tokens, amount)
  return !(
    isAge(tokens, amount) ||
    isAgeTold(tokens, amount) ||
    isLabelled(tokens, amount) ||
    isDialled(tokens, amount) ||
    isRoute(tokens, amount) ||
    isOneThing(tokens, amount) ||
    isLabel(tokens, amount) ||
    isYear(tokens, amount) ||
    isScore(clause, amount) ||
    isHour(tokens, amount) ||
    isTakenUp(tokens, amount) ||
    isIdiom(tokens, amount) ||
    isAddress(tokens, amount) ||
    isSpan(clause, amount) ||
    isPartOfName(tokens, amount) ||
    (next !== undefined && /^[/:]$/u.test(next.text))
  )
}

/** ‘a third of officers’, ‘one in ten reports’; not ‘half an hour’, ‘a two-thirds majority’, ‘the third half’. */
function isShare(tokens: readonly Token[], amount: Amount): boolean {
  // ‘the first half of next year’
  if (/^(?:first|second|other|last|final)$/u.test(tokens[amount.from - 1]?.lower ?? '')) return false
  // ‘dropped by a third’, ‘up by nearly a quarter’
  const before = tokens[amount.from - 1]
  if (/^(?:by|up|down)$/u.test(before?.lower ?? '') || CHANGE_VERBS.has(before?.lemma ?? '')) return true
  const next = tokens[amount.to]?.lower
  if (
    /\bin\b|\bout\b/u.test(
      tokens
        .slice(amount.at, amount.to)
        .map(token => token.lower)
        .join(' '),
    )
  )
    return true
  // ‘Of the 1,300 households roughly | a quarter | have been waiting’, ‘In fewer than a third was there any sign’
  const whole =
    amount.from < 2 || tokens[0]?.lower === 'of' || /^(?:while|and|,)$/u.test(tokens[amount.from - 1]!.lower)
  if (
    tokens[amount.to]?.pos === 'AUX' &&
    whole &&
    /\b(?:third|quarter|fifth|half|tenth|thirds|quarters)$/iu.test(amount.text)
  )
    return true
  return (
    next === 'of' ||
    (next === 'the' &&
      amount.text.toLowerCase() === 'half' &&
      tokens[amount.to + 1]?.pos === 'NOUN' &&
      !/^(?:time|battle|story|night|day)$/u.test(tokens[amount.to + 1]!.lower))
  )
}

/** ‘, 34,’, ‘aged 34’, ‘34-year-old’, ‘34 years old’, ‘in his 40s’. */
function isAge(tokens: readonly Token[], { at, to }: Amount): boolean {
  const before = tokens[at - 1]
  const next = tokens[to]
  if (
    /^(?:aged|age|turned|turns)$/u.test(before?.lower ?? '') &&
    /^(?:[,.;)]|and|when|at|years?)$/u.test(next?.lower ?? '.')
  )
    return true
  if (/^(?:aged|age)$/u.test(before?.lower ?? '')) return true
  if (isAgeBound(tokens, { at, to })) return true
  // ‘the pension age for council workers from 60 to 65’
  const lead = tokens.slice(Math.max(0, at - 9), at).map(token => token.lower)
  if (
    lead.includes('age') &&
    /^(?:from|to|at|of|is|was|to be)$/u.test(before?.lower ?? '') &&
    /^\d\d$/u.test(tokens[at]!.text)
  )
    return true
  // ‘Ken was 31.’
  const name = tokens[at - 2]?.pos === 'PROPN' && /^\d\d?$/u.test(tokens[at]!.text)
  if (before?.lemma === 'be' && name && /^[,.;]$/u.test(next?.text ?? '.')) return true
  // ‘the chair, who is 61,’
  if (
    before?.lemma === 'be' &&
    /^(?:who|he|she)$/u.test(tokens[at - 2]?.lower ?? '') &&
    /^[,.;]$/u.test(next?.text ?? '.')
  )
    return true
  const old = tokens
    .slice(to, to + 5)
    .map(token => token.lower)
    .join(' ')
  if (
    /^(?:- )?(?:year|month|week|day)s?(?: -)? old\b/u.test(old) ||
    /^(?:year|month|week|day)s?-old\b/u.test(old) ||
    /^-?(?:year|month)s?-olds?\b/u.test(old)
  )
    return true
  // ‘Ada Quill, 34, of Marlow’ and ‘(34)’; ‘The chief inspector, 46, of Rowan Way’
  if (!/^[,(]$/u.test(before?.text ?? '') || !/^[,.)]$/u.test(next?.text ?? '.')) return false
  const whose = tokens[at - 2]
  const person = whose?.pos === 'NOUN' && !/s$/u.test(whose.lower) && /^\d\d$/u.test(tokens[at]!.text)
  return whose?.pos === 'PROPN' || (person && /^(?:of|from|who|was|is|had|has)$/u.test(tokens[to + 1]?.lower ?? ''))
}

/** ‘16 and 17-year-olds’, ‘people under 55’. */
function isAgeBound(tokens: readonly Token[], { at, to }: Pick<Amount, 'at' | 'to'>): boolean {
  const before = tokens[at - 1]
  const next = tokens[to]
  // ‘16 and 17-year-olds’
  if (
    /^(?:and|or|to)$/u.test(next?.lower ?? '') &&
    /^\d+$/u.test(tokens[to + 1]?.text ?? '') &&
    /year-?olds?|^-$|^year/u.test(tokens[to + 2]?.lower ?? '')
  )
    return true
  // ‘people under 55’, ‘those over 65’
  const bound = /^(?:under|over|above|below)$/u.test(before?.lower ?? '') && /^\d\d$/u.test(tokens[at]!.text)
  if (
    bound &&
    !isCounted(tokens, to) &&
    /^(?:people|those|children|anyone|adults|women|men|voters|patients|everyone|boys|girls|pupils|are|is)$/u.test(
      tokens[at - 2]?.lower ?? '',
    )
  )
    return true
  return false
}

/** ‘section 48’, ‘Channel 4’, ‘Officer 2’, ‘No 10’: a name or label in front, and nothing counted behind. */
function isLabel(tokens: readonly Token[], { at, to }: Amount): boolean {
  const before = tokens[at - 1]
  if (!before) return false
  // ‘last year 350 officers left’
  const dated = /^(?:last|this|that|each|every|past|next)$/u.test(tokens[at - 2]?.lower ?? '')
  if (LABELS.has(before.lower.replace(/^.*-|\.$/gu, '')) && !dated) return true
  // ‘FTSE 100 companies’
  if (/^\p{Lu}{3,}$/u.test(before.text) && /^\d+$/u.test(tokens[at]!.text)) return true
  // ‘at signal 318.’; not ‘a total of 43’, ‘the figure: 43’
  const alone = /^(?:[,.;)]|is|was|and|at|in|of)$/u.test(tokens[to]?.lower ?? '.')
  if (alone && before.pos === 'NOUN' && !/s$/u.test(before.lower) && /^\d+$/u.test(tokens[at]!.text)) return true
  // ‘Terminal 5 was evacuated’, ‘Operation Larch 2’: behind a name and before no noun
  return before.pos === 'PROPN' && !isCounted(tokens, to) && /^\d+$/u.test(tokens[at]!.text)
}

/** Whether something follows that can be counted. */
function isCounted(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  return next !== undefined && (/^(?:NOUN|ADJ)$/u.test(next.pos) || next.lower === 'of')
}

/** ‘in 2016’, ‘the 1998 report’: four digits without a comma, and nothing counted behind. */
function isYear(tokens: readonly Token[], { at, text, value }: Amount): boolean {
  if (!/^\d{4}$/u.test(text) || value === null || value < 1500 || value > 2100) return false
  // British print sets a comma in a number of thousands: ‘1960 levels’ is a year, ‘1,960 officers’ a number.
  return value >= 1900 || /^(?:in|since|by|until|of|from|during)$/u.test(tokens[at - 1]?.lower ?? '')
}

/** ‘won 3-1’, ‘beat them 5-2’. */
function isScore({ tokens }: Clause, { at, to }: Amount): boolean {
  if (/\d[-–]\d/u.test(tokens[at]!.text)) return true
  const dash = (token: Token | undefined): boolean => /^[-–—]$/u.test(token?.text ?? '')
  return (dash(tokens[to]) && tokens[to + 1]?.pos === 'NUM') || (dash(tokens[at - 1]) && tokens[at - 2]?.pos === 'NUM')
}

/** ‘at 6.30’, ‘by nine’, ‘from 9 to 5’, ‘11.20pm’. */
function isHour(tokens: readonly Token[], { at, to, value, text }: Amount): boolean {
  const next = tokens[to]?.lower ?? ''
  if (next === 'past' || tokens.slice(to, to + 3).some(token => /^(?:gmt|bst|hrs)$/u.test(token.lower))) return true
  if (
    /^(?:past|to)$/u.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:half|quarter|five|ten|twenty)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return true
  if (/^(?:am|pm|a\.m\.?|p\.m\.?|o'clock|o’clock|noon|bst|gmt)$/u.test(next)) return true
  // ‘at six’, ‘by nine’; not ‘stood at 12’
  const stands =
    /^(?:stand|remain|put|hold|peak|run|start|begin)$/u.test(tokens[at - 2]?.lemma ?? '') &&
    value !== null &&
    /^\d/u.test(text)
  // ‘by 7 votes to 3’
  if (/^votes?$/u.test(next) || tokens[at - 2]?.lower === 'votes') return false
  const clock =
    value !== null && value <= 12 && /^(?:at|by|until|till|before|after|around)$/u.test(tokens[at - 1]?.lower ?? '')
  if (
    clock &&
    !stands &&
    !isCounted(tokens, to) &&
    /^(?:[,.;)]|and|on|in|the|before|after|last|that|this|when|was)$/u.test(next || '.')
  )
    return true
  return /^\d{1,2}\.\d{2}$/u.test(text) && /^(?:at|by|until|from|the)$/u.test(tokens[at - 1]?.lower ?? '')
}

/** ‘the two men’, ‘all three’, ‘these four’: they were counted before. */
function isTakenUp(tokens: readonly Token[], { from, at, value }: Amount): boolean {
  return (
    from === at &&
    value !== null &&
    value < 10 &&
    /^(?:the|these|those|all|both|her|his|their|its|our|other|last|first|next|past)$/u.test(tokens[at - 1]?.lower ?? '')
  )
}

/** ‘one of the’, ‘one day’, ‘no one’, ‘one another’, ‘24/7’, ‘a one-off’, ‘999’ and ‘101’ called. */
function isIdiom(tokens: readonly Token[], { from, at, to, value, text }: Amount): boolean {
  if (value === 1 && /^one$/iu.test(text)) {
    // ‘only one’, ‘at least one officer’
    const said = tokens
      .slice(from, at)
      .map(token => token.lower)
      .join(' ')
    const counted =
      /^(?:more than|at least|no more than)$/u.test(said) || /^(?:only|just)$/u.test(tokens[at - 1]?.lower ?? '')
    return !counted || !isCounted(tokens, to)
  }
  // ‘zero tolerance’, ‘one point three per cent’
  if (/^zero$/iu.test(text) || tokens[to]?.lower === 'point' || tokens[at - 1]?.lower === 'point') return true
  // ‘the 30's’, ‘BBC2’, ‘a one third discount’
  if (/^['’]s?$/u.test(tokens[to]?.text ?? '') && value !== null && value % 10 === 0 && value < 100) return true
  if (
    /\p{L}/u.test(tokens[at]!.text) &&
    /\d/u.test(tokens[at]!.text) &&
    !/^\d[\d.,]*(?:m|bn|k)$/iu.test(tokens[at]!.text)
  )
    return true
  if (/^(?:third|half|quarter|fifth)s?$/u.test(tokens[to]?.lower ?? '')) return true
  // ‘father-of-two’
  if (tokens[at - 1]?.text === '-' && /^(?:of|and)$/u.test(tokens[at - 2]?.lower ?? '')) return true
  // ‘three times as many’, ‘rang six times’; not ‘was used 3,402 times’
  if (tokens[to]?.lower === 'times')
    return value === null || value < LEAST_TIMES || MULTIPLIES.test(tokens[to + 1]?.lower ?? '')
  const emergency = !isPlural(tokens[to]) || /^(?:calls?|operators?|handlers?)$/u.test(tokens[to]!.lower)
  if (/^(?:999|101|111|911|112)$/u.test(text) && emergency) return true
  if (/^(?:zero|hundred|thousand|million)$/iu.test(text) && !isCounted(tokens, to)) return true
  // ‘two-faced’, ‘a three-day trial’: the first half of an adjective, but for waits and delays
  const joined = /^[-–]$/u.test(tokens[to]?.text ?? '') && tokens[to - 1]!.end === tokens[to]!.start
  return joined && !isWait(tokens, to)
}

/** From here on it is counted how often: fewer times are told of one person. */
const LEAST_TIMES = 10

/** Behind ‘40 times’ these compare: ‘40 times more likely’. */
const MULTIPLIES = /^(?:as|more|less|the|what|that|higher|lower|larger|bigger|greater|likelier|faster|its|their|over)$/u

function isWait(tokens: readonly Token[], to: number): boolean {
  return (
    tokens[to + 1] !== undefined &&
    tokens[to + 1]!.lower in DURATIONS &&
    /^(?:wait|delay|queue|backlog)s?$/u.test(tokens[to + 2]?.lower ?? '')
  )
}

function isPlural(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && /s$/u.test(token.lower)
}
