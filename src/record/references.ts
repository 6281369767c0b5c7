import type { DocumentParts, LocalReference } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'

/** Less sure than this, a reference names nobody. */
export const SURE_ENOUGH = 0.6

/** Whom the words of extractions mean: one actor, or nobody. */
export interface References {
  /** Index in the cast; undefined where nobody or more than one could be meant. */
  indexOf(span: Span | null): number | undefined
  /** Actor id. */
  actorOf(span: Span | null): string | undefined
  /** All that are meant: ‘Ada Quill and Ken Marl’. Actor ids. */
  actorsOf(span: Span | null): readonly string[]
  /** How sure it is, 0 to 1; 0 where nobody is meant. */
  confidenceOf(span: Span | null): number
}

/** Looks up the references of a document. `actorIds` are those of its cast, by index. */
export function referencesOf(parts: DocumentParts, actorIds: readonly string[]): References {
  const bySpan = new Map<string, LocalReference>()
  for (const one of parts.references) bySpan.set(keyOf(one), one)
  const found = (span: Span | null): LocalReference | undefined => {
    const one = span ? bySpan.get(keyOf(span)) : undefined
    return one && one.confidence >= SURE_ENOUGH ? one : undefined
  }
  const indexOf = (span: Span | null): number | undefined => {
    const one = found(span)
    return one?.actors.length === 1 ? one.actors[0] : undefined
  }
  return {
    indexOf,
    actorOf: span => {
      const index = indexOf(span)
      return index === undefined ? undefined : actorIds[index]
    },
    actorsOf: span => (found(span)?.actors ?? []).map(actor => actorIds[actor]!),
    confidenceOf: span => found(span)?.confidence ?? 0,
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`
}
