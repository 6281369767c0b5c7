import { isInOwnVoice, onlyAuthor } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { SURE_ENOUGH } from './references.ts'
import type { Source } from './source.ts'

/** Whoever says a statement of a document, by the index of its attribution; nobody where it is not sure. Actor ids. */
export function tellersOf(source: Source, toldIn: number | null): readonly string[] {
  const speaker = toldIn === null ? undefined : source.parts.speakers[toldIn]
  if (!speaker || speaker.confidence < SURE_ENOUGH) return []
  return speaker.actors.map(actor => source.actorIds[actor]!)
}

/** In whose voice a letter or leader itself speaks: its one author; of a leader, its paper. Actor ids. */
export function voiceOf(source: Source): readonly string[] {
  const { genre, outlet } = source.document
  if (genre !== 'leader' && !isInOwnVoice(source.document)) return []
  const name = genre === 'leader' ? outlet : onlyAuthor(source.document)
  if (name === null) return []
  const member = source.parts.cast.find(one => one.name === name || one.aliases.includes(name))
  return member ? [source.actorIds[member.index]!] : []
}

/** Whom words mean; ‘I’ and ‘we’ outside of anybody's words, and no words at all, mean the document's own voice. */
export function partiesOf(source: Source, span: Span | null, toldIn: number | null): readonly string[] {
  const own = toldIn === null ? voiceOf(source) : tellersOf(source, toldIn)
  if (span === null) return own
  if (/^(?:i|we|me|us|my|our)$/iu.test(source.words(span))) return own
  return source.references.actorsOf(span)
}
