import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Journal } from './journal.ts'
import { isBuried, type JournalBody, makeTombstone } from './journal-line.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-journal-'))
  file = join(folder, 'decisions.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const accept = (entry: string, why: string | null = null): JournalBody => ({
  verb: 'accept',
  kind: 'statements',
  entry,
  saw: 'x',
  why,
})
const at = '2024-05-01T10:00:00.000Z'

function withThree(): Journal {
  const journal = Journal.open(file)
  journal.append(at, 'ann', [accept('statement:1', 'seen on page four'), accept('statement:2')])
  journal.append(at, 'bram', [accept('statement:3')])
  return journal
}

describe('the journal of decisions', () => {
  test('gives back what was appended, chained, in a file for its owner alone', () => {
    withThree()
    const again = Journal.open(file)
    expect(again.decisions.map(item => [item.by, item.why, 'entry' in item && item.entry])).toEqual([
      ['ann', 'seen on page four', 'statement:1'],
      ['ann', null, 'statement:2'],
      ['bram', null, 'statement:3'],
    ])
    expect(again.lines.map(line => line.head.prev)).toEqual(['', again.lines[0]?.id, again.lines[1]?.id])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(again.notice).toBeNull()
  })

  test('cuts off a last line that a crash tore, wherever it tore it, and says so', () => {
    withThree()
    const whole = readFileSync(file, 'utf8')
    const lastStart = whole.trimEnd().lastIndexOf('\n') + 1
    for (let length = lastStart + 1; length < whole.length - 1; length++) {
      writeFileSync(file, whole.slice(0, length))
      const journal = Journal.open(file)
      expect(journal.lines).toHaveLength(2)
      expect(journal.notice).toMatch(/incomplete/u)
      expect(readFileSync(file, 'utf8')).toBe(whole.slice(0, lastStart))
    }
  })

  test('keeps a last line that lacks its line end alone, and goes on after it', () => {
    withThree()
    truncateSync(file, statSync(file).size - 1)
    const journal = Journal.open(file)
    expect(journal.lines).toHaveLength(3)
    journal.append(at, 'cora', [accept('statement:4')])
    expect(Journal.open(file).lines).toHaveLength(4)
  })

  test.each([
    ['a changed word', (text: string) => text.replace('page four', 'page five'), 1],
    ['a changed name', (text: string) => text.replace('"by":"bram"', '"by":"dov"'), 3],
    ['a line taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['lines put in another order', (text: string) => text.replace(/^(.*\n)(.*\n)/u, '$2$1'), 1],
    ['a line of garbage', (text: string) => text.replace('\n', '\ngarbage\n'), 2],
    ['an empty line', (text: string) => text.replace('\n', '\n\n'), 2],
  ])('refuses %s and names the line', (_what, change, line) => {
    withThree()
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    expect(() => Journal.open(file)).toThrow(new RegExp(`Line ${line} `, 'u'))
  })

  test('a broken last line that was finished is a break, not a crash', () => {
    withThree()
    appendFileSync(file, '{"id":"decision:1"}\n')
    expect(() => Journal.open(file)).toThrow(/Line 4 /u)
  })

  test('erases what a line held; the chain still holds and no word is left', () => {
    const journal = withThree()
    journal.erase(new Set([journal.lines[0]?.id ?? '']))
    expect(readFileSync(file, 'utf8')).not.toMatch(/page four|statement:1"/u)
    const again = Journal.open(file)
    expect(again.lines).toHaveLength(3)
    expect(again.decisions.map(item => 'entry' in item && item.entry)).toEqual(['statement:2', 'statement:3'])
    again.append(at, 'cora', [accept('statement:4')])
    expect(Journal.open(file).decisions).toHaveLength(3)
  })

  test('a tombstone knows its document again and does not say which it is', () => {
    const document = 'sha256:0123456789abcdef'
    const journal = Journal.open(file)
    journal.append(at, 'ann', [makeTombstone(document)])
    const { tombstones } = Journal.open(file)
    expect(isBuried(document, tombstones)).toBe(true)
    expect(isBuried('sha256:other', tombstones)).toBe(false)
    expect(readFileSync(file, 'utf8')).not.toContain('0123456789abcdef')
    expect(makeTombstone(document).hash, 'salted').not.toBe(makeTombstone(document).hash)
  })
})
