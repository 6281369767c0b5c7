/** `onrecord serve` as it is called: a real process, a real port, and what a kill leaves. */
import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { build, check, history } from '../src/bundle/index.ts'
import { emptyRecord, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { copyOfRecord, ended, makeProgram, onrecord, serve, told } from './served-pages.ts'

beforeAll(() => makeProgram(), 120_000)

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
