import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type FileFailure, failureFor } from './failures.ts'
import type { FromChild, Job, Result, Start, ToChild } from './protocol.ts'
import { MODULE_EXTENSION } from './versions.ts'
import { MEMORY_MARK, MEMORY_VARIABLE } from './watch-memory.ts'

/** What a child process may use for one file. */
export interface Limits {
  readonly timeMs: number
  readonly memoryBytes: number
}

/** What a child runs. */
export const READER = new URL(`./analyse-process${MODULE_EXTENSION}`, import.meta.url)

/** What a child tells whoever started it. */
export interface ChildListener {
  onReady(): void
  onAt(path: string): void
  onResults(job: Job, results: readonly Result[]): void
  onFinished(job: Job): void
  /** It is gone: `fatal` is why, for the file it was at; null where it had none. The rest of its jobs are not done. */
  onGone(fatal: FileFailure | null, unfinished: readonly Job[]): void
}

/** A child process that reads files, one after the other, and is ended where it takes too much for one. */
export class Child {
  readonly #process: ChildProcess
  readonly #limits: Limits
  readonly #listener: ChildListener
  readonly #jobs: Job[] = []
  #at: string | null = null
  #timer: NodeJS.Timeout | undefined
  #ended: 'time' | 'memory' | 'asked' | null = null
  #ready = false

  constructor(module: URL, start: Start, limits: Limits, listener: ChildListener) {
    this.#limits = limits
    this.#listener = listener
    this.#process = forkChild(module, limits)
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(MEMORY_MARK) || text.includes('heap out of memory')) this.#ended = 'memory'
    })
    this.#process.on('message', (message: FromChild) => this.#receive(message))
    this.#process.on('error', () => {})
    // 'close' and not 'exit': the reason on standard error is read by then.
    this.#process.on('close', () => this.#gone())
    this.#send(start)
  }

  /** How many files it has been given and not finished. */
  get load(): number {
    return this.#jobs.length
  }

  get ready(): boolean {
    return this.#ready
  }

  give(job: Job): void {
    this.#jobs.push(job)
    if (this.#jobs.length === 1) this.#begin()
    this.#send({ kind: 'job', job })
  }

  /** Ends it, whatever it is at. */
  end(): void {
    this.#ended = 'asked'
    clearTimeout(this.#timer)
    this.#process.kill('SIGKILL')
  }

  #send(message: ToChild): void {
    // A child that has just died cannot be told; its end is reported by 'close'.
    if (this.#process.connected) this.#process.send(message, () => {})
  }

  /** The clock runs for one file at a time, an embedded one included. */
  #begin(path: string | null = this.#jobs[0]?.path ?? null): void {
    clearTimeout(this.#timer)
    this.#at = path
    if (path === null || !this.#ready) return
    this.#timer = setTimeout(() => {
      this.#ended = 'time'
      this.#process.kill('SIGKILL')
    }, this.#limits.timeMs)
  }

  #receive(message: FromChild): void {
    const job = this.#jobs[0]
    switch (message.kind) {
      case 'ready':
        this.#ready = true
        this.#listener.onReady()
        if (job) this.#begin()
        break
      case 'at':
        this.#begin(message.path)
        this.#listener.onAt(message.path)
        break
      case 'results':
        if (job) this.#listener.onResults(job, message.results)
        break
      case 'finished':
        this.#jobs.shift()
        this.#begin()
        if (job) this.#listener.onFinished(job)
        break
      default:
        message satisfies never
    }
  }

  #gone(): void {
    clearTimeout(this.#timer)
    const fatal = this.#at === null || this.#ended === 'asked' || !this.#ready ? null : this.#failure(this.#at)
    this.#listener.onGone(fatal, this.#jobs.splice(0))
  }

  #failure(path: string): FileFailure {
    const { timeMs, memoryBytes } = this.#limits
    if (this.#ended === 'time')
      return failureFor('read/time-limit', path, `${path} was not read within ${timeMs / 1000} s.`)
    const mebibytes = Math.round(memoryBytes / 2 ** 20)
    if (this.#ended === 'memory')
      return failureFor('read/memory-limit', path, `Reading ${path} took more than ${mebibytes} MiB.`)
    return failureFor('read/crash', path, `The process that read ${path} died.`)
  }
}

function forkChild(module: URL, limits: Limits): ChildProcess {
  // Run from sources, a child needs what reads TypeScript, whatever its parent was started with.
  const loader = module.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []
  const heap = `--max-old-space-size=${Math.ceil(limits.memoryBytes / 2 ** 20)}`
  return fork(fileURLToPath(module), [], {
    execArgv: [...loader, heap],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, [MEMORY_VARIABLE]: String(limits.memoryBytes) },
  })
}
