import type { Citation } from '../domain/citation.ts'
import { dayRange } from '../domain/day-range.ts'
import type { When } from '../domain/entry.ts'
import { foldWords, makeId } from '../domain/id.ts'
import { type PackKnowledge, packFacts, regimeOn } from '../domain/pack-knowledge.ts'
import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import type { Proceeding } from '../domain/proceeding.ts'
import { isOneCase, type KindedGroup, keyOf, keysOf, kindFirst } from './case-identity.ts'
import type { CaseStep, CaseSubject, DocumentCase } from './cases.ts'
import { foundBy, sureBy } from './found-by.ts'
import { joinTold } from './source.ts'

/** One process as all documents tell it. */
export interface JoinedCase {
  readonly entry: Proceeding
  /** What each document tells, in order of the documents. */
  readonly steps: readonly CaseStep[]
}

/**
 * Processes over documents: cases of one kind that share a name of the case, or somebody who is named in both, are one; where their
 * outcomes are of different years they stay two. Cases without a name stay their document's.
 */
export function joinCases(
  cases: readonly DocumentCase[],
  pack: PackKnowledge,
  names: ReadonlyMap<string, string>,
): JoinedCase[] {
  const kinds = new Map(packFacts(pack, 'kinds').map(({ fact }) => [fact.id, fact]))
  const byKey = new Map<string, Set<DocumentCase[]>>()
  const groups = new Set<DocumentCase[]>()
  for (const one of cases) {
    const keys = keysOf(one, kinds.get(one.kind))
    const theirs = [...new Set(keys.flatMap(key => [...(byKey.get(key) ?? [])]))].filter(group =>
      isOneCase(group, one, kinds),
    )
    const group = [...theirs.flat(), one]
    for (const old of theirs) groups.delete(old)
    groups.add(group)
    for (const key of group.flatMap(other => keysOf(other, kinds.get(other.kind)))) {
      const there = byKey.get(key) ?? new Set()
      for (const old of theirs) there.delete(old)
      byKey.set(key, there.add(group))
    }
  }
  const seen = new Set<string>()
  return [...groups]
    .map(group => joined(kindFirst(group, kinds), pack, names))
    .filter(({ entry }) => !seen.has(entry.id) && Boolean(seen.add(entry.id)))
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
}

function joined(
  { kind, kindId, group }: KindedGroup,
  pack: PackKnowledge,
  names: ReadonlyMap<string, string>,
): JoinedCase {
  const told = group.flatMap(one => one.steps)
  const subjects = subjectsOf(group)
  const concerns = [...new Set(group.flatMap(one => one.concerns))]
  const title = group.map(one => one.title).find(one => one !== null) ?? null
  const steps = stepsOf(told, subjects)
  const citations = uniqueCitations(told.map(step => step.citation))
  const sure = told.some(step => step.rule !== 'step/press-words') ? 0.8 : 0.65
  const entry: Proceeding = {
    id: makeId('proceeding', kindId, ...keyOf(group)),
    citations,
    provenance: [...new Set(told.map(step => step.rule))].sort().map(foundBy),
    confidence: sureBy(
      told.map(step => step.rule),
      sure,
    ),
    status: 'proposed',
    changedSinceReview: false,
    kind: kindId,
    ...(kind ? { kindLabel: kind.title } : {}),
    title: title ?? titleOf(kind, subjects, concerns, names),
    regime: kind?.family ? regimeOf(pack, kind.family, told) : null,
    subjects,
    concerns,
    steps,
    standing: standingOf(told, pack),
  }
  return { entry, steps: told }
}

function titleOf(
  kind: KindFact | undefined,
  subjects: readonly CaseSubject[],
  concerns: readonly string[],
  names: ReadonlyMap<string, string>,
): string {
  const about = concerns.map(id => names.get(id)).filter(name => name !== undefined)
  const who = subjects.map(one => (one.actor === null ? one.text : (names.get(one.actor) ?? one.text)))
  const parts = about.length > 0 ? about : who
  return parts.length > 0 ? `${kind?.title ?? ''}: ${parts.slice(0, 3).join(', ')}` : (kind?.title ?? '')
}

function subjectsOf(group: readonly DocumentCase[]): CaseSubject[] {
  const found = new Map<string, CaseSubject>()
  for (const one of group.flatMap(({ subjects }) => subjects)) {
    const key = one.actor ?? foldWords(one.text)
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

const PHASES: readonly StateFact['phase'][] = [
  'intake',
  'investigation',
  'decision',
  'status',
  'proceedings',
  'outcome',
  'after',
]

/** The same step told twice is one, cited twice; in order of the course of a case, and of dates within it. */
function stepsOf(told: readonly CaseStep[], subjects: readonly CaseSubject[]): Proceeding['steps'] {
  const groups: CaseStep[][] = []
  for (const step of told.filter(one => !told.some(other => saysMore(other, one)))) {
    const same = groups.find(([first]) => isSameStep(first!, step))
    if (same) same.push(step)
    else groups.push([step])
  }
  const placed = groups.map((group, place) => ({ group, place, day: firstDay(group.map(step => step.when)) }))
  placed.sort((a, b) => {
    const phase = PHASES.indexOf(a.group[0]!.state.phase) - PHASES.indexOf(b.group[0]!.state.phase)
    if (phase !== 0) return phase
    return a.day !== null && b.day !== null && a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.place - b.place
  })
  return placed.map(({ group }) => {
    const first = group[0]!
    const count = group.map(step => step.count).find(one => one !== null) ?? null
    return {
      track: first.state.track,
      state: first.state.id,
      label: first.state.label,
      when: group.map(step => step.when).find(when => when?.value) ?? first.when,
      by: group.map(step => step.by).find(by => by !== null) ?? null,
      subject: onlySubject(first, subjects),
      count,
      countBasis: count === null ? null : first.rest ? ('inferred' as const) : ('stated' as const),
      citations: uniqueCitations(group.map(step => step.citation)),
      ...joinTold(group.map(step => step.told)),
    }
  })
}

/** ‘found that they had breached the standards … gross misconduct was proven’: of the same people the second says the first. */
function saysMore(more: CaseStep, less: CaseStep): boolean {
  if (!more.state.includes.includes(less.state.id) || less.rest) return false
  if (less.count !== null && less.count !== more.count) return false
  const vouched = ({ told: { asserted } }: CaseStep): boolean => asserted === 'stated' || asserted === 'reported'
  if (vouched(less) && !vouched(more)) return false
  return less.subjects.every(one =>
    more.subjects.some(other =>
      one.actor ? one.actor === other.actor : foldWords(one.text) === foldWords(other.text),
    ),
  )
}

/** Words for somebody beside those told of before. */
const FURTHER =
  /^(?:another|an? (?:second|third|fourth|fifth|further)|(?:two|three|four|five) (?:others?|more|further))\b/iu

function isSameStep(a: CaseStep, b: CaseStep): boolean {
  if (a.state.id !== b.state.id) return false
  if (a.count !== null && b.count !== null && a.count !== b.count) return false
  // ‘The officer was served with a notice; | a second officer | was, too’
  const further = [a, b].map(step => step.subjects.some(one => one.actor === null && FURTHER.test(one.text)))
  if (further[0] !== further[1] && a.subjects.length > 0 && b.subjects.length > 0) return false
  const [own, other] = [a.subjects.flatMap(one => one.actor ?? []), b.subjects.flatMap(one => one.actor ?? [])]
  if (own.length > 0 && other.length > 0 && !own.some(id => other.includes(id))) return false
  return (
    !a.when?.value || !b.when?.value || a.when.value.startsWith(b.when.value) || b.when.value.startsWith(a.when.value)
  )
}

function onlySubject(step: CaseStep, subjects: readonly CaseSubject[]): number | null {
  const [own, second] = step.subjects
  if (!own || second || subjects.length < 2) return null
  const index = subjects.findIndex(one =>
    own.actor ? one.actor === own.actor : foldWords(one.text) === foldWords(own.text),
  )
  return index < 0 ? null : index
}

function firstDay(times: readonly (When | null)[]): string | null {
  const days = times.flatMap(when => (when?.value ? (dayRange(when.value)?.earliest ?? []) : []))
  return days.sort()[0] ?? null
}

/** Closed once something is told that nothing follows; open while there is more to come; unknown where nothing tells. */
function standingOf(told: readonly CaseStep[], pack: PackKnowledge): Proceeding['standing'] {
  const actual = told.filter(step => step.told.asserted === 'stated' || step.told.asserted === 'reported')
  const leadsOn = new Set(packFacts(pack, 'transitions').flatMap(({ fact }) => fact.before))
  const reached = new Set(packFacts(pack, 'transitions').flatMap(({ fact }) => fact.after))
  const isFinal = ({ state }: CaseStep): boolean =>
    state.phase === 'outcome' ||
    state.phase === 'after' ||
    (state.phase !== 'status' &&
      state.phase !== 'investigation' &&
      state.phase !== 'intake' &&
      reached.has(state.id) &&
      !leadsOn.has(state.id))
  if (actual.some(isFinal)) return 'closed'
  const decided = told.some(step => step.state.phase === 'decision')
  if (decided) return 'unknown'
  return told.some(step => step.state.phase !== 'status') ? 'open' : 'unknown'
}

/** The law of the case, where the day on which it is first heard of settles it. */
function regimeOf(pack: PackKnowledge, family: string, told: readonly CaseStep[]): string | null {
  const intake = told.filter(step => step.state.phase === 'intake' || step.state.phase === 'investigation')
  const day = firstDay(intake.map(step => step.when))
  return day === null ? null : (regimeOn(pack, family, day).regime?.fact.id ?? null)
}

function uniqueCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map(one => [`${one.documentId}:${one.start}:${one.end}`, one])).values()]
}
