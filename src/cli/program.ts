import { Command } from 'commander'
import { programVersion } from '../bundle/versions.ts'
import { addBackup } from './commands/backup.ts'
import { addBuild } from './commands/build.ts'
import { addCheck } from './commands/check.ts'
import { addDecide } from './commands/decide.ts'
import { addDiff } from './commands/diff.ts'
import { addDoctor } from './commands/doctor.ts'
import { addExport } from './commands/export.ts'
import { addHistory } from './commands/history.ts'
import { addImport } from './commands/import.ts'
import { addRemove } from './commands/remove.ts'
import { addSearch } from './commands/search.ts'
import { addServe } from './commands/serve.ts'
import { addShow } from './commands/show.ts'
import { addUsers } from './commands/users.ts'
import { EXIT_HELP } from './exit-codes.ts'

/** The command line with all its commands; the command reference is made from it. Loads nothing heavy and does nothing. */
export function program(): Command {
  const command = new Command('onrecord')
    .description(
      'From a bundle of documents about a public body to a sourced record: who held which office, who said what about whom, and what happened when, every line quoting its sentence.',
    )
    .version(programVersion().split('@').at(-1) ?? '')
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText(
      'after',
      `\nExamples:\n  $ onrecord build ./bundle --record ./matter\n  $ onrecord show --record ./matter\n\n${EXIT_HELP}`,
    )
  for (const add of [
    addBuild,
    addServe,
    addShow,
    addSearch,
    addCheck,
    addExport,
    addImport,
    addDiff,
    addDecide,
    addHistory,
    addRemove,
    addDoctor,
    addBackup,
    addUsers,
  ])
    add(command)
  return command
}
