import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Matter } from '../bundle/matter.ts'
import { makeApp } from './app.ts'
import { ROLES, ROUTES, type Role, type RouteSpec } from './contract.ts'
import { Door } from './door.ts'
import { hashPassword } from './passwords.ts'
import { makeHandlers } from './routes/all.ts'
import type { Shelf } from './shelf.ts'
import { TeamGate } from './team-gate.ts'
import { Users } from './users.ts'
import { WebFiles } from './web-files.ts'

const PASSWORD = 'four words make one'
const HOST = 'record.example:8443'
let hash: string
beforeAll(async () => {
  hash = await hashPassword(PASSWORD)
})

let record: string
let users: Users
let time: { now: number }
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  record = mkdtempSync(join(tmpdir(), 'onrecord-team-'))
  onTestFinished(() => rmSync(record, { recursive: true }))
  users = new Users(record)
  for (const role of ROLES) users.save({ name: `An ${role}`, role, hash })
  time = { now: 1_700_000_000_000 }
  app = opened(false)
})

function opened(behindProxy: boolean): ReturnType<typeof makeApp> {
  const now = () => time.now
  const gate = new TeamGate({ users, behindProxy, now })
  const shelf = { preferences: () => ({ filters: [], keys: {}, theme: 'system' }), savePreferences: () => {} }
  const door = new Door({ users, gate, record, now })
  return makeApp({
    matter: {} as Matter,
    shelf: shelf as unknown as Shelf,
    gate,
    handlers: makeHandlers({ builds: { state: {} } as never, news: {} as never, door, maxFileBytes: 10 }),
    web: new WebFiles(join(record, 'none')),
  })
}

const asked = async (path: string, headers: Record<string, string> = {}, method = 'GET', body?: object) =>
  app.request(`https://${HOST}${path}`, {
    method,
    headers: {
      host: HOST,
      ...(method === 'GET' ? {} : { origin: `https://${HOST}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const tryToSignIn = (name: string, password: string, headers: Record<string, string> = {}) =>
  asked('/sign-in', headers, 'POST', { name, password })

async function signedIn(name: string, password = PASSWORD): Promise<Record<string, string>> {
  const answer = await tryToSignIn(name, password)
  expect(answer.status).toBe(200)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, 'x-onrecord-token': answer.headers.get('x-onrecord-token') ?? '' }
}

const lines = () =>
  readFileSync(join(record, 'sign-ins.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('people who sign in', () => {
  test('are known by a cookie that only this host gets, encrypted, and no script reads', async () => {
    const answer = await tryToSignIn('an REVIEWER', PASSWORD)
    expect(await answer.json()).toEqual({ name: 'An reviewer', role: 'reviewer', signsIn: true })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-onrecord=\S{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/u,
    )
    expect(answer.headers.get('strict-transport-security')).toBeTruthy()
    expect((await asked('/me.json')).status).toBe(401)
    expect((await asked('/me.json', await signedIn('An owner'))).status).toBe(200)
  })

  test('get one answer for a wrong name and a wrong password', async () => {
    const [name, password] = [await tryToSignIn('Nobody', PASSWORD), await tryToSignIn('An owner', 'wrong')]
    expect([name.status, await name.text()]).toEqual([password.status, await password.text()])
    expect(name.status).toBe(401)
  })

  test('wait after five failures, whoever they say they are, with the right password too', async () => {
    for (let n = 0; n < 5; n++) expect((await tryToSignIn('An owner', 'wrong')).status).toBe(401)
    const answer = await tryToSignIn('An owner', PASSWORD)
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('1')
    time.now += 1000
    expect((await tryToSignIn('An owner', PASSWORD)).status).toBe(200)
  })

  test('are signed out by signing out, by time, by another role and by another password', async () => {
    const out = await signedIn('An editor')
    expect((await asked('/sign-out', out, 'POST')).headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await asked('/me.json', out)).status).toBe(401)

    const idle = await signedIn('An editor')
    time.now += 3 * 3_600_000
    expect((await asked('/me.json', idle)).status).toBe(401)

    const demoted = await signedIn('An editor')
    new Users(record).setRole('An editor', 'reader')
    expect((await asked('/me.json', demoted)).status).toBe(401)

    const changed = await signedIn('An editor')
    const fresh = 'quite another password'
    expect((await asked('/password', changed, 'PUT', { old: 'wrong', new: fresh })).status).toBe(401)
    expect((await asked('/password', changed, 'PUT', { old: PASSWORD, new: 'short' })).status).toBe(422)
    expect((await asked('/password', changed, 'PUT', { old: PASSWORD, new: fresh })).status).toBe(200)
    expect((await asked('/me.json', changed)).status).toBe(401)
    await signedIn('An editor', fresh)
  })

  test('who sign in again end the session that the browser had', async () => {
    const first = await signedIn('An editor')
    await tryToSignIn('An editor', PASSWORD, { cookie: first.cookie ?? '' })
    expect((await asked('/me.json', first)).status).toBe(401)
  })

  test('change nothing from another site, and nothing without what they were given', async () => {
    const known = await signedIn('An owner')
    const save = (headers: Record<string, string>) =>
      asked('/preferences', { ...known, ...headers }, 'PUT', { filters: [], keys: {}, theme: 'dark' })
    expect((await save({})).status).toBe(200)
    expect((await save({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await save({ origin: `http://${HOST}` })).status).toBe(403)
    expect((await save({ 'x-onrecord-token': '' })).status).toBe(403)
    expect((await save({ 'x-onrecord-token': 'guessed' })).status).toBe(403)
    expect((await tryToSignIn('An owner', PASSWORD, { origin: 'https://evil.example' })).status).toBe(403)
    const given = (await asked('/me.json', known)).headers.get('x-onrecord-token')
    expect(given).toBe(known['x-onrecord-token'])
  })

  test('are written down as they come, fail and go, where only the owner of the folder reads', async () => {
    await tryToSignIn('An owner', 'not the password')
    await asked('/sign-out', await signedIn('An owner'), 'POST')
    expect(lines().map(line => [line.what, line.name])).toEqual([
      ['refused', 'An owner'],
      ['signed-in', 'An owner'],
      ['signed-out', 'An owner'],
    ])
    for (const file of ['sign-ins.jsonl', 'users.json']) expect(statSync(join(record, file)).mode & 0o077).toBe(0)
    const kept = readFileSync(join(record, 'sign-ins.jsonl'), 'utf8') + readFileSync(join(record, 'users.json'), 'utf8')
    expect(kept).not.toContain(PASSWORD)
    expect(kept).not.toContain('not the password')
  })
})

describe('a role', () => {
  const keys = Object.keys(ROUTES) as (keyof typeof ROUTES)[]
  test.each(ROLES)('%s is refused whatever takes a higher one, and nothing else', async (role: Role) => {
    const known = await signedIn(`An ${role}`)
    for (const key of keys) {
      const spec: RouteSpec = ROUTES[key]
      if (spec.open || key === 'POST /sign-out' || key === 'GET /live') continue
      const [method = '', path = ''] = key.split(' ')
      const answer = await asked(path.replace(/\{\w+\}/gu, 'x'), known, method)
      const higher = ROLES.indexOf(spec.role) > ROLES.indexOf(role)
      expect(answer.status === 403, `${key} answered ${answer.status}`).toBe(higher)
    }
  })

  test('is needed: nobody who has not signed in gets anything', async () => {
    for (const key of keys) {
      if ((ROUTES[key] as RouteSpec).open) continue
      const [method = '', path = ''] = key.split(' ')
      expect((await asked(path.replace(/\{\w+\}/gu, 'x'), {}, method)).status, key).toBe(401)
    }
    expect((await asked('/openapi.json')).status).toBe(401)
  })
})

describe('behind a proxy', () => {
  const through = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '6.6.6.6, 10.0.0.9' }

  test('only what came encrypted is answered', async () => {
    app = opened(true)
    expect((await tryToSignIn('An owner', PASSWORD)).status).toBe(403)
    expect((await tryToSignIn('An owner', PASSWORD, { 'x-forwarded-proto': 'http' })).status).toBe(403)
    expect((await tryToSignIn('An owner', PASSWORD, through)).status).toBe(200)
  })

  test('the address that counts is the one that the proxy saw', async () => {
    app = opened(true)
    await tryToSignIn('An owner', 'wrong', through)
    expect(lines()[0].address).toBe('10.0.0.9')
    app = opened(false)
    await tryToSignIn('An owner', 'wrong', through)
    expect(lines()[1].address, 'without a proxy anybody could write that').toBeNull()
  })
})
