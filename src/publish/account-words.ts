import type { Discrepancy, Dispute } from '../domain/dispute.ts'
import type { Told } from '../domain/entry.ts'
import type { Figure, Tally } from '../domain/figure.ts'
import type { Accountability, Confidence, Tenure } from '../domain/office.ts'
import type { Proceeding } from '../domain/proceeding.ts'
import type { Question, Undertaking } from '../domain/question.ts'
import { endText, tenureEventText, whenText } from './view.ts'

/** The kinds of entry that account for somebody or something, in the order in which readers meet them. */
export const ACCOUNT_KINDS = [
  'tenures',
  'proceedings',
  'tallies',
  'figures',
  'questions',
  'undertakings',
  'accountabilities',
  'confidences',
  'disputes',
  'discrepancies',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** Whether entries of a kind are among them. */
export function isAccountKind(kind: string): kind is AccountKind {
  return (ACCOUNT_KINDS as readonly string[]).includes(kind)
}

/** What a person calls each kind. */
export const ACCOUNT_TITLES: Readonly<Record<AccountKind, string>> = {
  tenures: 'Who held which office',
  proceedings: 'Cases',
  tallies: 'Head-counts',
  figures: 'Figures',
  questions: 'Questions, demands and calls',
  undertakings: 'Undertakings',
  accountabilities: 'Who answers to whom',
  confidences: 'Confidence',
  disputes: 'Disputes',
  discrepancies: 'What does not fit together',
}

/** The entries of each kind. */
export interface AccountEntries {
  tenures: Tenure
  proceedings: Proceeding
  tallies: Tally
  figures: Figure
  questions: Question
  undertakings: Undertaking
  accountabilities: Accountability
  confidences: Confidence
  disputes: Dispute
  discrepancies: Discrepancy
}

/** Names by id: of an actor, of an office, else of the entry as it is. */
export interface EntryNames {
  name(id: string): string
  /** On whose word: ‘alleged by Ada Quill’; null where a document states it. */
  told(told: Told): string | null
}

/** A cell of a table. */
export type Cell = string | number
/** What one entry says: in a line, and cell by cell. */
export interface AccountWords {
  readonly text: string
  readonly told: string | null
  readonly cells: Readonly<Record<string, Cell>>
  /** What belongs to it, a line each: steps, parts, sides. */
  readonly parts: readonly string[]
}

type Words = { readonly [K in AccountKind]: (entry: AccountEntries[K], names: EntryNames) => AccountWords }

/** How each kind of entry is put into words. */
export const ACCOUNT_WORDS: Words = {
  tenures: tenureWords,
  proceedings: proceedingWords,
  tallies: tallyWords,
  figures: figureWords,
  questions: questionWords,
  undertakings: undertakingWords,
  accountabilities: ({ holder, over, power }, { name }) => ({
    text: `${name(over)} answers to ${name(holder)}: ${power}`,
    told: null,
    cells: { holder: name(holder), over: name(over), power },
    parts: [],
  }),
  confidences: (one, { name }) => ({
    text: `Confidence of ${name(one.holder)} in ${name(one.in)}: ${one.state}${one.condition ? ` (${one.condition})` : ''}`,
    told: null,
    cells: { holder: name(one.holder), in: name(one.in), state: one.state, condition: one.condition ?? '' },
    parts: [],
  }),
  disputes: disputeWords,
  discrepancies: discrepancyWords,
}

function tenureWords(tenure: Tenure, { name, told }: EntryNames): AccountWords {
  const [from, to] = [whenText(tenure.from), whenText(tenure.to)]
  const attested = [...new Set(tenure.attested.map(whenText).filter(one => one !== null))].sort()
  const time = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
  const seen = time || (attested.length > 0 ? `shown in office on ${attested.join(', ')}` : 'time not stated')
  const end = endText(tenure)
  const next = tenure.succeededBy === null ? '' : name(tenure.succeededBy)
  const capacity = tenure.capacity === 'substantive' ? '' : ` (${tenure.capacity})`
  return {
    text: `${name(tenure.person)}, ${name(tenure.office)}${capacity}: ${seen}${end ? `, ${end}` : ''}${next ? `; next: ${next}` : ''}`,
    told: told(tenure),
    cells: {
      person: name(tenure.person),
      office: name(tenure.office),
      capacity: tenure.capacity,
      from: from ?? '',
      to: to ?? '',
      attested: attested.join('; '),
      ended: end ?? '',
      next,
    },
    parts: tenure.events.map(event => `${tenureEventText(event)}${event.when ? `: ${whenText(event.when)}` : ''}`),
  }
}

function proceedingWords(one: Proceeding, known: EntryNames): AccountWords {
  const { name } = known
  const subjects = one.subjects.map(subject => (subject.actor ? name(subject.actor) : subject.text))
  const concerns = one.concerns.map(name)
  const steps = one.steps.map(step => stepText(step, known))
  const about = [...subjects, ...concerns.map(concern => `concerning ${concern}`)].join('; ')
  const kind = caseKind(one)
  // ‘inquest: Ada Quill’ says what it is already.
  const title = one.title.startsWith(kind) ? one.title : `${kind}: ${one.title}`
  return {
    text: `${title}${about ? ` (${about})` : ''}, ${one.standing}`,
    told: null,
    cells: {
      kind,
      title: one.title,
      subjects: subjects.join('; '),
      concerns: concerns.join('; '),
      regime: one.regime ?? '',
      steps: steps.join('; '),
      standing: one.standing,
    },
    parts: steps,
  }
}

/** What people call a kind of case. */
export function caseKind({ kind, kindLabel }: Pick<Proceeding, 'kind' | 'kindLabel'>): string {
  return kindLabel ?? kind.replace(/-/gu, ' ')
}

/** What people call where a case stands. */
export function stepLabel({ state, label }: Pick<Proceeding['steps'][number], 'state' | 'label'>): string {
  return label ?? state.replace(/-/gu, ' ')
}

/** A step of a case in words. */
export function stepText(step: Proceeding['steps'][number], { name, told }: EntryNames): string {
  const count = step.count === null ? '' : `: ${step.count}${step.countBasis === 'inferred' ? ' (inferred)' : ''}`
  const by = step.by === null ? '' : `, by ${name(step.by)}`
  const when = whenText(step.when)
  const teller = told(step)
  return `${stepLabel(step)}${count}${when ? `, ${when}` : ''}${by}${teller ? ` (${teller})` : ''}`
}

function tallyWords({ total, schemes }: Tally): AccountWords {
  const lines = schemes.map(scheme => {
    const parts = scheme.parts
      .map(part => `${part.within === null ? '' : 'of these '}${part.value} ${part.of}`)
      .join(', ')
    const other = scheme.otherReadings.length > 0 ? `; or: ${scheme.otherReadings.join('; ')}` : ''
    return `by ${scheme.by}: ${parts}; ${scheme.accounted} accounted for, ${scheme.missing} missing${other}`
  })
  const exact = total.qualifier === 'exactly' ? '' : `${total.qualifier.replace('-', ' ')} `
  return {
    text: `${exact}${total.value} ${total.of}`,
    told: null,
    cells: {
      total: total.value,
      of: total.of,
      schemes: lines.join(' | '),
      missing: Math.max(0, ...schemes.map(one => one.missing)),
    },
    parts: lines,
  }
}

const DURATION = /^(?:seconds|minutes|hours|days|weeks|months|years)$/u

function figureWords(figure: Figure, known: EntryNames): AccountWords {
  const { change, implied, statement } = figure
  const amount = figure.value ?? (figure.low === null ? '' : `${figure.low} to ${figure.high ?? ''}`)
  const moved = change
    ? `${change.direction} ${[change.by, change.percent === null ? null : `${change.percent} per cent`].filter(one => one !== null).join(', ')}`
    : ''
  const bounds = ({ low, high }: { low: number; high: number }): string =>
    low === high ? `${low}` : `${low} to ${high}`
  const before = implied ? bounds(implied.before) : ''
  // ‘11’ of what a document tells in hours
  const unit = DURATION.test(figure.unit) && !/\p{L}/u.test(figure.text) ? ` ${figure.unit}` : ''
  return {
    text: `${figure.text}${unit}${figure.of ? ` (${figure.of})` : ''}${before ? `: ${before} before, ${bounds(implied!.after)} after` : ''}`,
    told: statement === null ? null : known.told({ asserted: 'reported', accordingTo: [statement] }),
    cells: {
      text: figure.text,
      amount,
      qualifier: figure.qualifier,
      unit: figure.unit,
      of: figure.of ?? '',
      period: whenText(figure.period) ?? '',
      change: moved,
      before,
      after: implied ? bounds(implied.after) : '',
    },
    parts: [],
  }
}

function questionWords(one: Question, { name }: EntryNames): AccountWords {
  const [from, to] = [one.from.map(name).join(', '), one.to.map(name).join(', ')]
  const due = whenText(one.due)
  return {
    text: `${one.kind}${from ? ` of ${from}` : ''}${to ? ` to ${to}` : ''}: ${one.text}${due ? `, due ${due}` : ''} — ${standingText(one.standing)}`,
    told: null,
    cells: {
      kind: one.kind,
      from,
      to,
      text: one.text,
      due: due ?? '',
      conditions: one.conditions.map(condition => condition.text).join('; '),
      backedBy: one.backedBy.map(name).join('; '),
      answers: one.answers.length,
      standing: one.standing,
    },
    parts: [
      ...one.conditions.map(condition => `on condition: ${condition.text}`),
      ...(one.backedBy.length > 0 ? [`backed by ${one.backedBy.map(name).join(', ')}`] : []),
    ],
  }
}

/** Nothing here says that somebody never answered: only that these documents show no answer. */
export function standingText(standing: Question['standing']): string {
  if (standing === 'open' || standing === 'no-reply') return 'no answer found in these documents'
  return standing.replace(/-/gu, ' ')
}

function undertakingWords(one: Undertaking, { name }: EntryNames): AccountWords {
  const [by, to] = [one.by.map(name).join(', '), one.to.map(name).join(', ')]
  const due = whenText(one.due)
  return {
    text: `${by || 'somebody unnamed'}${to ? ` to ${to}` : ''}: ${one.text}${due ? `, due ${due}` : ''}${one.condition ? ` (${one.condition})` : ''} — ${one.standing}`,
    told: null,
    cells: { by, to, text: one.text, due: due ?? '', condition: one.condition ?? '', standing: one.standing },
    parts: [],
  }
}

function disputeWords({ question, sides }: Dispute, { name }: EntryNames): AccountWords {
  const lines = sides.map(side => `${side.actor === null ? 'somebody unnamed' : name(side.actor)}: ${side.position}`)
  return { text: question, told: null, cells: { question, sides: lines.join(' | ') }, parts: lines }
}

function discrepancyWords({ kind, severity, message, sides, basis }: Discrepancy): AccountWords {
  const grounds = basis.map(one => `${one.fact} (${one.source})`)
  return {
    text: message,
    told: null,
    cells: { kind, severity, message, sides: sides.map(side => side.value).join(' | '), basis: grounds.join('; ') },
    parts: [...sides.map(side => `“${side.value}”`), ...grounds.map(ground => `basis: ${ground}`)],
  }
}
