import { sha256Hex } from './hash.ts'

/** What an id can be of. Readable, so that a person who sees one knows what it names. */
export type IdKind =
  | 'actor'
  | 'office'
  | 'tenure'
  | 'statement'
  | 'utterance'
  | 'occurrence'
  | 'proceeding'
  | 'figure'
  | 'tally'
  | 'question'
  | 'undertaking'
  | 'accountability'
  | 'confidence'
  | 'dispute'
  | 'discrepancy'
  | 'diagnostic'
  | 'issue'

/**
 * `kind:` and 20 hex digits of the SHA-256 of its parts (80 bits: among a billion entries of one kind a
 * clash has odds below one in two million). The parts are the fewest stable inputs, never offsets, never a
 * cleaned value, a row number or the time: those change when a newer reader reads the same file, and every
 * decision would be orphaned. Changing what goes in is a breaking change.
 */
export function makeId(kind: IdKind, ...parts: readonly string[]): string {
  // U+001F (unit separator) occurs in no part that comes from a text: 'ab'+'c' and 'a'+'bc' differ.
  return `${kind}:${sha256Hex(parts.join('\u001f')).slice(0, 20)}`
}

/** Words as they go into ids and comparisons: lower case, curly marks made straight, white space folded. */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Numbers equal keys 0, 1, 2… in the order they come, so that the second of two equal quotes of one
 * document has an id of its own that no other quote can move.
 */
export function ordinals(): (key: string) => number {
  const seen = new Map<string, number>()
  return key => {
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return ordinal
  }
}
