import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isPage, routedPath } from './pages.ts'
import { WebFiles } from './web-files.ts'

const outside = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
afterAll(() => rmSync(outside, { recursive: true }))
const folder = join(outside, 'web')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(outside, 'secret.txt'), 'a secret')
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'icon.svg'), '<svg/>')
writeFileSync(join(folder, 'assets', 'index-DiwrgTda.js'), 'void 0')
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
const web = new WebFiles(folder)

describe('the files of the pages', () => {
  test('are sent with their type; those that carry a hash are kept', async () => {
    const script = web.file('/assets/index-DiwrgTda.js')
    expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script?.headers.get('cache-control')).toContain('immutable')
    expect(web.file('/icon.svg')?.headers.get('cache-control')).toBe('no-cache')
    expect(await web.page(200).text()).toBe('<!doctype html>')
  })

  const ways = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '/link.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/',
    '/index.html',
  ]
  test.each(ways)('are no way out of their folder: %s', path => {
    expect(web.file(path)).toBeNull()
  })

  test('are found where they were built after the start', () => {
    expect(web.file('/late.css')).toBeNull()
    writeFileSync(join(folder, 'late.css'), '')
    expect(web.file('/late.css')?.headers.get('content-type')).toContain('text/css')
  })
})

describe('an address', () => {
  test('is a page’s or not', () => {
    for (const path of ['/', '/review', '/documents/sha256%3Aab', '/cast/actor%3Aab', '/search'])
      expect(isPage(path), path).toBe(true)
    for (const path of ['/review.json', '/documents/a/b', '/reviews', '/live', '/files/x'])
      expect(isPage(path), path).toBe(false)
  })

  test('of a page is that of its data for whoever wants JSON', () => {
    const path = (url: string, accept: string) => routedPath(new Request(`http://x:1${url}`, { headers: { accept } }))
    expect(path('/', 'application/json')).toBe('/overview.json')
    expect(path('/documents/sha256%3Aab?x=/y', 'application/json')).toBe('/documents/sha256%3Aab.json')
    expect(path('/review', 'text/html,application/json;q=0.9')).toBe('/review')
    expect(path('/review.json', 'application/json')).toBe('/review.json')
    expect(path('/live', 'application/json')).toBe('/live')
  })
})
