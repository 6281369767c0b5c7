import type { DocumentParts } from '../domain/extraction.ts'
import { type Span, SpanIndex } from '../domain/span.ts'

/** Where a document mentions the members of its cast: each with its index. Pronouns are left out. */
export type CastIndex = SpanIndex<Span & { readonly actor: number }>

export function castIndex(parts: DocumentParts): CastIndex {
  return new SpanIndex(
    parts.cast.flatMap(({ index, mentions }) =>
      mentions.filter(one => one.basis !== 'pronoun').map(({ start, end }) => ({ start, end, actor: index })),
    ),
  )
}
