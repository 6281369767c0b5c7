import type { Command } from 'commander'
import { type RecordFlags, withRecord } from '../options.ts'
import { count, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord backup` and `onrecord restore` */
export function addBackup(program: Command): void {
  const backup = program
    .command('backup')
    .summary('write the whole record to one file')
    .description(
      'Writes the record to one file: decisions, texts, entries. It can be restored into a folder or onto a PostgreSQL server, whichever it came from. Keep it as safe as the record.',
    )
    .argument('<file>', 'file to write')
    .action(async (out: string, flags: RecordFlags) => {
      const wanted = { ...flags, out }
      const here = async () => (await import('../../bundle/backup.ts')).backup(wanted)
      const report = await onRecord('backup', [wanted], here)
      if (flags.json) return printJson(report)
      print(
        `${report.file}: ${count(report.decisions, 'decision')} and the record. SHA-256 of its content: ${report.sha256}`,
      )
    })
  withRecord(backup, ['onrecord backup matter.onrecord.gz --record ./matter'])
  const restore = program
    .command('restore')
    .summary('make a record of a backup')
    .description(
      'Makes a record of a backup, in a folder that does not exist yet. A file that was cut off or changed is refused.',
    )
    .argument('<file>', 'backup')
    .action(async (file: string, flags: RecordFlags) => {
      const report = await (await import('../../bundle/backup.ts')).restore({ ...flags, file })
      if (flags.json) return printJson(report)
      print(`Restored with ${count(report.decisions, 'decision')}. Look at it: onrecord show --record ${flags.record}`)
    })
  withRecord(restore, ['onrecord restore matter.onrecord.gz --record ./matter-again'])
}
