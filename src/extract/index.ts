import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Extraction, Mention } from '../domain/extraction.ts'
import type { EngineReading } from '../domain/knowledge.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { findCheckedWords } from './checked-words.ts'
import { findConfidences } from './confidences.ts'
import { findDeathCircumstances } from './death-circumstances.ts'
import { findDeathDetails } from './death-details.ts'
import { findDeaths } from './deaths.ts'
import { findFigures } from './figures.ts'
import { withFramedQuestions, withFramedUndertakings } from './framed/asks.ts'
import { withFramedConfidences, withFramedPowers } from './framed/bonds.ts'
import { withFramedCounts } from './framed/counts.ts'
import { withFramedDeaths, withFramedDetails } from './framed/deaths.ts'
import { withFramedFigures } from './framed/figures.ts'
import { withFramedEvents, withFramedHoldings } from './framed/offices.ts'
import { withFramedSteps } from './framed/steps.ts'
import { findHeadCounts } from './head-counts.ts'
import { findOccurrences } from './occurrences.ts'
import { findOfficeEvents } from './office-events.ts'
import { findOfficeHoldings } from './office-holdings.ts'
import { findPosts } from './posts.ts'
import { findPowers } from './powers.ts'
import { repliesDue } from './prevention-reports.ts'
import { findQuestions } from './questions.ts'
import { findSteps } from './steps.ts'
import { findUndertakings } from './undertakings.ts'

export { ruleAttributions, ruleEngine } from './attributions.ts'
export { findMentions } from './mentions.ts'
export { trainedEngine } from './trained-engine.ts'
export { FEATURE_VERSION } from './windows.ts'

/** Everything that is found in one document; the rest leans on the mentions, on who said what, and on frames. */
export function extract(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  { attributions, frames }: EngineReading,
  pack: PackKnowledge = noPacks,
): readonly Extraction[] {
  const deaths = [
    ...withFramedDeaths(analysed, mentions, attributions, frames, findDeaths(analysed, mentions, attributions)),
    ...withFramedDetails(analysed, attributions, frames, findDeathDetails(analysed, attributions)),
  ]
  return [
    ...mentions,
    ...attributions,
    ...withFramedHoldings(analysed, mentions, frames, findOfficeHoldings(analysed, mentions)),
    ...withFramedEvents(analysed, attributions, frames, findOfficeEvents(analysed, attributions)),
    ...withFramedFigures(analysed, frames, findFigures(analysed, attributions)),
    ...withFramedCounts(analysed, attributions, frames, findHeadCounts(analysed, attributions)),
    ...findPosts(analysed, attributions),
    ...withFramedQuestions(analysed, attributions, frames, findQuestions(analysed, attributions)),
    ...repliesDue(analysed),
    ...withFramedUndertakings(analysed, attributions, frames, findUndertakings(analysed, attributions)),
    ...withFramedPowers(analysed, attributions, frames, findPowers(analysed, attributions)),
    ...withFramedConfidences(analysed, attributions, frames, findConfidences(analysed, attributions)),
    ...withFramedSteps(analysed, attributions, pack, frames, findSteps(analysed, attributions, pack)),
    ...findCheckedWords(analysed, attributions, pack),
    ...deaths,
    ...findDeathCircumstances(analysed, mentions, attributions, deaths),
    ...findOccurrences(analysed, mentions, attributions),
  ]
}
