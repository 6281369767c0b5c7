/** What can be wrong with a pack. */
export type PackFaultCode =
  | 'pack/not-found'
  | 'pack/syntax'
  | 'pack/unknown-key'
  | 'pack/missing-key'
  | 'pack/wrong-value'
  | 'pack/duplicate-id'
  | 'pack/dangling-reference'
  | 'pack/unknown-source'
  | 'pack/bad-date'
  | 'pack/holders-overlap'
  | 'pack/weak-check'
  | 'pack/replaced-silently'
  | 'pack/retires-nothing'
  | 'pack/extends-itself'

/** One thing wrong with a pack: where, what, and the way out. */
export interface PackFault {
  readonly code: PackFaultCode
  readonly file: string
  /** 1-based; null where it is the whole file. */
  readonly line: number | null
  /** What was wrong, the value, and what to do. */
  readonly message: string
}

/** A pack that cannot be used. It is refused whole: half a pack would answer some questions wrongly and say nothing. */
export class PackError extends Error {
  override readonly name = 'PackError'
  /** Of the first fault. */
  readonly code: PackFaultCode
  /** The way out, for whoever only named the pack. */
  readonly hint =
    'Mend the pack (docs/packs.md says how one is written), or name another: --pack england-wales-policing, scotland-policing, a folder, none.'
  /** All that was found, at least one. */
  readonly faults: readonly PackFault[]

  constructor(faults: readonly PackFault[]) {
    const [first] = faults
    if (!first) throw new Error('A PackError needs a fault. Throw it only where one was found.')
    super(faults.map(faultLine).join('\n'))
    this.code = first.code
    this.faults = faults
  }
}

function faultLine({ code, file, line, message }: PackFault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message} [${code}]`
}
