import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_HELP } from './exit-codes.ts'

/** Options that every command on a record has. */
export interface RecordFlags {
  readonly record: string
  readonly database?: string
  readonly json?: boolean
}

/** Where a record lies when nothing is said. */
export const DEFAULT_RECORD = './onrecord-record'

/** Adds --record, --database and --json, the examples and the exit codes. */
export function withRecord(command: Command, examples: readonly string[]): Command {
  return withHelp(
    command
      .addOption(new Option('--record <folder>', 'folder of the record').default(DEFAULT_RECORD).env('ONRECORD_RECORD'))
      .option(
        '--database <url>',
        'PostgreSQL server of the record, postgres://… (or set ONRECORD_DATABASE); without it the database lies in the folder',
      ),
    examples,
  )
}

/** Adds --json, the examples and the exit codes. */
export function withHelp(command: Command, examples: readonly string[]): Command {
  return command
    .option('--json', 'print what was done or found as JSON')
    .addHelpText('after', `\nExamples:\n${examples.map(example => `  $ ${example}`).join('\n')}\n\n${EXIT_HELP}`)
}

/** A whole number above zero. */
export function positiveInteger(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new InvalidArgumentError('Give a whole number above 0.')
}

/** A size such as `1.5GB` or `800MB`, in bytes. */
export function byteSize(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(MB|GB)$/iu.exec(text) ?? []
  if (number === undefined) throw new InvalidArgumentError('Give a size such as 800MB or 1.5GB.')
  return Math.round(Number(number) * (unit?.toUpperCase() === 'GB' ? 2 ** 30 : 2 ** 20))
}

/** A time such as `90s` or `2m`, in milliseconds. */
export function duration(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(s|m)?$/iu.exec(text) ?? []
  if (number === undefined || Number(number) === 0) throw new InvalidArgumentError('Give a time such as 90s or 2m.')
  return Math.round(Number(number) * (unit?.toLowerCase() === 'm' ? 60_000 : 1000))
}

/** JSON of an object, as `decide amend` takes it. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('Give an object in JSON, such as \'{"act":"deny"}\'.')
}

/** Collects an option that may be given more than once. */
export function several(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}
