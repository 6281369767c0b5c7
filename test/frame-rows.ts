import type { Frame } from '../src/domain/frame.ts'
import type { Span } from '../src/domain/span.ts'

/** A sentence with what a network would find in it: `text` with a trigger, roles by their words, attributes. */
export interface FrameRow {
  readonly text: string
  readonly type: string
  readonly trigger: string
  readonly roles?: Readonly<Record<string, string>>
  readonly attributes?: Readonly<Record<string, string>>
  readonly score?: number
}

/** Where words stand first. Throws where they stand nowhere. */
export function placeIn(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`‘${words}’ does not stand in ‘${text}’`)
  return { start, end: start + words.length }
}

/** The frame of a row. */
export function frameOf({ text, type, trigger, roles = {}, attributes = {}, score = 0.99 }: FrameRow): Frame {
  const filled = Object.entries(roles).map(([role, words]) => [role, [placeIn(text, words)]] as const)
  return { type, ...placeIn(text, trigger), roles: Object.fromEntries(filled), attributes, score }
}

/** The words of a span of what was found. */
export function worded(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end)
}
