import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lieAboutSize, makeDocx, makeOdt, makeProtectedDocx, paragraph } from '../../test/files/office.ts'
import { column, concat, latin, makeBombPdf, makeEncryptedPdf, makePdf } from '../../test/files/pdf.ts'
import { codes, read, readOk } from '../../test/files/read.ts'

const LINE = 'The officer said so to the inquest on Monday.'
const MEGABYTE = 1024 * 1024

describe('a hostile or broken file is named, with the reason and the way out', () => {
  const refused: readonly (readonly [what: string, path: string, make: () => Uint8Array, code: string])[] = [
    ['an empty file', 'a.txt', () => new Uint8Array(0), 'read/empty'],
    ['white space alone', 'a.txt', () => latin(' \n\t\n'), 'read/empty'],
    ['random bytes', 'a.txt', () => noise(100_000), 'read/unknown-type'],
    [
      'a text of 50 MB: a record would rest on one file, and a cut one would look whole',
      'a.txt',
      () => latin(`${LINE}\n`.repeat(Math.ceil((50 * MEGABYTE) / 46))),
      'read/too-large',
    ],
    ['a PDF whose stream unpacks to 600 MB', 'a.pdf', () => makeBombPdf(600 * MEGABYTE), 'read/bomb'],
    ['an encrypted PDF', 'a.pdf', makeEncryptedPdf, 'read/encrypted'],
    ['a PDF cut off in transmission', 'a.pdf', () => makePdf([column([LINE])]).slice(0, 200), 'read/damaged'],
    ['a PDF of pictures alone', 'a.pdf', () => makePdf([[], []]), 'read/no-text-layer'],
    ['a DOCX behind a password', 'a.docx', makeProtectedDocx, 'read/encrypted'],
    ['a DOCX cut off', 'a.docx', () => makeDocx(paragraph(LINE)).slice(0, 500), 'read/damaged'],
    [
      'a DOCX with a part of 200 MB',
      'a.docx',
      () => makeDocx(paragraph(LINE), { 'word/styles.xml': new Uint8Array(200 * MEGABYTE) }),
      'read/bomb',
    ],
    [
      'a DOCX whose part lies about its size',
      'a.docx',
      () => lieAboutSize(makeDocx(paragraph(LINE.repeat(200))), 10),
      'read/bomb',
    ],
    [
      'an ODT whose content lies about its size',
      'a.odt',
      () => lieAboutSize(makeOdt(`<text:p>${LINE.repeat(200)}</text:p>`), 54),
      'read/bomb',
    ],
    ['an ODT whose content is 64 MB of markup', 'a.odt', () => makeOdt(' '.repeat(64 * MEGABYTE)), 'read/too-large'],
    [
      'an ODT behind a password',
      'a.odt',
      () => makeOdt('', { parts: { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') } }),
      'read/encrypted',
    ],
    ['a zip bomb', 'a.zip', () => zipSync({ 'a.txt': new Uint8Array(300 * MEGABYTE) }), 'read/bomb'],
    ['a ZIP cut off', 'a.zip', () => zipSync({ 'a.txt': latin(LINE) }).slice(0, 40), 'read/damaged'],
    ['an archive of another kind', 'a.gz', () => gzipSync(latin(LINE)), 'read/unknown-type'],
    [
      'a picture',
      'a.pdf',
      () =>
        concat([
          Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
          latin('\0\0\0\rIHDR'),
          new Uint8Array(64),
          latin('IDAT'),
        ]),
      'read/no-text-layer',
    ],
    ['markup of comments alone', 'a.html', () => latin('<html><body><!-- nothing --></body></html>'), 'read/empty'],
  ]

  test.each(refused)('%s', async (_, path, make, code) => {
    const { document, failures } = await read(make(), path)
    expect(document).toBeNull()
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ path, code })
    expect(failures[0]?.message.startsWith(`${path}: `)).toBe(true)
    expect(failures[0]?.hint).not.toBe('')
  })
})

describe('what can be read of a hostile file is read', () => {
  test('a text whose letters stand where a recording has its marks', async () => {
    // MPEG transport streams have a ‘G’ at the head of every 188 bytes, and are known by that alone.
    const frame = `G${'ermany pledged more soldiers. '.repeat(7)}`.slice(0, 188)
    expect((await readOk(frame.repeat(12), 'a.txt')).mediaType).toBe('text/plain')
  })

  test.each(['div', 'span', 'table><tr><td', 'b'])('markup nested 20,000 deep (%s) keeps its words', async tag => {
    const html = `<html><body><p>Start.</p>${`<${tag}>`.repeat(20_000)}${LINE}</body></html>`
    const document = await readOk(html, 'deep.html')
    expect(document.text).toContain(LINE)
    expect(await codes(html, 'deep.html')).toContain('read/nested-too-deep')
  })

  test('one lying entry of a ZIP is named, the others are given', async () => {
    const good = zipSync({ 'b.txt': latin(LINE) }, { level: 0 })
    const bad = lieAboutSize(zipSync({ 'a.txt': latin(LINE.repeat(500)) }), 20)
    const alone = await read(bad, 'x.zip')
    expect(alone.failures).toMatchObject([{ path: 'x.zip/a.txt', code: 'read/bomb' }])
    expect((await read(good, 'x.zip')).embedded).toHaveLength(1)
  })

  test('an RTF of 200,000 open braces is read, and said to be cut off', async () => {
    const rtf = latin(`{\\rtf1 ${LINE}\\par ${'{'.repeat(200_000)}`)
    expect((await readOk(rtf, 'a.rtf')).text).toBe(LINE)
    expect(await codes(rtf, 'a.rtf')).toContain('read/partial')
  })

  test('a page cut off in mid-tag is read up to there', async () => {
    expect((await readOk(`<html><body><p>${LINE}</p><p>And th<spa`, 'a.html')).text).toContain(LINE)
  })

  test('a wrong extension changes nothing', async () => {
    expect((await readOk(makePdf([column([LINE])]), 'a.txt')).mediaType).toBe('application/pdf')
    expect((await readOk(`<!doctype html><html><body><p>${LINE}</p></body></html>`, 'a.pdf')).mediaType).toBe(
      'text/html',
    )
    expect((await readOk(LINE, 'a.docx')).mediaType).toBe('text/plain')
    expect((await readOk(makeDocx(paragraph(LINE)), 'a.zip')).text).toBe(LINE)
  })

  test('a PDF with pages that are pictures names them', async () => {
    const { document, diagnostics } = await read(makePdf([column([LINE]), [], [], column([LINE])]), 'a.pdf')
    expect(document?.pages).toHaveLength(4)
    expect(diagnostics.find(diagnostic => diagnostic.code === 'read/no-text-layer')?.message).toContain('pages 2 to 3')
  })
})

/** Bytes that look like nothing: a linear congruential generator from a fixed seed. */
function noise(length: number): Uint8Array {
  let state = 20_260_101
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state >>> 16
  })
}
