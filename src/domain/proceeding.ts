import type { Citation } from './citation.ts'
import type { Entry, Told, When } from './entry.ts'

/** Any formal process: inquest, investigation, hearing, trial, appeal; with steps and an outcome. */
export interface Proceeding extends Entry {
  /** A kind that a pack defines: 'iopc-investigation', 'misconduct-meeting', 'inquest', … */
  readonly kind: string
  /** The kind in words, as the pack has them: ‘misconduct hearing’. */
  readonly kindLabel?: string
  readonly title: string
  /** The pack's regime in force, where the documents let it be known. */
  readonly regime: string | null
  readonly subjects: readonly { readonly actor: string | null; readonly text: string; readonly count: number | null }[]
  /** Actors or occurrences: the dead, the incident. */
  readonly concerns: readonly string[]
  readonly steps: readonly (Told & {
    readonly track: 'discipline' | 'criminal' | 'duty' | 'employment' | 'inquest' | 'inquiry' | 'oversight'
    readonly state: string
    /** The state in words, as the pack has them: ‘no case to answer’. */
    readonly label?: string
    readonly when: When | null
    readonly by: string | null
    /** Index in `subjects`, where the step is one subject's alone. */
    readonly subject: number | null
    readonly count: number | null
    readonly countBasis: 'stated' | 'inferred' | null
    readonly citations: readonly Citation[]
  })[]
  readonly standing: 'open' | 'closed' | 'unknown'
}
