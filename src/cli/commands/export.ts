import { type Command, Option } from 'commander'
import { type RecordFlags, withRecord } from '../options.ts'
import { count, note, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

interface ExportFlags extends RecordFlags {
  readonly format: 'json' | 'csv' | 'md'
  readonly out: string
  readonly includeProposed?: boolean
}

/** `onrecord export` */
export function addExport(program: Command): void {
  const command = program
    .command('export')
    .summary('write the record out')
    .description(
      'Writes the record as JSON (format onrecord/1: everything, each entry with its status), as CSV (a folder with one file for each table) or as Markdown. CSV and Markdown hold what people accepted or amended; with --include-proposed also the rest, each line marked UNREVIEWED. A record with a citation that does not hold is refused.',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'csv', 'md']).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write; for CSV a folder')
    .option('--include-proposed', 'in CSV and Markdown: also what nobody has accepted, marked')
    .action(async (flags: ExportFlags) => {
      const here = async () => (await import('../../bundle/export.ts')).exportRecord(flags)
      const report = await onRecord('exportRecord', [flags], here)
      if (flags.json) return printJson(report)
      if (report.leftOut > 0)
        note(
          `${count(report.leftOut, 'entry', 'entries')} that nobody has accepted left out; --include-proposed writes them, marked.`,
        )
      for (const file of report.files) print(file)
    })
  withRecord(command, [
    'onrecord export --record ./matter --format json --out record.json',
    'onrecord export --record ./matter --format md --out record.md --include-proposed',
    'onrecord export --record ./matter --format csv --out ./tables',
  ])
}
