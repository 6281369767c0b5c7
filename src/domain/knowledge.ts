import type { AnalysedDocument } from './analysis.ts'
import type { Attribution, Mention } from './extraction.ts'

/**
 * What finds attributions: a value that is passed in, so that a trained engine takes the place of the
 * rules without anything else changing. Pure: same document in, same attributions out.
 */
export interface AttributionEngine {
  /** 'rules', 'minilm' … */
  readonly id: string
  /** Part of the key of what is stored: another version makes the extractions of every document anew. */
  readonly version: string
  attribute(analysed: AnalysedDocument, mentions: readonly Mention[]): readonly Attribution[]
}

/** What the stages know besides the document: packs and models, as values. */
export interface Knowledge {
  readonly engine: AttributionEngine
  /** Names and versions of the packs in use: 'england-wales-policing@1'. */
  readonly packs: readonly string[]
}
