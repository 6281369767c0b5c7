import type { Command } from 'commander'
import { positiveInteger, type RecordFlags, withRecord } from '../options.ts'
import { bold, count, dim, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord search` */
export function addSearch(program: Command): void {
  const command = program
    .command('search')
    .summary('find words in documents, statements and every other kind of entry')
    .description(
      'Full-text search. Words must all be there, in any order; "words in quotation marks" in that order; word* begins so; -word must not be there. Words are found as they are written: resign does not find resigned, resign* does.',
    )
    .argument('<query...>', 'what to look for')
    .option('--limit <n>', 'hits shown', positiveInteger, 20)
    .action(async (query: readonly string[], flags: RecordFlags & { readonly limit: number }) => {
      const { ACCOUNT_TITLES, oneLine, speakerText } = await import('../../bundle/words.ts')
      const wanted = { ...flags, query: query.join(' ') }
      const here = async () => (await import('../../bundle/search.ts')).search(wanted)
      const found = await onRecord('search', [wanted], here)
      if (flags.json) return printJson(found)
      print(bold(`Documents: ${count(found.documents.total, 'passage')}`))
      for (const { sentence, source } of found.documents.hits)
        print(`  ${oneLine(sentence)}\n${dim(`    ${oneLine(source.path)}`)}`)
      print(bold(`Statements: ${count(found.statements.total, 'statement')}`))
      for (const line of found.statements.hits) {
        print(`  ${bold(oneLine(speakerText(line)))} ${line.act}: ${oneLine(line.content)}`)
        print(dim(`    “${oneLine(line.quote)}” — ${oneLine(line.source?.path ?? 'no source')}  ${line.id}`))
      }
      print(bold(`Other entries: ${count(found.entries.total, 'entry', 'entries')}`))
      for (const line of found.entries.hits) {
        print(`  ${ACCOUNT_TITLES[line.kind]}: ${bold(oneLine(line.text))}`)
        print(dim(`    “${oneLine(line.quote)}” — ${oneLine(line.source?.path ?? 'no source')}  ${line.id}`))
      }
    })
  withRecord(command, [
    'onrecord search inquest --record ./matter',
    'onrecord search \'"no case to answer" officer*\' --record ./matter',
    "onrecord search 'apolog* -mayor' --record ./matter --json",
  ])
}
