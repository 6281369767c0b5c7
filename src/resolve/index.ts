import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Attribution, Extraction, LocalActor, LocalSpeaker, Mention, OfficeHolding } from '../domain/extraction.ts'
import { buildCast, localActors } from './cast.ts'
import { findSpeakers, placeMentions } from './speakers.ts'

export { resolveBundle } from './bundle.ts'

/** Who is who within one document, and who speaks in each attribution. */
export function resolveDocument(
  analysed: AnalysedDocument,
  extractions: readonly Extraction[],
): { cast: readonly LocalActor[]; speakers: readonly LocalSpeaker[]; diagnostics: readonly Diagnostic[] } {
  const mentions = extractions.filter((one): one is Mention => one.kind === 'mention')
  const attributions = extractions.filter((one): one is Attribution => one.kind === 'attribution')
  const holdings = extractions.filter((one): one is OfficeHolding => one.kind === 'office-holding')
  const cast = buildCast(analysed, mentions, holdings)
  const speakers = findSpeakers({ analysed, mentions, cast, attributions, placed: placeMentions(mentions) })
  return { cast: localActors(cast), speakers, diagnostics: [] }
}
