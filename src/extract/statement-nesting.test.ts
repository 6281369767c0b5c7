import { describe, expect, test } from 'vitest'
import { found } from '../../test/by-heart.ts'

describe('statements within and around those of the network', () => {
  const told = ({ text, attributions }: Awaited<ReturnType<typeof found>>): string[] =>
    attributions.map(({ speakerSpans: [who], contentSpans: [words], act }) =>
      [act, who && text.slice(who.start, who.end), words && text.slice(words.start, words.end)].join(' | '),
    )

  test('what is told within a clause of somebody’s words is among them', async () => {
    const marked = ['[s Ada Quill] [c said] [q Ken Marl had left after] ', '[s Tom Wray] [c told] [q him to go].']
    expect(told(await found(...marked))).toEqual([
      'assert | Ada Quill | Ken Marl had left after Tom Wray told him to go',
      'assert | Tom Wray | him to go',
    ])
  })

  test('whoever denies what a paper reported says so, and the paper reports it', async () => {
    expect(told(await found('Ada Quill denied [q losing the file as] [s The Courier] [c reported].'))).toEqual([
      'assert | The Courier | losing the file as',
      'deny | Ada Quill | losing the file as The Courier reported',
    ])
  })

  test('that another has reported it is no part of what somebody denies', async () => {
    const marked = '[s Ada Quill] [c denied] [q losing the file as The Courier] reported.'
    expect(told(await found(marked))).toEqual(['deny | Ada Quill | losing the file'])
    const kept = '[s Ada Quill] [c denied] [q losing the file as The Courier] closed.'
    expect(told(await found(kept))).toEqual(['deny | Ada Quill | losing the file as The Courier'])
  })

  test('what somebody was asked is no part of what they said', async () => {
    expect(
      told(
        await found('On the question of [q whether the file was lost], [s the clerk] [c replied]: [q “Wait and see.”]'),
      ),
    ).toEqual(['assert | the clerk | “Wait and see.”'])
  })

  test('a pronoun that the verb is joined to', async () => {
    expect(told(await found('She[c ’s called on] [q members to look for it].'))).toEqual([
      'call | She | members to look for it',
    ])
  })
})
