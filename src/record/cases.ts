import type { Citation } from '../domain/citation.ts'
import type { Told, When } from '../domain/entry.ts'
import { foldWords } from '../domain/id.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { withParts, withTitled } from './case-parts.ts'
import {
  headlinesTaken,
  isNamed,
  isNew,
  isOpen,
  isOtherGroup,
  isOtherSide,
  leadTaken,
  officersTaken,
  subjectsOf,
  withoutPronouns,
} from './case-subjects.ts'
import type { Source } from './source.ts'

/** Somebody whom a process is told of. */
export interface CaseSubject {
  /** Actor id of somebody named; null: only described or counted. */
  readonly actor: string | null
  readonly text: string
  readonly count: number | null
}

/** What one sentence tells of one step. */
export interface CaseStep {
  readonly state: StateFact
  /** The pack's kind of proceeding; null: none is named that can take it. */
  readonly kind: string | null
  /** The forum that the sentence names, even where it cannot take the step. */
  readonly forum: string | null
  readonly subjects: readonly CaseSubject[]
  readonly count: number | null
  readonly rest: boolean
  /** Actor id, or the words where they name nobody in the cast. */
  readonly by: string | null
  /** As written. */
  readonly byText: string | null
  readonly concerns: string | null
  readonly title: string | null
  readonly when: When | null
  readonly told: Told
  readonly citation: Citation
  /** The words of the step alone. */
  readonly said: string
  readonly rule: string
  readonly publishedOn: string | null
  /** It is told of somebody (‘he’), and nothing tells of whom. */
  readonly open?: boolean
  /** It is told of one: ‘he’. */
  readonly single?: boolean
  /** Two people could be meant. */
  readonly unclear?: boolean
}

/** What one document tells of one process. */
export interface DocumentCase {
  readonly kind: string
  readonly title: string | null
  readonly subjects: readonly CaseSubject[]
  readonly concerns: readonly string[]
  readonly steps: readonly CaseStep[]
}

/** The steps of one document, as plain values. A step that is only alleged or denied is kept as such. */
export function stepsOf(source: Source, states: ReadonlyMap<string, StateFact>): CaseStep[] {
  const steps = source.found('proceeding-step').flatMap(step => {
    const state = states.get(step.state)
    return state ? [{ made: stepOf(source, step, state), unclear: step.subjects.some(one => isOpen(source, one)) }] : []
  })
  const headline = source.document.regions.find(region => region.kind === 'headline')
  const settled = steps.map(({ made, unclear }) =>
    made.open && !unclear
      ? taken(
          made,
          steps.map(one => one.made),
        )
      : { ...made, unclear },
  )
  return officersTaken(leadTaken(headlinesTaken(settled, headline?.end ?? 0)))
}

/** ‘A constable was suspended after | he | was arrested’: the constable, where the sentence tells a step of nobody else. */
function taken(step: CaseStep, steps: readonly CaseStep[]): CaseStep {
  const beside = steps.filter(other => other.citation.start === step.citation.start && other.subjects.length > 0)
  const texts = new Set(beside.map(other => other.subjects.map(one => foldWords(one.text)).join(' ')))
  // ‘Two officers were sacked, a third was told | he | would have been’
  if (step.single && beside.some(other => (other.count ?? 1) > 1)) return step
  return texts.size === 1 ? { ...step, subjects: beside[0]!.subjects, count: beside[0]!.count, open: false } : step
}

function stepOf(source: Source, step: ProceedingStep, state: StateFact): CaseStep {
  const by = step.by && source.words(step.by)
  const subjects = step.subjects.flatMap(one => subjectsOf(source, one))
  return {
    state,
    kind: step.proceeding,
    forum: step.forum,
    subjects,
    open: step.subjects.length > 0 && subjects.length === 0,
    single: step.subjects.some(one => /^(?:he|she|him|her|his)$/iu.test(source.words(one))),
    count: step.count,
    rest: step.rest,
    by: source.references.actorOf(step.by) ?? by,
    byText: by,
    concerns: namedActor(source, step.concerns) ?? namedBehind(source, step.concerns),
    title: step.title && source.words(step.title),
    when: source.reckon(step.when),
    told: source.told(step),
    citation: source.cite(step),
    said: source.words(step.said),
    rule: step.rule,
    publishedOn: source.document.publishedOn,
  }
}

function namedActor(source: Source, span: ProceedingStep['concerns']): string | null {
  const actor = source.references.actorOf(span)
  return actor !== undefined && isNamed(source, actor) ? actor : null
}

/** ‘the death of | a man |. … Ken Marl, 44, had been taken there’: the one who is named for whoever died without a name. */
function namedBehind(source: Source, span: ProceedingStep['concerns']): string | null {
  if (!span || !/^(?:an?|the|one|this) /iu.test(source.words(span))) return null
  const named = source.found('death').filter(death => death.rule === 'death/named')
  const people = [...new Set(named.flatMap(death => source.references.actorsOf(death.person)))]
  return people.length === 1 && isNamed(source, people[0]!) ? people[0]! : null
}

/** A case to which steps are still added. */
export interface OpenCase {
  readonly kind: string
  title: string | null
  readonly subjects: CaseSubject[]
  readonly concerns: string[]
  readonly steps: CaseStep[]
}

/** Puts the steps of a document together: one case for each kind of process and those whom it is about. */
export function casesOf(told: readonly CaseStep[]): DocumentCase[] {
  // Words that can mean either of two states stand for the last, the weaker one.
  // ‘He was jailed’: whose case it is, nothing tells; ‘he was sacked at a hearing’ tells of the hearing.
  const meant = told.filter(step => !step.open || step.forum !== null)
  const steps = meant.filter((step, i) => !meant.slice(i + 1).some(other => isOtherReading(step, other)))
  const cases: OpenCase[] = []
  for (const step of steps) {
    if (step.kind === null) continue
    const named = namesOf(step.subjects)
    const fit = cases.filter(one => one.kind === step.kind && fits(one, step))
    const fitting = fit.findLast(one => named.some(id => namesOf(one.subjects).includes(id))) ?? fit.at(-1)
    addStep(fitting ?? newCase(cases, step.kind), step)
  }
  for (const step of steps) {
    if (step.kind !== null) continue
    const forum = ofForum(cases, step)
    if (forum !== null) addStep(newCase(cases, forum), step)
    else if (followsCase(step.state)) attach(cases, step)
    else besideCase(cases, step)
  }
  for (const step of told) if (step.open && step.forum === null && !step.unclear) joinOnly(cases, step)
  return withParts(withTitled(cases)).map(one => ({
    ...one,
    subjects: withoutPronouns(one.subjects),
    steps: withRest(one),
  }))
}

/** ‘An officer was sacked … He | was found to have lied’: whom no name is given, where the one case of the kind is of one person. */
function joinOnly(cases: readonly OpenCase[], step: CaseStep): void {
  const [only, second] = cases.filter(one => one.kind === step.kind)
  const one = only && !second && step.state.track === 'discipline' && only.subjects.length === 1
  if (one && (only.subjects[0]!.count ?? 1) === 1) addStep(only, step)
}

/** ‘a conduct hearing in May | that put her on the barred list |’: what follows a case tells of it where its sentence names the forum. */
function ofForum(cases: readonly OpenCase[], { state, forum, subjects, open }: CaseStep): string | null {
  const follows = state.track === 'discipline' && (state.phase === 'after' || state.phase === 'outcome')
  return follows && subjects.length > 0 && !open && !cases.some(one => one.kind === forum) ? forum : null
}

function isOtherReading(a: CaseStep, b: CaseStep): boolean {
  return (
    a.citation.start === b.citation.start && a.said === b.said && a.state.track === 'duty' && a.state.id !== b.state.id
  )
}

function newCase(cases: OpenCase[], kind: string): OpenCase {
  const made: OpenCase = { kind, title: null, subjects: [], concerns: [], steps: [] }
  cases.push(made)
  return made
}

/** ‘three had a case to answer and the rest faced no further action’: a step of the case that its sentence tells of. */
function besideCase(cases: readonly OpenCase[], step: CaseStep): void {
  if (step.state.phase === 'intake') return
  const beside = cases.findLast(one =>
    one.steps.some(other => other.citation.start === step.citation.start && other.state.track === step.state.track),
  )
  if (beside) addStep(beside, step)
}

/** Suspended, resigned, put on a list of those who may not come back: steps of a case that is told of elsewhere. */
function followsCase({ track, phase }: StateFact): boolean {
  return (
    track === 'duty' || track === 'employment' || (track === 'discipline' && (phase === 'after' || phase === 'outcome'))
  )
}

function fits(one: OpenCase, step: CaseStep): boolean {
  if (one.title !== null && step.title !== null && foldWords(one.title) !== foldWords(step.title)) return false
  const named = namesOf(step.subjects)
  const theirs = namesOf(one.subjects)
  const together =
    one.steps.some(other => other.citation.start === step.citation.start) ||
    (one.kind === step.kind && SAME_FORUM.test(step.citation.quote))
  if (!together && named.length > 0 && theirs.length > 0 && !named.some(id => theirs.includes(id))) return false
  if (!together && isOtherGroup(step.subjects) && theirs.length > 0) return false
  if (!together && isOtherSide(one.subjects, step.subjects)) return false
  if (step.concerns && one.concerns.length > 0 && !one.concerns.includes(step.concerns)) return false
  // What is done about somebody's death is no case against them.
  if (step.concerns && theirs.includes(step.concerns)) return false
  return !decidedInAnotherYear(one.steps, [step])
}

/** ‘A colleague received a written warning at the same hearing’, ‘his co-defendant was cleared’: decided with whoever is told of before. */
const SAME_FORUM =
  /\bthe same (?:\p{L}+ )?(?:hearing|meeting|trial|tribunal|panel|court)\b|\bco-?(?:defendant|accused)s?\b/iu

/** ‘was acquitted in 1998 … convicted in 2011’: two trials. */
export function decidedInAnotherYear(a: readonly CaseStep[], b: readonly CaseStep[]): boolean {
  const years = (steps: readonly CaseStep[]): Set<string> =>
    new Set(
      steps.flatMap(step => (step.state.phase === 'outcome' && step.when?.value ? [step.when.value.slice(0, 4)] : [])),
    )
  const [own, other] = [years(a), years(b)]
  return own.size > 0 && other.size > 0 && ![...own].some(year => other.has(year))
}

function namesOf(subjects: readonly CaseSubject[]): string[] {
  return subjects.flatMap(subject => subject.actor ?? [])
}

function addStep(one: OpenCase, step: CaseStep): void {
  one.title ??= step.title
  if (step.concerns && !one.concerns.includes(step.concerns)) one.concerns.push(step.concerns)
  for (const subject of step.subjects) if (isNew(one.subjects, subject)) one.subjects.push(subject)
  one.steps.push(step)
}

/** How far from a case, in UTF-16 units, a suspension of somebody who is not named may be told. */
const NEAR = 600

/** Suspended, resigned, retired: a step of the case of whoever it is told of; of somebody unnamed, of the nearest case of conduct. */
function attach(cases: readonly OpenCase[], step: CaseStep): void {
  const named = namesOf(step.subjects)
  const own = cases.filter(one =>
    one.steps.some(
      other =>
        other.state.track === 'discipline' || (step.state.track !== 'discipline' && other.state.track === 'criminal'),
    ),
  )
  if (named.length > 0) {
    const theirs = own.findLast(one => named.some(id => namesOf(one.subjects).includes(id)))
    // A case whose subjects are only counted may be theirs, where the same sentence tells it.
    const beside = own.findLast(one => one.steps.some(other => other.citation.start === step.citation.start))
    // ‘The watchdog is investigating … PC Marl was suspended’: one case, of nobody who is named
    const only = own.length === 1 && namesOf(own[0]!.subjects).length === 0 ? own[0] : undefined
    const meant = theirs ?? beside ?? only
    if (meant) addStep(meant, step)
    return
  }
  const distance = (one: OpenCase): number =>
    Math.min(...one.steps.map(other => Math.abs(other.citation.start - step.citation.start)))
  const nearest = [...own].sort((a, b) => distance(a) - distance(b))[0]
  if (nearest && distance(nearest) <= NEAR) addStep(nearest, step)
}

/** ‘the rest faced no further action’: how many, where the others of the sentence and the total are counted. */
function withRest(one: OpenCase): CaseStep[] {
  const total = Math.max(0, ...one.subjects.map(subject => subject.count ?? 0))
  return one.steps.map(step => {
    if (!step.rest || step.count !== null) return step
    const others = one.steps.filter(other => other !== step && other.citation.start === step.citation.start)
    const sum = others.reduce((all, other) => all + (other.count ?? Number.NaN), 0)
    return total > sum && others.length > 0 ? { ...step, count: total - sum } : step
  })
}
