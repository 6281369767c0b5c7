import type { AnalysedDocument, Token } from '../../domain/analysis.ts'
import type { Frame } from '../../domain/frame.ts'
import type { Span } from '../../domain/span.ts'
import { plainClausesOf } from '../clause.ts'
import { predicateAt } from '../predicates.ts'
import { clauseAt, sentenceAt, wordsBetween } from './roles.ts'

/** Words that tell of an office by themselves, where none is named. ‘Elected’, ‘quit’, ‘defected’, ‘replacing’ tell of other things, too. */
const OF_OFFICE =
  /^(?:(?:re)?appoint|sworn|swear|resign|retire|step|stand|stood|sack|dismiss|fired|oust|succeed|predecessor|successor|took|takes?|taking|taken|hand|tender|announc|relinquish|vacat)/iu

/** Verbs that may stand between somebody and their coming or going. Dictionary forms. */
const LEADS =
  /^(?:be|have|do|announce|decide|agree|plan|expect|intend|force|make|set|prepare|offer|choose|opt|hand|tender|submit|step|stand|take|go|come|ask|accept|give|help|serve|leave|quit|retire|join|begin|start|spend|lead|run|head|chair|hold|win|beat|defeat|swear|act|become|suspend|allow|persuade|convince|urge)$/u

/** Whether a coming or going that the network reads is told of that person: in one sentence, with no other verb between. */
export function isToldOf(analysed: AnalysedDocument, frame: Frame, person: Span, hasOffice: boolean): boolean {
  const own = sentenceAt(analysed, frame)
  // ‘The chief executive of the trust has resigned. | Ada Quill | had led it since 2014’
  if (own.start !== sentenceAt(analysed, person).start)
    return hasOffice && person.start > own.end && person.start - own.end < 60
  const { text } = analysed.document
  const trigger = text.slice(frame.start, frame.end)
  if (!hasOffice && !OF_OFFICE.test(trigger)) return false
  // ‘announced his first report’: nothing of going
  if (frame.type === 'departure-announced' && !OF_GOING.test(text.slice(own.start, own.end))) return false
  // ‘will receive a letter of resignation | from Mr Marl’, ‘the departure | of Ken Marl’: whose it is stands behind
  const behind = /^\s+(?:of|from|by)\s+(?:the\s+)?/u.exec(text.slice(frame.end, frame.end + 12))
  if (behind && person.end <= frame.start && /(?:ation|ure|ment|al|ing)s?$/u.test(trigger)) return false
  if (person.end > frame.start) return true
  if (isDoneBy(analysed, frame)) return false
  // ‘Ken Marl has now accepted | the treasurer’s | resignation’
  if (
    /\b(?:accept|receiv|demand|welcom|regret)\p{L}*\s[^.;]*$/iu.test(text.slice(person.end, frame.start)) &&
    OF_NOUN.test(trigger)
  )
    return false
  return wordsBetween(analysed, { start: person.end, end: frame.start }).every(
    (token, i, all) => token.pos !== 'VERB' || LEADS.test(token.lemma) || isOfKnown(all, i),
  )
}

/** Words that tell of somebody's going. */
const OF_GOING =
  /\b(?:resign|retir|depart|leav|left\b|quit|exit|notice\b|go(?:es|ing)?\b|sack|dismiss|remov|replac|succe|outgoing|relinquish|vacat|step\p{L}* (?:down|aside|back|away)|stand\p{L}* (?:down|aside)|mov(?:e|ing) on)/iu

const OF_NOUN = /(?:resignation|departure|retirement|dismissal|exit)s?$/iu

/** ‘Ada Quill | has confirmed | her candidate’: whoever appoints comes into no office. */
function isDoneBy(analysed: AnalysedDocument, frame: Frame): boolean {
  // ‘Lady Justice Quill | dismissed | the appeal’
  const ends =
    frame.type === 'left' && /^(?:dismiss|sack|fire|oust|remov)/iu.test(analysed.document.text.slice(frame.start))
  if (!ends && !/^(?:announced|appointed)$/u.test(frame.type)) return false
  const clause = clauseAt(analysed, plainClausesOf(analysed), frame)
  const at = clause?.tokens.findIndex(
    token =>
      token.pos === 'VERB' &&
      token.start < frame.end &&
      token.end > frame.start &&
      !/^(?:win|become|get)$/u.test(token.lemma),
  )
  return clause !== undefined && at !== undefined && at >= 0 && predicateAt(clause, at).voice === 'active'
}

/** ‘, | currently | deputy chief constable, will take up the post’: the office that somebody has, and does not come into. */
export function isHeldAlready({ document }: AnalysedDocument, office: Span): boolean {
  return /\b(?:currently|presently|at present|now|already|formerly|previously|until now)\s+(?:the\s+|a\s+)?$/iu.test(
    document.text.slice(Math.max(0, office.start - 20), office.start),
  )
}

/** ‘Ada Quill, | who led the force |, stepped down’, ‘accused of bullying’: a parenthesis, or a participle. */
function isOfKnown(tokens: readonly Token[], at: number): boolean {
  const opens = tokens.slice(0, at).findLastIndex(token => token.text === ',')
  const closes = tokens.slice(at).some(token => token.text === ',')
  return opens >= 0 && closes
}
