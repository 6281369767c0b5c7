import { randomBytes } from 'node:crypto'
import { constants, createWriteStream } from 'node:fs'
import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { ServerError } from './faults.ts'

/** A file as it was taken in. */
export interface Added {
  /** Its name in the folder. */
  readonly name: string
  readonly bytes: number
}

/** Names of devices, which Windows opens whatever stands behind the point. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
/** File systems allow 255 bytes; what is added to a taken name needs some. */
const MAX_NAME_BYTES = 200

/** A name that is a name and no path: no folder, no hidden file, nothing that a terminal or a file system takes for an order. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const extension = extname(plain).slice(0, 20)
  const stem = DEVICES.test(plain.split('.')[0] ?? '') ? `_${plain}` : plain
  return Buffer.byteLength(stem) <= MAX_NAME_BYTES ? stem || 'file' : shortened(stem, extension)
}

function shortened(name: string, extension: string): string {
  let stem = name.slice(0, name.length - extension.length)
  while (Buffer.byteLength(stem + extension) > MAX_NAME_BYTES) stem = [...stem].slice(0, -1).join('')
  return stem + extension
}

/** Takes a file into a folder, byte by byte as it comes. Overwrites nothing: a second of one name gets a number. */
export async function takeIn(
  folder: string,
  name: string,
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Added> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = join(folder, `.${randomBytes(8).toString('hex')}.part`)
  const counted = counter(maxBytes)
  const file = createWriteStream(aside, { mode: 0o600, flags: 'wx', flush: true })
  try {
    const source = body === null ? Readable.from([]) : Readable.fromWeb(body as NodeStream<Uint8Array>)
    await pipeline(source, counted.stream, file)
    if (counted.bytes === 0)
      throw new ServerError('server/bad-request', 'The file is empty.', 'Choose another file, or save it again.')
    return { name: await putInPlace(folder, aside, cleanName(name)), bytes: counted.bytes }
  } finally {
    // What is refused at once may still be about to open: removed before that, it would come back and stay.
    if (!file.closed) await new Promise<void>(closed => file.once('close', closed).destroy())
    await rm(aside, { force: true })
  }
}

function counter(maxBytes: number): { readonly stream: Transform; readonly bytes: number } {
  const counted = { bytes: 0, stream: new Transform() }
  counted.stream._transform = (chunk: Uint8Array, _encoding, done) => {
    counted.bytes += chunk.length
    if (counted.bytes <= maxBytes) return done(null, chunk)
    done(
      new ServerError(
        'server/too-large',
        `The file is larger than ${Math.floor(maxBytes / 2 ** 20)} MB.`,
        'Put it into the folder of the documents and run `onrecord build`, or start `onrecord serve` with a larger --max-file.',
      ),
    )
  }
  return counted
}

/** A link is made only where nothing has the name, in one step: two that come at once cannot take one another’s place. */
async function putInPlace(folder: string, aside: string, name: string): Promise<string> {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${stem} (${n})${extension}`
    if (await claimed(aside, join(folder, tried))) return tried
  }
}

/** false: the name is taken. File systems that know no links (exFAT, some shares) copy. */
async function claimed(aside: string, file: string): Promise<boolean> {
  for (const claim of [link, copyAnew])
    try {
      await claim(aside, file)
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') return false
      if (claim === copyAnew || !['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(code ?? '')) throw error
    }
  return false
}

function copyAnew(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_EXCL)
}
