import type { SourceDocument } from '../../domain/document.ts'
import { foldWords } from '../../domain/id.ts'
import { bodySpans } from './body.ts'

/** What comparing documents needs of one before any text is looked at: hashes, no words. */
export interface DocumentDigest {
  readonly documentId: string
  readonly path: string
  /** MinHash signature of its runs of words: where two agree in a share s of places, about s of their runs are shared. */
  readonly signature: Uint32Array
  /** One run in `KEPT`, chosen by hash, the same ones in every document; ascending. */
  readonly runs: Uint32Array
}

/** Words to a run. Longer ones are lost with every changed word, shorter ones are anybody's. */
export const RUN = 4
/** One run in two is kept: a copy keeps those of its original, and a short passage still leaves a few. */
const KEPT = 2
/** Places of a signature. 128 tell shares apart to about 0.09; more cost time in proportion. */
export const PLACES = 128

/** Odd multipliers and offsets of the permutations, from xorshift32 with a fixed seed: the same on every machine. */
const PERMUTATIONS: Uint32Array = seeded(PLACES * 2, 0x9e3779b9)

function seeded(count: number, seed: number): Uint32Array {
  const values = new Uint32Array(count)
  let state = seed >>> 0
  for (let i = 0; i < count; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    values[i] = i % 2 === 0 ? state | 1 : state
  }
  return values
}

/** The digest of a document's article text. */
export function documentDigest(document: SourceDocument): DocumentDigest {
  const body = bodySpans(document).map(span => document.text.slice(span.start, span.end))
  const all = runHashes(runWords(body.join(' ')))
  const runs = Uint32Array.from(new Set(all.filter(hash => hash % KEPT === 0))).sort()
  return { documentId: document.id, path: document.path, signature: signatureOf(all), runs }
}

/** Words as runs are made of: letters and digits alone, lower case. */
export function runWords(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The hashes of all runs of a text, in order. */
export function runHashes(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - RUN + 1))
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashOf(words, i)
  return hashes
}

/** FNV-1a with a final mix (murmur3's), 32 bits: a clash makes one run look shared among hundreds. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + RUN; i++) {
    const word = words[i]!
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function signatureOf(hashes: Uint32Array): Uint32Array {
  const signature = new Uint32Array(PLACES).fill(0xffffffff)
  for (const hash of hashes)
    for (let place = 0; place < PLACES; place++) {
      const value = (Math.imul(hash, PERMUTATIONS[place * 2]!) + PERMUTATIONS[place * 2 + 1]!) >>> 0
      if (value < signature[place]!) signature[place] = value
    }
  return signature
}
