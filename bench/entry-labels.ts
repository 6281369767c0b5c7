/** Labelled passages for one kind of entry, and how far what was found agrees with them. See bench/labels/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldWords } from '../src/domain/id.ts'

/** What an entry says, field by field, as the labels say it. */
export type Fields = Readonly<Record<string, unknown>>

/** A passage with all entries of one kind that a careful reader takes from it. */
export interface LabelledPassage {
  readonly id: string
  readonly text: string
  readonly publishedOn: string | null
  readonly expect: readonly Fields[]
}

/** The labelled passages of a kind; undefined where there are none. `half`: ‘dev’ to work on, ‘kept’ for the score alone. */
export function readLabels(kind: string, half: 'dev' | 'kept'): readonly LabelledPassage[] | undefined {
  const file = fileURLToPath(new URL(`labels/${half}/${kind}.jsonl`, import.meta.url))
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as LabelledPassage)
}

/** What one passage gave: pairs that agree in their main fields, what is too much, what is missing. */
export interface PassageScore {
  readonly pairs: readonly { readonly expected: Fields; readonly found: Fields }[]
  readonly extra: readonly Fields[]
  readonly missing: readonly Fields[]
}

/** Pairs expected and found entries by their main fields; the pair that agrees in most of the other fields first. */
export function comparePassage(
  expected: readonly Fields[],
  found: readonly Fields[],
  main: readonly string[],
): PassageScore {
  const candidates = expected.flatMap((want, i) =>
    found.flatMap((have, k) => {
      if (!main.every(field => want[field] === undefined || agrees(want[field], have[field]))) return []
      return [{ i, k, score: Object.keys(want).filter(field => agrees(want[field], have[field])).length }]
    }),
  )
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.k - b.k)
  const takenWant = new Set<number>()
  const takenHave = new Set<number>()
  const pairs: PassageScore['pairs'][number][] = []
  for (const { i, k } of candidates) {
    if (takenWant.has(i) || takenHave.has(k)) continue
    takenWant.add(i)
    takenHave.add(k)
    pairs.push({ expected: expected[i]!, found: found[k]! })
  }
  return {
    pairs,
    extra: found.filter((_, k) => !takenHave.has(k)),
    missing: expected.filter((_, i) => !takenWant.has(i)),
  }
}

/** Whether two values say the same. Words agree where they share half of their content words, or one holds the other. */
export function agrees(want: unknown, have: unknown): boolean {
  if (typeof want === 'number' || typeof want === 'boolean') return want === have
  if (typeof want === 'string') return typeof have === 'string' && wordsAgree(want, have)
  if (Array.isArray(want)) {
    if (!Array.isArray(have)) return false
    // Bounds are numbers in order; lists of entries agree where each expected one is found.
    if (want.every(item => typeof item === 'number')) return want.every((item, i) => item === have[i])
    return want.every(item => have.some(other => agrees(item, other)))
  }
  if (want !== null && typeof want === 'object') {
    if (have === null || typeof have !== 'object') return false
    return Object.entries(want).every(([field, value]) => agrees(value, (have as Record<string, unknown>)[field]))
  }
  return want === have || (want === null && have === undefined)
}

/** Words that tell nothing apart. */
const EMPTY =
  /^(?:the|a|an|of|for|to|in|on|at|and|or|that|is|was|be|his|her|their|its|mr|mrs|ms|sir|dame|dr|lord|lady)$/u

function wordsAgree(want: string, have: string): boolean {
  const [a, b] = [contentWords(want), contentWords(have)]
  if (/^\d{4}/u.test(want)) return foldWords(want) === foldWords(have)
  if (a.length === 0 || b.length === 0) return foldWords(want) === foldWords(have)
  const shared = a.filter(word => b.includes(word)).length
  return shared / Math.min(a.length, b.length) > 0.5 || shared / Math.max(a.length, b.length) >= 0.5
}

function contentWords(text: string): string[] {
  const words = foldWords(text)
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}£%.]+/u)
  return words.filter(word => word !== '' && !EMPTY.test(word))
}
