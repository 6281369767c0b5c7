import { type PackKnowledge, packFacts } from '../domain/pack-knowledge.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import type { Proceeding } from '../domain/proceeding.ts'
import { casesOf, type DocumentCase, stepsOf } from './cases.ts'
import { joinCases } from './proceedings.ts'
import type { Source } from './source.ts'

/** Takes in what each document tells of processes, as plain values, and makes the bundle's proceedings of it. */
export class ProceedingGatherer {
  private readonly pack: PackKnowledge
  private readonly states: ReadonlyMap<string, StateFact>
  private readonly cases: DocumentCase[] = []

  constructor(pack: PackKnowledge) {
    this.pack = pack
    this.states = new Map(packFacts(pack, 'states').map(({ fact }) => [fact.id, fact]))
  }

  add(source: Source): void {
    this.cases.push(...casesOf(stepsOf(source, this.states)))
  }

  /** `names`: of the actors, by id. */
  entries(names: ReadonlyMap<string, string>): { readonly proceedings: readonly Proceeding[] } {
    return { proceedings: joinCases(this.cases, this.pack, names).map(({ entry }) => entry) }
  }
}
