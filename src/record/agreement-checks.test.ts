import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { buildBundleRecord, rulesOnly } from '../pipeline.ts'
import { resolveBundle } from '../resolve/index.ts'
import { AgreementGatherer } from './agreement-checks.ts'
import { sourceOf } from './source.ts'

/** What documents that nobody copied from one another tell otherwise: kind, severity, and the two values. */
function differences(...texts: readonly string[]): string[] {
  const parts = texts.map((text, i) =>
    partsOf(text, { id: `sha256:${i}`, path: `${i}.txt`, publishedOn: '2022-04-04' }),
  )
  const casts = parts.map(({ document, cast }) => ({
    documentId: document.id,
    publishedOn: document.publishedOn,
    cast,
  }))
  const resolution = resolveBundle(casts, [])
  const gatherer = new AgreementGatherer()
  for (const one of parts) gatherer.add(sourceOf(one, resolution.actorIds.get(one.document.id)!))
  const { tenures, actors, offices } = buildBundleRecord(parts, [], rulesOnly)
  const names = new Map([
    ...actors.map(one => [one.id, one.name] as const),
    ...offices.map(one => [one.id, one.title] as const),
  ])
  const apart = { of: (id: string) => id, count: (ids: Iterable<string>) => [...ids].length }
  return gatherer
    .entries(tenures, names, apart)
    .map(one => `${one.kind} ${one.severity}: ${one.sides.map(side => side.value).join(' / ')}`)
}

const NAMED = 'Ada Quill of Marlow Constabulary spoke to the panel.'

describe('what documents tell otherwise', () => {
  test('two numbers for one part of one whole', () => {
    const first = `${NAMED} Seventeen officers were investigated. Two resigned. Nine of the officers are still serving.`
    const second = `${NAMED} The panel asked how many of the seventeen officers were left. Ada Quill said that eight were still serving.`
    expect(differences(first, second)).toEqual(['tally caution: 9 still serving / 8 still serving'])
  })

  test('not of wholes in documents that share nobody', () => {
    const first = 'Ada Quill spoke. Of the seventeen officers, nine are still serving and two resigned.'
    const second = 'Ken Marl spoke. Of the seventeen officers, eight are still serving and two resigned.'
    expect(differences(first, second)).toEqual([])
  })

  test('two dates for one event', () => {
    const first =
      'Ada Quill was chief constable of Marlow Police. Ada Quill resigned as chief constable on 3 March 2022.'
    const second =
      'The mayor met Ada Quill, the former chief constable. Ada Quill resigned as chief constable on 27 February 2022.'
    expect(differences(first, second)).toEqual([
      'date caution: 2022-02-27 (‘27 February 2022’) / 2022-03-03 (‘3 March 2022’)',
    ])
  })

  test('a month and a day in it are no difference', () => {
    const first = 'Ada Quill resigned as chief constable on 3 March 2022.'
    const second = 'Ada Quill resigned as chief constable in March 2022.'
    expect(differences(first, second)).toEqual([])
  })

  test('two numbers for one thing in one period', () => {
    const first = `${NAMED} There were 702 burglaries in Marlow in 2021.`
    const second = `${NAMED} The bulletin counts 720 burglaries in Marlow in 2021.`
    expect(differences(first, second)).toEqual(['figure caution: 702 burglaries / 720 burglaries'])
  })

  test('not in two periods', () => {
    const first = `${NAMED} There were 702 burglaries in Marlow in 2021.`
    const second = `${NAMED} There were 720 burglaries in Marlow in 2020.`
    expect(differences(first, second)).toEqual([])
  })
})
