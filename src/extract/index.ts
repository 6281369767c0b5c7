import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { findMentions } from './mentions.ts'
import { findOccurrences } from './occurrences.ts'
import { findOfficeHoldings } from './office-holdings.ts'

export { ruleEngine } from './attributions.ts'

/** Everything that is found in one document: mentions first, since the rest leans on them. */
export function extract(analysed: AnalysedDocument, known: Knowledge): readonly Extraction[] {
  if (!analysed.extractable) return []
  const mentions = findMentions(analysed)
  const attributions = known.engine.attribute(analysed, mentions)
  return [
    ...mentions,
    ...attributions,
    ...findOfficeHoldings(analysed, mentions),
    ...findOccurrences(analysed, mentions, attributions),
  ]
}
