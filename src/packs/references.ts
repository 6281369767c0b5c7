import type { Pack, PackFacts } from '../domain/pack.ts'

/** A list of facts. */
export type FactList = keyof PackFacts

/** Whoever can decide, hold to account or be appointed. */
const PARTIES: readonly FactList[] = ['organizations', 'offices']

/** Whatever has a name and a time. */
const NAMED: readonly FactList[] = [...PARTIES, 'kinds', 'states', 'terms']

/** Lists that share one set of ids, because a field may name a fact of any of them. */
export const SHARED_IDS: readonly FactList[] = NAMED

/** Every list, in the order in which a pack is read. */
export const FACT_LISTS: readonly FactList[] = [
  ...NAMED,
  'ranks',
  'holders',
  'aliases',
  'accountability',
  'regimes',
  'standings',
  'transitions',
  'forbidden',
  'outcomes',
  'panels',
  'exits',
  'limits',
  'wordings',
  'checks',
]

/** Which fields of a fact name other facts, and of which lists. 'a.b': field b of each of a. */
const REFERENCES: Readonly<Record<FactList, Readonly<Record<string, readonly FactList[]>>>> = {
  organizations: { succeeds: ['organizations'], partOf: ['organizations'], constitutedBy: PARTIES, answersTo: PARTIES },
  offices: {
    organization: ['organizations'],
    actsFor: ['offices'],
    appointedBy: PARTIES,
    removableBy: PARTIES,
    answersTo: PARTIES,
  },
  ranks: { organizations: ['organizations'], office: ['offices'] },
  holders: { office: ['offices'] },
  aliases: { 'candidates.key': NAMED },
  accountability: { holders: PARTIES, over: PARTIES },
  regimes: {},
  kinds: { conductedBy: PARTIES },
  states: { regimes: ['regimes'], kinds: ['kinds'], includes: ['states'] },
  standings: { party: PARTIES, state: ['states'] },
  transitions: { before: ['states'], after: ['states'], deciders: PARTIES, regimes: ['regimes'] },
  forbidden: { kinds: ['kinds'], deciders: PARTIES, before: ['states'], after: ['states'], unless: ['states'] },
  outcomes: { forum: ['kinds'], regime: ['regimes'], allowed: ['states'], 'conditional.state': ['states'] },
  panels: { forum: ['kinds'], regime: ['regimes'] },
  exits: { deciders: PARTIES, states: ['states'] },
  limits: { regimes: ['regimes'] },
  terms: { regimes: ['regimes'] },
  wordings: { states: ['states'], requires: ['kinds'] },
  checks: {
    forums: ['kinds'],
    outcomes: ['states'],
    regimes: ['regimes'],
    deciders: PARTIES,
    states: ['states'],
    except: ['offices'],
    names: NAMED,
    told: ['states'],
    shown: ['states'],
    subjects: ['offices'],
    offices: ['offices'],
    limit: ['limits'],
    power: ['accountability'],
    asked: ['states'],
    replied: ['states'],
    after: ['states', 'kinds'],
    expected: ['states', 'kinds'],
    forbidden: ['forbidden'],
  },
}

/** One naming of a fact by another. */
export interface FactReference {
  readonly field: string
  readonly id: string
  readonly lists: readonly FactList[]
}

/** All facts that a fact names. */
export function referencesOf(list: FactList, fact: object): readonly FactReference[] {
  return Object.entries(REFERENCES[list]).flatMap(([field, lists]) =>
    valuesAt(fact, field.split('.')).map(id => ({ field, id, lists })),
  )
}

function valuesAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(each => valuesAt(each, path))
  const [field, ...rest] = path
  if (field === undefined) return typeof value === 'string' ? [value] : []
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[field], rest) : []
}

/** All facts of a pack, each with its list. */
export function factsOf(
  pack: Pack,
): readonly { readonly list: FactList; readonly fact: PackFacts[FactList][number] }[] {
  return FACT_LISTS.flatMap(list => pack[list].map(fact => ({ list, fact })))
}
