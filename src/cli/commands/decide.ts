import { Command } from 'commander'
import type { Wanted } from '../../bundle/decide.ts'
import { jsonObject, type RecordFlags, several, withRecord } from '../options.ts'
import { note, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

interface DecideFlags extends RecordFlags {
  readonly by?: string
  readonly why?: string
}

/** `onrecord decide` and its verbs */
export function addDecide(program: Command): void {
  const decide = program
    .command('decide')
    .summary('accept, reject, amend, merge, split, undo')
    .description(
      'Writes down what a person decides on entries of the record. Each decision is appended to the record’s journal and synced to disk before it counts; none is ever overwritten, and each can be taken back.',
    )
  verb(decide, 'accept', 'the entries are right as they stand', [
    'accept statement:3fa2c1d0',
    'accept statement:3fa2c1d0 actor:91bb --why "checked against page 4"',
  ])
    .argument('<id...>', 'entries')
    .action((entries: readonly string[], flags: DecideFlags) => run(flags, { verb: 'accept', entries }))
  verb(decide, 'reject', 'the entries are wrong and leave every export', [
    'reject statement:3fa2c1d0 --why "not said by her"',
  ])
    .argument('<id...>', 'entries')
    .action((entries: readonly string[], flags: DecideFlags) => run(flags, { verb: 'reject', entries }))
  verb(decide, 'amend', 'the entry is right with these fields changed', ['amend statement:3fa2c1d0 \'{"act":"deny"}\''])
    .argument('<id>', 'entry')
    .argument('<changes>', 'fields and their values, an object in JSON', jsonObject)
    .action((entry: string, changes: Readonly<Record<string, unknown>>, flags: DecideFlags) =>
      run(flags, { verb: 'amend', entry, changes }),
    )
  verb(decide, 'merge', 'these actors are one and the same', ['merge actor:91bb02 actor:7c1e44'])
    .argument('<id>', 'the one that stays')
    .argument('<other...>', 'those that are the same')
    .action((entry: string, others: readonly string[], flags: DecideFlags) =>
      run(flags, { verb: 'merge', entry, others }),
    )
  verb(decide, 'split', 'in these documents it is somebody else', [
    'split actor:91bb02 --document minutes.docx --name "Ann Lowe"',
  ])
    .argument('<id>', 'actor')
    .requiredOption('--document <path>', 'document by path or id; may be given more than once', several)
    .option('--name <name>', 'who it is there, together; without it one actor in each document')
    .action((entry: string, flags: DecideFlags & { readonly document: readonly string[]; readonly name?: string }) =>
      run(flags, { verb: 'split', entry, documents: flags.document, name: flags.name ?? null }),
    )
  verb(decide, 'undo', 'take a decision back; it stays in the history', ['undo', 'undo decision:4b7e01'])
    .argument('[decision]', 'as `onrecord history` shows it; without it the latest that holds', 'last')
    .action((decision: string, flags: DecideFlags) => run(flags, { verb: 'undo', decision }))
}

function verb(parent: Command, name: string, description: string, examples: readonly string[]): Command {
  const command = new Command(name)
    .description(description)
    .option('--by <name>', 'who decides (default: the user of this machine)')
    .option('--why <text>', 'the reason, kept with the decision')
    .copyInheritedSettings(parent)
  parent.addCommand(
    withRecord(
      command,
      examples.map(example => `onrecord decide ${example}`),
    ),
  )
  return command
}

async function run(flags: DecideFlags, wanted: Wanted): Promise<void> {
  const here = async () => (await import('../../bundle/decide.ts')).decide(flags, wanted)
  const report = await onRecord('decide', [flags, wanted], here)
  for (const notice of report.notices) note(notice)
  if (flags.json) return printJson(report)
  for (const { id, verb: done, ...rest } of report.decisions)
    print(`${done} ${'entry' in rest ? rest.entry : 'decision' in rest ? rest.decision : ''}  (${id.slice(0, 21)})`)
  if (report.rebuilt) print('Who is who has changed; the record was made anew.')
}
