import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import type { StatedConfidence, StatedPower } from '../../domain/stated-question.ts'
import { NO_HOLDER } from '../../language/en/confidence-words.ts'
import { isFirstPerson } from '../asked-words.ts'
import { type Clause, plainClausesOf } from '../clause.ts'
import { officePhraseAt } from '../office-phrases.ts'
import { tellingsOf, toldAt } from '../telling.ts'
import { clauseAt, FRAME_FLOORS, modalityOf, roleOf, sentenceAt } from './roles.ts'

/** Who answers to whom as the network reads it, beside what the rules find. */
export function withFramedPowers(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly StatedPower[],
): StatedPower[] {
  const tellings = tellingsOf(attributions)
  const clauses = plainClausesOf(analysed)
  const framed = frames
    .filter(({ type, score }) => type === 'power' && score >= FRAME_FLOORS.powers)
    .flatMap((frame): StatedPower[] => {
      const holder = roleOf(frame, 'holder')
      const over = roleOf(frame, 'over')
      const words = { start: frame.start, end: frame.end }
      const told = toldAt(tellings, attributions, words, modalityOf(frame))
      if (!holder || !over || overlaps(holder, over) || told.modality !== 'actual') return []
      if (GIVES.test(analysed.document.text.slice(frame.start, frame.end))) return []
      if (UNTOLD.test(analysed.document.text.slice(over.start, over.end))) return []
      const offices = { holder: isOffice(analysed, clauses, holder), over: isOffice(analysed, clauses, over) }
      return [
        {
          kind: 'power',
          ...sentenceAt(analysed, frame),
          holder,
          over,
          offices,
          words,
          rule: 'accountability/framed',
          ...told,
        },
      ]
    })
  // What a rule has read of a sentence’s power, it has read better.
  const known = (one: StatedPower): boolean =>
    ruled.some(
      other => other.start === one.start && (overlaps(one.over, other.over) || overlaps(one.holder, other.holder)),
    )
  return [...ruled, ...framed.filter(one => !known(one))]
}

/** ‘The fund | provides | the harbour master’s income’: what is given or received binds nobody. */
const GIVES = /^(?:provid|giv|gave|offer|pay|paid|receiv|support|help|serv|own|suppl)/iu

/** ‘may dismiss | any of them |’: over whom, these words do not tell. */
const UNTOLD = /^(?:(?:(?:any|all|each|either|both|some|one) of )?(?:them|it|us)|an?|the)$/iu

/** Whether words name an office and nobody who holds it: ‘the chief constable’. */
function isOffice(analysed: AnalysedDocument, clauses: readonly Clause[], span: Span): boolean {
  const clause = clauseAt(analysed, clauses, span)
  const at = clause?.tokens.findIndex(token => token.start >= span.start) ?? -1
  if (!clause || at < 0) return false
  const office = officePhraseAt(clause.tokens, at, clause.text)
  return office !== undefined && office.end >= span.end
}

const STATES: ReadonlySet<string> = new Set(['given', 'conditional', 'withheld', 'withdrawn'])

/** Who trusts whom as the network reads it, in sentences where no rule finds that. */
export function withFramedConfidences(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly StatedConfidence[],
): StatedConfidence[] {
  const tellings = tellingsOf(attributions)
  const framed = frames
    .filter(({ type, score }) => type === 'confidence' && score >= FRAME_FLOORS.confidences)
    .flatMap((frame): StatedConfidence[] => {
      const inWhom = roleOf(frame, 'in')
      const { stance } = frame.attributes
      const told = toldAt(tellings, attributions, { start: frame.start, end: frame.end }, modalityOf(frame))
      if (!inWhom || !stance || !STATES.has(stance) || /^(?:conditional|expected|alleged)$/u.test(told.modality))
        return []
      if (told.modality === 'denied' && stance !== 'withheld') return []
      const owner = roleOf(frame, 'holder')
      if (isNoTrust(analysed, frame, inWhom, owner)) return []
      const holder = owner && isFirstPerson(analysed.document.text, owner) ? null : owner
      if (!holder && told.toldIn === null) return []
      return [
        {
          kind: 'confidence',
          ...sentenceAt(analysed, frame),
          holder,
          in: inWhom,
          state: stance as StatedConfidence['state'],
          condition: conditionOf(analysed, frame),
          rule: 'confidence/framed',
          ...told,
        },
      ]
    })
  return [...ruled, ...framed.filter(one => !ruled.some(other => other.start === one.start))]
}

/** What it depends on, where the sentence tells it: what another sentence says is no condition of it. */
function conditionOf(analysed: AnalysedDocument, frame: Frame): Span | null {
  const span = roleOf(frame, 'condition')
  return span && sentenceAt(analysed, span).start === sentenceAt(analysed, frame).start ? span : null
}

/** Votes of no confidence that somebody wants, plans or faces; trust that has been lost, and nobody says whose; trust in what holds no office. */
function isNoTrust(analysed: AnalysedDocument, frame: Frame, inWhom: Span, owner: Span | null): boolean {
  const words = (span: Span): string => analysed.document.text.slice(span.start, span.end)
  const sentence = words(sentenceAt(analysed, frame))
  if (/\b(?:motion|vote|ballot)s? of (?:no )?confidence\b/iu.test(sentence) && !DECIDED.test(sentence)) return true
  // ‘was appointed to restore confidence in the force’
  if (AIMED.test(sentence)) return true
  if (!owner && /\b(?:lost|lose|loses|losing)\b/iu.test(sentence)) return true
  // ‘the economy’; ‘the water company’ is a holder
  return NO_HOLDER.test(words(inWhom).split(/\s/u).at(-1)!) || (owner !== null && EVERYBODY.test(words(owner)))
}

/** Trust that somebody means to bring back, or that something might cost. */
const AIMED =
  /\b(?:re(?:store|storing|build|building|gain|gaining|new|pair)|win(?:ning)?(?: back)?|boost(?:ing)?|improv(?:e|ing)|increas(?:e|ing)|strengthen(?:ing)?|earn(?:ing)?|inspir(?:e|ing)|undermin(?:e|ed|es|ing)|damag(?:e|ed|es|ing)|erod(?:e|ed|es|ing)|dent(?:ed)?|shak(?:e|en)) (?:(?:the|public|people['’]s|local|their|our|its|community|much|lost) ){0,3}(?:trust|confidence|faith)\b/iu

/** Whose trust is nobody's in particular. */
const EVERYBODY = /\b(?:public|people|voters?|electorate|nation|country|world|markets?)$/iu

/** What a vote has come to. */
const DECIDED =
  /\b(?:passed|carried|backed|voted|approved|won|lost|supported|survived|unanimous(?:ly)?|overwhelming(?:ly)?)\b/iu
