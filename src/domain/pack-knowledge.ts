import { type DayRange, dayRange, standsTo } from './day-range.ts'
import type {
  AccountabilityFact,
  AliasCandidate,
  AliasFact,
  HolderFact,
  OfficeFact,
  OrganizationFact,
  Pack,
  PackFacts,
  Period,
  SourcedFact,
} from './pack.ts'
import type { OutcomeFact, RegimeFact } from './pack-procedure.ts'
import { findPhrase, isPhrase } from './phrase.ts'

/** What the packs in use say together: plain data, so that it can be hashed and sent to another process. */
export interface PackKnowledge {
  /** A pack stands after those that it extends. */
  readonly packs: readonly Pack[]
}

/** A fact, and the pack that it is of. */
export interface PackFound<Fact> {
  readonly pack: string
  readonly fact: Fact
}

/** Somebody who held an office at a time. */
export interface Holding extends PackFound<HolderFact> {
  /** 'within': surely all of the time; 'partly': some of it, or perhaps. Only the first may name anybody, and no fact marked L. */
  readonly certainty: 'within' | 'partly'
}

/** An office that a title can mean. */
export interface OfficeReading extends PackFound<OfficeFact> {
  /** The key that holders are kept under. */
  readonly key: string
  /** Said by the title: ‘Acting Commissioner’. */
  readonly acting: boolean
}

/** What words that need context can mean where they stand. */
export interface AliasMeaning extends PackFound<AliasFact> {
  readonly candidate: AliasCandidate
}

/** Which law applied. */
export interface RegimeReading {
  /** null: none known, or the date leaves more than one. */
  readonly regime: PackFound<RegimeFact> | null
  /** All that it can have been. */
  readonly possible: readonly PackFound<RegimeFact>[]
}

/** What is known without any pack. */
export const noPacks: PackKnowledge = { packs: [] }

/** All facts of one list, pack by pack. */
export function packFacts<List extends keyof PackFacts>(
  known: PackKnowledge,
  list: List,
): readonly PackFound<PackFacts[List][number]>[] {
  return known.packs.flatMap(pack =>
    (pack[list] as readonly PackFacts[List][number][]).map(fact => ({ pack: pack.name, fact })),
  )
}

/** Facts that may resolve something: not those marked L. */
function firmFacts<List extends keyof PackFacts>(
  known: PackKnowledge,
  list: List,
): readonly PackFound<PackFacts[List][number]>[] {
  return packFacts(known, list).filter(({ fact }) => fact.mark !== 'L')
}

/** One fact by its list and id: 'holders/…' in messages. null where no pack has it. */
export function packFact<List extends keyof PackFacts>(
  known: PackKnowledge,
  list: List,
  id: string,
): PackFound<PackFacts[List][number]> | null {
  return packFacts(known, list).find(({ fact }) => fact.id === id) ?? null
}

/**
 * Organizations that words name without context, at a time; any time where `on` is null.
 * @param on EDTF.
 */
export function organizationsCalled(
  known: PackKnowledge,
  words: readonly string[],
  on: string | null,
): readonly PackFound<OrganizationFact>[] {
  return firmFacts(known, 'organizations').filter(
    ({ pack, fact }) =>
      existed(known, pack, fact, on) &&
      [fact.name, ...fact.names.map(({ name }) => name), ...fact.aliases].some(phrase => isCalled(phrase, words)),
  )
}

/**
 * Offices that a title means, in capitals or not. Several where it is not said of which organization.
 * @param of key of the organization, where it is known; offices of no one organization stay possible.
 */
export function officesCalled(
  known: PackKnowledge,
  title: readonly string[],
  of: string | null = null,
): readonly OfficeReading[] {
  return firmFacts(known, 'offices')
    .filter(
      ({ fact }) =>
        [fact.title.toLowerCase(), ...fact.aliases].some(phrase => isCalled(phrase, title)) &&
        (of === null || fact.organization === null || fact.organization === of),
    )
    .map(found => ({ ...found, key: found.fact.actsFor ?? found.fact.id, acting: found.fact.actsFor !== null }))
}

/**
 * Who held an office at a time: a day, or a whole month or year. Facts marked L are left out: they resolve nothing.
 * @param on EDTF.
 */
export function holdersOn(known: PackKnowledge, office: string, on: string): readonly Holding[] {
  const days = daysOf(on)
  return firmFacts(known, 'holders').flatMap(({ pack, fact }) => {
    if (fact.office !== office) return []
    const certainty = fact.attested.includes(on) ? 'within' : certaintyOf(days, fact, asOf(known, pack))
    return certainty === 'outside' ? [] : [{ pack, fact, certainty }]
  })
}

/** Who held an office at any time that a pack knows of. Facts marked L are left out: they resolve nothing. */
export function holdersEver(known: PackKnowledge, office: string): readonly HolderFact[] {
  return firmFacts(known, 'holders').flatMap(({ fact }) => (fact.office === office ? [fact] : []))
}

/** Where neither start nor end is known, only the times at which somebody is shown in office count. */
function certaintyOf(days: DayRange, holder: HolderFact, openSince: string): 'within' | 'partly' | 'outside' {
  if (holder.from !== null || holder.to !== null) return standsTo(days, holder, openSince)
  const shown = holder.attested.some(date => standsTo(days, { from: date, to: date }, openSince) !== 'outside')
  return shown ? 'partly' : 'outside'
}

/**
 * The law that applied to a family of questions at a time.
 * @param on EDTF: the date that the regime goes by (`appliesBy`).
 */
export function regimeOn(known: PackKnowledge, family: string, on: string): RegimeReading {
  const days = daysOf(on)
  const stands = firmFacts(known, 'regimes')
    .filter(({ fact }) => fact.family === family)
    .map(found => ({ found, stands: standsTo(days, found.fact, asOf(known, found.pack)) }))
    .filter(each => each.stands !== 'outside')
  const possible = stands.map(({ found }) => found)
  const [first, ...more] = stands
  return { regime: first && more.length === 0 && first.stands === 'within' ? first.found : null, possible }
}

/**
 * What words that need context can mean where they stand. More than one: nobody is named.
 * @param around words of the passage, for what must stand near.
 */
export function aliasMeanings(
  known: PackKnowledge,
  words: readonly string[],
  context: { readonly on: string | null; readonly around: readonly string[]; readonly speaks: boolean },
): readonly AliasMeaning[] {
  const open = firmFacts(known, 'aliases').filter(({ fact }) => fact.phrases.some(phrase => isCalled(phrase, words)))
  return open.flatMap(({ pack, fact }) =>
    fact.candidates
      .filter(
        candidate =>
          existed(known, pack, candidate, context.on) &&
          (context.speaks || !candidate.speaks) &&
          (candidate.near.length === 0 || candidate.near.some(near => findPhrase(near, context.around).length > 0)),
      )
      .map(candidate => ({ pack, fact, candidate })),
  )
}

/** What a forum may impose under a regime, finding by finding. Empty: the packs do not say. */
export function outcomesOf(known: PackKnowledge, forum: string, regime: string): readonly PackFound<OutcomeFact>[] {
  return packFacts(known, 'outcomes').filter(({ fact }) => fact.forum === forum && fact.regime === regime)
}

/** Whether a forum can impose an outcome under a regime on any finding; null where the packs do not say. */
export function mayImpose(known: PackKnowledge, forum: string, regime: string, outcome: string): boolean | null {
  const rows = outcomesOf(known, forum, regime)
  if (rows.length === 0) return null
  return rows.some(
    ({ fact }) => fact.allowed.includes(outcome) || fact.conditional.some(({ state }) => state === outcome),
  )
}

/** By what powers one party holds another to account, at a time. */
export function powersOver(
  known: PackKnowledge,
  holder: string,
  over: string,
  on: string | null,
): readonly PackFound<AccountabilityFact>[] {
  return packFacts(known, 'accountability').filter(
    ({ pack, fact }) => fact.holders.includes(holder) && fact.over.includes(over) && existed(known, pack, fact, on),
  )
}

/** A fact's source in words: the provision with its law's name, or the title of what was read. */
export function sourceInWords(known: PackKnowledge, { pack, fact }: PackFound<SourcedFact>): string {
  const { sources, laws } = getPack(known, pack)
  return fact.source
    .map(source => {
      const title = sources[source]?.title
      if (title) return title
      const law = lawOf(laws, source)
      return law ? `${laws[law]}${source.slice(law.length)}` : source
    })
    .join('; ')
}

/** The short name of a law that a provision begins with: of 'PA96 s.88A', 'PA96'. null: none that the pack knows. */
export function lawOf(laws: Readonly<Record<string, string>>, provision: string): string | null {
  return Object.keys(laws).find(law => provision === law || provision.startsWith(`${law} `)) ?? null
}

/** Whether words are a phrase, with or without ‘the’. */
function isCalled(phrase: string, words: readonly string[]): boolean {
  const bare = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words
  return isPhrase(phrase.startsWith('the ') ? phrase.slice('the '.length) : phrase, bare)
}

function existed(known: PackKnowledge, pack: string, period: Period, on: string | null): boolean {
  if (on === null || (period.from === null && period.to === null)) return true
  return standsTo(daysOf(on), period, asOf(known, pack)) !== 'outside'
}

function asOf(known: PackKnowledge, pack: string): string {
  return getPack(known, pack).asOf
}

function getPack(known: PackKnowledge, name: string): Pack {
  const pack = known.packs.find(each => each.name === name)
  if (!pack) throw new Error(`No pack is called '${name}' here: ${known.packs.map(each => each.name).join(', ')}.`)
  return pack
}

function daysOf(edtf: string): DayRange {
  const days = dayRange(edtf)
  if (!days) throw new Error(`'${edtf}' is no date. Give EDTF: 2018, 2018-01, 2018-01-07 or 2018-09/2018-11.`)
  return days
}
