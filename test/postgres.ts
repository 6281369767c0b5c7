/**
 * Databases for tests that run on both engines. PGlite always; a PostgreSQL server where `DATABASE_URL` names one,
 * or where Debian's binaries lie on this machine: then a throwaway cluster is made for the run.
 */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server for the length of a test run. */
export interface TestServer {
  readonly url: string
  stop(): void
}

const DEBIAN = '/usr/lib/postgresql'

/** Why tests on PostgreSQL are skipped; null where they are not. */
export const NO_SERVER = process.env.DATABASE_URL || binaries() ? null : 'skipped: no DATABASE_URL'

/** The server named by DATABASE_URL, or a cluster of its own. Call only where `NO_SERVER` is null. */
export async function startServer(): Promise<TestServer> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => {} }
  const bin = binaries()
  if (!bin) throw new Error('No DATABASE_URL and no PostgreSQL on this machine. Look at NO_SERVER first.')
  return startCluster(bin)
}

function binaries(): string | null {
  if (!existsSync(DEBIAN)) return null
  const newest = readdirSync(DEBIAN)
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a)[0]
  const bin = join(DEBIAN, String(newest), 'bin')
  return existsSync(join(bin, 'initdb')) ? bin : null
}

async function startCluster(bin: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pg-'))
  const data = join(folder, 'data')
  // The server refuses to run as root, as a container's tests do.
  const owner = process.getuid?.() === 0 ? postgresUser() : null
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const options: ExecFileSyncOptions = { stdio: 'ignore', cwd: folder, env: { ...process.env, HOME: folder }, ...owner }
  const run = (program: string, ...args: string[]): void => void execFileSync(join(bin, program), args, options)
  const port = await freePort()
  run('initdb', '-D', data, '-A', 'trust', '-U', 'onrecord', '--locale=C.UTF-8', '-E', 'UTF8')
  run(
    'pg_ctl',
    '-D',
    data,
    '-l',
    join(folder, 'log'),
    '-w',
    '-o',
    `-p ${port} -k ${folder} -c listen_addresses= -c fsync=off`,
    'start',
  )
  return {
    url: `postgres://onrecord@/postgres?host=${encodeURIComponent(folder)}&port=${port}`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'fast', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function postgresUser(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(item => item.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/** The socket's name holds a port; one that is free is found by taking it for a moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
