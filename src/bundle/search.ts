import type { Entry, Told } from '../domain/entry.ts'
import type { Statement } from '../domain/statement.ts'
import { type AccountLine, accountLine } from '../publish/account-lines.ts'
import { type AccountEntries, isAccountKind } from '../publish/account-words.ts'
import {
  type DocumentLine,
  makeNames,
  type SourceLine,
  type StatementLine,
  statementLine,
  toldText,
} from '../publish/view.ts'
import { searchEntries, searchPassages, searchStatements, toTsquery } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { decisionsByEntry } from './decisions.ts'
import { BundleError } from './failures.ts'
import { actorNames, documentLines, entryNames } from './lines.ts'
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
  /** Offices, cases, figures, questions …: the other kinds of entry. */
  readonly entries: { readonly total: number; readonly hits: readonly AccountLine[] }
}

/** Full text over documents and statements: words, `"phrases"`, `prefix*`, `-without`. */
export async function search(options: SearchOptions): Promise<SearchReport> {
  const query = queryOf(options.query)
  return withStore(options, store => searchStore(store, query, options))
}

/** What a person typed, as the database asks for it. */
export function queryOf(typed: string): string {
  const query = toTsquery(typed)
  if (query !== null) return query
  throw new BundleError(
    'bundle/usage',
    `There is no word to look for in ${JSON.stringify(typed)}.`,
    'Give words, a "phrase" or a beginning*.',
  )
}

async function searchStore(store: Store, query: string, { query: typed, limit }: SearchOptions): Promise<SearchReport> {
  const passages = await searchPassages(store.db, query, limit)
  const statements = await searchStatements<Statement>(store.db, query, limit)
  const entries = await searchEntries<Entry>(store.db, query, limit)
  const cited = entries.hits.flatMap(({ body }) => body.citations.map(citation => citation.documentId))
  const ids = [...passages.hits.map(hit => hit.documentId), ...statements.hits.map(hit => hit.documentId), ...cited]
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
    entries: { total: entries.total, hits: await accountLines(store, entries.hits, documents, fold) },
  }
}

/** Entries of other kinds as lines, with the names of whoever they are of. */
async function accountLines(
  store: Store,
  hits: readonly { readonly kind: string; readonly body: Entry }[],
  documents: ReadonlyMap<string, DocumentLine>,
  fold: <T extends Entry>(entry: T) => T,
): Promise<AccountLine[]> {
  const named = await entryNames(store, hits)
  const names = makeNames(named, documents)
  const tellers = new Map<string, readonly string[]>()
  const known = { name: (id: string) => named.get(id) ?? id, told: (told: Told) => toldText(told, tellers) }
  return hits.flatMap(({ kind, body }) =>
    isAccountKind(kind) ? [accountLine(kind, fold(body) as AccountEntries[typeof kind], names, known)] : [],
  )
}

/** The words typed, each as an expression that finds it whole, or at the beginning of a word with `*`. */
export function wordPatterns(typed: string): RegExp[] {
  const wanted = typed.toLowerCase().replace(/(?:^|\s)-\S+/gu, ' ')
  return [...wanted.matchAll(/([\p{L}\p{N}\p{M}]+)(\*?)/gu)].map(([, word = '', star]) => {
    const end = star ? '' : '(?![\\p{L}\\p{N}\\p{M}])'
    return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${word}${end}`, 'iu')
  })
}
