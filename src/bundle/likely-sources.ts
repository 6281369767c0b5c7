import { dayRange } from '../domain/day-range.ts'
import { compareText } from '../domain/ordering.ts'
import { dateWords } from '../publish/parts/dates.ts'
import type { DocumentLine } from '../publish/view.ts'
import { recordDocuments } from '../store/documents.ts'
import { type Passage, searchPassages } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import type { ChronologyRow } from './import-chronology.ts'
import { documentLines } from './lines.ts'
import { wordPatterns } from './search.ts'
import { sentenceWith } from './sentences.ts'

/** A sentence of the bundle that a row may rest on. */
export interface LikelySource {
  readonly documentId: string
  readonly path: string
  readonly title: string | null
  /** UTF-16 code units of the document's text, where the sentence stands. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Words of the row that stand in its passage, and how many were looked for. */
  readonly words: number
  readonly of: number
  /** Whether the passage gives the row's date, or its document was published on it. */
  readonly dateAgrees: boolean
}

/** Words looked for of one row: the rarest of the bundle. More: slower, and common words find everything. */
const MOST_WORDS = 8
/** Passages fetched by one word. A word in more says little of where a row comes from. */
const MOST_PASSAGES = 60
/** Words of so many letters or fewer say little, but for numbers. */
const SHORT = 3
/** Passages shown of one row. */
const MOST_SHOWN = 3

/** Makes the search for what rows rest on, over the full text of the bundle. */
export async function sourceFinder(store: Store): Promise<(row: ChronologyRow) => Promise<LikelySource[]>> {
  const ids = (await recordDocuments(store.db)).map(document => document.id)
  const documents = await documentLines(store, ids)
  const found = new Map<string, Promise<{ readonly total: number; readonly hits: readonly Passage[] }>>()
  const passagesWith = (word: string) => {
    const known = found.get(word) ?? searchPassages(store.db, `'${word}'`, MOST_PASSAGES)
    found.set(word, known)
    return known
  }
  return async row => {
    const counts = await Promise.all(wordsOf(row.text).map(async word => ({ word, ...(await passagesWith(word)) })))
    const rare = counts
      .filter(({ total }) => total > 0)
      .sort((a, b) => a.total - b.total || compareText(a.word, b.word))
      .slice(0, MOST_WORDS)
    return likeliest(row, rare, documents)
  }
}

interface FoundWord {
  readonly word: string
  readonly total: number
  readonly hits: readonly Passage[]
}

function likeliest(
  row: ChronologyRow,
  words: readonly FoundWord[],
  documents: ReadonlyMap<string, DocumentLine>,
): LikelySource[] {
  const passages = new Map<string, { readonly passage: Passage; weight: number }>()
  for (const { hits } of words)
    for (const passage of hits) passages.set(`${passage.documentId} ${passage.start}`, { passage, weight: 0 })
  const patterns = wordPatterns(words.map(({ word }) => word).join(' '))
  const judged = [...passages.values()].flatMap(({ passage }) => {
    const document = documents.get(passage.documentId)
    if (!document) return []
    const held = patterns.map(pattern => pattern.test(passage.text))
    const count = held.filter(Boolean).length
    const dateAgrees = agrees(row.when, passage.text, document.publishedOn)
    // A rare word says more than a common one; a date that agrees as much as a rare word.
    const weight = words.reduce(
      (sum, { total }, i) => sum + (held[i] ? 1 / Math.log2(total + 2) : 0),
      dateAgrees ? 1 : 0,
    )
    return isLikely(count, words.length, dateAgrees) ? [{ passage, document, count, dateAgrees, weight }] : []
  })
  return judged
    .sort(
      (a, b) =>
        b.weight - a.weight || compareText(a.document.path, b.document.path) || a.passage.start - b.passage.start,
    )
    .map(({ passage, document, count, dateAgrees }) => {
      const { text, start } = sentenceWith(passage.text, patterns)
      const at = passage.start + start
      const { documentId, path, title } = document
      return {
        documentId,
        path,
        title,
        start: at,
        end: at + text.length,
        quote: text,
        words: count,
        of: words.length,
        dateAgrees,
      }
    })
    .filter((one, i, all) => i === all.findIndex(other => other.quote === one.quote && other.path === one.path))
    .slice(0, MOST_SHOWN)
}

/** Half of the words, or, where the date agrees, two of five; one word in common is chance. */
function isLikely(count: number, of: number, dateAgrees: boolean): boolean {
  return count >= Math.min(2, of) && (dateAgrees ? count * 5 >= of * 2 : count * 2 >= of)
}

/** Runs of letters and digits of a row, lower case, each once: names and numbers, no short words. */
function wordsOf(text: string): string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [...new Set(all)].filter(word => word.length > SHORT || /\d/u.test(word))
}

/** ‘12 March 2021’ and ‘12 March’ agree with 2021-03-12, and so does a document of that day or the one after. */
function agrees(when: string | null, text: string, publishedOn: string | null): boolean {
  const days = when === null ? null : dayRange(when)
  if (!when || !days) return false
  const written = dateWords(when)
  const short = written.replace(/\s\d{4}$/u, '')
  if (text.includes(written) || (/^\d+ \p{L}/u.test(written) && text.includes(short))) return true
  const published = publishedOn === null ? null : dayRange(publishedOn)
  if (!published || days.earliest !== days.latest) return false
  const next = new Date(Date.parse(days.latest) + 86_400_000).toISOString().slice(0, 10)
  return published.earliest === days.earliest || published.earliest === next
}
