import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type FileFailure, failureFor } from './failures.ts'
import { globBase, globToRegExp, isGlob } from './glob.ts'

/** A file of the bundle. */
export interface ListedFile {
  /** Relative to the bundle, '/' between folders. */
  readonly path: string
  /** Where it lies on this machine. */
  readonly file: string
  readonly bytes: number
}

/** What the paths given stand for. */
export interface Listing {
  /** By path, in code unit order. */
  readonly files: readonly ListedFile[]
  /** Hidden files and folders, record folders, sockets: left out on purpose, and said. */
  readonly skipped: readonly { readonly path: string; readonly why: 'hidden' | 'record' | 'no-file' }[]
  readonly failures: readonly FileFailure[]
}

interface Root {
  readonly base: string
  /** undefined: everything below `base`; else this file, or what matches. */
  readonly only: string | RegExp | undefined
}

/**
 * Lists the files that paths, folders and patterns stand for. Links are followed; a folder is entered once, so
 * that links in a circle end. `isRecord` tells folders that hold a record: their journal is no document.
 */
export async function listFiles(paths: readonly string[], isRecord: (folder: string) => boolean): Promise<Listing> {
  const roots: Root[] = []
  const failures: FileFailure[] = []
  for (const path of paths) {
    const root = await rootOf(path)
    if (root) roots.push(root)
    else failures.push(failureFor('read/missing', basename(path), `${path} does not exist.`))
  }
  const base = commonFolder(roots.map(root => root.base))
  const walk = new Walk(base, isRecord)
  for (const root of roots) await walk.root(root)
  const files = [...walk.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, skipped: walk.skipped, failures: [...failures, ...walk.failures] }
}

async function rootOf(path: string): Promise<Root | null> {
  const absolute = resolve(path)
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : error))
  if (found instanceof Error) return { base: dirname(absolute), only: absolute }
  if (found?.isDirectory()) return { base: absolute, only: undefined }
  if (found) return { base: dirname(absolute), only: absolute }
  const pattern = absolute.split(sep).join('/')
  return isGlob(path) ? { base: resolve(globBase(pattern)), only: globToRegExp(pattern) } : null
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? ''
  for (const folder of folders)
    while (!`${folder}${sep}`.startsWith(common.endsWith(sep) ? common : `${common}${sep}`)) common = dirname(common)
  return common
}

class Walk {
  readonly files = new Map<string, ListedFile>()
  readonly skipped: Listing['skipped'][number][] = []
  readonly failures: FileFailure[] = []
  readonly #base: string
  readonly #isRecord: (folder: string) => boolean

  constructor(base: string, isRecord: (folder: string) => boolean) {
    this.#base = base
    this.#isRecord = isRecord
  }

  async root(root: Root): Promise<void> {
    if (typeof root.only === 'string') await this.#file(root.only)
    else await this.#folder(root.base, root.only, new Set())
  }

  #path(file: string): string {
    return relative(this.#base, file).split(sep).join('/')
  }

  async #folder(folder: string, only: RegExp | undefined, above: ReadonlySet<string>): Promise<void> {
    if (this.#isRecord(folder)) return void this.skipped.push({ path: this.#path(folder) || '.', why: 'record' })
    let names: Dirent[]
    let real: string
    try {
      real = await realpath(folder)
      if (above.has(real)) return
      names = await readdir(folder, { withFileTypes: true })
    } catch (error) {
      return void this.failures.push(this.#failure(folder, error))
    }
    const within = new Set(above).add(real)
    for (const name of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(folder, name.name)
      if (name.name.startsWith('.')) this.skipped.push({ path: this.#path(file), why: 'hidden' })
      else if (name.isDirectory()) await this.#folder(file, only, within)
      else if (name.isSymbolicLink() && (await isFolder(file))) await this.#folder(file, only, within)
      else if (!only || only.test(file.split(sep).join('/'))) await this.#file(file)
    }
  }

  async #file(file: string): Promise<void> {
    const path = this.#path(file)
    try {
      const found = await stat(file)
      if (found.isFile()) this.files.set(path, { path, file, bytes: found.size })
      else this.skipped.push({ path, why: 'no-file' })
    } catch (error) {
      this.failures.push(this.#failure(file, error))
    }
  }

  #failure(file: string, error: unknown): FileFailure {
    const path = this.#path(file)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return failureFor('read/permission', path, `${path} may not be opened.`)
    // Where a name is not UTF-8, what is read of it names nothing.
    if (code === 'ENOENT' && path.includes('\ufffd'))
      return failureFor('read/damaged', path, `${path} has a name that is not UTF-8. Rename it.`)
    if (code === 'ENOENT') return failureFor('read/missing', path, `${path} is a link to nothing.`)
    return failureFor('read/damaged', path, `${path} cannot be opened (${code ?? 'unknown reason'}).`)
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    found => found.isDirectory(),
    () => false,
  )
}
