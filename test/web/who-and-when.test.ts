/** Statements, chronology, cast and network in a browser: what is narrowed, chosen, decided, joined, and taken away. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Answer, EntriesPage } from '../../src/server/contract.ts'
import { CHROMIUM, IN_BROWSER, type OpenPage, useBrowser } from './browser.ts'
import { exampleDocuments } from './documents.ts'

describe.skipIf(CHROMIUM === null)(`who said what, and when, ${IN_BROWSER}`, () => {
  const pages = useBrowser(exampleDocuments)

  const read = async <T>({ page }: OpenPage, address: string): Promise<T> =>
    (await page.evaluate(`fetch("${address}").then(r => r.json())`)) as T

  const statements = (open: OpenPage, query: string) => read<EntriesPage>(open, `/statements.json?${query}`)

  /** The number at the head of a list. */
  const total = async ({ page }: OpenPage): Promise<number> =>
    Number.parseInt(
      (await page
        .getByText(/^\d+ (?:statements?|lines?)$/u)
        .first()
        .textContent()) ?? '',
      10,
    )

  /** Whom more than one document names. */
  const personAddress = async (open: OpenPage): Promise<string> => {
    const cast = await read<Answer<'GET /cast.json'>>(open, '/cast.json')
    const person = cast.people.find(one => one.kind === 'person' && one.documents > 1)!
    return `/cast/${encodeURIComponent(person.line.id)}`
  }

  test('statements are what was said, unless more is asked for; a speaker narrows them, and stands over their own', async () => {
    const { first } = await pages.open()
    await first.to('/statements')
    await expect.poll(() => total(first)).toBe((await statements(first, 'conveys=speech')).total)
    await first.page.getByLabel('Said, or only held').selectOption('any')
    await expect.poll(() => total(first)).toBe((await statements(first, '')).total)
    const [speaker] = (await statements(first, '')).facets.speaker!
    await first.page.getByRole('group', { name: 'Speaker' }).getByLabel(speaker!.label).check()
    await expect.poll(() => total(first)).toBe(speaker!.count)
    expect(new URL(first.page.url()).searchParams.get('speaker')).toBe(speaker!.value)
    await first.page.getByLabel('Order').selectOption('speaker')
    await first.page.getByRole('heading', { level: 2, name: speaker!.label }).waitFor()
    await first.page.getByRole('button', { name: `Take off: Speaker ${speaker!.label}` }).click()
    await expect.poll(() => total(first)).toBe((await statements(first, '')).total)
  })

  test('a statement is accepted by keys where it stands in the list, and the undo takes it back', async () => {
    const { first } = await pages.open()
    await first.to('/statements')
    const list = first.page.getByRole('list', { name: 'Statements' })
    await list.getByText('Not yet reviewed').first().waitFor()
    for (const key of ['j', 'j', 'a']) await first.page.keyboard.press(key)
    await list.getByText('Accepted').waitFor()
    const [line] = (await statements(first, 'status=accepted')).lines
    const order = (await statements(first, 'conveys=speech&order=document')).lines
    expect(line?.id).toBe(order[1]!.id)
    await first.page.keyboard.press('u')
    await list.getByText('Accepted').waitFor({ state: 'detached' })
    expect((await statements(first, 'status=accepted')).total).toBe(0)
  })

  test('a copy is made of what was reviewed; the rest only where it is asked for, and says so in its name', async () => {
    const { first } = await pages.open()
    await first.to('/statements')
    const exported = async (unreviewed: boolean) => {
      await first.page.getByRole('button', { name: 'Export …' }).click()
      const dialog = first.page.getByRole('dialog', { name: 'Export' })
      await dialog.getByLabel('Excel workbook').check()
      const box = dialog.getByLabel('Include what nobody has reviewed')
      expect(await box.isChecked()).toBe(false)
      if (unreviewed) await box.check()
      const download = first.page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Export', exact: true }).click()
      const file = await download
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const with_ = await exported(true)
    expect(with_.name).toMatch(/UNREVIEWED.*\.xlsx$/u)
    expect(with_.bytes.subarray(0, 2).toString()).toBe('PK')
    await first.page.getByText(/^Exported: /u).waitFor()
    const without = await exported(false)
    expect(without.name).not.toContain('UNREVIEWED')
    expect(without.bytes.length).toBeLessThan(with_.bytes.length)
  })

  test('plot and table of the chronology go in step; one looks closer by button and by dragging', async () => {
    const { first } = await pages.open()
    await first.to('/chronology')
    const plot = first.page.getByRole('img', { name: /dated lines from/u })
    await plot.waitFor()
    const chosen = first.page.locator('tr[aria-current=true]')
    await plot.locator('circle').first().hover()
    await chosen.waitFor()
    const words = await chosen.textContent()
    await first.page.keyboard.press('j')
    await expect.poll(() => chosen.textContent()).not.toBe(words)
    const whole = await plot.getAttribute('aria-label')
    await first.page.getByRole('button', { name: 'Closer' }).click()
    await expect.poll(() => plot.getAttribute('aria-label')).not.toBe(whole)
    await first.page.getByRole('button', { name: 'All', exact: true }).click()
    const box = (await plot.boundingBox())!
    const before = await plot.getAttribute('aria-label')
    await first.page.mouse.move(box.x + box.width * 0.5, box.y + box.height - 3)
    await first.page.mouse.down()
    await first.page.mouse.move(box.x + box.width * 0.8, box.y + box.height - 3, { steps: 4 })
    await first.page.mouse.up()
    await expect.poll(() => plot.getAttribute('aria-label')).not.toBe(before)
    await first.page.getByRole('button', { name: 'Only these dates' }).click()
    await expect.poll(() => new URL(first.page.url()).searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/u)
  })

  test('a kind of line narrows the chronology, and each row leads to its words', async () => {
    const { first } = await pages.open()
    await first.to('/chronology')
    const pill = first.page.getByRole('group', { name: 'Kinds of line' }).getByRole('button').first()
    const [, number] = /(\d+)$/u.exec((await pill.textContent()) ?? '') ?? []
    await pill.click()
    await expect.poll(() => total(first)).toBe(Number(number))
    await first.page.getByRole('region', { name: 'Chronology' }).locator('td[data-title=Source] a').first().click()
    await first.page.waitForURL(/\/documents\/.+at=\d+-\d+/u)
  })

  test('two people are compared and merged on their page, and the notice takes it back', async () => {
    const { first } = await pages.open()
    const before = (await read<Answer<'GET /cast.json'>>(first, '/cast.json')).total
    await first.to(await personAddress(first))
    await first.page.getByRole('button', { name: 'Merge …' }).click()
    const dialog = first.page.getByRole('dialog')
    await dialog.getByLabel('The same as').fill('Med')
    await dialog.getByRole('option').first().click()
    await dialog.getByText(/^Together: \d+ mentions/u).waitFor()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await first.page.getByText(/^Merged: /u).waitFor()
    expect((await read<Answer<'GET /cast.json'>>(first, '/cast.json')).total).toBeLessThan(before)
    await first.page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(async () => (await read<Answer<'GET /cast.json'>>(first, '/cast.json')).total).toBe(before)
  })

  test('the mentions of one document become somebody else’s, and the notice takes it back', async () => {
    const { first } = await pages.open()
    const before = (await read<Answer<'GET /cast.json'>>(first, '/cast.json')).total
    await first.to(await personAddress(first))
    await first.page.getByRole('button', { name: 'Split …' }).click()
    const dialog = first.page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByLabel('Name of the other one').fill('Gerald Penhallow')
    await dialog.getByRole('button', { name: 'Split', exact: true }).click()
    await first.page.getByText(/^Split: /u).waitFor()
    const after = await read<Answer<'GET /cast.json'>>(first, '/cast.json')
    expect(after.total).toBe(before + 1)
    expect(after.people.map(person => person.name)).toContain('Gerald Penhallow')
    await first.page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(async () => (await read<Answer<'GET /cast.json'>>(first, '/cast.json')).total).toBe(before)
  })

  test('offices stand in words beside their bars, on one axis', async () => {
    const { first } = await pages.open()
    await first.to('/cast')
    await first.page.getByRole('tab', { name: /^Offices/u }).click()
    const table = first.page.getByRole('table', { name: 'Offices and who held them' })
    await table
      .getByText(/shown in office on/u)
      .first()
      .waitFor()
    expect(await table.getByRole('rowgroup').count()).toBeGreaterThan(2)
    expect(await table.locator('td svg').count()).toBeGreaterThan(0)
  })

  test('somebody is chosen in the network by the table, which narrows to them and leads to the statements', async () => {
    const { first } = await pages.open()
    await first.to('/network')
    const { people, ties } = await read<Answer<'GET /network.json'>>(first, '/network.json')
    const table = first.page.getByRole('table', { name: 'Who speaks about whom' })
    await expect.poll(() => table.getByRole('row').count()).toBe(ties.length + 1)
    const [tie] = ties
    const name = people.find(person => person.id === tie!.from)!.name
    await table.getByRole('button', { name, exact: true }).first().click()
    const theirs = ties.filter(one => one.from === tie!.from || one.to === tie!.from)
    await expect.poll(() => table.getByRole('row').count()).toBe(theirs.length + 1)
    await table.getByRole('link').first().click()
    await first.page.waitForURL(/\/statements\?.*speaker=/u)
    await expect.poll(() => total(first)).toBeGreaterThanOrEqual(theirs[0]!.count)
  })
})
