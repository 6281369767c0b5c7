/** The cast of the example bundle as it is shown: each once, under the name that people write, and nothing that is nobody. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../src/domain/actor.ts'
import { isInCapitals } from '../src/domain/letter-case.ts'
import { calledName } from '../src/publish/called-name.ts'
import { buildRecord } from './expected/build-record.ts'
import { ENGINES } from './expected/engines.ts'
import { BUNDLE } from './expected/load.ts'

describe.each(ENGINES)('by %s', (_, known) => {
  let actors: readonly Actor[]
  const called = (words: RegExp): string[] =>
    actors
      .filter(({ name }) => words.test(name))
      .map(calledName)
      .sort()

  beforeAll(async () => {
    actors = (await buildRecord(`${BUNDLE}documents`, known)).entries.actors
  })

  test('each is one, by the weightiest title and not in capitals', () => {
    expect(called(/Thackwray/u)).toEqual(['Dame Marian Thackwray'])
    expect(called(/Lattimer/u)).toEqual(['Mr Hugo Lattimer'])
    expect(called(/Craddock/u)).toEqual(['Wendy Craddock'])
    expect(called(/Strang$/u)).toEqual(['Neville Strang'])
    expect(called(/Penhallow$/u)).toEqual(['Colin Penhallow', 'Mr Gareth Penhallow', 'Ruth Penhallow'])
    expect(called(/Federation/u)).toEqual(['Harrowmere City Police Federation'])
    expect(called(/Register/u)).toEqual(['National Register'])
    expect(called(/Roads Unit/u)).toEqual(['HCP Roads Unit'])
    expect(called(/Custody Watch/u)).toEqual(['Custody Watch'])
    const printed = actors.filter(({ name }) => isInCapitals(name) && name.includes(' '))
    expect(printed.map(({ name }) => name)).toEqual([])
  })

  test('the panel of a hearing is not the panel of the minutes', () => {
    expect(called(/Panel/u)).toEqual(['Harrowmere Police and Crime Panel', 'Panel'])
  })

  test('operations, groups of messages, rooms, honours and words of headings are nobody', () => {
    expect(
      called(
        /Larkspur|Late Turn|^(?:Burglary|Breakfast|OBE|RE|ENDS|HQ|COURT|Court|Council Chamber|Guildhall Annexe|the facts)$/u,
      ),
    ).toEqual([])
  })
})
