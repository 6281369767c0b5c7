import { expect, it } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { deathsOf } from './deaths.ts'
import { ProceedingGatherer } from './proceeding-gatherer.ts'
import { sourceOf } from './source.ts'

const FACT = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null, unless: [] }
const PACK = {
  packs: [
    {
      ...{ organizations: [], offices: [], aliases: [], regimes: [], wordings: [], transitions: [], checks: [] },
      kinds: [
        {
          ...FACT,
          id: 'inquest',
          title: 'inquest',
          track: 'inquest',
          phrases: ['inquest'],
          conductedBy: [],
          forum: true,
          family: null,
        },
      ],
      states: [
        {
          ...FACT,
          id: 'found',
          label: 'found',
          track: 'inquest',
          phase: 'outcome',
          kinds: ['inquest'],
          regimes: [],
          includes: [],
          phrases: ['coroner found'],
        },
      ],
    },
  ],
} as unknown as PackKnowledge

/** Whose deaths the inquests of a text are about. */
function concerned(text: string): string[] {
  const parts = partsOf(text, {}, PACK)
  const names = parts.cast.map(one => one.name)
  const source = sourceOf(parts, names)
  const gatherer = new ProceedingGatherer(PACK)
  gatherer.add(source, deathsOf(source))
  return gatherer.entries(new Map(names.map(name => [name, name]))).proceedings.flatMap(one => one.concerns)
}

const MARL = 'Ken Marl died on Monday.'
const QUILL = 'Ada Quill was killed in May.'
const FOUND = 'The coroner found that nothing would have helped.'

it.each([
  ['the only death of the document', `${MARL} It was reported widely. ${FOUND}`, ['Ken Marl']],
  [
    'the one told right before',
    `${MARL} ${'It was a day like others in Marlow. '.repeat(12)}${QUILL} ${FOUND}`,
    ['Ada Quill'],
  ],
  ['nobody of whom another sentence tells', `${MARL} The coroner found that Ada Quill, 29, was left to wait.`, []],
  ['neither of two told right before', `${MARL} ${QUILL} ${FOUND}`, []],
])('an inquest that names nobody is about %s', (_, text, expected) => {
  expect(concerned(text)).toEqual(expected)
})
