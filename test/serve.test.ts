/** `onrecord serve` as it is called: a real process, a real port, other commands beside it, and what a kill leaves. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { build, check, history } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { builtProgram } from './built-program.ts'
import { emptyRecord, lastingFolder, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

let main: string
let template: string
let bundle: string
beforeAll(async () => {
  main = join(builtProgram(lastingFolder()).dist, 'cli', 'main.js')
  bundle = join(lastingFolder(), 'bundle')
  writeFiles(bundle, reports(3))
  template = join(lastingFolder(), 'record')
  await onrecord(['build', bundle, '--record', template, '--engine', 'rules', '--jobs', '1'])
}, 120_000)

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command to its end. */
function onrecord(args: readonly string[], input = '', cwd = process.cwd()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...said }))
    child.stdin.end(input)
  })
}

function copyOfRecord(): string {
  const record = join(temporaryFolder(), 'record')
  cpSync(template, record, { recursive: true })
  chmodSync(record, 0o700)
  return record
}

/** The pages of a record, opened by the command. */
async function serve(record: string, ...more: string[]) {
  const child = spawn(process.execPath, [main, 'serve', '--record', record, ...more], {
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

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('close', resolve))
}

/** What no `fetch` sends: any path as it stands, any Host. */
function raw(address: URL, path: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: address.hostname, port: address.port, path, headers }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function statementIds(ask: Awaited<ReturnType<typeof serve>>['ask']): Promise<string[]> {
  const { lines } = (await (await ask('/statements.json?limit=100')).json()) as { lines: { id: string }[] }
  return lines.map(line => line.id)
}

const accept = (entry: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ wanted: { verb: 'accept', entries: [entry] } }),
})

describe('the pages, opened', { timeout: 120_000 }, () => {
  test('print one address, let in who has it, and end within a second of being told', async () => {
    const record = copyOfRecord()
    chmodSync(record, 0o755)
    const { child, said, address, ask } = await serve(record)
    expect(said.out).toMatch(
      /^The pages are open: http:\/\/127\.0\.0\.1:\d+\/\?token=\S{43}\nPress Ctrl-C to end\.\n$/u,
    )
    expect(said.err).toContain('could be read by others')
    expect(statSync(record).mode & 0o777).toBe(0o700)
    expect(statSync(join(record, 'lock')).mode & 0o777).toBe(0o600)
    expect((await fetch(`${address.origin}/overview.json`)).status).toBe(401)
    expect(await (await ask('/overview.json')).json()).toMatchObject({ documents: 3 })
    const news = await ask('/live')
    expect(news.status).toBe(200)
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
    expect(existsSync(join(record, 'lock'))).toBe(false)
    await news.text()
  })

  test('answer nobody under another name, and give nothing but their own files', async () => {
    const { address } = await serve(copyOfRecord())
    const known = { authorization: `Bearer ${address.searchParams.get('token')}` }
    expect((await raw(address, '/me.json', known)).status).toBe(200)
    expect((await raw(address, '/me.json', { ...known, host: `rebound.example:${address.port}` })).status).toBe(403)
    expect((await raw(address, '/me.json', { ...known, origin: 'https://evil.example' })).status).toBe(403)
    for (const path of [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/assets/../../../package.json',
      '//etc/passwd',
    ])
      expect((await raw(address, path, known)).text, path).not.toMatch(/"dependencies"|root:/u)
  })

  test('of a record that is not there are refused with the way out', async () => {
    const none = join(temporaryFolder(), 'none')
    const { code, err } = await onrecord(['serve', '--record', none])
    expect(code).toBe(1)
    expect(err).toBe(
      `Error: There is no record at ${none} yet.\nBuild one of your documents first: onrecord build PATH… --record ${none}\n`,
    )
    expect(existsSync(none)).toBe(false)
  })

  test('are opened once: a second serve gives the address of the first', async () => {
    const record = copyOfRecord()
    const { address } = await serve(record)
    const second = await onrecord(['serve', '--record', record])
    expect(second).toEqual({ code: 0, out: `The pages of this record are open already: ${address}\n`, err: '' })
  })

  test('of others than oneself need people, and encryption, or stay closed', async () => {
    const record = copyOfRecord()
    const open = await onrecord(['serve', '--record', record, '--host', '0.0.0.0'])
    expect(open.code).toBe(1)
    expect(open.err).toMatch(/no encryption.*\n.*--tls-key/su)
    const nobody = await onrecord(['serve', '--record', record, '--host', '0.0.0.0', '--behind-proxy'])
    expect(nobody.code).toBe(1)
    expect(nobody.err).toMatch(/no owner.*\nAdd one: onrecord users add/su)
  })

  test('are for those on the list, behind a proxy', async () => {
    const record = copyOfRecord()
    const to = ['--record', record]
    const add = await onrecord(['users', 'add', 'Ada Quill', '--role', 'owner', ...to], 'a long enough password\n')
    expect(add).toEqual({ code: 0, out: 'Ada Quill can sign in as owner.\n', err: '' })
    expect((await onrecord(['users', 'add', 'Bo', '--role', 'reader', ...to], 'short\n')).err).toMatch(/at least 12/u)
    expect((await onrecord(['users', 'list', ...to])).out).toBe('Ada Quill  owner\n')
    const { address } = await serve(record, '--host', '0.0.0.0', '--behind-proxy')
    const origin = `http://127.0.0.1:${address.port}`
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'record.example' }
    const signIn = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      headers: { ...proxied, 'content-type': 'application/json', origin: 'https://record.example' },
      body: JSON.stringify({ name: 'Ada Quill', password: 'a long enough password' }),
    })
    expect(await signIn.json()).toEqual({ name: 'Ada Quill', role: 'owner', signsIn: true })
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(`${origin}/overview.json`, { headers: { ...proxied, cookie } })).status).toBe(200)
    expect((await fetch(`${origin}/overview.json`, { headers: { cookie } })).status).toBe(403)
    expect((await onrecord(['show', ...to])).code, 'commands go on').toBe(0)
  })
})

describe('other commands beside the pages', { timeout: 300_000 }, () => {
  test('print the same bytes as without them', async () => {
    const [alone, served] = [copyOfRecord(), copyOfRecord()]
    await serve(served)
    const [first = '', second = ''] = idsIn(await exported(alone))
    const commands: readonly (readonly string[])[] = [
      ['show', '--all'],
      ['show', '--json', '--actor', 'lowe'],
      ['search', 'inspection', '--json'],
      ['check'],
      ['history'],
      ['export', '--format', 'json', '--out', 'record.json'],
      ['export', '--format', 'csv', '--out', './tables', '--include-proposed'],
      ['decide', 'accept', 'statement:00'],
      ['decide', 'amend', first, '{"act":"shout"}'],
      ['search', '***'],
      ['export', '--format', 'json', '--out', 'no-such-folder/x.json'],
      ['diff', template, '.'],
    ]
    for (const command of commands) {
      const ends = [alone, served].map(async record => {
        const args = command[0] === 'diff' ? ['diff', template, record] : [...command, '--record', record]
        return onrecord(args, '', join(record, '..'))
      })
      const [expected, found] = await Promise.all(ends)
      expect(found, command.join(' ')).toEqual(expected)
    }
    for (const file of ['record.json', 'tables/cast.csv'])
      expect(readFileSync(join(served, '..', file), 'utf8')).toBe(readFileSync(join(alone, '..', file), 'utf8'))

    const accepted = await onrecord(['decide', 'accept', second, '--by', 'bo', '--record', served])
    expect(accepted.out).toMatch(new RegExp(`^accept ${second} {2}\\(decision:\\w+\\)\\n$`, 'u'))
    expect((await onrecord(['history', '--record', served])).out).toContain(`bo  accept ${second}`)
  })

  test('a build reads what is new, with the pages told of it', async () => {
    const record = copyOfRecord()
    const { ask } = await serve(record)
    const more = join(temporaryFolder(), 'more')
    writeFiles(more, { ...reports(3), 'new.txt': report(9) })
    const built = await onrecord(['build', more, '--record', record, '--jobs', '1'])
    expect(built.err).toBe('')
    expect(built.out).toContain('The record: 4 documents')
    expect(await (await ask('/overview.json')).json()).toMatchObject({ documents: 4 })
    const removed = await onrecord(['remove', 'new.txt', '--record', record])
    expect(removed.code, removed.err).toBe(0)
    const saved = await onrecord(['backup', 'saved.gz', '--record', record], '', join(record, '..'))
    expect(saved.out).toMatch(/^saved\.gz: /u)
    const restored = await onrecord(['restore', join(record, '..', 'saved.gz'), '--record', record])
    expect(restored.err).toMatch(/is not empty/u)
  })

  test('nobody without the secret gives a command', async () => {
    const record = copyOfRecord()
    await serve(record)
    const { serving } = JSON.parse(readFileSync(join(record, 'lock'), 'utf8'))
    const give = (headers: Record<string, string>) =>
      fetch(`${serving.commands}/commands/history`, { method: 'POST', headers, body: '{"args":[]}' })
    const secret = { authorization: `Bearer ${serving.secret}` }
    expect((await give({})).status).toBe(403)
    expect((await give({ authorization: 'Bearer guess' })).status).toBe(403)
    expect((await give({ ...secret, origin: serving.commands })).status).toBe(403)
    expect((await give({ ...secret })).status, 'of another version of the program').toBe(409)
  })

  test('of a server that was killed nothing is left in the way', async () => {
    const record = copyOfRecord()
    const { child } = await serve(record)
    child.kill('SIGKILL')
    await ended(child)
    expect((await onrecord(['history', '--record', record])).out).toBe('Nothing has been decided yet.\n')
  })
})

describe('documents that are added', { timeout: 300_000 }, () => {
  test('are read, stay when the server is gone, and go when they are removed', async () => {
    const record = copyOfRecord()
    const { child, ask } = await serve(record)
    const put = await ask('/files/letter.txt', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: report(12),
    })
    expect(await put.json()).toMatchObject({ path: 'added/letter.txt', build: { state: 'running' } })
    await told(ask, news => news.kind === 'build' && news.build?.state === 'idle')
    expect(await (await ask('/overview.json')).json()).toMatchObject({ documents: 4 })
    child.kill('SIGTERM')
    await ended(child)
    expect((await onrecord(['build', '--record', record, '--jobs', '1'])).out).toContain('Nothing has changed')
    expect((await onrecord(['remove', 'added/letter.txt', '--record', record])).code).toBe(0)
    expect(existsSync(join(record, 'added', 'letter.txt'))).toBe(false)
  })

  test('--watch reads what comes into the folder', async () => {
    const watched = join(temporaryFolder(), 'watched')
    writeFiles(watched, reports(1))
    const record = await emptyRecord()
    await build({ record, paths: [watched], engine: 'rules', jobs: 1 })
    const { ask } = await serve(record, '--watch')
    const seen = told(ask, news => news.kind === 'record')
    writeFileSync(join(watched, 'late.txt'), report(5))
    await seen
    expect(await (await ask('/overview.json')).json()).toMatchObject({ documents: 2 })
  })
})

test('killed in the middle of deciding, nothing is lost that it said it had', { timeout: 300_000 }, async () => {
  const record = copyOfRecord()
  const promised = new Set<string>()
  for (let round = 0; round < 4; round++) {
    const { child, ask } = await serve(record)
    const ids = await statementIds(ask)
    const wanted = ids.filter(id => !promised.has(id))
    const gone = ended(child)
    const answers = wanted.map(async (id, n) => {
      const answer = await ask('/decisions', accept(id)).catch(() => null)
      if (answer?.ok && ((await answer.json().catch(() => null)) as { decisions?: unknown } | null)?.decisions)
        promised.add(id)
      if (n === round) child.kill('SIGKILL')
    })
    await Promise.all(answers)
    child.kill('SIGKILL')
    await gone
    const held = new Set((await history({ record })).map(line => line.entry))
    expect(
      [...promised].filter(id => !held.has(id)),
      `lost in round ${round}`,
    ).toEqual([])
  }
  expect(promised.size).toBeGreaterThan(0)
  expect(await check({ record })).toMatchObject({ faults: [], orphans: [] })
})

test('two who decide on one entry: the later, who had not seen it, is asked again', { timeout: 120_000 }, async () => {
  const { ask } = await serve(copyOfRecord())
  const { lines } = (await (await ask('/statements.json?limit=1')).json()) as { lines: { id: string; seen: string }[] }
  const { id = '', seen = '' } = lines[0] ?? {}
  const decide = (verb: string) =>
    ask('/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wanted: { verb, entries: [id] }, seen: { [id]: seen } }),
    })
  expect((await decide('accept')).status).toBe(200)
  const late = await decide('reject')
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({ error: { code: 'review/changed', at: id } })
})

interface News {
  readonly kind: string
  readonly build?: { readonly state: string }
}

/** Waits until the stream of news says it. */
async function told(ask: Awaited<ReturnType<typeof serve>>['ask'], wanted: (news: News) => boolean): Promise<void> {
  const { body } = await ask('/live')
  let text = ''
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(piece)
    const news = [...text.matchAll(/^data: (.*)$/gmu)].map(([, line]) => JSON.parse(line ?? '') as News)
    if (news.some(wanted)) return
  }
  throw new Error(`The stream ended without it: ${text}`)
}

async function exported(record: string): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await onrecord(['export', '--format', 'json', '--out', out, '--record', record])
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}

function idsIn(record: SourcedRecord): readonly string[] {
  return record.statements.map(item => item.id)
}
