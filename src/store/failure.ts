/**
 * What went wrong with a record folder, its journal or its database. `message` is one line and says what was
 * wrong; `hint` is one line and says the way out.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code:
    | 'store/locked'
    | 'store/not-a-record'
    | 'store/database'
    | 'store/journal'
    | 'store/backup'
    | 'store/newer'
  readonly hint: string

  constructor(code: StoreError['code'], message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}
