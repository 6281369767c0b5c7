import type { Passage } from '../store/passages.ts'

/** Longer blocks are cut at a line or sentence end: a hit should be near the words that are found. */
const MAX_LENGTH = 2000

/** A text in blocks between empty lines. A phrase that runs over a line break is still found. */
export function passagesOf(documentId: string, text: string): Passage[] {
  const passages: Passage[] = []
  // Everything up to an empty line or the end; a single line break does not end it.
  for (const block of text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/gu)) {
    let start = block.index
    const end = start + block[0].length
    while (start < end) {
      const stop = end - start <= MAX_LENGTH ? end : cutAt(text, start, start + MAX_LENGTH)
      const piece = text.slice(start, stop)
      if (/[\p{L}\p{N}]/u.test(piece)) passages.push({ documentId, start, text: piece })
      start = stop
    }
  }
  return passages
}

function cutAt(text: string, start: number, limit: number): number {
  for (const mark of ['\n', '. ', ' ']) {
    const found = text.lastIndexOf(mark, limit - mark.length)
    if (found > start) return found + mark.length
  }
  const unit = text.charCodeAt(limit)
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit
}
