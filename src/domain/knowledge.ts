import type { AnalysedDocument } from './analysis.ts'
import type { Attribution, Mention } from './extraction.ts'
import type { PackKnowledge } from './pack-knowledge.ts'

/**
 * What finds attributions: a value that is passed in, so that a trained engine takes the place of the
 * rules without anything else changing. Pure: same document in, same attributions out.
 */
export interface AttributionEngine {
  /** 'rules', 'minilm' … */
  readonly id: string
  /** Part of the key of what is stored: another version makes the extractions of every document anew. */
  readonly version: string
  attribute(analysed: AnalysedDocument, mentions: readonly Mention[]): Promise<readonly Attribution[]>
}

/** Word pieces and what goes with each, as lists of one length: `extract/windows.ts` makes them. */
export interface NetworkInput {
  readonly ids: readonly number[]
  readonly letterCases: readonly number[]
  readonly quoted: readonly number[]
  readonly places: readonly number[]
}

/** What the network tells of them: none of it normalised. */
export interface NetworkOutput {
  /** pieces × 7 tags, row by row. */
  readonly tags: Float32Array
  /** 3 × pieces × pieces: content to cue, cue to source, content to source; the first piece stands for ‘none’. */
  readonly pointers: Float32Array
}

/** A trained network with what it was trained on: opened by models/, used by extract/. */
export interface AttributionNetwork {
  /** What it is and what runs it: 'minilm-native', 'minilm-wasm'. */
  readonly id: string
  /** Of the weights. */
  readonly version: string
  /** The number of each word piece. */
  readonly vocabulary: ReadonlyMap<string, number>
  run(input: NetworkInput): Promise<NetworkOutput>
}

/** What the stages know besides the document: packs and models, as values. */
export interface Knowledge {
  readonly engine: AttributionEngine
  /** What is true of the places that the documents are about. */
  readonly pack: PackKnowledge
  /** Names and versions of the packs in use: 'england-wales-policing@1'. */
  readonly packs: readonly string[]
  /** What the user should know of what could not be used, with the way out. */
  readonly notices: readonly string[]
}
