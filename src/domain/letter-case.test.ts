import { describe, expect, test } from 'vitest'
import { ordinaryCase } from './letter-case.ts'

describe('names in capitals', () => {
  test.each([
    ['HARROW CITY POLICE', 'Harrow City Police'],
    ['OFFICE OF THE MAYOR OF MARLOW', 'Office of the Mayor of Marlow'],
    ["MARLOW CORONER'S COURT", "Marlow Coroner's Court"],
    ['HARROW-MARLOW COUNCIL', 'Harrow-Marlow Council'],
    ['SERGEANT', 'Sergeant'],
  ])('%s is %s', (printed, name) => {
    expect(ordinaryCase(printed)).toBe(name)
  })

  test.each(['PC', 'BBC RADIO', 'HMICFRS', 'UNISON', 'DCI', 'Harrow City Police', 'HCP Press Office', 'NPCC CHAIR'])(
    '%s stays',
    name => {
      expect(ordinaryCase(name)).toBe(name)
    },
  )
})
