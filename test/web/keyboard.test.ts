/** The review by keyboard alone: what a person does with it from morning to evening. */
import { describe, expect, test } from 'vitest'
import type { EntriesPage } from '../../src/server/contract.ts'
import { CHROMIUM, IN_BROWSER, inPage, type OpenPage, useBrowser } from './browser.ts'
import { exampleDocuments } from './documents.ts'

describe.skipIf(CHROMIUM === null)(`the review by keyboard alone, ${IN_BROWSER}`, () => {
  const pages = useBrowser(exampleDocuments)

  /** Presses keys one after the other, as fast as a machine can. */
  async function press({ page }: OpenPage, ...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
  }

  async function saved({ page }: OpenPage): Promise<void> {
    await page.getByText('saving …').first().waitFor({ state: 'detached' })
  }

  const lines = async ({ page }: OpenPage, query: string) =>
    (await page.evaluate(`fetch("/review.json?${query}").then(r => r.json())`)) as EntriesPage

  const entryText = ({ page }: OpenPage) => page.getByRole('region', { name: 'What the entry says' })

  test('accept, reject and the next one is there; undo takes all of it back, and the undo can be undone', async () => {
    const { first } = await pages.open()
    await first.to('/review')
    await entryText(first).getByText('Not yet reviewed').waitFor()
    await press(first, 'a', 'a', 'r')
    await saved(first)
    await first.page.getByText('Rejected').first().waitFor({ state: 'attached' })
    const three = await first.history()
    expect(three.decisions.map(one => one.verb)).toEqual(['reject', 'accept', 'accept'])
    await press(first, 'u', 'u', 'u')
    await first.page.getByText(/^Undone/u).waitFor()
    await first.page.waitForFunction(inPage('document.querySelectorAll("[aria-current=true]").length === 1'))
    await expect
      .poll(async () => (await first.history()).decisions.filter(one => one.holds && one.verb !== 'undo').length)
      .toBe(0)
    expect((await lines(first, 'status=accepted,rejected')).total).toBe(0)
    await press(first, 'U')
    await expect.poll(async () => (await lines(first, 'status=accepted')).total).toBe(1)
    expect(first.errors).toEqual([])
  })

  test('a speaker is amended by the first letters of the name', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=statements')
    await entryText(first).getByText('Not yet reviewed').waitFor()
    const before = (await lines(first, 'kind=statements&status=proposed')).lines[0]!
    await press(first, 'e')
    const field = first.page.getByLabel('Who said it')
    await field.waitFor()
    await first.page.keyboard.type('Thackw')
    await first.page.getByRole('listbox', { name: 'Proposals' }).first().getByRole('option').first().waitFor()
    await press(first, 'Enter')
    await press(first, 'Control+Enter')
    await expect.poll(async () => (await lines(first, 'status=amended')).total).toBe(1)
    const after = (await lines(first, 'status=amended')).lines[0]!
    expect(after.id).toBe(before.id)
    expect(after.people.length).toBeGreaterThan(0)
    expect(after.text).toContain('Thackwray')
  })

  test('one key settles who is meant', async () => {
    const { first } = await pages.open()
    await first.to('/review?needs=speaker')
    await first.page.getByText('Who is it? One key settles it').waitFor()
    await press(first, '1')
    await expect.poll(async () => (await lines(first, 'status=amended')).total).toBe(1)
  })

  test('several are selected and accepted; accusations among them take a second key', async () => {
    const { first } = await pages.open()
    await first.to('/review?label=accusation')
    await entryText(first).getByText('Not yet reviewed').waitFor()
    await press(first, 'x', 'j', 'X', 'A')
    const dialog = first.page.getByRole('dialog')
    await dialog.getByText(/accuse or criticise somebody/u).waitFor()
    expect(await dialog.getByRole('button', { name: /^Accept 2/u }).isDisabled()).toBe(true)
    await press(first, 'y', 'Enter')
    await expect.poll(async () => (await lines(first, 'status=accepted')).total).toBe(2)
  })

  test('a note, an issue, and the way back to both', async () => {
    const { first } = await pages.open()
    await first.to('/review')
    await entryText(first).getByText('Not yet reviewed').waitFor()
    await press(first, 'n')
    await first.page.getByRole('dialog').waitFor()
    await first.page.keyboard.type('Compare with the transcript.')
    await press(first, 'Control+Enter')
    await entryText(first).getByText('Compare with the transcript.').first().waitFor()
    await press(first, 'i')
    await first.page.getByLabel('A new issue').focus()
    await first.page.keyboard.type('Who knew of the letter?')
    await press(first, 'Enter')
    await entryText(first).getByText('Who knew of the letter?').first().waitFor()
  })

  test('words are moved at their edges with the arrows', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=statements')
    await entryText(first).getByText('Not yet reviewed').waitFor()
    await press(first, 'e')
    const end = first.page.getByRole('button', { name: /^Where it ends/u }).first()
    await end.focus()
    await press(first, 'ArrowLeft', 'Control+Enter')
    await expect.poll(async () => (await lines(first, 'status=amended')).total).toBe(1)
  })

  test('filters are saved under a name and chosen again; every key is on one page', async () => {
    const { first } = await pages.open()
    await first.to('/review?kind=figures')
    await entryText(first).waitFor()
    await first.page.getByLabel('Saved filters').selectOption({ label: 'Save these filters …' })
    await first.page.getByRole('dialog').waitFor()
    await first.page.keyboard.type('Figures first')
    await press(first, 'Enter')
    await first.page.getByText('Saved: Figures first').waitFor()
    await first.to('/review')
    await first.page.getByLabel('Saved filters').selectOption({ label: 'Figures first' })
    await first.page.waitForURL(/kind=figures/u)
    await first.page.getByRole('button', { name: 'Next' }).first().focus()
    await press(first, '?')
    await first.page.getByRole('dialog', { name: 'All keys' }).waitFor()
    await press(first, 'Escape')
    await press(first, 'g', 'h')
    await first.page.getByRole('heading', { name: 'History' }).waitFor()
    await press(first, '/')
    await first.page.getByLabel('Words to look for').waitFor()
  })
})
