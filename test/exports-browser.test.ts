/** Copies as one file each, as the pages send them. */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../src/bundle/export.ts'
import { exportBytes } from '../src/bundle/export-bytes.ts'
import { withStore } from '../src/bundle/open.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { matter, ON, recordOf } from './exported-matter.ts'

describe('in memory, for a browser', () => {
  test.each(EXPORT_FORMATS)('%s has a name, a type and bytes', async format => {
    const { record } = await matter()
    const { name, mediaType, bytes } = await withStore({ record }, store =>
      exportBytes(store, { format, on: ON, includeProposed: true }),
    )
    const ending = { json: 'json', csv: 'zip', md: 'md', docx: 'docx', xlsx: 'xlsx', site: 'zip' }[format]
    expect(name).toMatch(new RegExp(`^record-${ON}(-UNREVIEWED)?(-[a-z]+)?\\.${ending}$`, 'u'))
    expect(name.includes('UNREVIEWED')).toBe(format !== 'json')
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/u)
    expect(bytes.length).toBeGreaterThan(500)
    if (['csv', 'docx', 'xlsx', 'site'].includes(format))
      expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3)
  })

  test('a part of the record as data stands by itself and says what it is of', async () => {
    const { record, bytesOf } = await matter()
    const hash = createHash('sha256')
      .update(await bytesOf({ format: 'json' }))
      .digest('hex')
    const { statements, documents } = await recordOf(record)
    const [accepted, rejected] = statements
    const filter = { entries: [accepted!.id, rejected!.id], described: ['words: panel'] }
    const made = await withStore({ record }, store => exportBytes(store, { format: 'json', on: ON, filter }))
    const part = JSON.parse(Buffer.from(made.bytes).toString()) as SourcedRecord & { part: unknown }
    expect(made.name).toBe(`record-${ON}-part.json`)
    expect(part.part).toEqual({ narrowedTo: ['words: panel'], of: hash, on: ON })
    expect(part.statements.map(one => one.id)).toEqual([accepted!.id])
    expect(part.actors.map(one => one.id)).toEqual(expect.arrayContaining([...accepted!.speakers]))
    expect(documents.length).toBeGreaterThan(part.documents.length)
    const cited = new Set([...part.statements, ...part.actors].flatMap(one => one.citations.map(c => c.documentId)))
    expect(new Set(part.documents.map(one => one.id))).toEqual(cited)
    expect(Buffer.from(made.bytes).toString()).not.toContain(rejected!.id)
  })

  test.each(['csv', 'md'] as const)('%s is narrowed, and what it is of stands with it', async format => {
    const { record } = await matter()
    const [accepted] = (await recordOf(record)).statements
    const filter = { entries: [accepted!.id], described: ['words: panel'] }
    const { bytes } = await withStore({ record }, store => exportBytes(store, { format, on: ON, filter }))
    const text =
      format === 'md'
        ? Buffer.from(bytes).toString()
        : Object.values(unzipSync(bytes))
            .map(file => Buffer.from(file).toString())
            .join('\n')
    expect(text).toContain('Narrowed to: words: panel')
    expect(text).toMatch(/SHA-256 [0-9a-f]{64}/u)
    expect(text).toContain(accepted!.citations[0]!.quote.slice(0, 20))
    expect(text).not.toContain('UNREVIEWED')
  })

  test('on the command line a record cannot be narrowed where its form would not say so', async () => {
    const { exported } = await matter()
    await expect(exported({ format: 'json', filter: { words: 'panel' } })).rejects.toMatchObject({
      code: 'bundle/usage',
      hint: expect.stringContaining('docx'),
    })
  })

  test('a filter that names nothing is refused as misuse', async () => {
    const { exported } = await matter()
    await expect(exported({ format: 'docx', filter: { document: ['gone.txt'] } })).rejects.toMatchObject({
      code: 'bundle/usage',
      message: expect.stringContaining('gone.txt'),
    })
  })
})
