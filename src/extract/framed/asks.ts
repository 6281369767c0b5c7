import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import type { StatedOutcome, StatedQuestion, StatedUndertaking } from '../../domain/stated-question.ts'
import { DECLINING, NOT_CALLED_FOR, UNANSWERED } from '../../language/en/request-words.ts'
import { dueIn, isFirstPerson } from '../asked-words.ts'
import { type Clause, plainClausesOf } from '../clause.ts'
import { isParty } from '../parties.ts'
import { type Telling, tellingsOf, toldAt } from '../telling.ts'
import { isContested } from '../undertakings.ts'
import { askedBehind, quotedQuestion, tokensOf } from './ask-content.ts'
import { framedAsker } from './ask-parties.ts'
import { isBroken, promisedBehind } from './promised-content.ts'
import { clauseAt, FRAME_FLOORS, modalityOf, roleOf, sentenceAt } from './roles.ts'

const ASKS: ReadonlySet<string> = new Set(['question', 'demand', 'call'])
/** Triggers that only say what ought to be. */
const MODAL = /^(?:should|must|need(?:s|ed)?|ought|has to|have to|wants?|wanted|let)(?: (?:not|now|also|be|to))*$/iu
const PROMISES: ReadonlySet<string> = new Set(['undertaking', 'kept', 'broken'])

/**
 * Questions, demands and calls as the network reads them, beside those of the rules. Where a rule finds the same, the rule's stays, and takes
 * from the frame who asks, of whom, by when, and what replies, where it found none.
 */
export function withFramedQuestions(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly StatedQuestion[],
): StatedQuestion[] {
  const scene = { analysed, attributions, tellings: tellingsOf(attributions) }
  const framed = frames
    .filter(({ type, score }) => ASKS.has(type) && score >= FRAME_FLOORS.asks)
    .flatMap(frame => questionOf(scene, frame) ?? [])
  const filled = ruled.map(one => {
    const twin = framed.find(other => overlaps(one.words, other.words))
    return twin ? filledQuestion(one, twin) : one
  })
  const isNew = (one: StatedQuestion): boolean => !ruled.some(other => overlaps(one.words, other.words))
  return [...filled, ...framed.filter(isNew)].sort((a, b) => a.start - b.start || a.words.start - b.words.start)
}

interface Scene {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly tellings: Telling
}

function questionOf(scene: Scene, frame: Frame): StatedQuestion | null {
  const { analysed, attributions, tellings } = scene
  const { text } = analysed.document
  const clause = clauseAt(analysed, plainClausesOf(analysed), frame)
  const modality = modalityOf(frame)
  // ‘did not call for’, ‘may ask’, ‘refused to say whether she would demand’
  if (!clause || modality === 'denied' || modality === 'conditional') return null
  // ‘they should accept it’: whether that is asked of anybody the rules of duties tell
  if (MODAL.test(text.slice(frame.start, frame.end))) return null
  const quoted = frame.type === 'question' ? quotedQuestion(text, roleOf(frame, 'content')) : null
  // ‘called her for a meeting’, ‘was called to an interview’: somebody is summoned, and nothing called for
  if (isSummons(clause, frame) || isOfOneself(text, frame)) return null
  const told = toldAt(tellings, attributions, { start: frame.start, end: frame.end }, modality)
  // What a document itself wonders is asked of nobody.
  if (quoted && (quoted.rhetorical || (told.toldIn === null && covers(quoted, frame) && !askedBefore(frame, quoted))))
    return null
  const asked = quoted ? { words: quoted, to: roleOf(frame, 'to') } : askedBehind(clause, frame)
  const asker = asked && framedAsker(clause, frame, quoted !== null)
  if (!asked || !asker) return null
  // ‘called for an ambulance’
  if (!quoted && NOT_CALLED_FOR.test(text.slice(asked.words.start, asked.words.end).split(/\s/u, 3).join(' ')))
    return null
  const due = inSentence(clause, roleOf(frame, 'due'))
  const reply = roleOf(frame, 'reply')
  const answers = reply && reply.start > frame.start && !UNANSWERED.test(text.slice(reply.start, reply.end))
  return {
    kind: 'question',
    ...sentenceAt(analysed, frame),
    asks: frame.type as StatedQuestion['asks'],
    from: asker.from,
    byTeller: asker.byTeller && told.toldIn !== null,
    to: asked.to ?? asker.to,
    words: within(
      { start: asked.words.start, end: asked.words.end },
      told.toldIn === null ? undefined : attributions[told.toldIn],
    ),
    due: due && dueIn(analysed, due),
    conditions: frame.type === 'question' ? [] : conditionsOf(text, frame),
    backers: [...(frame.roles.backers ?? [])],
    reply: answers ? { ...reply, declined: DECLINING.test(text.slice(reply.start, reply.end)) } : null,
    rule: 'question/framed',
    ...told,
  }
}

/** ‘asked | himself | whether’, ‘demands | on the service that could not be met’: nobody is asked for anything. */
function isOfOneself(text: string, frame: Frame): boolean {
  const behind = text.slice(frame.end, frame.end + 60)
  const load =
    /^demands?$/iu.test(text.slice(frame.start, frame.end)) &&
    /^ on (?!\w+ to\b)[^.;]*\b(?:that|which|could|can)\b/iu.test(behind)
  return load || /^ (?:him|her|it)self\b/iu.test(behind)
}

function isSummons(clause: Clause, frame: Frame): boolean {
  const trigger = tokensOf(clause, frame)
  if (!trigger) return false
  const words = clause.tokens.slice(trigger.from, trigger.to)
  // Proposals and plans are put forward, and nobody is asked
  if (words.some(token => /^(?:proposal|plan)$/u.test(token.lemma))) return true
  const verb = words.find(token => token.pos === 'VERB' && token.lemma === 'call')
  const behind = clause.tokens[trigger.to]
  return verb !== undefined && words.at(-1) === verb && (behind?.lower === 'to' || isNamed(behind))
}

function isNamed(token: Clause['tokens'][number] | undefined): boolean {
  return token?.pos === 'PROPN' || /^(?:him|her|them|me|us)$/u.test(token?.lower ?? '')
}

/** ‘Mr Ambler: Will the minister say how many left?’: somebody is named who asks, and not within what is asked. */
function askedBefore(frame: Frame, question: Span): boolean {
  const from = roleOf(frame, 'from')
  return from !== null && from.end <= question.start
}

function inSentence({ sentence }: Clause, role: Span | null): Span | null {
  return role && role.start >= sentence.start && role.end <= sentence.end ? role : null
}

/** What is asked ends with the words of whoever is told to ask it. */
function within(words: Span, teller: Attribution | undefined): Span {
  const end = teller?.contentSpans.find(span => span.start <= words.start && words.start < span.end)?.end
  return { start: words.start, end: Math.min(words.end, end ?? words.end) }
}

/** ‘if you feel able’; words that no condition opens are none (‘secures’). */
function conditionsOf(text: string, { roles }: Frame): Span[] {
  return (roles.condition ?? []).filter(({ start, end }) => OPENS_CONDITION.test(text.slice(start, end)))
}

const OPENS_CONDITION =
  /^(?:if|unless|provided|providing|so long as|as long as|only|when|once|subject to|on condition|depending|should)\b.{6}/iu

function filledQuestion(one: StatedQuestion, twin: StatedQuestion): StatedQuestion {
  const unasked = one.from === null && !one.byTeller
  return {
    ...one,
    from: unasked ? twin.from : one.from,
    byTeller: unasked ? twin.byTeller : one.byTeller,
    to: one.to ?? besideWords(one, twin.to),
    due: one.due ?? twin.due,
    conditions: one.conditions.length > 0 ? one.conditions : twin.conditions,
    backers: one.backers.length > 0 ? one.backers : twin.backers,
    reply: one.reply ?? twin.reply,
  }
}

/** Whom it is asked of stands beside what is asked: ‘called for a change of the force's rules’ asks nothing of the force by that. */
function besideWords({ words, asks }: StatedQuestion, to: Span | null): Span | null {
  // ‘demanded the force apologise’: there it opens what is asked
  const opens = to !== null && asks === 'demand' && to.start - words.start < 6
  return to && overlaps(words, to) && !opens ? null : to
}

type Promised = StatedUndertaking | StatedOutcome

/** Undertakings, and what became of them, as the network reads them, beside those of the rules. */
export function withFramedUndertakings(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly Promised[],
): Promised[] {
  const scene = { analysed, attributions, tellings: tellingsOf(attributions) }
  const framed = frames
    .filter(({ type, score }) => PROMISES.has(type) && score >= FRAME_FLOORS.asks)
    .flatMap(frame => promiseOf(scene, frame) ?? [])
  const filled = ruled.map(one => {
    const twin = framed.find(other => other.kind === one.kind && overlaps(one.words, other.words))
    if (one.kind !== 'undertaking' || twin?.kind !== 'undertaking') return one
    return { ...one, to: one.to ?? twin.to, due: one.due ?? twin.due, condition: one.condition ?? twin.condition }
  })
  return [...filled, ...framed.filter(one => !ruled.some(other => overlaps(one.words, other.words)))]
}

function promiseOf({ analysed, attributions, tellings }: Scene, frame: Frame): Promised | null {
  const { text } = analysed.document
  const clause = clauseAt(analysed, plainClausesOf(analysed), frame)
  const told = toldAt(tellings, attributions, { start: frame.start, end: frame.end }, modalityOf(frame))
  if (!clause || /^(?:denied|alleged|conditional)$/u.test(told.modality)) return null
  const promiser = roleOf(frame, 'by')
  const by = promiser && isFirstPerson(text, promiser) ? null : promiser && inSentence(clause, promiser)
  // ‘The film promises to be a hit’
  const who = by && tokensOf(clause, by)
  if (who && !isParty(clause, who) && clause.tokens[who.from]!.pos !== 'PRON') return null
  const place = sentenceAt(analysed, frame)
  if (frame.type === 'kept' || frame.type === 'broken') {
    const words = roleOf(frame, 'content')
    // That a promise was broken is told as a fact by the document itself, or not at all.
    if (!by || !words || told.toldIn !== null) return null
    return {
      kind: 'undertaking-outcome',
      ...place,
      by,
      words,
      outcome: frame.type,
      rule: 'undertaking/outcome-framed',
      ...told,
    }
  }
  const words = promisedBehind(clause, frame)
  // Of nobody nothing is promised; what is claimed, or was gone back on, is told as that.
  if (!words || (!by && told.toldIn === null) || isContested(clause, words)) return null
  if (told.toldIn !== null && isBroken(clause, frame)) return null
  const due = inSentence(clause, roleOf(frame, 'due'))
  const condition = inSentence(clause, roleOf(frame, 'condition'))
  return {
    kind: 'undertaking',
    ...place,
    by,
    to: roleOf(frame, 'to'),
    words: within(words, told.toldIn === null ? undefined : attributions[told.toldIn]),
    due: due && dueIn(analysed, due),
    condition: condition && OPENS_CONDITION.test(text.slice(condition.start, condition.end)) ? condition : null,
    rule: 'undertaking/framed',
    ...told,
    modality: 'actual',
  }
}
