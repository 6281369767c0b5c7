import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import { COMES_KNOWN, OFFICERS } from '../language/en/check-words.ts'
import { ASPECTS, CASE_NAME } from '../language/en/step-words.ts'
import { type Clause, isComma, isStop, spanOf } from './clause.ts'
import { timeOf } from './event-times.ts'
import { phraseAfter } from './phrases.ts'
import { agentOf, predicateAt } from './predicates.ts'
import { concernOf, type FoundStep, type StepScene, titleOf } from './step-cases.ts'
import { isAhead } from './step-guards.ts'
import type { KindMention } from './step-kinds.ts'
import { isDecider } from './step-parties.ts'
import { isPerson, subjectsIn } from './step-subjects.ts'
import { stepTime } from './step-times.ts'
import type { StepWords } from './step-words.ts'

/** What a process does as a whole: ‘an inquest was opened and adjourned’, ‘the force launched an internal investigation’. */
export function wholeSteps(scene: StepScene, clause: Clause): FoundStep[] {
  const own = scene.mentions.filter(one => one.clause === clause.index)
  return [...own, ...titledMention(scene, clause, own)].flatMap(mention =>
    verbsOf(clause, mention).flatMap(at => wholeStep(scene, clause, mention, at)),
  )
}

/** ‘Our investigation, Operation Larkspur, began’: an investigation of conduct that has a name, whose it is told elsewhere. */
function titledMention({ words }: StepScene, { tokens, index }: Clause, own: readonly KindMention[]): KindMention[] {
  const at = tokens.findIndex((token, i) => CASE_NAME.test(token.text) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''))
  const noun = at - (isComma(tokens[at - 1]) ? 2 : 1)
  if (at < 2 || own.length > 0 || !/^(?:investigation|inquiry)$/u.test(tokens[noun]!.lower)) return []
  const [kind] = [...words.kindsById.values()].filter(
    one => one.track === 'discipline' && !one.forum && one.conductedBy.length === 0,
  )
  const to = isComma(tokens[at + 2]) ? at + 3 : at + 2
  return kind && /^(?:our|its|the|their|an|a)$/u.test(tokens[noun - 1]?.lower ?? '')
    ? [{ kind, clause: index, from: noun, to }]
    : []
}

/** How far behind its subject a verb may stand, in words: ‘An inquest into the death of Ada Quill, 31, has been opened’. */
const VERB_REACH = 22

/** Verbs that a mention of a process is the subject or the object of: the next behind it, with those joined to it, and the one before. */
function verbsOf({ tokens }: Clause, { from, to }: KindMention): number[] {
  const verbs: number[] = []
  for (let i = to; i < tokens.length && i < to + VERB_REACH && !isStop(tokens[i]); i++) {
    const { lower, pos } = tokens[i]!
    // ‘the hearing, | which began on Monday, | has been adjourned’
    const aside = lower === 'which' && isComma(tokens[i - 1])
    if (!aside && /^(?:that|who|which|whether|because)$/u.test(lower)) break
    // ‘an inquiry into undercover | policing | methods’
    if (pos !== 'VERB' || isAttribute(tokens, i)) continue
    verbs.push(i)
    if (!/^(?:and|,)$/u.test(tokens[i + 1]?.lower ?? '') && !joinsOn(tokens, i)) break
  }
  for (let i = from - 1; i >= 0 && i > from - 6; i--) {
    if (isStop(tokens[i])) break
    if (tokens[i]!.pos !== 'VERB') continue
    verbs.push(i)
    break
  }
  return verbs
}

/** ‘began | on 10 February | and ended on 30 March’. */
function joinsOn(tokens: Clause['tokens'], at: number): boolean {
  const next = tokens.findIndex((token, i) => i > at && (token.pos === 'VERB' || token.pos === 'AUX'))
  const between = next < 0 ? [] : tokens.slice(at + 1, next)
  return (
    next > 0 &&
    next - at < 10 &&
    between.at(-1)?.lower === 'and' &&
    !between.some(token => isStop(token) || token.pos === 'PRON')
  )
}

function isAttribute(tokens: Clause['tokens'], i: number): boolean {
  return (
    /ing$/u.test(tokens[i]!.lower) && tokens[i - 1]?.pos !== 'AUX' && /^(?:NOUN|PROPN)$/u.test(tokens[i + 1]?.pos ?? '')
  )
}

/** ‘An inquest | into the death of Ada Quill | was opened’: the verb's subject, as far as it is told by itself, is what the process is into. */
function leadsTo({ tokens }: Clause, { to }: KindMention, end: number): boolean {
  if (to >= end || !/^(?:into|of|on|over|for|against|about|following)$/u.test(tokens[to]!.lower)) return false
  return !tokens
    .slice(to, end)
    .some((token, i) => isStop(token) || token.pos === 'AUX' || (token.pos === 'VERB' && !isAttribute(tokens, to + i)))
}

function wholeStep(scene: StepScene, clause: Clause, mention: KindMention, at: number): FoundStep[] {
  const predicate = predicateAt(clause, at)
  const own = at < mention.from
  const subject = own ? undefined : predicate.subject
  // The process itself must be what the verb tells of.
  const isSubject =
    subject !== undefined &&
    ((subject.from <= mention.from && subject.to >= mention.to) ||
      predicate.from === mention.to ||
      leadsTo(clause, mention, predicate.from))
  const joined = !own && !isSubject && /^(?:and|,)$/u.test(clause.tokens[predicate.from - 1]?.lower ?? '')
  if (!own && !isSubject && !joined) return []
  if (isAhead(clause, mention.from)) return []
  if (predicate.unreal || predicate.negated || predicate.modality === 'conditional' || ofNoun(clause, predicate.from))
    return []
  const state =
    (mention.by && begun(scene.words, mention.kind)) ??
    aspectState(scene.words, mention.kind, clause.tokens[at]!.lower, clause.tokens[at]!.lemma)
  if (!state) return []
  const subjects = aboutWhom(scene, clause, mention)
  // ‘the trial of weekly collections’ is nobody's.
  if (state.track === 'criminal' && subjects === null) return []
  const by = mention.by ?? (own && predicate.voice !== 'passive' ? predicate.subject : agentOf(clause, predicate))
  return [
    {
      kind: 'proceeding-step',
      start: clause.sentence.start,
      end: clause.sentence.end,
      state: state.id,
      track: state.track,
      proceeding: mention.kind.id,
      forum: mention.kind.forum ? mention.kind.id : null,
      said: spanOf(clause, { from: mention.from, to: mention.to })!,
      subjects: subjects ?? [],
      count: subjects?.length === 1 ? subjects[0]!.count : null,
      rest: false,
      by: (by && isDecider(clause, by) && spanOf(clause, by)) || null,
      concerns: concernOf(clause),
      title: titleOf(clause),
      when: stepTime(scene.analysed, clause, predicate) ?? joinedTime(scene, clause, at),
      modality: predicate.modality,
      rule: 'step/whole',
    },
  ]
}

/** ‘opened and adjourned on Monday’: the time of both. */
function joinedTime({ analysed }: StepScene, clause: Clause, at: number): FoundStep['when'] {
  const joined = clause.tokens[at + 1]?.lower === 'and' && clause.tokens[at + 2]?.pos === 'VERB'
  return joined ? timeOf(analysed, clause, predicateAt(clause, at + 2)) : null
}

/** ‘the decision | to close four libraries’. */
function ofNoun({ tokens }: Clause, from: number): boolean {
  return tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.pos === 'NOUN'
}

/** ‘the trial of four former executives’, ‘a criminal investigation into the contractor’. */
function aboutWhom({ analysed }: StepScene, clause: Clause, { kind, to }: KindMention): FoundStep['subjects'] | null {
  // ‘the misconduct hearing for PC Quill’
  const links = kind.forum ? /^(?:of|into|against|for)$/u : /^(?:of|into|against)$/u
  const link =
    [to, to - 1].find(i => links.test(clause.tokens[i]?.lower ?? '')) ??
    (kind.track === 'criminal' ? behindCourt(clause, to) : undefined)
  if (link === undefined) return []
  const range = phraseAfter(clause, link + 1, false)
  if (range && isPerson(clause, range)) return subjectsIn(analysed, clause, range)
  return clause.tokens[link]!.lower === 'of' ? null : []
}

/** ‘The trial has begun at Marlow Crown Court | of | Ada Quill’. */
function behindCourt({ tokens }: Clause, to: number): number | undefined {
  const court = tokens.findIndex((token, i) => i >= to && i < to + 10 && /^(?:Court|Bailey)$/u.test(token.text))
  return court > 0 && tokens[court + 1]?.lower === 'of' ? court + 1 : undefined
}

/**
 * The state of a kind that a verb brings it to: the one whose phrases end in the verb (‘inquest * adjourned’), else, for verbs of beginning and
 * of ending, its first state and its own outcome.
 */
function aspectState(words: StepWords, kind: KindFact, verb: string, lemma: string): StateFact | undefined {
  const own = words.states.filter(state => state.kinds.includes(kind.id))
  const said = own.find(state =>
    state.phrases.some(phrase => phrase.includes(' ') && phrase.split(' ').at(-1)!.split('|').includes(verb)),
  )
  if (said) return said
  const single = own.filter(state => state.kinds.length === 1)
  // ‘the inquiry found’ is its report; an investigation that ‘found’ goes by the words of what it found
  const ends = lemma === 'find' && kind.track === 'inquiry' ? 'end' : ASPECTS[lemma]
  switch (ends) {
    case 'begin':
      return (
        single.find(state => state.phase === 'investigation' || state.phase === 'proceedings') ??
        own.find(state => state.phase === 'investigation' || state.phase === 'intake')
      )
    case 'end':
      return single.find(state => state.phase === 'outcome')
    default:
      return undefined
  }
}

/** ‘The watchdog is investigating’: begun, and no more is said of how. */
function begun({ states }: StepWords, kind: KindFact): StateFact | undefined {
  return states.find(
    ({ phase, kinds, track }) =>
      track === kind.track && phase === 'investigation' && kinds.length > 1 && kinds.includes(kind.id),
  )
}

/** ‘an affair that came to light in May’, ‘accused in 2024 of hitting a cyclist’: from when conduct of officers was known. */
export function comesKnown({ analysed, words }: StepScene, clause: Clause): FoundStep[] {
  const state = words.states.find(
    one => one.track === 'discipline' && one.phase === 'intake' && one.phrases.length === 0 && one.kinds.length === 0,
  )
  if (!state || !clause.tokens.some(token => OFFICERS.test(token.lower))) return []
  return clause.tokens.flatMap((token, at) => {
    if (token.pos !== 'VERB' || !COMES_KNOWN.has(token.lemma)) return []
    if (token.lemma === 'come' && clause.tokens[at + 2]?.lower !== 'light') return []
    const predicate = predicateAt(clause, at)
    const when = timeOf(analysed, clause, predicate)
    if (!when || predicate.unreal || predicate.negated) return []
    return [
      {
        kind: 'proceeding-step' as const,
        start: clause.sentence.start,
        end: clause.sentence.end,
        state: state.id,
        track: state.track,
        proceeding: null,
        forum: null,
        said: spanOf(clause, { from: at, to: at + 1 })!,
        subjects: [],
        count: null,
        rest: false,
        by: null,
        concerns: null,
        title: null,
        when,
        modality: predicate.modality,
        rule: 'step/known',
      },
    ]
  })
}
