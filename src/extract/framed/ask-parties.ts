import type { Frame } from '../../domain/frame.ts'
import type { Span } from '../../domain/span.ts'
import { DEMANDED_ACTS, HABITS } from '../../language/en/request-words.ts'
import { isFirstPerson } from '../asked-words.ts'
import { type Clause, spanOf, type TokenRange } from '../clause.ts'
import { subjectOf } from '../parties.ts'
import { phraseAfter, phraseBefore } from '../phrases.ts'
import { predicateAt } from '../predicates.ts'
import { askerOf, type Teller } from '../request-parts.ts'
import { tokensOf } from './ask-content.ts'
import { roleOf } from './roles.ts'

/** Who asks; `to` where the verb itself tells of whom. */
export interface FramedAsker extends Teller {
  readonly to: Span | null
}

/** Verbs that the network takes for asking where they tell what may be, or order what nobody follows up. */
const NOT_ASKING =
  /^(?:suggest|wonder|believe|hope|desire|expect|think|seek|need|look|order|tell|require|instruct|direct|invite|honour)$/u

/**
 * Who asks, by the grammar of the word of asking: its subject, its agent, its owner (‘the league's call’). What the network names beside it
 * more often rejects the call, or is the occasion of it. Null where the words tell that nobody asked.
 */
export function framedAsker(clause: Clause, frame: Frame, quoted: boolean): FramedAsker | null {
  const { tokens, text } = clause
  const trigger = tokensOf(clause, frame)
  if (!trigger) return null
  const role = roleOf(frame, 'from')
  const named = role && isFirstPerson(text, role) ? null : role
  const near = named && named.start >= clause.sentence.start && named.end <= clause.sentence.end ? named : null
  const words = tokens.slice(trigger.from, trigger.to)
  if (words.some(token => NOT_ASKING.test(token.lemma))) return null
  // ‘Members usually send letters, calling for answers’
  if (tokens.slice(Math.max(0, trigger.from - 16), trigger.from).some(token => HABITS.test(token.lower))) return null
  const at = words.findIndex(token => token.pos === 'VERB')
  if (at >= 0 && words[at]!.lemma === 'call' && isSummons(clause, trigger.from + at + 1)) return null
  const first = tokens[trigger.from - 1]
  const noun = words.some(
    (token, i) =>
      CALL_NOUNS.test(token.lemma) &&
      // ‘prompted calls for’: behind a verb a plural is no verb, whatever it is tagged
      (token.pos === 'NOUN' || (/s$/u.test(token.lower) && (words[i - 1] ?? first)?.pos === 'VERB')),
  )
  if (at < 0 || (noun && !MAKING.test(words[at]!.lemma))) return byNoun(clause, frame, trigger, near, quoted)
  const predicate = predicateAt(clause, trigger.from + at)
  const found = askerOf(clause, predicate)
  if (predicate.voice === 'passive') {
    // ‘was asked to leave, and did’ tells what happened to somebody
    const once = tokens[predicate.from]?.lower === 'was' || tokens[predicate.from]?.lower === 'were'
    const lone =
      once && !near && tokens[trigger.to]?.lower === 'to' && !DEMANDED_ACTS.has(tokens[trigger.to + 1]?.lower ?? '')
    if (!found || lone) return null
    const to = (predicate.subject && spanOf(clause, predicate.subject)) ?? null
    return { from: found.from ?? near, byTeller: false, to }
  }
  // ‘showed | Ms Wray | asking for’: whoever stands right before the participle
  const beside = near && near.end <= frame.start && frame.start - near.end <= 1 ? near : null
  if (beside && /ing$/u.test(words[at]!.lower)) return { from: beside, byTeller: false, to: null }
  if (found) return { ...found, to: null }
  // With a subject of its own the words tell of a habit, or of nothing that was asked.
  if (subjectOf(clause, predicate.at) || predicate.negated || predicate.unreal) return null
  return { from: near, byTeller: quoted && near === null, to: null }
}

/** ‘was called | to a meeting’, ‘called | Ms Wray for talks’: whoever calls somebody asks nothing of them; ‘called | on Friday for changes’ does. */
function isSummons({ tokens, dated }: Clause, from: number): boolean {
  let at = from
  while (tokens[at] && (dated[at] || tokens[at]!.pos === 'ADV' || (tokens[at]!.lower === 'on' && dated[at + 1]))) at++
  const next = tokens[at]?.lower ?? ''
  if (next === 'to') return /^(?:DET|NOUN|PROPN|ADJ)$/u.test(tokens[at + 1]?.pos ?? '')
  return !/^(?:for|on|upon|by)$/u.test(next)
}

/** Nouns for what is asked, and the verbs with which somebody makes it. */
const CALL_NOUNS = /^(?:call|demand|plea|appeal|request|question|recommendation|petition)$/u
const MAKING = /^(?:make|issue|repeat|renew|launch|reiterate|lead|join|put|pose|sign)$/u

/** ‘his call for’, ‘a plea by the league’, ‘repeated her call’: whose it is. */
function byNoun(
  clause: Clause,
  frame: Frame,
  { from, to }: TokenRange,
  near: Span | null,
  quoted: boolean,
): FramedAsker | null {
  const { tokens } = clause
  const before = tokens[from - 1]?.lower ?? ''
  const owned = /^['’]s?$/u.test(before) ? phraseBefore(clause, from - 1) : undefined
  const agent = /^(?:by|from)$/u.test(tokens[to]?.lower ?? '') ? phraseAfter(clause, to + 1, false) : undefined
  const owner = owned ?? agent
  // ‘the league leant on’, whatever the tagger takes the verb for
  const beside = near !== null && near.end <= frame.start && frame.start - near.end <= 1
  const own = /^(?:his|her|their|its|my|our)$/u.test(before) || quoted || beside
  // ‘there are questions over how it is paid for’: nobody asks them
  if (frame.type === 'question' && !owner && !own) return null
  return { from: (owner && spanOf(clause, owner)) ?? (own ? near : null), byTeller: quoted && near === null, to: null }
}
