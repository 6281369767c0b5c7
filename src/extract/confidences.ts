import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { StatedConfidence } from '../domain/stated-question.ts'
import { CONFIDENCE_NOUN, NO_HOLDER, PUBLIC_TRUST } from '../language/en/confidence-words.ts'
import { CONDITION_WORDS } from '../language/en/due-words.ts'
import { isFirstPerson } from './asked-words.ts'
import { type Clause, isComma, isStop, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { partyAfter, referentBefore, subjectOf } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { greeted } from './quoted-questions.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** Who has confidence in whom, or has it no longer, or only on a condition. */
export function findConfidences(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedConfidence[] {
  const tellings = tellingsOf(attributions)
  const clauses = plainClausesOf(analysed)
  const letter = analysed.document.genre === 'letter'
  return clauses.flatMap(clause =>
    clause.tokens.flatMap((token, at) => {
      if (!CONFIDENCE_NOUN.test(token.lower) && !/^(?:confident|support)$/u.test(token.lower)) return []
      const found = trustAt(clause, at)
      const named = found && spanOf(clause, found.in)
      // ‘My confidence in you’ of a letter: in whom it is written to
      const you = named && letter && /^you$/iu.test(clause.text.slice(named.start, named.end))
      const inWhom = you ? greeted(clauses) : named
      if (!found || !inWhom) return []
      const words = clause.text.slice(inWhom.start, inWhom.end)
      if (NO_HOLDER.test(words) || /^(?:his|her|their|its|my|our) own\b/iu.test(words)) return []
      const told = toldAt(tellings, attributions, token, 'actual')
      if (told.modality !== 'actual' && told.modality !== 'alleged') return []
      const condition = conditionOf(clause, at)
      const state = stateOf(clause, found, at, condition)
      const { start, end } = clause.sentence
      const owner = found.holder && (spanOf(clause, found.holder) ?? null)
      const holder = owner && isFirstPerson(clause.text, owner) ? null : owner
      return state === undefined
        ? []
        : [
            {
              kind: 'confidence' as const,
              start,
              end,
              holder,
              in: inWhom,
              state,
              condition: state === 'conditional' ? condition : null,
              rule: found.rule,
              ...told,
            },
          ]
    }),
  )
}

interface Trust {
  /** Null: whoever tells it. */
  readonly holder: TokenRange | null
  readonly in: TokenRange
  readonly state: StatedConfidence['state']
  readonly rule: string
}

function trustAt(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  if (tokens[at]!.lower === 'confident') return confidentIn(clause, at)
  if (tokens[at]!.lower === 'support') return enjoyed(clause, at)
  const next = tokens[at + 1]?.lower
  // ‘in confidence’, ‘with confidence’, ‘confidence trickster’, ‘a breach of confidence’
  if (
    /^(?:in|with|of|and)$/u.test(tokens[at - 1]?.lower ?? '') &&
    !/\bvote$/u.test(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 2]?.lower !== 'statement'
  )
    return undefined
  if (next === 'in') return had(clause, at)
  return enjoyed(clause, at) ?? lostOrVoted(clause, at)
}

/** ‘had full confidence in her’, ‘has lost confidence in the chief’, ‘my confidence in her depends on’. */
function had(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const owner = possessor(clause, at)
  const verb = verbBefore(clause, at)
  const holds = owner ?? (verb === undefined ? undefined : subjectOf(clause, verb))
  const others = [...(holds ? [holds] : votersOf(clause, at)), ...reporterOf(clause, at)]
  const inWhom = trustedAfter(clause, at + 2, others)
  if (!inWhom) return undefined
  if (owner) return { holder: owner, in: inWhom, state: 'given', rule: 'confidence/own' }
  if (verb === undefined) return votes(clause, at, inWhom)
  const predicate = predicateAt(clause, verb)
  const words = tokens.slice(Math.max(0, predicate.from - 2), at).map(token => token.lower)
  const subject = openingAnswer(clause, at) ?? subjectOf(clause, verb)
  if (!subject || isPublic(clause, subject)) return undefined
  if (
    words.some(word => /^(?:more|less|most|least)$/u.test(word)) ||
    /^(?:nobody|none)$/u.test(tokens[subject.from]!.lower)
  )
    return undefined
  const group = tokens.slice(predicate.from, verb).map(token => token.lower)
  if (group.includes('would') || group.includes('should') || group.includes('must') || group.includes('might'))
    return undefined
  const lost =
    /^(?:lose|cease|withdraw)$/u.test(tokens[verb]!.lemma) ||
    /\b(?:ceased|stopped) to$/u.test(words.slice(0, -1).join(' ')) ||
    words.includes('ceased')
  const never = words.includes('never')
  const none = words.some(word => /^(?:no|not|n't|little|longer|neither|nor)$/u.test(word))
  const state = lost || (none && !never) ? 'withdrawn' : never ? 'withheld' : 'given'
  return { holder: subject, in: inWhom, state, rule: lost ? 'confidence/lost' : 'confidence/has' }
}

/** Verbs of having and losing, before the noun with nothing but its adjectives between. */
function verbBefore({ tokens }: Clause, at: number): number | undefined {
  for (let i = at - 1; i > 0 && i > at - 6; i--) {
    const { lower, lemma, pos } = tokens[i]!
    if (
      /^(?:have|has|had|having|'ve|’ve|lost|losing|lose|retain(?:s|ed)?|keeps?|kept|expressed|expresses|withdr(?:aw|ew|awn)|place[sd]?|ceased|hold|holds)$/u.test(
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

/** ‘my confidence’, ‘the mayor's confidence’. */
function possessor(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { lower, pos } = tokens[i]!
    if (/^(?:my|our|his|her|their|its)$/u.test(lower)) return { from: i, to: i + 1 }
    if (/^['’]s?$/u.test(lower)) return phraseBefore(clause, i)
    if (pos !== 'ADJ') return undefined
  }
  return undefined
}

/** Who says it: the subject of ‘told … that’ before. Nobody tells somebody of confidence in themselves. */
function reporterOf(clause: Clause, at: number): TokenRange[] {
  const said = clause.tokens.findLastIndex(
    (token, i) => i < at && /^(?:said|says|say|told|tells|tell|wrote|insisted|added)$/u.test(token.lower),
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

/** ‘has the confidence of both houses’, ‘commands our full confidence’, ‘has my support and trust’. */
function enjoyed(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) =>
      i < at &&
      i > at - 9 &&
      /^(?:have|has|had|command|commands|commanded|enjoys?|enjoyed|retains?|retained|keeps?)$/u.test(token.lower),
  )
  if (verb < 0 || tokens.slice(verb, at).some(token => isStop(token))) return undefined
  const support = tokens[at]!.lower === 'support'
  const between = tokens.slice(verb + 1, at)
  if (between.some(token => token.pos === 'VERB' || token.lower === 'in')) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = subjectOf(clause, verb)
  if (!subject || predicate.unreal || isPublic(clause, subject)) return undefined
  const owner = possessor(clause, at)
  if (support && !between.some(token => /^(?:my|our)$/u.test(token.lower))) return undefined
  // ‘Neither the chair nor the director has’
  const none =
    predicate.negated || tokens.slice(0, verb).some(token => /^(?:neither|nor|nobody|none)$/u.test(token.lower))
  const state = none || between.some(token => token.lower === 'lost') ? 'withdrawn' : 'given'
  if (owner) return { holder: owner, in: subject, state, rule: 'confidence/enjoys' }
  const of = tokens[at + 1]?.lower === 'of' ? phraseAfter(clause, at + 2, false) : undefined
  if (!of || isPublic(clause, of) || !between.some(token => token.lower === 'the')) return undefined
  return { holder: of, in: subject, state, rule: 'confidence/enjoys' }
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
  return comma < 0 ? undefined : partyAfter(clause, comma + 1)
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
  const of = tokens.findIndex(
    (token, i) => i > from && /^(?:said|says)$/u.test(token.lower) && tokens[i + 1]?.lower === 'of',
  )
  if (of > 0) return partyAfter(clause, of + 2)
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

function isPublic({ tokens, text }: Clause, { from, to }: TokenRange): boolean {
  const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  return (
    PUBLIC_TRUST.test(words) || (/^(?:we|you|people|many|who|nobody|everyone)$/iu.test(words) && !/^we$/iu.test(words))
  )
}

/** The words of a condition in the sentence. */
function conditionOf(clause: Clause, at: number): Span | null {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const rests =
    /\b(?:depends?|rests?|is conditional|hinges?|will depend|will last only) (?:up)?(?:on|so long as)\s[^.;!?”"]*/iu.exec(
      words,
    )
  const found = rests ?? CONDITION_WORDS.exec(words)
  if (!found) return null
  const before = words.slice(0, found.index)
  if (/\b(?:ask|asks|asked|wonder\w*|say|know|see)\s*$/iu.test(before)) return null
  // ‘asked whether she had confidence if …’ is rare; a condition stands with the noun, not sentences away.
  if (!rests && clause.tokens[at]!.start - start > found.index + 250) return null
  const comma = found.index < 3 ? found[0].indexOf(',') : -1
  const length = comma > 0 ? comma : found[0].length
  return { start: start + found.index, end: start + found.index + found[0].slice(0, length).trimEnd().length }
}

const UNSAID =
  /\b(?:(?:would|will|could|did)(?: not|n['’]t) (?:be right to )?(?:say|answer|comment|confirm|be drawn)|declin\w+ to|refus\w+ to|stopped short of|avoided|sidestepped|dodged|not be right to say)\b/iu

/** Given or lost as the words say it; on a condition; or left unsaid: ‘would not say whether she had confidence in him’. */
function stateOf(clause: Clause, found: Trust, at: number, condition: Span | null): Trust['state'] | undefined {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const before = words.slice(0, clause.tokens[at]!.start - start)
  const asked = /\b(?:whether|if)\b[^,;.]*$/iu.test(before)
  if (UNSAID.test(asked ? words : before)) return 'withheld'
  // A question whether there is confidence tells nothing of it.
  if (asked && condition === null) return undefined
  if (condition && found.state !== 'withheld' && condition.start !== condition.end) return 'conditional'
  return found.rule === 'confidence/own' ? undefined : found.state
}
