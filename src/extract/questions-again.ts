import { QUESTION_WORD } from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, spanOf } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { askerOf, type PutRequest } from './request-parts.ts'

/** How many sentences back the question may stand of which it is told that it was put, or put again. */
const BACK_SENTENCES = 4

/**
 * ‘“Nobody understands why they still serve. I have asked that question”’, ‘The paper put this question to the force’: words that ask
 * what stands in the sentences before.
 */
export function askedAgain(clauses: readonly Clause[], index: number, at: number): PutRequest[] {
  const clause = clauses[index]!
  const { tokens } = clause
  if (!/^(?:ask|put|pose|raise|repeat)$/u.test(tokens[at]!.lemma)) return []
  const object = tokens.findIndex((token, i) => i > at + 1 && i < at + 5 && /^questions?$/u.test(token.lower))
  if (object < 0 || !/^(?:this|that|these|those|the)$/u.test(tokens[at + 1]!.lower)) return []
  // ‘asked the questions that nobody else did’, ‘put the question of pay’
  if (/^(?:that|which|of|whether|why|who|how)$/u.test(tokens[object + 1]?.lower ?? '')) return []
  const asker = askerOf(clause, predicateAt(clause, at))
  const words = questionBefore(clauses, index)
  if (!asker || !words) return []
  const whom = /^(?:to|of)$/u.test(tokens[object + 1]?.lower ?? '') ? phraseAfter(clause, object + 2, false) : undefined
  const to = (whom && spanOf(clause, whom)) ?? null
  return [{ asks: 'question', ...asker, to, words, place: tokens[at]!, backer: null, rule: 'question/again' }]
}

/** The question that stands last in the sentences before: ‘can’t understand | why nine of them still serve’, ‘| Why was it late?’. */
function questionBefore(clauses: readonly Clause[], index: number): PutRequest['words'] | undefined {
  for (const clause of clauses.slice(Math.max(0, index - BACK_SENTENCES), index).reverse()) {
    const { tokens } = clause
    const at = tokens.findLastIndex(
      (token, i) =>
        QUESTION_WORD.test(token.lower) &&
        !/^(?:if|when|where|which|who|that)$/u.test(token.lower) &&
        (i === 0 || /^(?:understand|know|see|explain|say|ask|question|wonder|“|"|‘)$/u.test(tokens[i - 1]!.lemma)),
    )
    const words = at < 0 ? undefined : wordsFrom(clause, at)
    if (words && words.end - words.start >= 12) return words
  }
  return undefined
}
