import type { Command } from 'commander'
import { EXIT } from '../exit-codes.ts'
import { type RecordFlags, withRecord } from '../options.ts'
import { print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord doctor` */
export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .summary('look over the record and the machine')
    .description(
      'Looks over the machine, the folder, the database, the journal and the record. Prints counts and codes, no names and no quotes, so that it can be passed on. Ends with 2 where something is not well.',
    )
    .action(async (flags: RecordFlags) => {
      const here = async () => (await import('../../bundle/doctor.ts')).doctor(flags)
      const findings = await onRecord('doctor', [flags], here)
      if (flags.json) printJson(findings)
      else
        for (const { what, ok, found, hint } of findings)
          print(`${ok ? 'ok ' : 'BAD'} ${what}: ${found}${hint === null ? '' : `\n    ${hint}`}`)
      if (findings.some(finding => !finding.ok)) process.exitCode = EXIT.faults
    })
  withRecord(command, ['onrecord doctor --record ./matter'])
}
