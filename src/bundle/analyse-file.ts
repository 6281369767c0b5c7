import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { EmbeddedFile } from '../domain/document.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { analyseDocument } from '../pipeline.ts'
import type { FoundFile } from '../store/files.ts'
import { isBuried } from '../store/journal-line.ts'
import { packParts } from '../store/parts.ts'
import { type FileFailure, failureFor } from './failures.ts'
import type { Job, Result, Start } from './protocol.ts'

/** Larger files are not taken into memory at all. */
const MAX_FILE_BYTES = 512 * 1024 * 1024
/** A ZIP in a mail in a ZIP in a ZIP is read; what lies deeper is named. */
const MAX_DEPTH = 4
/** Of all files within one file of the bundle, at every depth. */
const MAX_EMBEDDED = 10_000
const MAX_EMBEDDED_BYTES = 2 * 1024 * 1024 * 1024

/** Where the pieces of one file's reading go as they come. */
export interface Sink {
  /** Reading of this path begins. */
  at(path: string): Promise<void>
  give(result: Result): Promise<void>
}

interface Walk {
  readonly job: Job
  readonly start: Start
  readonly known: Knowledge
  readonly sink: Sink
  readonly paths: Set<string>
  count: number
  bytes: number
}

/** Reads one file of the bundle and all that lies within it. */
export async function analyseFile(job: Job, start: Start, known: Knowledge, sink: Sink): Promise<void> {
  const walk: Walk = { job, start, known, sink, paths: new Set([job.path]), count: 0, bytes: 0 }
  const bytes = await bytesOf(job)
  if (bytes instanceof Uint8Array) await analyseBytes(walk, bytes, job.path, 0)
  else await sink.give({ found: unread(walk, bytes, ''), parts: null })
}

async function bytesOf(job: Job): Promise<Uint8Array | FileFailure> {
  try {
    const { size } = await stat(job.file)
    // Plain bytes: parsers that hand their input to others refuse Node's Buffer.
    if (size <= MAX_FILE_BYTES) return new Uint8Array(await readFile(job.file))
    return failureFor('read/too-large', job.path, `${job.path} has ${size} bytes; at most ${MAX_FILE_BYTES} are read.`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return failureFor('read/missing', job.path, `${job.path} was gone when it was to be read.`)
    return failureFor('read/permission', job.path, `${job.path} may not be opened (${code ?? 'unknown reason'}).`)
  }
}

async function analyseBytes(walk: Walk, bytes: Uint8Array, path: string, depth: number): Promise<void> {
  // Given out in another go at this container; so was all that lies within it.
  if (walk.job.done.includes(path)) return
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const documentId = `sha256:${sha256}`
  if (isBuried(documentId, walk.start.tombstones)) return
  if (depth > 0) await walk.sink.at(path)
  const fatal = walk.job.fatal.find(failure => failure.path === path)
  if (fatal) return walk.sink.give({ found: unread(walk, fatal, sha256), parts: null })
  const { parts, embedded, failures } = await analyseDocument(bytes, { path, documentId }, walk.known).catch(
    (error: unknown) => ({
      parts: null,
      embedded: [],
      failures: [failureFor('read/crash', path, `A parser failed on ${path} (${reason(error)}).`)],
    }),
  )
  const own = failures.find(failure => failure.path === path) ?? null
  for (const failure of failures)
    if (failure !== own) await walk.sink.give({ found: unread(walk, failure, ''), parts: null })
  for (const file of embedded) await analyseEmbedded(walk, file, depth + 1)
  // Last: a container that is stored is one whose files all are, wherever a build is killed.
  const outcome = parts ? 'document' : own ? 'unread' : 'container'
  const failure = own && { code: own.code, message: own.message, hint: own.hint }
  const found: FoundFile = { ...base(walk, path), sha256, outcome, documentId: parts ? documentId : null, failure }
  await walk.sink.give({ found, parts: parts && packParts(parts, walk.start.engineKey, path) })
}

async function analyseEmbedded(walk: Walk, file: EmbeddedFile, depth: number): Promise<void> {
  const path = freePath(walk, file.path)
  walk.count++
  walk.bytes += file.bytes.length
  if (walk.count > MAX_EMBEDDED || walk.bytes > MAX_EMBEDDED_BYTES) {
    // Said once: a hundred thousand entries are not named one by one.
    if (walk.count === MAX_EMBEDDED + 1 || walk.bytes - file.bytes.length <= MAX_EMBEDDED_BYTES) {
      const message = `${walk.job.path} holds more than ${MAX_EMBEDDED} files or ${MAX_EMBEDDED_BYTES} bytes; ${path} and what follows was left out.`
      await walk.sink.give({ found: unread(walk, failureFor('read/bomb', path, message), ''), parts: null })
    }
    return
  }
  if (depth <= MAX_DEPTH) return analyseBytes(walk, file.bytes, path, depth)
  const message = `${path} lies ${depth} containers deep; ${MAX_DEPTH} are opened.`
  await walk.sink.give({ found: unread(walk, failureFor('read/nested-too-deep', path, message), ''), parts: null })
}

/** Two entries of a ZIP may have one name; both are documents. */
function freePath(walk: Walk, name: string): string {
  const wanted = storable(name)
  let path = wanted
  for (let n = 2; walk.paths.has(path); n++) path = `${wanted} (${n})`
  walk.paths.add(path)
  return path
}

/** Names in a ZIP are any bytes; a database takes neither NUL nor half a character. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd')
}

function base(walk: Walk, path: string): Pick<FoundFile, 'path' | 'container'> {
  return { path, container: path === walk.job.path ? null : walk.job.path }
}

function unread(walk: Walk, failure: FileFailure, sha256: string): FoundFile {
  const { code, hint } = failure
  const reason = { code, message: storable(failure.message), hint }
  return { ...base(walk, storable(failure.path)), sha256, outcome: 'unread', documentId: null, failure: reason }
}

/** The kind of error alone: a parser's message may quote the file. */
function reason(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error'
}
