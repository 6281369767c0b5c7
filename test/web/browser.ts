/** Pages of a record in a real browser: Debian's Chromium, found by PATH. */
import { cpSync, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { build } from '../../src/bundle/index.ts'
import type { HistoryPage } from '../../src/server/contract.ts'
import { startServer } from '../../src/server/start.ts'
import { lastingFolder, temporaryFolder, writeFiles } from '../bundle-folder.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Where the browser is; null where there is none, and then these tests are skipped. */
export const CHROMIUM =
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)))
    .find(path => existsSync(path)) ?? null

/** Says why, where they are skipped. */
export const IN_BROWSER = CHROMIUM === null ? 'in the browser (skipped: no Chromium on the PATH)' : 'in the browser'

/** A page, what it asked for, and what it complained of. */
export interface OpenPage {
  readonly page: Page
  readonly origin: string
  /** Addresses outside this server that the page asked for. */
  readonly foreign: readonly string[]
  /** Errors of the page’s own code, and what the content policy refused. */
  readonly errors: readonly string[]
  history(): Promise<HistoryPage>
  /** Goes to an address of these pages and waits until something is there. */
  to(path: string): Promise<void>
}

/** A browser for the tests of a file, and records made from documents once. */
export function useBrowser(documents: () => Readonly<Record<string, string | Uint8Array>>) {
  let browser: Browser
  let template: string
  beforeAll(async () => {
    if (CHROMIUM === null) return
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    template = await builtRecord(documents())
  }, 240_000)
  afterAll(() => browser?.close())
  return {
    /** The pages of a record of its own, in a window of its own. */
    open: async (options: Parameters<Browser['newContext']>[0] = {}) => {
      const record = join(temporaryFolder(), 'record')
      cpSync(template, record, { recursive: true })
      const server = await startServer({ record })
      onTestFinished(() => server.close())
      return {
        first: await openWindow(browser, server.address, options),
        /** Another window on the same record. */
        another: () => openWindow(browser, server.address, options),
      }
    },
  }
}

async function builtRecord(documents: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const bundle = lastingFolder()
  writeFiles(bundle, documents)
  const record = join(lastingFolder(), 'record')
  await build({ record, paths: [bundle], engine: 'rules', jobs: 1 })
  return record
}

async function openWindow(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<OpenPage> {
  const { origin } = new URL(address)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  const foreign: string[] = []
  const errors: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => {
    if (/content security policy/iu.test(message.text())) errors.push(message.text())
  })
  await page.goto(address)
  const to = async (path: string): Promise<void> => {
    await page.goto(`${origin}${path}`)
    await page.locator('h1, h2').first().waitFor()
  }
  const history = async (): Promise<HistoryPage> =>
    (await page.evaluate('fetch("/history.json").then(r => r.json())')) as HistoryPage
  return { page, origin, foreign, errors, history, to }
}

/**
 * What a page waits for, as a function: the words of a string are evaluated anew at each look, and the pages' Content Security Policy
 * allows that only at the first.
 */
export function inPage(expression: string): () => boolean {
  return new Function(`return ${expression}`) as () => boolean
}
