import { describe, expect, test } from 'vitest'
import { outline, readOk } from '../../test/files/read.ts'

describe('turns', () => {
  test('of a transcript carry who speaks, and the words alone are body', async () => {
    const document = await readOk(
      'THE CHAIR: Good morning.\n\nMR HOLLIS: Good morning, madam.\n\nQ. Did you see the letter?\nA. I did not.\n\nI would have answered it.\n\n(The hearing adjourned)\n',
    )
    expect(outline(document, 40)).toEqual([
      'turn [THE CHAIR]: THE CHAIR: Good morning.',
      'body: Good morning.',
      'turn [MR HOLLIS]: MR HOLLIS: Good morning, madam.',
      'body: Good morning, madam.',
      'turn [Q]: Q. Did you see the letter?',
      'body: Did you see the letter?',
      'turn [A]: A. I did not.\n\nI would have answered it.',
      'body: I did not.',
      'body: I would have answered it.',
      'body: (The hearing adjourned)',
    ])
    expect(document.genre).toBe('transcript')
  })

  test('of a committee have numbered questions and a chair', async () => {
    const document = await readOk(
      'Oral evidence\n\nWitnesses: Ada Marlow, Chief Constable, gave evidence.\n\nQ98 Chair: Good morning.\n\nAda Marlow: Good morning.\n\nQ99 Chair: Did you see it?\n\nAda Marlow: I did not.\n',
    )
    expect(document.regions.filter(region => region.kind === 'turn').map(region => region.speaker)).toEqual([
      'Chair',
      'Ada Marlow',
      'Chair',
      'Ada Marlow',
    ])
  })

  test('keep questions that read like the links of a page', async () => {
    const asked = 'When will the public see the names of those who were dismissed?'
    const answer = 'I can give no date for it today, and I would not want to mislead anybody here.'
    for (const number of ['Q98 ', '']) {
      const document = await readOk(
        `Oral evidence\n\nWitnesses\n\nI: Ada Marlow, Chief Constable, Marlow Police; Bob Wray, Clerk.\n\n${number}Ken Hollis: ${asked}\n\nAda Marlow: ${answer}\n\n${number}Ken Hollis: ${asked}\n\nAda Marlow: ${answer}\n`,
      )
      const turns = document.regions.filter(region => region.kind === 'turn')
      expect(turns.map(region => region.speaker)).toEqual(['Ken Hollis', 'Ada Marlow', 'Ken Hollis', 'Ada Marlow'])
    }
  })

  test('are not seen in who was at a meeting', async () => {
    const document = await readOk(
      'The panel met\n\nChair: Cllr Ada Marlow\n\nClerk: Ken Hollis\n\nChair: Cllr Bell\n\nClerk: Ken Hollis\n',
    )
    expect(document.regions.some(region => region.kind === 'turn')).toBe(false)
  })

  test('may open with a time', async () => {
    const document = await readOk(
      '[10:04:12] MS MARLOW: We begin.\n[10:05:01] MR HOLLIS: Thank you.\n[10:05:09] MS MARLOW: The letter, please.\n',
    )
    expect(document.regions.filter(region => region.kind === 'turn').map(region => region.speaker)).toEqual([
      'MS MARLOW',
      'MR HOLLIS',
      'MS MARLOW',
    ])
  })

  test('end at a stage direction', async () => {
    const document = await readOk(
      'THE CHAIR: Good morning.\n\nMR HOLLIS: I call the sergeant.\n\nSERGEANT WENDY ASH (affirmed)\n\nQ. Your name, please.\n\nA. Wendy Ash.\n',
    )
    const turn = document.regions.find(region => region.speaker === 'MR HOLLIS')!
    expect(document.text.slice(turn.start, turn.end)).toBe('MR HOLLIS: I call the sergeant.')
  })

  test('of a statement or minutes carry their numbers', async () => {
    const document = await readOk(
      'I am Ada Marlow and I make this statement of my own knowledge.\n\n1. I have led the force since 2019.\n\n2. I had not seen the letter.\n\n3. I would have acted on it.\n',
    )
    expect(outline(document, 12).slice(1, 3)).toEqual(['turn [1]: 1. I have le', 'body: I have led t'])
    const minutes = await readOk(
      'Minutes of the panel\n\n3.1 The chair asked about the cells.\n\n3.2 Ms Marlow replied that work had begun.\n\n4.1 The panel noted the answer.\n',
    )
    expect(minutes.regions.flatMap(region => region.number ?? [])).toEqual(['3.1', '3.2', '4.1'])
    expect(minutes.genre).toBe('minutes')
  })

  test('are not seen in a list of figures, a label or two colons', async () => {
    const document = await readOk(
      '14 officers were investigated.\n\n3 resigned before a hearing.\n\n9 are still serving.\n\nNote: the figures are provisional.\n\nSource: the force.\n',
    )
    expect(document.regions.some(region => region.kind === 'turn')).toBe(false)
  })
})
