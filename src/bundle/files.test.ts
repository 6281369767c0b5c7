import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listFiles } from './files.ts'
import { globToRegExp } from './glob.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-files-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), path)
  }
}

const list = async (...paths: string[]) => {
  const listing = await listFiles(
    paths.map(path => join(root, path)),
    folder => folder === join(root, 'record'),
  )
  return {
    paths: listing.files.map(file => file.path),
    skipped: listing.skipped,
    codes: listing.failures.map(failure => [failure.path, failure.code]),
  }
}

describe('the files of a bundle', () => {
  test('a folder is everything below it, in code unit order, by paths relative to it', async () => {
    write('b/é.txt', 'b/z.txt', 'B.txt', 'a.txt', 'b/c/d.txt')
    expect((await list('.')).paths).toEqual(['B.txt', 'a.txt', 'b/c/d.txt', 'b/z.txt', 'b/é.txt'])
  })

  test('several paths are relative to the folder that holds them all, and a file named twice is one', async () => {
    write('x/a.txt', 'x/b.txt', 'y/c.txt')
    expect((await list('x', 'y/c.txt', 'x/a.txt')).paths).toEqual(['x/a.txt', 'x/b.txt', 'y/c.txt'])
    expect((await list('x/a.txt')).paths).toEqual(['a.txt'])
  })

  test('a pattern is what matches it', async () => {
    write('x/a.txt', 'x/b.md', 'x/deep/c.txt', 'y/d.txt')
    expect((await list('x/*.txt')).paths).toEqual(['a.txt'])
    expect((await list('**/*.txt')).paths).toEqual(['x/a.txt', 'x/deep/c.txt', 'y/d.txt'])
    expect((await list('{x,y}/?.txt')).paths).toEqual(['x/a.txt', 'y/d.txt'])
  })

  test('hidden files and records are left out and said', async () => {
    write('a.txt', '.hidden', '.git/config', 'record/onrecord.json')
    const { paths, skipped } = await list('.')
    expect(paths).toEqual(['a.txt'])
    expect(skipped).toEqual([
      { path: '.git', why: 'hidden' },
      { path: '.hidden', why: 'hidden' },
      { path: 'record', why: 'record' },
    ])
  })

  test('links in a circle end, links to files are followed, links to nothing are named', async () => {
    write('x/a.txt')
    symlinkSync('..', join(root, 'x/up'))
    symlinkSync('a.txt', join(root, 'x/same.txt'))
    symlinkSync('gone.txt', join(root, 'x/broken.txt'))
    const { paths, codes } = await list('x')
    expect(paths).toEqual(['a.txt', 'same.txt'])
    expect(codes).toEqual([['broken.txt', 'read/missing']])
  })

  test('a path that names nothing is named; a pattern that matches nothing is empty', async () => {
    write('a.txt')
    expect((await list('a.txt', 'b.txt')).codes).toEqual([['b.txt', 'read/missing']])
    expect(await list('*.pdf')).toMatchObject({ paths: [], codes: [] })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be opened is named and stops nothing', async () => {
    write('a.txt', 'shut/b.txt')
    chmodSync(join(root, 'shut'), 0o000)
    const { paths, codes } = await list('.')
    chmodSync(join(root, 'shut'), 0o700)
    expect([paths, codes]).toEqual([['a.txt'], [['shut', 'read/permission']]])
  })
})

describe('patterns', () => {
  test.each([
    ['a/*.txt', ['a/b.txt'], ['a/b/c.txt', 'a/b.txtx', 'xa/b.txt']],
    ['a/**', ['a/b', 'a/b/c'], ['b/a']],
    ['**/x', ['x', 'a/x', 'a/b/x'], ['ax']],
    ['[ab].txt', ['a.txt', 'b.txt'], ['c.txt', 'ab.txt']],
    ['[!a].txt', ['b.txt'], ['a.txt']],
    ['a.b(c)+', ['a.b(c)+'], ['aXb(c)+', 'a.bc']],
    ['{a,b{c,d}}', ['a', 'bc', 'bd'], ['b', 'c']],
    ['a{', ['a{'], ['a']],
  ])('%s', (pattern, yes, no) => {
    const expression = globToRegExp(pattern)
    for (const path of yes) expect(expression.test(path), path).toBe(true)
    for (const path of no) expect(expression.test(path), path).toBe(false)
  })
})
