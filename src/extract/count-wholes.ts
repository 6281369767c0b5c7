import type { CountItem } from './counted-items.ts'

/** A whole as it is put together, sentence by sentence. */
export interface Whole {
  readonly item: CountItem
  readonly value: number
  readonly noun: string | null
  /** ‘of the 14’, ‘a total of 110’: a whole by its own words. */
  readonly explicit: boolean
  /** The part of another whole that this one is. */
  readonly parent: Part | null
  /** Told only within this sentence: ‘five of whom’. */
  readonly passing: boolean
  /** Index of the last sentence that tells of it. */
  touched: number
  /** Index of the last sentence that names the whole itself. */
  mentioned: number
  readonly parts: Part[]
}

/** A part of a whole. `strong`: by its own words, not by where it stands. */
export interface Part {
  readonly item: CountItem
  readonly whole: Whole
  readonly strong: boolean
}

/** What a part comes to; of ‘the others’ all that the whole has. */
export function partCount({ item, whole }: Part): number {
  return item.value ?? (item.share === null ? whole.value : Math.round(item.share * whole.value))
}

/** What the parts that are told of a whole come to. */
export function toldOf(whole: Whole): number {
  return whole.parts.reduce((sum, part) => sum + partCount(part), 0)
}
