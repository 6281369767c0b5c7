import type { Statement } from '../domain/statement.ts'
import { makeNames, type SourceLine, type StatementLine, statementLine } from '../publish/view.ts'
import { searchPassages, searchStatements, toTsquery } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { decisionsByEntry } from './decisions.ts'
import { BundleError } from './failures.ts'
import { actorNames, documentLines } from './lines.ts'
import { type RecordOptions, withStore } from './open.ts'
import { sentenceWith } from './sentences.ts'

/** What to look for. */
export interface SearchOptions extends RecordOptions {
  readonly query: string
  readonly limit: number
}

/** What was found: in the documents, with the sentence, and among the statements. */
export interface SearchReport {
  readonly documents: {
    readonly total: number
    readonly hits: readonly { readonly sentence: string; readonly start: number; readonly source: SourceLine }[]
  }
  readonly statements: { readonly total: number; readonly hits: readonly StatementLine[] }
}

/** Full text over documents and statements: words, `"phrases"`, `prefix*`, `-without`. */
export async function search(options: SearchOptions): Promise<SearchReport> {
  const query = toTsquery(options.query)
  if (query === null) {
    throw new BundleError(
      'bundle/usage',
      `There is no word to look for in ${JSON.stringify(options.query)}.`,
      'Give words, a "phrase" or a beginning*.',
    )
  }
  return withStore(options, store => searchStore(store, query, options))
}

async function searchStore(store: Store, query: string, { query: typed, limit }: SearchOptions): Promise<SearchReport> {
  const passages = await searchPassages(store.db, query, limit)
  const statements = await searchStatements<Statement>(store.db, query, limit)
  const ids = passages.hits.map(hit => hit.documentId).concat(statements.hits.map(hit => hit.documentId))
  const documents = await documentLines(store, [...new Set(ids)])
  const people = statements.hits.flatMap(({ speakers, addressees, about, speakerCandidates, channel }) => [
    ...speakers,
    ...addressees,
    ...about,
    ...speakerCandidates.map(candidate => candidate.actor),
    ...(channel?.via ?? []),
  ])
  const names = makeNames(await actorNames(store, people), documents)
  const { fold } = await decisionsByEntry(store)
  const words = wordPatterns(typed)
  return {
    documents: {
      total: passages.total,
      hits: passages.hits.flatMap(hit => {
        const source = documents.get(hit.documentId)
        const { text, start } = sentenceWith(hit.text, words)
        return source ? [{ sentence: text, start: hit.start + start, source: { ...source, page: null } }] : []
      }),
    },
    statements: { total: statements.total, hits: statements.hits.map(hit => statementLine(fold(hit), names)) },
  }
}

/** The words typed, each as an expression that finds it whole, or at the beginning of a word with `*`. */
export function wordPatterns(typed: string): RegExp[] {
  const wanted = typed.toLowerCase().replace(/(?:^|\s)-\S+/gu, ' ')
  return [...wanted.matchAll(/([\p{L}\p{N}\p{M}]+)(\*?)/gu)].map(([, word = '', star]) => {
    const end = star ? '' : '(?![\\p{L}\\p{N}\\p{M}])'
    return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${word}${end}`, 'iu')
  })
}
