import type { Discrepancy } from '../domain/dispute.ts'
import { type PackKnowledge, packFacts } from '../domain/pack-knowledge.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import type { Proceeding } from '../domain/proceeding.ts'
import { type CaseStep, casesOf, type DocumentCase, stepsOf } from './cases.ts'
import type { DeathTold } from './deaths.ts'
import { procedureFaults } from './procedure.ts'
import { checkedNames } from './procedure-names.ts'
import { joinCases } from './proceedings.ts'
import type { Source } from './source.ts'

/** Takes in what each document tells of processes, as plain values, and makes the bundle's proceedings of it. */
export class ProceedingGatherer {
  private readonly pack: PackKnowledge
  private readonly states: ReadonlyMap<string, StateFact>
  private readonly cases: DocumentCase[] = []
  private readonly faults: Discrepancy[] = []

  constructor(pack: PackKnowledge) {
    this.pack = pack
    this.states = new Map(packFacts(pack, 'states').map(({ fact }) => [fact.id, fact]))
  }

  add(source: Source, deaths: readonly DeathTold[]): void {
    const steps = stepsOf(source, this.states)
    this.faults.push(...procedureFaults(steps, checkedNames(source), this.pack))
    this.cases.push(...casesOf(steps).map(one => withDead(one, deaths)), ...this.onDuty(steps, deaths))
  }

  /**
   * Officers suspended or restricted where the document names no investigation: their duty is followed by itself. Over the death that it
   * tells of, if there is one; else of those alone who are named or called officers, in a sentence of the police.
   */
  private onDuty(steps: readonly CaseStep[], deaths: readonly DeathTold[]): DocumentCase[] {
    const kind = packFacts(this.pack, 'kinds').find(({ fact }) => fact.track === 'duty')?.fact.id
    const own = steps.filter(step => step.state.track === 'duty' && OFFICER.test(step.citation.quote))
    if (kind === undefined || own.length === 0) return []
    if (casesOf(steps).some(one => one.steps.some(step => step.state.track === 'duty'))) return []
    const [death, second] = deaths
    if (death && !second) return casesOf(own.map(step => ({ ...step, kind, concerns: death.person })))
    const named = own.filter(step => step.subjects.some(isOfficer))
    return casesOf(named.map(step => ({ ...step, kind })))
  }

  /** What a document tells that no law has room for. */
  discrepancies(): readonly Discrepancy[] {
    return this.faults
  }

  /** `names`: of the actors, by id. */
  entries(names: ReadonlyMap<string, string>): { readonly proceedings: readonly Proceeding[] } {
    return { proceedings: joinCases(this.cases, this.pack, names).map(({ entry }) => entry) }
  }
}

/** Words of a sentence that tells of the police. */
const OFFICER =
  /\b(?:officers?|police|constab\w*|pcs?|sergeants?|sgt|inspector|superintendent|detectives?|force|duty|duties)\b/iu

/** ‘Three Marlow officers’; not ‘Proceedings against two officers’. */
function isOfficer({ actor, text }: CaseStep['subjects'][number]): boolean {
  return (
    actor !== null || (OFFICER.test(text) && !/\b(?:proceedings|charges|cases?|allegations|complaints)\b/iu.test(text))
  )
}

/** Words for a death in the sentence that tells of an investigation. */
const DIED = /\b(?:dies|died|dead|deaths?|killed|fatal(?:ly)?)\b/iu

/** How far before a step, in UTF-16 units, the death that it is over may be told, where the document tells several. */
const NEAR = 300

/** The last name of somebody whose age is told: ‘Ada | Quill |, 29,’. */
const OF_AGE = /\p{Lu}[\p{L}’'-]+ (\p{Lu}[\p{L}’'-]+), \d{1,3},/u

/** All deaths of a document; of several those that are told right before the case: ‘the death of PC Marl … The coroner found’. */
function deathsNear({ steps: [step] }: DocumentCase, deaths: readonly DeathTold[]): readonly DeathTold[] {
  if (!step) return deaths
  // ‘An inquest jury found that failing to take | Ada Quill, 29, | to hospital’: hers, and not that of another whose death is told
  const other = OF_AGE.exec(step.citation.quote)?.[1]
  if (other !== undefined && !deaths.some(({ name }) => name.endsWith(other))) return []
  if (deaths.length < 2) return deaths
  return deaths.filter(({ citations }) =>
    citations.some(({ start, end }) => start <= step.citation.start && step.citation.start - end < NEAR),
  )
}

/** An inquest that names nobody is about the one death that its document tells. */
function withDead(one: DocumentCase, deaths: readonly DeathTold[]): DocumentCase {
  const [death, second] = deathsNear(one, deaths)
  const inquest = one.steps.every(step => step.state.track === 'inquest')
  // ‘The watchdog is investigating after a man was found dead’
  const after =
    one.subjects.length === 0 &&
    one.steps.every(step => step.state.track === 'discipline' && step.state.phase === 'investigation') &&
    one.steps.some(step => DIED.test(step.citation.quote))
  return (inquest || after) && one.concerns.length === 0 && death && !second
    ? { ...one, concerns: [death.person] }
    : one
}
