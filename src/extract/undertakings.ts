import type { AnalysedDocument } from '../domain/analysis.ts'
import { isInOwnVoice } from '../domain/document.ts'
import type { Attribution } from '../domain/extraction.ts'
import { covers, overlaps, type Span } from '../domain/span.ts'
import type { StatedOutcome, StatedUndertaking } from '../domain/stated-question.ts'
import { conditionIn, dueIn, isFirstPerson } from './asked-words.ts'
import { type Clause, plainClausesOf, spanOf } from './clause.ts'
import { predicateAt } from './predicates.ts'
import { type Promised, promisesAt } from './promise-frames.ts'
import { promisedContents } from './promised-contents.ts'
import { type Telling, tellingsOf, toldAt } from './telling.ts'
import { willsAt } from './will-frames.ts'

/** What somebody promises to do: ‘pledged to publish’, ‘gave her word that’, ‘said that he would return on Monday’. */
export function findUndertakings(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
): (StatedUndertaking | StatedOutcome)[] {
  const known = { analysed, attributions, tellings: tellingsOf(attributions) }
  const own = analysed.document.genre !== 'message' && isInOwnVoice(analysed.document)
  return plainClausesOf(analysed).flatMap(clause => {
    const outcome = clause.tokens.flatMap((_, at) => outcomeAt(known, clause, at))
    const sure = clause.tokens.flatMap((_, at) => promisesAt(clause, at))
    const said = clause.tokens.flatMap((token, at) => {
      const teller = tellerAt(known, token)
      return teller || own ? willsAt(clause, at, teller ?? null) : []
    })
    const told = promisedContents(clause, attributions)
    const more = [...told, ...said].filter(one => !sure.some(other => overlaps(one.words, other.words)))
    const all = [...sure, ...more.filter((one, i) => more.findIndex(other => overlaps(one.words, other.words)) === i)]
    return [...outcome, ...all.flatMap(one => finished(known, clause, one))]
  })
}

interface Known {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly tellings: Telling
}

/** The statement in whose words a place stands, where it was said and made. */
function tellerAt({ attributions, tellings }: Known, place: Span): Attribution | undefined {
  const { toldIn, modality } = toldAt(tellings, attributions, place, 'actual')
  const teller = toldIn === null ? undefined : attributions[toldIn]!
  return teller && teller.made === 'made' && teller.conveys === 'speech' && modality === 'actual' ? teller : undefined
}

function finished({ analysed, attributions, tellings }: Known, clause: Clause, one: Promised): StatedUndertaking[] {
  const told = toldAt(tellings, attributions, one.place, 'actual')
  if (told.modality === 'denied' || told.modality === 'alleged' || isContested(clause, one.words)) return []
  const { start, end } = clause.sentence
  const teller = told.toldIn === null ? undefined : attributions[told.toldIn]!
  const stop = teller?.contentSpans.find(span => covers(span, one.place) && span.end > one.words.start)?.end ?? end
  const words = { start: one.words.start, end: Math.min(one.words.end, stop) }
  if (words.end <= words.start || TRUST.test(clause.text.slice(words.start, words.end))) return []
  // ‘promised on Thursday that’: the day before the promise is when it was made.
  const due = dueIn(analysed, { start: words.start, end: Math.max(words.end, words.start) }, true)
  const opening = { start: clause.sentence.start, end: one.place.start }
  const leading = /^["“‘]?(?:if|unless|provided)\b/iu.test(clause.text.slice(opening.start, opening.end))
  return [
    {
      kind: 'undertaking',
      start,
      end,
      by: one.by && isFirstPerson(clause.text, one.by) ? null : one.by,
      to: one.to ?? (one.by === null || one.rule === 'undertaking/will' ? (teller?.addresseeSpans[0] ?? null) : null),
      words,
      due,
      condition:
        conditionIn(analysed, { start: words.start, end: stop }) ?? (leading ? conditionIn(analysed, opening) : null),
      rule: one.rule,
      ...told,
    },
  ]
}

/** ‘would | keep his confidence in her | if she answered’: trust is told as such, and nothing that is done. */
const TRUST = /^(?:keep|have|retain|continue to have|lose|withdraw) (?:\p{L}+ ){0,3}(?:confidence|faith|trust) in\b/iu

/** What is claimed or denied to have been promised is no promise: ‘dismissed reports he told him he would quit’. */
const CONTESTED =
  /(?:\bclaim(?:ed|ing)\b|(?<!\b(?:the|its|his|her|a|any) )\bclaims?\b)|\b(?:alleg\w+|reportedly|rumou?r\w*|den(?:y|ies|ied|ying)|(?:dismiss\w+|reject\w+) (?:the |any )?(?:reports|claims|suggestions)|reports (?:that )?(?:he|she|it|they))\b/iu

/** Whether a sentence tells of a promise only as claimed, denied or rumoured. */
export function isContested(clause: Clause, words: Span): boolean {
  const { start, end } = clause.sentence
  return CONTESTED.test(`${clause.text.slice(start, words.start)} ${clause.text.slice(words.end, end)}`)
}

/** ‘broke his promise to publish it’, ‘kept her word to the families’: only where a document says so. */
function outcomeAt({ attributions, tellings }: Known, clause: Clause, at: number): StatedOutcome[] {
  const { tokens } = clause
  const verb = /^(?:break|breach|renege|keep|honour|fulfil)$/u.exec(tokens[at]!.lemma)?.[0]
  const noun = tokens.findIndex(
    (token, i) =>
      i > at && i < at + 5 && /^(?:promise|pledge|word|undertaking|commitment|assurance)s?$/u.test(token.lower),
  )
  if (!verb || noun < 0 || !/^(?:VERB|AUX)$/u.test(tokens[at]!.pos)) return []
  const predicate = predicateAt(clause, at)
  const by = predicate.subject && predicate.voice !== 'passive' ? spanOf(clause, predicate.subject) : undefined
  const last = tokens.at(-1)!
  const words = { start: tokens[noun]!.end, end: last.end }
  if (!by || predicate.unreal || predicate.modality !== 'actual' || words.end - words.start < 8) return []
  const kept = /^(?:keep|honour|fulfil)$/u.test(verb)
  if (predicate.negated && !kept) return []
  const outcome = kept && !predicate.negated ? 'kept' : 'broken'
  const { start, end } = clause.sentence
  const told = toldAt(tellings, attributions, tokens[at]!, 'actual')
  // That a promise was broken is told as a fact by the document itself, or not at all.
  if (told.toldIn !== null) return []
  return [{ kind: 'undertaking-outcome', start, end, by, words, outcome, rule: 'undertaking/outcome', ...told }]
}
