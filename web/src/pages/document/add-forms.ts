import type { EntryDetail } from '../../fields/detail.ts'

/** Kinds that a person can add from words of a document, in the order in which they are offered. */
export const ADDABLE = [
  ['statements', 'Something that somebody said'],
  ['occurrences', 'Something that happened'],
  ['questions', 'A question, a demand or a call'],
  ['undertakings', 'A promise'],
  ['figures', 'A figure'],
  ['proceedings', 'A case'],
  ['tenures', 'Somebody’s time in an office'],
  ['actors', 'A person or a body'],
  ['offices', 'An office'],
  ['disputes', 'Something disputed'],
  ['accountabilities', 'A power over another'],
  ['confidences', 'Trust or distrust in somebody'],
] as const
export type AddableKind = (typeof ADDABLE)[number][0]

type AddField = EntryDetail['fields'][number] & { readonly needed?: true }

function field(name: string, label: string, type: AddField['type'], needed?: true): AddField {
  return { name, label, type, choices: [], value: null, shown: '', ...(needed ? { needed } : {}) }
}

function choice(name: string, label: string, first: string, choices: readonly (readonly [string, string])[]): AddField {
  return {
    ...field(name, label, 'choice'),
    choices: choices.map(([value, words]) => ({ value, label: words })),
    shown: first,
  }
}

const ACT = choice('act', 'What is done by saying it', 'says it', [
  ['assert', 'says it'],
  ['confirm', 'confirms it'],
  ['announce', 'announces it'],
  ['deny', 'denies it'],
  ['accuse', 'accuses somebody'],
  ['criticise', 'criticises'],
  ['defend', 'defends'],
  ['praise', 'praises'],
  ['endorse', 'endorses'],
  ['admit', 'admits it'],
  ['apologise', 'apologises'],
  ['retract', 'takes it back'],
  ['ask', 'asks'],
  ['demand', 'demands'],
  ['call', 'calls for it'],
  ['recommend', 'recommends it'],
  ['direct', 'directs it'],
  ['promise', 'promises it'],
  ['threaten', 'threatens it'],
  ['warn', 'warns of it'],
  ['decline', 'declines'],
  ['testify', 'gives it in evidence'],
  ['find', 'finds it, as a panel or a court'],
])

/** What is asked of each kind when it is added; everything else can be set afterwards, in the review. */
export const FORMS: Readonly<Record<AddableKind, readonly AddField[]>> = {
  statements: [
    field('speakers', 'Who said it', 'actors'),
    ACT,
    field('about', 'About whom', 'actors'),
    field('when', 'When it was said', 'when'),
  ],
  occurrences: [field('when', 'When it happened', 'when'), field('place', 'Where', 'text')],
  questions: [
    choice('kind', 'What it is', 'a question', [
      ['question', 'a question'],
      ['demand', 'a demand'],
      ['call', 'a call for something'],
    ]),
    field('from', 'From whom', 'actors'),
    field('to', 'To whom', 'actors'),
    field('due', 'By when', 'when'),
  ],
  undertakings: [
    field('by', 'Who promises', 'actors'),
    field('to', 'To whom', 'actors'),
    field('due', 'By when', 'when'),
  ],
  figures: [
    field('value', 'The number', 'number'),
    field('unit', 'Unit', 'text'),
    field('of', 'What is counted', 'text'),
  ],
  proceedings: [],
  tenures: [
    field('person', 'Who', 'actor', true),
    field('office', 'Which office', 'office', true),
    field('from', 'From', 'when'),
    field('to', 'Until', 'when'),
  ],
  actors: [
    choice('kind', 'What it is', 'a person', [
      ['person', 'a person'],
      ['organization', 'a body'],
      ['group', 'a group'],
      ['account', 'an account'],
    ]),
  ],
  offices: [field('organization', 'Of which body', 'actor')],
  disputes: [],
  accountabilities: [field('holder', 'Who has the power', 'actor', true), field('over', 'Over whom', 'actor', true)],
  confidences: [field('holder', 'Who trusts or does not', 'actor', true), field('in', 'In whom', 'actor', true)],
}
