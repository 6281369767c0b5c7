import type { Token } from '../domain/analysis.ts'
import { LABELS, STREET } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'

/** ‘2+2=5’: a sum that somebody writes, and no amount of anything. */
export function isEquation(tokens: readonly Token[], { at, to }: Amount): boolean {
  const sign = /[+=×÷]/u
  return [tokens[at - 1], ...tokens.slice(at, to + 1)].some(token => token !== undefined && sign.test(token.text))
}

/** ‘candidates must be 21’, ‘18 to 24 year olds’, ‘between 18 and 24’ behind ‘aged’: how old, and not how many. */
export function isAgeTold(tokens: readonly Token[], { from, at, to, low }: Amount): boolean {
  const before = tokens[at - 1]
  const behind = tokens[to]?.lower ?? '.'
  const must = /^(?:must|should|to|can)$/u.test(tokens[at - 2]?.lower ?? '') && before?.lower === 'be'
  if (must && /^\d\d$/u.test(tokens[at]!.text) && /^(?:[,.;)]|and|or|while|when|before|to)$/u.test(behind)) return true
  if (/^(?:aged|ages|age)$/u.test(tokens[from - 1]?.lower ?? '')) return true
  const old = tokens.slice(to, to + 4).map(token => token.lower)
  return (
    low !== null &&
    /^-?years?$/u.test(old[0] === '-' ? old[1]! : (old[0] ?? '')) &&
    old.some(word => /^olds?$/u.test(word))
  )
}

/** ‘the £5 question’, ‘a 10p tax’, ‘a one-pound coin’: a sum that only names a thing. */
export function isSumOfName(tokens: readonly Token[], { kind, from, to }: Amount): boolean {
  const named = /^(?:question|note|notes|coin|coins|bet|man|woman|lottery|club|stamp)$/u.test(tokens[to]?.lower ?? '')
  return kind === 'money' && named && /^(?:an?|the|this|that)$/u.test(tokens[from - 1]?.lower ?? '')
}

/** ‘Key Stages 1, 3 and 4’, ‘rooms 12 and 14’: each of a list that a label opens. */
export function isLabelled(tokens: readonly Token[], { at }: Amount): boolean {
  let first = at
  while (first > 2 && /^(?:,|and|&|or|to)$/u.test(tokens[first - 1]!.lower) && /^\d+$/u.test(tokens[first - 2]!.text))
    first -= 2
  const label = tokens[first - 1]?.lower ?? ''
  return (
    /s$/u.test(label) &&
    /^\d{1,3}$/u.test(tokens[first]!.text) &&
    LABELS.has(label.replace(/s$/u, '')) &&
    !UNITS_OF_TIME.test(label)
  )
}

/** ‘in two days 350 officers’: these count as often as they label. */
const UNITS_OF_TIME = /^(?:days|weeks|years|points|games|sets|officers|cells|minutes|questions|issues)$/u

/** ‘a one man band’: a name of something, whatever the tagger makes of its number. */
export function isOneThing(tokens: readonly Token[], { at, value }: Amount): boolean {
  const article = /^(?:an?|the|this|that|his|her|its|their|every|each)$/u
  return value === 1 && (article.test(tokens[at]!.lower) || article.test(tokens[at - 1]?.lower ?? ''))
}

/** ‘1. Apologies’, ‘(2) What will’. */
export function isListMark(tokens: readonly Token[], { at, to }: Amount): boolean {
  const first = at === 0 || (at === 1 && tokens[0]!.text === '(')
  return first && /^[.):]$/u.test(tokens[to]?.text ?? '.') && /^\d+$/u.test(tokens[at]!.text)
}

/** ‘4 CIRCUMSTANCES OF THE DEATH’: the number of a heading in capitals. */
export function isSection(tokens: readonly Token[], { at, to }: Amount): boolean {
  const words = tokens.slice(to, to + 3).filter(token => /\p{L}/u.test(token.text))
  const capitals =
    words.length > 0 && words.every(token => !/\p{Ll}/u.test(token.text) || /^(?:and|of|the)$/u.test(token.text))
  return at === 0 && /^\d{1,2}$/u.test(tokens[0]!.text) && capitals && words.some(token => token.text.length > 3)
}

/** ‘17 Castle Street’, ‘the A40’, ‘SW1’. */
export function isAddress(tokens: readonly Token[], { to }: Amount): boolean {
  for (let i = to; i < to + 4; i++) {
    const token = tokens[i]
    if (!token || !/^\p{Lu}/u.test(token.text)) return false
    if (STREET.test(token.text)) return true
  }
  return false
}

/** ‘Nine Elms station’, ‘the Birmingham Six’: written like a name, beside one. */
export function isPartOfName(tokens: readonly Token[], { at, to }: Amount): boolean {
  const first = tokens[at]!
  if (!/^\p{Lu}\p{Ll}/u.test(first.text)) return false
  // ‘Thirty MPs’
  if (at === 0 && /^\p{Lu}{2,}s$/u.test(tokens[to]?.text ?? '')) return false
  return tokens[to]?.pos === 'PROPN' || (at > 0 && tokens[at - 1]!.pos === 'PROPN')
}

/** ‘0800 555 111’: a number that is dialled, each group of it. */
export function isDialled(tokens: readonly Token[], { at, to }: Amount): boolean {
  const group = /^\d{2,6}$/u
  let first = at
  while (first > 0 && group.test(tokens[first - 1]!.text)) first--
  const alone = first === at && !group.test(tokens[to]?.text ?? '')
  return /^0\d{2,}$/u.test(tokens[first]!.text) && (!alone || tokens[first]!.text.length > 4)
}

/** ‘The 73 bus’, ‘the 8.15 train’: which one, and not how many. */
export function isRoute(tokens: readonly Token[], { at, to, from }: Amount): boolean {
  return (
    from === at &&
    /^(?:bus|tram|train|flight|service|route|ferry)$/u.test(tokens[to]?.lower ?? '') &&
    /^(?:the|no|number|a)$/u.test(tokens[at - 1]?.lower ?? '')
  )
}
