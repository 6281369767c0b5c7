import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import { findIndexed, type PhraseFound } from '../domain/phrase-index.ts'
import type { ProceedingStep, StepSubject } from '../domain/stated-step.ts'
import { FORCE, HELD_AGAINST, REST } from '../language/en/step-words.ts'
import { type Clause, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { preventionStep } from './prevention-reports.ts'
import { comesKnown, wholeSteps } from './step-aspects.ts'
import { caseBeside, concernOf, type FoundStep, type StepScene, titleOf } from './step-cases.ts'
import { byAnother, denies, isAhead, isGeneral, isNotIndicated, isOwed, isOwned } from './step-guards.ts'
import { headingSteps } from './step-headings.ts'
import { kindMentions } from './step-kinds.ts'
import { meantState, usualTrack } from './step-meanings.ts'
import { referralNamed, warningsCounted } from './step-nouns.ts'
import { isOversight, overseen } from './step-overseen.ts'
import { deciderSpan, stepParties, stepVerb } from './step-parties.ts'
import { against, beforeRelative, beforeTold, complainedOf, isDeath, objectBehind, personIn } from './step-people.ts'
import { sharedSteps } from './step-shares.ts'
import { countOf, isNobody, subjectsIn } from './step-subjects.ts'
import { stepTime } from './step-times.ts'
import { unheard } from './step-unheard.ts'
import { type SaidState, type StepWords, stepWordsOf } from './step-words.ts'
import { tellingsOf, toldAt } from './telling.ts'

/**
 * The steps of formal processes that a document tells, as its packs name them: whom each is told of, by whom, when, in which
 * process. Nothing where there is no pack; nothing that only could, should or may happen.
 */
export function findSteps(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  pack: PackKnowledge,
): ProceedingStep[] {
  if (pack.packs.length === 0) return []
  const words = stepWordsOf(pack)
  const clauses = plainClausesOf(analysed)
  const scene = { analysed, clauses, words, pack, mentions: kindMentions(clauses, words, pack) }
  const tellings = tellingsOf(attributions)
  const steps = clauses.flatMap(clause => {
    const told = clauseSteps(scene, clause)
    const whole = [...wholeSteps(scene, clause), ...comesKnown(scene, clause)].filter(
      one => !told.some(other => other.state === one.state),
    )
    return withoutGeneral(words, [...told, ...whole]).map(({ modality, ...step }) => ({
      ...step,
      ...toldAt(tellings, attributions, step.said, modality),
    }))
  })
  return settled(
    [
      ...headingSteps(analysed, words),
      ...preventionStep(analysed, words),
      ...unheard(withoutBare(words, steps), words, scene),
    ],
    words,
  ).map(byAnother)
}

/** ‘returned a conclusion of unlawful killing’: told of what was concluded, not also that something was. */
function withoutGeneral({ states }: StepWords, steps: readonly FoundStep[]): readonly FoundStep[] {
  const concludes = ({ track, state }: FoundStep): boolean =>
    track === 'inquest' && states.some(one => one.id === state && one.phase === 'outcome')
  const exact = steps.some(step => concludes(step) && step.rule === 'step/words')
  return exact ? steps.filter(step => !concludes(step) || step.rule === 'step/words') : steps
}

/** ‘unlawfully killed, an inquest concluded’: where the document tells what was concluded, that something was is told by it. */
function withoutBare({ states }: StepWords, steps: readonly ProceedingStep[]): readonly ProceedingStep[] {
  const outcome = new Map(
    states.filter(({ track, phase }) => track === 'inquest' && phase === 'outcome').map(one => [one.id, one]),
  )
  const bare = ({ state }: ProceedingStep): boolean =>
    outcome.get(state)?.phrases.some(phrase => phrase.startsWith('inquest ')) ?? false
  const told = steps.some(step => outcome.has(step.state) && !bare(step))
  return told ? steps.filter(step => !bare(step) || step.when !== null) : steps
}

/** ‘Nine officers were investigated’: by whom, the rest of the document may tell. */
function settled(steps: readonly ProceedingStep[], { kindsById }: StepWords): ProceedingStep[] {
  const open = (id: string | null): boolean => {
    const kind = id === null ? undefined : kindsById.get(id)
    return kind?.track === 'discipline' && !kind.forum && kind.conductedBy.length === 0
  }
  const known = new Set(
    steps.flatMap(({ proceeding, track }) => {
      const kind = proceeding === null ? undefined : kindsById.get(proceeding)
      return kind && track === 'discipline' && !kind.forum && !open(proceeding) ? [kind.id] : []
    }),
  )
  const [only, second] = known
  if (only === undefined || second !== undefined) return [...steps]
  return steps.map(step => (open(step.proceeding) ? { ...step, proceeding: only } : step))
}

function clauseSteps(scene: StepScene, clause: Clause): FoundStep[] {
  const words = clause.tokens.map(token => token.text)
  const found = strongest(findIndexed(scene.words.said, words))
  const usual = usualTrack(scene, clause)
  const steps: FoundStep[] = []
  for (const one of found) {
    if (
      found.some(other => sameWords(one, other) && other.fact.states[0]!.track !== one.fact.states[0]!.track) &&
      one.fact.states[0]!.track !== (steps.at(-1)?.track ?? usual)
    )
      continue
    const shared = sharedSteps(scene, clause, one, word => stepsOf(scene, clause, { ...one, fact: word }))
    steps.push(...(shared.length > 0 ? shared : readings(one).flatMap(reading => stepsOf(scene, clause, reading))))
  }
  return steps.filter((step, i) => !steps.slice(0, i).some(other => sameStep(step, other)))
}

/** ‘suspended from front-line duties’ can be the one or the other: told of both, so that checks see it. */
function readings(found: PhraseFound<SaidState>): PhraseFound<SaidState>[] {
  const { states } = found.fact
  const either = states.length === 2 && states.every(state => state.track === 'duty')
  return either ? states.map(state => ({ ...found, fact: { ...found.fact, states: [state] } })) : [found]
}

/** ‘was suspended | from duty’: two phrases say it once. */
function sameStep(a: FoundStep, b: FoundStep): boolean {
  const who = (step: FoundStep): number => step.subjects[0]?.start ?? -1
  return a.state === b.state && who(a) === who(b) && a.count === b.count
}

/** Of phrases that share words the longest; of equal ones the law's before the press's. */
function strongest(found: readonly PhraseFound<SaidState>[]): PhraseFound<SaidState>[] {
  const length = (one: PhraseFound<SaidState>): number => one.end - one.start
  const order = [...found].sort((a, b) => length(b) - length(a) || Number(a.fact.press) - Number(b.fact.press))
  const kept: PhraseFound<SaidState>[] = []
  for (const one of order)
    if (!kept.some(other => other.start < one.end && one.start < other.end && !sameWords(one, other))) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

/** Equal words of several wordings stay: which of them is meant is told by what stands around. */
function sameWords(a: PhraseFound<SaidState>, b: PhraseFound<SaidState>): boolean {
  return a.start === b.start && a.end === b.end && a.fact.press && b.fact.press
}

function stepsOf(scene: StepScene, clause: Clause, found: PhraseFound<SaidState>): FoundStep[] {
  const { fact, start, end } = found
  const verb = stepVerb(clause, start, end)
  if (verb === undefined) return []
  const parties = stepParties(clause, verb, { from: start, to: end })
  const { predicate } = parties
  const own = clause.tokens.slice(start, end).map(token => token.lower)
  // ‘would have been dismissed’, ‘no case to answer’, ‘will face a hearing’: what the words of the state say themselves counts for nothing against it.
  const owed = isOwed(clause, predicate.from, verb)
  const unreal = (parties.unreal && !own.includes('would') && !owed) || (parties.decided?.unreal === true && !owed)
  const negated = predicate.negated && !own.some(word => /^(?:not|no|n't)$/u.test(word))
  if (unreal || negated || clause.tokens[end]?.lower === 'nothing' || predicate.modality === 'conditional') return []
  if ((!own.includes('no') && isNotIndicated(clause, start)) || isAhead(clause, start)) return []
  if (isGeneral(clause, verb, parties.subject) || isOwned(clause, parties.decided)) return []
  const by = parties.by && wordsOf(clause, parties.by)
  const meant = meantState(scene, clause, found, by ?? [])
  if (!meant || isNone(meant, owed)) return []
  const whom = beforeTold(clause, parties.subject) ?? beforeRelative(clause, predicate.from)
  const looked = isOversight(meant.state) ? overseen(clause, verb, end, parties) : undefined
  const people = looked ? looked.subject : peopleOf(clause, meant.state, whom, { from: start, to: end, verb })
  // A conviction of nobody tells no case.
  if (people === null || (!people && meant.state.track === 'criminal' && meant.state.phase === 'outcome')) return []
  const named = referralNamed(scene.analysed, clause, { from: start, to: end })
  const counted = warningsCounted(scene.analysed, clause, { from: start, to: end })
  return [
    {
      kind: 'proceeding-step',
      start: clause.sentence.start,
      end: clause.sentence.end,
      state: meant.state.id,
      track: meant.state.track,
      proceeding: meant.kind ?? caseBeside(scene, clause, meant.state, end),
      said: spanOf(clause, { from: start, to: end })!,
      forum: forumNamed(scene, clause, start),
      ...(counted ?? whoOf(scene.analysed, clause, people)),
      // ‘Ada Quill told the inquest’: a witness takes no step.
      by:
        named?.by ??
        (named || (meant.state.track === 'inquest' && meant.state.phase === 'proceedings')
          ? null
          : deciderSpan(clause, looked ? { ...parties, by: looked.by } : parties, meant.state)),
      concerns: concernOf(clause),
      title: titleOf(clause),
      when: named ? named.when : whenOf(scene, clause, verb, parties, meant.state),
      modality: own.includes('would') || meant.state.phase === 'status' ? 'actual' : predicate.modality,
      rule: fact.press ? 'step/press-words' : 'step/words',
    },
  ]
}

/** ‘Critics rated the film outstanding’: no inspection; of what must still be, a hearing to come alone is a step. */
function isNone({ state, kind }: { readonly state: StateFact; readonly kind: string | null }, owed: boolean): boolean {
  return (owed && !state.id.endsWith('-listed')) || (isOversight(state) && kind === null)
}

/** When a step was taken: by its own verb, or by that of whoever decided it. */
function whenOf(
  { analysed }: StepScene,
  clause: Clause,
  verb: number,
  { predicate, decided }: ReturnType<typeof stepParties>,
  state: StateFact,
): FoundStep['when'] {
  const own = isAppearance(clause, verb, state) ? null : stepTime(analysed, clause, predicate)
  return own ?? (decided ? stepTime(analysed, clause, decided) : null)
}

/** ‘will appear in court on Monday’, ‘faces a charge of fraud’: when is no time of the charge. */
function isAppearance({ tokens }: Clause, verb: number, { track, phase }: StateFact): boolean {
  return track === 'criminal' && phase === 'decision' && /^(?:appear|face|be|go)$/u.test(tokens[verb]!.lemma)
}

/**
 * Who a step is told of: undefined, nobody is named; null, the words tell of something else. `said`: place of the words of the state;
 * whatever they hold themselves (‘a file was sent to the CPS’) is nobody.
 */
function peopleOf(
  clause: Clause,
  { track, phase }: StateFact,
  subject: TokenRange | undefined,
  said: TokenRange & { readonly verb: number },
): TokenRange | undefined | null {
  if (track === 'oversight')
    return phase !== 'status' ? undefined : subject && isForce(clause, subject) ? subject : null
  // ‘referred itself to the watchdog’: nobody is referred
  if (
    phase === 'intake' &&
    clause.tokens.slice(said.from, said.to).some(token => /^(?:itself|themselves)$/u.test(token.lower))
  )
    return undefined
  // ‘a finding was returned that | her death | was by natural causes’
  const looksInto = phase === 'investigation' || phase === 'intake' || track === 'inquest'
  if (subject && isDeath(clause, subject)) return looksInto ? undefined : null
  // ‘referred the matter to | the Office for Police Conduct |’
  if (phase === 'intake' && subject && subject.from >= said.to) return undefined
  const own = subject && subject.from < said.to && said.from < subject.to
  const person =
    (subject && (complainedOf(clause, subject) ?? personIn(clause, subject))) ??
    against(clause, said.to) ??
    objectBehind(clause, said.to)
  if (person && isNobody(clause, person)) return denies(clause, said) ? undefined : null
  if (track === 'inquest' || track === 'inquiry') return phase === 'outcome' ? person : undefined
  if (person) return person
  // ‘the incident was referred to the watchdog’, ‘these breaches amounted to gross misconduct’: told of nobody
  if (track === 'discipline' && (phase === 'intake' || (phase === 'proceedings' && subject && isHeld(clause, subject))))
    return undefined
  // ‘was given a final written warning’ by its own words is a step; ‘the fee was charged’ is none.
  return own || (said.verb < said.from && phase !== 'status') ? undefined : null
}

/** ‘has | referred | the chief constable’: it is done to whoever stands behind. */
function isDone({ tokens }: Clause, from: number): boolean {
  return /^(?:refer|send|report|dismiss|sack|fire|suspend)$/u.test(tokens[from - 1]?.lemma ?? '')
}

function isHeld({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(token => HELD_AGAINST.test(token.lower))
}

/** ‘the force’, ‘Marlow Police’. */
function isForce({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(token => FORCE.test(token.text))
}

function whoOf(
  analysed: AnalysedDocument,
  clause: Clause,
  people: TokenRange | undefined,
): { subjects: readonly StepSubject[]; count: number | null; rest: boolean } {
  if (!people) return { subjects: [], count: null, rest: false }
  // ‘has referred | the chief constable | to the IOPC’, ‘dismissed | PC Marl | at a hearing’
  const link = clause.tokens.findIndex(
    (token, i) =>
      i > people.from &&
      i < people.to &&
      /^(?:to|at)$/u.test(token.lower) &&
      /^(?:DET|PROPN)$/u.test(clause.tokens[i + 1]?.pos ?? ''),
  )
  if (link > 0 && isDone(clause, people.from)) return whoOf(analysed, clause, { from: people.from, to: link })
  const subjects = subjectsIn(analysed, clause, people)
  const sum = subjects.reduce((total, one) => total + (one.count ?? 1), 0)
  const rest = clause.tokens.slice(people.from, people.to).some(token => REST.test(token.lower))
  return { subjects, count: subjects.length > 1 ? sum : countOf(analysed, clause, people), rest }
}

/** The forum that the sentence names nearest to a place, whether or not it can take the step. */
function forumNamed({ mentions }: StepScene, clause: Clause, at: number): string | null {
  const here = mentions.filter(one => one.clause === clause.index && one.kind.forum)
  here.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))
  return here[0]?.kind.id ?? null
}

function wordsOf(clause: Clause, range: TokenRange): string[] {
  return clause.tokens.slice(range.from, range.to).map(token => token.text)
}
