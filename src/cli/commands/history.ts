import type { Command } from 'commander'
import { type RecordFlags, withRecord } from '../options.ts'
import { dim, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord history` */
export function addHistory(program: Command): void {
  const command = program
    .command('history')
    .summary('who decided what, when and why')
    .description(
      'Prints the decisions on the record, oldest first: when, by whom, what, and why. Those that were taken back are shown as such.',
    )
    .action(async (flags: RecordFlags) => {
      const { oneLine } = await import('../../bundle/words.ts')
      const here = async () => (await import('../../bundle/history.ts')).history(flags)
      const lines = await onRecord('history', [flags], here)
      if (flags.json) return printJson(lines)
      if (lines.length === 0) print('Nothing has been decided yet.')
      for (const { id, at, by, verb, entry, why, holds } of lines) {
        const what = [verb, entry, why && `“${oneLine(why)}”`, holds ? null : '(taken back)'].filter(Boolean).join(' ')
        print(`${at}  ${oneLine(by)}  ${what}  ${dim(id.slice(0, 21))}`)
      }
    })
  withRecord(command, ['onrecord history --record ./matter'])
}
