import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { buildBundleRecord, rulesOnly } from '../pipeline.ts'

/** The record of several plain documents, each with its day. */
function recordOf(...documents: readonly (readonly [id: string, day: string, text: string])[]) {
  const parts = documents.map(([id, publishedOn, text]) =>
    partsOf(text, { id: `sha256:${id.repeat(64)}`, path: `${id}.txt`, publishedOn }),
  )
  return buildBundleRecord(parts, [], rulesOnly)
}

describe('questions across documents', () => {
  const asked = ['a', '2021-03-01', 'Ada Quill asked Ken Marl how many lamps on the weir were broken.'] as const

  test('the reply in another document is found by what they share', () => {
    const [open] = recordOf(asked).questions
    expect(open).toMatchObject({ standing: 'open', answers: [] })
    const later = ['b', '2021-03-09', 'Ken Marl said that four lamps on the weir were broken.'] as const
    const [answered] = recordOf(asked, later).questions
    expect(answered?.standing).toBe('has-reply')
    expect(answered?.answers).toHaveLength(1)
    expect(answered?.id).toBe(open?.id)
  })

  test('what was said before is no reply', () => {
    const earlier = ['b', '2021-02-09', 'Ken Marl said that four lamps on the weir were broken.'] as const
    expect(recordOf(asked, earlier).questions[0]?.standing).toBe('open')
  })

  test('words of somebody else are no reply', () => {
    const other = ['b', '2021-03-09', 'Joan Tarn said that four lamps on the weir were broken.'] as const
    expect(recordOf(asked, other).questions[0]?.standing).toBe('open')
  })

  test('put twice it is one entry', () => {
    const again = ['b', '2021-03-02', 'Ada Quill has asked Ken Marl how many lamps were broken on the weir.'] as const
    const { questions } = recordOf(asked, again)
    expect(questions).toHaveLength(1)
    expect(questions[0]?.citations).toHaveLength(2)
  })

  test('two that share a word in one document are two', () => {
    const two =
      'Ada Quill asked Ken Marl how many clerks had been suspended. Ada Quill asked Ken Marl how many remain suspended.'
    expect(recordOf(['a', '2021-03-01', two]).questions).toHaveLength(2)
  })

  test('declined in the next breath', () => {
    const text = 'Ada Quill asked Ken Marl how many lamps were broken. Ken Marl declined to comment.'
    expect(recordOf(['a', '2021-03-01', text]).questions[0]?.standing).toBe('declined')
  })
})

describe('undertakings', () => {
  const promise = ['a', '2021-03-01', 'Ken Marl promised to publish the bulletin by 20 March 2021.'] as const

  test('open until its day has passed, unknown then, broken where a document says so', () => {
    expect(recordOf(promise).undertakings[0]?.standing).toBe('open')
    const later = ['b', '2021-05-01', 'The weir was mended.'] as const
    expect(recordOf(promise, later).undertakings[0]?.standing).toBe('unknown')
    const told = ['c', '2021-05-02', 'Ken Marl broke his promise to publish the bulletin.'] as const
    expect(recordOf(promise, told).undertakings[0]?.standing).toBe('broken')
  })
})

test('an office that a power names is in the record', () => {
  const { accountabilities, offices, actors } = recordOf([
    'a',
    '2021-03-01',
    'The chief constable answers to the mayor.',
  ])
  const known = new Set([...offices, ...actors].map(one => one.id))
  expect(accountabilities).toHaveLength(1)
  expect(accountabilities.every(one => known.has(one.holder) && known.has(one.over))).toBe(true)
})
