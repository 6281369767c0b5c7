import { chmodSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Matter } from '../bundle/matter.ts'
import { announceServer } from '../bundle/serving.ts'
import { makeApp } from './app.ts'
import { Builds } from './builds.ts'
import { makeControl } from './control.ts'
import { Door } from './door.ts'
import { FolderShelf } from './folder-shelf.ts'
import { type Listener, listen } from './listener.ts'
import { listsOf } from './lists.ts'
import { LiveNews } from './live.ts'
import { LoopbackGate } from './loopback-gate.ts'
import { makeHandlers } from './routes/all.ts'
import { freshSecret } from './secrets.ts'
import { isLoopback, refuseOpenDoor, type ServeOptions, tlsOf } from './serve-options.ts'
import { TeamGate } from './team-gate.ts'
import { Users } from './users.ts'
import { watchPaths } from './watch.ts'
import { WebFiles, webFolder } from './web-files.ts'

/** The pages while they are open. */
export interface RunningServer {
  /** Where they open. */
  readonly address: string
  /** What the person who opened them should be told. */
  readonly notices: readonly string[]
  /** Ends within a second: decisions under way are finished, a build is stopped and can go on later. */
  close(): Promise<void>
}

const MAX_FILE_BYTES = 256 * 2 ** 20
/** Requests under way have so long to finish. */
const GRACE_MS = 600

/** Opens the review pages of a record. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  // Some machines take ‘localhost’ for one address, some for another: the page is to be where its address says.
  const host = options.host === undefined || options.host === 'localhost' ? '127.0.0.1' : options.host
  const own = isLoopback(host)
  if (!own) refuseOpenDoor(options)
  const record = resolve(options.record)
  const matter = await Matter.open({ record, database: options.database })
  const opened: Listener[] = []
  try {
    const tls = own ? undefined : tlsOf(options)
    const pages = await listen({ host, port: options.port ?? 0, tls })
    opened.push(pages)
    const control = await listen({ host: '127.0.0.1', port: 0 })
    opened.push(control)
    const notices = [...closeFolder(record), ...notBuilt(matter)]
    // Worked out before the address is printed: whoever opens it first does not wait for what comes second.
    if (matter.built) listsOf(matter)
    return { notices, ...run({ options: { ...options, host, record }, own, matter, pages, control }) }
  } catch (error) {
    for (const one of opened) await one.close(0)
    await matter.close()
    throw error
  }
}

interface Opened {
  readonly options: ServeOptions & { readonly host: string }
  readonly own: boolean
  readonly matter: Matter
  readonly pages: Listener
  readonly control: Listener
}

function run({ options, own, matter, pages, control }: Opened): Omit<RunningServer, 'notices'> {
  const { record } = options
  const now = Date.now
  const news = new LiveNews(now)
  matter.onChange(({ kind, by, entries, version }) =>
    news.tell(kind === 'record' ? { kind, version } : { kind, by, entries: [...entries], version }),
  )
  const builds = new Builds(
    ({ signal, onProgress }) => matter.build({ paths: [], signal, onProgress }),
    build => news.tell({ kind: 'build', build }),
  )
  const users = new Users(record)
  const gate = own
    ? new LoopbackGate({ token: freshSecret(), port: pages.port, host: options.host })
    : new TeamGate({ users, behindProxy: options.behindProxy ?? false, now })
  const door = gate instanceof TeamGate ? new Door({ users, gate, record, now }) : null
  const maxFileBytes = options.maxFileBytes ?? MAX_FILE_BYTES
  const app = makeApp({
    matter,
    shelf: new FolderShelf(record, news),
    gate,
    handlers: makeHandlers({ builds, news, door, maxFileBytes }),
    web: new WebFiles(webFolder()),
    onFault: (error, where) => process.stderr.write(`${faultLine(error, where)}\n`),
  })
  pages.answer(getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]))
  const secret = freshSecret()
  const commands = makeControl({ matter, builds, secret, port: control.port })
  control.answer(getRequestListener(commands.fetch as Parameters<typeof getRequestListener>[0]))
  const address = gate instanceof LoopbackGate ? gate.address : teamAddress(options, pages.port)
  announceServer(record, { pages: address, commands: `http://127.0.0.1:${control.port}`, secret })
  const unwatch = options.watch ? watchPaths(matter.store.settings.paths, () => builds.start()) : () => {}
  const close = async (): Promise<void> => {
    unwatch()
    news.close()
    await Promise.all([builds.close(), pages.close(GRACE_MS), control.close(GRACE_MS)])
    await matter.close()
  }
  return { address, close }
}

function teamAddress({ host, tlsKey }: ServeOptions, port: number): string {
  const name = host?.includes(':') ? `[${host}]` : host
  return `${tlsKey === undefined ? 'http' : 'https'}://${name}:${port}/`
}

/** Where it failed and in which of the program’s own lines: no word of what was sent or of what a document says. */
function faultLine(error: unknown, where: string): string {
  const { name, stack } = error as Partial<Error>
  const line = /\n\s+at .*?([\w-]+\.[jt]s:\d+)/u.exec(stack ?? '')?.[1]
  return `Fault at ${where}: ${name ?? 'unknown'}${line ? ` in ${line}` : ''}. Report it.`
}

function closeFolder(record: string): readonly string[] {
  const mode = statSync(record).mode & 0o777
  if (process.platform === 'win32' || (mode & 0o077) === 0) return []
  chmodSync(record, 0o700)
  return ['The folder of the record could be read by others on this machine; now it cannot.']
}

function notBuilt(matter: Matter): readonly string[] {
  if (matter.built) return []
  return ['Nothing has been read yet. Add documents on the pages, or run: onrecord build PATH… --record FOLDER']
}
