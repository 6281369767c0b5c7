import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { concat } from '../../test/files/pdf.ts'
import { codes, readOk } from '../../test/files/read.ts'
import { decodeText } from './charset.ts'

const TEXT = 'The chief said: “It isn’t true – and Zoë Čapek knows it.” That was on Monday, at the inquest.'
const WESTERN = TEXT.replace('Čapek', 'Capek')

describe('character sets', () => {
  test.each([
    ['utf-8', iconv.encode(TEXT, 'utf-8')],
    ['utf-8 with a mark', iconv.encode(TEXT, 'utf-8', { addBOM: true })],
    ['utf-16le with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16be with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['utf-16le without a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: false })],
    ['utf-16be without a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: false })],
  ])('%s', async (_, bytes) => {
    expect((await readOk(new Uint8Array(bytes))).text).toBe(TEXT)
  })

  test('windows-1252 keeps its quotation marks, and is said to be a guess', async () => {
    const bytes = new Uint8Array(iconv.encode(WESTERN, 'windows-1252'))
    expect((await readOk(bytes)).text).toBe(WESTERN)
    expect(await codes(bytes)).toContain('read/charset')
  })

  test('a page that says latin-1 means windows-1252', async () => {
    const html = `<html><head><meta charset="iso-8859-1"></head><body><p>${WESTERN}</p></body></html>`
    expect((await readOk(new Uint8Array(iconv.encode(html, 'windows-1252')), 'a.html')).text).toBe(WESTERN)
  })

  test('a few broken bytes do not make a UTF-8 text something else', () => {
    const bytes = concat([new Uint8Array(iconv.encode(`${TEXT} ${TEXT} ${TEXT}`, 'utf-8')), Uint8Array.of(0xff, 0x20)])
    const decoded = decodeText(bytes)
    expect(decoded.text).toContain('Čapek')
    expect(decoded.notes.map(note => note.code)).toEqual(['read/charset'])
  })
})
