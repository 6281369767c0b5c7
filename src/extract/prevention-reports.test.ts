import { describe, expect, it } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import type { Pack } from '../domain/pack.ts'
import { preventionStep, repliesDue } from './prevention-reports.ts'
import { stepWordsOf } from './step-words.ts'

const SOURCED = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null, unless: [] } as const
const PACK = {
  kinds: [{ ...SOURCED, id: 'inquest', track: 'inquest', phrases: ['inquest'], forum: true }],
  states: [
    {
      ...SOURCED,
      id: 'pfd-report',
      track: 'inquest',
      kinds: ['inquest'],
      phase: 'after',
      phrases: ['report to prevent future deaths'],
    },
  ],
  wordings: [],
} as unknown as Pack

const REPORT = `REGULATION 28: REPORT TO PREVENT FUTURE DEATHS (1)

THIS REPORT IS BEING SENT TO:
1. The Chief Constable of Harrowmere Police
2. Harrowmere Mental Health Trust

1 CORONER
I am Dr Ruth Alder, HM senior coroner, for the coroner area of Harrowmere.

3 INVESTIGATION and INQUEST
On 3 March 2021 I commenced an investigation into the death of Daniel Fenwick Moss aged 31. The investigation concluded at the end of the inquest on 5 May 2022.

5 CORONER'S CONCERNS
No record was kept of who had been told.

7 YOUR RESPONSE
You are under a duty to respond to this report within 56 days of the date of this report, namely by 8 July 2022. I, the coroner, may extend the period.

13 May 2022
Dr Ruth Alder`

const words = (text: string, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)

describe('a report to prevent future deaths', () => {
  it('is a step of the inquest of the dead, by the coroner, on the day that it is signed', () => {
    const steps = preventionStep(analysePlain(REPORT), stepWordsOf({ packs: [PACK] }))
    expect(
      steps.map(one => [one.state, words(REPORT, one.concerns), words(REPORT, one.by), one.when?.value]),
    ).toStrictEqual([['pfd-report', 'Daniel Fenwick Moss', 'Ruth Alder', '2022-05-13']])
  })

  it('asks a reply of each of those it is sent to, by the day that it names', () => {
    const asked = repliesDue(analysePlain(REPORT))
    expect(asked.map(one => [words(REPORT, one.to), words(REPORT, one.from), one.due?.time?.value])).toStrictEqual([
      ['The Chief Constable of Harrowmere Police', 'Ruth Alder', '2022-07-08'],
      ['Harrowmere Mental Health Trust', 'Ruth Alder', '2022-07-08'],
    ])
    expect(words(REPORT, asked[0]!)).toMatch(/^You are under a duty .* by 8 July 2022\.$/u)
    expect(words(REPORT, asked[0]!.words)).toMatch(/^respond to this report within 56 days/u)
  })

  it.each([
    ['an article that tells of one', `The coroner made a report to prevent future deaths.\n\n${REPORT.slice(150)}`],
    ['a form that names nobody who died', REPORT.replace('Daniel Fenwick Moss aged 31', 'a man aged 31')],
  ])('is no step: %s', (_, text) => {
    expect(preventionStep(analysePlain(text), stepWordsOf({ packs: [PACK] }))).toStrictEqual([])
  })

  it('asks nothing where the form was cut off before the duty, or names no recipient', () => {
    expect(repliesDue(analysePlain(REPORT.slice(0, REPORT.indexOf('7 YOUR'))))).toStrictEqual([])
    expect(repliesDue(analysePlain(REPORT.replace('THIS REPORT IS BEING SENT TO:', '')))).toStrictEqual([])
  })
})
