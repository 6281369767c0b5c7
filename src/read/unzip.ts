import { Inflate } from 'fflate'
import iconv from 'iconv-lite'
import { UnreadableError } from './failure.ts'
import { MAX_ENTRIES, MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES, UNPACK_RATIO_FROM } from './limits.ts'

/** One entry as the central directory of a ZIP describes it. What it says of sizes is a claim, not a fact. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number
  readonly packedBytes: number
  readonly claimedBytes: number
  readonly offset: number
}

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
/** A comment of 65,535 bytes may follow the end record of 22. */
const END_SEARCH = 65_557

/** The entries of a ZIP. Throws `read/damaged` where it has no directory: it was cut off. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === 0xffffffff || count === 0xffff)
    throw new UnreadableError('read/too-large', 'a ZIP of more than 4 GB or 65,535 entries')
  if (count > MAX_ENTRIES) throw new UnreadableError('read/too-large', `${count} entries; ${MAX_ENTRIES} are read`)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_RECORD)
      throw new UnreadableError('read/damaged', 'the directory of the ZIP is broken')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - END_SEARCH; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  throw new UnreadableError('read/damaged', 'the ZIP is cut off: it has no directory')
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'cp437')
  }
}

/** What may still be unpacked from one container, counted while it inflates. */
export class UnpackBudget {
  #left = MAX_UNPACKED_BYTES
  #unpacked = 0
  readonly #packed: number
  constructor(packedBytes: number) {
    this.#packed = Math.max(1, packedBytes)
  }

  /** Takes bytes off; throws `read/bomb` where there are none left, or far too many for the file's weight. */
  spend(count: number): void {
    this.#left -= count
    this.#unpacked += count
    if (this.#left < 0) throw new UnreadableError('read/bomb', `it unpacks to more than ${MAX_UNPACKED_BYTES} bytes`)
    if (this.#unpacked > UNPACK_RATIO_FROM && this.#unpacked > this.#packed * MAX_UNPACK_RATIO) {
      throw new UnreadableError('read/bomb', `it unpacks to more than ${MAX_UNPACK_RATIO} times its size`)
    }
  }
}

/** Compressed bytes given to the inflater at once: 1,032 times this is the most that one step can produce. */
const STEP_BYTES = 16_384

/**
 * Unpacks one entry, counting as it inflates. Throws `read/bomb` as soon as it gives more than it claimed, so
 * that a lie is caught before it fills the memory. With `keep` false the bytes are counted and dropped.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget, keep = true): Uint8Array {
  const packed = packedBytes(bytes, entry)
  const chunks: Uint8Array[] = []
  let length = 0
  const take = (chunk: Uint8Array): void => {
    length += chunk.length
    budget.spend(chunk.length)
    if (length > entry.claimedBytes) {
      throw new UnreadableError(
        'read/bomb',
        `the entry ${entry.name} claims ${entry.claimedBytes} bytes and holds more`,
      )
    }
    if (keep) chunks.push(chunk)
  }
  if (entry.method === 0) take(packed)
  else if (entry.method === 8) inflate(packed, take, entry.name)
  else
    throw new UnreadableError(
      'read/damaged',
      `the entry ${entry.name} is packed by a method that is not read (${entry.method})`,
    )
  return join(chunks, keep ? length : 0)
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_RECORD)
    throw new UnreadableError('read/damaged', `the entry ${entry.name} is not where the directory says`)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + entry.packedBytes > bytes.length)
    throw new UnreadableError('read/damaged', `the entry ${entry.name} is cut off`)
  return bytes.subarray(start, start + entry.packedBytes)
}

function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void, name: string): void {
  const stream = new Inflate(take)
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES)
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError('read/damaged', `the entry ${name} does not unpack`, { cause: error })
  }
}

/** Chunks as one. */
export function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const out = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
