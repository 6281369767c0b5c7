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
    if (other.at <= cue.at || other.left <= at || other.left >= to) continue
    const before = tokens[other.left - 1]
    if (other.form === 'shared' && other.left > at) {
      const joined = tokens[other.left]!
      if (/^(?:and|but|before|while|then)$/u.test(joined.lower) || isComma(before))
        to = Math.min(to, isComma(before) ? other.left - 1 : other.left)
    } else if (
      other.form === 'before' &&
      before &&
      /^(?:and|but|while|although|as|though|whereas)$/u.test(before.lower) &&
      isComma(tokens[other.left - 2])
    ) {
      to = Math.min(to, other.left - 2)
    } else if (
      other.form === 'before' &&
      isComma(before) &&
      (tokens[other.right]?.text === ':' || quoted[other.right + 1]?.use === 'speech' || isStop(tokens[other.right]))
    ) {
      to = Math.min(to, other.left - 1)
    }
  }
  for (let i = at + 1; i < to; i++) {
    if (quoted[i]?.use === 'speech') continue
    if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      to = isComma(tokens[i - 1]) ? i - 1 : i
      break
    }
    // ‘accused the force of a cover-up | after a tweet …’: what led to it is no part of it
    if (
      /^(?:after|when|amid|following|because)$/u.test(tokens[i]!.lower) &&
      i > at + 2 &&
      cue.verb.frames.has('object') &&
      !cue.verb.frames.has('clause') &&
      cue.verb.conveys === 'speech'
    ) {
      to = i
      break
    }
    if (
      isComma(tokens[i]) &&
      /^(?:while|although|though|whereas|but|despite)$/u.test(tokens[i + 1]?.lower ?? '') &&
      cue.verb.frames.has('object') &&
      !cue.verb.frames.has('clause')
    ) {
      to = i
      break
    }
  }
  while (to > at && isComma(tokens[to - 1])) to--
  return to
}
