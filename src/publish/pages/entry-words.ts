import type { Actor } from '../../domain/actor.ts'
import type { Entry, When } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { Occurrence } from '../../domain/occurrence.ts'
import type { Office } from '../../domain/office.ts'
import type { EntryKind } from '../../domain/record.ts'
import type { Statement, Utterance } from '../../domain/statement.ts'
import { ACCOUNT_WORDS, type AccountEntries, caseKind, isAccountKind } from '../account-words.ts'
import { ACT_VERBS } from '../parts/plain-words.ts'
import { wordsAt } from '../view.ts'
import { namesOf, speakersOf, toldOf } from './tellers.ts'

/** What people call entries of each kind, one and many. */
export const KIND_WORDS: Readonly<Record<EntryKind, { readonly one: string; readonly many: string }>> = {
  actors: { one: 'person or body', many: 'People and bodies' },
  offices: { one: 'office', many: 'Offices' },
  tenures: { one: 'office held', many: 'Offices held' },
  statements: { one: 'statement', many: 'Statements' },
  utterances: { one: 'same words told again', many: 'Words told more than once' },
  occurrences: { one: 'event', many: 'What happened' },
  proceedings: { one: 'case', many: 'Cases' },
  figures: { one: 'figure', many: 'Figures' },
  tallies: { one: 'head-count', many: 'Head-counts' },
  questions: { one: 'question', many: 'Questions, demands and calls' },
  undertakings: { one: 'undertaking', many: 'Undertakings' },
  accountabilities: { one: 'power', many: 'Who answers to whom' },
  confidences: { one: 'confidence', many: 'Confidence' },
  disputes: { one: 'dispute', many: 'Disputes' },
  discrepancies: { one: 'mismatch', many: 'What does not fit together' },
}

/** What people call each act of saying something. */
export const ACT_WORDS: Readonly<Record<Statement['act'], string>> = {
  assert: 'statement',
  confirm: 'confirmation',
  announce: 'announcement',
  deny: 'denial',
  accuse: 'accusation',
  criticise: 'criticism',
  defend: 'defence',
  praise: 'praise',
  endorse: 'support',
  admit: 'admission',
  apologise: 'apology',
  retract: 'retraction',
  ask: 'question',
  demand: 'demand',
  call: 'call',
  recommend: 'recommendation',
  direct: 'direction',
  promise: 'promise',
  threaten: 'threat',
  warn: 'warning',
  decline: 'no comment',
  testify: 'evidence',
  find: 'finding',
}

/** What one entry is called and says, in plain words. */
export interface EntryWords {
  readonly label: string
  readonly text: string
  /** EDTF; null where no date can be given. */
  readonly when: string | null
}

/** An entry of any kind in plain words. */
export function entryWords(record: HeldRecord, kind: EntryKind, entry: Entry): EntryWords {
  if (isAccountKind(kind)) {
    const words = ACCOUNT_WORDS[kind](entry as never, namesOf(record))
    return { label: accountLabel(kind, entry as never), text: words.text, when: whenOf(entry) }
  }
  switch (kind) {
    case 'statements':
      return statementWords(record, entry as Statement)
    case 'actors':
      return actorWords(record, entry as Actor)
    case 'offices': {
      const { title, organization } = entry as Office
      const text = organization === null ? title : `${title}, ${record.name(organization)}`
      return { label: 'office', text, when: null }
    }
    case 'occurrences': {
      const one = entry as Occurrence
      return { label: one.kind.replace(/-/gu, ' '), text: one.summary, when: one.when?.value ?? null }
    }
    case 'utterances': {
      const { statements, independentSources } = entry as Utterance
      const text = `told by ${statements.length} statements, ${independentSources} of them from sources of their own: ${entry.citations[0]?.quote ?? ''}`
      return { label: 'told more than once', text, when: null }
    }
    default:
      return kind satisfies never
  }
}

/** A statement in its parts: who, how, of whom, and the words alone. */
export function saidOf(record: HeldRecord, one: Statement) {
  const named = (id: string) => ({ id, name: record.name(id) })
  const made = one.made === 'made' ? '' : ` (${one.made})`
  return {
    speakers: one.speakers.map(named),
    speakerText: speakersOf(record, one).join(', '),
    about: one.about.map(named),
    verb: `${one.conveys === 'speech' ? ACT_VERBS[one.act] : `held (${one.conveys})`}${made}`,
    words: one.contentSpans.map(span => wordsAt(one.citations, span)).join(' … '),
    channel: one.channel?.kind.replace(/-/gu, ' ') ?? null,
  }
}

function statementWords(record: HeldRecord, one: Statement): EntryWords {
  const { speakerText, verb, words } = saidOf(record, one)
  return {
    label: one.conveys === 'speech' ? ACT_WORDS[one.act] : one.conveys,
    text: `${speakerText} ${verb}: ${words}`,
    when: one.when?.value ?? null,
  }
}

function actorWords(record: HeldRecord, { name, kind, aliases, onBehalfOf, naming }: Actor): EntryWords {
  const also = aliases.filter(alias => alias !== name)
  const parts = [
    onBehalfOf === null ? '' : `for ${record.name(onBehalfOf)}`,
    naming === 'pseudonym' ? 'not their own name' : '',
    also.length > 0 ? `also ${also.slice(0, 4).join(', ')}` : '',
  ].filter(part => part !== '')
  return { label: kind === 'organization' ? 'body' : kind, text: [name, ...parts].join('; '), when: null }
}

function accountLabel<K extends keyof AccountEntries>(kind: K, entry: AccountEntries[K]): string {
  if (kind === 'proceedings') return caseKind(entry as AccountEntries['proceedings'])
  if (kind === 'questions') return String((entry as { kind: string }).kind)
  if (kind === 'discrepancies') return `${(entry as { kind: string }).kind} does not fit`
  return KIND_WORDS[kind].one
}

/** The first time that an entry gives itself. */
function whenOf(entry: Entry): string | null {
  const own = entry as Entry & { [field: string]: unknown }
  for (const field of ['when', 'from', 'to', 'due', 'period']) {
    const value = (own[field] as When | null | undefined)?.value
    if (typeof value === 'string') return value
  }
  const steps = own.steps as readonly { readonly when: When | null }[] | undefined
  return steps?.find(step => step.when?.value)?.when?.value ?? null
}

/** On whose word an entry stands, of any kind. */
export function entryTold(record: HeldRecord, entry: Entry): string | null {
  return 'asserted' in entry ? toldOf(record, entry as never) : null
}

/** Ids of entries that an entry names, itself included, each once. */
export function idsIn(entry: Entry): readonly string[] {
  const found = new Set<string>()
  gather(entry, found)
  return [...found]
}

/** Former ids name whoever has become this one. */
const NOT_NAMED: ReadonlySet<string> = new Set(['citations', 'provenance', 'mentions', 'identifiers'])
/** ‘actor:0123456789abcdef0123’ is an id; words that begin so and go on are not. */
const ENTRY_ID = /^[a-z]+:[0-9a-f]{20}$/u

function gather(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length < 40 && ENTRY_ID.test(value)) found.add(value)
  } else if (Array.isArray(value)) for (const one of value) gather(one, found)
  else if (typeof value === 'object' && value !== null)
    for (const name in value) if (!NOT_NAMED.has(name)) gather((value as Record<string, unknown>)[name], found)
}

/** Of ids, those of people and bodies. */
export function peopleAmong(ids: readonly string[]): readonly string[] {
  return ids.filter(id => id.startsWith('actor:'))
}
