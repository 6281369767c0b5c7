import type { Span } from './span.ts'

/**
 * Words that evoke a frame, with the words that fill its roles (Fillmore 1982; frame-semantic parsing, Gildea and
 * Jurafsky 2002): ‘[Ada Quill]person [stepped down]left as [chair]office [in May]when’. Types, roles and attributes are
 * those of the accounts model's scheme.
 */
export interface Frame extends Span {
  readonly type: string
  /** In order of the text; a role that nothing fills is left out. */
  readonly roles: Readonly<Record<string, readonly Span[]>>
  /** ‘modality’, ‘ended’, ‘state’ …; what is not told is left out. */
  readonly attributes: Readonly<Record<string, string>>
  /** 0 to 1: how sure the network is of the words that evoke it; not calibrated. */
  readonly score: number
}

/** What an accounts network was trained to tell: names in the order of its numbers. */
export interface FrameScheme {
  /** Types whose triggers never overlap, by channel: each channel has a tag for none and two for each type. */
  readonly channels: Readonly<Record<string, readonly string[]>>
  readonly roles: readonly string[]
  /** Roles that a type has. */
  readonly fills: Readonly<Record<string, readonly string[]>>
  /** Values of each attribute; before the first stands ‘none’. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  /** Attributes that a type has. */
  readonly told: Readonly<Record<string, readonly string[]>>
  /** Numbers in a query and in a key of a role. */
  readonly roleSize: number
}
