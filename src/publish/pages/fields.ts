import type { Entry, When } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { EntryKind } from '../../domain/record.ts'
import { whenText, wordsAt } from '../view.ts'
import { ACT_WORDS } from './entry-words.ts'

/** How a field is set by a person. */
export type FieldType =
  | 'text'
  | 'choice'
  | 'actor'
  | 'actors'
  | 'office'
  | 'when'
  | 'number'
  | 'flag'
  | 'spans'
  | 'json'

/** A field of an entry that a person may set. */
export interface FieldLine {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly choices: { readonly value: string; readonly label: string }[]
  readonly value: unknown
  readonly shown: string
}

interface Form {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  /** Values that the field may have, where they are few. */
  readonly of?: readonly string[]
}

const form = (name: string, label: string, type: FieldType, of?: readonly string[]): Form =>
  of ? { name, label, type, of } : { name, label, type }

const ASSERTED = form('asserted', 'How it is told', 'choice', [
  'stated',
  'reported',
  'alleged',
  'denied',
  'conditional',
  'expected',
])

/** The fields of each kind, in the order in which a person goes through them; what only the program reckons is left out. */
const FORMS: Readonly<Record<EntryKind, readonly Form[]>> = {
  statements: [
    form('speakers', 'Who said it', 'actors'),
    form('act', 'What it does', 'choice', Object.keys(ACT_WORDS)),
    form('contentSpans', 'The words said', 'spans'),
    form('about', 'About whom', 'actors'),
    form('addressees', 'To whom', 'actors'),
    form('when', 'When it was said', 'when'),
    form('manner', 'In whose words', 'choice', ['direct', 'indirect', 'mixed']),
    form('conveys', 'Said, or only held', 'choice', ['speech', 'belief', 'intention', 'stance']),
    form('made', 'Whether it was said', 'choice', ['made', 'alleged', 'denied', 'hypothetical']),
    form('voice', 'Whose voice', 'choice', ['reported', 'document']),
    form('channel', 'Where it was said', 'json'),
    form('speakerText', 'The speaker as written', 'text'),
  ],
  tenures: [
    form('person', 'Who', 'actor'),
    form('office', 'Which office', 'office'),
    form('capacity', 'In what capacity', 'choice', ['substantive', 'acting', 'interim', 'designate']),
    form('from', 'From', 'when'),
    form('to', 'To', 'when'),
    form('ended', 'How it ended', 'choice', ['resigned', 'retired', 'dismissed', 'term-ended', 'died', 'moved']),
    ASSERTED,
  ],
  actors: [
    form('name', 'Name', 'text'),
    form('kind', 'What it is', 'choice', ['person', 'organization', 'group', 'account']),
    form('naming', 'How it is named', 'choice', ['named', 'pseudonym', 'description']),
    form('onBehalfOf', 'Speaks for', 'actor'),
    form('aliases', 'Other names', 'json'),
    form('honorifics', 'Titles', 'json'),
  ],
  offices: [form('title', 'Title', 'text'), form('organization', 'Of which body', 'actor')],
  occurrences: [
    form('summary', 'What happened', 'text'),
    form('when', 'When', 'when'),
    form('place', 'Where', 'text'),
    form('kind', 'Kind', 'text'),
    ASSERTED,
    form('participants', 'Who was part of it', 'json'),
    form('delay', 'How long it took', 'json'),
  ],
  proceedings: [
    form('title', 'Title', 'text'),
    form('kind', 'Kind of case', 'text'),
    form('standing', 'Where it stands', 'choice', ['open', 'closed', 'unknown']),
    form('regime', 'Rules in force', 'text'),
    form('subjects', 'Against whom', 'json'),
    form('steps', 'Steps', 'json'),
    form('concerns', 'Concerning', 'actors'),
  ],
  figures: [
    form('text', 'As written', 'text'),
    form('value', 'Value', 'number'),
    form('low', 'At least', 'number'),
    form('high', 'At most', 'number'),
    form('qualifier', 'How exactly', 'choice', ['exactly', 'more-than', 'less-than', 'about', 'at-least', 'at-most']),
    form('unit', 'Unit', 'text'),
    form('of', 'Of what', 'text'),
    form('period', 'For which time', 'when'),
    form('comparedWith', 'Compared with', 'when'),
    form('change', 'Change', 'json'),
  ],
  tallies: [form('total', 'Total', 'json'), form('schemes', 'Parts', 'json')],
  questions: [
    form('text', 'What is asked', 'text'),
    form('kind', 'Kind', 'choice', ['question', 'demand', 'call']),
    form('from', 'Who asks', 'actors'),
    form('to', 'Whom', 'actors'),
    form('due', 'Due', 'when'),
    form('standing', 'Where it stands', 'choice', [
      'open',
      'has-reply',
      'declined',
      'answered',
      'partly-answered',
      'overtaken',
      'no-reply',
    ]),
    form('backedBy', 'Backed by', 'actors'),
    form('answers', 'Answered in', 'json'),
    form('conditions', 'Conditions', 'json'),
  ],
  undertakings: [
    form('text', 'What is promised', 'text'),
    form('by', 'By whom', 'actors'),
    form('to', 'To whom', 'actors'),
    form('condition', 'On condition', 'text'),
    form('due', 'Due', 'when'),
    form('standing', 'Where it stands', 'choice', ['open', 'kept', 'broken', 'unknown']),
  ],
  accountabilities: [
    form('holder', 'Who holds the power', 'json'),
    form('over', 'Over whom', 'json'),
    form('power', 'Which power', 'text'),
  ],
  confidences: [
    form('holder', 'Whose confidence', 'actor'),
    form('in', 'In whom', 'actor'),
    form('state', 'State', 'choice', ['given', 'conditional', 'withheld', 'withdrawn']),
    form('condition', 'On condition', 'text'),
  ],
  disputes: [form('question', 'What is contested', 'text'), form('sides', 'Sides', 'json')],
  discrepancies: [
    form('message', 'What does not fit', 'text'),
    form('severity', 'How grave', 'choice', ['note', 'caution', 'serious']),
  ],
  utterances: [],
}

/** Whether `null` may stand in a choice: where the program itself leaves it open. */
const OPEN_CHOICES: ReadonlySet<string> = new Set(['ended'])

/** What a person may set of an entry, with what it is now. */
export function fieldsOf(record: HeldRecord, kind: EntryKind, entry: Entry): FieldLine[] {
  const values = entry as unknown as Readonly<Record<string, unknown>>
  return FORMS[kind]
    .filter(one => one.name in values)
    .map(({ name, label, type, of = [] }) => ({
      name,
      label,
      type,
      choices: [...(OPEN_CHOICES.has(name) ? [{ value: '', label: 'not known' }] : []), ...of.map(choice)],
      value: values[name] ?? null,
      shown: shownValue(record, entry, type, values[name]),
    }))
}

/** What a form calls values whose own name would not be understood. */
const CHOICE_WORDS: Readonly<Record<string, string>> = {
  ...ACT_WORDS,
  direct: 'in the speaker’s own words',
  indirect: 'in the document’s words',
  mixed: 'partly quoted',
  made: 'was said',
  document: 'the document itself',
  substantive: 'in full',
  organization: 'body',
}

function choice(value: string): { value: string; label: string } {
  return { value, label: CHOICE_WORDS[value] ?? value.replace(/-/gu, ' ') }
}

function shownValue(record: HeldRecord, entry: Entry, type: FieldType, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'not known'
  switch (type) {
    case 'actor':
    case 'office':
      return record.name(String(value))
    case 'actors':
      return (value as readonly string[]).map(id => record.name(id)).join(', ') || 'nobody'
    case 'when':
      return whenText(value as When) ?? 'not known'
    case 'choice':
      return choice(String(value)).label
    case 'spans':
      return (value as readonly { start: number; end: number }[])
        .map(span => wordsAt(entry.citations, span))
        .join(' … ')
    case 'json':
      return plainList(record, value)
    case 'text':
    case 'number':
    case 'flag':
      return String(value)
    default:
      return type satisfies never
  }
}

/** A value without a form of its own, in words as far as it goes. */
function plainList(record: HeldRecord, value: unknown): string {
  if (Array.isArray(value)) return value.map(one => plainList(record, one)).join('; ') || 'none'
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([name, one]) => one !== null && one !== '' && name !== 'citations' && name !== 'id')
      .filter(([, one]) => !Array.isArray(one) || one.length > 0)
      .map(([name, one]) => `${name}: ${plainList(record, one)}`)
      .join(', ')
  }
  return typeof value === 'string' ? record.name(value) : String(value)
}
