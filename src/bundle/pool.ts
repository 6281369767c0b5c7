import { Child, type Limits, READER } from './child.ts'
import { type FileFailure, failureFor } from './failures.ts'
import type { Job, Result, Start } from './protocol.ts'

/** Files given to a child ahead of the one it is at: fewer, and it waits for the next; more, and a crash moves more. */
const WINDOW = 4
/** Results not yet stored, above which no new file is given out. */
const MAX_PENDING = 64
/** A child that dies before it is ready, this often in a row, will not get better. */
const MAX_FALSE_STARTS = 3

/** How many children read, within which limits. */
export interface PoolOptions {
  readonly size: number
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
  /** What a child runs, where it is not the reader: a test's own. */
  readonly module?: URL
}

/** What the pool reports. */
export interface PoolListener {
  onAt(path: string): void
  /** Stores the results; the pool gives out no more files than can be stored. */
  onResults(results: readonly Result[]): Promise<void>
  onFinished(path: string): void
}

/**
 * Reads files in child processes. A file that kills its child is reported as failed and the child replaced; where
 * it lay within another file, that one is read again without it.
 */
export async function analyseInPool(
  jobs: readonly Job[],
  start: Start,
  options: PoolOptions,
  listener: PoolListener,
): Promise<void> {
  if (jobs.length === 0) return
  await new Promise<void>((resolve, reject) => new Pool(jobs, start, options, listener, resolve, reject).fill())
}

class Pool {
  readonly #waiting: Job[]
  readonly #children = new Set<Child>()
  readonly #done = new Map<string, string[]>()
  #pending = 0
  #falseStarts = 0
  #over = false

  readonly #start: Start
  readonly #options: PoolOptions
  readonly #listener: PoolListener
  readonly #resolve: () => void
  readonly #reject: (error: unknown) => void

  constructor(
    jobs: readonly Job[],
    start: Start,
    options: PoolOptions,
    listener: PoolListener,
    resolve: () => void,
    reject: (error: unknown) => void,
  ) {
    this.#waiting = [...jobs]
    this.#start = start
    this.#options = options
    this.#listener = listener
    this.#resolve = resolve
    this.#reject = reject
    options.signal?.addEventListener('abort', () => this.#fail(options.signal?.reason), { once: true })
  }

  /** Gives out files, and ends when there are none left and all is stored. */
  fill(): void {
    if (this.#over) return
    if (this.#options.signal?.aborted) {
      this.#fail(this.#options.signal.reason)
      return
    }
    while (this.#children.size < Math.min(this.#options.size, this.#waiting.length + this.#load())) this.#spawn()
    // The least loaded first, so that the last files of a build are spread over all children.
    while (this.#waiting.length > 0 && this.#pending < MAX_PENDING) {
      const child = [...this.#children].reduce<Child | null>(
        (best, item) => (best && best.load <= item.load ? best : item),
        null,
      )
      if (!child || child.load >= WINDOW) break
      const job = this.#waiting.shift()
      if (job) child.give(job)
    }
    if (this.#waiting.length === 0 && this.#load() === 0 && this.#pending === 0) this.#finish()
  }

  #load(): number {
    let load = 0
    for (const child of this.#children) load += child.load
    return load
  }

  #spawn(): void {
    const child: Child = new Child(this.#options.module ?? READER, this.#start, this.#options.limits, {
      onReady: () => {
        this.#falseStarts = 0
        this.fill()
      },
      onAt: path => this.#listener.onAt(path),
      onResults: (job, results) => this.#keep(job, results),
      onFinished: job => {
        this.#done.delete(job.path)
        this.#listener.onFinished(job.path)
        this.fill()
      },
      onGone: (fatal, unfinished) => this.#gone(child, fatal, unfinished),
    })
    this.#children.add(child)
  }

  #keep(job: Job, results: readonly Result[]): void {
    const done = this.#done.get(job.path) ?? []
    done.push(...results.map(result => result.found.path))
    this.#done.set(job.path, done)
    this.#pending++
    this.#listener.onResults(results).then(
      () => {
        this.#pending--
        this.fill()
      },
      error => this.#fail(error),
    )
  }

  #gone(child: Child, fatal: FileFailure | null, unfinished: readonly Job[]): void {
    this.#children.delete(child)
    if (this.#over) return
    if (!child.ready && ++this.#falseStarts >= MAX_FALSE_STARTS) {
      this.#fail(new Error('The processes that read files do not start. Run `onrecord doctor`.'))
      return
    }
    const [first, ...rest] = unfinished
    this.#waiting.unshift(...rest)
    if (first && fatal) this.#afterDeath(first, fatal)
    else if (first) this.#waiting.unshift(first)
    this.fill()
  }

  /** The file itself is reported; a file that it died on within is passed over in another go at the container. */
  #afterDeath(job: Job, fatal: FileFailure): void {
    if (fatal.path !== job.path && !job.fatal.some(known => known.path === fatal.path)) {
      this.#waiting.unshift({ ...job, fatal: [...job.fatal, fatal], done: this.#done.get(job.path) ?? [] })
      return
    }
    const failure =
      fatal.path === job.path
        ? fatal
        : failureFor('read/crash', job.path, `The process that read ${job.path} died again.`)
    const { code, message, hint } = failure
    const found = {
      path: job.path,
      container: null,
      sha256: '',
      outcome: 'unread',
      documentId: null,
      failure: { code, message, hint },
    } as const
    this.#keep(job, [{ found, parts: null }])
    this.#done.delete(job.path)
    this.#listener.onFinished(job.path)
  }

  #finish(): void {
    this.#over = true
    for (const child of this.#children) child.end()
    this.#resolve()
  }

  #fail(error: unknown): void {
    if (this.#over) return
    this.#over = true
    for (const child of this.#children) child.end()
    this.#reject(error)
  }
}
