import type { Token } from '../domain/analysis.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'

/** Offices that stand beside somebody: ‘counsel to the inquiry’, ‘chief secretary to the Treasury’. */
const BESIDE =
  /^(?:secretary|counsel|adviser|advisor|aide|assistant|chaplain|physician|envoy|ambassador|commissioner|clerk|deputy)$/u

/** How far behind the last word of a title what it is of may reach, in words. */
const REACH = 11

/** ‘the mayor of London’, ‘the chair of the police board’, ‘chair of the Commission for Racial Equality’, ‘counsel to the inquiry’. */
export function officeEnd(tokens: readonly Token[], head: number, end: number): number {
  if (!opens(tokens, head)) return head + 1
  let to = head + 2
  while (to < end && to < head + REACH && goesOn(tokens, to)) to++
  while (to > head + 1 && /^(?:of|for|to|the|and|a|,|-|['’]s)$/u.test(tokens[to - 1]!.lower)) to--
  return Math.max(to, head + 1)
}

function opens(tokens: readonly Token[], head: number): boolean {
  const link = tokens[head + 1]?.lower ?? ''
  if (/^(?:of|for)$/u.test(link)) return true
  const next = tokens[head + 2]
  return (
    link === 'to' && BESIDE.test(tokens[head]!.lower) && next !== undefined && (next.lower === 'the' || isCapital(next))
  )
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  // ‘Clerk to the Panel | Apologies: Dame Ada Quill’: the next line of the minutes
  if (token.start - tokens[at - 1]!.end > 1) return false
  // ‘chairman of the panel | last week |’: when it was
  if (/^(?:last|next|this|earlier|yesterday|today|tonight)$/u.test(token.lower)) return false
  if (/^(?:DET|PROPN|NOUN|ADJ)$/u.test(token.pos) || token.lower === 'of') return true
  if (!next) return false
  // ‘head of | offending | management’
  if (token.lower.endsWith('ing') && tokens[at - 1]!.lower === 'of' && next.pos === 'NOUN') return true
  // ‘the all- | party committee’
  if (token.text === '-') return tokens[at - 1]!.end === token.start && token.end === next.start
  if (
    tokens[at - 1]!.text === '-' &&
    tokens[at - 1]!.end === token.start &&
    tokens[at - 2]!.end === tokens[at - 1]!.start
  )
    return true
  // ‘the leader of Harrow | ’s | biggest union’
  if (/^['’]s$/u.test(token.text)) return isPlaceOf(tokens, at)
  if (token.lower === 'and') return isCapital(next) || (next.pos !== 'DET' && isServices(tokens, at))
  // ‘State | for the | Family’, ‘Commission | for | Racial Equality’
  if (token.lower === 'for')
    return isCapital(tokens[at - 1]!) && isCapital(next.lower === 'the' ? (tokens[at + 2] ?? next) : next)
  // ‘for Culture | , | Media and Sport’: a list that an ‘and’ closes
  return token.text === ',' && isList(tokens, at)
}

function isPlaceOf(tokens: readonly Token[], at: number): boolean {
  const place = tokens[at - 1]!
  // ‘director of children | ’s | services’
  if (/^(?:children|women|men|people|adults|veterans|victims)$/u.test(place.lower))
    return tokens[at + 1]?.pos === 'NOUN'
  return (
    place.pos === 'PROPN' &&
    !BODY_WORDS.has(place.lower) &&
    tokens.slice(at + 1, at + 4).some(token => BODY_WORDS.has(token.lower))
  )
}

function isList(tokens: readonly Token[], comma: number): boolean {
  if (isBodyList(tokens, comma)) return true
  if (!isCapital(tokens[comma - 1]!) || !tokens.slice(Math.max(0, comma - 6), comma).some(one => one.lower === 'for'))
    return false
  for (let i = comma + 1; i < comma + 6; i++) {
    const token = tokens[i]
    if (token?.lower === 'and') return i > comma + 1 && isCapital(tokens[i + 1] ?? token)
    if (!token || !(isCapital(token) || token.text === ',')) return false
  }
  return false
}

/** ‘adult, family | and | housing services’, ‘of community | and | environmental services’ */
function isServices(tokens: readonly Token[], and: number): boolean {
  const listed = tokens[and - 2]?.text === ',' || tokens[and - 2]?.lower === 'of'
  return listed && tokens.slice(and + 2, and + 5).some(token => /^(?:services|affairs|resources)$/u.test(token.lower))
}

/** ‘of Holme | , Harrow and Marlow NHS Trust’, ‘of adult | , family and housing services’: a list that ends in a body, or in services. */
function isBodyList(tokens: readonly Token[], comma: number): boolean {
  const capital = isCapital(tokens[comma - 1]!)
  let and = false
  for (let i = comma + 1; i < tokens.length && i < comma + 12; i++) {
    const token = tokens[i]!
    if (token.lower === 'and') and = true
    else if (and && (capital ? BODY_WORDS.has(token.lower) : /^(?:services|affairs|resources)$/u.test(token.lower)))
      return true
    else if (
      !(token.text === ',' || token.text === '-' || (capital ? isCapital(token) : /^(?:NOUN|ADJ)$/u.test(token.pos)))
    )
      return false
  }
  return false
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}
