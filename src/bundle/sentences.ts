const SEGMENTS = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** Ends of a segment after which a sentence goes on: titles, ranks, initials, ‘v.’. */
// ‘Mr. ’ and ‘J. ’ match; ‘away. ’ does not.
const GOES_ON =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sir|St|Insp|Sgt|Supt|Det|Lt|Col|Gen|Cllr|No|para|v|vs|e\.g|i\.e|[A-Z])\.\s*$/u

/**
 * The sentence of a block that holds most of the words looked for, with the place in the block. For showing where
 * a hit stands; what is extracted rests on the sentences of `language/`.
 */
export function sentenceWith(
  block: string,
  words: readonly RegExp[],
): { readonly text: string; readonly start: number } {
  let best = { text: block.trim(), start: 0 }
  let most = -1
  for (const sentence of sentencesOf(block)) {
    const found = words.filter(word => word.test(sentence.text)).length
    if (found <= most) continue
    best = sentence
    most = found
  }
  return best
}

function sentencesOf(block: string): { text: string; start: number }[] {
  const sentences: { text: string; start: number }[] = []
  let pending = ''
  let start = 0
  for (const { segment, index } of SEGMENTS.segment(block)) {
    if (pending === '') start = index
    pending += segment
    if (GOES_ON.test(pending)) continue
    sentences.push(trimmed(pending, start))
    pending = ''
  }
  if (pending) sentences.push(trimmed(pending, start))
  return sentences
}

function trimmed(text: string, start: number): { text: string; start: number } {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) }
}
