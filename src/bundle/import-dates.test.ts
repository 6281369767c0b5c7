import { expect, test } from 'vitest'
import { edtfOf } from './import-dates.ts'

test.each([
  ['12/03/2021', '2021-03-12'],
  ['12.3.21', '2021-03-12'],
  ['3-4-1998', '1998-04-03'],
  ['2021-03-12', '2021-03-12'],
  ['2021', '2021'],
  ['Friday 12th March 2021', '2021-03-12'],
  ['12 Mar 2021, 14:30', '2021-03-12'],
  ['12 March 2021 at 2.30pm', '2021-03-12'],
  ['March 12, 2021', '2021-03-12'],
  ['Sept. 2019', '2019-09'],
  ['c. March 2021', '2021-03~'],
  ['in May 2020', '2020-05'],
  ['12–14 March 2021', '2021-03-12/2021-03-14'],
  ['March – May 2021', '2021-03/2021-05'],
  ['28 February 2021 to 3 March 2021', '2021-02-28/2021-03-03'],
  ['31/02/2021', null],
  ['12/13/2021', null],
  ['some time later', null],
  ['', null],
])('%s is %s', (written, edtf) => {
  expect(edtfOf(written)).toBe(edtf)
})
