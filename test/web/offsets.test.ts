/** Places in a text and ranges in the page, there and back, in a real browser; and what stands in for highlights without them. */

import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../web/src/text/blocks.ts'
import { cutHidden } from '../../web/src/text/hidden.ts'
import { CHROMIUM, IN_BROWSER, inPage, type OpenPage, useBrowser } from './browser.ts'
import { exampleDocuments } from './documents.ts'

const entry = fileURLToPath(new URL('../../web/src/text/offsets.ts', import.meta.url))

/** The code of the pages by itself, as a script. */
async function offsetsScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'offsets' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The script could not be built.')
  return output.output[0].code
}

/** Letters, emoji of several code points, combining marks, hidden characters, line breaks. */
const text = fc
  .array(
    fc.constantFrom(
      'word ',
      'Ünder',
      'e\u0301',
      '👩🏽‍⚖️',
      '𝔘',
      '\n',
      '\n\n',
      ' ',
      '\u202e',
      '\u202c',
      '\u200b',
      'שלום',
      '“quote”',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(pieces => pieces.join(''))

describe.skipIf(CHROMIUM === null)(`places and ranges, ${IN_BROWSER}`, () => {
  const pages = useBrowser(exampleDocuments)

  test('a place in the text is a range in the page, and the range is that place', async () => {
    const { first } = await pages.open()
    await first.page.evaluate(await offsetsScript())
    await first.page.evaluate(`window.lay = blocks => {
      const root = document.createElement('div')
      for (const block of blocks) {
        const element = document.createElement('p')
        element.dataset.start = block.start
        for (const piece of block.pieces) {
          if (piece.name === null) element.append(piece.text)
          else {
            const box = document.createElement('span')
            box.dataset.name = piece.name
            box.append(piece.text)
            element.append(box)
          }
        }
        root.append(element)
      }
      document.body.replaceChildren(root)
      return [...root.children]
    }`)
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (words, a, b) => {
        const blocks = blocksOf(words, []).map(block => ({
          ...block,
          pieces: cutHidden(words.slice(block.start, block.end)),
        }))
        if (blocks.length === 0) return
        const first_ = blocks[a % blocks.length]!
        const last = blocks[b % blocks.length]!
        const [from, to] = first_.start <= last.start ? [first_, last] : [last, first_]
        const start = from.start + (a % (from.end - from.start))
        const end = Math.max(start + 1, to.end - (b % (to.end - to.start)))
        const found = await first.page.evaluate(`(() => {
          const blocks = ${JSON.stringify(blocks)}
          const range = offsets.rangeOf(lay(blocks), blocks, { start: ${start}, end: ${end} })
          return [offsets.offsetOf(range.startContainer, range.startOffset), offsets.offsetOf(range.endContainer, range.endOffset), range.toString()]
        })()`)
        const inBlocks = blocks
          .map(block => words.slice(Math.max(start, block.start), Math.min(end, block.end)))
          .join('')
        expect(found).toEqual([start, end, inBlocks])
      }),
      { numRuns: 150 },
    )
  })

  const documentAddress = async ({ page }: OpenPage): Promise<string> =>
    `/documents/${encodeURIComponent((await page.evaluate('fetch("/documents.json").then(r => r.json()).then(d => d.documents[0].documentId)')) as string)}`

  test('where a browser has no highlights of its own, spans carry the marks and the text is the same', async () => {
    const { first } = await pages.open()
    const address = await documentAddress(first)
    await first.to(address)
    await first.page.locator('[data-start]').first().waitFor()
    const words = await first.page.evaluate(
      '[...document.querySelectorAll("[data-start]")].map(one => one.textContent)',
    )
    expect(await first.page.evaluate('CSS.highlights.get("said").size')).toBeGreaterThan(0)
    await first.page.addInitScript('delete CSS.highlights')
    await first.to(address)
    await first.page.locator('.hl-said').first().waitFor()
    expect(
      await first.page.evaluate('[...document.querySelectorAll("[data-start]")].map(one => one.textContent)'),
    ).toEqual(words)
  })

  test('a passage in the address is shown', async () => {
    const { first } = await pages.open()
    const address = await documentAddress(first)
    await first.to(`${address}?at=1000-1020`)
    await first.page.waitForFunction(inPage('CSS.highlights.get("passage")?.size === 1'))
    const shown = await first.page.evaluate(`(() => {
      const [range] = CSS.highlights.get('passage')
      const { top, bottom } = range.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })()`)
    expect(shown).toBe(true)
  })

  test('files are added with the button; one that cannot be read says why', async () => {
    const { first } = await pages.open()
    await first.to('/documents')
    await first.page.getByRole('table', { name: 'Documents' }).waitFor()
    await first.page.locator('input[type=file]').setInputFiles([
      {
        name: 'letter.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Ann Lowe said the register was closed on 4 March 2021.\n'),
      },
      { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 broken') },
    ])
    await first.page.getByRole('link', { name: /letter\.txt$/u }).waitFor()
    await first.page
      .getByRole('region', { name: /^Could not be read/u })
      .getByText(/empty\.pdf$/u)
      .waitFor()
  })
})
