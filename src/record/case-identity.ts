import { foldWords } from '../domain/id.ts'
import type { KindFact } from '../domain/pack-procedure.ts'
import { type CaseStep, type CaseSubject, type DocumentCase, decidedInAnotherYear } from './cases.ts'

/** Whether nothing parts two cases that share a name, or somebody. */
export function isOneCase(
  group: readonly DocumentCase[],
  one: DocumentCase,
  kinds: ReadonlyMap<string, KindFact>,
): boolean {
  return (
    !decidedInAnotherYear(stepsIn(group), one.steps) &&
    !otherTitle(group, one) &&
    !otherConcern(group, one) &&
    !otherConductor(group, one, kinds)
  )
}

function stepsIn(group: readonly DocumentCase[]): CaseStep[] {
  return group.flatMap(one => one.steps)
}

/**
 * What cases of one kind are known again by. Whom a case is against is not whose death it is over: ‘he had been arrested’ is no step of
 * the criminal investigation into how he died.
 */
export function keysOf(one: DocumentCase, kind: KindFact | undefined): string[] {
  const title = one.title === null ? [] : [`title:${foldWords(one.title)}`]
  const against = one.subjects.flatMap(subject => subject.actor ?? []).map(id => `against:${id}`)
  const over = one.concerns.map(id => `over:${id}`)
  const own = [...title, ...against, ...over].map(key => `${one.kind}\u001f${key}`)
  return kind?.track === 'discipline' && !kind.forum ? [...own, ...one.subjects.flatMap(groupKey)] : own
}

/** From how many on a counted group is taken for the same in another document: ‘seventeen officers were investigated’. */
const FEW = 5

/** A group that is only counted is known again by its number and what is counted, whoever the documents say looked into it. */
function groupKey({ actor, text, count }: CaseSubject): string[] {
  const noun = foldWords(text).split(' ').at(-1)!
  return actor === null && count !== null && count >= FEW ? [`group:${count} ${noun}`] : []
}

function otherConcern(group: readonly DocumentCase[], one: DocumentCase): boolean {
  const theirs = group.flatMap(other => other.concerns)
  return theirs.length > 0 && one.concerns.length > 0 && !one.concerns.some(id => theirs.includes(id))
}

/** The board's case and the force's are two, even of as many people. */
function otherConductor(
  group: readonly DocumentCase[],
  one: DocumentCase,
  kinds: ReadonlyMap<string, KindFact>,
): boolean {
  const told = [...group, one].map(({ kind }) => kind).filter(kind => kinds.get(kind)?.conductedBy.length !== 0)
  return new Set(told).size > 1
}

/** With a case first whose kind tells who looks into it. */
export function kindFirst(group: readonly DocumentCase[], kinds: ReadonlyMap<string, KindFact>): KindedGroup {
  const isOpen = ({ kind }: DocumentCase): boolean => kinds.get(kind)?.conductedBy.length === 0
  const first = group.find(one => !isOpen(one)) ?? group[0]!
  return { kind: kinds.get(first.kind), kindId: first.kind, group }
}

export interface KindedGroup {
  readonly kind: KindFact | undefined
  readonly kindId: string
  readonly group: readonly DocumentCase[]
}

function otherTitle(group: readonly DocumentCase[], one: DocumentCase): boolean {
  const titles = group.flatMap(other => (other.title === null ? [] : [foldWords(other.title)]))
  return one.title !== null && titles.length > 0 && !titles.includes(foldWords(one.title))
}

/** A name of the case, else whose death it is over or who is named first in it, else the words of its first step in its document. */
export function keyOf(group: readonly DocumentCase[]): string[] {
  const titles = group.flatMap(one => (one.title === null ? [] : [foldWords(one.title)])).sort()
  if (titles[0] !== undefined) return ['title', titles[0]]
  const over = group.flatMap(one => one.concerns.slice(0, 1)).sort()
  const against = group.flatMap(one => one.subjects.flatMap(subject => subject.actor ?? []).slice(0, 1)).sort()
  const year = group
    .flatMap(one => one.steps)
    .find(step => step.state.phase === 'outcome')
    ?.when?.value?.slice(0, 4)
  if (over[0] !== undefined) return ['over', over[0], year ?? '']
  if (against[0] !== undefined) return ['actor', against[0], year ?? '']
  const first = group[0]!.steps[0]!
  return ['document', first.citation.documentId, foldWords(first.citation.quote), first.state.id]
}
