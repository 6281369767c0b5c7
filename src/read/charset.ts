import iconv from 'iconv-lite'
import { detect } from 'jschardet'
import type { Note } from './draft.ts'

/** What jschardet needs to be sure; more costs time and changes no answer in the 19 samples tried. */
const DETECT_BYTES = 64 * 1024

/** A decoded text, the character set it was in, and what is doubtful about that. */
export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly notes: readonly Note[]
}

/**
 * Bytes to text: byte-order mark, then strict UTF-8, then what the file declares, then a guess.
 * windows-1252 goes through iconv-lite: the platform's decoder leaves 0x80 to 0x9F as control characters on Node 20.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes, marked, [])
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null && !looksLikeUtf16(bytes)) return { text: utf8, charset: 'utf-8', notes: [] }
  if (looksLikeUtf16(bytes)) return guessed(bytes, evenZeros(bytes) > oddZeros(bytes) ? 'utf-16be' : 'utf-16le')
  if (declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared))
    return decodeAs(bytes, superset(declared), [])
  if (mostlyUtf8(bytes)) return brokenUtf8(bytes)
  const found = detect(bytes.subarray(0, DETECT_BYTES))
  const known = found.encoding && iconv.encodingExists(found.encoding) && !/^(ascii|utf-?8)/i.test(found.encoding)
  return guessed(bytes, known && found.encoding ? superset(found.encoding) : 'windows-1252')
}

/** One byte string in a named single-byte code page, as RTF has it. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const name = codePage === 65001 ? 'utf-8' : `cp${codePage}`
  return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'windows-1252')
}

/** The encoding a page names for itself in its first 4,096 bytes. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, 4096), 'latin1')
  const match =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^<\?xml[^>]{0,100}encoding=["']([\w:.-]{2,40})/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}

function decodeAs(bytes: Uint8Array, charset: string, notes: readonly Note[]): Decoded {
  return { text: iconv.decode(bytes, charset), charset, notes }
}

function guessed(bytes: Uint8Array, charset: string): Decoded {
  const message = `Nothing in the file says its character set; read as ${charset}.`
  return decodeAs(bytes, charset, [{ code: 'read/charset', message, spans: [] }])
}

function brokenUtf8(bytes: Uint8Array): Decoded {
  const message = 'The file is UTF-8 with some bytes that are not; these became U+FFFD.'
  return decodeAs(bytes, 'utf-8', [{ code: 'read/charset', message, spans: [] }])
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 4 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Pages that say latin-1 mean windows-1252, as every browser reads them. */
function superset(charset: string): string {
  return /^(iso-?8859-?1|latin-?1|us-?ascii|ascii)$/i.test(charset) ? 'windows-1252' : charset
}

const SAMPLE = 4096

function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  let count = 0
  const end = Math.min(bytes.length, SAMPLE)
  for (let i = parity; i < end; i += 2) if (bytes[i] === 0) count++
  return count
}

const evenZeros = (bytes: Uint8Array): number => zeros(bytes, 0)
const oddZeros = (bytes: Uint8Array): number => zeros(bytes, 1)

/** Whether bytes are UTF-16 by their mark, or as Western text shows: a zero in nearly every second byte, hardly any in the others. */
export function isUtf16(bytes: Uint8Array): boolean {
  return byteOrderMark(bytes)?.startsWith('utf-16') === true || looksLikeUtf16(bytes)
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const half = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  if (half < 4) return false
  const even = evenZeros(bytes)
  const odd = oddZeros(bytes)
  return Math.max(even, odd) > half * 0.6 && Math.min(even, odd) < half * 0.1
}

/** At least ten well-formed sequences for each broken one: a UTF-8 text with a few bad bytes. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let follows = more > 0 && byte < 0xf5
    for (let k = 1; k <= more && follows; k++) follows = ((bytes[i + k] ?? 0) & 0xc0) === 0x80
    if (follows) {
      good++
      i += more
    } else bad++
  }
  return good >= 10 * bad && good > 0
}
