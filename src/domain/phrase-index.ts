import { findPhrase, leadOf, leadsOf, matchAt, type PhraseMatch } from './phrase.ts'

/** A fact that words of prose can say. */
export interface Phrased {
  readonly phrases: readonly string[]
  /** Words that hold one of its phrases and mean something else. */
  readonly unless?: readonly string[]
}

/** Phrases of many facts by what they begin with: made once, looked up in every sentence. */
export type PhraseIndex<Fact extends Phrased> = ReadonlyMap<
  string,
  readonly { readonly phrase: string; readonly fact: Fact }[]
>

/** A fact that a sentence says, and where. */
export interface PhraseFound<Fact> extends PhraseMatch {
  readonly fact: Fact
}

/** Makes an index of facts. */
export function indexPhrases<Fact extends Phrased>(facts: readonly Fact[]): PhraseIndex<Fact> {
  const index = new Map<string, { phrase: string; fact: Fact }[]>()
  for (const fact of facts) {
    for (const phrase of fact.phrases) {
      for (const word of new Set(leadsOf(phrase))) {
        const there = index.get(word)
        if (there) there.push({ phrase, fact })
        else index.set(word, [{ phrase, fact }])
      }
    }
  }
  return index
}

/**
 * Facts that words say, in their order: the longest match of a fact at each place, and none that stands within words
 * of its `unless` (‘case to answer’ within ‘no case to answer’).
 */
export function findIndexed<Fact extends Phrased>(
  index: PhraseIndex<Fact>,
  words: readonly string[],
): readonly PhraseFound<Fact>[] {
  return words.flatMap((word, start) => {
    const longest = new Map<Fact, PhraseFound<Fact>>()
    for (const { phrase, fact } of index.get(leadOf(word)) ?? []) {
      const end = matchAt(phrase, words, start)
      if (end !== null && end > (longest.get(fact)?.end ?? start)) longest.set(fact, { fact, start, end })
    }
    return [...longest.values()].filter(found => !meansOther(found, words))
  })
}

function meansOther({ fact, start, end }: PhraseFound<Phrased>, words: readonly string[]): boolean {
  return (fact.unless ?? []).some(phrase =>
    findPhrase(phrase, words).some(other => other.start <= start && other.end >= end),
  )
}
