import { expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** ‘name (offices)’ of each person of a transcript whose lines are ‘LABEL: words’, or stage directions without a colon. */
function peopleOf(...lines: readonly string[]): string[] {
  const text = lines.join('\n')
  let start = 0
  const regions = lines.flatMap(line => {
    const from = start
    start += line.length + 1
    const speaker = /^([^:]+):\s/u.exec(line)
    const whole = { start: from, end: from + line.length }
    const body = { kind: 'body' as const, start: from + (speaker?.[0].length ?? 0), end: whole.end }
    return speaker ? [{ kind: 'turn' as const, ...whole, speaker: speaker[1]! }, body] : [body]
  })
  const { cast } = partsOf(text, { genre: 'transcript', regions })
  return cast
    .filter(one => one.kind === 'person' && one.mentions.length > 0)
    .map(one => `${one.name}${one.offices.length > 0 ? ` (${one.offices.join(', ')})` : ''}`)
}

test.each([
  [
    'who is called with rank and name in full is whom others call by the rank',
    ['THE CHAIR: We begin with Sergeant Craddock.', 'SERGEANT WENDY CRADDOCK (affirmed)', 'A: Yes.'],
    ['Wendy Craddock (Sergeant)', 'The Chair'],
  ],
  [
    'letters behind a name are no part of it',
    ['DCI JANE MARL KC: Good morning.', 'MS MARL: Thank you.'],
    ['Jane Marl (DCI)'],
  ],
  ['an initial is the given name', ['DR A QUILL: Good morning, all.', 'DR ADA QUILL: Thank you.'], ['Ada Quill']],
  [
    'two of one surname and different given names stay apart',
    ['SERGEANT KEN MARL: Good morning.', 'SERGEANT ROY MARL: Good morning.'],
    ['Ken Marl (Sergeant)', 'Roy Marl (Sergeant)'],
  ],
  [
    'an office without a name is no name',
    ['COUNSEL TO THE INQUIRY: Good morning.', 'THE CHIEF CONSTABLE: Good morning.', 'WITNESS A: Good morning.'],
    ['Counsel To The Inquiry', 'The Chief Constable', 'Witness A'],
  ],
])('%s', (_, lines, people) => {
  expect(peopleOf(...lines)).toEqual(people)
})
