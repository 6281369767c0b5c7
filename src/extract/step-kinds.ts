import { aliasMeanings, organizationsCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import { findIndexed } from '../domain/phrase-index.ts'
import type { Clause } from './clause.ts'
import type { StepWords } from './step-words.ts'

/** Words that name a kind of proceeding: tokens [from, to) of a clause. */
export interface KindMention {
  readonly kind: KindFact
  readonly clause: number
  readonly from: number
  readonly to: number
}

/** The proceedings that a document names, in order. */
export function kindMentions(clauses: readonly Clause[], words: StepWords): KindMention[] {
  return clauses.flatMap(clause =>
    findIndexed(
      words.kinds,
      clause.tokens.map(token => token.text),
    ).map(({ fact, start, end }) => ({ kind: fact, clause: clause.index, from: start, to: end })),
  )
}

/** What tells in which proceeding a step was taken. */
export interface KindContext {
  readonly mentions: readonly KindMention[]
  readonly clauses: readonly Clause[]
  readonly words: StepWords
  readonly pack: PackKnowledge
}

/** How many sentences away a bare ‘the hearing’ or ‘the panel’ may stand. */
const BARE_REACH = 2

/**
 * The kind of proceeding in which a state was reached: the one named nearest, in its sentence, before it, or behind it; ‘the panel’, where
 * that is how a kind's phrases end; for words that need none named, the one kind that the state is a step of. null: none.
 */
export function kindOf(
  context: KindContext,
  state: StateFact,
  requires: readonly string[],
  clause: Clause,
  at: number,
  by: readonly string[],
): KindFact | null {
  const fits = candidates(context.words, state, requires)
  if (fits.length === 0) return null
  const ids = new Set(fits.map(kind => kind.id))
  const named = nearest(
    context.mentions.filter(one => ids.has(one.kind.id)),
    clause.index,
    at,
  )
  if (named) return named
  const led = fits.find(kind => kind.conductedBy.some(id => calledBy(context.pack, by, clause).has(id)))
  if (led && !led.forum) return led
  const bare = fits.find(kind => kind.forum && bareNoun(context, kind, clause))
  if (bare) return bare
  if (requires.length > 0) return null
  return unsaid(context.words, state, fits)
}

/** Kinds that can hold the state; those of its track where the pack ties it to none. */
function candidates({ kindsById }: StepWords, state: StateFact, requires: readonly string[]): KindFact[] {
  const ids = requires.length > 0 ? requires : state.kinds
  if (ids.length > 0) return ids.flatMap(id => kindsById.get(id) ?? [])
  const forum = state.phase === 'outcome' || state.phase === 'proceedings'
  const all = [...kindsById.values()].filter(kind => kind.track === state.track)
  const fit = all.filter(kind => kind.forum === forum)
  return fit.length > 0 ? fit : all
}

/** Where no kind is named: the only one that a state is a step of; of an investigation, that whose conduct is not said. */
function unsaid({ kindsById }: StepWords, state: StateFact, fits: readonly KindFact[]): KindFact | null {
  if (state.phase === 'status' || state.phase === 'after' || state.track === 'employment' || state.track === 'duty')
    return null
  if (state.kinds.length === 1) return kindsById.get(state.kinds[0]!) ?? null
  const open = fits.filter(kind => !kind.forum && kind.conductedBy.length === 0)
  return (
    (open.length === 1 ? open[0] : fits.length === 1 ? fits[0] : fits.find(kind => kind.track === 'criminal')) ?? null
  )
}

function nearest(mentions: readonly KindMention[], clause: number, at: number): KindFact | undefined {
  const here = mentions.filter(one => one.clause === clause)
  if (here.length > 0)
    return here.reduce((best, one) => (Math.abs(one.from - at) < Math.abs(best.from - at) ? one : best)).kind
  return (mentions.findLast(one => one.clause < clause) ?? mentions.find(one => one.clause > clause))?.kind
}

function bareNoun({ clauses }: KindContext, kind: KindFact, clause: Clause): boolean {
  const nouns = new Set(
    kind.phrases.flatMap(phrase => phrase.split(' ').at(-1)!.split('|')).map(word => word.toLowerCase()),
  )
  return clauses
    .slice(Math.max(0, clause.index - BARE_REACH), clause.index + BARE_REACH + 1)
    .some(one =>
      one.tokens.some(
        (token, i) =>
          nouns.has(token.lower) && /^(?:the|a|an|this|that|his|her|their)$/u.test(one.tokens[i - 1]?.lower ?? ''),
      ),
    )
}

/** The pack's keys of whom words name: ‘the watchdog’. */
export function calledBy(pack: PackKnowledge, words: readonly string[], clause: Clause): ReadonlySet<string> {
  if (words.length === 0) return new Set()
  const around = clause.tokens.map(token => token.text)
  const named = organizationsCalled(pack, words, null).map(({ fact }) => fact.id)
  const meant = aliasMeanings(pack, words, { on: null, around, speaks: true }).flatMap(
    ({ candidate }) => candidate.key ?? [],
  )
  return new Set([...named, ...meant])
}
