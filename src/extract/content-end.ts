import { type Clause, isComma, isStop } from './clause.ts'
import type { Cue } from './cues.ts'

/**
 * Where the words end: with the sentence, or before another clause that has its own speaker (‘…, and X
 * said’), goes on with the same one (‘… and added’), or credits the words (‘…, according to X’).
 */
export function contentEnd(clause: Clause, cue: Cue, at: number, cues: readonly Cue[]): number {
  const { tokens, quoted } = clause
  let to = tokens.length
  while (to > at && isStop(tokens[to - 1]) && quoted[to - 1] == null) to--
  for (const other of cues) {
    if (other.at > cue.at && other.left > at && other.left < to) to = Math.min(to, beforeOther(clause, other) ?? to)
  }
  for (let i = at + 1; i < to; i++) {
    if (quoted[i]?.use !== 'speech' && endsHere(clause, cue, at, i)) {
      to = isComma(tokens[i - 1]) && tokens[i]!.lower === 'according' ? i - 1 : i
      break
    }
  }
  while (to > at && isComma(tokens[to - 1])) to--
  return to
}

/** Where the words end because another verb reports from there on; undefined where it stands within them. */
function beforeOther(clause: Clause, other: Cue): number | undefined {
  const { tokens, quoted } = clause
  const before = tokens[other.left - 1]
  if (other.form === 'shared') {
    // ‘… and added’, ‘…, saying’
    if (isComma(before)) return other.left - 1
    return /^(?:and|but|before|while|then)$/u.test(tokens[other.left]!.lower) ? other.left : undefined
  }
  if (other.form !== 'before') return undefined
  // ‘…, and Mr Bell said’
  if (before && /^(?:and|but|while|although|as|though|whereas)$/u.test(before.lower) && isComma(tokens[other.left - 2]))
    return other.left - 2
  // ‘… and Mr Bell said it was late’
  if (before && /^(?:and|but)$/u.test(before.lower) && other.verb.frames.has('clause') && other.subject)
    return other.left - 1
  // ‘…, Mr Bell said: “…”’
  const opensWords = tokens[other.right]?.text === ':' || quoted[other.right + 1]?.use === 'speech'
  return isComma(before) && (opensWords || isStop(tokens[other.right])) ? other.left - 1 : undefined
}

/** A credit (‘…, according to X’), or behind an object whatever led to it or stands against it. */
function endsHere(clause: Clause, cue: Cue, at: number, i: number): boolean {
  const { tokens } = clause
  const word = tokens[i]!.lower
  if (word === 'according' && tokens[i + 1]?.lower === 'to') return true
  if (!cue.verb.frames.has('object') || cue.verb.frames.has('clause')) return false
  // ‘accused the force of a cover-up | after a tweet …’
  if (cue.verb.conveys === 'speech' && i > at + 2 && /^(?:after|when|amid|following|because)$/u.test(word)) return true
  return isComma(tokens[i]) && /^(?:while|although|though|whereas|but|despite)$/u.test(tokens[i + 1]?.lower ?? '')
}
