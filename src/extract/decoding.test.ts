import { describe, expect, test } from 'vitest'
import { decodeAttributions, type PieceScores } from './decoding.ts'

/** Of the text, for each piece: what is shorter than a word or two is left out as a scrap. */
const WIDTH = 10

/** O, content, source, cue by letter; a capital begins one. */
const TAGS = 'OCcSsKk'

/**
 * Scores that say clearly what the letters show. `points`: from letter index to letter index, -1 for nowhere.
 * ‘|’ is the mark between paragraphs.
 */
function scores(letters: string, points: Readonly<Record<number, Record<number, number>>>): PieceScores {
  const pieces = [...letters].map((letter, at) =>
    letter === '|'
      ? null
      : { id: 5, start: at * WIDTH, end: (at + 1) * WIDTH, first: true, letterCase: 1, quoted: 1, place: 2 },
  )
  const tags = new Float32Array(letters.length * TAGS.length)
  for (const [at, letter] of [...letters].entries()) tags[at * TAGS.length + Math.max(0, TAGS.indexOf(letter))] = 8
  const aim = (kind: number, from: number) => points[kind]?.[from] ?? -1
  return {
    pieces,
    tags,
    together: () => true,
    pointer: (kind, from, to) => (aim(kind, from) === to ? 0.99 : 0.001),
    pointsNowhere: (kind, from) => (aim(kind, from) === -1 ? 0.99 : 0.001),
  }
}

const CONTENT_CUE = 0
const CUE_SOURCE = 1
const CONTENT_SOURCE = 2

function spans(decoded: ReturnType<typeof decodeAttributions>) {
  const short = (span: { start: number; end: number } | null) => span && [span.start / WIDTH, span.end / WIDTH]
  return decoded.map(one => ({ source: short(one.source), cue: short(one.cue), contents: one.contents.map(short) }))
}

describe('decoding', () => {
  test('content to cue to source', () => {
    const made = scores('SsOKCcc', {
      [CONTENT_CUE]: { 4: 3, 5: 3, 6: 3 },
      [CUE_SOURCE]: { 3: 1 },
      [CONTENT_SOURCE]: { 4: 0, 5: 0, 6: 0 },
    })
    expect(spans(decodeAttributions(made, 'x'.repeat(20 * WIDTH)))).toEqual([
      { source: [0, 2], cue: [3, 4], contents: [[4, 7]] },
    ])
  })

  test('two contents that point at one cue are one attribution in two parts', () => {
    const made = scores('CcKSOCc', {
      [CONTENT_CUE]: { 0: 2, 1: 2, 5: 2, 6: 2 },
      [CUE_SOURCE]: { 2: 3 },
      [CONTENT_SOURCE]: { 0: 3, 1: 3, 5: 3, 6: 3 },
    })
    expect(spans(decodeAttributions(made, 'x'.repeat(20 * WIDTH)))).toEqual([
      {
        source: [3, 4],
        cue: [2, 3],
        contents: [
          [0, 2],
          [5, 7],
        ],
      },
    ])
  })

  test('one source for two cues: ‘X said A and added B’', () => {
    const made = scores('SKCcKC', {
      [CONTENT_CUE]: { 2: 1, 3: 1, 5: 4 },
      [CUE_SOURCE]: { 1: 0, 4: 0 },
      [CONTENT_SOURCE]: { 2: 0, 3: 0, 5: 0 },
    })
    expect(spans(decodeAttributions(made, 'x'.repeat(20 * WIDTH)))).toEqual([
      { source: [0, 1], cue: [1, 2], contents: [[2, 4]] },
      { source: [0, 1], cue: [4, 5], contents: [[5, 6]] },
    ])
  })

  test('words that another cue stands in front of are not reached over it, on either side', () => {
    const over = scores('KCcKCcOCc', { [CONTENT_CUE]: { 1: 0, 2: 0, 4: 3, 5: 3, 7: 0, 8: 0 } })
    expect(spans(decodeAttributions(over, 'x'.repeat(20 * WIDTH)))).toEqual([
      { source: null, cue: [0, 1], contents: [[1, 3]] },
      { source: null, cue: [3, 4], contents: [[4, 6]] },
    ])
    const back = scores('CcOKCcCcK', { [CONTENT_CUE]: { 0: 8, 1: 8, 4: 3, 5: 3, 6: 8, 7: 8 } })
    expect(spans(decodeAttributions(back, 'x'.repeat(20 * WIDTH))).map(one => one.contents)).toEqual([
      [[4, 6]],
      [[6, 8]],
    ])
  })

  test('‘it is said that’ has no source; words that point at no cue stand alone', () => {
    const passive = scores('SOKCc', { [CONTENT_CUE]: { 3: 2, 4: 2 } })
    expect(spans(decodeAttributions(passive, 'x'.repeat(20 * WIDTH)))).toEqual([
      { source: null, cue: [2, 3], contents: [[3, 5]] },
    ])
    const alone = scores('KOCc', {})
    expect(spans(decodeAttributions(alone, 'x'.repeat(20 * WIDTH)))).toEqual([
      { source: null, cue: null, contents: [[2, 4]] },
    ])
  })

  test('nothing runs over the mark between paragraphs, and ‘inside’ never opens a run', () => {
    const over = scores('SKCc|cc', {
      [CONTENT_CUE]: { 2: 1, 3: 1, 5: 1, 6: 1 },
      [CUE_SOURCE]: { 1: 0 },
      [CONTENT_SOURCE]: { 2: 0, 3: 0 },
    })
    const [one] = spans(decodeAttributions(over, 'x'.repeat(20 * WIDTH)))
    expect(one?.contents[0]).toEqual([2, 4])
    for (const content of one?.contents ?? []) expect(content).not.toEqual([2, 7])
  })

  test('clear scores are near one, and a source that nothing is sure of lowers its own only', () => {
    const made = scores('SKCc', {
      [CONTENT_CUE]: { 2: 1, 3: 1 },
      [CUE_SOURCE]: { 1: 0 },
      [CONTENT_SOURCE]: { 2: 0, 3: 0 },
    })
    const [one] = decodeAttributions(made, 'x'.repeat(20 * WIDTH))
    expect(one!.contentScore).toBeGreaterThan(0.9)
    expect(one!.sourceScore).toBeGreaterThan(0.9)
  })
})
