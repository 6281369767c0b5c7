import type { Command } from 'commander'
import { type RecordFlags, withRecord } from '../options.ts'
import { count, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord remove` */
export function addRemove(program: Command): void {
  const command = program
    .command('remove')
    .summary('take documents out of the record for good')
    .description(
      'Takes documents out of the record: their text, what was extracted, every quote, and what people decided on it. A salted hash remains, so that the same bytes are not read again. It cannot be taken back. The file in the bundle, exports and backups made before are not touched; on a PostgreSQL server its log and backups are its administrator’s to clear.',
    )
    .argument('<document...>', 'paths in the bundle, or ids; a ZIP or mail takes what lies within it along')
    .option('--by <name>', 'who removes (default: the user of this machine)')
    .action(async (targets: readonly string[], flags: RecordFlags & { readonly by?: string }) => {
      const wanted = { ...flags, targets }
      const here = async () => (await import('../../bundle/remove.ts')).remove(wanted)
      const report = await onRecord('remove', [wanted], here)
      if (flags.json) return printJson(report)
      print(`${count(report.documents, 'document')} removed, ${count(report.erased, 'decision')} emptied.`)
      if (!report.rebuilt) print('Run `onrecord build` to make the rest of the record anew.')
    })
  withRecord(command, [
    'onrecord remove letters/2021-03-02.pdf --record ./matter',
    'onrecord remove sha256:9f86d0… --record ./matter',
  ])
}
