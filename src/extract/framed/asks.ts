import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import type { StatedOutcome, StatedQuestion, StatedUndertaking } from '../../domain/stated-question.ts'
import { DECLINING } from '../../language/en/request-words.ts'
import { dueIn, isFirstPerson } from '../asked-words.ts'
import { type Telling, tellingsOf, toldAt } from '../telling.ts'
import { FRAME_FLOORS, modalityOf, roleOf, sentenceAt } from './roles.ts'

const ASKS: ReadonlySet<string> = new Set(['question', 'demand', 'call'])
/** Triggers that only say what ought to be. */
const MODAL = /^(?:should|must|needs?|ought|has to|have to|wants?|wanted|let)(?: (?:not|now|also|be|to))*$/iu
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

function questionOf({ analysed, attributions, tellings }: Scene, frame: Frame): StatedQuestion | null {
  const { text } = analysed.document
  const words = contentOf(analysed, frame)
  const modality = modalityOf(frame)
  // ‘did not call for’, ‘may ask’, ‘refused to say whether she would demand’
  if (!words || modality === 'denied' || modality === 'conditional') return null
  // ‘they should accept it’: whether that is asked of anybody the rules of duties tell
  if (MODAL.test(text.slice(frame.start, frame.end))) return null
  const asker = roleOf(frame, 'from')
  const from = asker && isFirstPerson(text, asker) ? null : asker
  const told = toldAt(tellings, attributions, { start: frame.start, end: frame.end }, modality)
  const due = roleOf(frame, 'due')
  const reply = roleOf(frame, 'reply')
  const answers = reply && reply.start > frame.start
  return {
    kind: 'question',
    ...sentenceAt(analysed, frame),
    asks: frame.type as StatedQuestion['asks'],
    from,
    byTeller: from === null && told.toldIn !== null,
    to: roleOf(frame, 'to'),
    words,
    due: due && dueIn(analysed, due),
    conditions: frame.type === 'question' ? [] : [...(frame.roles.condition ?? [])],
    backers: [...(frame.roles.backers ?? [])],
    reply: answers ? { ...reply, declined: DECLINING.test(text.slice(reply.start, reply.end)) } : null,
    rule: 'question/framed',
    ...told,
  }
}

/** Fewer letters ask for nothing: ‘anyone’, ‘Friday’ are the rest of a content that was cut. */
const SHORTEST_CONTENT = 10

/** How far back a quoted question is looked for, in UTF-16 code units. */
const LONGEST_LEAD = 400

/** What is asked or promised; a question that is quoted goes back to where its sentence, or its quotation, begins. */
function contentOf({ document }: AnalysedDocument, frame: Frame): Span | null {
  const found = roleOf(frame, 'content')
  if (!found || found.end - found.start < SHORTEST_CONTENT) return null
  const { text } = document
  if (!/^\s*\?/u.test(text.slice(found.end)) && text[found.end - 1] !== '?') return found
  const before = /[^.!?“”"\n:]*$/u
    .exec(text.slice(Math.max(0, found.start - LONGEST_LEAD), found.start))![0]
    .trimStart()
  return { start: found.start - before.length, end: found.end }
}

function filledQuestion(one: StatedQuestion, twin: StatedQuestion): StatedQuestion {
  const unasked = one.from === null && !one.byTeller
  return {
    ...one,
    from: unasked ? twin.from : one.from,
    byTeller: unasked ? twin.byTeller : one.byTeller,
    to: one.to ?? twin.to,
    due: one.due ?? twin.due,
    conditions: one.conditions.length > 0 ? one.conditions : twin.conditions,
    backers: one.backers.length > 0 ? one.backers : twin.backers,
    reply: one.reply ?? twin.reply,
  }
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
  const words = contentOf(analysed, frame)
  const told = toldAt(tellings, attributions, { start: frame.start, end: frame.end }, modalityOf(frame))
  if (!words || /^(?:denied|alleged|conditional)$/u.test(told.modality)) return null
  const promiser = roleOf(frame, 'by')
  const by = promiser && isFirstPerson(text, promiser) ? null : promiser
  const place = sentenceAt(analysed, frame)
  if (frame.type === 'kept' || frame.type === 'broken') {
    // That a promise was broken is told as a fact by the document itself, or not at all.
    if (!by || told.toldIn !== null) return null
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
  // Of nobody nothing is promised.
  if (!by && told.toldIn === null) return null
  const due = roleOf(frame, 'due')
  return {
    kind: 'undertaking',
    ...place,
    by,
    to: roleOf(frame, 'to'),
    words,
    due: due && dueIn(analysed, due),
    condition: roleOf(frame, 'condition'),
    rule: 'undertaking/framed',
    ...told,
    modality: 'actual',
  }
}
