import { expect, test } from 'vitest'
import { dateWords, timeWords } from './dates.ts'
import { inMarks } from './part.ts'
import { codeWords, counted } from './plain-words.ts'
import { fileName, SourceList } from './source-words.ts'

test.each([
  ['2022-09-12', '12 September 2022'],
  ['2022-09', 'September 2022'],
  ['2022', '2022'],
  ['2009-07~', 'about July 2009'],
  ['2018-09/2018-11', 'September 2018 to November 2018'],
  ['2022-09-12/..', 'from 12 September 2022'],
  ['../2022', 'until 2022'],
  ['last week', 'last week'],
  ['2022-02-31', '2022-02-31'],
])('the date %s is written %s', (edtf, written) => {
  expect(dateWords(edtf)).toBe(written)
})

test('words that time something stand in marks, and a date does not', () => {
  expect(timeWords('the week before')).toBe('‘the week before’')
  expect(timeWords('2021-03')).toBe('March 2021')
  expect(timeWords(null)).toBe('')
})

test.each([
  ['Nobody asked.', '“Nobody asked.”'],
  ['“Nobody asked.”', '“Nobody asked.”'],
  ['She said “nobody asked”.', '‘She said “nobody asked”.’'],
  ['“Nobody asked,” she said, “at all.”', '‘“Nobody asked,” she said, “at all.”’'],
])('a quotation within marks: %s', (quote, set) => {
  expect(inMarks(quote)).toBe(set)
})

test('a reference gives number, title, outlet, date, page and paragraph', () => {
  const document = {
    documentId: 'sha256:b',
    path: 'b.pdf',
    title: 'Findings',
    outlet: 'The Panel',
    publishedOn: '2022-02',
  }
  const sources = new SourceList([{ ...document, documentId: 'sha256:a' }, document])
  const [run] = sources.reference({ ...document, page: 3, paragraph: '12' })
  expect(run?.text).toBe('[2] Findings, The Panel, February 2022, p. 3, para. 12')
  expect(sources.reference(null)[0]?.text).toBe('no source')
})

test('a path that leads out of the bundle is cut to the file’s name', () => {
  expect(fileName('papers/a.txt')).toBe('papers/a.txt')
  expect(fileName('/home/ada/papers/a.txt')).toBe('a.txt')
  expect(fileName('C:\\Users\\Ada\\a.txt')).toBe('a.txt')
})

test('codes and numbers in words', () => {
  expect(codeWords('iopc-investigation')).toBe('IOPC investigation')
  expect(counted(1, 'entry', 'entries')).toBe('1 entry')
  expect(counted(2, 'document')).toBe('2 documents')
})
