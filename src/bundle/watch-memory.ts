import { Worker } from 'node:worker_threads'

/** Written to standard error before the process is ended, so that the parent can tell why. */
export const MEMORY_MARK = 'onrecord:memory-limit'
/** The environment variable that gives a child its limit, in bytes. */
export const MEMORY_VARIABLE = 'ONRECORD_CHILD_MEMORY'

/**
 * Watches the memory of the whole process, buffers outside of the heap included, from a thread of its own: the
 * main thread may be in a parser that never returns. JavaScript in a string, since a thread cannot load TypeScript.
 */
const WATCH = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
setInterval(() => {
  if (process.memoryUsage.rss() < workerData.limit) return
  writeSync(2, workerData.mark + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 50)
`

/** Ends this process where it takes more memory than its parent allows. */
export function watchMemory(): void {
  const limit = Number(process.env[MEMORY_VARIABLE])
  if (limit > 0) new Worker(WATCH, { eval: true, workerData: { limit, mark: MEMORY_MARK }, execArgv: [] }).unref()
}
