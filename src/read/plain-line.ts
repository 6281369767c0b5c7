import type { Block } from './draft.ts'

/** One block while it is judged by its words and its place. */
export interface Line {
  readonly text: string
  readonly words: number
  readonly block: Block
}

/** Ends like a sentence, also behind closing marks. */
const ENDS_SENTENCE = /[.!?…:;]["”’')\]»]*\s*$/u

/** Whether a block ends like a sentence. */
export function endsSentence(line: Line): boolean {
  return ENDS_SENTENCE.test(line.text)
}

/** A line that could be a headline: short, no full stop, begins with a capital, a figure or a quotation mark. */
export function isTitleLike(line: Line | undefined, most: number): boolean {
  if (!line || line.words === 0 || line.words > most) return false
  return (!endsSentence(line) || /[?!]["”’']?$/u.test(line.text)) && /^["“‘'«(]?[\p{Lu}\p{N}£$]/u.test(line.text)
}

/** ‘Q. ’, ‘Q113 ’, ‘From: ’, ‘3.2 ’: forms with rules of their own. */
export function isStructured(text: string): boolean {
  return /^(?:[QA][.:]\s|Q\s?\d{1,4}[.:]?\s|\d{1,3}[.)]\s|\d+\.\d+\s|\[?\d{1,2}:\d{2}|dear\b|(?:from|to|subject|re|our ref|your ref|ref|date):)/iu.test(
    text,
  )
}
