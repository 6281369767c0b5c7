import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Matter } from '../bundle/matter.ts'
import { makeApp } from './app.ts'
import { LoopbackGate } from './loopback-gate.ts'
import { makeHandlers } from './routes/all.ts'
import type { Shelf } from './shelf.ts'
import { WebFiles } from './web-files.ts'

const TOKEN = 'the-token-that-was-printed'
const OWN = '127.0.0.1:4711'

const app = makeApp({
  matter: {} as Matter,
  shelf: {
    preferences: () => ({ filters: [], keys: {}, theme: 'system' }),
    savePreferences: () => {},
  } as unknown as Shelf,
  gate: new LoopbackGate({ token: TOKEN, port: 4711, name: 'ada' }),
  handlers: makeHandlers({ builds: {} as never, news: {} as never, door: null, maxFileBytes: 10 }),
  web: new WebFiles(join(tmpdir(), 'no such folder')),
  checkAnswers: true,
})

const asked = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  app.request(`http://${headers.host ?? OWN}${path}`, { ...init, headers: { host: OWN, ...headers } })
const page = { accept: 'text/html' }
const bearer = { authorization: `Bearer ${TOKEN}` }

async function cookie(): Promise<Record<string, string>> {
  const answer = await asked(`/?token=${TOKEN}`, page)
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const saved = JSON.stringify({ filters: [], keys: {}, theme: 'dark' })
const change = (headers: Record<string, string>) =>
  asked('/preferences', { 'content-type': 'application/json', ...headers }, { method: 'PUT', body: saved })

describe('one person on their own machine', () => {
  test('is let in by the address, which then no longer holds the token', async () => {
    const answer = await asked(`/review?kind=statements&token=${TOKEN}`, page)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/review?kind=statements')
    expect(answer.headers.get('set-cookie')).toMatch(/^onrecord-4711=\S+; Path=\/; HttpOnly; SameSite=Strict$/u)
    expect(answer.headers.get('set-cookie')).not.toContain(TOKEN)
    const me = await asked('/me.json', await cookie())
    expect(await me.json()).toEqual({ name: 'ada', role: 'owner', signsIn: false })
  })

  test('is let in from a file or a message, too, where the browser keeps the cookie back at first', async () => {
    const answer = await asked(`/review?q=<a&token=${TOKEN}`, {
      ...page,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(/^onrecord-4711=/u)
    const text = await answer.text()
    expect(text).toContain('<meta http-equiv="refresh" content="0;url=/review?q=%3Ca">')
    expect(text).not.toContain(TOKEN)
  })

  test('is never led to another site', async () => {
    const answer = await asked(`//evil.example/?token=${TOKEN}`, page)
    expect(answer.headers.get('location')).toBe('/evil.example/')
  })

  test('can let a program in by the token', async () => {
    expect((await asked('/me.json', bearer)).status).toBe(200)
    expect((await asked('/me.json', { authorization: 'Bearer other' })).status).toBe(401)
  })

  const refused: readonly (readonly [what: string, path: string, headers: Record<string, string>, status: number])[] = [
    ['another user of the machine, who knows the port', '/me.json', {}, 401],
    ['one with a token of before', '/?token=old', page, 401],
    ['one with a cookie of their own making', '/me.json', { cookie: 'onrecord-4711=x' }, 401],
    ['one with the token as cookie', '/me.json', { cookie: `onrecord-4711=${TOKEN}` }, 401],
    ['a name that points here (DNS rebinding)', '/me.json', { ...bearer, host: 'rebound.example:4711' }, 403],
    ['another port', '/me.json', { ...bearer, host: '127.0.0.1:80' }, 403],
    ['no port', '/me.json', { ...bearer, host: '127.0.0.1' }, 403],
    ['a page of another site', '/me.json', { ...bearer, origin: 'https://evil.example' }, 403],
    ['a page of another port of this machine', '/me.json', { ...bearer, origin: 'http://127.0.0.1:8080' }, 403],
    ['a page without origin', '/me.json', { ...bearer, origin: 'null' }, 403],
    ['an image on another site', '/me.json', { ...bearer, 'sec-fetch-site': 'cross-site' }, 403],
  ]
  test.each(refused)('keeps out %s', async (_what, path, headers, status) => {
    const answer = await asked(path, headers)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('ada')
  })

  test('changes things from the pages themselves', async () => {
    const own = { ...(await cookie()), origin: `http://${OWN}` }
    expect((await change(own)).status).toBe(200)
    expect((await change({ ...(await cookie()), 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await change(bearer)).status).toBe(200)
  })

  test('changes nothing for a form on another site', async () => {
    const known = await cookie()
    expect((await change(known)).status, 'nothing says where it comes from').toBe(403)
    expect((await change({ ...known, 'sec-fetch-site': 'same-site' })).status).toBe(403)
    const own = { ...known, origin: `http://${OWN}` }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      expect((await change({ ...own, 'content-type': type })).status, type).toBe(415)
  })
})

describe('every answer', () => {
  const paths = ['/', '/me.json', '/no-such-page', '/no-such.json', '/openapi.json', `/?token=${TOKEN}`]
  test.each(paths)('of %s allows no code, no frame, no guessing and no keeping', async path => {
    for (const headers of [{}, page, bearer] as Record<string, string>[]) {
      const answer = await asked(path, headers)
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/u)
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('that is a refusal has the one shape', async () => {
    const refusals = [
      await asked('/me.json'),
      await asked('/nothing.json', bearer),
      await asked('/me.json', { ...bearer, host: 'other' }),
      await change({ ...bearer, 'content-type': 'text/plain' }),
    ]
    for (const answer of refusals) {
      const { error } = (await answer.json()) as { error: Record<string, unknown> }
      expect(error).toMatchObject({
        code: expect.stringMatching(/^server\//u),
        message: expect.any(String),
        hint: expect.any(String),
      })
    }
  })

  test('says which field is wrong, and stops at a body that is too large', async () => {
    const wrong = await asked(
      '/preferences',
      { ...bearer, 'content-type': 'application/json' },
      { method: 'PUT', body: JSON.stringify({ filters: [], keys: {}, theme: 'pink' }) },
    )
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ error: { code: 'server/invalid', at: 'body.theme' } })
    const large = await asked(
      '/preferences',
      { ...bearer, 'content-type': 'application/json' },
      { method: 'PUT', body: `"${'x'.repeat(2 ** 20)}"` },
    )
    expect(large.status).toBe(413)
  })

  test('of a fault of the program tells nothing of it', async () => {
    const answer = await asked('/overview.json', bearer)
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain('server/fault')
    expect(text).not.toMatch(/TypeError|undefined|\.ts|at /u)
  })

  test('is a page to a browser and data to a program, at one address', async () => {
    const known = await cookie()
    const shown = await asked('/preferences', { ...known, ...page })
    expect(shown.headers.get('content-type')).toMatch(/^text\/html/u)
    const lacking = await asked('/review', { ...known, ...page })
    expect(lacking.status).toBe(503)
    expect(await lacking.text()).toContain('npm run build')
    const data = await asked('/openapi.json', { ...known, ...page })
    expect(data.headers.get('content-type')).toMatch(/^application\/json/u)
  })
})
