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
    /** What a person decided on has changed since they saw it. */
    | 'review/changed'
  readonly hint: string
  /** The entry, file or field that it is about. */
  readonly at: string | null

  constructor(code: BundleError['code'], message: string, hint: string, options?: ErrorOptions & { at?: string }) {
    super(message, options)
    this.code = code
    this.hint = hint
    this.at = options?.at ?? null
  }
}

/** A decision that the record has no place for. */
export function refusedDecision(message: string, hint: string): BundleError {
  return new BundleError('bundle/decision', message, hint)
}
