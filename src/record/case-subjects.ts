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
  const actors = human ? known.filter(id => !isBody(source, id) && !(pronoun && isCounsel(source, id))) : known
  if (actors.length < known.length && known.some(id => isCounsel(source, id))) return rankedBefore(source, span, text)
  if (actors.length > 0) return actors.map(actor => ({ actor, text, count: null }))
  // ‘He was sacked’: of whom, nothing tells, or words for an officer before it.
  if (pronoun) return officerBefore(source, span, text)
  return [{ actor: null, text, count: span.count }]
}

/** How far before a pronoun whoever it means may be described, in UTF-16 code units. */
const DESCRIBED_REACH = 500

/** ‘| The constable | was off duty. | She | was found guilty’: an officer of whom no name is told, where nobody else stands between. */
function officerBefore(source: Source, { start }: ProceedingStep['subjects'][number], pronoun: string): CaseSubject[] {
  if (!/^(?:he|she|him|her|his)$/iu.test(pronoun)) return []
  const from = Math.max(0, start - DESCRIBED_REACH)
  const before = source.document.text.slice(from, start)
  const last = [...before.matchAll(DESCRIBED)].at(-1)
  if (!last) return []
  const end = last.index + last[0].length
  // ‘A former officer was told | he | would have been sacked’: a story's first words, which it takes up by a name
  if (/^a/iu.test(last[0]) && !/[.!?\n]/u.test(before.slice(end))) return []
  const names = source.named.overlapping({ start: from + last.index, end: start })
  const people = names.some(({ actor }) => {
    const member = source.parts.cast[actor]!
    return member.kind === 'person' && member.naming === 'named'
  })
  if (people || CIVILIAN.test(before.slice(end)) || /\bofficers\b/u.test(before.slice(end))) return []
  return [{ actor: null, text: last[0], count: null }]
}

/** Who speaks for others in a hearing, or sits in it: ‘he’ who is accused is seldom they. */
const COUNSEL = /\b(?:barrister|solicitor|lawyer|counsel|coroner|judge|KC|QC|recorder|chair)\b/iu

function isCounsel(source: Source, id: string): boolean {
  return source.parts.cast[source.actorIds.indexOf(id)]?.offices.some(office => COUNSEL.test(office)) ?? false
}

/** ‘| PC Marl | should face a hearing … the family's barrister said. … | He | was interviewed under caution’: the last one with a rank. */
function rankedBefore(source: Source, { start }: ProceedingStep['subjects'][number], text: string): CaseSubject[] {
  const names = source.named.overlapping({ start: Math.max(0, start - DESCRIBED_REACH), end: start })
  const ranked = names.filter(({ actor }) => source.parts.cast[actor]!.offices.some(office => OFFICER.test(office)))
  const last = ranked.toSorted((a, b) => a.start - b.start).at(-1)
  return last ? [{ actor: source.actorIds[last.actor]!, text, count: null }] : []
}

/** ‘the constable’, ‘a serving police officer’; singular. */
const DESCRIBED =
  /\b(?:[Aa]n?|[Tt]he) (?:[\p{L}-]+ ){0,3}?(?:officer|constable|sergeant|inspector|superintendent|detective|policeman|policewoman|PC|Pc)\b(?! \p{Lu})/gu

/** ‘Ada Quill represented Ken Marl when | he | was arrested’: two names before a pronoun, and nobody is accused by it. */
export function isOpen(source: Source, span: ProceedingStep['subjects'][number]): boolean {
  if (!isPronoun(source.words(span))) return false
  const { text } = source.document
  // A paragraph's end is a sentence's, too.
  const sentence = Math.max(text.lastIndexOf('. ', span.start), text.lastIndexOf('\n', span.start))
  if (SOMEBODY.test(text.slice(Math.max(0, sentence), span.start))) return true
  const names = source.named.overlapping({ start: Math.max(0, sentence), end: span.start }).map(one => one.actor)
  return new Set(names.filter(actor => source.parts.cast[actor]!.kind === 'person')).size > 1
}

/** ‘The force dismissed | a constable after | he was convicted’: he, and nobody who is named before. */
const SOMEBODY =
  /\b(?:an?|another|one) (?:\p{Ll}+ ){0,3}?(?:officers?|constable|sergeant|inspector|detective|superintendent|man|woman|pc|pcso|nurse|teacher|doctor|councillor) (?:after|when|because|once|as|while|before)\s$/iu

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

/** Somebody who is only described, as a story begins: ‘A probationary constable in Marlow’. */
const BEGINS = /^(?:an?|one)\b(?!.*\band\b)/iu

/**
 * ‘| A police officer | has been sacked … | PC Marl | was found to have lied’: whom a story begins with is the one whom it names, where its steps
 * are told of one named person alone, and of nobody else who is not named.
 */
export function leadTaken(steps: readonly CaseStep[]): CaseStep[] {
  const [first] = [...steps].sort((a, b) => a.citation.start - b.citation.start)
  const [lead, second] = first?.subjects ?? []
  if (!first || !lead || second || lead.actor !== null || (first.count ?? 1) > 1 || !BEGINS.test(lead.text))
    return [...steps]
  const words = foldWords(lead.text)
  const isNamed = (one: CaseSubject): boolean => one.actor !== null
  const named = steps.flatMap(step => step.subjects).filter(isNamed)
  // Whoever comes behind the name is another: ‘A sergeant was warned’
  const until = Math.min(...steps.filter(step => step.subjects.some(isNamed)).map(step => step.citation.start))
  const others = steps.filter(step => step.citation.start < until).flatMap(step => step.subjects)
  const plain = others.filter(
    one => !TAKEN_UP.test(one.text) && !ANY_OFFICER.test(one.text) && foldWords(one.text) !== words,
  )
  const [only] = named
  if (!only || plain.length > 0 || named.some(one => one.actor !== only.actor)) return [...steps]
  // ‘A police officer has been sacked … Ada Quill was arrested’: of somebody else
  const theirs = steps.filter(step => step.subjects.some(one => one.actor === only.actor))
  const isOfficer =
    named.some(one => OFFICER.test(one.text)) ||
    theirs.some(({ state }) => state.id === first.state.id || /^(?:discipline|duty|employment)$/u.test(state.track))
  if (isOtherSide([lead], [only]) || !isOfficer) return [...steps]
  return steps.map(step =>
    step.subjects.some(one => one.actor === null && foldWords(one.text) === words) && step.subjects.length === 1
      ? { ...step, subjects: [{ ...only, text: lead.text }], open: false }
      : step,
  )
}

/** Somebody told of as known already: ‘the officer’, ‘the former detective’. */
const KNOWN_OFFICER =
  /^the (?:former |ex-|then )?(?:police )?(?:officer|constable|sergeant|inspector|superintendent|detective|pc)$/iu

/**
 * ‘| DC Marl | was found to have lied … | The officer | had a case to answer’: of steps that only an officer can take, those of ‘the
 * officer’ are of the one officer who is named up to there, where nobody else is described in between.
 */
export function officersTaken(steps: readonly CaseStep[]): CaseStep[] {
  // ‘| Marlow Police | was put in special measures … | The officer | was suspended’: a force is no officer
  const ofPeople = steps.filter(step => step.state.track !== 'oversight')
  const inOrder = ofPeople.sort((a, b) => a.citation.start - b.citation.start)
  return steps.map(step => {
    const [subject, second] = step.subjects
    if (!subject || second || subject.actor !== null || !KNOWN_OFFICER.test(subject.text)) return step
    if (!/^(?:discipline|duty|employment)$/u.test(step.state.track)) return step
    const before = inOrder.filter(one => one.citation.start < step.citation.start).flatMap(one => one.subjects)
    const actors = new Set(before.flatMap(one => one.actor ?? []))
    const others = before.slice(before.findLastIndex(one => one.actor !== null) + 1)
    const [actor] = actors
    const free = others.every(one => TAKEN_UP.test(one.text))
    return actor !== undefined && actors.size === 1 && free
      ? { ...step, subjects: [{ ...subject, actor }], open: false }
      : step
  })
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
