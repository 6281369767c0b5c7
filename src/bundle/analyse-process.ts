/**
 * Run as a child process: reads untrusted files, one after the other, where a crash, an endless loop or a flood
 * of memory costs that file and nothing else.
 */
import type { Knowledge } from '../domain/knowledge.ts'
import { analyseFile } from './analyse-file.ts'
import { loadKnowledge } from './knowledge.ts'
import type { FromChild, Job, Start, ToChild } from './protocol.ts'
import { watchMemory } from './watch-memory.ts'

watchMemory()
const jobs: Job[] = []
let start: Start | null = null
let known: Promise<Knowledge> | undefined
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
  known ??= loadKnowledge(start.engine, start.pack)
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    await analyseFile(job, start, await known, {
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
