/**
 * Scores names: reported words with the right speaker, against keys made by reading (bench/keys/README.md). The whole
 * product runs, each article as a bundle of its own.
 *
 * Command: npm run bench:names -- [bbc-politics-dev] [bbc-politics-final] [seeds] [--errors]
 *   [--engine best|reproducible|rules] [--model FOLDER]
 * `--errors` lists each error, save for the key that is kept for the final figure.
 */
import { parseArgs } from 'node:util'
import { haveTexts, KEY_NAMES, readKey, scoreKeyArticle } from './key-articles.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { errorLines } from './name-errors.ts'
import type { ArticleScore } from './name-score.ts'
import { nameTable } from './name-table.ts'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean' }, ...ENGINE_OPTIONS },
  })
  if (!haveTexts()) {
    console.log('skipped: no ../shared')
    return
  }
  const unknown = positionals.find(name => !KEY_NAMES.some(key => key === name))
  if (unknown) throw new Error(`there is no key ${unknown}: choose from ${KEY_NAMES.join(', ')}`)
  const known = await knowledgeFrom(values)
  console.log(`${commandLine('bench/names.ts')}\n${machineLine()}\nengine ${known.engine.id}@${known.engine.version}`)
  for (const name of KEY_NAMES.filter(name => positionals.length === 0 || positionals.includes(name))) {
    const key = readKey(name)
    const articles: ArticleScore[] = []
    for (const article of key.articles) {
      const { text, record, score, entries } = await scoreKeyArticle(key, article, known)
      articles.push(score)
      if (values.errors && !name.endsWith('-final'))
        for (const line of errorLines(article.file, text, score, record, entries)) console.log(line)
    }
    console.log(`\n${name}\n${nameTable(articles).join('\n')}`)
  }
}

await main()
