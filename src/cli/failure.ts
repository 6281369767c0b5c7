import { EXIT } from './exit-codes.ts'

/** Thrown by a command that was stopped by Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Says what went wrong in one line and the way out in another, and gives the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof Interrupted) {
    process.stderr.write(`${error.message}\n`)
    return EXIT.interrupted
  }
  const { message, hint, code } = error as { message?: string; hint?: string; code?: string }
  const exit = exitCodeOf(code, hint)
  process.stderr.write(`Error: ${message ?? String(error)}\n`)
  if (systemCode(code) && hint === undefined)
    process.stderr.write('Check the path, the rights to it, and the room on the disk.\n')
  else if (exit === EXIT.internal)
    process.stderr.write('Set ONRECORD_DEBUG=1 for the details, and report it without the names in your documents.\n')
  else process.stderr.write(`${hint}\n`)
  if (process.env.ONRECORD_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return exit
}

/** Errors that say a way out are ours; anything else is a fault of the program. */
function exitCodeOf(code: string | undefined, hint: string | undefined): number {
  if (hint === undefined) return systemCode(code) ? EXIT.misuse : EXIT.internal
  if (code === 'bundle/citations') return EXIT.refused
  if (code === 'store/not-a-record' || code === 'store/backup') return EXIT.misuse
  return code?.startsWith('store/') ? EXIT.unusable : EXIT.misuse
}

/** What the system says of a path that was given: no folder there, no right to write, no room. */
function systemCode(code: string | undefined): boolean {
  return code !== undefined && ['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'EISDIR', 'ENOSPC', 'EROFS'].includes(code)
}
