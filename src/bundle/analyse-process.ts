/**
 * Run as a child process: reads untrusted files, one after the other, where a crash, an endless loop or a flood
 * of memory costs that file and nothing else.
 */
import { Worker } from 'node:worker_threads'
import { analyseFile } from './analyse-file.ts'
import { loadKnowledge } from './knowledge.ts'
import type { FromChild, Job, Start, ToChild } from './protocol.ts'

/** Written to standard error by the watch before it ends the process, so that the parent can tell why. */
const MEMORY_MARK = 'onrecord:memory-limit'

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

const limit = Number(process.env.ONRECORD_CHILD_MEMORY)
if (limit > 0) new Worker(WATCH, { eval: true, workerData: { limit, mark: MEMORY_MARK }, execArgv: [] }).unref()

const known = await loadKnowledge()
const jobs: Job[] = []
let start: Start | null = null
let busy = false

function send(message: FromChild): Promise<void> {
  // Waits until it is written: a child that reads faster than the parent stores holds nothing back in memory.
  return new Promise((resolve, reject) =>
    process.send?.(message, undefined, {}, error => (error ? reject(error) : resolve())),
  )
}

async function work(): Promise<void> {
  if (busy || !start) return
  busy = true
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    await analyseFile(job, start, known, {
      at: path => send({ kind: 'at', path }),
      give: result => send({ kind: 'results', results: [result] }),
    })
    await send({ kind: 'finished' })
  }
  busy = false
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'start') start = message
  else jobs.push(message.job)
  void work()
})
// The parent is gone: nobody wants the results, and nobody else would end this process.
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the parent decides what becomes of its children.
process.on('SIGINT', () => {})
await send({ kind: 'ready' })
