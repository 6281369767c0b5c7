import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { isRecordFolder, serverOf } from '../../bundle/serving.ts'
import type { RunningServer } from '../../server/start.ts'
import { byteSize, type RecordFlags, withRecord } from '../options.ts'
import { note, print, printJson } from '../output.ts'

interface ServeFlags extends RecordFlags {
  readonly host?: string
  readonly port?: number
  readonly tlsKey?: string
  readonly tlsCert?: string
  readonly behindProxy?: boolean
  readonly watch?: boolean
  readonly maxFile?: number
  readonly open?: boolean
}

/** In the record folder while the pages are open: what `--open` hands to the browser. */
const OPENING_FILE = 'open-pages.html'

/** `onrecord serve` */
export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .summary('open the pages on which people review the record')
    .description(
      'Opens the pages on which people read the record against its sources and decide on it. Without --host they are for you alone, on this machine, at the address that is printed: it holds a token that nobody else has. Other commands on the same record go on working meanwhile. Where the pages of this record are open already, their address is printed and nothing else is done. On another --host people sign in (onrecord users add), and the pages are encrypted or stay closed.',
    )
    .option('--port <n>', 'port (default: any that is free)', portNumber)
    .option('--host <address>', 'address of this machine at which others reach the pages (default: this machine alone)')
    .option('--tls-key <file>', 'key for encryption, PEM')
    .option('--tls-cert <file>', 'its certificate, PEM')
    .option('--behind-proxy', 'a proxy that encrypts stands before it and sends X-Forwarded-Proto: https')
    .option('--watch', 'read documents when files of the bundle come or change')
    .option(
      '--max-file <size>',
      'largest file that can be added on the pages, such as 800MB (default: 256MB)',
      byteSize,
    )
    .option('--open', 'open the pages in the browser')
    .action(runServe)
  withRecord(command, [
    'onrecord serve --record ./matter --open',
    'onrecord serve --record ./matter --watch',
    'onrecord serve --record ./matter --host 10.0.0.5 --port 8443 --tls-key key.pem --tls-cert cert.pem',
  ])
}

async function runServe(flags: ServeFlags): Promise<void> {
  if (!isRecordFolder(flags.record))
    throw Object.assign(new Error(`There is no record at ${flags.record} yet.`), {
      code: 'bundle/not-built',
      hint: `Build one of your documents first: onrecord build PATH… --record ${flags.record}`,
    })
  const other = serverOf(flags.record)
  if (other) return announce(flags, other.pages, 'The pages of this record are open already:')
  const { startServer } = await import('../../server/start.ts')
  const server = await startServer({ ...flags, maxFileBytes: flags.maxFile })
  for (const notice of server.notices) note(notice)
  await announce(flags, server.address, 'The pages are open:')
  if (!flags.json) print('Press Ctrl-C to end.')
  await ended(server, flags.record)
}

async function announce(flags: ServeFlags, address: string, words: string): Promise<void> {
  if (flags.json) printJson({ address })
  else print(`${words} ${address}`)
  if (flags.open) await openInBrowser(flags.record, address)
}

/** Waits for Ctrl-C, or to be told to end; a second one does not wait. */
async function ended(server: RunningServer, record: string): Promise<void> {
  await new Promise<void>((done, reject) => {
    let ending = false
    const end = (): void => {
      if (ending) process.exit(130)
      ending = true
      server.close().then(done, reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
  rmSync(resolve(record, OPENING_FILE), { force: true })
  // Whatever still waits (a browser’s connection, a watcher) is of no use any more.
  process.exit(0)
}

/**
 * By way of a file that its owner alone reads: whatever stands among a program’s arguments, every user of the machine
 * can see, and the address holds the token.
 */
async function openInBrowser(record: string, address: string): Promise<void> {
  const { writePrivately } = await import('../../server/private-file.ts')
  const file = resolve(record, OPENING_FILE)
  writePrivately(file, `<!doctype html>\n<meta http-equiv="refresh" content="0;url=${address}">\n`)
  const [command = '', ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open']
  const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true })
  child.on('error', () => note('No browser could be opened; open the address yourself.'))
  child.unref()
}

function portNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new InvalidArgumentError('Give a number from 0 to 65535.')
}
