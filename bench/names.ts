/**
 * Scores names: reported words with the right speaker, against keys made by reading (bench/keys/README.md). The whole
 * product runs, each article as a bundle of its own.
 *
 * Command: npm run bench:names -- [bbc-politics-dev] [bbc-politics-final] [seeds] [--errors]
 *   [--engine best|reproducible|rules] [--model FOLDER]
 * `--errors` lists each error, save for the key that is kept for the final figure.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { analyseDocument, buildBundleRecord } from '../src/pipeline.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { errorLines } from './name-errors.ts'
import type { KeyArticle, NameKey } from './name-key.ts'
import { type ArticleScore, type FoundActor, scoreArticle } from './name-score.ts'
import { nameTable } from './name-table.ts'

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
const KEYS = fileURLToPath(new URL('./keys/', import.meta.url))
const NAMES = ['bbc-politics-dev', 'bbc-politics-final', 'seeds']

/** The record of one article alone, and its text as the product froze it. */
async function recordOf(
  path: string,
  article: KeyArticle,
  known: Knowledge,
): Promise<{ text: string; record: SourcedRecord }> {
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== article.sha256)
    throw new Error(`${path} has the digest ${sha256}, the key was made on ${article.sha256}: take the text of the key`)
  const { parts } = await analyseDocument(bytes, { path: article.file, documentId: `sha256:${sha256}` }, known)
  if (!parts) throw new Error(`${path} gives no document: the key holds offsets of its text`)
  if (parts.document.text !== bytes.toString('utf8'))
    throw new Error(`${path} is read as another text than its bytes hold: the key's offsets do not fit it`)
  return { text: parts.document.text, record: buildBundleRecord([parts], [], known) }
}

async function scoreOf(
  path: string,
  article: KeyArticle,
  known: Knowledge,
): Promise<{ score: ArticleScore; errors: readonly string[] }> {
  const { text, record } = await recordOf(path, article, known)
  const said = record.statements.filter(one => one.conveys === 'speech' && one.made !== 'hypothetical')
  const found = said.map(one => ({ content: one.contentSpans, speakers: one.speakers, act: one.act, entry: one }))
  const actors: FoundActor[] = record.actors.map(({ id, naming, mentions }) => ({
    id,
    described: naming === 'description',
    mentions,
  }))
  const score = scoreArticle(text, article.statements, found, actors)
  const rules = new Map(found.map(one => [one as (typeof score.statements)[number]['found'], one.entry]))
  return { score, errors: errorLines(article.file, text, score, record, rules) }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean' }, ...ENGINE_OPTIONS },
  })
  if (!existsSync(SHARED)) {
    console.log('skipped: no ../shared')
    return
  }
  const unknown = positionals.find(name => !NAMES.includes(name))
  if (unknown) throw new Error(`there is no key ${unknown}: choose from ${NAMES.join(', ')}`)
  const known = await knowledgeFrom(values)
  console.log(`${commandLine('bench/names.ts')}\n${machineLine()}\nengine ${known.engine.id}@${known.engine.version}`)
  for (const name of NAMES.filter(name => positionals.length === 0 || positionals.includes(name))) {
    const key = JSON.parse(readFileSync(join(KEYS, `${name}.json`), 'utf8')) as NameKey
    const articles: ArticleScore[] = []
    for (const article of key.articles) {
      const { score, errors } = await scoreOf(join(SHARED, key.texts, article.file), article, known)
      articles.push(score)
      if (values.errors && !name.endsWith('-final')) for (const line of errors) console.log(line)
    }
    console.log(`\n${name}\n${nameTable(articles).join('\n')}`)
  }
}

await main()
