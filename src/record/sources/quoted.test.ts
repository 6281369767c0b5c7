import { describe, expect, test } from 'vitest'
import { quotedSpans } from './quoted.ts'

const quoted = (text: string): string[] =>
  quotedSpans(text, { start: 0, end: text.length }).map(
    span => `${span.open ? 'open: ' : ''}${text.slice(span.start, span.end)}`,
  )

describe('quoted stretches of a paragraph', () => {
  test.each<[string, readonly string[]]>([
    ['She said: “It was late,” and “dark”.', ['“It was late,”', '“dark”']],
    ['"It was late," she said. "It was dark."', ['"It was late,"', '"It was dark."']],
    ['It was late,” she said.', ['open: It was late,”']],
    ['She said: “It was late.', ['open: “It was late.']],
    ['The mayor’s men said it was ‘a disgrace’ and didn’t mind.', ['‘a disgrace’']],
    ["Chief 'could have jumped' in at six o'clock", ["'could have jumped'"]],
    ['Nothing was said, and the officers’ mess stayed shut.', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  test('a line of nothing but marks is read in one pass', () => {
    expect(quoted("'a ".repeat(50_000))).toEqual([])
    expect(quoted("'a' ".repeat(50_000))).toHaveLength(50_000)
  })
})
