import { type PackKnowledge, packFacts } from '../domain/pack-knowledge.ts'
import type { KindFact, StateFact } from '../domain/pack-procedure.ts'
import { indexPhrases, type Phrased, type PhraseIndex } from '../domain/phrase-index.ts'

/** Words that say a state, or one of several. */
export interface SaidState extends Phrased {
  readonly states: readonly StateFact[]
  /** Kinds of proceeding, one of which must be in the document. */
  readonly requires: readonly string[]
  /** They are the press's words, not the law's. */
  readonly press: boolean
}

/** ‘case to answer | for gross misconduct’: what the words of a state end in, behind what it shares with others. */
export interface SharedWords {
  readonly head: readonly string[]
  readonly tail: readonly string[]
  readonly state: StateFact
}

/** What the packs say of steps, ready to be looked up. */
export interface StepWords {
  readonly said: PhraseIndex<SaidState>
  readonly kinds: PhraseIndex<KindFact>
  readonly states: readonly StateFact[]
  readonly kindsById: ReadonlyMap<string, KindFact>
  readonly shared: readonly SharedWords[]
}

const made = new WeakMap<PackKnowledge, StepWords>()

/** The words of steps in packs: made once for each set of packs. Facts marked L resolve nothing and are left out. */
export function stepWordsOf(pack: PackKnowledge): StepWords {
  const there = made.get(pack)
  if (there) return there
  const states = firm(packFacts(pack, 'states'))
  const kinds = firm(packFacts(pack, 'kinds'))
  const byId = new Map(states.map(state => [state.id, state]))
  const plain = states
    .filter(state => state.phrases.length > 0)
    .map(state => ({ phrases: state.phrases, unless: state.unless, states: [state], requires: [], press: false }))
  const wordings = firm(packFacts(pack, 'wordings')).map(({ phrases, unless, states: meant, requires }) => ({
    phrases,
    unless,
    states: meant.flatMap(id => byId.get(id) ?? []),
    requires,
    press: true,
  }))
  const words = {
    said: indexPhrases<SaidState>([...plain, ...wordings.filter(one => one.states.length > 0)]),
    kinds: indexPhrases(kinds),
    states,
    kindsById: new Map(kinds.map(kind => [kind.id, kind])),
    shared: states.flatMap(sharedWords),
  }
  made.set(pack, words)
  return words
}

function firm<Fact extends { readonly mark: string }>(found: readonly { readonly fact: Fact }[]): Fact[] {
  return found.map(({ fact }) => fact).filter(fact => fact.mark !== 'L')
}

/** Of ‘case to answer for misconduct’: ‘case to answer’ and ‘misconduct’. */
function sharedWords(state: StateFact): SharedWords[] {
  return state.phrases.flatMap(phrase => {
    const words = phrase.split(' ')
    const at = words.indexOf('for')
    const plain = !/[|*]/u.test(phrase)
    return plain && at > 0 ? [{ head: words.slice(0, at), tail: words.slice(at + 1), state }] : []
  })
}
