import { foldWords } from '../domain/id.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import type { CaseStep, CaseSubject } from './cases.ts'
import type { Source } from './source.ts'

/** Whom a step is told of, as far as the document says who that is. */
export function subjectsOf(source: Source, span: ProceedingStep['subjects'][number]): CaseSubject[] {
  const text = source.words(span)
  const pronoun = isPronoun(text)
  const known = isOpen(source, span) ? [] : source.references.actorsOf(span).filter(id => isNamed(source, id))
  // ‘They were released on bail’ is told of people, whatever body was named last.
  // ‘A Marlow Police officer’ is an officer, not the force.
  const human = pronoun || OFFICER_LAST.test(text)
  const actors = human ? known.filter(id => !isBody(source, id)) : known
  if (actors.length > 0) return actors.map(actor => ({ actor, text, count: null }))
  // ‘He was sacked’: of whom, nothing tells.
  if (pronoun) return []
  return [{ actor: null, text, count: span.count }]
}

/** ‘Ada Quill represented Ken Marl when | he | was arrested’: two names before a pronoun, and nobody is accused by it. */
export function isOpen(source: Source, span: ProceedingStep['subjects'][number]): boolean {
  if (!isPronoun(source.words(span))) return false
  const { text } = source.document
  // A paragraph's end is a sentence's, too.
  const sentence = Math.max(text.lastIndexOf('. ', span.start), text.lastIndexOf('\n', span.start))
  const names = source.named.overlapping({ start: Math.max(0, sentence), end: span.start }).map(one => one.actor)
  return new Set(names.filter(actor => source.parts.cast[actor]!.kind === 'person')).size > 1
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|they|who|him|her|them|his|their|i|we|you|us|me)$/iu.test(words)
}

function isBody(source: Source, id: string): boolean {
  return source.parts.cast[source.actorIds.indexOf(id)]?.kind === 'organization'
}

export function isNamed(source: Source, id: string): boolean {
  const member = source.parts.cast[source.actorIds.indexOf(id)]
  return member !== undefined && member.naming !== 'description'
}

/** ‘Ada Quill was convicted … | Eleven people | were convicted’: others, who are counted and not taken up. */
export function isOtherGroup(subjects: readonly CaseSubject[]): boolean {
  return (
    subjects.some(one => (one.count ?? 0) > 1) && subjects.every(one => one.actor === null && !TAKEN_UP.test(one.text))
  )
}

/** Words for officers, and for those whom they deal with. */
const OFFICER = /\b(?:officers?|constables?|pcs?|dc|sergeants?|sgt|inspector|insp|superintendent|detectives?)\b/iu
const CIVILIAN = /\b(?:man|woman|men|women|boys?|girls?|teenagers?|child|children|suspects?|youths?)\b/iu

/** ‘PC Marl was charged … | The man | faced no further action’: not of the officer's case. */
export function isOtherSide(known: readonly CaseSubject[], subjects: readonly CaseSubject[]): boolean {
  const officer = (one: CaseSubject): boolean => OFFICER.test(one.text)
  const civilian = (one: CaseSubject): boolean => one.actor === null && CIVILIAN.test(one.text) && !officer(one)
  if (known.length === 0 || subjects.length === 0) return false
  return (subjects.every(civilian) && known.some(officer)) || (known.every(civilian) && subjects.some(officer))
}

/** A phrase for an officer, whatever body is named in it. */
const OFFICER_LAST = /\b(?:officers?|constables?|pcs?|sergeants?|inspectors?|detectives?|staff)$/iu

/** An officer, and no more is said of whom. */
const ANY_OFFICER =
  /^(?:an?|the|any) (?:police |serving |former )?(?:officer|constable|policeman|policewoman|pc)(?: (?:working|based|serving|from|in|at) .*)?$/iu

/** Words that take up somebody who is named or counted before. */
const TAKEN_UP = /^(?:the|both|all|he|she|they|who|him|her|them|his|one|each|two of|that|this)\b/iu

export function isNew(known: readonly CaseSubject[], subject: CaseSubject): boolean {
  if (subject.actor !== null) return !known.some(one => one.actor === subject.actor)
  if (known.some(one => foldWords(one.text) === foldWords(subject.text))) return false
  if (known.length === 0) return true
  // ‘Two police officers were dismissed … dismissed two serving officers’
  if (subject.count !== null && subject.count > 1 && known.some(one => one.count === subject.count)) return false
  // ‘It is sad that an officer has been found guilty’: of whoever is named
  if (ANY_OFFICER.test(subject.text) && known.some(one => one.actor !== null)) return false
  // ‘Three had a case to answer’ of the seventeen.
  return !TAKEN_UP.test(subject.text) && /\s/u.test(subject.text) && !/^\S+ of (?:the|them)\b/u.test(subject.text)
}

/** ‘she’ beside ‘a detective sergeant’ is nobody more. */
export function withoutPronouns(subjects: readonly CaseSubject[]): CaseSubject[] {
  const plain = subjects.filter(
    one => one.actor !== null || !/^(?:he|she|they|who|him|her|them|both)$/iu.test(one.text),
  )
  return plain.length > 0 ? plain : [...subjects]
}

/**
 * ‘PC sacked’, above ‘Ken Marl was sacked’: a headline tells what the text tells, and whoever it describes is the one of whom
 * the text tells it.
 */
export function headlinesTaken(steps: readonly CaseStep[], headlineEnd: number): CaseStep[] {
  const isHeadline = (step: CaseStep): boolean => step.citation.start < headlineEnd
  return steps.map(step => {
    if (!isHeadline(step) || step.subjects.some(one => one.actor !== null)) return step
    const told = steps.find(
      other => !isHeadline(other) && other.state.id === step.state.id && other.subjects.length > 0,
    )
    return told ? { ...step, subjects: told.subjects, count: told.count, open: false } : step
  })
}
