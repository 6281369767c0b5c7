import { describe, expect, test } from 'vitest'
import { findSteps } from '../src/extract/steps.ts'
import { analyse } from '../src/language/index.ts'
import { loadPacks } from '../src/packs/load-packs.ts'
import { plainDocument } from './plain.ts'

const known = await loadPacks(['england-wales-policing'])

/** The steps that the rules find in a text with the pack, each in one line: whom, state, proceeding, by whom. */
function told(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  const words = (span: { start: number; end: number } | null): string =>
    span ? analysed.document.text.slice(span.start, span.end) : '–'
  return findSteps(analysed, [], known).map(
    step =>
      `${step.subjects.map(words).join(' + ') || '–'}: ${step.state}, ${step.proceeding ?? '–'}, ${words(step.by)}`,
  )
}

describe('steps of proceedings as British papers tell them', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['Ken Marl was found not guilty of manslaughter after a trial.', ['Ken Marl: acquitted, trial, –']],
    ['Ken Marl was found guilty of manslaughter after a trial.', ['Ken Marl: convicted, trial, –']],
    ['Ken Marl, 44, was convicted of fraud in May.', ['Ken Marl: convicted, trial, –']],
    ['PC Ken Marl denies two counts of assault. The trial continues.', ['PC Ken Marl: on-trial, trial, –']],
    [
      'Three constables face a gross misconduct hearing next month.',
      ['Three constables: hearing-listed, misconduct-hearing, –'],
    ],
    ['PC Ken Marl was cleared of gross misconduct.', ['PC Ken Marl: not-proven, misconduct-hearing, –']],
    [
      'Chief Constable Ada Quill dismissed PC Ken Marl at an accelerated hearing.',
      ['PC Ken Marl: dismissed-without-notice, accelerated-hearing, Chief Constable Ada Quill'],
    ],
    ['A PCSO was dismissed at a misconduct hearing.', ['A PCSO: dismissed-without-notice, misconduct-hearing, –']],
    [
      'PC Ken Marl resigned before a disciplinary hearing could take place.',
      ['PC Ken Marl: resigned, misconduct-hearing, –'],
    ],
    [
      'The head teacher was suspended pending an investigation into allegations of bullying.',
      ['The head teacher: suspended, conduct-investigation, –'],
    ],
    ['The minister resigned after an inquiry into the leak.', ['The minister: resigned, –, –']],
    ['The minister resigned before the election.', ['The minister: resigned, –, –']],
    ['Her complaint against PC Ken Marl was upheld.', ['PC Ken Marl: complaint-upheld, police-complaint, –']],
    [
      'Ada Quill has referred the chief constable to the IOPC.',
      ['the chief constable: referred, iopc-investigation, Ada Quill'],
    ],
    [
      'An inquest jury found that Ken Marl was unlawfully killed by officers.',
      ['Ken Marl: conclusion-unlawful-killing, inquest, An inquest jury'],
    ],
    ['The coroner recorded an open verdict.', ['–: inquest-conclusion, inquest, The coroner']],
    [
      'Campaigners have launched a judicial review of the decision to close the library.',
      ['the decision to close the library: judicial-review-claim, judicial-review, Campaigners'],
    ],
    [
      'The High Court ruled that the force had acted unlawfully.',
      ['the force: judicial-review-judgment, judicial-review, The High Court'],
    ],
    ['The Court of Appeal quashed his conviction.', ['his: conviction-quashed, trial, The Court of Appeal']],
    ['Inspectors rated the prison inadequate.', ['the prison: inspection-report, inspection, Inspectors']],
    ['The school was rated inadequate by Ofsted.', ['The school: inspection-report, inspection, Ofsted']],
    ['Critics rated the film outstanding.', []],
  ]
  test.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
