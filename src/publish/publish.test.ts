import { describe, expect, test } from 'vitest'
import { sampleActor, sampleDocument, sampleRecord, sampleStatement, whole } from '../../test/sample-record.ts'
import type { SourcedRecord } from '../domain/record.ts'
import { toCsv } from './csv.ts'
import { toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'
import { readView, shownWith } from './read-view.ts'
import { oneLine, visible } from './visible.ts'

const minutes = sampleDocument('minutes.txt', 'Ann Lowe said the letter had gone.')
const ann = sampleActor('actor:a', 'Ann Lowe', minutes, 'accepted')
const bram = sampleActor('actor:b', 'Bram Tull', minutes)
const said = sampleStatement('statement:1', minutes, {
  speakers: ['actor:a'],
  contentSpans: [{ start: 14, end: 33 }],
  status: 'accepted',
  about: ['actor:b'],
})
const guessed = sampleStatement('statement:2', minutes, {
  speakerCandidates: [
    { actor: 'actor:a', confidence: 0.5 },
    { actor: 'actor:b', confidence: 0.5 },
  ],
})
const wrong = sampleStatement('statement:3', minutes, { speakerText: 'a hooded figure', status: 'rejected' })
const record = sampleRecord({ actors: [ann, bram], statements: [said, guessed, wrong] }, [minutes])

const about = (includesProposed: boolean) => ({ program: 'onrecord@0', unread: [], includesProposed })
const markdownOf = async (from = record, all = false) =>
  whole(toMarkdown(await readView(from, shownWith(all)), about(all)))
const tableOf = async (name: string, from = record, all = true) => {
  const table = toCsv(await readView(from, shownWith(all))).find(item => item.name === name)
  return whole(table?.rows() ?? [])
}

describe('JSON', () => {
  test('holds every entry with its status, under every name of the format', async () => {
    const parsed = JSON.parse(await whole(toJson(record))) as SourcedRecord
    expect(Object.keys(parsed)).toEqual([
      'format',
      'built',
      'documents',
      'unread',
      'actors',
      'offices',
      'tenures',
      'statements',
      'utterances',
      'occurrences',
      'proceedings',
      'figures',
      'tallies',
      'questions',
      'undertakings',
      'accountabilities',
      'confidences',
      'disputes',
      'discrepancies',
      'diagnostics',
      'issues',
      'notes',
    ])
    expect(parsed.statements).toEqual([said, guessed, wrong])
    expect(parsed.format).toBe('onrecord/1')
  })

  test('an empty record is JSON too', async () => {
    expect(JSON.parse(await whole(toJson(sampleRecord({}))))).toMatchObject({
      documents: [],
      statements: [],
      issues: [],
      notes: [],
    })
  })
})

describe('Markdown', () => {
  test('holds accepted entries alone, with their words and source', async () => {
    const text = await markdownOf()
    expect(text).toContain('### Ann Lowe')
    expect(text).toContain(
      'the letter had gone (assert; about Bram Tull). “Ann Lowe said the letter had gone.” — 2021-03-03, minutes.txt',
    )
    expect(text).not.toMatch(/UNREVIEWED|could be|hooded/u)
  })

  test('marks what nobody has looked at, on the cover and on the line, and never holds what was rejected', async () => {
    const text = await markdownOf(record, true)
    expect(text.slice(0, 200)).toContain('UNREVIEWED')
    expect(text).toContain('### Not known (could be Ann Lowe or Bram Tull)')
    expect(text).toContain('- **UNREVIEWED** Ann Lowe said')
    expect(text).not.toContain('hooded')
  })

  test('takes nothing in a document for Markdown, HTML or an order to the terminal', async () => {
    const hostile = sampleDocument(
      'x.txt',
      '<script>alert(1)</script> [a](javascript:b) **c** \u202Egnol\u202C \u001b[2J # d',
    )
    const text = await markdownOf(
      sampleRecord({ statements: [sampleStatement('statement:9', hostile, { status: 'accepted' })] }, [hostile]),
    )
    expect(text).toContain(
      '\\<script\\>alert(1)\\</script\\> \\[a\\](javascript:b) \\*\\*c\\*\\* ‹U+202E›gnol‹U+202C› ‹U+001B›\\[2J \\# d',
    )
    expect(text).not.toMatch(/[\u202e\u001b]/u)
  })
})

describe('CSV', () => {
  test('has one row for each statement, marked where nobody has looked at it', async () => {
    const [heading, ...rows] = (await tableOf('statements.csv')).trimEnd().split('\r\n')
    expect(heading).toMatch(/^status,who,act,content,to,about,/u)
    expect(rows.map(row => row.split(',').slice(0, 3))).toEqual([
      ['accepted', 'Ann Lowe', 'assert'],
      ['UNREVIEWED', 'Not known (could be Ann Lowe or Bram Tull)', 'assert'],
    ])
  })

  test.each(['=1+1', '+1', '-1', '@sum', '\tx'])(
    'makes text of a cell that a spreadsheet would reckon: %j',
    async start => {
      const hostile = sampleDocument('x.txt', `${start} said nobody.`)
      const text = await tableOf(
        'statements.csv',
        sampleRecord({ statements: [sampleStatement('statement:9', hostile)] }, [hostile]),
      )
      expect(text).toMatch(/(?:^|[,"])'[=+\-@\t]/mu)
      expect(text).not.toMatch(/(?:^|,)"?[=+\-@\t]/mu)
    },
  )

  test('a line break within a cell does not end the row', async () => {
    const broken = sampleDocument('x.txt', 'Ann Lowe said\nnothing.')
    const text = await tableOf(
      'statements.csv',
      sampleRecord({ statements: [sampleStatement('statement:9', broken)] }, [broken]),
    )
    expect(text).toContain('"Ann Lowe said\nnothing."')
  })

  test('an empty table has its heading and no row', async () => {
    expect(await tableOf('cast.csv', record, false)).toMatch(/^status,name/u)
    expect((await tableOf('chronology.csv', sampleRecord({}))).trimEnd()).toBe(
      'status,when,what,told,kind,whenText,versions,quote,document,title,outlet,publishedOn,page,confidence,id',
    )
  })
})

describe('what could mislead a reader is made visible', () => {
  test.each([
    ['a\u202Eb', 'a‹U+202E›b'],
    ['a\u2066b\u2069', 'a‹U+2066›b‹U+2069›'],
    ['\u001b]0;x\u0007', '‹U+001B›]0;x‹U+0007›'],
    ['a\u0085b\u0000', 'a‹U+0085›b‹U+0000›'],
    ['line\nnext\ttab', 'line\nnext\ttab'],
    ['ابن Ümläut 🤔', 'ابن Ümläut 🤔'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('one line has no breaks', () => {
    expect(oneLine('  a\n\n b\u2028c ')).toBe('a b c')
  })
})
