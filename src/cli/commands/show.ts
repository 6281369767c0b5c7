import type { Command } from 'commander'
import { positiveInteger, type RecordFlags, withRecord } from '../options.ts'
import { printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

interface ShowFlags extends RecordFlags {
  readonly actor?: string
  readonly document?: string
  readonly limit: number
  readonly all?: boolean
  readonly held?: boolean
}

/** `onrecord show` */
export function addShow(program: Command): void {
  const command = program
    .command('show')
    .summary('read the record: cast, chronology, who said what')
    .description(
      'Prints the cast with their offices, the chronology, who said what to and about whom, cases, head-counts, figures, questions, undertakings, disputes, what does not fit together, and what is doubtful in the sources; each line with the words it stands on and their source. Lines that nobody has accepted yet are marked with ‘?’. What was rejected is left out.',
    )
    .option('--actor <name>', 'only who has this in their name (or this id), and what they say or is said of them')
    .option('--document <name>', 'only documents with this in their path or title (or this id)')
    .option('--limit <n>', 'lines of each part', positiveInteger, 40)
    .option('--all', 'every line')
    .option('--held', 'what people are told to believe, intend or stand for, too, not only what they said')
    .action(async (flags: ShowFlags) => {
      const view = await onRecord('show', [flags], async () => (await import('../../bundle/show.ts')).show(flags))
      if (flags.json) return printJson(view)
      const { printView, spoken } = await import('../print-view.ts')
      printView(flags.held ? view : spoken(view), flags.all ? Number.POSITIVE_INFINITY : flags.limit)
    })
  withRecord(command, [
    'onrecord show --record ./matter',
    'onrecord show --record ./matter --actor hargreaves --all',
    'onrecord show --record ./matter --document minutes --json',
  ])
}
