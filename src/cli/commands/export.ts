import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CopyOptions, ExportFormat } from '../../bundle/export.ts'
import { type RecordFlags, several, withRecord } from '../options.ts'
import { count, note, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

type Part = NonNullable<CopyOptions['sections']>[number]
type Filter = NonNullable<CopyOptions['filter']>

interface ExportFlags extends RecordFlags {
  readonly format: ExportFormat
  readonly out: string
  readonly includeProposed?: boolean
  readonly title?: string
  readonly on?: string
  readonly parts?: readonly Part[]
  readonly person?: readonly string[]
  readonly document?: readonly string[]
  readonly case?: readonly string[]
  readonly issue?: readonly string[]
  readonly kind?: NonNullable<Filter['kinds']>
  readonly status?: NonNullable<Filter['statuses']>
  readonly from?: string
  readonly to?: string
  readonly words?: string
}

/** Named here as well as where they are made: help is printed without loading what writes them. */
const FORMATS: readonly ExportFormat[] = ['json', 'csv', 'md', 'docx', 'xlsx', 'site']
const PARTS: readonly Part[] = [
  'chronology',
  'cast',
  'issues',
  'statements',
  'offices',
  'cases',
  'questions',
  'figures',
  'disputes',
  'sources',
]

/** `onrecord export` */
export function addExport(program: Command): void {
  const command = program
    .command('export')
    .summary('write the record out')
    .description(
      'Writes the record as JSON (format onrecord/1: everything, each entry with its status), as CSV (a folder with one file for each table), as Markdown, as a court pack in DOCX, as an XLSX workbook in which people can decide (see `onrecord import`), or as a site: a folder of pages that open without a server. All but JSON hold what people accepted or amended; with --include-proposed also the rest, each line and the cover marked UNREVIEWED. A record with a citation that does not hold is refused.',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write; for CSV and the site a folder')
    .option('--include-proposed', 'in all but JSON: also what nobody has accepted, marked')
  addCoverOptions(command)
  addFilterOptions(command)
  command.action(run)
  withRecord(command, [
    'onrecord export --record ./matter --format json --out record.json',
    'onrecord export --record ./matter --format docx --out pack.docx --title "Inquest: A. Person"',
    'onrecord export --record ./matter --format docx --out pack.docx --parts chronology,cast --from 2022-01 --to 2022-06',
    'onrecord export --record ./matter --format xlsx --out review.xlsx --include-proposed',
    'onrecord export --record ./matter --format site --out ./pages --person actor:91bb02',
    'onrecord export --record ./matter --format md --out record.md --include-proposed',
    'onrecord export --record ./matter --format csv --out ./tables',
  ])
}

function addCoverOptions(command: Command): void {
  command
    .option('--title <words>', 'DOCX, XLSX, site: what the matter is called, for the cover')
    .option('--on <date>', 'DOCX, XLSX, site: the date on the cover, such as 2026-03-31 (default: today)', day)
    .option('--parts <list>', `DOCX, XLSX, site: only these parts, with commas between: ${PARTS.join(', ')}`, parts)
}

function addFilterOptions(command: Command): void {
  command
    .option('--person <id>', 'DOCX, XLSX, site: only entries that name them; may be given more than once', several)
    .option('--document <path>', 'only entries that quote it; may be given more than once', several)
    .option('--case <id>', 'only a case and what belongs to it; may be given more than once', several)
    .option('--issue <id>', 'only what is hung on this issue or one below it; may be given more than once', several)
    .option(
      '--kind <list>',
      'only these kinds of entry, with commas between: statements, occurrences, questions …',
      list,
    )
    .option('--status <list>', 'only entries of these: accepted, amended, proposed', list)
    .option('--from <date>', 'only entries with a time on or after it: 2022, 2022-09 or 2022-09-12')
    .option('--to <date>', 'only entries with a time on or before it')
    .option('--words <words>', 'only entries that say, quote or are about all of these words')
}

async function run(flags: ExportFlags): Promise<void> {
  const { person, document, issue, kind: kinds, status: statuses, from, to, words } = flags
  const filter = { person, document, case: flags.case, issue, kinds, statuses, from, to, words }
  const on = flags.on ?? new Date().toISOString().slice(0, 10)
  const options = { ...flags, filter, on, sections: flags.parts }
  const here = async () => (await import('../../bundle/export.ts')).exportRecord(options)
  const report = await onRecord('exportRecord', [options], here)
  if (flags.json) return printJson(report)
  if (report.leftOut > 0)
    note(
      `${count(report.leftOut, 'entry', 'entries')} that nobody has accepted left out; --include-proposed writes them, marked.`,
    )
  if (flags.format === 'site') return print(`${flags.out}: ${count(report.files.length, 'file')}; open index.html`)
  for (const file of report.files) print(file)
}

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}

function parts(text: string): readonly string[] {
  const wanted = list(text)
  const unknown = wanted.find(name => !PARTS.some(part => part === name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no part ‘${unknown}’. Parts are: ${PARTS.join(', ')}.`)
  return wanted
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
    return text
  throw new InvalidArgumentError('Give a day such as 2026-03-31.')
}
