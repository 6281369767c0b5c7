import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { SourceDocument } from '../domain/document.ts'

/** ‘who: words’ of each promise that a text tells; ‘—’ for whoever tells it. */
function promised(text: string): string[] {
  const words = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end)
  return partsOf(text).extractions.flatMap(one =>
    one.kind === 'undertaking' ? [`${one.by ? words(one.by) : '—'}: ${words(one.words)}`] : [],
  )
}

describe('undertakings', () => {
  test.each<[string, readonly string[]]>([
    ['Ada Quill promised the families that she would publish it.', ['Ada Quill: publish it']],
    ['The council has pledged to mend the bridge.', ['The council: mend the bridge']],
    ['The firm has committed itself to ending the leaks.', ['The firm: ending the leaks']],
    ['Ada Quill gave the families her word that the search would go on.', ['Ada Quill: the search would go on']],
    ['“We will publish it in May,” Ada Quill said.', ['—: publish it in May']],
    ['“I will continue to press the board,” Ada Quill said.', ['—: press the board']],
    ['Ada Quill, of Mill Lane, Marlow, also pledged to continue the search.', ['Ada Quill: continue the search']],
    [
      '“I am committed to naming a warden who will listen and will live here,” Ada Quill said.',
      ['—: naming a warden who will listen and will live here'],
    ],
    ['ACTION: Ken Marl to circulate the figures.', ['Ken Marl: circulate the figures']],
    ['Her pledge that no library would close was repeated.', ['Her: no library would close']],
    ['A promise of free parking was made by Ken Marl.', ['Ken Marl: free parking']],
    ['It was agreed that the treasurer would report back by June.', ['the treasurer: report back by June']],
    ['The board is committed to publishing the results.', ['The board: publishing the results']],
    ['Work will begin in July, the board has promised.', ['—: Work will begin in July']],
    ['Ada Quill confirmed that the force would publish the log.', ['the force: publish the log']],
    ['Marl Council has said it will no longer send wardens out alone.', ['it: no longer send wardens out alone']],
    ['Ada Quill told MPs that she would not bring back the levy.', ['she: not bring back the levy']],
    ['“I will never again take the bus,” Ada Quill said.', ['—: never again take the bus']],
    ['The council says that it will put the plan into practice.', ['it: put the plan into practice']],
    ['Ada Quill last night offered to apologise to the tenants.', ['Ada Quill: apologise to the tenants']],
    ['The Speaker has bound himself to publish the claims.', ['The Speaker: publish the claims']],
    ['Marl Council said that its halls would be open again by Friday.', ['—: its halls would be open again by Friday']],
    [
      'Every warden is to be checked by 31 March, the council has confirmed.',
      ['—: Every warden is to be checked by 31 March'],
    ],
    ['The firm agreed that it would leave and would not return.', ['The firm: leave', 'The firm: not return']],
  ])('%s', (text, expected) => {
    expect(promised(text)).toEqual(expected)
  })

  test.each([
    'Ada Quill refused to promise anything.',
    'Ada Quill said that she would not comment.',
    'Ada Quill said that she would not resign.',
    'Ada Quill said that she would put it down to age.',
    'The council said that its halls would be cold.',
    'PC Marl was bound to lose.',
    'It will rain on Thursday, forecasters say.',
    'The council repaired the road in April.',
    '“We will never forget them,” Ada Quill said.',
    '“I will always wonder why they left by noon,” Ada Quill said.',
    'Ada Quill said that Ken Marl had decided he would quit.',
    'The deal promises cheaper travel for all.',
    'The plan promises to be controversial.',
    'The witness swore to tell the truth.',
    'Ada Quill sought his promise to resign.',
    'The pledge drive raised £900.',
    'Ada Quill said that she would keep her confidence in Ken Marl.',
    'The board announced that no clerk would face charges.',
    'Ada Quill noted that Ken Marl would act as chief.',
    'They tried to win votes by pledging to fund the line.',
  ])('nothing is promised: %s', text => {
    expect(promised(text)).toEqual([])
  })

  test('in a statement that somebody signs, as in a letter, ‘I will’ is theirs', () => {
    const text = 'If it is not done, I will use my powers.'
    const promises = (changes: Partial<SourceDocument>) =>
      partsOf(text, changes).extractions.filter(extraction => extraction.kind === 'undertaking').length
    expect(promises({ genre: 'press-statement', authors: ['Ada Quill'] })).toBe(1)
    expect(promises({ genre: 'press-statement' })).toBe(0)
    expect(promises({ genre: 'news', authors: ['Ada Quill'] })).toBe(0)
  })

  test('a promise told as broken', () => {
    const [one] = partsOf('Ken Marl broke his promise to publish the bulletin.').extractions.filter(
      extraction => extraction.kind === 'undertaking-outcome',
    )
    expect(one?.outcome).toBe('broken')
  })
})
