import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { build, exportRecord, remove } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, report, temporaryFolder, writeFiles } from './bundle-folder.ts'

let bundle: string
let record: string
beforeEach(async () => {
  bundle = temporaryFolder()
  record = await emptyRecord()
})

const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

const buildBundle = () => build({ record, paths: [bundle], jobs: 1 })

async function exported(): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}
const places = async () => (await exported()).documents.map(item => [item.path, item.otherPaths])

describe('files within files', () => {
  test('are documents of their own, named by where they lie, and are not read twice', async () => {
    writeFiles(bundle, {
      'pack.zip': zip({ 'a.txt': report(0), 'more/b.txt': report(1), 'inner.zip': zip({ 'c.txt': report(2) }) }),
    })
    expect(await buildBundle()).toMatchObject({ read: 1, documents: 3, unread: [] })
    expect((await places()).map(([path]) => path)).toEqual([
      'pack.zip/a.txt',
      'pack.zip/inner.zip/c.txt',
      'pack.zip/more/b.txt',
    ])
    expect(await buildBundle()).toMatchObject({ read: 0, unchanged: 1, changed: false })
    writeFiles(bundle, { 'pack.zip': zip({ 'a.txt': report(0), 'd.txt': report(3) }) })
    await buildBundle()
    expect((await places()).map(([path]) => path)).toEqual(['pack.zip/a.txt', 'pack.zip/d.txt'])
    rmSync(join(bundle, 'pack.zip'))
    writeFiles(bundle, { 'e.txt': report(4) })
    await buildBundle()
    expect(await places()).toEqual([['e.txt', []]])
  })

  test('what lies deeper than is opened is named, and the rest is read', async () => {
    let nested = zip({ 'deep.txt': report(9) })
    for (let depth = 5; depth > 1; depth--)
      nested = zip({ [`${depth}.zip`]: nested, [`at-${depth}.txt`]: report(depth) })
    writeFiles(bundle, { 'nest.zip': nested })
    const { documents, unread } = await buildBundle()
    expect(documents).toBe(4)
    expect(unread.map(file => [file.path, file.code])).toEqual([
      ['nest.zip/2.zip/3.zip/4.zip/5.zip/deep.txt', 'read/nested-too-deep'],
    ])
  })

  test('a bad file beside good ones is named and costs nothing else', async () => {
    writeFiles(bundle, { 'pack.zip': zip({ 'good.txt': report(0), 'empty.txt': '', 'also.txt': report(1) }) })
    const { documents, unread } = await buildBundle()
    expect([documents, unread.map(file => [file.path, file.code])]).toEqual([2, [['pack.zip/empty.txt', 'read/empty']]])
  })

  test('a file that also lies in the folder is the one in the folder, whichever was there first', async () => {
    writeFiles(bundle, {
      'a.zip': zip({ 'x.txt': report(0) }),
      'b.zip': zip({ 'y.txt': report(0), 'z.txt': report(1) }),
    })
    await buildBundle()
    expect(await places()).toEqual([
      ['a.zip/x.txt', ['b.zip/y.txt']],
      ['b.zip/z.txt', []],
    ])
    writeFiles(bundle, { 'q.txt': report(0) })
    await buildBundle()
    expect(await places()).toEqual([
      ['b.zip/z.txt', []],
      ['q.txt', ['a.zip/x.txt', 'b.zip/y.txt']],
    ])
    rmSync(join(bundle, 'q.txt'))
    rmSync(join(bundle, 'a.zip'))
    await buildBundle()
    expect(await places()).toEqual([
      ['b.zip/y.txt', []],
      ['b.zip/z.txt', []],
    ])
  })

  test('removing a ZIP takes what lies within it along, and none of it is read again', async () => {
    writeFiles(bundle, { 'a.txt': report(1), 'pack.zip': zip({ 'x.txt': report(0), 'y.txt': report(2) }) })
    await buildBundle()
    expect(await remove({ record, targets: ['pack.zip'] })).toMatchObject({ documents: 2 })
    writeFiles(bundle, { 'other.zip': zip({ 'x-again.txt': report(0), 'new.txt': report(3) }) })
    const built = await buildBundle()
    expect(built.buried).toEqual(['pack.zip'])
    expect(await places()).toEqual([
      ['a.txt', []],
      ['other.zip/new.txt', []],
    ])
  })
})
