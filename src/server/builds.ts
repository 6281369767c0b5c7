import type { BuildReport } from '../bundle/build.ts'
import type { BuildProgress } from '../bundle/progress.ts'
import type { BuildState } from './contract.ts'
import { faultOf, ServerError } from './faults.ts'

/** Builds the record: what is done in the end, and tests put their own in its place. */
export type RunBuild = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (progress: BuildProgress) => void
}) => Promise<BuildReport>

type FileState = BuildState['files'][number]

/** Progress is told at most this often: each word of it makes every open page draw. */
const TELL_EVERY_MS = 200

/** Reads documents, one build at a time; what comes meanwhile is read by another one after it. */
export class Builds {
  readonly #run: RunBuild
  readonly #tell: (state: BuildState) => void
  readonly #files = new Map<string, FileState>()
  #work: Pick<BuildState, 'state' | 'doing' | 'done' | 'total' | 'file' | 'error'> = IDLE
  #running: Promise<unknown> | null = null
  #stop = new AbortController()
  #again = false
  #closed = false
  #toldAt = 0

  constructor(run: RunBuild, tell: (state: BuildState) => void) {
    this.#run = run
    this.#tell = tell
  }

  get state(): BuildState {
    return { ...this.#work, files: [...this.#files.values()] }
  }

  /** A file that was added and waits to be read. */
  added(path: string): void {
    this.#files.set(path, { path, state: 'waiting', code: null, message: null, hint: null })
    this.#told()
  }

  /** Begins to read, or sees to it that another reading follows the one under way. */
  start(): BuildState {
    if (this.#closed) throw ending()
    if (this.#running) this.#again = true
    else void this.exclusive(this.#run).catch(() => {})
    return this.state
  }

  /** A build of somebody’s own making, when no other is under way; its progress is told as of any. */
  async exclusive<T extends Pick<BuildReport, 'unread'>>(
    run: (options: Parameters<RunBuild>[0]) => Promise<T>,
  ): Promise<T> {
    while (this.#running) await this.#running.catch(() => {})
    if (this.#closed) throw ending()
    this.#stop = new AbortController()
    const work = run({ signal: this.#stop.signal, onProgress: progress => this.#progress(progress) })
    this.#begin()
    this.#running = work
    try {
      const report = await work
      this.#finished(report)
      return report
    } catch (error) {
      this.#work = { ...IDLE, state: this.#closed ? 'idle' : 'failed', error: faultOf(error).body.error }
      throw error
    } finally {
      this.#running = null
      this.#told()
      const again = this.#again && !this.#closed
      this.#again = false
      if (again) this.start()
    }
  }

  /** Waits until no build is under way. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running.catch(() => {})
  }

  /** Stops what is under way; what was read is kept, and the next build goes on from it. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stop.abort(ending())
    await this.settled()
  }

  #begin(): void {
    this.#work = { ...IDLE, state: 'running', doing: 'Looking for files' }
    for (const [path, file] of this.#files) if (file.state === 'read') this.#files.delete(path)
    this.#told()
  }

  #progress(progress: BuildProgress): void {
    const before = this.#work.doing
    this.#work = { ...IDLE, state: 'running', ...wordsOf(progress) }
    if (progress.kind === 'reading') {
      const file = [...this.#files.values()].find(one => isAt(one, progress.at))
      if (file) this.#files.set(file.path, { ...file, state: 'reading' })
    }
    if (this.#work.doing !== before || performance.now() - this.#toldAt >= TELL_EVERY_MS) this.#told()
  }

  #finished({ unread }: Pick<BuildReport, 'unread'>): void {
    this.#work = IDLE
    for (const file of this.#files.values())
      this.#files.set(file.path, { ...file, state: 'read', code: null, message: null, hint: null })
    for (const { path, code, message, hint } of unread)
      this.#files.set(path, { path, state: 'unread', code, message, hint })
  }

  #told(): void {
    this.#toldAt = performance.now()
    this.#tell(this.state)
  }
}

const IDLE = { state: 'idle', doing: '', done: 0, total: 0, file: null, error: null } as const

function wordsOf(progress: BuildProgress): Partial<BuildState> {
  switch (progress.kind) {
    case 'listing':
      return { doing: 'Looking for files', done: progress.done, total: progress.total }
    case 'reading':
      return { doing: 'Reading', done: progress.done.files, total: progress.total.files, file: progress.at }
    case 'resolving':
      return { doing: 'Working out who is who' }
    case 'writing':
      return { doing: 'Writing the record', done: progress.done, total: progress.total }
    case 'written':
      return { doing: 'The record is written' }
    default:
      return progress satisfies never
  }
}

/** A file that was added, or one that lies within it. */
function isAt(file: FileState, at: string): boolean {
  return file.state !== 'reading' && (at === file.path || at.startsWith(`${file.path}/`))
}

function ending(): ServerError {
  return new ServerError('server/ending', 'The server is ending.', 'Start it again: onrecord serve')
}
