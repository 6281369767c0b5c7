import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { covers, overlaps, type Span } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { BACKING_VERBS, DECLINING, REQUEST_NOUNS } from '../language/en/request-words.ts'
import { conditionIn, conditionsIn, dueIn, isFirstPerson } from './asked-words.ts'
import { type Clause, plainClausesOf, spanOf } from './clause.ts'
import { dutyRequests, numberedRecommendation } from './duty-requests.ts'
import { agentOf, predicateAt } from './predicates.ts'
import { askedAgain } from './questions-again.ts'
import { greeted, quotedQuestions } from './quoted-questions.ts'
import { requestsAt } from './request-frames.ts'
import type { PutRequest } from './request-parts.ts'
import { type Telling, tellingsOf, toldAt } from './telling.ts'

/** Questions, demands and calls: as verbs tell them, in quotations and turns, and in a document's own voice. */
export function findQuestions(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedQuestion[] {
  const tellings = tellingsOf(attributions)
  const clauses = plainClausesOf(analysed)
  const reader = analysed.document.genre === 'letter' ? greeted(clauses) : null
  const known: Known = { analysed, attributions, tellings, reader }
  const told = clauses.flatMap(clause => [
    ...clause.tokens.flatMap((_, at) => {
      const again = askedAgain(clauses, clause.index, at)
      return (again.length > 0 ? again : requestsAt(clause, at)).map(one => finished(known, clause, one))
    }),
    ...numberedRecommendation(clause).map(one => ({
      ...finished(known, clause, one),
      // ‘By 31 October the chief constable should …’: the time stands in front
      due: dueIn(analysed, clause.sentence, true),
    })),
    ...dutyRequests(clause, analysed.document.genre === 'leader', span => tellings.around(span).length > 0).map(one =>
      finished(known, clause, one),
    ),
  ])
  const quoted = quotedQuestions(analysed, attributions, clauses)
  const all = [...told, ...quoted.filter(one => !told.some(other => overlaps(one.words, other.words)))]
  const kept = withDeadlines(clauses, withoutDoubles(all.filter(one => one.modality !== 'denied')))
  return withBackers(clauses, kept)
}

interface Known {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly tellings: Telling
  /** To whom a letter is written. */
  readonly reader: Span | null
}

function finished(known: Known, clause: Clause, request: PutRequest): StatedQuestion {
  const { analysed, attributions, tellings } = known
  const { asks, byTeller, to, place, backer, rule } = request
  const from = request.from && isFirstPerson(analysed.document.text, request.from) ? null : request.from
  // ‘I want to know whether’ of a letter asks whoever it is written to
  const reader = request.from && from === null ? known.reader : null
  const { start, end } = clause.sentence
  const told = toldAt(tellings, attributions, place, 'actual')
  const teller = told.toldIn === null ? undefined : attributions[told.toldIn]!
  // What is asked ends with the words of whoever is told to ask it.
  const stop = teller?.contentSpans.find(one => covers(one, place) && one.end > request.words.start)?.end ?? end
  const words = { start: request.words.start, end: Math.min(request.words.end, stop) }
  // A condition within a question is part of what is asked.
  const behind = asks === 'question' ? [] : conditionsIn(analysed, { start: Math.min(words.start, place.end), end })
  const conditions = asks === 'question' || behind.length > 0 ? behind : leadingCondition(analysed, clause)
  return {
    kind: 'question',
    start,
    end,
    asks,
    from,
    byTeller,
    to:
      to ??
      reader ??
      (/^question\/(?:wished|expected|deserved)$/u.test(rule) ? (teller?.addresseeSpans[0] ?? null) : null),
    words,
    // A time within a question is part of what is asked.
    due: dueIn(analysed, { start: place.end, end: Math.max(asks === 'question' ? words.start : words.end, place.end) }),
    conditions,
    backers: backer ? [backer] : [],
    reply: request.reply
      ? { ...request.reply, declined: DECLINING.test(clause.text.slice(request.reply.start, request.reply.end)) }
      : replyIn(analysed, clause, request),
    rule,
    ...told,
  }
}

/** ‘If they can do it safely, witnesses should …’. */
function leadingCondition(analysed: AnalysedDocument, { sentence }: Clause): Span[] {
  const words = analysed.document.text.slice(sentence.start, sentence.end)
  const condition = /^["“‘]?(?:if|unless|provided)\b/iu.test(words) ? conditionIn(analysed, sentence) : null
  return condition ? [condition] : []
}

/** ‘…, who has agreed to see her’, ‘…, but it declined to comment’. */
function replyIn({ document }: AnalysedDocument, clause: Clause, { words }: PutRequest): StatedQuestion['reply'] {
  const rest = { start: words.start, end: clause.sentence.end }
  const text = document.text.slice(rest.start, rest.end)
  const found =
    /,? (?:(?:who|which) (?:has |had |have )?(?:since )?(?:agreed|replied|refused|declined|accepted|said)\b|but (?:he|she|they|it) (?:has |had )?(?:refused|declined|replied)\b)/iu.exec(
      text,
    )
  if (!found) return null
  return {
    start: rest.start + found.index,
    end: rest.end,
    declined: DECLINING.test(text.slice(found.index)) || /refused|declined/u.test(found[0]),
  }
}

/** Two rules on the same words: the one that comes first, unless only the other tells who asks. */
function withoutDoubles(all: readonly StatedQuestion[]): StatedQuestion[] {
  const kept: StatedQuestion[] = []
  for (const one of [...all].sort((a, b) => a.start - b.start || Number(b.from !== null) - Number(a.from !== null))) {
    const twin = kept.some(
      // What is put again, by somebody else or to somebody else, is asked twice.
      other =>
        (one.rule !== 'question/again' || other.start === one.start) &&
        overlaps(other.words, one.words) &&
        (covers(other.words, one.words) || covers(one.words, other.words)),
    )
    if (!twin) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start || a.words.start - b.words.start)
}

/** How far behind questions it may be told when answers are due, in code units. */
const DEADLINE_REACH = 500

/** ‘She expects a reply in days, not weeks’ behind a question tells when that is due, and asks for nothing more. */
function withDeadlines(clauses: readonly Clause[], questions: readonly StatedQuestion[]): StatedQuestion[] {
  const out: StatedQuestion[] = []
  for (const one of questions) {
    const text = clauses[0]!.text.slice(one.words.start, one.words.end)
    const reply =
      one.rule === 'question/expected' &&
      /^(?:an? |her |his |their |its )?(?:\p{L}+ )?(?:repl|answer|response)/iu.test(text)
    const earlier = reply
      ? out.filter(
          other =>
            one.start - other.end < DEADLINE_REACH &&
            other.start < one.start &&
            other.asks === 'question' &&
            !other.due,
        )
      : []
    if (earlier.length === 0) out.push(one)
    for (const other of earlier) out[out.indexOf(other)] = { ...other, due: other.due ?? one.due }
  }
  return out
}

/** How far before a sentence of backing the request may stand, in sentences. */
const BACKING_REACH = 2

/** ‘Ms Marl backed the appeal’, ‘his plea was echoed by the forum’: whoever backs joins the request told last before. */
function withBackers(clauses: readonly Clause[], questions: readonly StatedQuestion[]): StatedQuestion[] {
  const backers = new Map<StatedQuestion, Span[]>()
  for (const clause of clauses) {
    for (const [at, token] of clause.tokens.entries()) {
      if (!BACKING_VERBS.has(token.lemma) || token.pos !== 'VERB') continue
      const found = backingAt(clause, at)
      if (!found) continue
      const from = clauses[Math.max(0, clause.index - (found.pronoun ? 0 : BACKING_REACH))]!.sentence.start
      const request = questions.findLast(one => one.start >= from && one.words.start < token.start)
      if (request) backers.set(request, [...(backers.get(request) ?? []), found.backer])
    }
  }
  return questions.map(one => ({ ...one, backers: [...one.backers, ...(backers.get(one) ?? [])] }))
}

function backingAt(clause: Clause, at: number): { backer: Span; pronoun: boolean } | undefined {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  if (predicate.negated || predicate.unreal) return undefined
  if (predicate.voice === 'passive') {
    const { subject } = predicate
    const agent = agentOf(clause, predicate)
    const backer = agent && spanOf(clause, agent)
    const asked = subject && tokens.slice(subject.from, subject.to).some(token => REQUEST_NOUNS.has(token.lemma))
    return backer && asked ? { backer, pronoun: false } : undefined
  }
  const backer = predicate.subject && spanOf(clause, predicate.subject)
  if (!backer) return undefined
  const behind = tokens.slice(at + 1, at + 5)
  const stop = behind.findIndex(token => /^(?:for|by|to|of)$/u.test(token.lower))
  const object = stop < 0 ? behind : behind.slice(0, stop)
  if (object.some(token => token.pos !== 'VERB' && REQUEST_NOUNS.has(token.lemma)) && stop !== 0)
    return { backer, pronoun: false }
  return /^(?:them|it|him|her)$/u.test(behind[0]?.lower ?? '') && (behind.length < 2 || behind[1]!.pos === 'PUNCT')
    ? { backer, pronoun: true }
    : undefined
}
