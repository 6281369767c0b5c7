import type { AnalysedDocument } from '../domain/analysis.ts'
import type { StepSubject } from '../domain/stated-step.ts'
import { BODY_NOUNS, PERSON_NOUNS, TEXT_NOUNS } from '../language/en/person-nouns.ts'
import { BODY_NAMES, NO_PEOPLE, NOBODY, PEOPLE_ENDING, REST } from '../language/en/step-words.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isComma, spanOf, type TokenRange } from './clause.ts'

/** ‘A man of 42 and | a woman of 39’; ‘two for misconduct and | the rest’ is the rest alone. */
export function withCoordinate(clause: Clause, range: TokenRange | undefined): TokenRange | undefined {
  if (!range) return undefined
  const { tokens } = clause
  for (let i = range.from + 1; i < range.to - 1; i++)
    if (tokens[i]!.lower === 'and' && tokens.slice(i, range.to).some(token => REST.test(token.lower)))
      return { from: i + 1, to: range.to }
  if (tokens.slice(range.from, range.to).some(token => REST.test(token.lower))) return range
  const listed = namesListed(clause, range)
  if (listed) return listed
  const counted = /^(?:DET|NUM)$/u.test(tokens[range.from]!.pos)
  if (tokens[range.from - 1]?.lower !== 'and' || !counted) return range
  for (let i = range.from - 2; i >= 0 && i > range.from - 8; i--) {
    if (isComma(tokens[i]) || (tokens[i]!.pos === 'VERB' && !/ing$/u.test(tokens[i]!.lower))) return range
    const first = { from: i, to: range.from - 1 }
    const opens = /^(?:a|an|one)$/u.test(tokens[i]!.lower) || (tokens[i]!.pos === 'NUM' && tokens[i - 1]?.pos !== 'ADP')
    if (opens && !clause.dated[i] && isPerson(clause, first)) return { from: i, to: range.to }
  }
  return range
}

/** Words before a rank. */
const CAPACITY = /^(?:temporary|acting|former|ex-|detective|chief)$/u

/** ‘Ada Quill, Ken Marl and | Rose Wray |’: all three. */
function namesListed({ tokens }: Clause, range: TokenRange): TokenRange | undefined {
  const before = tokens[range.from - 1]
  const more =
    before?.lower === 'and' || (isComma(before) && tokens.slice(range.from, range.to).some(one => one.lower === 'and'))
  if (!more || tokens[range.from]!.pos !== 'PROPN') return undefined
  let from = range.from - 1
  while (
    from > 0 &&
    (tokens[from - 1]!.pos === 'PROPN' || isComma(tokens[from - 1]) || CAPACITY.test(tokens[from - 1]!.lower))
  )
    from--
  const first = tokens.slice(from, range.from - 1)
  // ‘the officers, Ada Quill, Ken Marl and Rose Wray’; ‘In Marlow, Ada Quill and Ken Marl’ would be no list
  const opens = from === 0 || /^(?:officers|men|women|people|detectives|constables)$/u.test(tokens[from - 1]!.lower)
  const start = isComma(first[0]) ? from + 1 : from
  return opens && first.length > 1 ? { from: start, to: range.to } : undefined
}

/** Ranks and offices that are written in capitals. */
const RANK_LETTERS = /^(?:PCSO|PC|WPC|DC|DS|DI|DCI|DSU|DCS|ACC|DCC|PCC|CEO|MP|MEP|MSP|GP)s?$/u

/** Whether a phrase means people, as far as its words show: a name is taken for one. */
export function isPerson(clause: Clause, range: TokenRange): boolean {
  const tokens = clause.tokens.slice(range.from, range.to)
  const head = headOf(tokens)
  if (!head) return false
  if (/^(?:he|she|they|who|him|her|them|both|all|each|i|we|you)$/u.test(head.lower)) return true
  if (head.pos === 'NUM' || REST.test(head.lower)) return true
  if (/^(?:it|there|here|this|that|which|these|those|himself|herself|themselves|itself|what)$/u.test(head.lower))
    return false
  // ‘Jurors returned a verdict’: who decides
  if (/^jur(?:y|ors?)$/u.test(head.lower)) return false
  // ‘A PCSO was dismissed’
  if (RANK_LETTERS.test(head.text)) return true
  // ‘the IPCC’
  if (/^\p{Lu}{2,}$/u.test(head.text)) return false
  if (head.pos === 'PROPN' || /^\p{Lu}/u.test(head.text)) return !BODY_NAMES.test(head.text)
  const singular = head.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  if (BODY_NOUNS.has(singular) || TEXT_NOUNS.has(singular) || singular === 'opposition') return false
  return (
    PERSON_NOUNS.has(singular) ||
    isOfficeHead(singular) ||
    (PEOPLE_ENDING.test(head.lower) && !NO_PEOPLE.test(head.lower))
  )
}

export function headOf(tokens: Clause['tokens']) {
  const stop = tokens.findIndex(
    (token, i) =>
      i > 0 && (isComma(token) || /^(?:of|for|at|from|in|with|who|and|on|to|against|,)$/u.test(token.lower)),
  )
  const phrase = stop > 0 ? tokens.slice(0, stop) : tokens
  return phrase.findLast(token => /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(token.pos))
}

/** Whether a phrase says that there is nobody: ‘no officer’, ‘none of the nine’, ‘anyone who’. */
export function isNobody({ tokens }: Clause, { from }: TokenRange): boolean {
  // ‘no officers or | members of staff |’
  const start = tokens[from - 1]?.lower === 'or' ? Math.max(0, from - 6) : from
  // ‘No | one | will stand trial’
  if (/^(?:no|nor|neither)$/u.test(tokens[from - 1]?.lower ?? '')) return true
  return tokens.slice(start, from + 1).some(token => NOBODY.test(token.lower))
}

/** The subjects of a step, each with its count: ‘a man of 42 and a woman of 39’ are two. */
export function subjectsIn(analysed: AnalysedDocument, clause: Clause, range: TokenRange): StepSubject[] {
  // ‘six | serving | and one former officer’
  const parts = conjuncts(clause, range).filter(
    ({ from, to }) => to - from > 1 || !/^(?:ADJ|VERB)$/u.test(clause.tokens[from]!.pos),
  )
  const counts = parts.map(part => countOf(analysed, clause, part))
  // ‘eleven constables and a sergeant’: among counted ones ‘a’ counts, too.
  const counted = counts.some(count => count !== null)
  return parts.flatMap((part, i) => {
    const span = spanOf(clause, part)
    const one = counted && /^an?$/u.test(clause.tokens[part.from]!.lower) ? 1 : null
    return span ? [{ ...span, count: counts[i] ?? one }] : []
  })
}

/** ‘a constable and a sergeant’: two phrases of people joined by ‘and’. */
function conjuncts(clause: Clause, range: TokenRange): TokenRange[] {
  for (let i = range.from + 1; i < range.to - 1; i++) {
    const comma =
      clause.tokens[i]!.text === ',' &&
      clause.tokens
        .slice(range.from, i)
        .every(one => one.pos === 'PROPN' || one.text === '-' || CAPACITY.test(one.lower))
    if (clause.tokens[i]!.lower !== 'and' && !comma) continue
    const behind = comma && clause.tokens[i + 1]!.lower === 'and' ? i + 2 : i + 1
    const [first, second] = [
      { from: range.from, to: i },
      { from: behind, to: range.to },
    ]
    // ‘five officers in England and | Wales’
    const place =
      clause.tokens.slice(range.from, i).some(token => token.lower === 'in') &&
      clause.tokens.slice(i - 1, i + 2).every((token, at) => at === 1 || token.pos === 'PROPN') &&
      second.to - second.from === 1
    if (place) continue
    const opens =
      /^(?:DET|NUM|PROPN)$/u.test(clause.tokens[second.from]!.pos) || CAPACITY.test(clause.tokens[second.from]!.lower)
    // ‘Ada Quill, | 44 |’: how old she is
    const age = comma && second.to - second.from === 1 && clause.tokens[second.from]!.pos === 'NUM'
    if (age) return [first]
    if (opens && isPerson(clause, first) && isPerson(clause, second)) return [first, ...conjuncts(clause, second)]
  }
  return [range]
}

/** How many a phrase says that they are: ‘Seventeen officers’, ‘all five’, ‘both’; null: it does not say. */
export function countOf(analysed: AnalysedDocument, clause: Clause, range: TokenRange): number | null {
  const { tokens } = clause
  // ‘one of | the four’
  if (tokens[range.from - 1]?.lower === 'of' && /^(?:NUM|PRON)$/u.test(tokens[range.from - 2]?.pos ?? '')) return null
  for (let i = range.from; i < Math.min(range.to, range.from + 4); i++) {
    const token = tokens[i]!
    if (token.lower === 'both') return 2
    if (token.lower === 'of' && i > range.from) return null
    const number = analysed.numbers.find(one => one.start === token.start && one.kind === 'cardinal')
    if (number) return number.value > 0 && number.value < 10_000 && !isAge(tokens, i) ? number.value : null
    if (!/^(?:DET|ADJ|ADV|PRON)$/u.test(token.pos)) return null
  }
  return null
}

/** ‘a 24-year-old’. */
function isAge(tokens: Clause['tokens'], i: number): boolean {
  return /^(?:-|year|years)/u.test(tokens[i + 1]?.lower ?? '') || /year/u.test(tokens[i]!.lower)
}
