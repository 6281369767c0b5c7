import { type Command, Option } from 'commander'
import type { BuildReport, EngineChoice } from '../../bundle/build.ts'
import { Interrupted } from '../failure.ts'
import { byteSize, duration, positiveInteger, type RecordFlags, withRecord } from '../options.ts'
import { count, note, print, printJson } from '../output.ts'
import { progressDisplay } from '../progress-bar.ts'
import { buildOnRecord } from '../through-server.ts'

interface BuildFlags extends RecordFlags {
  readonly jobs?: number
  readonly timeLimit?: number
  readonly memoryLimit?: number
  readonly engine?: EngineChoice
  readonly reproducible?: boolean
  readonly pack?: readonly string[]
  readonly quiet?: boolean
}

/** `onrecord build` */
export function addBuild(program: Command): void {
  const command = program
    .command('build')
    .summary('read documents and build their record, or bring it up to date')
    .description(
      'Reads files, folders (with all below them), patterns and standard input (-), and builds the record of what they say. The paths given are the bundle: files that are new or changed are read, files that are gone leave the record, what failed before is tried again. Without PATH, those of the build before. A file that cannot be read is named, listed in the record, and stops nothing.',
    )
    .argument('[path...]', 'files, folders, patterns, or - for standard input')
    .option('--jobs <n>', 'processes that read (default: one a core, at most 4)', positiveInteger)
    .option('--time-limit <time>', 'for one file, such as 90s or 2m (default: 60s)', duration)
    .option('--memory-limit <size>', 'for one process that reads, such as 800MB (default: 1.5GB)', byteSize)
    .addOption(
      new Option(
        '--engine <which>',
        'what finds who said what: best (the trained model, as fast as this machine runs it), reproducible (the same model by WebAssembly, the same bytes on any machine, about four times slower) or rules (no model) (default: that of the build before, else best)',
      ).choices(['best', 'reproducible', 'rules']),
    )
    .option('--reproducible', 'short for --engine reproducible')
    .option(
      '--pack <name...>',
      'what is known of the place: england-wales-policing, scotland-policing, the path of a folder of your own, or none (default: those of the build before, else england-wales-policing)',
    )
    .option('--quiet', 'no progress')
    .action(runBuild)
  withRecord(command, [
    'onrecord build ./bundle --record ./matter',
    'onrecord build letters/*.pdf minutes.docx --record ./matter --jobs 2',
    'pdftotext report.pdf - | onrecord build ./bundle - --record ./matter',
    'onrecord build --record ./matter',
  ])
}

async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<void> {
  const display = await progressDisplay(flags.quiet === true || flags.json === true)
  const controller = new AbortController()
  const stop = (): void => {
    process.removeListener('SIGINT', stop)
    controller.abort(
      new Interrupted('Stopped. What was read is kept; the record is as it was before. Go on with: onrecord build'),
    )
  }
  process.on('SIGINT', stop)
  try {
    const report = await buildOnRecord({
      paths,
      record: flags.record,
      database: flags.database,
      jobs: flags.jobs,
      timeLimitMs: flags.timeLimit,
      memoryLimitBytes: flags.memoryLimit,
      engine: flags.reproducible ? 'reproducible' : flags.engine,
      packs: flags.pack?.filter(name => name !== 'none'),
      signal: controller.signal,
      onProgress: progress => display.update(progress),
    })
    display.stop()
    nameUnread(report)
    if (flags.json) printJson(report)
    else printReport(report, flags.record)
  } finally {
    display.stop()
    process.removeListener('SIGINT', stop)
  }
}

function nameUnread(report: BuildReport): void {
  for (const notice of report.notices) note(notice)
  for (const { path, code, message, hint } of report.unread)
    note(`Not read: ${path} (${code}): ${message} ${hint}`.trimEnd())
  for (const path of report.buried) note(`Left out: ${path} was removed from this record for good.`)
}

/** What was done with the files, in a line. */
function summary(report: BuildReport): string {
  const bad = report.unread.length
  if (!report.changed) {
    const again = bad > 0 ? `; ${count(bad, 'file')} tried again, and still not read (named above)` : ''
    return `Nothing has changed: ${count(report.unchanged, 'file')} as before${again}.`
  }
  const parts = [`${count(report.read, 'file')} read`, `${report.unchanged} as before`, `${report.removed} gone`]
  if (bad > 0) parts.push(`${bad} could not be read (named above)`)
  return `${parts.join(', ')}.`
}

function printReport(report: BuildReport, record: string): void {
  const hidden = report.skipped.filter(item => item.why === 'hidden').length
  print(summary(report))
  if (hidden > 0) print(`${count(hidden, 'hidden file or folder', 'hidden files or folders')} left out.`)
  const { diagnostics = 0, ...entries } = report.entries
  const listed = Object.entries(entries).map(([kind, n]) => `${n.toLocaleString('en-GB')} ${kind}`)
  print(
    `The record: ${count(report.documents, 'document')}; ${listed.join(', ') || 'no entries'}; ${count(diagnostics, 'note')} on the documents.`,
  )
  print(`Look at it: onrecord show --record ${record}`)
}
