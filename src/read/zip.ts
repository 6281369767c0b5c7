import type { EmbeddedFile, ReadFailure, ReadResult } from '../domain/document.ts'
import { makeFailure, UnreadableError } from './failure.ts'
import { UnpackBudget, unpackEntry, type ZipEntry, zipEntries } from './unzip.ts'

/** What archivers add for themselves. */
const ARCHIVER_FILES = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/u

/** Unpacks a ZIP into files of their own. One bad entry is named and the others are given; a bomb ends it all. */
export function readZip(bytes: Uint8Array, path: string): ReadResult {
  const budget = new UnpackBudget(bytes.length)
  const names = uniqueNames(path)
  const embedded: EmbeddedFile[] = []
  const failures: ReadFailure[] = []
  for (const entry of zipEntries(bytes)) {
    if (/[/\\]$/u.test(entry.name) || ARCHIVER_FILES.test(entry.name)) continue
    const inner = names(entry.name)
    if (entry.encrypted) failures.push(makeFailure(inner, 'read/encrypted', 'the entry asks for a password'))
    else unpackInto(bytes, entry, inner, budget, embedded, failures)
  }
  if (embedded.length + failures.length === 0) throw new UnreadableError('read/empty', 'the ZIP holds no files')
  return { document: null, embedded, failures, diagnostics: [] }
}

function unpackInto(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
  budget: UnpackBudget,
  embedded: EmbeddedFile[],
  failures: ReadFailure[],
): void {
  try {
    embedded.push({ path, bytes: unpackEntry(bytes, entry, budget) })
  } catch (error) {
    // A spent budget is the whole container's; a lie or a broken entry is that entry's alone.
    if (!(error instanceof UnreadableError) || /^it unpacks/u.test(error.message)) throw error
    failures.push(makeFailure(path, error.code, error.message))
  }
}

/**
 * Paths of files within a container, below its own path: no '..', no drive, no leading slash, no control
 * characters; a name that comes twice gets '-2'.
 */
export function uniqueNames(container: string): (name: string) => string {
  const taken = new Set<string>()
  return name => {
    const clean = sanitizePath(name)
    let candidate = clean
    for (let n = 2; taken.has(candidate); n++) candidate = clean.replace(/(\.[^./]*)?$/u, `-${n}$1`)
    taken.add(candidate)
    return `${container}/${candidate}`
  }
}

function sanitizePath(name: string): string {
  const parts = name
    .replace(/\\/gu, '/')
    .replace(/^[a-z]:/iu, '')
    .replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/gu, '')
    .split('/')
    .map(part => part.trim())
    .filter(part => part !== '' && part !== '.' && part !== '..')
  return parts.length === 0 ? 'unnamed' : parts.join('/')
}
