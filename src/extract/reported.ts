import type { TokenRange } from './clause.ts'

/** The words that a cue reports, and whoever is told. */
export interface Reported {
  readonly contents: readonly TokenRange[]
  readonly addressee: TokenRange | null
  readonly rule: string
}

/** Words that open a clause in which something is reported. */
export const COMPLEMENTIZER = /^(?:that|whether|if|how|why|what|who|where|when|which)$/u
