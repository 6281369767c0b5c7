import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

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
    ['ACTION: Ken Marl to circulate the figures.', ['Ken Marl: circulate the figures']],
    ['The firm agreed that it would leave and would not return.', ['The firm: leave', 'The firm: not return']],
  ])('%s', (text, expected) => {
    expect(promised(text)).toEqual(expected)
  })

  test.each([
    'Ada Quill refused to promise anything.',
    'It will rain on Thursday, forecasters say.',
    'The council repaired the road in April.',
    '“We will never forget them,” Ada Quill said.',
    'Ada Quill said that Ken Marl had decided he would quit.',
    'The pledge drive raised £900.',
    'They tried to win votes by pledging to fund the line.',
  ])('nothing is promised: %s', text => {
    expect(promised(text)).toEqual([])
  })

  test('a promise told as broken', () => {
    const [one] = partsOf('Ken Marl broke his promise to publish the bulletin.').extractions.filter(
      extraction => extraction.kind === 'undertaking-outcome',
    )
    expect(one?.outcome).toBe('broken')
  })
})
