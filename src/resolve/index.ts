import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Extraction, LocalActor, LocalSpeaker } from '../domain/extraction.ts'
import type { DocumentCast, Resolution } from '../domain/resolution.ts'
import type { ReviewDecision } from '../domain/review.ts'

/** Who is who within one document, and who speaks in each attribution. */
export function resolveDocument(
  _analysed: AnalysedDocument,
  _extractions: readonly Extraction[],
): { cast: readonly LocalActor[]; speakers: readonly LocalSpeaker[]; diagnostics: readonly Diagnostic[] } {
  return { cast: [], speakers: [], diagnostics: [] }
}

/** Who is who across documents; people's merges and splits are followed. */
export function resolveBundle(_documents: readonly DocumentCast[], _decisions: readonly ReviewDecision[]): Resolution {
  return { actorIds: new Map(), actors: [], diagnostics: [] }
}
