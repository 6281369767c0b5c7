import { overlaps, type Span } from '../src/domain/span.ts'
import type { Act } from '../src/domain/statement.ts'
import type { KeySpan, KeyStatement } from './name-key.ts'

/** A statement of the engine under test: what is said, and by which of the record's actors. */
export interface FoundStatement {
  readonly content: readonly Span[]
  /** Actor ids; empty where nobody is named. */
  readonly speakers: readonly string[]
  readonly act: Act
}

/** An actor of the record, by the places where the article mentions it. */
export interface FoundActor {
  readonly id: string
  /** Only described: ‘the minister’, joined with no name. */
  readonly described: boolean
  readonly mentions: readonly Span[]
}

/**
 * What became of a word or a statement of the key: 'described' where the engine took the right words for the speaker,
 * ‘the minister’, and did not join them with the name.
 */
export type Verdict = 'right' | 'wrong' | 'described' | 'unnamed' | 'missed'

/** A statement of the key, judged. Statements that are optional are not listed. */
export interface JudgedStatement {
  readonly key: KeyStatement
  readonly words: Readonly<Record<Verdict, number>>
  /** That of most of its words; of two with as many, the worse. */
  readonly verdict: Verdict
  /** The engine's statement that shares most words with it. */
  readonly found: FoundStatement | null
}

/** Words that the engine gives to somebody and the key to nobody. */
export interface StrayStatement {
  readonly found: FoundStatement
  readonly words: readonly Span[]
}

/** A statement of the engine, judged: words that count neither for nor against left out, and words of statements within it in. */
export interface JudgedFinding {
  readonly found: FoundStatement
  readonly words: number
  /** Given rightly; where the engine names nobody, those that the key gives to nobody. */
  readonly right: number
  /** Words that the key has somebody say, whoever that is. */
  readonly said: number
}

/** What one article gives: counted, not yet summed. */
export interface ArticleScore {
  readonly statements: readonly JudgedStatement[]
  /** In the order of the engine's statements. */
  readonly findings: readonly JudgedFinding[]
  readonly stray: readonly StrayStatement[]
  /** Words that the engine gives to somebody, the optional ones left out; and those of them given rightly. */
  readonly named: { readonly words: number; readonly right: number }
  /** Words of the key, each once though several statements hold it. */
  readonly words: Readonly<Record<Verdict, number>>
  readonly denials: { readonly key: number; readonly met: number; readonly found: number; readonly true: number }
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Words of a text: letters and digits, with hyphens and apostrophes within. */
export function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/**
 * Whom the words at a place of the key mean to the engine. Of mentions that overlap each other the one that coincides
 * best with the place counts, so that ‘Northmet’ in ‘a spokeswoman for Northmet’ is not the force where the whole is
 * somebody; of ‘Ada and Bo’ both are meant. Empty where no mention touches the place.
 */
export function actorsAt([start, end]: KeySpan, actors: readonly FoundActor[]): readonly string[] {
  const touching = actors
    .flatMap(({ id, mentions }) =>
      mentions.map(mention => ({ id, mention, fit: coincidence(mention, { start, end }) })),
    )
    .filter(one => one.fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const meant: typeof touching = []
  for (const one of touching) {
    const better = meant.find(other => overlaps(other.mention, one.mention))
    if (!better || better.fit === one.fit) meant.push(one)
  }
  return [...new Set(meant.map(one => one.id))]
}

/** Shared code units as a part of all that either holds. */
function coincidence(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** A key statement with the words it holds and the actors that would be right. */
interface Expected {
  readonly key: KeyStatement
  readonly words: ReadonlySet<number>
  readonly loose: ReadonlySet<number>
  readonly right: ReadonlySet<string>
  /** Actors without a name that hold words by which the key says that the same speaker is named. */
  readonly described: ReadonlySet<string>
}

/** An engine's statement with the words it holds. */
interface Given {
  readonly found: FoundStatement
  readonly words: ReadonlySet<number>
}

/**
 * Judges an article word by word. A word is the innermost statement's that holds it; it is right where everybody
 * named there is somebody whom one of the key's statements on that word means, and, where the key says that nobody
 * tells, where nobody is named.
 */
export function scoreArticle(
  text: string,
  key: readonly KeyStatement[],
  found: readonly FoundStatement[],
  actors: readonly FoundActor[],
): ArticleScore {
  const words = wordsOf(text)
  const expected = key.map(one => expectedOf(one, key, words, actors))
  const given = found.map(one => ({ found: one, words: within(words, one.content.map(pairOf)) }))
  const verdicts = new Map<number, Verdict>()
  const stray = new Map<Given, Span[]>()
  const named = { words: 0, right: 0 }
  for (const [i, word] of words.entries()) {
    const there = expected.filter(one => one.words.has(i))
    const counted = there.some(one => !one.key.optional && !one.loose.has(i))
    const inner = innermost(given, i)
    if (!counted) {
      if (!inner?.found.speakers.length || expected.some(one => one.words.has(i) || one.loose.has(i))) continue
      named.words++
      stray.set(inner, [...(stray.get(inner) ?? []), word])
      continue
    }
    const verdict = verdictOf(there, inner)
    verdicts.set(i, verdict)
    if (!inner?.found.speakers.length) continue
    named.words++
    if (verdict === 'right') named.right++
  }
  return {
    statements: expected.filter(one => !one.key.optional).map(one => judge(one, verdicts, given)),
    findings: given.map(one => judgeFinding(one, expected)),
    stray: [...stray].map(([{ found }, words]) => ({ found, words })),
    named,
    words: tally(verdicts.values()),
    denials: denials(expected, given),
  }
}

function expectedOf(
  key: KeyStatement,
  all: readonly KeyStatement[],
  words: readonly Span[],
  actors: readonly FoundActor[],
): Expected {
  const unnamed = new Set(actors.filter(one => one.described).map(one => one.id))
  const named = (spans: readonly KeySpan[]) => spans.flatMap(span => actorsAt(span, actors))
  const mentions = all
    .filter(one => one.mentionKind !== 'pronoun' && one.speaker.join() === key.speaker.join())
    .flatMap(one => (one.mention ? [one.mention] : []))
  return {
    key,
    words: within(words, key.content),
    loose: within(words, key.edges),
    right: new Set(named([...key.speaker, ...key.alts])),
    described: new Set(named(mentions).filter(id => unnamed.has(id))),
  }
}

function pairOf({ start, end }: Span): KeySpan {
  return [start, end]
}

/** Indices of the words that lie within one of the spans. */
function within(words: readonly Span[], spans: readonly KeySpan[]): ReadonlySet<number> {
  const held = new Set<number>()
  for (const [i, word] of words.entries())
    if (spans.some(([start, end]) => start <= word.start && word.end <= end)) held.add(i)
  return held
}

function innermost(given: readonly Given[], word: number): Given | null {
  let least: Given | null = null
  for (const one of given) if (one.words.has(word) && (!least || one.words.size < least.words.size)) least = one
  return least
}

function verdictOf(there: readonly Expected[], inner: Given | null): Verdict {
  const speakers = inner?.found.speakers ?? []
  if (speakers.length === 0) {
    const told = there.some(one => !one.key.optional && one.key.speaker.length > 0)
    return !told ? 'right' : inner ? 'unnamed' : 'missed'
  }
  if (speakers.every(id => there.some(one => one.right.has(id)))) return 'right'
  return speakers.every(id => there.some(one => one.right.has(id) || one.described.has(id))) ? 'described' : 'wrong'
}

function tally(verdicts: Iterable<Verdict>): Record<Verdict, number> {
  const count = { right: 0, wrong: 0, described: 0, unnamed: 0, missed: 0 }
  for (const verdict of verdicts) count[verdict]++
  return count
}

const WORST_FIRST: readonly Verdict[] = ['wrong', 'described', 'unnamed', 'missed', 'right']

function judge(one: Expected, verdicts: ReadonlyMap<number, Verdict>, given: readonly Given[]): JudgedStatement {
  const words = tally([...one.words].filter(i => !one.loose.has(i)).flatMap(i => verdicts.get(i) ?? []))
  const most = Math.max(...WORST_FIRST.map(verdict => words[verdict]))
  const verdict = WORST_FIRST.find(verdict => words[verdict] === most)!
  return { key: one.key, words, verdict, found: nearest(one.words, given)?.found ?? null }
}

function judgeFinding(one: Given, expected: readonly Expected[]): JudgedFinding {
  const finding = { found: one.found, words: 0, right: 0, said: 0 }
  for (const word of one.words) {
    const there = expected.filter(other => other.words.has(word))
    const counted = there.some(other => !other.key.optional && !other.loose.has(word))
    if (!counted && expected.some(other => other.words.has(word) || other.loose.has(word))) continue
    finding.words++
    if (!counted) continue
    finding.said++
    if (verdictOf(there, one) === 'right') finding.right++
  }
  return finding
}

/** The one that shares most words; of several that share as many, the smallest. */
function nearest<T extends { readonly words: ReadonlySet<number> }>(
  words: ReadonlySet<number>,
  among: readonly T[],
): T | null {
  let best: { one: T; shared: number } | null = null
  for (const one of among) {
    const shared = [...words].filter(i => one.words.has(i)).length
    if (shared === 0 || (best && shared < best.shared)) continue
    if (!best || shared > best.shared || one.words.size < best.one.words.size) best = { one, shared }
  }
  return best?.one ?? null
}

/** Denials of the key that the engine calls so; denials of the engine that the key calls so, the optional ones left out. */
function denials(expected: readonly Expected[], given: readonly Given[]): ArticleScore['denials'] {
  const asked = expected.filter(one => !one.key.optional && one.key.act === 'deny')
  const met = asked.filter(one => nearest(one.words, given)?.found.act === 'deny').length
  const claimed = given
    .filter(one => one.found.act === 'deny')
    .map(one => nearest(one.words, expected)?.key)
    .filter(key => !key?.optional)
  return { key: asked.length, met, found: claimed.length, true: claimed.filter(key => key?.act === 'deny').length }
}
