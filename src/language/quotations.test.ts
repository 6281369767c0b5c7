import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'

/** Each quotation as its words, with what was inferred of its edges. */
function quotationsOf(text: string, depth = 0): string[] {
  return analysePlain(text)
    .quotations.filter(one => one.depth === depth)
    .map(one => text.slice(one.start, one.end) + (one.edges === 'both' ? '' : ` <${one.edges}>`))
}

describe('quotations', () => {
  test.each([
    ['curly', 'She said: “It was late.” Then she left.', ['“It was late.”']],
    ['straight', 'She said: "It was late." Then she left.', ['"It was late."']],
    ['one mark straight, one curly', '"It was late,” she said.', ['"It was late,”']],
    [
      'single, with apostrophes',
      'She said: ‘It’s the officers’ duty, isn’t it?’',
      ['‘It’s the officers’ duty, isn’t it?’'],
    ],
    ['straight single with an apostrophe', "She said: 'It isn't my job to say.'", ["'It isn't my job to say.'"]],
    [
      'single, over paragraphs that each open and do not close',
      '‘I waited,’ she said.\n\n‘I waited for hours.\n\n‘Nobody came.’',
      ['‘I waited,’', '‘I waited for hours.\n\n‘Nobody came.’'],
    ],
    [
      'led into by a colon, over paragraphs that no mark opens',
      'She said:\n\n“We accept it.\n\nWe will publish it.\n\nNobody is above it.” It rained.',
      ['“We accept it. <closing-inferred>', 'Nobody is above it.” <opening-inferred>'],
    ],
    [
      'the same, up to a mark that ends its paragraph',
      'She said:\n\n“We accept it.\n\nWe will publish it.\n\nNobody is above it.”\n\nIt rained.',
      ['“We accept it.\n\nWe will publish it.\n\nNobody is above it.”'],
    ],
    ['guillemets', 'She said: «It was late.»', ['«It was late.»']],
    ['two apostrophes for a double mark', "''It was late,'' she said.", ["''It was late,''"]],
    ['turned round', 'She said: ”It was late.“ Nothing more.', ['”It was late.“']],
    ['no quotation at all', 'The officers’ homes weren’t searched in the ’90s.', []],
    ['two in a line', '“No,” she said. “Not yet.”', ['“No,”', '“Not yet.”']],
  ])('%s', (_, text, expected) => {
    expect(quotationsOf(text)).toEqual(expected)
  })

  test('an opening mark on each paragraph and one closing mark at the end make one quotation', () => {
    const text = '“We came at nine.\n“Nobody was there.\n“So we left,” she said.'
    const [quotation, ...rest] = analysePlain(text).quotations
    expect(rest).toEqual([])
    expect(quotation!.parts.map(part => text.slice(part.start, part.end))).toEqual([
      '“We came at nine.',
      '“Nobody was there.',
      '“So we left,”',
    ])
  })

  test('paragraphs run together by a copy are one quotation still', () => {
    expect(quotationsOf('He said: "We came at nine. "Nobody was there. "So we left." He went.')).toEqual([
      '"We came at nine. "Nobody was there. "So we left."',
    ])
  })

  test('a closing mark missing: the quotation ends with its paragraph', () => {
    expect(quotationsOf('“We came at nine and nobody was there.\nThe force did not comment.')).toEqual([
      '“We came at nine and nobody was there. <closing-inferred>',
    ])
  })

  test('an opening mark missing: the quotation begins with its paragraph', () => {
    expect(quotationsOf('It was never true. Nobody told me,” he said.')).toEqual([
      'It was never true. Nobody told me,” <opening-inferred>',
    ])
  })

  test('what was inferred is told, with its place', () => {
    const text = 'It was never true. Nobody told me,” he said.'
    const [mangled, ...rest] = analysePlain(text).diagnostics
    expect(rest).toEqual([])
    expect(mangled).toMatchObject({
      code: 'quote/mangled',
      citations: [{ start: 0, end: 35, quote: text.slice(0, 35) }],
    })
  })

  test('nested quotations have a depth of their own', () => {
    const text = '“He told me ‘it is too late now’, and left,” she said.'
    expect(quotationsOf(text)).toEqual(['“He told me ‘it is too late now’, and left,”'])
    expect(quotationsOf(text, 1)).toEqual(['‘it is too late now’'])
  })

  test('nicknames and single words in marks are no utterance', () => {
    const uses = analysePlain('‘Sergeant Thimble’ called it “shabby”. “I was not told,” he wrote.').quotations.map(
      one => one.use,
    )
    expect(uses).toEqual(['scare', 'scare', 'speech'])
  })
})
