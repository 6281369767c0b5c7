import type { Command } from 'commander'
import type { DiffLine } from '../../bundle/diff.ts'
import { withHelp } from '../options.ts'
import { bold, dim, print, printJson } from '../output.ts'
import { onRecord } from '../through-server.ts'

/** `onrecord diff` */
export function addDiff(program: Command): void {
  const command = program
    .command('diff')
    .summary('compare two records: gained, lost, changed')
    .description(
      'Compares two records, each a record folder or an export in JSON, and prints the entries gained, lost and changed, with their sentences.',
    )
    .argument('<before>', 'record folder or JSON')
    .argument('<after>', 'record folder or JSON')
    .option('--database <url>', 'PostgreSQL server of records that lie on one')
    .action(async (before: string, after: string, flags: { readonly json?: boolean; readonly database?: string }) => {
      const { oneLine } = await import('../../bundle/words.ts')
      const sides = { before, after, database: flags.database }
      const report = await onRecord('diff', [sides], async () => (await import('../../bundle/diff.ts')).diff(sides))
      if (flags.json) return printJson(report)
      const part = (title: string, sign: string, lines: readonly DiffLine[]): void => {
        print(bold(`${title}: ${lines.length}`))
        for (const line of lines) {
          const fields = line.fields.length > 0 ? ` [${line.fields.join(', ')}]` : ''
          print(`${sign} ${line.kind} ${oneLine(line.text)}${fields}`)
          print(dim(`    “${oneLine(line.sentence)}” — ${oneLine(line.path)}  ${line.id}`))
        }
      }
      part('Gained', '+', report.gained)
      part('Lost', '-', report.lost)
      part('Changed', '~', report.changed)
      print(`${report.same} the same.`)
    })
  withHelp(command, ['onrecord diff before.json ./matter', 'onrecord diff ./matter-monday ./matter --json'])
}
