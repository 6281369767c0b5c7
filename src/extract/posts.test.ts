import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** ‘event: who’ of each step that a text tells of, ‘(modality)’ where it is not simply told. */
function steps(text: string): string[] {
  const parts = partsOf(text)
  return parts.extractions.flatMap(one => {
    if (one.kind !== 'post-event') return []
    const who = one.actor ? text.slice(one.actor.start, one.actor.end) : '—'
    return [`${one.event}: ${who}${one.modality === 'actual' ? '' : ` (${one.modality})`}`]
  })
}

describe('posts', () => {
  test.each<[string, readonly string[]]>([
    ['Ada Quill tweeted that the bridge was shut.', ['post: Ada Quill']],
    ['Robert Bell posted a claim about the mayor on Facebook.', ['post: Robert Bell']],
    [
      'The verified Roads Unit account shared a post by Hamish Strand.',
      ['post: Hamish Strand', 'passed-on: The verified Roads Unit account'],
    ],
    ['The force retweeted the claim on Tuesday.', ['passed-on: The force']],
    ['An official account passed on a now-deleted claim.', ['passed-on: An official account', 'deleted: —']],
    ['The tweet was deleted at 10pm.', ['deleted: —']],
    ['Mr Strand has since taken down his own post on Twitter.', ['deleted: Mr Strand']],
    ['The force apologised on Friday for what it called an “unacceptable” tweet.', ['apologised: The force']],
    ['The force issued an apology for the post on its account.', ['apologised: The force']],
    ['She denied that she deleted the tweet.', ['deleted: she (denied)']],
  ])('%s', (text, expected) => {
    expect(steps(text)).toEqual(expected)
  })

  test.each([
    'Her post was deleted from the budget.',
    'Ada Quill could delete the tweet.',
    'The force did not delete the tweet.',
    'Officers shared racist messages on WhatsApp.',
    'He shared a flat with Robert Bell and posted a letter, an online shop said.',
    'The online editor took down the wall.',
    'The force apologised for the delay, it said on Twitter.',
  ])('nothing is told of a post: %s', text => {
    expect(steps(text)).toEqual([])
  })
})
