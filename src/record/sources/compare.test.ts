import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../../test/plain.ts'
import type { SourceDocument } from '../../domain/document.ts'
import { compareDocuments } from './compare.ts'
import { copyDiagnostics } from './copies.ts'
import { documentDigest } from './digest.ts'
import { knownSources, sourceGroups, sourceId } from './groups.ts'
import { compareTexts } from './proof.ts'
import { wordingDiscrepancies } from './wordings.ts'
import { comparedText } from './words.ts'

const STORY = [
  'The mayor of Harrowmere has dropped a plan to close the swing bridge for two years of repairs.',
  'Ada Quill said: “We looked at every figure again, and the city cannot be cut in two for so long.”',
  'Engineers had warned in May that the bearings of the bridge were worn beyond anything seen before.',
  'Robert Bell, who runs a ferry, said that 40 of his men would have lost their work by the autumn.',
  'The council will now mend the bearings one at a time, at night, and leave the road open by day.',
  'The work is expected to cost about £3m more than the plan that was dropped on Monday.',
]
const OTHER = [
  'A jury has heard how a lorry came to be parked on the quay at the hour when the crane fell.',
  'The driver told the court that nobody had asked him to move it before the alarm was raised.',
  'Ken Marl, for the port, said that notices had been put up at both gates on the day before.',
  'The hearing goes on next week with the evidence of the crane’s owner and two of his fitters.',
]

type Named = Record<string, Partial<SourceDocument> & { readonly lines: readonly string[] }>

function compare(named: Named) {
  const documents = Object.entries(named).map(([name, { lines, ...changes }]) =>
    plainDocument(lines.join('\n'), { id: `sha256:${name}`, path: `${name}.txt`, ...changes }),
  )
  const byId = new Map(documents.map(document => [document.id, document]))
  const asked: string[] = []
  const pairs = compareDocuments(
    documents.map(documentDigest),
    id => {
      asked.push(id)
      return byId.get(id)
    },
    [],
  )
  const codes = copyDiagnostics(pairs).map(one => `${one.path} ${one.code} ${one.other?.documentId.slice(7)}`)
  return { pairs, asked, codes, direction: pairs[0]?.direction }
}

describe('verdicts', () => {
  test('the same text, the same but for a word, a part of it', () => {
    const [first, ...rest] = STORY
    expect(compare({ a: { lines: STORY }, b: { lines: STORY } }).codes).toEqual([
      'a.txt copy/duplicate b',
      'b.txt copy/duplicate a',
    ])
    const near = compare({ a: { lines: STORY }, b: { lines: [first!.replace('two', 'three'), ...rest] } })
    expect(near.codes).toEqual(['a.txt copy/near-duplicate b', 'b.txt copy/near-duplicate a'])
    const part = compare({ a: { lines: STORY }, b: { lines: [...STORY.slice(0, 3), ...OTHER] } })
    expect(part.pairs[0]!.verdict).toBe('derived')
  })

  test('a form whose lines are all alike is its own copy', () => {
    const lines = Array.from({ length: 40 }, () => 'The officer on duty has signed for the keys of the station.')
    const documents = ['a', 'b'].map(id => comparedText(plainDocument(lines.join('\n'), { id }), new Set()))
    expect(compareTexts(documents[0]!, documents[1]!)?.verdict).toBe('same')
  })

  test('who quotes the same speech has copied nobody', () => {
    const speech = '“We looked at every figure again, and the city cannot be cut in two for so long.”'
    const a = [`At the town hall Ada Quill said: ${speech}`, ...OTHER]
    const b = [`Asked by reporters, Ms Quill told them: ${speech}`, ...STORY.slice(2)]
    expect(compare({ a: { lines: a }, b: { lines: b } }).pairs).toEqual([])
  })

  test('texts without a candidate are not asked for', () => {
    expect(compare({ a: { lines: STORY }, b: { lines: OTHER } }).asked).toEqual([])
  })

  test('a notice under every story makes no copy', () => {
    const notice =
      'The Harrowmere Courier is a member of the press council, corrects its errors as soon as it can, and gives the address of its readers’ editor on page two.'
    const own = (i: number): string => Array.from({ length: 40 }, (_, k) => `word${i * 41 + k}`).join(' ')
    const stories = Array.from({ length: 30 }, (_, i) => [`s${i}`, { lines: [`${own(i)}.`, notice, notice] }] as const)
    expect(compare(Object.fromEntries(stories)).pairs).toEqual([])
    // … and between two documents alone the same words are all that is known of them.
    expect(compare(Object.fromEntries(stories.slice(0, 2))).pairs).toHaveLength(1)
  })
})

describe('which is the earlier', () => {
  const copy = STORY.slice(0, 5)
  test.each<[string, Named, string | undefined, string | undefined]>([
    [
      'dates',
      { a: { lines: STORY, publishedOn: '2022-03-05' }, b: { lines: copy, publishedOn: '2022-03-04' } },
      'b',
      'date',
    ],
    [
      'a credit in the text',
      {
        a: { lines: STORY, outlet: 'Harrowmere Courier' },
        b: { lines: [...STORY, 'Source: Harrowmere Courier'], outlet: 'Loop' },
      },
      'a',
      'credit',
    ],
    [
      'a paper that names itself credits nobody',
      {
        a: { lines: STORY, outlet: 'Harrowmere Courier' },
        b: { lines: [...STORY, 'She told the Courier.'], outlet: 'Evening Courier' },
      },
      undefined,
      undefined,
    ],
    [
      'a text that stands whole in a longer one',
      { a: { lines: STORY }, b: { lines: STORY.slice(0, 4) } },
      'a',
      'containment',
    ],
    [
      'a text that breaks off',
      { a: { lines: [...STORY.slice(0, 5), 'The work is expected to cost'] }, b: { lines: STORY } },
      'b',
      'containment',
    ],
    ['nothing', { a: { lines: STORY }, b: { lines: [...STORY].reverse() } }, undefined, undefined],
    [
      'a month that holds the other day',
      { a: { lines: STORY, publishedOn: '2022-03' }, b: { lines: STORY, publishedOn: '2022-03-04' } },
      undefined,
      undefined,
    ],
    [
      'a date and a credit that disagree',
      {
        a: { lines: STORY, publishedOn: '2022-03-05', outlet: 'Harrowmere Courier' },
        b: { lines: [...STORY, 'Source: Harrowmere Courier'], publishedOn: '2022-03-01', outlet: 'Loop' },
      },
      undefined,
      undefined,
    ],
  ])('%s', (_, named, earlier, basis) => {
    const { direction, pairs } = compare(named)
    expect(pairs).toHaveLength(1)
    expect([direction?.earlier, direction?.basis]).toEqual([earlier, basis])
  })

  test('a text put together from two strangers comes after both', () => {
    const { pairs, codes } = compare({ a: { lines: STORY }, b: { lines: OTHER }, c: { lines: [...STORY, ...OTHER] } })
    expect(pairs.map(pair => pair[pair.direction!.earlier].path)).toEqual(['a.txt', 'b.txt'])
    expect(codes).toEqual(['c.txt copy/derived a', 'c.txt copy/derived b'])
  })
})

describe('damage', () => {
  test('a text that stops where its copy goes on is cut off', () => {
    const { codes } = compare({ a: { lines: STORY }, b: { lines: STORY.slice(0, 4) } })
    expect(codes).toContain('b.txt read/truncated a')
  })

  test('an earlier, shorter version is not cut off', () => {
    const { codes } = compare({
      a: { lines: STORY, publishedOn: '2022-03-05' },
      b: { lines: STORY.slice(0, 4), publishedOn: '2022-03-04' },
    })
    expect(codes).toEqual(['a.txt copy/derived b'])
  })

  test('a quotation that lost its opening mark is proposed as the better copy has it', () => {
    const broken = STORY.map(line => line.replace('“', ''))
    const { pairs } = compare({ a: { lines: STORY }, b: { lines: broken } })
    const better = copyDiagnostics(pairs).filter(one => one.code === 'quote/better-copy')
    expect(better.map(one => one.citations.map(({ quote }) => quote))).toEqual([
      [
        'We looked at every figure again, and the city cannot be cut in two for so long',
        '“We looked at every figure again, and the city cannot be cut in two for so long.”',
      ],
    ])
    expect(better[0]!.path).toBe('b.txt')
  })
})

describe('sources', () => {
  const three = {
    a: { lines: STORY, publishedOn: '2022-03-01' },
    b: { lines: STORY.slice(0, 5), publishedOn: '2022-03-02' },
    c: { lines: STORY.slice(1), publishedOn: '2022-03-03' },
    d: { lines: OTHER },
  }

  test('copies count once', () => {
    const groups = sourceGroups(compare(three).pairs)
    expect(groups.count(['sha256:a', 'sha256:b', 'sha256:c', 'sha256:d'])).toBe(2)
    expect(groups.of('sha256:c')).toBe(groups.of('sha256:b'))
  })

  test('of two copies neither is the other’s source', () => {
    const sources = knownSources(compare(three).pairs).map(one => `${one.pair[one.copy].id} of ${sourceId(one)}`)
    expect(sources.sort()).toEqual(['sha256:b of sha256:a', 'sha256:c of sha256:a'])
  })

  test('what was changed is told with both sides, the earlier first', () => {
    const changed = STORY.map(line => line.replace('40', '14'))
    const { pairs } = compare({
      a: { lines: changed, publishedOn: '2022-03-02' },
      b: { lines: STORY, publishedOn: '2022-03-01' },
    })
    const [one, ...rest] = wordingDiscrepancies(pairs)
    expect(rest).toEqual([])
    expect(one).toMatchObject({ kind: 'figure', severity: 'caution' })
    expect(one!.sides.map(side => [side.value, side.citations[0]!.documentId])).toEqual([
      ['40', 'sha256:b'],
      ['14', 'sha256:a'],
    ])
  })
})
