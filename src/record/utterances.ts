import { makeId, ordinals } from '../domain/id.ts'
import { compareText } from '../domain/ordering.ts'
import type { Utterance } from '../domain/statement.ts'
import type { StatementDigest } from './entries.ts'
import { type SourceGroups, sourceGroups } from './sources/groups.ts'
import type { PairFacts } from './sources/pair-facts.ts'
import { changesWithin, firstOf, type PairIndex, pairIndex } from './sources/tellings.ts'

/** Fewer words than this are said by many people on many days: ‘no comment’. */
const FEWEST_WORDS = 5

/**
 * The same words told by several statements: headline and body, article and copy. Statements join where one's words
 * stand whole in the other's, or where the comparison of two copies shows that they tell the same in other words.
 */
export function utterancesOf(digests: readonly StatementDigest[], pairs: readonly PairFacts[]): Utterance[] {
  const linked = new Set(pairs.flatMap(pair => pair.links.flatMap(link => [link.a.id, link.b.id])))
  const told = digests.filter(
    digest => linked.has(digest.id) || (digest.quoted && digest.words.split(' ').length >= FEWEST_WORDS),
  )
  const known = { groups: sourceGroups(pairs), index: pairIndex(pairs) }
  // The same words from two people, or told so often that not all were compared, are several utterances.
  const ordinal = ordinals()
  return joinTellings(told, pairs)
    .filter(group => group.length > 1)
    .map(group => utteranceEntry(group, known, ordinal))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Groups by shared opening five-word runs, then containment, then links: linear in the number of statements. */
function joinTellings(digests: readonly StatementDigest[], pairs: readonly PairFacts[]): StatementDigest[][] {
  const byRun = new Map<string, number[]>()
  const parent = digests.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const [i, digest] of digests.entries())
    for (const run of runsOf(digest.words)) {
      const list = byRun.get(run)
      if (list) list.push(i)
      else byRun.set(run, [i])
    }
  for (const [i, digest] of digests.entries()) {
    if (!digest.quoted || digest.words === '') continue
    const opening = digest.words.split(' ').slice(0, FEWEST_WORDS).join(' ')
    // A run that stands everywhere is a formula; comparing its holders with one another would be quadratic.
    for (const k of (byRun.get(opening) ?? []).slice(0, 200)) {
      if (k !== i && digests[k]!.words.includes(digest.words) && agree(digest, digests[k]!)) parent[root(i)] = root(k)
    }
  }
  const places = new Map(digests.map((digest, i) => [digest.id, i]))
  for (const { a, b } of pairs.flatMap(pair => pair.links)) {
    const [i, k] = [places.get(a.id), places.get(b.id)]
    if (i !== undefined && k !== undefined) parent[root(i)] = root(k)
  }
  const groups = new Map<number, StatementDigest[]>()
  for (const [i, digest] of digests.entries()) {
    const list = groups.get(root(i))
    if (list) list.push(digest)
    else groups.set(root(i), [digest])
  }
  return [...groups.values()]
}

/** Named speakers must not differ: the same words from two people are two utterances. */
function agree(a: StatementDigest, b: StatementDigest): boolean {
  return (
    a.speakers.length === 0 ||
    b.speakers.length === 0 ||
    a.speakers.some(speaker => b.speakers.includes(speaker)) ||
    a.documentId !== b.documentId
  )
}

function runsOf(words: string): string[] {
  const list = words.split(' ')
  const runs = new Set<string>()
  for (let i = 0; i + FEWEST_WORDS <= list.length; i++) runs.add(list.slice(i, i + FEWEST_WORDS).join(' '))
  return [...runs]
}

function utteranceEntry(
  group: readonly StatementDigest[],
  known: { readonly groups: SourceGroups; readonly index: PairIndex },
  ordinal: (words: string) => number,
): Utterance {
  const ordered = [...group].sort(
    (a, b) =>
      compareText(a.publishedOn ?? '9999', b.publishedOn ?? '9999') ||
      compareText(a.documentId, b.documentId) ||
      a.order - b.order,
  )
  const first = firstOf(ordered, known.index)
  const base = group.find(digest => digest.id === first?.statement) ?? ordered[0]!
  const longest = [...group].sort((a, b) => b.words.length - a.words.length || compareText(a.id, b.id))[0]!
  const same = ordinal(longest.words)
  return {
    id: makeId('utterance', longest.words, ...(same > 0 ? [String(same)] : [])),
    citations: ordered.map(digest => digest.citation),
    provenance: [{ by: 'rule', id: 'utterance/same-words', version: '1' }],
    confidence: 0.85,
    status: 'proposed',
    changedSinceReview: false,
    statements: ordered.map(digest => digest.id),
    first,
    changes: ordered.flatMap(digest => (digest === base ? [] : changesWithin(base, digest, known.index))),
    independentSources: known.groups.count(group.map(digest => digest.documentId)),
  }
}
