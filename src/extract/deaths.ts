import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { overlaps, type Span, SpanIndex } from '../domain/span.ts'
import type { StatedDeath } from '../domain/stated-step.ts'
import {
  DEAD,
  DIES,
  FINDS_DEAD,
  GUILTY,
  KILLING_THINGS,
  KILLS,
  KILLS_WITH,
  LIFE_VERBS,
} from '../language/en/death-words.ts'
import { type Clause, isStop, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { idiomDeaths } from './death-idioms.ts'
import { namedDead } from './death-named.ts'
import { type FoundDeath, lateDeaths, nounDeaths } from './death-nouns.ts'
import { isCreature, isPlayed, ofKin, onlyNamed, peopleIn, whenTold } from './death-people.ts'
import { placeBehind } from './death-places.ts'
import { timeOf } from './event-times.ts'
import { phraseAfter } from './phrases.ts'
import { agentOf, objectOf, type Predicate, predicateAt } from './predicates.ts'
import { beforeParenthesis } from './step-parties.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** Who died, as sentences tell it: by a verb, a noun, or how somebody was found. Only what is told to have happened. */
export function findDeaths(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): StatedDeath[] {
  const tellings = tellingsOf(attributions)
  const people = new SpanIndex(mentions.filter(one => one.actorKind === 'person'))
  const found = plainClausesOf(analysed).flatMap(clause =>
    [...verbDeaths(analysed, clause), ...nounDeaths(analysed, clause), ...lateDeaths(clause)]
      .filter(found => !isCreature(clause, found.who) && !isPlayed(clause, found.who, found.said))
      .flatMap(found => peopleIn(clause, people, found.who).map(person => ({ ...found, person })))
      .map(({ person, by, when, place, modality, said, rule }) => ({
        kind: 'death' as const,
        start: clause.sentence.start,
        end: clause.sentence.end,
        person,
        candidate: onlyNamed(analysed, clause, people, person),
        place,
        when,
        by: (by && spanOf(clause, by)) ?? null,
        said: spanOf(clause, said)!,
        rule,
        ...settled(rule, toldAt(tellings, attributions, spanOf(clause, said)!, modality)),
      })),
  )
  const idioms = plainClausesOf(analysed).flatMap(clause =>
    idiomDeaths(clause, people)
      .filter(({ person }) => !found.some(one => one.start === clause.sentence.start && overlaps(one.person, person)))
      .map(({ person, said }) => ({
        kind: 'death' as const,
        start: clause.sentence.start,
        end: clause.sentence.end,
        person,
        candidate: null,
        place: null,
        when: null,
        by: null,
        said,
        rule: 'death/idiom',
        ...settled('death/noun', toldAt(tellings, attributions, said, 'actual')),
      })),
  )
  const all = [...found, ...idioms]
  return [...all, ...namedAfter(analysed, people, all)]
}

/** ‘was accused of lying after | the death of | Ada Quill’: what is alleged is another thing, and her death is taken as known. */
function settled<Told extends { readonly modality: StatedDeath['modality'] }>(rule: string, told: Told): Told {
  return rule === 'death/noun' && told.modality === 'alleged' ? { ...told, modality: 'actual' } : told
}

/** ‘Three men were killed. | They have been named as Ada Quill, 17, and Ken Marl, 18.’ */
function namedAfter(
  analysed: AnalysedDocument,
  people: SpanIndex<Mention>,
  found: readonly StatedDeath[],
): StatedDeath[] {
  const isNamed = (span: Span): boolean =>
    people.within(span).some(one => one.naming === 'named' && one.basis !== 'pronoun')
  const told = found
    .filter(one => one.modality === 'actual')
    .map(one => ({ start: one.start, named: isNamed(one.person) || one.candidate !== null, death: one }))
  return plainClausesOf(analysed).flatMap(clause =>
    namedDead(analysed, clause, people, told).map(person => {
      const { death } = (told.findLast(one => one.start <= clause.sentence.start && !one.named) ?? told.at(-1))!
      const { start, end } = clause.sentence
      return { ...death, start, end, person, candidate: null, said: person, rule: 'death/named' }
    }),
  )
}

/** How a verb kills: its subject dies, whom it is done to, or whoever is found so. */
type Manner = 'dies' | 'kills' | 'found' | 'own-hand'

function mannerAt({ tokens }: Clause, at: number): Manner | undefined {
  const { lower, pos } = tokens[at]!
  const lemma = verbLemma(tokens[at]!)
  const next = tokens[at + 1]?.lower ?? ''
  const after = tokens[at + 2]?.lower ?? ''
  if (pos !== 'VERB' && pos !== 'ADJ' && pos !== 'AUX') return undefined
  if (/^(?:himself|herself|themselves)$/u.test(next) && (KILLS.has(lemma) || /^(?:hang|shoot|drown)$/u.test(lemma)))
    return 'own-hand'
  if (
    LIFE_VERBS.has(lemma) &&
    /^(?:his|her|their)$/u.test(next) &&
    (/^li(?:fe|ves)$/u.test(after) || /^li(?:fe|ves)$/u.test(tokens[at + 3]?.lower ?? ''))
  )
    return 'dies'
  // ‘turned the shotgun on himself’
  if (
    lemma === 'turn' &&
    next === 'the' &&
    tokens[at + 3]?.lower === 'on' &&
    /self$/u.test(tokens[at + 4]?.lower ?? '')
  )
    return 'dies'
  if ((lemma === 'pass' && next === 'away') || (lower === 'bled' && next === 'out')) return 'dies'
  if (lemma === 'survive') return negatedBefore(tokens, at) ? 'dies' : undefined
  if (DIES.has(lemma)) return next === 'out' || next === 'down' ? undefined : 'dies'
  // ‘It was | killing me |’
  if (KILLS.has(lemma) && /^(?:me|us|you|myself)$/u.test(next)) return undefined
  if (KILLS.has(lemma)) return next === 'off' || next === 'time' ? undefined : 'kills'
  // ‘Two cousins | are | among the dead’
  if (lemma === 'be' && next === 'among' && after === 'the' && tokens[at + 3]?.lower === 'dead') return 'dies'
  if (lemma === 'be') return DEAD.test(next) || (DEAD.test(after) && next === 'already') ? 'found' : undefined
  if (FINDS_DEAD.has(lemma)) return hasSoon(tokens, at, DEAD) ? 'found' : undefined
  if (/^(?:wound|injure|shoot|stab|hurt|strike)$/u.test(lemma) && tokens[at - 1]?.lower === 'fatally') return 'kills'
  if (!KILLS_WITH.has(lemma) && lower !== 'gunned') return undefined
  const killed =
    next === 'dead' ||
    (next === 'to' && (after === 'death' || tokens[at + 3]?.lower === 'death')) ||
    (lower === 'gunned' && next === 'down')
  if (!killed) return undefined
  return /^(?:bleed|burn|freeze|starve|fall|choke)$/u.test(lemma) ? 'dies' : 'kills'
}

/** ‘was | pronounced | dead’, read as an adjective, has itself for its dictionary form. */
function verbLemma({ pos, lemma, lower }: Clause['tokens'][number]): string {
  if (pos !== 'ADJ' || !lower.endsWith('ed')) return lemma
  const short = lower.slice(0, -1)
  return FINDS_DEAD.has(short) || KILLS.has(short) ? short : lower.slice(0, -2)
}

function negatedBefore(tokens: Clause['tokens'], at: number): boolean {
  return /^(?:not|n't|n’t|never)$/u.test(tokens[at - 1]?.lower ?? '')
}

/** ‘found Ms Jennifer Sparrow | dead’: within a name's length. */
function hasSoon(tokens: Clause['tokens'], at: number, wanted: RegExp): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 6; i++) {
    // ‘left | for dead |’
    if (wanted.test(tokens[i]!.lower)) return tokens[i - 1]!.lower !== 'for'
    if (tokens[i]!.pos === 'VERB' || isStop(tokens[i])) return false
  }
  return false
}

const RULES = {
  dies: 'death/died',
  kills: 'death/killed',
  found: 'death/found-dead',
  'own-hand': 'death/own-hand',
} as const

function verbDeaths(analysed: AnalysedDocument, clause: Clause): FoundDeath[] {
  return clause.tokens.flatMap((_, at) => {
    const manner = mannerAt(clause, at)
    if (!manner) return []
    const predicate = predicateAt(clause, at)
    const first = firstToDie(clause, at)
    const negated = predicate.negated && clause.tokens[at]!.lemma !== 'survive'
    if (
      !first &&
      (negated ||
        isUnreal(clause, predicate) ||
        predicate.modality === 'expected' ||
        predicate.modality === 'conditional')
    )
      return []
    const { who, by } = first ?? partiesOf(clause, predicate, manner)
    if (!who || ofKin(analysed, clause, who, at)) return []
    const found = manner === 'found' && verbLemma(clause.tokens[at]!) !== 'pronounce'
    const hanged = clause.tokens.slice(at, at + 3).some(token => token.lower === 'hanged')
    return [
      {
        who,
        by: by ?? handsOf(clause, at),
        when:
          (found && !hanged) || isGuilty(clause, predicate.from)
            ? null
            : whenTold(clause, at, timeOf(analysed, clause, predicate)),
        place: placeBehind(clause, at),
        modality: predicate.modality,
        said: { from: at, to: at + 1 },
        rule: RULES[manner],
      },
    ]
  })
}

/** ‘The first to die was | the guard, Stanley Poole’. */
function firstToDie(clause: Clause, at: number): { who: TokenRange; by: undefined } | undefined {
  const { tokens } = clause
  const counted =
    tokens[at - 1]?.lower === 'to' &&
    /^(?:first|second|third|fourth|fifth|last|next)$/u.test(tokens[at - 2]?.lower ?? '')
  const who = counted && tokens[at + 1]?.lemma === 'be' ? phraseAfter(clause, at + 2, false) : undefined
  return who && { who, by: undefined }
}

/** ‘was found to have suffocated’ is told as so; ‘hired to kill’, ‘threats to kill’ are not. */
function isUnreal(clause: Clause, predicate: Predicate): boolean {
  const governor = clause.tokens[predicate.from - 1]?.lower === 'to' ? clause.tokens[predicate.from - 2] : undefined
  if (governor && /^(?:find|believe|know|think|say|understand|report|last|first|next|go)$/u.test(governor.lemma))
    return false
  if (isGuilty(clause, predicate.from)) return false
  return (
    predicate.unreal ||
    (governor !== undefined && predicate.modality !== 'actual') ||
    /^(?:of|for|without|about|from|to)$/u.test(clause.tokens[predicate.from - 1]?.lower ?? '')
  )
}

/** ‘was convicted of | murdering Ada Quill’, ‘jailed for | killing’: that she died is told. */
function isGuilty({ tokens }: Clause, from: number): boolean {
  const told = tokens.slice(Math.max(0, from - 6), from - 1).some(token => GUILTY.test(token.lower))
  return told && /^(?:of|for)$/u.test(tokens[from - 1]?.lower ?? '')
}

function partiesOf(
  clause: Clause,
  predicate: Predicate,
  manner: Manner,
): { who: TokenRange | undefined; by: TokenRange | undefined } {
  const { voice, at } = predicate
  const subject = beforeParenthesis(clause, predicate.from) ?? predicate.subject
  if (manner === 'dies' || manner === 'own-hand') return { who: subject, by: undefined }
  // ‘was found dead | by police’: whoever finds somebody has killed nobody
  if (manner === 'found' && voice !== 'active') return { who: subject, by: undefined }
  if (manner === 'found' && voice === 'active') {
    if (clause.tokens[at]!.lemma === 'be') return { who: subject, by: undefined }
    return { who: objectBeforeDead(clause, at), by: undefined }
  }
  const gap = manner === 'kills' && clause.tokens[at + 1]?.lower === 'dead' ? 1 : 0
  const object = gap > 0 ? phraseAfter(clause, at + 2, false) : objectOf(clause, predicate)
  if (voice === 'active' || (voice === 'either' && object && agentOf(clause, predicate) === undefined))
    return { who: object, by: subject }
  return { who: subject, by: agentBehind(clause, predicate) }
}

/** ‘shot dead | by a police marksman | in Marlow’. */
export function agentBehind(clause: Clause, predicate: Predicate): TokenRange | undefined {
  const agent = agentOf(clause, predicate)
  if (!agent) return undefined
  const place = clause.tokens.findIndex(
    (token, i) => i > agent.from && i < agent.to && /^(?:in|on|at|near|outside)$/u.test(token.lower),
  )
  const by = place < 0 ? agent : { from: agent.from, to: place }
  return KILLING_THINGS.test(clause.tokens[by.to - 1]!.lower) ? undefined : by
}

function objectBeforeDead(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = at + 1; i < tokens.length && i < at + 6; i++)
    if (DEAD.test(tokens[i]!.lower)) return i > at + 1 ? { from: at + 1, to: i } : undefined
  return undefined
}

/** ‘died at the hands of prison officers’. */
function handsOf(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = at + 1; i + 2 < tokens.length && i < at + 8; i++)
    if (tokens[i]!.lower === 'hands' && tokens[i + 1]!.lower === 'of') return phraseAfter(clause, i + 2, false)
  return undefined
}
