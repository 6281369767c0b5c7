import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Written aside and put in place when whole: whoever reads it never sees half of it. */
export async function writeFile(
  out: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const fresh = `${out}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(fresh, { mode: 0o600 }))
    await rename(fresh, out)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  return out
}
