import { expect, test } from 'vitest'
import { parseCsv } from './import-csv.ts'

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['a,b,', [['a', 'b', '']]],
  [
    '\ufeffid;seen\n1;2',
    [
      ['id', 'seen'],
      ['1', '2'],
    ],
  ],
  ['a\tb\tc, d', [['a', 'b', 'c, d']]],
  [
    '"a,1","b ""q"""\n"two\nlines",x',
    [
      ['a,1', 'b "q"'],
      ['two\nlines', 'x'],
    ],
  ],
  [
    'a,"open\nb,c',
    [
      ['a', '"open'],
      ['b', 'c'],
    ],
  ],
  ['"a;b",c', [['a;b', 'c']]],
  ['', []],
])('%j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows)
})
