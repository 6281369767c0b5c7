/** Run in place of the reader: does to its process what a hostile file does to a parser, as the file's name says. */
import type { FromChild, Job, Result, ToChild } from '../src/bundle/protocol.ts'
import { watchMemory } from '../src/bundle/watch-memory.ts'

watchMemory()
const send = (message: FromChild): Promise<void> =>
  new Promise(resolve => process.send?.(message, undefined, {}, () => resolve()))

function result(path: string, container: string | null): Result {
  const found = {
    path,
    container,
    sha256: '',
    outcome: 'document',
    documentId: `sha256:${path}`,
    failure: null,
  } as const
  return { found, parts: null }
}

async function read(job: Job): Promise<void> {
  const within = job.path.startsWith('zip:') ? job.path.slice(4).split(',') : []
  for (const name of within) {
    const path = `${job.path}/${name}`
    if (job.done.includes(path)) continue
    await send({ kind: 'at', path })
    const fatal = job.fatal.find(failure => failure.path === path)
    if (fatal)
      await send({
        kind: 'results',
        results: [
          {
            found: { ...result(path, job.path).found, outcome: 'unread', documentId: null, failure: fatal },
            parts: null,
          },
        ],
      })
    else {
      suffer(name)
      await send({ kind: 'results', results: [result(path, job.path)] })
    }
  }
  suffer(job.path)
  await send({ kind: 'results', results: [result(job.path, null)] })
}

function suffer(name: string): void {
  if (name.startsWith('die')) process.abort()
  const held: Uint8Array[] = []
  while (name.startsWith('eat')) held.push(new Uint8Array(2 ** 24).fill(1))
  while (name.startsWith('loop')) held.length = 0
}

const jobs: Job[] = []
let busy = false
process.on('message', async (message: ToChild) => {
  if (message.kind === 'start') return
  jobs.push(message.job)
  if (busy) return
  busy = true
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    await read(job)
    await send({ kind: 'finished' })
  }
  busy = false
})
process.on('disconnect', () => process.exit(0))
await send({ kind: 'ready' })
