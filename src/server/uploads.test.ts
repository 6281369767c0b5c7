import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cleanName, takeIn } from './uploads.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-added-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return join(made, 'added')
}
const bytes = (text: string) => new Response(text).body

describe('the name of a file that is added', () => {
  const names: readonly (readonly [given: string, clean: string])[] = [
    ['minutes.docx', 'minutes.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\letter.pdf', 'letter.pdf'],
    ['.ssh', 'ssh'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u0000b\n.txt', 'ab.txt'],
    ['gnp.\u202etxt.exe', 'gnp.txt.exe'],
    ['what?.txt', 'what_.txt'],
    ['con.txt', '_con.txt'],
    ['Zoe\u0308.txt', 'Zoë.txt'],
  ]
  test.each(names)('%j becomes %j', (given, clean) => expect(cleanName(given)).toBe(clean))

  test('is never a path, never hidden, never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
        const name = cleanName(given)
        expect(name).not.toMatch(/[/\\\u0000-\u001f]|^\./u)
        expect(name.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
      }),
    )
  })
})

describe('a file that is added', () => {
  test('lies in the folder, readable by its owner alone', async () => {
    const to = folder()
    expect(await takeIn(to, 'a.txt', bytes('one'), 100)).toEqual({ name: 'a.txt', bytes: 3 })
    expect(statSync(join(to, 'a.txt')).mode & 0o777).toBe(0o600)
    expect(statSync(to).mode & 0o777).toBe(0o700)
  })

  test('takes no other’s place, also where several come at once', async () => {
    const to = folder()
    const added = await Promise.all(['one', 'two', 'three'].map(text => takeIn(to, 'a.txt', bytes(text), 100)))
    expect(added.map(one => one.name).sort()).toEqual(['a (2).txt', 'a (3).txt', 'a.txt'])
    expect(
      readdirSync(to)
        .map(name => readFileSync(join(to, name), 'utf8'))
        .sort(),
    ).toEqual(['one', 'three', 'two'])
  })

  test('that is too large, empty or cut off leaves nothing behind', async () => {
    const to = folder()
    await expect(takeIn(to, 'a.txt', bytes('x'.repeat(101)), 100)).rejects.toMatchObject({ code: 'server/too-large' })
    await expect(takeIn(to, 'a.txt', bytes(''), 100)).rejects.toMatchObject({ code: 'server/bad-request' })
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half'))
        controller.error(new Error('gone'))
      },
    })
    await expect(takeIn(to, 'a.txt', broken, 100)).rejects.toThrow('gone')
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([])
  })
})
