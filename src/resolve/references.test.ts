import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** Whom ‘he’ and ‘she’ of those who leave are taken for. */
function leavers(text: string): string[] {
  const { extractions, references, cast } = partsOf(text)
  return extractions.flatMap(one => {
    if (one.kind !== 'office-event') return []
    const found = references.find(({ start, end }) => start === one.person.start && end === one.person.end)
    return found?.actors.map(actor => cast[actor]!.name) ?? []
  })
}

describe('whom a pronoun means that nobody speaks', () => {
  test.each<[string, readonly string[]]>([
    ['The coroner, Ken Marl, opened it. He resigned as coroner in May.', ['Ken Marl']],
    // Of an officer who is only described, and not of the coroner
    [
      'The coroner, Ken Marl, wrote to the prison. The jury heard that the most senior officer had been sent home. He resigned as a governor in May.',
      [],
    ],
    ['Ken Marl met a constable on Monday. He resigned as coroner in May.', ['Ken Marl']],
  ])('%s', (text, expected) => {
    expect(leavers(text)).toEqual(expected)
  })
})

describe('whom a surname that several share means', () => {
  /** Those of the cast, each with how often they are named. */
  const named = (text: string): string[] => partsOf(text).cast.map(({ name, mentions }) => `${name} ${mentions.length}`)
  test('the one who bears the title that stands with it', () => {
    const story = 'PC Ken Marl was lost on Monday. PC Marl was found dead. His widow, Ada Marl, spoke.'
    expect(named(story)).toEqual(['Ken Marl 2', 'Ada Marl 1'])
    expect(named('Ada Marl, the chair, met Ken Marl. Chair Marl spoke.')).toEqual(['Ada Marl 3', 'Ken Marl 1'])
    expect(named('PC Ken Marl met PC Ada Marl. PC Marl was late.')).toEqual(['Ken Marl 1', 'Ada Marl 1'])
  })
})
