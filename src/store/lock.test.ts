import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announceServer, lockFolder, serverOf } from './lock.ts'
import { processStart } from './process-start.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockBy = (holder: object) => writeFileSync(join(folder, 'lock'), JSON.stringify(holder))
/** A process that has ended: its number is free, or somebody else's by now. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('the lock of a record folder', () => {
  test('refuses a second holder and names the process that has it', async () => {
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`)
    lock.release()
    ;(await lockFolder(folder)).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is taken over from a process that is gone', async () => {
    lockBy({ pid: deadPid(), started: 'then', host: hostname(), token: 'old' })
    const lock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
    lock.release()
  })

  test.skipIf(processStart(process.pid) === null)(
    'is taken over where another process has the number by now',
    async () => {
      lockBy({ pid: process.pid, started: 'another time', host: hostname(), token: 'old' })
      ;(await lockFolder(folder)).release()
    },
  )

  test('is taken over where it was left half-written', async () => {
    writeFileSync(join(folder, 'lock'), '{"pid":')
    ;(await lockFolder(folder)).release()
  })

  test('is not taken from another machine, whose processes cannot be seen', async () => {
    lockBy({ pid: deadPid(), started: null, host: 'elsewhere', token: 'theirs' })
    await expect(lockFolder(folder)).rejects.toThrow(/on elsewhere/u)
    expect(existsSync(join(folder, 'lock'))).toBe(true)
  })

  test('waits for whoever has it, as long as asked', async () => {
    const first = await lockFolder(folder)
    const second = lockFolder(folder, 10_000)
    first.release()
    ;(await second).release()
  })

  test('releasing does not take away a lock that is another’s by now', async () => {
    const lock = await lockFolder(folder)
    lockBy({ pid: process.pid, started: null, host: hostname(), token: 'another' })
    lock.release()
    expect(existsSync(join(folder, 'lock'))).toBe(true)
  })

  const serving = { pages: 'http://127.0.0.1:1/', commands: 'http://127.0.0.1:2/', secret: 'a secret' }

  test('says where the server is that has it, to the owner of the folder alone', async () => {
    const lock = await lockFolder(folder)
    expect(serverOf(folder)).toBeNull()
    announceServer(folder, serving)
    expect(serverOf(folder)).toEqual({ ...serving, pid: process.pid })
    expect(statSync(join(folder, 'lock')).mode & 0o077).toBe(0)
    await expect(lockFolder(folder)).rejects.toThrow(/whose pages are open/u)
    lock.release()
    expect(serverOf(folder)).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a server that was killed says nothing, and is taken over', async () => {
    lockBy({ pid: deadPid(), started: 'then', host: hostname(), token: 'old', serving })
    expect(serverOf(folder)).toBeNull()
    ;(await lockFolder(folder)).release()
  })

  test('of another process is not written into', () => {
    lockBy({ pid: deadPid(), started: null, host: hostname(), token: 'theirs' })
    announceServer(folder, serving)
    expect(readFileSync(join(folder, 'lock'), 'utf8')).not.toContain('secret')
  })
})
