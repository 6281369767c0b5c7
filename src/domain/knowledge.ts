import type { AnalysedDocument } from './analysis.ts'
import type { Attribution, Mention } from './extraction.ts'
import type { Frame, FrameScheme } from './frame.ts'
import type { PackKnowledge } from './pack-knowledge.ts'

/** What an engine finds in a document before the rest of the extraction goes on with it. */
export interface EngineReading {
  readonly attributions: readonly Attribution[]
  /** Frames of the accountability record; none where no network reads them. */
  readonly frames: readonly Frame[]
}

/**
 * What reads a document's sentences: a value that is passed in, so that a trained engine takes the place of the
 * rules without anything else changing. Pure: same document in, same reading out.
 */
export interface ReadingEngine {
  /** 'rules', 'minilm' … */
  readonly id: string
  /** Part of the key of what is stored: another version makes the extractions of every document anew. */
  readonly version: string
  read(analysed: AnalysedDocument, mentions: readonly Mention[]): Promise<EngineReading>
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
  /** pieces × 384: the pieces with their features as the first layer gets them, for other networks to begin with. */
  readonly embedded: Float32Array
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

/** What an accounts network tells of pieces: none of it normalised. */
export interface AccountsOutput {
  /** pieces × tags of all channels, row by row. */
  readonly tags: Float32Array
  /** pieces × classes of all attributes. */
  readonly attributes: Float32Array
  /** pieces × roles × role size each: a piece fills a role of a trigger by the product of the two and the role's bias. */
  readonly queries: Float32Array
  readonly keys: Float32Array
}

/** A network that finds frames in a text, from the pieces as the attribution network embeds them. */
export interface AccountsNetwork {
  readonly version: string
  readonly scheme: FrameScheme
  /** One number for each role. */
  readonly roleBias: readonly number[]
  run(embedded: Float32Array, pieces: number): Promise<AccountsOutput>
}

/** What the stages know besides the document: packs and models, as values. */
export interface Knowledge {
  readonly engine: ReadingEngine
  /** What is true of the places that the documents are about. */
  readonly pack: PackKnowledge
  /** Names and versions of the packs in use: 'england-wales-policing@1'. */
  readonly packs: readonly string[]
  /** What the user should know of what could not be used, with the way out. */
  readonly notices: readonly string[]
}
