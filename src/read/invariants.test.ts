import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDocx, makeOdt, paragraph } from '../../test/files/office.ts'
import { column, makePdf } from '../../test/files/pdf.ts'
import { read } from '../../test/files/read.ts'
import { isDiagnosticCode } from '../domain/diagnostic.ts'
import type { ReadResult } from '../domain/document.ts'
import { compareSpans } from '../domain/span.ts'

/** What holds of every reading, whatever the file. */
function checkReading({ document, failures, diagnostics }: ReadResult): void {
  for (const failure of failures) expect(isDiagnosticCode(failure.code)).toBe(true)
  if (!document) {
    expect(diagnostics).toEqual([])
    return
  }
  const { text, regions, pages } = document
  expect(text).not.toMatch(/\0|\r|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
  for (const [i, { start, end }] of regions.entries()) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    if (i > 0) expect(compareSpans(regions[i - 1]!, regions[i]!)).toBeLessThanOrEqual(0)
    for (const at of [start, end]) expect(splitsPair(text, at)).toBe(false)
  }
  expect([...pages].sort((a, b) => a - b)).toEqual(pages)
  for (const { citations } of diagnostics)
    for (const { start, end, quote } of citations) expect(text.slice(start, end)).toBe(quote)
  expect(new Set(diagnostics.map(diagnostic => diagnostic.id)).size).toBe(diagnostics.length)
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

const WORDS = [
  'The officer',
  'said',
  '“so”',
  '😀',
  'Q. ',
  'A: ',
  '1. ',
  '\n',
  '\n\n',
  '> ',
  'Related Articles',
  'By Ada Marlow',
  '3 March 2021',
  '.',
  ':',
  '\t',
  '| a | b |',
  '# ',
  '\u0000',
  '\uD83D',
  '<p>',
  '</p>',
  '<b>',
  '&amp;',
  '&#xD800;',
  '&#13;',
  '&#0;',
  '\\u-10179?',

  'MS ASH: ',
  '---\n',
]
const messy = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map(parts => parts.join(' '))
const SEED = 42

test.each([
  ['a text', (text: string) => [text, 'a.txt'] as const],
  ['Markdown', (text: string) => [text, 'a.md'] as const],
  ['a page', (text: string) => [`<html><body><p>${text}</p></body></html>`, 'a.html'] as const],
  ['an RTF', (text: string) => [`{\\rtf1 ${text}\\par}`, 'a.rtf'] as const],
  ['a mail', (text: string) => [`From: a@b.example\nMessage-ID: <1>\nSubject: x\n\n${text}`, 'a.eml'] as const],
  ['a DOCX', (text: string) => [makeDocx(paragraph(text.replace(/[<&\0\uD83D]/gu, ''))), 'a.docx'] as const],
  ['an ODT', (text: string) => [makeOdt(`<text:p>${text}</text:p>`), 'a.odt'] as const],
  ['a PDF', (text: string) => [makePdf([column(text.replace(/[^\n -~]/gu, '').split('\n'))]), 'a.pdf'] as const],
])('regions of %s are ordered, within bounds and split no pair; read twice it is the same', async (_, make) => {
  await fc.assert(
    fc.asyncProperty(messy, async text => {
      const [content, path] = make(text)
      const once = await read(content, path)
      checkReading(once)
      expect(await read(content, path)).toEqual(once)
    }),
    { seed: SEED, numRuns: 60 },
  )
})

test('a plain text is never changed but for what the contract names', async () => {
  await fc.assert(
    fc.asyncProperty(messy, async text => {
      const { document } = await read(text, 'a.txt')
      const stored = new TextDecoder().decode(new TextEncoder().encode(text))
      if (document?.mediaType === 'text/plain') expect(document.text).toBe(stored.replace(/\0/gu, '\uFFFD'))
    }),
    { seed: SEED, numRuns: 200 },
  )
})
