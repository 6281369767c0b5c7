import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../domain/diagnostic.ts'
import type { ReadFailure, ReadResult } from '../domain/document.ts'

/** Why a file could not be read, raised inside a reader and turned into a `ReadFailure` at the edge of `read`. */
export class UnreadableError extends Error {
  readonly code: DiagnosticCode
  constructor(code: DiagnosticCode, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'UnreadableError'
    this.code = code
  }
}

/** A failure of the table's code, naming file and reason, with the table's way out. */
export function makeFailure(path: string, code: DiagnosticCode, reason: string): ReadFailure {
  const [, , hint] = DIAGNOSTIC_CODES[code]
  return { path, code, message: `${path}: ${reason}`, hint: hint ?? 'Look at the original.' }
}

/** A result that holds nothing but one failure. */
export function failed(path: string, code: DiagnosticCode, reason: string): ReadResult {
  return { document: null, embedded: [], failures: [makeFailure(path, code, reason)], diagnostics: [] }
}
