import type { StatedConfidence } from '../domain/stated-question.ts'
import { CONFIDENCE_NOUN } from '../language/en/confidence-words.ts'
import { type Clause, isComma, spanOf, type TokenRange } from './clause.ts'
import { partyAfter, referentBefore, subjectOf } from './parties.ts'
import { phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { mainSubject } from './subjects.ts'
import { supportAt } from './support-frames.ts'
import { enjoyed, isPublic, lostFrom, possessor, saidOf } from './trust-enjoyed.ts'

/** Confidence as words tell it, before its condition is known. */
export interface Trust {
  /** Null: whoever tells it. */
  readonly holder: TokenRange | null
  readonly in: TokenRange
  readonly state: StatedConfidence['state']
  readonly rule: string
}

/** The confidence that the noun at a place tells of. */
export function trustAt(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const shown = supportAt(clause, at)
  if (shown) return shown
  if (/^(?:back|support)$/u.test(tokens[at]!.lemma) && tokens[at]!.pos === 'VERB') return backed(clause, at)
  if (!CONFIDENCE_NOUN.test(tokens[at]!.lower) && !/^(?:confident|support|backing)$/u.test(tokens[at]!.lower))
    return undefined
  if (tokens[at]!.lower === 'confident') return confidentIn(clause, at)
  const gone = lostFrom(clause, at)
  if (gone) return gone
  if (/^(?:support|backing)$/u.test(tokens[at]!.lower)) return enjoyed(clause, at)
  const next = tokens[at + 1]?.lower
  // ‘her trust and confidence in him’ is one
  const pair = tokens[at - 1]?.lower === 'and' && CONFIDENCE_NOUN.test(tokens[at - 2]?.lower ?? '')
  if (pair && next === 'in') return had(clause, at, at - 2)
  // ‘in confidence’, ‘with confidence’, ‘confidence trickster’, ‘a breach of confidence’
  if (
    /^(?:in|with|of|and)$/u.test(tokens[at - 1]?.lower ?? '') &&
    !/\bvote$/u.test(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 2]?.lower !== 'statement'
  )
    return undefined
  if (next === 'in') return had(clause, at)
  // ‘no faith | left | in the panel’
  if (/^(?:left|whatever|whatsoever|remaining)$/u.test(next ?? '') && tokens[at + 2]?.lower === 'in')
    return had(clause, at + 1, at)
  return enjoyed(clause, at) ?? lostOrVoted(clause, at) ?? inWhom(clause, at)
}

/** ‘had full confidence in her’, ‘has lost confidence in the chief’, ‘my confidence in her depends on’. */
function had(clause: Clause, at: number, first = at): Trust | undefined {
  const { tokens } = clause
  const owner = possessor(clause, first)
  const verb = verbBefore(clause, first)
  const holds = owner ?? (verb === undefined ? undefined : subjectOf(clause, verb))
  const main = owner && tokens[owner.from]!.pos === 'PRON' ? mainSubject(clause, owner.from) : undefined
  const others = [...(holds ? [holds] : votersOf(clause, first)), ...reporterOf(clause, at), ...(main ? [main] : [])]
  const inWhom = trustedAfter(clause, at + 2, others)
  if (!inWhom) return undefined
  // ‘lost people's confidence’
  if (owner && isPublic(clause, owner)) return undefined
  const shown = owner && expressed(clause, owner, inWhom)
  if (shown) return shown
  if (owner) return { holder: owner, in: inWhom, state: 'given', rule: 'confidence/own' }
  if (verb === undefined) return votes(clause, at, inWhom)
  const predicate = predicateAt(clause, verb)
  const subject = openingAnswer(clause, at) ?? subjectOf(clause, verb)
  // ‘neither he nor the cabinet had any confidence in her’
  const from = Math.min(predicate.from - 2, (subject?.from ?? predicate.from) - 1)
  const words = tokens.slice(Math.max(0, from), at).map(token => token.lower)
  if (!subject || isPublic(clause, subject)) return undefined
  if (
    words.some(word => /^(?:more|less|most|least)$/u.test(word)) ||
    /^(?:nobody|none)$/u.test(tokens[subject.from]!.lower)
  )
    return undefined
  const group = tokens.slice(predicate.from, verb).map(token => token.lower)
  // ‘officers need to have confidence in’
  if (
    /^(?:need|needs|want|wants|like|try|seek|must)$/u.test(tokens[predicate.from - 2]?.lower ?? '') &&
    tokens[predicate.from - 1]?.lower === 'to'
  )
    return undefined
  // ‘would have confidence in the panel only if survivors sat on it’
  const behind = clause.text.slice(tokens[inWhom.to - 1]!.end, clause.sentence.end)
  const onlyIf = /^[,\s]*(?:only if|provided|unless|so long as|as long as)\b/iu.test(behind)
  if (
    (group.includes('would') && !onlyIf) ||
    group.includes('should') ||
    group.includes('must') ||
    group.includes('might')
  )
    return undefined
  const { state, lost } = stateOf(tokens[verb]!.lemma, words)
  // ‘members voted that they had’: of a group ‘they’ and ‘it’ are whoever says so
  const [teller] = /^(?:they|it)$/u.test(tokens[subject.from]!.lower) ? reporterOf(clause, at) : []
  return { holder: teller ?? subject, in: inWhom, state, rule: lost ? 'confidence/lost' : 'confidence/has' }
}

/** ‘had lost’, ‘never lost’, ‘had no’, ‘never had’: by the verb and the words up to it. */
function stateOf(lemma: string, words: readonly string[]): { state: Trust['state']; lost: boolean } {
  const lost =
    /^(?:lose|cease|withdraw)$/u.test(lemma) ||
    /\b(?:ceased|stopped) to$/u.test(words.slice(0, -1).join(' ')) ||
    words.includes('ceased')
  if (words.includes('never')) return { state: lost ? 'given' : 'withheld', lost: false }
  const none = words.some(word => /^(?:no|not|n't|little|longer|neither|nor)$/u.test(word))
  return { state: lost || none ? 'withdrawn' : 'given', lost }
}

/** ‘expressed its confidence in Mr Strang’, ‘has withdrawn its confidence in’, ‘put their trust in the head’. */
function expressed(clause: Clause, owner: TokenRange, inWhom: TokenRange): Trust | undefined {
  const { tokens } = clause
  const verb = owner.from - 1
  const lemma = tokens[verb]?.lemma ?? ''
  if (
    !/^(?:express|reiterate|reaffirm|restate|declare|voice|repeat|underline|withdraw|lose|put|place|confirm)$/u.test(
      lemma,
    )
  )
    return undefined
  const predicate = predicateAt(clause, verb)
  const holder = subjectOf(clause, verb)
  if (!holder || predicate.voice === 'passive' || predicate.negated || predicate.unreal || isPublic(clause, holder))
    return undefined
  if (predicate.modality !== 'actual') return undefined
  const state = /^(?:withdraw|lose)$/u.test(lemma) ? 'withdrawn' : 'given'
  return { holder, in: inWhom, state, rule: state === 'given' ? 'confidence/has' : 'confidence/lost' }
}

/** Verbs of having and losing, before the noun with nothing but its adjectives between. */
function verbBefore({ tokens }: Clause, at: number): number | undefined {
  for (let i = at - 1; i > 0 && i > at - 6; i--) {
    const { lower, lemma, pos } = tokens[i]!
    if (
      /^(?:have|has|had|having|'ve|’ve|lost|losing|lose|retain(?:s|ed)?|keeps?|kept|expressed|expresses|express|voiced|voices|declared|reiterated|reaffirmed|restated|repeated|felt|withdr(?:aw|ew|awn)|place[sd]?|ceased|hold|holds)$/u.test(
        lower,
      )
    )
      return i
    if (
      !/^(?:ADJ|DET|ADV|NUM)$/u.test(pos) &&
      !/^(?:full|complete|absolute|every|utmost|any|no|further|more|total|and|their|his|her|its|its|all|to|have)$/u.test(
        lemma,
      )
    )
      return undefined
  }
  return undefined
}

/** Who says it: the subject of ‘told … that’ before. Nobody tells somebody of confidence in themselves. */
function reporterOf(clause: Clause, at: number): TokenRange[] {
  const said = clause.tokens.findLastIndex(
    (token, i) =>
      i < at &&
      /^(?:said|says|say|told|tells|tell|wrote|insisted|added|voted|declared|concluded|agreed|made)$/u.test(
        token.lower,
      ),
  )
  const subject = said > 0 && predicateAt(clause, said).voice !== 'passive' ? subjectOf(clause, said) : undefined
  return subject ? [subject] : []
}

function votersOf(clause: Clause, at: number): TokenRange[] {
  const verb = clause.tokens.findLastIndex((token, i) => i < at && i > at - 8 && token.pos === 'VERB')
  const subject = verb > 0 ? subjectOf(clause, verb) : undefined
  return subject ? [subject] : []
}

/** ‘a vote of no confidence in the leader’, ‘issued a statement of confidence in him’. */
function votes(clause: Clause, at: number, inWhom: TokenRange): Trust | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex((token, i) => i < at && i > at - 8 && token.pos === 'VERB')
  if (verb < 1 || !/^(?:pass|issue|back|carry|approve|give|express|release|publish)$/u.test(tokens[verb]!.lemma))
    return undefined
  const predicate = predicateAt(clause, verb)
  if (!predicate.subject || predicate.unreal || predicate.negated || predicate.modality !== 'actual') return undefined
  const state = tokens[at - 1]?.lower === 'no' ? 'withdrawn' : 'given'
  return { holder: predicate.subject, in: inWhom, state, rule: 'confidence/vote' }
}

/** ‘could no longer count on her confidence’. */
function lostOrVoted(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  if (tokens[at - 2]?.lower === 'vote') return votedFor(clause, at)
  const owner = possessor(clause, at)
  const count = tokens.findLastIndex((token, i) => i < at && i > at - 5 && /^(?:count|rely)$/u.test(token.lower))
  if (!owner || count < 1) return undefined
  const subject = subjectOf(clause, count)
  const gone = tokens
    .slice(Math.max(0, count - 3), count)
    .some(token => /^(?:no|longer|not|cannot)$/u.test(token.lower))
  return subject && { holder: owner, in: subject, state: gone ? 'withdrawn' : 'given', rule: 'confidence/enjoys' }
}

/** ‘the deputy, in whom she had complete confidence’. */
function inWhom(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const whom = tokens.findLastIndex((token, i) => i < at && i > at - 10 && token.lower === 'whom')
  const verb = tokens.findLastIndex(
    (token, i) => i < at && i > whom && /^(?:has|have|had|retains?)$/u.test(token.lower),
  )
  if (whom < 2 || tokens[whom - 1]!.lower !== 'in' || verb < 0) return undefined
  const trusted = phraseBefore(clause, isComma(tokens[whom - 2]) ? whom - 2 : whom - 1)
  const holder = subjectOf(clause, verb)
  const none = tokens.slice(whom, at).some(token => /^(?:no|not|n't|little|longer|lost)$/u.test(token.lower))
  return trusted && holder && { holder, in: trusted, state: none ? 'withdrawn' : 'given', rule: 'confidence/has' }
}

/** ‘declined to give the director a vote of confidence’. */
function votedFor(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const give = tokens.findLastIndex((token, i) => i < at && i > at - 16 && /^(?:give|gave|given)$/u.test(token.lower))
  const article = tokens.findLastIndex((token, i) => i < at && /^an?$/u.test(token.lower))
  const before = tokens.slice(Math.max(0, give - 3), give)
  const declines = before.some(token => /^(?:declined?|declines|refused?|refuses)$/u.test(token.lower))
  const verb = declines ? tokens.findLastIndex((token, i) => i < give && token.pos === 'VERB') : give
  const holder = verb > 0 ? subjectOf(clause, verb) : undefined
  if (give < 1 || article <= give + 1 || !holder) return undefined
  const state = declines ? 'withheld' : 'given'
  return { holder, in: { from: give + 1, to: article }, state, rule: 'confidence/vote' }
}

/** ‘Asked whether he had confidence in her, Mr Paskett would not say’: whose confidence it is. */
function openingAnswer(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  if (!/^(?:asked|pressed)$/u.test(tokens[0]?.lower ?? '')) return undefined
  const comma = tokens.findIndex((token, i) => i > at && isComma(token))
  const answers = comma < 0 ? undefined : partyAfter(clause, comma + 1)
  // ‘Asked whether the minister had confidence in him, | her press secretary | said’: for her
  const agent = /\b(?:spokes\p{L}+|press (?:secretary|officer)|aides?|sources?|lawyers?|solicitors?)$/iu
  const words = answers && spanOf(clause, answers)
  return words && agent.test(clause.text.slice(words.start, words.end)) ? undefined : answers
}

/** ‘I am confident in you’. */
function confidentIn(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'in') return undefined
  const be = [at - 1, at - 2].find(i => /^(?:is|are|am|was|were|'m|’m|remains?)$/u.test(tokens[i]?.lower ?? ''))
  const inWhom = trustedAfter(clause, at + 2, [])
  const predicate = be === undefined ? undefined : predicateAt(clause, be)
  if (!inWhom || !predicate?.subject || predicate.unreal || isPublic(clause, predicate.subject)) return undefined
  const state = predicate.negated || tokens[at - 1]?.lower === 'not' ? 'withdrawn' : 'given'
  return { holder: predicate.subject, in: inWhom, state, rule: 'confidence/confident' }
}

/** Whom the confidence is in; ‘him’ by the one party that the sentence names before, or behind ‘said of’. */
function trustedAfter(clause: Clause, from: number, holder: readonly TokenRange[]): TokenRange | undefined {
  const { tokens } = clause
  const word = tokens[from]?.lower ?? ''
  const pronoun = /^(?:him|her|them|it|you)$/u.test(word) && !/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[from + 1]?.pos ?? '')
  if (!pronoun) return partyAfter(clause, from)
  const itself = { from, to: from + 1 }
  // ‘Commissioner, I am confident in you’
  if (word === 'you') return isComma(tokens[1]) && tokens[0]!.pos === 'PROPN' ? { from: 0, to: 1 } : itself
  const of = saidOf(clause, from)
  if (of) return of
  return referentBefore(clause, from, holder) ?? ownerIn(clause, holder) ?? itself
}

/** ‘Bernard Styles's colleagues have confidence in him’. */
function ownerIn({ tokens }: Clause, holders: readonly TokenRange[]): TokenRange | undefined {
  for (const { from, to } of holders) {
    const mark = tokens.findIndex((token, i) => i > from && i < to && /^['’]s$/u.test(token.lower))
    if (mark > 0 && tokens[mark - 1]!.pos === 'PROPN') return { from, to: mark }
  }
  return undefined
}

/** ‘backed the commissioner, provided that …’: with a condition alone, else backing is no more than words. */
function backed(clause: Clause, at: number): Trust | undefined {
  const behind = clause.text.slice(clause.tokens[at]!.end, clause.sentence.end)
  if (!/[,\s]\s?["“]?(?:provided|so long as|as long as|only if|on condition)\b/u.test(behind)) return undefined
  const predicate = predicateAt(clause, at)
  const holder = subjectOf(clause, at)
  const trusted = partyAfter(clause, at + 1)
  if (!holder || !trusted || predicate.voice === 'passive' || predicate.negated) return undefined
  return { holder, in: trusted, state: 'given', rule: 'confidence/backed' }
}

/** ‘… confidence in the superintendent and none whatever in the people above him’. */
export function noneIn(clause: Clause, trust: Trust): Trust | undefined {
  const { tokens } = clause
  if (tokens[trust.in.to]?.lower !== 'and' || tokens[trust.in.to + 1]?.lower !== 'none') return undefined
  const at = tokens.findIndex((token, i) => i > trust.in.to + 1 && i < trust.in.to + 5 && token.lower === 'in')
  const trusted = at < 0 ? undefined : partyAfter(clause, at + 1)
  return trusted && { ...trust, in: trusted, state: 'withdrawn' }
}
