/** Every page by axe’s rules for WCAG 2.2 AA, in both themes, wide and narrow; and nothing is asked of anybody else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { CHROMIUM, IN_BROWSER, inPage, type OpenPage, useBrowser } from './browser.ts'
import { exampleDocuments } from './documents.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds wrong, each with the element. */
async function violations({ page }: OpenPage): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(result => result.violations)`,
  )) as readonly Violation[]
  return found.flatMap(one =>
    one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)} (${node.failureSummary.slice(0, 300)})`),
  )
}

const PAGES: readonly (readonly [string, string])[] = [
  ['overview', '/overview'],
  ['review', '/review'],
  ['documents', '/documents'],
  ['cast', '/cast'],
  ['offices', '/cast?tab=offices'],
  ['chronology', '/chronology'],
  ['statements', '/statements'],
  ['network', '/network'],
  ['history', '/history'],
  ['search', '/search?q=inquest'],
  ['settings', '/settings'],
]

describe.skipIf(CHROMIUM === null)(`every page by the rules of WCAG, ${IN_BROWSER}`, () => {
  const pages = useBrowser(exampleDocuments)

  const documentPage = async ({ page }: OpenPage): Promise<string> =>
    `/documents/${encodeURIComponent((await page.evaluate('fetch("/documents.json").then(r => r.json()).then(d => d.documents[0].documentId)')) as string)}`

  const comparisonPage = async ({ page }: OpenPage): Promise<string> => {
    const [one, two] = (await page.evaluate(
      'fetch("/documents.json").then(r => r.json()).then(d => d.documents.filter(one => /0[67]-/.test(one.path)).map(one => one.documentId))',
    )) as readonly string[]
    return `/documents/${encodeURIComponent(two ?? '')}/comparison?with=${encodeURIComponent(one ?? '')}`
  }

  const settled = async ({ page }: OpenPage): Promise<void> => {
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(inPage('!document.body.textContent.includes("Loading ")'))
  }

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 420],
  ] as const) {
    test(`${scheme}, ${width} pixels wide`, async () => {
      const { first } = await pages.open({ colorScheme: scheme, viewport: { width, height: 900 } })
      for (const [name, path] of [
        ...PAGES,
        ['document', await documentPage(first)] as const,
        ['comparison', await comparisonPage(first)] as const,
      ]) {
        await first.to(path)
        await settled(first)
        expect(await violations(first), name).toEqual([])
        const beyond = await first.page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(beyond, `${name} goes over the edge`).toBe(0)
      }
      expect(first.foreign).toEqual([])
      expect(first.errors).toEqual([])
    })
  }

  test('dialogs and the form for amending', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=statements')
    await first.page.getByRole('region', { name: 'What the entry says' }).getByText('Not yet reviewed').waitFor()
    for (const key of ['n', 'i', 'm', 's', 'f', '?']) {
      await first.page.keyboard.press(key)
      await first.page.getByRole('dialog').waitFor()
      await settled(first)
      expect(await violations(first), `dialog of ${key}`).toEqual([])
      await first.page.keyboard.press('Escape')
      await first.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await first.page.keyboard.press('e')
    await first.page.getByRole('form', { name: 'Amend' }).waitFor()
    expect(await violations(first), 'amend').toEqual([])
  })

  test('twice as large, nothing is lost; what can be pressed is large enough', async () => {
    const { first } = await pages.open({ viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 })
    await first.to('/review')
    await settled(first)
    const beyond = await first.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(beyond).toBe(0)
    const small = (await first.page.evaluate(`[...document.querySelectorAll('button, select, input')]
      .filter(one => one.checkVisibility() && one.type !== 'checkbox' && !one.closest('[class*=skip]'))
      .map(one => [one.textContent, one.getBoundingClientRect()])
      .filter(([, rect]) => rect.width > 0 && (rect.width < 24 || rect.height < 24))
      .map(([text]) => text)`)) as readonly string[]
    expect(small).toEqual([])
  })
})
