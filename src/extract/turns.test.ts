import { describe, expect, it } from 'vitest'
import { readOk } from '../../test/files/read.ts'
import { analyse } from '../language/index.ts'
import { turnAttributions } from './turns.ts'

/** ‘act: first words’ of each turn of a transcript. */
async function acts(text: string): Promise<string[]> {
  const document = await readOk(text)
  return turnAttributions(analyse(document)).map(
    ({ act, contentSpans: [words] }) => `${act}: ${document.text.slice(words!.start, words!.end).split('\n')[0]}`,
  )
}

describe('what is done by the turns of a transcript', () => {
  it('whoever answers by letter testifies; the chair and counsel do not', async () => {
    const text =
      'THE CHAIR: Good morning. We begin.\n\nMR HOLLIS: Yes, madam.\n\nQ. Did you see the letter?\nA. I did not.\n\nTHE CHAIR: Thank you.\n'
    expect(await acts(text)).toEqual([
      'assert: Good morning. We begin.',
      'assert: Yes, madam.',
      'ask: Did you see the letter?',
      'testify: I did not.',
      'assert: Thank you.',
    ])
  })

  it('without letters, whoever answers what another asks', async () => {
    const text =
      'Oral evidence\n\nWitnesses: Ada Marlow, Chief Constable, gave evidence.\n\nQ98 Chair: Good morning.\n\nAda Marlow: Good morning.\n\nQ99 Chair: Did you see it?\n\nAda Marlow: I did not.\n'
    expect(await acts(text)).toEqual([
      'assert: Good morning.',
      'testify: Good morning.',
      'ask: Did you see it?',
      'testify: I did not.',
    ])
  })
})
