import { Readable } from 'node:stream'
import { backup } from '../bundle/backup.ts'
import type { BuildOptions, build } from '../bundle/build.ts'
import { check } from '../bundle/check.ts'
import { type DecideOptions, decide, type Wanted } from '../bundle/decide.ts'
import { diff } from '../bundle/diff.ts'
import { doctor } from '../bundle/doctor.ts'
import { exportRecord } from '../bundle/export.ts'
import { history } from '../bundle/history.ts'
import { importFile } from '../bundle/import-file.ts'
import type { Matter } from '../bundle/matter.ts'
import type { BuildProgress } from '../bundle/progress.ts'
import { remove } from '../bundle/remove.ts'
import { search } from '../bundle/search.ts'
import { show } from '../bundle/show.ts'
import type { Builds } from './builds.ts'

/** What a command works with while the server has the record. */
export interface CommandDesk {
  readonly matter: Matter
  readonly builds: Builds
  /** Ends when whoever gave the command has gone. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: BuildProgress) => void
}

/**
 * The operations of the command line on the record that the server holds. They open it as ever: in this process that
 * gives the record that is open. What changes it is done alone, and every open page is told.
 */
export const COMMANDS = {
  show: (_desk: CommandDesk, options: Parameters<typeof show>[0]) => show(options),
  search: (_desk: CommandDesk, options: Parameters<typeof search>[0]) => search(options),
  check: (_desk: CommandDesk, options: Parameters<typeof check>[0]) => check(options),
  diff: (_desk: CommandDesk, options: Parameters<typeof diff>[0]) => diff(options),
  history: (_desk: CommandDesk, options: Parameters<typeof history>[0]) => history(options),
  doctor: (_desk: CommandDesk, options: Parameters<typeof doctor>[0]) => doctor(options),
  exportRecord: (_desk: CommandDesk, options: Parameters<typeof exportRecord>[0]) => exportRecord(options),
  importFile: ({ matter }: CommandDesk, options: Parameters<typeof importFile>[0]) =>
    options.apply ? matter.change(() => importFile(options)) : importFile(options),
  backup: ({ matter }: CommandDesk, options: Parameters<typeof backup>[0]) => matter.change(() => backup(options)),
  decide: ({ matter }: CommandDesk, options: DecideOptions, wanted: Wanted) =>
    matter.change(() => decide(options, wanted)),
  remove: ({ matter }: CommandDesk, options: Parameters<typeof remove>[0]) => matter.change(() => remove(options)),
  build: buildThrough,
} as const

/** Every operation that the command line may ask of a server. */
export type CommandName = keyof typeof COMMANDS
type Rest<F> = F extends (desk: CommandDesk, ...rest: infer R) => unknown ? R : never
/** What an operation takes. */
export type CommandArguments<N extends CommandName> = Rest<(typeof COMMANDS)[N]>
/** What it gives. */
export type CommandResult<N extends CommandName> = Awaited<ReturnType<(typeof COMMANDS)[N]>>

/** Bytes of standard input as they travel: base64. */
interface Received {
  readonly received?: string
}

function buildThrough(desk: CommandDesk, options: BuildOptions & Received): ReturnType<typeof build> {
  const { received, record: _here, ...rest } = options
  const stdin = received === undefined ? undefined : Readable.from(Buffer.from(received, 'base64'))
  return desk.builds.exclusive(({ signal, onProgress }) =>
    desk.matter.build({
      ...rest,
      ...(stdin ? { stdin } : {}),
      signal: AbortSignal.any([signal, desk.signal]),
      onProgress: progress => {
        onProgress(progress)
        desk.onProgress(progress)
      },
    }),
  )
}
