import { aliasMeanings, organizationsCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import { findIndexed } from '../domain/phrase-index.ts'
import type { Clause, TokenRange } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { leadMentions } from './step-leads.ts'
import type { StepWords } from './step-words.ts'

/** Words that name a kind of proceeding: tokens [from, to) of a clause. */
export interface KindMention {
  readonly kind: KindFact
  readonly clause: number
  readonly from: number
  readonly to: number
  /** Whoever conducts it, where that alone tells of which kind it is. */
  readonly by?: TokenRange
}

/** The proceedings that a document names, in order. */
export function kindMentions(clauses: readonly Clause[], words: StepWords, pack: PackKnowledge): KindMention[] {
  return clauses.flatMap(clause => {
    const named: KindMention[] = findIndexed(
      words.kinds,
      clause.tokens.map(token => token.text),
    ).map(({ fact, start, end }) => ({ kind: fact, clause: clause.index, from: start, to: end }))
    const led = leadMentions(clause, words, pack).filter(
      one => !named.some(({ kind }) => kind.track !== one.kind.track),
    )
    // ‘the Office for Police Conduct (| IOPC) is investigating |’: who conducts it tells more than its name
    const plain = named.filter(one => !led.some(({ kind }) => kind.id === one.kind.id))
    return [...plain, ...led, ...inquiriesNamed(clause, words, named)]
  })
}

/** ‘the | Brackley Inquiry |’: an inquiry with a name of its own. */
function inquiriesNamed(
  { tokens, index }: Clause,
  { kindsById }: StepWords,
  named: readonly KindMention[],
): KindMention[] {
  const kind = [...kindsById.values()].find(one => one.track === 'inquiry' && one.id.startsWith('statutory'))
  if (!kind || named.some(one => one.kind.track === 'inquiry')) return []
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    if (token.text !== 'Inquiry' || before?.pos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(before.text)) return []
    return [{ kind, clause: index, from: at, to: at + 1 }]
  })
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

/** A kind of proceeding, and by what it is known that it is meant. */
export interface KindMeant {
  readonly kind: KindFact
  readonly basis: 'sentence' | 'led' | 'bare' | 'document' | 'unsaid'
}

/**
 * The kind of proceeding in which a state was reached: the one named in its sentence, the one that whoever decides conducts, ‘the panel’ where
 * that is how a kind's phrases end, the one named before or behind; for words that need none named, the one kind that the state is a
 * step of. null: none.
 */
export function kindOf(
  context: KindContext,
  state: StateFact,
  requires: readonly string[],
  clause: Clause,
  at: number,
  by: readonly string[],
): KindMeant | null {
  const fits = candidates(context.words, state, requires)
  const ids = new Set(fits.map(kind => kind.id))
  const mentions = context.mentions.filter(one => ids.has(one.kind.id))
  const here = mentions.filter(one => one.clause === clause.index)
  if (here.length > 0) {
    const nearest = here.reduce((best, one) => (Math.abs(one.from - at) < Math.abs(best.from - at) ? one : best))
    return { kind: nearest.kind, basis: 'sentence' }
  }
  const leads = leadsOf(context, state, by, clause)
  const led = fits.find(kind => !kind.forum && kind.conductedBy.some(id => leads.has(id)))
  if (led) return { kind: led, basis: 'led' }
  const named = mentions.findLast(one => one.clause < clause.index) ?? mentions.find(one => one.clause > clause.index)
  const bare = bareKind(context, named ? [named.kind, ...fits] : fits, clause)
  if (bare) return { kind: bare, basis: 'bare' }
  if (named) return { kind: named.kind, basis: 'document' }
  const kind = requires.length > 0 ? null : unsaid(context.words, state, fits)
  return kind && { kind, basis: 'unsaid' }
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
  // ‘was cleared of gross misconduct’: of the hearings that can find so, the ordinary one, which the pack names first
  if (state.kinds.length === 1 || (state.phase === 'proceedings' && state.kinds.length > 1))
    return kindsById.get(state.kinds[0]!) ?? null
  const open = fits.filter(kind => !kind.forum && kind.conductedBy.length === 0)
  return (
    (open.length === 1 ? open[0] : fits.length === 1 ? fits[0] : fits.find(kind => kind.track === 'criminal')) ?? null
  )
}

/** The first forum that ‘the panel’, ‘a meeting’ of the sentence, or of one near by, can be short for. */
function bareKind({ clauses }: KindContext, fits: readonly KindFact[], clause: Clause): KindFact | undefined {
  for (const index of [0, -1, 1, -2, 2]) {
    const near = clauses[clause.index + index]
    const found = near && Math.abs(index) <= BARE_REACH && fits.find(kind => kind.forum && saysBare(near, kind))
    if (found) return found
  }
  return undefined
}

function saysBare({ tokens }: Clause, kind: KindFact): boolean {
  const ends = kind.phrases.flatMap(phrase => phrase.split(' ').at(-1)!.split('|')).map(word => word.toLowerCase())
  return tokens.some(
    (token, i) =>
      ends.includes(token.lower) && /^(?:the|a|an|this|that|his|her|their)$/u.test(tokens[i - 1]?.lower ?? ''),
  )
}

/** Who conducts, by who decides; of a referral, to whom it is made. */
function leadsOf({ pack }: KindContext, state: StateFact, by: readonly string[], clause: Clause): ReadonlySet<string> {
  const decides = calledBy(pack, by, clause)
  if (state.phase !== 'intake') return decides
  // ‘referred itself to | the Independent Office for Police Conduct |’
  const to = clause.tokens.findLastIndex((token, i) => token.lower === 'to' && clause.tokens[i + 1]?.lower === 'the')
  const named = to < 0 ? undefined : phraseAfter(clause, to + 2, false)
  const spelt = named ? clause.tokens.slice(named.from, named.to).map(token => token.text) : []
  const short = clause.tokens.filter(token => /^\p{Lu}{3,}$/u.test(token.text)).map(token => [token.text])
  return new Set([...decides, ...[spelt, ...short].flatMap(words => [...calledBy(pack, words, clause)])])
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
