import type { Command } from 'commander'
import { EXIT } from '../exit-codes.ts'
import { type RecordFlags, withRecord } from '../options.ts'
import { count, note, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord check` */
export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('compare every citation with the words it cites')
    .description(
      'Compares the quote of every citation with the document’s frozen text, verifies the chain of decisions, and looks for decisions whose entry is gone. Ends with 2 where it finds any.',
    )
    .action(async (flags: RecordFlags) => {
      const { oneLine } = await import('../../bundle/words.ts')
      const report = await onRecord('check', [flags], async () => (await import('../../bundle/check.ts')).check(flags))
      for (const notice of report.notices) note(notice)
      if (flags.json) printJson(report)
      else {
        for (const fault of report.faults) print(oneLine(fault.message))
        for (const orphan of report.orphans)
          print(
            `${orphan.decision} (${orphan.verb}) is about ${orphan.entry ?? 'nothing'}, which is no longer in the record.`,
          )
        print(
          `${count(report.entries, 'entry', 'entries')} in ${count(report.documents, 'document')}, ${count(report.decisions, 'decision')}: ${count(report.faults.length, 'fault')}, ${count(report.orphans.length, 'decision')} without an entry.`,
        )
      }
      if (report.faults.length + report.orphans.length > 0) process.exitCode = EXIT.faults
    })
  withRecord(command, ['onrecord check --record ./matter', 'onrecord check --record ./matter --json'])
}
