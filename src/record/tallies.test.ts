import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { buildBundleRecord, rulesOnly } from '../pipeline.ts'

/** The record of texts, each a document of its own. */
function recordOf(...texts: readonly string[]) {
  const parts = texts.map((text, i) => partsOf(text, { id: `sha256:${i}`, path: `${i}.txt` }))
  return buildBundleRecord(parts, [], rulesOnly)
}

/** Each way of dividing a whole, in one line. */
function divided(text: string): string[] {
  return recordOf(text).tallies.flatMap(({ total, schemes }) =>
    schemes.map(
      ({ by, parts, accounted, missing }) =>
        `${total.value} by ${by}: ${parts.map(part => `${part.within ? '>' : ''}${part.value}`).join(' ')} = ${accounted}, ${missing} missing`,
    ),
  )
}

describe('head-counts', () => {
  test('one whole is divided in several ways, and what is nowhere is said', () => {
    const text =
      'Seventeen officers were investigated. Three had a case to answer for gross misconduct. Six were found to have no case to answer. ' +
      'One officer was dismissed. Two resigned. Nine of the officers are still serving.'
    expect(divided(text)).toEqual([
      '17 by finding: 3 6 = 9, 8 missing',
      '17 by where they are now: 1 2 9 = 12, 5 missing',
    ])
  })

  test('what became of some, told right behind what was found of them, divides in another way', () => {
    const text =
      'Fourteen officers were investigated. Nine of the officers are still serving. Two were found guilty of misconduct. One was sacked and another resigned.'
    expect(divided(text)).toEqual([
      '14 by where they are now: 9 1 1 = 11, 3 missing',
      '14 by finding: 2 = 2, 12 missing',
    ])
  })

  test.each([
    // A whole that is divided is divided anew by what is told next.
    [
      'Of the 48 recruits who passed out, 29 are women and 19 are men. Thirty-five are graduates and 13 are not.',
      ['48 by as told: 29 19 = 48, 0 missing', '48 by as told: 35 13 = 48, 0 missing'],
    ],
    // Two parts of more than half each cannot be of one division.
    [
      'Eight of its eleven directors are men, and ten are white.',
      ['11 by as told: 8 = 8, 3 missing', '11 by as told: 10 = 10, 1 missing'],
    ],
    [
      'Of the 11 directors, five are men, four are women and three are white.',
      ['11 by as told: 5 4 3 = 12, -1 missing'],
    ],
    // What is left is a part, and is divided in turn.
    [
      'Ten of the 20 clerks resigned. Of the rest, six were dismissed and four were warned.',
      ['20 by where they are now: 10 10 >6 >4 = 20, 0 missing', '10 by where they are now: 6 4 = 10, 0 missing'],
    ],
    [
      'Sixty of the 75 pages were blacked out, and of the fifteen that could be read, eleven were cuttings.',
      ['75 by as told: 60 15 >11 = 75, 0 missing', '15 by as told: 11 = 11, 4 missing'],
    ],
    [
      'Detectives executed 27 warrants.\n\n• 19 led to an arrest\n• 6 led to a seizure\n• 2 drew a blank',
      ['27 by charge: 19 6 2 = 27, 0 missing'],
    ],
    ['The force paid 52 people in 2016, of whom 31 took less than £5,000.', ['52 by as told: 31 = 31, 21 missing']],
  ])('%s', (text, expected) => {
    expect(divided(text)).toEqual(expected)
  })

  test('what is left is reckoned, and told as reckoned', () => {
    const [tally] = recordOf('Of the 14 clerks, four were moved and two dismissed. The others remain in post.').tallies
    const parts = tally?.schemes[0]?.parts.map(({ value, basis }) => [value, basis])
    expect(parts).toEqual([
      [4, 'stated'],
      [2, 'stated'],
      [8, 'inferred'],
    ])
  })

  test('‘the others’ with another reading: less those told elsewhere', () => {
    const text =
      'Some 14 officers were investigated, with two found to have a case to answer. ' +
      'The force said that four of those officers had no case to answer and the others had to answer for misconduct.'
    const readings = recordOf(text).tallies.flatMap(one => one.schemes.flatMap(scheme => scheme.otherReadings))
    expect(readings.join()).toContain('8, if the 2')
  })

  test('a former officer who came back may be one of those who left', () => {
    const text =
      'Of the 17 officers, nine are still serving, two resigned and one now works for the force as a contractor.'
    expect(recordOf(text).tallies[0]?.schemes[0]?.otherReadings.join()).toContain('11 accounted for, 6 missing')
  })

  test('a part that is divided again is within it, and counted once', () => {
    expect(
      divided('Of the 21 clerks, thirteen are still serving, of whom five were suspended; eight have left.')[0],
    ).toBe('21 by where they are now: 13 >5 8 = 21, 0 missing')
  })

  test('parts that come to more than their whole are a serious fault', () => {
    const { discrepancies } = recordOf('Of the nine officers, seven were cleared and three were dismissed.')
    expect(discrepancies).toMatchObject([{ kind: 'tally', severity: 'serious' }])
    expect(discrepancies[0]?.message).toBe('The parts come to 10 (7 + 3), and there are 9 officers.')
  })

  test('another document changes no id', () => {
    const text = 'Of the 14 clerks, four were moved and two dismissed.'
    const [alone] = recordOf(text).tallies
    const both = recordOf(text, 'Of the 14 clerks, four were paid.').tallies
    expect(both.map(one => one.id)).toContain(alone?.id)
  })
})
