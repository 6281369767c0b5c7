import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import type { PackKnowledge } from '../../domain/pack-knowledge.ts'
import type { Track } from '../../domain/pack-procedure.ts'
import { covers, firstFrom, overlaps, type Span } from '../../domain/span.ts'
import type { ProceedingStep, StepSubject } from '../../domain/stated-step.ts'
import { type Clause, plainClausesOf } from '../clause.ts'
import { caseBeside, concernOf, titleOf } from '../step-cases.ts'
import { byAnother } from '../step-guards.ts'
import { type KindContext, type KindMention, kindMentions, kindOf } from '../step-kinds.ts'
import { tellsOfOfficers } from '../step-meanings.ts'
import { isOfIncident } from '../step-times.ts'
import { stepWordsOf } from '../step-words.ts'
import { type Telling, tellingsOf, toldAt } from '../telling.ts'
import { clauseAt, FRAME_FLOORS, isUnreal, modalityOf, roleOf, sentenceAt, timeAt } from './roles.ts'
import { hasEvidence, isInCharge, isOfNone, NEGATIVE } from './step-evidence.ts'
import { peopleMeant } from './step-subjects.ts'

/** States of the scheme that a pack may call otherwise, or not tell apart. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'complaint-upheld': ['complaint-upheld', 'upheld'],
  'appeal-lodged': ['pat-lodged'],
  'appeal-allowed': ['pat-allowed'],
  'appeal-dismissed': ['pat-dismissed'],
  sentenced: ['sentenced', 'convicted'],
  'engage-entry': ['engage'],
  'engage-exit': ['scan'],
}

/** Words of which a sentence, or the one before it, must have one for a step of such a track. */
const TRACK_WORDS: Readonly<Partial<Record<ProceedingStep['track'], RegExp>>> = {
  inquest: /\b(?:inquests?|coroner)/iu,
  inquiry: /\binquir/iu,
  oversight: /\b(?:inspect|special measures|monitoring|Engage\b)/iu,
}

/** An inquiry that ministers set up, or that has a name. */
const STATUTORY = /\b(?:public|statutory|judge-led|independent) inquiry\b|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* Inquiry\b/u
/** Trials in which nobody is accused of a crime, and findings that are no conviction: ‘found guilty of gross misconduct’. */
const NO_CRIME = /\b(?:libel|defamation|civil|slander)\b|\bguilty of (?:gross )?misconduct\b(?! in public)/iu

function nearText(clauses: readonly Clause[], { index, sentence, text }: Clause): string {
  return text.slice(clauses[Math.max(0, index - 1)]!.sentence.start, sentence.end)
}

/**
 * Steps as the network reads them, beside those whose words the pack has: ‘was shown the door’. The pack's state has to be there;
 * where a rule finds the same step, the rule's stays, and takes from the frame whom, by whom and when where it found none.
 */
export function withFramedSteps(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  pack: PackKnowledge,
  frames: readonly Frame[],
  ruled: readonly ProceedingStep[],
): ProceedingStep[] {
  const own = frames.filter(({ type, score }) => type === 'step' && score >= FRAME_FLOORS.steps)
  if (pack.packs.length === 0 || own.length === 0) return [...ruled]
  const words = stepWordsOf(pack)
  const clauses = plainClausesOf(analysed)
  const context = { mentions: kindMentions(clauses, words, pack), clauses, words, pack }
  const scene: Scene = { analysed, attributions, tellings: tellingsOf(attributions), context }
  const framed = own.flatMap(frame => stepOf(scene, frame) ?? [])
  const filled = ruled.map(step => {
    const twin = framed.find(one => overlaps(one.said, step.said))
    return twin ? filledStep(step, twin) : step
  })
  // ‘was dismissed at a fast-track | hearing |’: where it was decided, not that one is to come
  const decided = [...ruled, ...framed].filter(step => !step.state.endsWith('-listed'))
  const isNew = (one: ProceedingStep): boolean =>
    !(one.state.endsWith('-listed') && decided.some(step => step.start === one.start)) &&
    !ruled.some(step => overlaps(one.said, step.said) || (step.state === one.state && step.start === one.start))
  return [...filled, ...framed.filter(isNew)].map(byAnother)
}

interface Scene {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly tellings: Telling
  readonly context: KindContext
}

/** The states of a pack that one of the network's stands for. */
function idsOf(name: string | undefined): readonly string[] {
  return name === undefined ? [] : (STATES[name] ?? [name])
}

/**
 * Whom the network names as undergoing the step, in whole words. Not whoever takes it (‘Marlow Police has referred itself’) or tells of it, nor ‘we’:
 * ‘“We are prosecuted for trespass,” their lawyer said’ does not mean the lawyer.
 */
function undergoing(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frame: Frame,
  by: Span | null,
): readonly Span[] {
  const said = { start: frame.start, end: frame.end }
  return (frame.roles.subject ?? []).filter(
    span =>
      !isSeveral(analysed, span) &&
      (!by || !overlaps(span, by)) &&
      isWholeWord(analysed, span) &&
      !tells(attributions, said, span),
  )
}

/** ‘we’: who it is beside whoever speaks, nobody tells. */
function isSeveral({ document }: AnalysedDocument, { start, end }: Span): boolean {
  return /^(?:we|us|our|it|its)$/iu.test(document.text.slice(start, end))
}

/** Who takes the step, as the network reads it. */
function takenBy(analysed: AnalysedDocument, read: Span | null, frame: Frame): Span | null {
  const by = wholeDecider(analysed, read)
  // ‘is suspended | while the watchdog | investigates’: another who does another thing
  const between = by ? analysed.document.text.slice(frame.end, by.start) : ''
  return /\b(?:while|whilst|until|as|pending)\b/iu.test(between) ? null : by
}

function stepOf({ analysed, attributions, tellings, context }: Scene, frame: Frame): ProceedingStep | null {
  const { clauses, words } = context
  const modality = modalityOf(frame)
  const ids = idsOf(frame.attributes.state)
  const state = words.states.find(one => ids.includes(one.id))
  const clause = clauseAt(analysed, clauses, frame)
  if (!state || !clause || modality === 'conditional' || modality === 'denied') return null
  // ‘is due to be sentenced’: convicted already, and not then
  if (frame.attributes.state === 'sentenced' && state.id !== 'sentenced' && modality === 'expected') return null
  if (isUnreal(analysed, clauses, frame) && !NEGATIVE.test(state.id)) return null
  // ‘No charges will be brought, prosecutors said. A fresh inquest will be held’: not by them
  const within = (span: Span | null): Span | null => (span && overlaps(span, clause.sentence) ? span : null)
  const by = takenBy(analysed, within(roleOf(frame, 'by')), frame)
  const at = clause.tokens.findIndex(token => token.end > frame.start)
  if (isInCharge(clause, frame) || isOfNone(clause, frame, state.id) || !hasEvidence(clause, frame, state)) return null
  const kind = kindOf(context, state, [], clause, at, by ? tokensIn(clause, by) : [])
  const named = TRACK_WORDS[state.track]
  if (isOfAnotherKind(context, clause, state.track, !kind || kind.basis === 'unsaid')) return null
  const said = { start: frame.start, end: frame.end }
  const count = roleOf(frame, 'count')
  const given = undergoing(analysed, attributions, frame, by)
  // ‘a referral from | the commissioner |’: whoever refers a case does not undergo it
  const told = state.phase === 'intake' ? [] : named ? given : peopleMeant(clause, given)
  if (told === 'nobody') return null
  const subjects = told.map(span => ({ ...span, count: numberIn(analysed, span) }))
  const concerns = roleOf(frame, 'concerns') ?? concernOf(clause)
  // ‘a criminal offence’, ‘imprisonment without trial’: of nobody
  if (subjects.length === 0 && !concerns && !named && state.phase !== 'intake') return null
  return {
    kind: 'proceeding-step',
    ...sentenceAt(analysed, frame),
    state: state.id,
    track: state.track,
    proceeding: kind?.kind.id ?? caseBeside(context, clause, state, at + 1),
    forum: forumOf(context.mentions, clause, roleOf(frame, 'forum')),
    said,
    subjects,
    count: (count && numberIn(analysed, count)) ?? countOf(subjects),
    rest: count !== null && REST.test(analysed.document.text.slice(count.start, count.end)),
    by,
    concerns,
    title: titleOf(clause),
    when: timeOfStep(analysed, clause, at, within(roleOf(frame, 'when'))),
    rule: 'step/framed',
    ...toldAt(tellings, attributions, said, modality),
  }
}

/** ‘by’ of a step: not ‘the | police |’ of ‘was dismissed from Marlow Police’, nor a piece of what a hearing is called. */
function wholeDecider({ tokens, document }: AnalysedDocument, span: Span | null): Span | null {
  if (!span) return null
  const first = firstFrom(tokens, span.start)
  const before = tokens[first - 1]
  const after = tokens[firstFrom(tokens, span.end)]
  const apart = (from: number, to: number): boolean => document.text.slice(from, to).includes('\n')
  const leads = before && (/^(?:PROPN|ADJ)$/u.test(before.pos) || LEADS_AWAY.test(before.lower))
  if (leads && !apart(before.end, span.start)) return null
  // ‘cleared after an investigation by | the watchdog |’
  if (
    before?.lower === 'by' &&
    /^(?:investigation|inquiry|probe|review|report|referral)$/u.test(tokens[first - 2]?.lower ?? '')
  )
    return null
  // ‘dismissed after | an internal disciplinary hearing |’: where it was decided
  const forum = /\b(?:hearing|meeting|trial|inquest|investigation|inquiry)s?$/u.test(
    document.text.slice(span.start, span.end),
  )
  return forum || (/^(?:NOUN|ADJ)$/u.test(after?.pos ?? '') && !apart(span.end, after!.start)) ? null : span
}

/** Words behind which nobody stands who decides. */
const LEADS_AWAY = /^(?:['’]s?|from|at|in|of|to|against|after|following|during|before)$/u

/** ‘was charged after the incident | on 24 August |’: the incident's day is not the step's. */
function timeOfStep(analysed: AnalysedDocument, clause: Clause, at: number, span: Span | null) {
  const time = span && isOfIncident(clause, at, span.start) ? null : timeAt(analysed, span)
  return time && (time.value !== null || time.relative !== null) ? time : null
}

/** Not ‘| Father |-of-two Mr Marl’, nor ‘the | Dutch | driver’: a piece of what somebody is called. */
function isWholeWord({ tokens, document }: AnalysedDocument, span: Span): boolean {
  const last = tokens[firstFrom(tokens, span.end) - 1]
  return document.text[span.end] !== '-' && last?.pos !== 'ADJ'
}

/** ‘| Ken Marl | says that three have been prosecuted’: whoever tells of a step does not undergo it. */
function tells(attributions: readonly Attribution[], said: Span, person: Span): boolean {
  return attributions.some(
    one =>
      one.contentSpans.some(content => covers(content, said)) && one.speakerSpans.some(span => overlaps(span, person)),
  )
}

/** Whether a step is told of nothing that the pack knows, by the words around it. */
function isOfAnotherKind({ clauses, ...context }: KindContext, clause: Clause, track: Track, unsaid: boolean): boolean {
  const named = TRACK_WORDS[track]
  // An inquest or inquiry that nothing names is none: ‘the investigation, | opened | in the autumn’.
  if (unsaid && named && !named.test(nearText(clauses, clause))) return true
  // A committee's ‘inquiry’ is no public one; a ‘libel trial’ accuses nobody of a crime.
  if (unsaid && track === 'inquiry' && !STATUTORY.test(nearText(clauses, clause))) return true
  if (track === 'criminal' && NO_CRIME.test(clause.text.slice(clause.sentence.start, clause.sentence.end))) return true
  // ‘Three officers cleared’ above a story of a hearing, in which no court is named
  if (unsaid && track === 'criminal' && heardOnly({ clauses, ...context }, clause)) return true
  // A company that ‘is investigating’ what went wrong conducts none of the police's cases.
  return unsaid && track === 'discipline' && !tellsOfOfficers({ clauses, ...context }, clause)
}

/** Whether the document names a hearing of conduct, and neither it nor the sentence a court. */
function heardOnly({ mentions }: KindContext, { text, sentence }: Clause): boolean {
  const tracks = mentions.filter(({ kind }) => kind.forum).map(({ kind }) => kind.track)
  const court = /\b(?:courts?|jury|jurors|judge|magistrates?|CPS|prosecut\w+|charged?|convicted|arrest\w*)\b/iu
  return (
    tracks.includes('discipline') &&
    !tracks.includes('criminal') &&
    !court.test(text.slice(sentence.start, sentence.end)) &&
    !/\barrest|\bcaution|\bcharge not|not to charge/iu.test(text.slice(sentence.start, sentence.end))
  )
}

function filledStep(step: ProceedingStep, twin: ProceedingStep): ProceedingStep {
  return {
    ...step,
    subjects:
      step.subjects.length > 0 ? step.subjects : twin.subjects.filter(one => !step.by || !overlaps(one, step.by)),
    count: step.count ?? twin.count,
    by: step.by ?? twin.by,
    concerns: step.concerns ?? twin.concerns,
    when: step.when ?? twin.when,
  }
}

const REST = /\b(?:others?|rest|remaining|remainder)\b/iu

function countOf(subjects: readonly StepSubject[]): number | null {
  const counts = subjects.map(one => one.count)
  return counts.length > 0 && counts.every(count => count !== null)
    ? counts.reduce((sum, count) => sum + count, 0)
    : null
}

/** ‘all | four |’; null where the words count nobody. */
function numberIn(analysed: AnalysedDocument, span: Span): number | null {
  const found = analysed.numbers.find(one => one.kind === 'cardinal' && covers(span, one) && !isAge(analysed, one))
  if (found) return found.value
  return /^both\b/iu.test(analysed.document.text.slice(span.start, span.end)) ? 2 : null
}

/** ‘the | 34 |-year-old man’. */
function isAge({ document }: AnalysedDocument, { end }: Span): boolean {
  return /^[- ]?years?\b/iu.test(document.text.slice(end, end + 8))
}

function tokensIn(clause: Clause, span: Span): string[] {
  return clause.tokens.filter(token => covers(span, token)).map(token => token.text)
}

function forumOf(mentions: readonly KindMention[], clause: Clause, span: Span | null): ProceedingStep['forum'] {
  const here = mentions.filter(one => one.clause === clause.index && one.kind.forum)
  const named =
    span &&
    here.find(one => overlaps(span, { start: clause.tokens[one.from]!.start, end: clause.tokens[one.to - 1]!.end }))
  return (named ?? here[0])?.kind.id ?? null
}
