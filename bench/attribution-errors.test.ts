import { describe, expect, test } from 'vitest'
import { attributionErrors, type ScoredAttribution, worstOf } from './attribution-errors.ts'
import { parseStandoff, publisherOf, type SpannedAttribution } from './polnear.ts'

const TEXT = 'Ada Quill said the file was lost. Mr Bell denied it all.'

function span(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(words)
  return { start, end: start + words.length }
}

function one(source: string, content: string): SpannedAttribution {
  return { source: source ? [span(source)] : [], cue: [], content: [span(content)] }
}

function found(source: string, content: string, score = 0.5): ScoredAttribution {
  return { ...one(source, content), score }
}

describe('errors of attribution', () => {
  test('right: half of the words and half of the source', () => {
    expect(attributionErrors(TEXT, [one('Ada Quill', 'the file was lost')], [found('Quill', 'file was lost')])).toEqual(
      [],
    )
  })

  test('each kind', () => {
    const kinds = (expected: SpannedAttribution[], ours: ScoredAttribution[]) =>
      attributionErrors(TEXT, expected, ours).map(({ kind }) => kind)
    expect(kinds([one('Ada Quill', 'the file was lost')], [found('Mr Bell', 'the file was lost')])).toEqual([
      'wrong source',
    ])
    expect(kinds([one('Ada Quill', 'the file was lost')], [found('Ada Quill', 'lost')])).toEqual(['wrong extent'])
    expect(kinds([], [found('Mr Bell', 'it all')])).toEqual(['made up'])
    expect(kinds([one('Mr Bell', 'it all')], [])).toEqual(['missed'])
    expect(kinds([one('', 'it all')], [found('', 'it all')])).toEqual([])
  })

  test('the surest first', () => {
    const errors = attributionErrors(TEXT, [], [found('', 'lost', 0.2), found('', 'it all', 0.9)])
    expect(worstOf(errors, 'made up', 1).map(({ score }) => score)).toEqual([0.9])
  })
})

test('standoff: spans in parts, roles with numbers, other lines left alone', () => {
  const ann = 'T1\tSource 0 9\tAda Quill\nT2\tContent 15 20;25 30\tx\nT3\tDiscuss 1 2\ty\nE1\tSource:T1 Content2:T2\n'
  expect(parseStandoff(ann)).toEqual([
    {
      source: [{ start: 0, end: 9 }],
      cue: [],
      content: [
        { start: 15, end: 20 },
        { start: 25, end: 30 },
      ],
    },
  ])
  expect(publisherOf('usa-today_2016-10-01_a-title.txt')).toBe('usa-today')
})
