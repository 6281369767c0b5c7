import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentParts } from '../src/domain/extraction.ts'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import type { Statement } from '../src/domain/statement.ts'
import { analyseDocument, buildBundleRecord } from '../src/pipeline.ts'
import type { KeyArticle, NameKey } from './name-key.ts'
import { type ArticleScore, type FoundActor, type FoundStatement, scoreArticle } from './name-score.ts'

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
const KEYS = fileURLToPath(new URL('./keys/', import.meta.url))

/** The keys of names: bench/keys/README.md. */
export const KEY_NAMES = ['bbc-politics-dev', 'bbc-politics-calibration', 'bbc-politics-final', 'seeds'] as const

/** Whether the texts of the keys are at hand: they are not in this repository. */
export function haveTexts(): boolean {
  return existsSync(SHARED)
}

/** One of the keys, by its name. */
export function readKey(name: string): NameKey {
  return JSON.parse(readFileSync(join(KEYS, `${name}.json`), 'utf8')) as NameKey
}

/** What the whole product makes of one article, a bundle of its own, and how that compares with the key. */
export interface ScoredArticle {
  readonly text: string
  readonly parts: DocumentParts
  readonly record: SourcedRecord
  readonly score: ArticleScore
  /** The entry of each statement that was scored. */
  readonly entries: ReadonlyMap<FoundStatement, Statement>
}

/** Runs the product on an article of a key; throws where the text is not the one that the key was made on. */
export async function scoreKeyArticle(key: NameKey, article: KeyArticle, known: Knowledge): Promise<ScoredArticle> {
  const { parts, record } = await recordOf(join(SHARED, key.texts, article.file), article, known)
  const { text } = parts.document
  const said = record.statements.filter(one => one.conveys === 'speech' && one.made !== 'hypothetical')
  const entries = new Map(
    said.map(one => [{ content: one.contentSpans, speakers: one.speakers, act: one.act } as FoundStatement, one]),
  )
  const actors: FoundActor[] = record.actors.map(({ id, naming, mentions }) => ({
    id,
    described: naming === 'description',
    mentions,
  }))
  const score = scoreArticle(text, article.statements, [...entries.keys()], actors)
  return { text, parts, record, score, entries }
}

/** The record of one article alone, its text as the product froze it. */
async function recordOf(
  path: string,
  article: KeyArticle,
  known: Knowledge,
): Promise<{ parts: DocumentParts; record: SourcedRecord }> {
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== article.sha256)
    throw new Error(`${path} has the digest ${sha256}, the key was made on ${article.sha256}: take the text of the key`)
  const { parts } = await analyseDocument(bytes, { path: article.file, documentId: `sha256:${sha256}` }, known)
  if (!parts) throw new Error(`${path} gives no document: the key holds offsets of its text`)
  if (parts.document.text !== bytes.toString('utf8'))
    throw new Error(`${path} is read as another text than its bytes hold: the key's offsets do not fit it`)
  return { parts, record: buildBundleRecord([parts], [], known) }
}
