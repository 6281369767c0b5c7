import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, Extraction, Mention } from '../domain/extraction.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { findCheckedWords } from './checked-words.ts'
import { findConfidences } from './confidences.ts'
import { findDeathDetails } from './death-details.ts'
import { findDeaths } from './deaths.ts'
import { findFigures } from './figures.ts'
import { findHeadCounts } from './head-counts.ts'
import { findOccurrences } from './occurrences.ts'
import { findOfficeEvents } from './office-events.ts'
import { findOfficeHoldings } from './office-holdings.ts'
import { findPosts } from './posts.ts'
import { findPowers } from './powers.ts'
import { findQuestions } from './questions.ts'
import { findSteps } from './steps.ts'
import { findUndertakings } from './undertakings.ts'

export { ruleAttributions, ruleEngine } from './attributions.ts'
export { findMentions } from './mentions.ts'
export { trainedEngine } from './trained-engine.ts'
export { FEATURE_VERSION } from './windows.ts'

/** Everything that is found in one document; the rest leans on the mentions and on who said what. */
export function extract(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  pack: PackKnowledge = noPacks,
): readonly Extraction[] {
  return [
    ...mentions,
    ...attributions,
    ...findOfficeHoldings(analysed, mentions),
    ...findOfficeEvents(analysed, attributions),
    ...findFigures(analysed, attributions),
    ...findHeadCounts(analysed, attributions),
    ...findPosts(analysed, attributions),
    ...findQuestions(analysed, attributions),
    ...findUndertakings(analysed, attributions),
    ...findPowers(analysed, attributions),
    ...findConfidences(analysed, attributions),
    ...findSteps(analysed, attributions, pack),
    ...findCheckedWords(analysed, attributions, pack),
    ...findDeaths(analysed, mentions, attributions),
    ...findDeathDetails(analysed, attributions),
    ...findOccurrences(analysed, mentions, attributions),
  ]
}
