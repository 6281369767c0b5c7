/** The stages, in their order. */
export const STAGES = ['read', 'language', 'extract', 'resolve', 'record'] as const

/** What timing a stage gave. */
export interface StageSpeed {
  readonly stage: string
  readonly words: number
  readonly seconds: number
  readonly peakMebibytes: number
}
