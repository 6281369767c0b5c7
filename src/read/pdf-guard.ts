import { type Inflate, Unzlib } from 'fflate'
import { UnreadableError } from './failure.ts'
import { MAX_PDF_STREAM_BYTES, MAX_UNPACKED_BYTES } from './limits.ts'

/** Compressed bytes given to the inflater at once. */
const STEP_BYTES = 16_384
/** Bytes before `stream` in which its dictionary is looked for. */
const DICTIONARY_BYTES = 1024

const STREAM = bytesOf('stream')
const END_STREAM = bytesOf('endstream')

/**
 * Inflates every Flate stream of a PDF once, counted and dropped, before the library sees the file: it would
 * unpack 600 MB without a word. Pictures are left out: they are never decoded for their text. Streams that do
 * not inflate (encrypted ones) are the library's to judge.
 */
export function checkPdfStreams(bytes: Uint8Array): void {
  let total = 0
  for (let at = find(bytes, STREAM, 0); at !== -1; at = find(bytes, STREAM, at + STREAM.length)) {
    if (isEndStream(bytes, at)) continue
    const dictionary = latin(bytes, Math.max(0, at - DICTIONARY_BYTES), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'))
    const filters = own.match(/\/Fl(?:ateDecode)?\b/gu)?.length ?? 0
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1)
    if (filters === 0 || /\/Subtype\s*\/Image/u.test(own)) continue
    const end = find(bytes, END_STREAM, start)
    total += inflatedSize(bytes.subarray(start, end === -1 ? bytes.length : end), filters, MAX_UNPACKED_BYTES - total)
    if (end !== -1) at = end
  }
}

/** Bytes a stream unpacks to, through `layers` of Flate. Throws `read/bomb` at the cap. */
function inflatedSize(packed: Uint8Array, layers: number, left: number): number {
  const cap = Math.min(MAX_PDF_STREAM_BYTES, left)
  let size = 0
  const inner = layers > 1 ? new LayerCounter(layers - 1, cap) : null
  const stream = new Unzlib(chunk => {
    size += chunk.length
    if (size > cap) throw tooMuch()
    inner?.push(chunk)
  })
  pushAll(packed, step => stream.push(step))
  return Math.max(size, inner?.size ?? 0)
}

/** Counts what a further layer of Flate gives. */
class LayerCounter {
  size = 0
  readonly #stream: Inflate
  #failed = false
  constructor(layers: number, cap: number) {
    const next = layers > 1 ? new LayerCounter(layers - 1, cap) : null
    this.#stream = new Unzlib(chunk => {
      this.size += chunk.length
      if (this.size > cap) throw tooMuch()
      next?.push(chunk)
    }) as unknown as Inflate
  }

  push(chunk: Uint8Array): void {
    if (!this.#failed) this.#failed = !pushAll(chunk, step => this.#stream.push(step))
  }
}

/** Feeds in steps; false where the data does not inflate. The cap's own error goes on. */
function pushAll(data: Uint8Array, push: (step: Uint8Array) => void): boolean {
  try {
    for (let at = 0; at < data.length; at += STEP_BYTES) push(data.subarray(at, at + STEP_BYTES))
    return true
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    return false
  }
}

function tooMuch(): UnreadableError {
  return new UnreadableError('read/bomb', `a stream unpacks to more than ${MAX_PDF_STREAM_BYTES} bytes`)
}

function isEndStream(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 1] === 100 && bytes[at - 2] === 110 && bytes[at - 3] === 101
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let out = ''
  for (let i = start; i < end; i++) out += String.fromCharCode(bytes[i]!)
  return out
}

function find(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  const first = pattern[0]!
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let k = 1
    while (k < pattern.length && bytes[at + k] === pattern[k]) k++
    if (k === pattern.length) return at
  }
  return -1
}
