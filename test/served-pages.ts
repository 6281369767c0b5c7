/** `onrecord` as it is called, and its pages as a process of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { builtProgram } from './built-program.ts'
import { lastingFolder, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

const made = { main: '', template: '', bundle: '' }

/** Builds the program, and a record of three reports that each test gets a copy of. */
export async function makeProgram(): Promise<typeof made> {
  made.main = join(builtProgram(lastingFolder()).dist, 'cli', 'main.js')
  made.bundle = join(lastingFolder(), 'bundle')
  writeFiles(made.bundle, reports(3))
  made.template = join(lastingFolder(), 'record')
  await onrecord(['build', made.bundle, '--record', made.template, '--engine', 'rules', '--jobs', '1'])
  return made
}

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command to its end. */
export function onrecord(args: readonly string[], input = '', cwd = process.cwd()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [made.main, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...said }))
    child.stdin.end(input)
  })
}

/** A copy of the record, for one test. */
export function copyOfRecord(): string {
  const record = join(temporaryFolder(), 'record')
  cpSync(made.template, record, { recursive: true })
  chmodSync(record, 0o700)
  return record
}

/** The pages of a record, opened by the command. */
export async function serve(record: string, ...more: string[]) {
  const child = spawn(process.execPath, [made.main, 'serve', '--record', record, ...more], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const address = await new Promise<URL>((resolve, reject) => {
    child.on('close', code => reject(new Error(`serve ended with ${code}: ${said.err}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
      const found = /https?:\/\/\S+/u.exec(said.out)?.[0]
      if (found && said.out.includes('Ctrl-C')) resolve(new URL(found))
    })
  })
  const headers = { authorization: `Bearer ${address.searchParams.get('token')}` }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${address.origin}${path}`, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } })
  return { child, said, address, ask }
}

/** Waits until the process has ended. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('close', resolve))
}

export interface News {
  readonly kind: string
  readonly build?: { readonly state: string }
}

/** Waits until the stream of news says it. */
export async function told(
  ask: Awaited<ReturnType<typeof serve>>['ask'],
  wanted: (news: News) => boolean,
): Promise<void> {
  const { body } = await ask('/live')
  let text = ''
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(piece)
    const news = [...text.matchAll(/^data: (.*)$/gmu)].map(([, line]) => JSON.parse(line ?? '') as News)
    if (news.some(wanted)) return
  }
  throw new Error(`The stream ended without it: ${text}`)
}
