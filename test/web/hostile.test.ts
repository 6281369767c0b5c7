/** Documents that mean harm: nothing of them ever runs, and nothing is asked of anybody. */
import { describe, expect, test } from 'vitest'
import { CHROMIUM, IN_BROWSER, type OpenPage, useBrowser } from './browser.ts'
import { HOSTILE_DOCUMENTS } from './documents.ts'

describe.skipIf(CHROMIUM === null)(`documents that mean harm, ${IN_BROWSER}`, () => {
  const pages = useBrowser(() => HOSTILE_DOCUMENTS)

  const foundIn = async ({ page }: OpenPage) =>
    (await page.evaluate(
      'fetch("/documents.json").then(r => r.json()).then(d => d.documents.map(one => one.documentId))',
    )) as string[]

  test('their words are words, on every page', async () => {
    const { first } = await pages.open()
    const dialogs: string[] = []
    first.page.on('dialog', dialog => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const documents = await foundIn(first)
    expect(documents.length).toBeGreaterThan(1)
    const addresses = [
      '/overview',
      '/review',
      '/documents',
      '/search?q=register',
      ...documents.map(id => `/documents/${encodeURIComponent(id)}`),
    ]
    for (const address of addresses) {
      await first.to(address)
      await first.page.waitForLoadState('networkidle')
      const odd = await first.page.evaluate(
        `[...document.querySelectorAll('iframe, form[action], meta[http-equiv], base, img, script:not([src]), [onerror], [onclick], [onload], a[href^="javascript"]')].map(one => one.outerHTML)`,
      )
      expect(odd, address).toEqual([])
      expect(new URL(first.page.url()).origin, address).toBe(first.origin)
      expect(await first.page.title(), address).not.toContain('owned')
    }
    expect(dialogs).toEqual([])
    expect(first.foreign).toEqual([])
    expect(first.errors).toEqual([])
  })

  test('characters that turn the writing are shown by name, and places in the text hold', async () => {
    const { first } = await pages.open()
    const [id] = (await first.page.evaluate(`fetch("/documents.json").then(r => r.json())
      .then(d => d.documents.filter(one => one.path.includes('hostile')).map(one => one.documentId))`)) as string[]
    await first.to(`/documents/${encodeURIComponent(id ?? '')}`)
    await first.page.locator('.hidden-character').first().waitFor()
    const shown = await first.page.evaluate(
      `[...document.querySelectorAll('[data-start] .hidden-character')].map(one => one.dataset.name)`,
    )
    expect(shown).toEqual(expect.arrayContaining(['RLO', 'PDF']))
    const differs = await first.page.evaluate(`(async () => {
      const { text } = await (await fetch(location.pathname + '.json')).json()
      return [...document.querySelectorAll('[data-start]')]
        .filter(one => !text.startsWith(one.textContent, Number(one.dataset.start)))
        .map(one => one.textContent)
    })()`)
    expect(differs).toEqual([])
  })

  test('where the browser would run what stands in a page, the policy refuses it', async () => {
    const { first } = await pages.open()
    await first.to('/overview')
    const ran = await first.page.evaluate(`(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return window.ran === true
    })()`)
    expect(ran).toBe(false)
    expect(first.errors.join(' ')).toMatch(/content security policy/iu)
  })
})
