import type { PackFacts, PackHeader, SourcedFact } from './pack.ts'
import type { EntryKinds } from './record.ts'

/** What a file of facts may hold: any of the lists, and what its facts say unless they say otherwise. */
export interface PackFile extends PackFacts {
  readonly defaults?: Partial<Pick<SourcedFact, 'source' | 'mark' | 'checked'>>
}

/** How many entries of a kind the pack's own fixture documents give: `expect.yaml`. Too few is an error, too many a warning. */
export interface PackExpectation {
  readonly kind: keyof EntryKinds
  readonly least: number
  readonly most: number
}

/** What `expect.yaml` holds. */
export interface PackExpectations {
  readonly ranges: readonly PackExpectation[]
}

/** The files of a pack, by what they hold: the root of the schema that they are held against. */
export interface PackFiles {
  /** `pack.yaml` */
  readonly header: PackHeader
  /** Any other. */
  readonly facts: PackFile
  /** `expect.yaml` */
  readonly expect: PackExpectations
}
