import { unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE, idOf, sampleMatter, WHOLE_COPY } from '../../../test/sample-matter.ts'
import { type PaperOptions, readPaper } from '../parts/paper.ts'
import type { SiteFile } from './page.ts'
import { isSiteFile, toSite, zippedSite } from './site.ts'

const siteOf = async (options: Partial<PaperOptions> = {}) => [
  ...toSite(await readPaper(sampleMatter(), { ...WHOLE_COPY, ...options })),
]

let files: readonly SiteFile[]
beforeAll(async () => {
  files = await siteOf()
})
const page = (path: string, from = files): string => from.find(file => file.path === path)?.text ?? ''

describe('pages that open from a folder', () => {
  test('every link and every anchor leads to something that is there', () => {
    const anchors = new Map(
      files.map(({ path, text }) => [path, new Set([...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))]),
    )
    let links = 0
    for (const { path, text } of files) {
      for (const [, target = ''] of text.matchAll(/ href="([^"]+)"/gu)) {
        links++
        const [file, anchor] = target.split('#')
        const to = anchors.get(file === '' ? path : (file ?? ''))
        expect(to, `${path} links to ${target}`).toBeDefined()
        if (anchor !== undefined) expect(to?.has(anchor), `${path} links to ${target}`).toBe(true)
      }
    }
    expect(links).toBeGreaterThan(50)
  })

  test('no id stands twice on a page', () => {
    for (const { path, text } of files) {
      const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
      expect(ids.length, path).toBe(new Set(ids).size)
    }
  })

  test('an entry is found by its id on its page, and a person has a page of their own', () => {
    expect(page('chronology.html')).toContain(`id="${idOf('statement', 1)}"`)
    expect(page('statements.html')).toContain(`id="${idOf('statement', 1)}"`)
    expect(page(`person-${'1'.padStart(20, '0')}.html`)).toContain('<h1>Ann Lowe</h1>')
    expect(page('cast.html')).toContain(`href="person-${'1'.padStart(20, '0')}.html"`)
  })

  test('words of a document are words: no markup of theirs, and what turns the writing is visible', () => {
    for (const { path, text } of files) {
      if (!path.endsWith('.html')) continue
      const { document } = parseHTML(text)
      expect(document.querySelectorAll('script, img, iframe, object, [onerror], [style]').length, path).toBe(0)
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    }
    expect(page('statements.html')).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;')
    expect(page('statements.html')).toContain('‹U+202E›')
    expect(HOSTILE).toContain('\u202e')
  })

  test('every page has the policy under which nothing runs and nothing is fetched', () => {
    const pages = files.filter(file => file.path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(8)
    for (const { text } of pages) {
      expect(text).toContain(
        `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'none'`,
      )
      expect(text.match(/(?:src|href)="[a-z]+:/giu)).toBeNull()
    }
  })

  test('nothing that was rejected or not reviewed is in the bytes, unless it is asked for and marked', async () => {
    const all = files.map(file => file.text).join('\n')
    for (const word of ['quicksilver', 'zanzibar', 'Roper', 'Marsh']) expect(all).not.toContain(word)
    const asked = await siteOf({ includeProposed: true })
    const text = asked.map(file => file.text).join('\n')
    expect(text).toContain('zanzibar')
    expect(text).not.toContain('quicksilver')
    expect(page('index.html', asked)).toContain('UNREVIEWED: this copy holds entries')
    const rows = [...parseHTML(page('statements.html', asked)).document.querySelectorAll('tr')]
    const unseen = rows.filter(row => row.textContent?.includes('zanzibar'))
    expect(unseen.length).toBe(1)
    expect(unseen[0]?.textContent).toContain('UNREVIEWED')
  })

  test('the overview says when, from which record, and of how much', () => {
    expect(page('index.html')).toContain('31 March 2026')
    expect(page('index.html')).toContain('ab'.repeat(32))
    expect(page('index.html')).toContain('2 entries not yet accepted left out')
  })
})

test('in one file it is the same pages, and the same bytes each time', async () => {
  const bytes = zippedSite(files, 'record')
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual(files.map(file => `record/${file.path}`).sort())
  expect(zippedSite(await siteOf(), 'record')).toEqual(bytes)
})

test('files of an earlier site are told from those of others', () => {
  expect(files.every(file => isSiteFile(file.path))).toBe(true)
  expect(['notes.html', 'index.htm', 'style.css.bak', '../cast.html'].filter(isSiteFile)).toEqual([])
})
