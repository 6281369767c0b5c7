import { expect, test } from 'vitest'
import type { BuildReport } from '../bundle/build.ts'
import type { BuildProgress } from '../bundle/progress.ts'
import { Builds, type RunBuild } from './builds.ts'
import type { BuildState } from './contract.ts'

const report = (unread: BuildReport['unread'] = []) => ({ unread }) as unknown as BuildReport
const reading = (at: string): BuildProgress => ({
  kind: 'reading',
  at,
  done: { files: 0, bytes: 0 },
  total: { files: 2, bytes: 2 },
})

/** A build that goes on when it is told to. */
function slow() {
  const runs: { end: (report: BuildReport) => void; fail: (error: unknown) => void; signal: AbortSignal }[] = []
  const told: BuildState[] = []
  let say: (progress: BuildProgress) => void = () => {}
  const run: RunBuild = ({ signal, onProgress }) => {
    say = onProgress
    return new Promise((end, fail) => {
      runs.push({ end, fail, signal })
      signal.addEventListener('abort', () => fail(signal.reason))
    })
  }
  const builds = new Builds(run, state => told.push(state))
  return { builds, runs, told, say: (progress: BuildProgress) => say(progress) }
}

test('a file that is added waits, is read, and then was read', async () => {
  const { builds, runs, told, say } = slow()
  builds.added('added/a.zip')
  builds.start()
  say(reading('added/a.zip/inner.txt'))
  expect(told.at(-1)).toMatchObject({ state: 'running', doing: 'Reading', total: 2, file: 'added/a.zip/inner.txt' })
  runs[0]?.end(report())
  await builds.settled()
  const states = told.map(state => state.files[0]?.state)
  expect([...new Set(states)]).toEqual(['waiting', 'reading', 'read'])
  expect(builds.state.state).toBe('idle')
})

test('a file that could not be read says why and what to do, and can be tried again', async () => {
  const { builds, runs } = slow()
  const bad = { path: 'a.pdf', sha256: '', code: 'read/encrypted', message: 'It has a password.', hint: 'Ask for it.' }
  builds.start()
  runs[0]?.end(report([bad]))
  await builds.settled()
  expect(builds.state.files).toEqual([
    { path: 'a.pdf', state: 'unread', code: bad.code, message: bad.message, hint: bad.hint },
  ])
  builds.start()
  runs[1]?.end(report())
  await builds.settled()
  expect(builds.state.files[0]?.state).toBe('read')
})

test('one build at a time; what came meanwhile is read by one more', async () => {
  const { builds, runs } = slow()
  builds.start()
  builds.start()
  builds.start()
  expect(runs).toHaveLength(1)
  runs[0]?.end(report())
  await Promise.resolve()
  await new Promise(setImmediate)
  expect(runs).toHaveLength(2)
  runs[1]?.end(report())
  await builds.settled()
  expect(runs).toHaveLength(2)
})

test('a build that fails says so in the one shape, and the next can be tried', async () => {
  const { builds, runs } = slow()
  builds.start()
  runs[0]?.fail(Object.assign(new Error('No file.'), { code: 'bundle/nothing-to-read', hint: 'Look.' }))
  await builds.settled()
  expect(builds.state).toMatchObject({ state: 'failed', error: { code: 'bundle/nothing-to-read', hint: 'Look.' } })
  builds.start()
  runs[1]?.fail(new Error('at secret words'))
  await builds.settled()
  expect(builds.state.error?.message).not.toContain('secret')
})

test('closing stops the build and starts no other', async () => {
  const { builds, runs } = slow()
  builds.start()
  builds.start()
  await builds.close()
  expect(runs).toHaveLength(1)
  expect(runs[0]?.signal.aborted).toBe(true)
  expect(() => builds.start()).toThrow(/ending/u)
})
