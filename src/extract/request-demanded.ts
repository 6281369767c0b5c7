import type { Span } from '../domain/span.ts'
import { DEMANDED_ACTS, QUESTION_WORD } from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, spanOf, type TokenRange } from './clause.ts'
import { isParty, subjectOf } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { demandedBy, existingCalls, facedFor, nounFor, writtenTo } from './request-nominal.ts'
import { askedSpan, askerOf, infinitiveAfter, isBase, type PutRequest } from './request-parts.ts'
import { thatClause } from './request-that.ts'

/** ‘demanded to know why’, ‘demanded that the board resign’, ‘demanded an apology from the force’. */
export function demanded(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (predicate.voice === 'passive' || tokens[at + 1]?.lower === 'by') return demandedBy(clause, at)
  if (!asker || asker.from === null) return []
  const base = { asks: 'demand' as const, ...asker, place: tokens[at]!, backer: null, rule: 'question/demanded' }
  const next = tokens[at + 1]
  if (next?.lower === 'to') {
    const wh = tokens[at + 2]?.lower === 'know' ? at + 3 : at + 2
    const words = wordsFrom(clause, wh)
    return words ? [{ ...base, to: writtenTo(clause, at), words }] : []
  }
  if (next?.lower === 'that') return thatClause(clause, at + 2, base)
  const thing = phraseAfter(clause, at + 1, false)
  // ‘campaigners demanding change marched’: a phrase, and the verb of the sentence behind it
  const reduced = tokens[at]!.lower === 'demanding' && predicate.from === at && !isComma(tokens[at - 1])
  const words = wordsFrom(clause, at + 1, reduced && thing ? thing.to : tokens.length)
  if (!words || !thing) return []
  const from = tokens.findIndex((token, i) => i > at && i < at + 12 && token.lower === 'from')
  const whom = from < 0 ? undefined : phraseAfter(clause, from + 1, false)
  return [{ ...base, to: (whom && spanOf(clause, whom)) ?? writtenTo(clause, at), words }]
}

/** ‘gave the company until Friday to say’, ‘set the commissioner a deadline of weeks to produce’. */
export function deadline(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  const whom = phraseAfter(clause, at + 1, false)
  const to = tokens.findIndex(
    (token, i) => i > at && i < at + 24 && token.lower === 'to' && isBase(tokens[i + 1] ?? token),
  )
  if (!asker || asker.from === null || predicate.voice === 'passive' || !whom || to < 0) return []
  const between = tokens.slice(at + 1, to)
  const timed =
    between.some(token => token.pos === 'NUM') &&
    between.some(token => /^(?:hours?|days?|weeks?|months?)$/u.test(token.lower)) &&
    DEMANDED_ACTS.has(tokens[to + 1]!.lower)
  if (!timed && !between.some(token => token.lower === 'until' || token.lower === 'deadline')) return []
  const stop = between.findIndex(token => /^(?:a|an|until)$/u.test(token.lower) || token.pos === 'NUM')
  const span = spanOf(clause, { from: at + 1, to: stop > 0 ? at + 1 + stop : whom.to })
  const words = wordsFrom(clause, to + 1)
  if (!span || !words) return []
  return [{ asks: 'demand', ...asker, to: span, words, place: tokens[at]!, backer: null, rule: 'question/deadline' }]
}

/** ‘the public deserve to know who gave the order’. */
export function deserved(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'to' || tokens[at + 2]?.lower !== 'know') return []
  if (predicateAt(clause, at).negated || !QUESTION_WORD.test(tokens[at + 3]?.lower ?? '')) return []
  const words = wordsFrom(clause, at + 3)
  if (!words) return []
  return [
    {
      asks: 'demand',
      from: null,
      byTeller: true,
      to: null,
      words,
      place: tokens[at]!,
      backer: null,
      rule: 'question/deserved',
    },
  ]
}

/** ‘expected a full account the next time they met’: with when it is due. */
export function expected(clause: Clause, at: number): PutRequest[] {
  const predicate = predicateAt(clause, at)
  const wanted = expectedTo(clause, at)
  if (wanted.length > 0) return wanted
  const asker = askerOf(clause, predicate)
  const behind = clause.text.slice(clause.tokens[at]!.end, clause.sentence.end)
  const account =
    /^\s(?:an?|the|her|his|their|its)?\s?["“‘]?(?:a )?(?:full |proper |clear )?(?:account|answers?|explanation|report|reply|response|apology)\b/iu
  if (!asker || predicate.voice === 'passive' || !account.test(behind)) return []
  const words = wordsFrom(clause, at + 1)
  return words
    ? [
        {
          asks: 'demand',
          ...asker,
          to: null,
          words,
          place: clause.tokens[at]!,
          backer: null,
          rule: 'question/expected',
        },
      ]
    : []
}

/** ‘members would expect the commissioner to come back with a plan’: what is wanted, where ‘would’ says so. */
function expectedTo(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const whom = /^(?:would|will|['’]d)$/u.test(tokens[at - 1]?.lower ?? '')
    ? phraseAfter(clause, at + 1, false)
    : undefined
  const act = whom && tokens[whom.to]?.lower === 'to' ? whom.to + 1 : undefined
  if (!whom || act === undefined || !isParty(clause, whom)) return []
  const acts = DEMANDED_ACTS.has(tokens[act]?.lower ?? '') || /^(?:come|report)$/u.test(tokens[act]?.lower ?? '')
  const words = acts ? wordsFrom(clause, act) : undefined
  const to = spanOf(clause, whom)
  if (!words || !to) return []
  const rest = { from: null, byTeller: true, place: tokens[at]!, backer: null, rule: 'question/expected-to' }
  return [{ asks: 'demand', ...rest, to, words }]
}

/** ‘wants to know why’, ‘I should like to know why’, ‘wanted the footage by Friday’. */
export function wished(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive') return []
  const base = { ...asker, to: null, place: tokens[at]!, backer: null, rule: 'question/wished' }
  const wishes =
    tokens[at]!.lemma === 'want' ||
    // ‘we need to know who’; not ‘parents need to know what they are buying’
    (tokens[at]!.lemma === 'need' && /^(?:we|i)$/u.test(tokens[at - 1]?.lower ?? '')) ||
    /^(?:would|should|'d|’d)$/u.test(tokens[at - 1]?.lower ?? '') ||
    /^(?:also)$/u.test(tokens[at - 1]?.lower ?? '')
  const knows = wishes && tokens[at + 1]?.lower === 'to' && /^(?:know|hear|ask|see)$/u.test(tokens[at + 2]?.lower ?? '')
  if (knows && QUESTION_WORD.test(tokens[at + 3]?.lower ?? '')) {
    const words = wordsFrom(clause, at + 3)
    return words ? [{ ...base, asks: 'question', words }] : []
  }
  const done = wantsDone(clause, at)
  if (done) return [{ ...base, asks: 'demand', words: done }]
  const behind = clause.text.slice(tokens[at]!.end, clause.sentence.end)
  if (tokens[at]!.lemma !== 'want' || !/^\s(?:the|an?|their|answers|all)\b[^,.;]{3,50}\sby\s/u.test(behind)) return []
  if (infinitiveAfter(clause, at + 1) !== undefined) return []
  const words = wordsFrom(clause, at + 1)
  return words ? [{ ...base, asks: 'demand', words }] : []
}

/** ‘wants | every high-risk case reviewed |’, ‘want | the bollards put back |’: what somebody wants done, by nobody whom the words name. */
function wantsDone(clause: Clause, at: number): Span | undefined {
  const { tokens } = clause
  const next = tokens[at + 1]
  if (tokens[at]!.lemma !== 'want' || !next || !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(next.pos)) return undefined
  const act = tokens.findIndex((token, i) => i > at + 1 && token.pos === 'VERB')
  const thing = tokens.slice(at + 1, act)
  const plain =
    thing.length < 9 && thing.every(token => /^(?:DET|ADJ|NOUN|PROPN|ADP|NUM)$/u.test(token.pos) || token.text === '-')
  return act > 0 && plain && DONE.test(tokens[act]!.lower) ? wordsFrom(clause, at + 1) : undefined
}

/** Participles of what a public body can do, or undo. */
const DONE =
  /^(?:reviewed|scrapped|reopened|reinstated|restored|published|released|investigated|sacked|removed|suspended|dismissed|prosecuted|banned|abolished|overturned|quashed|dropped|put|brought|returned|changed|improved|closed|kept|saved|disbanded|withdrawn|replaced|strengthened|tightened|recorded|disclosed)$/u

/** ‘put two questions to the chief constable …: how many …, and why …?’ */
export function putQuestions(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const asker = askerOf(clause, predicateAt(clause, at))
  const to = tokens.findIndex((token, i) => i > at && i < at + 7 && token.lower === 'to')
  if (!asker || to < 0 || !tokens.slice(at, to).some(token => /^questions?$/u.test(token.lower))) return []
  const whom = phraseAfter(clause, to + 1, false)
  const span = whom && spanOf(clause, whom)
  const colon = tokens.findIndex((token, i) => i > to && token.text === ':')
  if (!span || colon < 0) return []
  const starts = tokens.flatMap((token, i) => {
    if (i <= colon || !QUESTION_WORD.test(token.lower)) return []
    const first = /^["“‘:]$/u.test(tokens[i - 1]!.text)
    return first || (tokens[i - 1]!.lower === 'and' && isComma(tokens[i - 2])) ? [i] : []
  })
  return starts.flatMap((start, k) => {
    const words = wordsFrom(clause, start, starts[k + 1] ?? tokens.length)
    return words
      ? [
          {
            asks: 'question' as const,
            ...asker,
            to: span,
            words,
            place: tokens[at]!,
            backer: null,
            rule: 'question/put',
          },
        ]
      : []
  })
}

/** ‘joined calls by the league for the minister to act’, ‘Karl's appeal to the force to publish it’, ‘facing calls to resign’. */
export function nounRequest(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const place = tokens[at]!
  // ‘including demands on the ambulance service that could not be met’: what weighs on it, and no request
  if (
    /^demands?$/u.test(place.lower) &&
    tokens[at + 1]?.lower === 'on' &&
    infinitiveAfter(clause, at + 2) === undefined
  )
    return []
  const by = /^(?:by|from)$/u.test(tokens[at + 1]?.lower ?? '') ? phraseAfter(clause, at + 2, false) : undefined
  const possessive = /^['’]s?$/u.test(tokens[at - 1]?.lower ?? '') ? phraseBefore(clause, at - 1) : undefined
  const owner = (by && upTo(clause, by, /^(?:for|to)$/u)) ?? possessive
  const behind = by && owner ? owner.to : at + 1
  const verb = tokens[at - 1]
  const faces = /^(?:face|resist|reject|dismiss|defy|ignore)$/u.test(verb?.lemma ?? '')
  const subject = verb && (faces || verb.lemma === 'join') ? predicateAt(clause, at - 1).subject : undefined
  const subjectSpan = (subject && spanOf(clause, subject)) ?? null
  // ‘Opposition groups joined calls for him to go’: where nobody else is named, whoever joins calls, too
  const joins = verb?.lemma === 'join' ? subject : joinedBefore(clause, at)
  const own = owner ?? callerOf(clause, at) ?? joins ?? ownPronoun(clause, at)
  const from = (own && spanOf(clause, own)) ?? null
  const backer = own === joins ? null : subjectSpan
  const base = { asks: 'call' as const, from, byTeller: false, place, rule: 'question/call-noun' }
  if (faces && tokens[behind]?.lower === 'to' && subjectSpan) {
    const words = wordsFrom(clause, behind + 1)
    return words ? [{ ...base, to: subjectSpan, words, backer: null }] : []
  }
  if (!from && faces && subjectSpan) return facedFor(clause, behind, subjectSpan, place)
  if (!from) return existingCalls(clause, at)
  if (!/^(?:for|to)$/u.test(tokens[behind]?.lower ?? '')) return []
  const to = infinitiveAfter(clause, behind + 1)
  const whom = to === undefined ? null : askedSpan(clause, behind + 1, to)
  const words = to === undefined ? undefined : wordsFrom(clause, to + 1)
  if (to === undefined && tokens[behind]!.lower === 'for') return nounFor(clause, behind + 1, from, place)
  // ‘calls for the advice to be published’: that is asked of nobody whom the words name
  const done = to !== undefined && tokens[to + 1]?.lower === 'be' && tokens[behind]!.lower === 'for'
  const all = done ? wordsFrom(clause, behind + 1) : undefined
  if (all) return [{ ...base, to: null, words: all, backer }]
  return whom && words ? [{ ...base, to: whom, words, backer }] : []
}

/** ‘joined | the | calls for an inquiry’. */
function joinedBefore(clause: Clause, at: number): TokenRange | undefined {
  const joins = clause.tokens[at - 1]?.lower === 'the' && clause.tokens[at - 2]?.lemma === 'join'
  return joins ? predicateAt(clause, at - 2).subject : undefined
}

/** ‘rejected | their | calls for an inquiry’: whose the calls are. */
function ownPronoun({ tokens }: Clause, at: number): TokenRange | undefined {
  return /^(?:his|her|their)$/u.test(tokens[at - 1]?.lower ?? '') ? { from: at - 1, to: at } : undefined
}

/** A phrase cut before a word: ‘by the league | for the minister to act’. */
function upTo({ tokens }: Clause, { from, to }: TokenRange, word: RegExp): TokenRange {
  const end = tokens.findIndex((token, i) => i > from && i < to && word.test(token.lower))
  return { from, to: end < 0 ? to : end }
}

/** ‘repeated her call for the chair to go’, ‘issued an appeal to drivers to slow down’: whoever makes the call. */
function callerOf(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) => i < at && i > at - 5 && /^(?:repeat|renew|issue|make|launch|lead|reiterate|sign)$/u.test(token.lemma),
  )
  if (verb < 1) return undefined
  const predicate = predicateAt(clause, verb)
  const made =
    predicate.voice !== 'passive' && !predicate.negated && !predicate.unreal && predicate.modality === 'actual'
  return made ? subjectOf(clause, verb) : undefined
}
