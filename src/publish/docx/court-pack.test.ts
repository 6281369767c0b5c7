import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleMatter, WHOLE_COPY } from '../../../test/sample-matter.ts'
import { type PaperOptions, readPaper } from '../parts/paper.ts'
import { toDocx } from './court-pack.ts'

const packOf = async (options: Partial<PaperOptions> = {}) =>
  toDocx(await readPaper(sampleMatter(), { ...WHOLE_COPY, ...options }))
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

let bytes: Uint8Array
let words: string
beforeAll(async () => {
  bytes = await packOf()
  words = partOf(bytes, 'word/document.xml')
})

describe('the court pack', () => {
  test('has headings of real styles and a list of contents that names them', () => {
    for (const title of ['Chronology', 'Cast', 'List of issues', 'Sources']) expect(words).toContain(`>${title}<`)
    expect(words.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(8)
    expect(words).toContain('TOC \\h \\o')
  })

  test('repeats the heading of each table, breaks no row over two pages, and numbers its pages', () => {
    const tables = words.match(/<w:tblGrid>/gu) ?? []
    // The cover's facts and the sides within a row have no headings.
    const inner = words.match(/<w:tblInd /gu) ?? []
    expect(words.match(/<w:tblHeader\/>/gu)).toHaveLength(tables.length - inner.length - 1)
    expect(words.match(/<w:cantSplit\/>/gu)?.length).toBeGreaterThan(tables.length)
    const footers = Object.entries(unzipSync(bytes)).filter(([name]) => /word\/footer\d+\.xml/u.test(name))
    expect(footers.length).toBeGreaterThan(0)
    for (const [, footer] of footers) {
      expect(strFromU8(footer)).toContain('NUMPAGES')
      expect(strFromU8(footer)).toContain('Record SHA-256 abababababababab')
    }
  })

  test('is A4, in British English, with each reference leading to its source', () => {
    expect(words).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:val="en-GB"')
    const targets = new Set([...words.matchAll(/w:bookmarkStart w:name="([^"]+)"/gu)].map(([, name]) => name))
    const links = [...words.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(name => !targets.has(name))).toEqual([])
  })

  test('holds no word of what was rejected or not reviewed in any of its parts', () => {
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      for (const word of ['quicksilver', 'zanzibar', 'UNREVIEWED']) expect(strFromU8(part), name).not.toContain(word)
  })

  test('says on its cover, in its header and in each row what nobody has reviewed', async () => {
    const asked = await packOf({ includeProposed: true })
    const text = partOf(asked, 'word/document.xml')
    expect(text).toContain('UNREVIEWED: this copy holds entries')
    const rows = text.match(/<w:tr>.*?<\/w:tr>/gsu)?.filter(row => row.includes('zanzibar')) ?? []
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toContain('UNREVIEWED')
    expect(text).not.toContain('quicksilver')
    const headers = Object.entries(unzipSync(asked)).filter(([name]) => /word\/header\d+\.xml/u.test(name))
    expect(headers.some(([, header]) => strFromU8(header).includes('UNREVIEWED COPY'))).toBe(true)
  })

  test('makes words visible that would turn the writing, and holds nothing that XML may not', () => {
    expect(words).toContain('‹U+202E›')
    expect(words).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/u)
  })

  test('of nothing says so on its cover, and has no contents', async () => {
    const empty = partOf(await packOf({ filter: { entries: [] } }), 'word/document.xml')
    expect(empty).toContain('None: no entry that may be shown meets what was asked for.')
    expect(empty).not.toContain('TOC')
  })

  test('is the same bytes each time, and gives its own date and no clock’s', async () => {
    expect(await packOf()).toEqual(bytes)
    expect(partOf(bytes, 'docProps/core.xml')).toContain('>2026-03-31T00:00:00Z<')
    expect(partOf(await packOf({ on: null }), 'docProps/core.xml')).toContain('>1980-01-01T00:00:00Z<')
  })
})
