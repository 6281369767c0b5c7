import type { SourceDocument } from '../domain/document.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Resolution } from '../domain/resolution.ts'
import { AccountableGatherer } from './accountable.ts'
import { ActorGatherer } from './actors.ts'
import { AgreementGatherer } from './agreement-checks.ts'
import { DeathGatherer, deathsOf } from './deaths.ts'
import { deputiesOf } from './deputies.ts'
import { DisputeGatherer } from './disputes.ts'
import type { Entries, StatementDigest } from './entries.ts'
import type { Held } from './held.ts'
import { holdingsOf } from './holdings.ts'
import { ProceedingGatherer } from './proceeding-gatherer.ts'
import { sourceOf } from './source.ts'
import { type Candidates, copyCandidates, type DocumentDigest, documentDigest, sourceEntries } from './sources/index.ts'
import { tenureChecks } from './tenure-checks.ts'
import { officesAndTenures } from './tenures.ts'

/**
 * Makes the entries that stand on several documents: `add` each document once, in the order of the bundle; then `entries`. Of a
 * document it keeps what others are compared with, never its text: texts are asked for again where two may be copies.
 */
export class BundleGatherer {
  private readonly resolution: Resolution
  private readonly pack: PackKnowledge
  private readonly actors: ActorGatherer
  private readonly accountable = new AccountableGatherer()
  private readonly proceedings: ProceedingGatherer
  private readonly deaths = new DeathGatherer()
  private readonly disputes = new DisputeGatherer()
  private readonly agreement = new AgreementGatherer()
  private readonly held: Held[] = []
  private readonly documents: DocumentDigest[] = []
  private found: Candidates | undefined

  constructor(resolution: Resolution, pack: PackKnowledge = noPacks) {
    this.resolution = resolution
    this.pack = pack
    this.actors = new ActorGatherer(resolution)
    this.proceedings = new ProceedingGatherer(pack)
  }

  add(parts: DocumentParts): void {
    const ids = this.resolution.actorIds.get(parts.document.id) ?? []
    const source = sourceOf(parts, ids)
    this.actors.add(parts, ids)
    const held = holdingsOf(source)
    this.held.push(...held, ...deputiesOf(source, held, this.pack))
    this.accountable.add(source)
    this.disputes.add(source)
    this.agreement.add(source)
    const deaths = deathsOf(source)
    this.deaths.add(deaths)
    this.proceedings.add(source, deaths)
    this.documents.push(documentDigest(parts.document))
    this.found = undefined
  }

  /** Looked for once, when all documents are in: whoever asks which are compared asks for the entries next. */
  private candidates(): Candidates {
    this.found ??= copyCandidates(this.documents)
    return this.found
  }

  /** Ids of the documents whose texts `entries` asks for. */
  compared(): ReadonlySet<string> {
    return new Set(
      this.candidates()
        .pairs.flat()
        .map(i => this.documents[i]!.documentId),
    )
  }

  entries(digests: readonly StatementDigest[], textOf: (documentId: string) => SourceDocument | undefined): Entries {
    const { resolution, pack } = this
    const sources = sourceEntries(this.documents, textOf, digests, this.candidates())
    const names = new Map(resolution.actors.map(({ id, name }) => [id, name]))
    const { offices, tenures } = officesAndTenures(this.held, names, pack)
    return {
      actors: this.actors.entries(),
      tenures,
      ...this.proceedings.entries(names),
      occurrences: this.deaths.entries(),
      ...this.accountable.entries(digests, offices),
      disputes: this.disputes.entries(digests, names, sources.groups),
      utterances: sources.utterances,
      discrepancies: [
        ...this.proceedings.discrepancies(),
        ...sources.discrepancies,
        ...tenureChecks(tenures, offices, names, pack),
        ...this.agreement.entries(
          tenures,
          new Map([...names, ...offices.map(({ id, title }) => [id, title] as const)]),
          sources.groups,
        ),
      ],
      diagnostics: [...resolution.diagnostics, ...sources.diagnostics],
    }
  }
}
