import { type Command, Option } from 'commander'
import type { ImportOptions, ImportReport } from '../../bundle/import-file.ts'
import { type RecordFlags, withRecord } from '../options.ts'
import { bold, count, dim, note, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

interface ImportFlags extends RecordFlags {
  readonly as?: 'decisions' | 'chronology'
  readonly apply?: boolean
  readonly by?: string
}

/** `onrecord import` */
export function addImport(program: Command): void {
  const command = program
    .command('import')
    .summary('bring back decisions from a workbook, or find the sources of a chronology')
    .description(
      'Reads a workbook that `onrecord export --format xlsx` made and people wrote in, and shows what would be decided and which rows are refused and why; with --apply it is decided. An entry that has changed since the export is refused: nobody has seen it as it is. A chronology in DOCX, XLSX or CSV is read row by row, and for each row the passages of the documents are shown that it may rest on; it becomes an entry when a person ties it to one.',
    )
    .argument('<file>', 'XLSX, CSV or DOCX')
    .addOption(
      new Option('--as <kind>', 'what it is (default: told from its columns)').choices(['decisions', 'chronology']),
    )
    .option('--apply', 'decide what the file asks for')
    .option('--by <name>', 'who decides (default: the user of this machine)')
    .action(run)
  withRecord(command, [
    'onrecord import review.xlsx --record ./matter',
    'onrecord import review.xlsx --record ./matter --apply --by "Ann Lowe"',
    'onrecord import chronology.docx --record ./matter --as chronology',
  ])
}

async function run(file: string, flags: ImportFlags): Promise<void> {
  const { userInfo } = await import('node:os')
  const options: ImportOptions = { ...flags, file, by: flags.by ?? userInfo().username }
  const here = async () => (await import('../../bundle/import-file.ts')).importFile(options)
  const report = await onRecord('importFile', [options], here)
  if (flags.json) return printJson(report)
  const { oneLine } = await import('../../bundle/words.ts')
  if (report.as === 'chronology') printChronology(report, oneLine)
  else printDecisions(report, flags.apply === true, oneLine)
}

type Decisions = ImportReport & { as: 'decisions' }
type Chronology = ImportReport & { as: 'chronology' }

function printDecisions(
  { planned, refused, blank, already }: Decisions,
  applied: boolean,
  oneLine: (text: string) => string,
): void {
  print(bold(`${applied ? 'Decided' : 'Would be decided'}: ${count(planned.length, 'entry', 'entries')}`))
  for (const one of planned) {
    print(`  ${one.verb} ${one.entry}  ${dim(`${oneLine(one.table)}, row ${one.row}`)}`)
    for (const { title, before, now } of one.amended)
      print(`    ${title}: ${oneLine(before) || 'empty'} → ${oneLine(now) || 'empty'}`)
  }
  if (refused.length > 0) print(bold(`Refused: ${count(refused.length, 'row')}`))
  for (const { table, row, column, message, hint } of refused) {
    print(`  ${oneLine(table)}, row ${row}, ${oneLine(column)}: ${oneLine(message)}`)
    print(dim(`    ${oneLine(hint)}`))
  }
  note(`${count(blank, 'row')} without a decision; ${count(already, 'row')} that hold already.`)
  if (!applied && planned.length > 0) note('Nothing was decided. --apply decides it.')
}

function printChronology({ rows }: Chronology, oneLine: (text: string) => string): void {
  for (const { row, when, whenText, text, passages } of rows) {
    print(`${bold(`${row}. ${when ?? (oneLine(whenText) || 'no date')}`)} ${oneLine(text)}`)
    if (passages.length === 0) print(dim('    No passage found in these documents.'))
    for (const { quote, path, words, of, dateAgrees } of passages)
      print(
        dim(
          `    “${oneLine(quote)}” — ${oneLine(path)} (${words} of ${of} words${dateAgrees ? ', the date agrees' : ''})`,
        ),
      )
  }
  const found = rows.filter(row => row.passages.length > 0).length
  note(
    `${count(rows.length, 'row')}, ${found} with passages that they may rest on. Nothing became an entry: tie each row to its passage on the review pages.`,
  )
}
