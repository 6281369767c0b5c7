import type { Span } from '../domain/span.ts'
import { NO_PLACE, PLACE_NOUNS } from '../language/en/death-words.ts'
import { type Clause, isNominal, isStop, spanOf, type TokenRange } from './clause.ts'

const IN = /^(?:in|at|on|off|near|outside|inside|under|from|beside|behind)$/u
/** What somebody dies after, and not at. */
const CONTACT = /^(?:contact|arrest|police|calls?|detention|restraint|being)$/u

/** How far behind the verb a place may begin, in words. */
const REACH = 14

/** Where it happened: the first phrase of a place behind a verb, with what it lies in: ‘in a police cell in Severn Street’. */
export function placeBehind(clause: Clause, at: number): Span | null {
  const { tokens } = clause
  for (let i = at + 1; i < tokens.length && i < at + REACH; i++) {
    const token = tokens[i]!
    if (isStop(token) || /^(?:who|which|that|because|while)$/u.test(token.lower)) return null
    if (token.pos === 'VERB' && i > at + 1 && !/^(?:when|as|after)$/u.test(tokens[i - 2]?.lower ?? '')) continue
    // ‘died after | contact with police in Marlow’: where that was
    if (/^(?:after|following)$/u.test(token.lower) && CONTACT.test(tokens[i + 1]?.lower ?? '')) return null
    if (!IN.test(token.lower)) continue
    const range = placeAt(clause, i + 1)
    if (!range) continue
    const first = token.lower === 'off' || token.lower === 'near' || token.lower === 'outside' ? i : range.from
    return spanOf(clause, { from: first, to: withOuter(clause, range.to) }) ?? null
  }
  return null
}

/** A noun phrase that means a place: one with a name, or whose head is a word for a place. */
function placeAt(clause: Clause, from: number): TokenRange | undefined {
  const { tokens, dated } = clause
  let to = from
  while (
    to < tokens.length &&
    !dated[to] &&
    (isNominal(tokens[to]!) || tokens[to]!.text === '’s' || /^(?:of|back)$/u.test(tokens[to]!.lower)) &&
    tokens[to]!.pos !== 'PRON'
  )
    to++
  if (/^(?:her|his|their|its)$/u.test(tokens[from]?.lower ?? '')) {
    to = from + 1
    while (to < tokens.length && !dated[to] && isNominal(tokens[to]!)) to++
  }
  while (to > from && !/^(?:NOUN|PROPN|NUM)$/u.test(tokens[to - 1]!.pos)) to--
  const head = tokens[to - 1]
  if (
    !head ||
    to === from ||
    NO_PLACE.test(head.lower) ||
    tokens.slice(from, to).some(token => NO_PLACE.test(token.lower) && token.lower !== 'police')
  )
    return undefined
  const named = head.pos === 'PROPN' || (/^\p{Lu}/u.test(head.text) && head.pos !== 'NUM')
  return named || PLACE_NOUNS.test(head.lower) ? { from, to } : undefined
}

/** ‘a cell | in Severn Street’, ‘Harehills Lane, | Leeds’. */
function withOuter(clause: Clause, to: number): number {
  const { tokens } = clause
  const link = tokens[to]
  if (link && /^(?:in|at|near|on)$/u.test(link.lower)) {
    const outer = placeAt(clause, to + 1)
    if (outer) return outer.to
  }
  if (link?.text === ',' && tokens[to + 1]?.pos === 'PROPN' && !clause.dated[to + 1]) {
    let end = to + 1
    while (tokens[end]?.pos === 'PROPN') end++
    if (tokens[end] === undefined || /^[,.;]$/u.test(tokens[end]!.text) || /^(?:on|in|at)$/u.test(tokens[end]!.lower))
      return end
  }
  return to
}
