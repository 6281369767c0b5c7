/** A filter that cannot be carried out, with the way out. */
export class FilterError extends Error {
  override readonly name = 'FilterError'
  readonly code = 'publish/filter'
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
