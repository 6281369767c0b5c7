import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { StatedDeath } from '../domain/stated-step.ts'

/** Whom the deaths of a text are of: the name of each actor once, with how it is named. */
function dead(text: string): string[] {
  const { extractions, references, cast } = partsOf(text, { id: 'sha256:a' })
  const people = extractions
    .filter((one): one is StatedDeath => one.kind === 'death')
    .flatMap(({ person }) => references.filter(one => one.start === person.start && one.end === person.end))
    .flatMap(one => one.actors)
  return [...new Set(people)].map(index => `${cast[index]!.name} (${cast[index]!.naming})`)
}

describe('the dead of whom no name is told', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['A 34-year-old man died in Marlow on 3 May.', ['a 34-year-old man (description)']],
    [
      'A man has died in a cell at Marlow.\nThe man, 34, died on Monday. The death of the man is being investigated.',
      ['a man (description)'],
    ],
    [
      'A woman died in Marlow on Monday. A man was killed in Holme on Friday.',
      ['a woman (description)', 'a man (description)'],
    ],
    [
      'A 19-year-old cyclist was killed in Marlow. A 70-year-old cyclist was killed in Holme.',
      ['a 19-year-old cyclist (description)', 'a 70-year-old cyclist (description)'],
    ],
    // Whether he is meant, the words do not tell
    ['Ken Marl, 40, died at Holme in May. A man has died in custody.', ['Ken Marl (named)']],
    ['Ken Marl, 40, died at Holme in May. The 40-year-old died in his cell.', ['Ken Marl (named)']],
    ['Ken Marl fell from a ladder. The 52-year-old was pronounced dead.', ['Ken Marl (named)']],
    ['Ken Marl fell from a ladder. The 52-year-old scaffolder was found dead.', ['Ken Marl (named)']],
    [
      'Ken Marl, 40, died at Holme in May. A 19-year-old man died there in June.',
      ['Ken Marl (named)', 'a 19-year-old man (description)'],
    ],
    ['One case concerns an elderly woman who died in Marlow in 2014.', ['an elderly woman (description)']],
    ['Tom Wray spoke of the case of Ken Marl. The father-of-four died on 9 June.', ['Ken Marl (named)']],
    // Not Tom Wray, who told of it
    ['Tom Wray met the board. A man died in Marlow on 3 May. His death was a shock.', ['a man (description)']],
    [
      'Ken Marl, 40, died at Holme in May. The coroner, Tom Wray, sums up. They will look into his death.',
      ['Ken Marl (named)'],
    ],
    ['No prisoner died in the cells.', []],
    ['Every patient died.', []],
    ['Ada Quill said that his mother died in 1999.', []],
    ['Two men died in Marlow.', []],
    // She, and not the boy
    ['The mother of a boy died in Marlow in 2014.', ['the mother of a boy (description)']],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(dead(text)).toEqual(expected)
  })
})
