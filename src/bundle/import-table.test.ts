import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTables } from './import-table.ts'

test('a file that unpacks to more than it may is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(100 * 1024 * 1024) }, { level: 6 })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  await expect(readTables(bomb, 'bomb.xlsx')).rejects.toMatchObject({
    code: 'bundle/usage',
    message: expect.stringContaining('bomb.xlsx could not be unpacked (it unpacks to more than 96 MB)'),
  })
})

test('a part that unpacks to more than it says gives no more than it says', async () => {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 6 })
  const view = new DataView(bytes.buffer)
  // The size of its one part, in its own header and in the directory (APPNOTE 4.3.7, 4.3.12).
  view.setUint32(22, 10, true)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, 10, true)
  await expect(readTables(bytes, 'lies.xlsx')).rejects.toMatchObject({ code: 'bundle/usage' })
})

test.each([
  ['page.docx', zipSync({ 'notes.txt': strToU8('x') }), 'neither a workbook nor a Word file'],
  ['empty.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'empty.xlsx'],
])('%s is refused by name', async (name, bytes, said) => {
  await expect(readTables(bytes, name)).rejects.toMatchObject({
    message: expect.stringContaining(said),
    hint: expect.stringContaining('.xlsx'),
  })
})

test('words that are not in UTF-8 are read as spreadsheets on Windows write them', async () => {
  const [table] = await readTables(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x3b, 0x80]), 'a.csv')
  expect(table?.rows).toEqual([['café', '€']])
})
