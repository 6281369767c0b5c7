import type { PhraseFound } from '../domain/phrase-index.ts'
import type { StepSubject } from '../domain/stated-step.ts'
import { type Clause, isStop, spanOf } from './clause.ts'
import type { FoundStep, StepScene } from './step-cases.ts'
import type { SaidState, SharedWords } from './step-words.ts'

/**
 * ‘Six had a case to answer, four for gross misconduct and two for misconduct’: a step for each number that goes on with what the words
 * of another state end in. Empty where the sentence has no such numbers. `read` reads the sentence's words as told of a state.
 */
export function sharedSteps(
  { analysed, words }: StepScene,
  clause: Clause,
  found: PhraseFound<SaidState>,
  read: (fact: SaidState) => readonly FoundStep[],
): FoundStep[] {
  const own = clause.tokens.slice(found.start, found.end).map(token => token.lower)
  const tails = words.shared.filter(one => startsWith(own, one.head))
  if (tails.length === 0) return []
  const steps: FoundStep[] = []
  for (let i = found.end; i < clause.tokens.length && !isStop(clause.tokens[i]); i++) {
    const number = analysed.numbers.find(one => one.start === clause.tokens[i]!.start && one.kind === 'cardinal')
    const tail = number && tailBehind(clause, i, tails)
    if (!tail) continue
    const [step] = read({ ...found.fact, states: [tail.state], requires: [] })
    const span = spanOf(clause, { from: i, to: i + 1 })!
    const subject: StepSubject = { ...span, count: number.value }
    if (step)
      steps.push({ ...step, said: span, subjects: [subject], count: number.value, rest: false, rule: 'step/share' })
  }
  if (steps.length === 0) return []
  // ‘Three had a case to answer for gross misconduct, two for misconduct’: the first stands in full.
  const full = tails.some(one => own.length > one.head.length && startsWith(own, [...one.head, 'for', ...one.tail]))
  return full ? [...read(found.fact), ...steps] : steps
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, i) => words[i] === word.toLowerCase())
}

/** ‘four | for gross misconduct’, ‘two of them | for misconduct’. */
function tailBehind({ tokens }: Clause, at: number, tails: readonly SharedWords[]): SharedWords | undefined {
  for (let i = at + 1; i <= at + 4 && i < tokens.length; i++) {
    if (tokens[i]!.lower !== 'for') continue
    const fitting = tails.filter(({ tail }) => tail.every((word, k) => tokens[i + 1 + k]?.lower === word.toLowerCase()))
    return fitting.sort((a, b) => b.tail.length - a.tail.length)[0]
  }
  return undefined
}
