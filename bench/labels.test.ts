import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const HERE = new URL('labels/', import.meta.url)
const HALVES = ['dev', 'kept'] as const
const LEAST_PASSAGES = 30

interface Passage {
  readonly id: string
  readonly text: string
  readonly publishedOn: string
  readonly expect: readonly Record<string, unknown>[]
}

const passages = (half: string, file: string): Passage[] =>
  readFileSync(new URL(`${half}/${file}`, HERE), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Passage)

const files = readdirSync(new URL('dev/', HERE))

/** Fields that hold a name or words of the passage, and so have to be found in it. */
const QUOTED = [
  'person',
  'office',
  'organization',
  'succeeds',
  'from',
  'holder',
  'over',
  'in',
  'condition',
  'criterion',
]

describe.each(files)('labelled passages: %s', file => {
  const kind = file.replace('.jsonl', '')
  const halves = HALVES.map(half => passages(half, file))
  const all = halves.flat()

  it('has enough passages with and without entries in each half', () => {
    for (const half of halves) {
      expect(half.filter(({ expect }) => expect.length > 0).length).toBeGreaterThanOrEqual(LEAST_PASSAGES)
      expect(half.filter(({ expect }) => expect.length === 0).length).toBeGreaterThanOrEqual(LEAST_PASSAGES)
    }
  })

  it('gives each passage an id of its own, a full date, and no second place', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ text, publishedOn }) => publishedOn + text)).size).toBe(all.length)
    for (const { id, publishedOn } of all) {
      expect(id.startsWith(`${kind}-`)).toBe(true)
      expect(new Date(publishedOn).toISOString().slice(0, 10)).toBe(publishedOn)
    }
  })

  it('takes names and quoted words from the passage', () => {
    const strayed = all.flatMap(({ id, text, expect: entries }) =>
      entries.flatMap(entry =>
        QUOTED.filter(field => kind !== 'tenures' || field !== 'from')
          .map(field => entry[field])
          .filter(words => typeof words === 'string' && !text.toLowerCase().includes(words.toLowerCase()))
          .map(words => `${id}: ${words}`),
      ),
    )
    expect(strayed).toEqual([])
  })
})
