import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { AttributionEngine, Knowledge } from '../domain/knowledge.ts'

/** The rules: what finds attributions where no model is at hand. */
export const ruleEngine: AttributionEngine = { id: 'rules', version: '1', attribute: () => [] }

/** Everything that is found in one document. */
export function extract(_analysed: AnalysedDocument, _known: Knowledge): readonly Extraction[] {
  return []
}
