/** The pages by mouse, beside a second window, and with documents that mean harm. */
import { describe, expect, test } from 'vitest'
import type { EntriesPage } from '../../src/server/contract.ts'
import { CHROMIUM, IN_BROWSER, type OpenPage, useBrowser } from './browser.ts'
import { exampleDocuments } from './documents.ts'

describe.skipIf(CHROMIUM === null)(`the pages by mouse, ${IN_BROWSER}`, () => {
  const pages = useBrowser(exampleDocuments)

  const lines = async ({ page }: OpenPage, query: string) =>
    (await page.evaluate(`fetch("/review.json?${query}").then(r => r.json())`)) as EntriesPage

  const entry = ({ page }: OpenPage) => page.getByRole('region', { name: 'What the entry says' })

  const documentAddress = async ({ page }: OpenPage, part: string): Promise<string> =>
    `/documents/${encodeURIComponent((await page.evaluate(`fetch("/documents.json").then(r => r.json()).then(d => d.documents.find(one => one.path.includes("${part}")).documentId)`)) as string)}`

  test('an entry is chosen in the queue, accepted with a button, and taken back in the history', async () => {
    const { first } = await pages.open()
    await first.to('/review')
    await entry(first).getByText('Not yet reviewed').waitFor()
    await first.page.getByRole('list', { name: 'Entries' }).getByRole('button').nth(2).click()
    const chosen = decodeURIComponent(new URL(first.page.url()).pathname.split('/').at(-1) ?? '')
    await first.page.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect.poll(async () => (await lines(first, 'status=accepted')).lines.map(line => line.id)).toEqual([chosen])
    await first.page.getByRole('link', { name: 'History' }).click()
    await first.page
      .getByRole('button', { name: /^Take back/u })
      .first()
      .click()
    await expect.poll(async () => (await lines(first, 'status=accepted')).total).toBe(0)
  })

  test('two people are merged, and split again by taking it back', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=actors')
    await entry(first).getByText('Not yet reviewed').waitFor()
    const before = (await lines(first, 'kind=actors')).total
    await first.page.getByRole('button', { name: 'Merge' }).click()
    const dialog = first.page.getByRole('dialog', { name: 'Merge two people' })
    const choose = async (label: string, name: string): Promise<void> => {
      await dialog.getByLabel(label, { exact: true }).fill(name)
      await dialog.getByRole('option').first().click()
    }
    await choose('Keep', 'Penhallow')
    await choose('Is the same as', 'Haldane')
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await expect.poll(async () => (await lines(first, 'kind=actors')).total).toBeLessThan(before)
    await first.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await lines(first, 'kind=actors')).total).toBe(before)
    expect((await first.history()).decisions.map(one => one.verb)).toEqual(['undo', 'merge'])
  })

  test('one person is split in two, by the documents that mean somebody else, and is one again', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=actors')
    await entry(first).getByText('Not yet reviewed').waitFor()
    const before = (await lines(first, 'kind=actors')).total
    await first.page.getByRole('button', { name: 'Split' }).click()
    const dialog = first.page.getByRole('dialog', { name: 'Split a person' })
    await dialog.getByLabel('Who is really two').fill('Thackwray')
    await dialog.getByRole('option').first().click()
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByLabel('Name of the other one').fill('Another Thackwray')
    await dialog.getByRole('button', { name: 'Split' }).click()
    await expect.poll(async () => (await lines(first, 'kind=actors')).total).toBeGreaterThan(before)
    await first.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await lines(first, 'kind=actors')).total).toBe(before)
  })

  test('words that were missed are selected and made a statement', async () => {
    const { first } = await pages.open()
    await first.to(await documentAddress(first, '01-'))
    const place = (await first.page.evaluate(`(() => {
      const block = [...document.querySelectorAll('[data-start]')].find(one => one.textContent.includes('survived'))
      const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
      const at = node.data.indexOf('survived')
      document.getSelection().setBaseAndExtent(node, at, node, at + 'survived'.length)
      return Number(block.dataset.start) + at
    })()`)) as number
    await first.page.getByRole('button', { name: 'Add an entry from these words' }).click()
    const dialog = first.page.getByRole('dialog', { name: 'Add an entry' })
    await dialog.getByText('survived').waitFor()
    await dialog.getByLabel('Who said it').fill('Penhallow')
    await dialog.getByRole('listbox', { name: 'Proposals' }).first().getByRole('option').first().click()
    await dialog.getByLabel('When it was said').fill('2020-01-22')
    await dialog.getByText('Read as: 22 January 2020').waitFor()
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await first.page.getByText(/^Added/u).waitFor()
    const added = (await lines(first, 'status=accepted')).lines
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({ kind: 'statements', when: '2020-01-22', place: { start: place } })
  })

  test('a speaker is amended, and a filter is set and taken off', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=statements')
    await entry(first).getByText('Not yet reviewed').waitFor()
    await first.page.getByRole('button', { name: 'Amend' }).click()
    const form = first.page.getByRole('form', { name: 'Amend' })
    await form.getByLabel('What it does').selectOption({ index: 3 })
    await form.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await lines(first, 'status=amended')).total).toBe(1)
    await first.page.getByRole('button', { name: 'Take off: Kind Statements' }).click()
    await first.page.waitForURL(url => !url.search.includes('kind='))
  })

  test('two windows in one queue: the second decision on what has changed is asked again', async () => {
    const { first, another } = await pages.open()
    const second = await another()
    // The second window hears no news, as over a bad line: what it shows is old.
    await second.page.route('**/live*', route => route.abort())
    await second.to('/review?kind=statements')
    await first.to('/review?kind=statements')
    for (const one of [first, second]) await entry(one).getByText('Not yet reviewed').waitFor()
    await first.page.keyboard.press('r')
    await expect.poll(async () => (await lines(first, 'status=rejected')).total).toBe(1)
    await second.page.keyboard.press('a')
    const dialog = second.page.getByRole('dialog', { name: 'It has changed since you saw it' })
    await dialog.getByText('Rejected').waitFor()
    expect((await first.history()).total).toBe(1)
    await dialog.getByRole('button', { name: 'Decide the same all the same' }).click()
    await expect.poll(async () => (await lines(first, 'status=accepted')).total).toBe(1)
  })

  test('a session that has ended leads to the way in, and nothing of the record is left on the page', async () => {
    const { first } = await pages.open()
    await first.to('/review')
    await entry(first).getByText('Not yet reviewed').waitFor()
    const ended = {
      error: { code: 'server/signed-out', message: 'You are not signed in, or no longer.', hint: 'Sign in.' },
    }
    await first.page.route(/\.json/u, route => route.fulfill({ status: 401, json: ended }))
    await first.page.getByRole('link', { name: 'History' }).click()
    await first.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await first.page.getByLabel('Password').waitFor()
    expect(await first.page.getByText('Not yet reviewed').count()).toBe(0)
  })

  test('what somebody else decides is seen without loading anew', async () => {
    const { first, another } = await pages.open()
    const second = await another()
    for (const one of [first, second]) {
      await one.to('/review?kind=statements')
      await entry(one).getByText('Not yet reviewed').waitFor()
    }
    await first.page.keyboard.press('a')
    await second.page
      .getByRole('list', { name: 'Entries' })
      .getByText('Accepted')
      .first()
      .waitFor({ state: 'attached' })
    await entry(second).getByText('Accepted', { exact: true }).waitFor()
  })
})
