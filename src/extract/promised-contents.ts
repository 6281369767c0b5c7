import type { Attribution } from '../domain/extraction.ts'
import { trimSpan } from '../domain/span.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isQuoteMark } from './clause.ts'
import type { Promised } from './promise-frames.ts'

/** Cues that make what they tell a promise. */
const PROMISING =
  /\b(?:promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|vow(?:s|ed|ing)?|undert(?:ook|akes?)|assur(?:e[sd]?|ing))\b/iu

/** Words that tell what will be done; within them ‘if’ and ‘not’ are part of the promise. */
const WILL = /\b(?:will|would|shall|won['’]t|wouldn['’]t)\b|['’](?:ll|d)\b/iu

/** ‘Work will begin in July, the association has promised’, ‘She promised: “I will be back in May”’: the words that a promising cue tells. */
export function promisedContents(clause: Clause, attributions: readonly Attribution[]): Promised[] {
  return attributions.flatMap(one => {
    const [content] = one.contentSpans
    if (
      !content ||
      one.made !== 'made' ||
      content.start < clause.sentence.start ||
      content.start >= clause.sentence.end
    )
      return []
    if (!one.cueSpans.some(cue => PROMISING.test(clause.text.slice(cue.start, cue.end)))) return []
    const from = clause.tokens.findIndex((token, i) => token.start >= content.start && !isQuoteMark(clause.tokens[i]))
    const all = from < 0 ? undefined : wordsFrom(clause, from)
    const words = all && trimSpan(clause.text, { start: all.start, end: Math.min(all.end, content.end) })
    const text = words ? clause.text.slice(words.start, words.end) : ''
    if (!words || words.end <= words.start || !WILL.test(text) || /^(?:to|that)\b/iu.test(text)) return []
    return [{ by: null, to: null, words, place: { start: words.start, end: words.end }, rule: 'undertaking/promised' }]
  })
}
