import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { FoundFile } from '../store/files.ts'
import type { EngineChoice } from '../store/folder.ts'
import type { PackedParts } from '../store/parts.ts'
import type { FileFailure } from './failures.ts'

/** A file for a child to read. */
export interface Job {
  readonly path: string
  readonly file: string
  /** Embedded files that a child died on: taken as failed and passed over. */
  readonly fatal: readonly FileFailure[]
  /** Embedded files that are done and stored. */
  readonly done: readonly string[]
}

/** Sent to a child once, before any file. */
export interface Start {
  readonly kind: 'start'
  readonly engineKey: string
  readonly engine: EngineChoice
  /** Loaded once, by the parent: reading them takes as long as a document or two. */
  readonly pack: PackKnowledge
  readonly tombstones: readonly { readonly salt: string; readonly hash: string }[]
}

export type ToChild = Start | { readonly kind: 'job'; readonly job: Job }

/** What one file, or one file within it, gave. */
export interface Result {
  readonly found: FoundFile
  readonly parts: PackedParts | null
}

export type FromChild =
  /** Ready for jobs. */
  | { readonly kind: 'ready' }
  /** Begins with this path, the job's own or one within it. */
  | { readonly kind: 'at'; readonly path: string }
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  /** The first of its jobs that are not finished now is. */
  | { readonly kind: 'finished' }
