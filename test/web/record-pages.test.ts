/** Cases, questions, figures, disputes, sources and issues in a real browser: by keyboard and by mouse. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ChronologyPage, EntriesPage, IssuesPage } from '../../src/server/contract.ts'
import { temporaryFolder } from '../bundle-folder.ts'
import { writtenIn } from '../written-workbook.ts'
import { CHROMIUM, IN_BROWSER, type OpenPage, useBrowser } from './browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PAGES = ['cases', 'questions', 'figures', 'disputes', 'sources', 'issues'] as const

const folder = fileURLToPath(new URL('../../fixtures/bundles/harrowmere/documents/', import.meta.url))

/** Documents with a case, a question, figures, a dispute and a copy. */
function recordDocuments(): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(folder).filter(name => /^0[13467]-/u.test(name))
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name))]))
}

/** What axe finds wrong, each with the element. */
async function violations({ page }: OpenPage): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) =>
      violations.flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 160))))`,
  )) as readonly string[]
}

async function data<T>({ page }: OpenPage, address: string): Promise<T> {
  return (await page.evaluate(`fetch(${JSON.stringify(address)}).then(r => r.json())`)) as T
}

const issuesOf = async (at: OpenPage) => (await data<IssuesPage>(at, '/issues.json')).issues

/** Makes an issue with the dialog that is open. */
async function writeIssue({ page }: OpenPage, text: string): Promise<void> {
  await page.getByRole('dialog', { name: 'New issue' }).waitFor()
  await page.getByLabel('Issue', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: text }).waitFor()
}

/** Gives a file to the open dialog. */
async function choose({ page }: OpenPage, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('File')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

/** The workbook that the pages give away, with what nobody has reviewed. */
async function workbook({ page }: OpenPage): Promise<string> {
  const coded = (await page.evaluate(`fetch('/exports/xlsx?unreviewed=1').then(r => r.arrayBuffer()).then(bytes =>
    btoa([...new Uint8Array(bytes)].map(byte => String.fromCharCode(byte)).join('')))`)) as string
  const file = join(temporaryFolder(), 'workbook.xlsx')
  writeFileSync(file, Buffer.from(coded, 'base64'))
  return file
}

describe.skipIf(CHROMIUM === null)(`the pages of the record, ${IN_BROWSER}`, () => {
  const pages = useBrowser(recordDocuments)

  test('issues: one, one below it, an entry under it and out again, off the list, and all of it back', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/issues')
    await page.getByRole('button', { name: 'New issue' }).click()
    await writeIssue(first, 'Was the lifebelt in reach?')
    await page.getByRole('button', { name: 'Issue below 1', exact: true }).click()
    await expect.poll(() => page.getByLabel('Number').inputValue()).toBe('1.1')
    await writeIssue(first, 'Who knew where it was?')
    const [above, below] = await issuesOf(first)
    expect(below).toMatchObject({ number: '1.1', parent: above?.id })

    await page.getByRole('button', { name: 'Put an entry here, under 1.1' }).click()
    const dialog = page.getByRole('dialog', { name: 'Put entries under issue 1.1' })
    await dialog.getByLabel('Words of the entry').fill('lifebelt')
    await dialog
      .getByRole('checkbox', { name: /lifebelt/u })
      .first()
      .check()
    await dialog.getByRole('button', { name: 'Put here' }).click()
    await expect.poll(async () => (await issuesOf(first))[1]?.entries.length).toBe(1)
    await page.getByRole('button', { name: /^Take out of issue 1\.1/u }).click()
    await page.getByText(/^Taken out of issue 1\.1/u).waitFor()
    expect((await issuesOf(first))[1]?.entries).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await issuesOf(first))[1]?.entries.length).toBe(1)

    // What stood below an issue that is taken off stands by itself.
    await page.getByRole('button', { name: 'Take off issue 1', exact: true }).click()
    await expect.poll(async () => (await issuesOf(first)).map(one => one.parent)).toEqual([null])
    await page.keyboard.press('u')
    await expect.poll(async () => (await issuesOf(first)).map(one => one.parent)).toEqual([null, above?.id])
    expect(first.errors).toEqual([])
  })

  test('a question is said to be answered, in place, and that is taken back', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/questions')
    await page.getByText('no answer found in these documents').first().waitFor()
    const standing = page
      .getByRole('row', { name: /no answer found in these documents/u })
      .getByRole('combobox')
      .first()
    const name = await standing.getAttribute('aria-label')
    await standing.selectOption({ label: 'answered' })
    const amended = () => data<EntriesPage>(first, '/review.json?status=amended')
    await expect.poll(async () => (await amended()).total).toBe(1)
    expect(name).toContain((await amended()).lines[0]?.text.slice(0, 20))
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await amended()).total).toBe(0)
    await expect
      .poll(() =>
        page
          .getByLabel(name ?? '', { exact: true })
          .first()
          .inputValue(),
      )
      .toBe('open')
  })

  test('by keys alone: down the page, accept, reject, take back', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/disputes')
    await page
      .getByRole('button', { name: /^Accept/u })
      .first()
      .waitFor()
    const of = async (status: string) => (await data<EntriesPage>(first, `/review.json?status=${status}`)).total
    for (const key of ['j', 'a', 'r']) await page.keyboard.press(key)
    await expect.poll(async () => [await of('accepted'), await of('rejected')]).toEqual([1, 1])
    for (const key of ['u', 'u']) await page.keyboard.press(key)
    await expect.poll(async () => [await of('accepted'), await of('rejected')]).toEqual([0, 0])
  })

  test('a case is a ladder of lit and unlit steps, and a step leads to its words', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/cases')
    const larkspur = page.getByRole('article').filter({ hasText: 'Operation Larkspur' }).first()
    const rungs = larkspur.getByRole('list', { name: 'Steps, from the first to the last' })
    await rungs.getByRole('heading', { name: /^Investigation shown/u }).waitFor()
    await rungs.getByRole('heading', { name: /^Meeting, hearing or court not shown in these documents/u }).waitFor()
    await larkspur.getByText('3 of 17 not accounted for.').waitFor()
    const quote = (await rungs.getByRole('blockquote').first().textContent()) ?? ''
    await rungs.getByRole('link').first().click()
    await page.waitForURL(/\/documents\/.+\?at=\d+-\d+/u)
    const [start, end] = (new URL(page.url()).searchParams.get('at') ?? '').split('-').map(Number)
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
    const shown = await data<{ text: string }>(first, `/documents/${encodeURIComponent(id)}.json`)
    expect(shown.text.slice(start, end).replace(/\s+/gu, ' ')).toBe(quote.replace(/\s+/gu, ' '))
  })

  test('figures are narrowed by words and by a filter, and widened again', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/figures')
    const rows = page.getByRole('table', { name: 'Figures' }).getByRole('row')
    await rows.nth(1).waitFor()
    const all = await rows.count()
    await page.getByRole('searchbox', { name: 'Words to look for on this page' }).fill('seventeen')
    await page.waitForURL(/q=seventeen/u)
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await page.getByRole('button', { name: 'Take off: Words seventeen' }).click()
    await expect.poll(() => rows.count()).toBe(all)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('group', { name: 'Document' }).getByRole('checkbox').first().check()
    await page.keyboard.press('Escape')
    await page.waitForURL(/document=/u)
    await expect.poll(() => rows.count()).toBeLessThan(all)
  })

  test('a workbook that comes back is first shown, then decided', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/issues')
    const file = await workbook(first)
    const [one, two] = (await data<EntriesPage>(first, '/review.json?kind=questions')).lines
    await writtenIn(file, 'Questions, demands and calls', {
      [one!.id]: { decision: 'accept' },
      [two!.id]: { decision: 'perhaps' },
    })
    await page.getByRole('button', { name: 'Bring back a workbook' }).click()
    await choose(first, 'workbook.xlsx', readFileSync(file))
    const dialog = page.getByRole('dialog', { name: 'Bring back a workbook' })
    await dialog.getByText('1 row asks for a decision').waitFor()
    await dialog.getByText(/‘perhaps’ is no decision/u).waitFor()
    expect((await first.history()).total).toBe(0)
    await dialog.getByRole('button', { name: 'Make 1 decision' }).click()
    await expect
      .poll(async () => (await data<EntriesPage>(first, '/review.json?status=accepted')).lines.map(line => line.id))
      .toEqual([one!.id])
  })

  test('a row of a chronology is tied to a passage, and stands in the chronology', async () => {
    const { first } = await pages.open()
    const { page } = first
    await first.to('/issues')
    await page.getByRole('button', { name: 'Bring in a chronology' }).click()
    const rows =
      'Date,Event\n10 February 2020,Operation Larkspur began into seventeen officers\nlate spring,A zeppelin landed\n'
    await choose(first, 'ours.csv', new TextEncoder().encode(rows))
    const dialog = page.getByRole('dialog', { name: 'Bring in a chronology' })
    await dialog.getByText('2 rows, 0 tied to a source.').waitFor()
    await dialog.getByText('No passage of these documents was found for it.').waitFor()
    expect((await first.history()).total).toBe(0)
    await dialog
      .getByRole('button', { name: /^Tie to this passage/u })
      .first()
      .click()
    await dialog.getByText('2 rows, 1 tied to a source.').waitFor()
    const chronology = await data<ChronologyPage>(first, '/chronology.json?status=accepted')
    expect(chronology.rows).toMatchObject([
      { when: '2020-02-10', text: 'Operation Larkspur began into seventeen officers' },
    ])
    expect(chronology.rows[0]?.quote).not.toBe('')
  })

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 420],
  ] as const) {
    test(`by the rules of WCAG: ${scheme}, ${width} pixels wide`, async () => {
      const { first } = await pages.open({ colorScheme: scheme, viewport: { width, height: 900 } })
      for (const name of PAGES) {
        await first.to(`/${name}`)
        await first.page.getByText('Loading ').waitFor({ state: 'detached' })
        await first.page.waitForLoadState('networkidle')
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
})
