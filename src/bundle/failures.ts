import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../domain/diagnostic.ts'

/** A file that could not be read, with the reason and the way out. */
export interface FileFailure {
  readonly path: string
  readonly code: string
  readonly message: string
  readonly hint: string
}

/** A failure with the way out that the table of codes gives. */
export function failureFor(code: DiagnosticCode, path: string, message: string): FileFailure {
  return { path, code, message, hint: DIAGNOSTIC_CODES[code][2] ?? '' }
}

/**
 * Why a command cannot do its work, other than the store's own reasons: misuse, or content that the record
 * refuses. One line what, one line the way out.
 */
export class BundleError extends Error {
  override readonly name = 'BundleError'
  readonly code:
    | 'bundle/usage'
    | 'bundle/nothing-to-read'
    | 'bundle/citations'
    | 'bundle/unknown-entry'
    | 'bundle/decision'
    | 'bundle/not-built'
  readonly hint: string

  constructor(code: BundleError['code'], message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}
