import { beforeAll, describe, expect, it } from 'vitest'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { loadPacks } from '../packs/load-packs.ts'
import { analyseDocument, buildBundleRecord, rulesOnly } from '../pipeline.ts'

let pack: PackKnowledge
beforeAll(async () => {
  pack = await loadPacks(['england-wales-policing'])
})

/** The checks of packs that a text breaks, each once. */
async function broken(text: string, publishedOn: string, known = pack): Promise<string[]> {
  const knowledge = { ...rulesOnly, pack: known }
  const file = { path: 'story.txt', documentId: `sha256:${'a'.repeat(64)}` }
  const { parts } = await analyseDocument(new TextEncoder().encode(text), file, knowledge)
  if (!parts) throw new Error(`No document could be read from ‘${text}’. Give it at least one sentence.`)
  const record = buildBundleRecord([{ ...parts, document: { ...parts.document, publishedOn } }], [], knowledge)
  const facts = record.discrepancies.flatMap(({ basis }) => basis.map(({ fact }) => fact))
  return [...new Set(facts)].sort()
}

/** The check; a story that breaks it; its like that is in order; the day of both. */
const CHECKS: readonly [check: string, wrong: string, right: string, publishedOn: string][] = [
  [
    'R01',
    'PC Dale Norris was sacked at a misconduct meeting on Tuesday.',
    'PC Dale Norris was given a written warning at a misconduct meeting on Tuesday.',
    '2023-05-19',
  ],
  [
    'R02',
    'The Home Secretary sacked Chief Inspector Vera Kemp.',
    'A misconduct panel sacked Chief Inspector Vera Kemp.',
    '2023-05-19',
  ],
  [
    'R02',
    'The Mayor of London has dismissed the two constables.',
    'A misconduct panel has dismissed the two constables.',
    '2023-05-19',
  ],
  [
    'R13',
    'The Metropolitan Police Commissioner, Sir Ken Marl, was sacked last night.',
    'The Metropolitan Police Commissioner, Sir Ken Marl, resigned last night.',
    '2023-05-19',
  ],
  [
    'R13',
    'It is a year since Dame Ada Quill was fired as Commissioner of the Met.',
    'It is a year since Dame Ada Quill retired as Commissioner of the Met.',
    '2023-05-19',
  ],
  [
    'R03',
    'PC Tyson was reduced in rank at a misconduct hearing into conduct that officers reported in 2016.',
    'PC Tyson was reduced in rank at a misconduct hearing into conduct that officers reported in 2021.',
    '2022-05-19',
  ],
  [
    'R04',
    'The constable was accused in June 2021 of lying. She was given management advice after a misconduct meeting.',
    'The constable was accused in June 2014 of lying. She was given management advice after a misconduct meeting.',
    '2022-05-19',
  ],
  ['R05', 'The constable was suspended without pay.', 'The constable was suspended on full pay.', '2023-05-19'],
  ['R06', 'The IOPC investigated the shooting in 2011.', 'The IPCC investigated the shooting in 2011.', '2023-05-19'],
  [
    'R06a',
    'The IPCC is investigating the crash, it said on Monday.',
    'The IOPC is investigating the crash, it said on Monday.',
    '2021-03-04',
  ],
  [
    'R07',
    'PC Marlow was put on the barred list in 2014.',
    'PC Marlow was put on the barred list in 2019.',
    '2023-05-19',
  ],
  [
    'R09',
    'The IOPC found that PC Ogden had a case to answer, making him guilty of gross misconduct.',
    'The IOPC found a case to answer for gross misconduct, and a hearing later found gross misconduct proven.',
    '2023-05-19',
  ],
  [
    'R10a',
    'The inquest found that he was unlawfully killed and the officer was convicted at the inquest.',
    'The inquest found that he was unlawfully killed. No officer was charged.',
    '2023-05-19',
  ],
  [
    'R13',
    'The mayor sacked the Commissioner in a telephone call.',
    'The mayor lost confidence in the Commissioner, who resigned.',
    '2023-05-19',
  ],
  [
    'R21',
    'Special measures powers were used to run the force.',
    'The force was placed in special measures.',
    '2023-05-19',
  ],
  [
    'resigned-told-as-dismissed',
    'Sergeant Ross Mead resigned in January and was dismissed in March, a misconduct hearing heard.',
    'Sergeant Ross Mead resigned in January and would have been dismissed, a misconduct hearing ruled.',
    '2023-05-19',
  ],
  [
    'restricted-told-as-suspended',
    'Two officers were suspended and placed on restricted duties.',
    'Two officers were placed on restricted duties. A sergeant was suspended.',
    '2023-05-19',
  ],
  [
    'watchdog-finds',
    'The watchdog found PC Niall Ford guilty of gross misconduct.',
    'The watchdog found that PC Niall Ford had a case to answer for gross misconduct.',
    '2023-05-19',
  ],
  [
    'police-charge',
    'The IOPC charged two officers with assault.',
    'The Crown Prosecution Service charged two officers with assault.',
    '2023-05-19',
  ],
]

describe('checks of procedure', () => {
  it.each(CHECKS)('%s: %s', async (check, wrong, _right, publishedOn) => {
    expect(await broken(wrong, publishedOn)).toContain(check)
  })

  it.each(CHECKS)('%s is silent on its like that is in order', async (check, _wrong, right, publishedOn) => {
    expect(await broken(right, publishedOn)).not.toContain(check)
  })

  it('holds no story against the law where there is no pack', async () => {
    for (const [, wrong, , publishedOn] of CHECKS) expect(await broken(wrong, publishedOn, noPacks)).toEqual([])
  })

  it('holds against nobody what is only claimed to be possible', async () => {
    expect(await broken('PC Dale Norris could be sacked at a misconduct meeting.', '2023-05-19')).toEqual([])
  })
})
