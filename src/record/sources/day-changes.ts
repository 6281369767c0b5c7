import type { Span } from '../../domain/span.ts'
import { NONE } from './align.ts'
import type { Change } from './changes.ts'
import { type DayMention, dayMentions, sameDay } from './days.ts'
import type { Passage } from './match.ts'
import type { ComparedText, Word } from './words.ts'

/** Days of the one telling for which the other has another, each with the first that is its and not this one's. */
export function dayChanges(one: ComparedText, other: ComparedText, passage: Passage): Change[] {
  const wordsA = passage.a.map(i => one.words[i]!)
  const wordsB = passage.b.map(i => other.words[i]!)
  const inA = dayMentions(wordsA, one.document.publishedOn)
  const inB = dayMentions(wordsB, other.document.publishedOn)
  const differs = (day: DayMention, others: readonly DayMention[]): boolean =>
    others.length > 0 && others.every(its => isOtherDay(day, its, [wordsA, wordsB, inA.includes(day)]))
  const left = inA.filter(day => differs(day, inB))
  const right = inB.filter(day => differs(day, inA))
  const inPlace = inA.flatMap(day => {
    const its = inB.find(other => standsFor(passage, day, other))
    return its && isOtherDay(day, its, [wordsA, wordsB, true]) ? [[day, its] as const] : []
  })
  const pairs = inPlace.length > 0 ? inPlace : left.slice(0, right.length).map((day, i) => [day, right[i]!] as const)
  return pairs.map(([day, its]) => {
    const [a, b] = [wordsA.slice(day.from, day.to), wordsB.slice(its.from, its.to)]
    const quoted = [...a, ...b].some(word => word.quoted)
    return { kind: 'date', a: spanOf(a), b: spanOf(b), quoted, slight: false }
  })
}

/** Whether two days stand at the same place: behind, or before, one and the same word. */
function standsFor({ match }: Passage, day: DayMention, its: DayMention): boolean {
  if (match.subarray(day.from, day.to).some((k, n) => k !== NONE && k === its.from + n)) return day.to - day.from > 1
  const before = day.from > 0 && match[day.from - 1] === its.from - 1 && its.from > 0
  return before || (day.to < match.length && match[day.to] === its.to)
}

/** Two days that are known to differ: reckoned, or two weekdays of texts of which no date is known. */
function isOtherDay(day: DayMention, its: DayMention, [a, b, isA]: readonly [Words, Words, boolean]): boolean {
  const [mine, yours] = isA ? [a, b] : [b, a]
  // ‘Thursday’ copied as it stands into a paper of another week is left as it is.
  if (keysOf(mine, day) === keysOf(yours, its)) return false
  const same = sameDay(day, its)
  return same === null ? day.value === null && its.value === null : !same
}

type Words = readonly Word[]

function keysOf(words: Words, { from, to }: DayMention): string {
  return words
    .slice(from, to)
    .map(word => word.key)
    .join(' ')
}

function spanOf(words: Words): Span {
  return { start: words[0]!.start, end: words.at(-1)!.end }
}
