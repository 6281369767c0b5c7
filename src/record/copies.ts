import type { Diagnostic } from '../domain/diagnostic.ts'
import type { SourceDocument } from '../domain/document.ts'
import { foldWords, makeId } from '../domain/id.ts'

/** What comparing documents needs of one: the hashes of its runs of eight words. */
export interface DocumentDigest {
  readonly documentId: string
  readonly path: string
  readonly runs: readonly number[]
}

/** Eight words in a row seldom come twice by chance, and survive a changed word here and there. */
const RUN = 8
/** One run in four is kept, the same ones in every document (by hash), so that a copy keeps those of its original. */
const KEPT = 4
/** From this share of its runs on, a document derives from another; from the higher one on, it is the same text. */
const DERIVED = 0.4
const SAME = 0.95

/** The runs of a document's article text. */
export function documentDigest(document: SourceDocument): DocumentDigest {
  const body = document.regions
    .filter(region => region.kind === 'body' || region.kind === 'standfirst')
    .map(region => document.text.slice(region.start, region.end))
    .join(' ')
  const words = foldWords(body)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean)
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) {
    const hash = hashOf(words, i)
    if (hash % KEPT === 0) runs.add(hash)
  }
  return { documentId: document.id, path: document.path, runs: [...runs] }
}

/** FNV-1a over a run, 32 bits: a clash makes one run look shared among hundreds. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + RUN; i++) {
    const word = words[i]!
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash >>> 0
}

/** Documents that hold much of one another: they count as one source, not two. */
export function copyDiagnostics(documents: readonly DocumentDigest[]): Diagnostic[] {
  const holders = new Map<number, number[]>()
  for (const [i, document] of documents.entries())
    for (const run of document.runs) {
      const list = holders.get(run)
      if (list) list.push(i)
      else holders.set(run, [i])
    }
  const found: Diagnostic[] = []
  for (const [i, document] of documents.entries()) {
    const shared = new Map<number, number>()
    // A run in more than fifty documents is a standing phrase (a disclaimer), not a copy.
    for (const run of document.runs)
      for (const k of (holders.get(run) ?? []).slice(0, 50)) if (k !== i) shared.set(k, (shared.get(k) ?? 0) + 1)
    for (const [k, count] of [...shared].sort((a, b) => a[0] - b[0])) {
      const share = Math.round((count / document.runs.length) * 100) / 100
      if (share < DERIVED || document.runs.length < 4) continue
      const other = documents[k]!
      const code = share >= SAME && count / other.runs.length >= SAME ? 'copy/duplicate' : 'copy/derived'
      found.push({
        id: makeId('diagnostic', code, document.documentId, other.documentId),
        code,
        severity: 'note',
        message: `${Math.round(share * 100)} % of ${document.path} stands in ${other.path}, too.`,
        hint: 'Count them as one source.',
        documentId: document.documentId,
        path: document.path,
        citations: [],
        other: { documentId: other.documentId, share },
      })
    }
  }
  return found
}
