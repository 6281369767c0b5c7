import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Told, When } from '../domain/entry.ts'
import type { Attribution, DocumentParts, ExtractedTime, Extraction, ToldIn } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { type CastIndex, castIndex } from './cast-index.ts'
import { cite } from './cite.ts'
import { type References, referencesOf } from './references.ts'
import { statementIds } from './statements.ts'
import { reckonTime } from './times.ts'

/** One document as the makers of entries look at it: what was found in it, and whom its words mean. */
export interface Source {
  readonly parts: DocumentParts
  readonly document: SourceDocument
  /** Of its cast, by index. */
  readonly actorIds: readonly string[]
  readonly references: References
  readonly named: CastIndex
  /** Of the statements, by the index of their attributions. */
  readonly statementIds: readonly string[]
  readonly attributions: readonly Attribution[]
  /** The extractions of one kind, in order. */
  found<K extends Extraction['kind']>(kind: K): readonly Extract<Extraction, { readonly kind: K }>[]
  cite(span: Span): Citation
  words(span: Span): string
  reckon(time: ExtractedTime | null): When | null
  /** On whose word something stands. */
  told(found: ToldIn): Told
}

/** A document with the ids of its cast. */
export function sourceOf(parts: DocumentParts, actorIds: readonly string[]): Source {
  const { document } = parts
  const byKind = new Map<string, Extraction[]>()
  for (const one of parts.extractions) {
    const list = byKind.get(one.kind)
    if (list) list.push(one)
    else byKind.set(one.kind, [one])
  }
  const found = <K extends Extraction['kind']>(kind: K): Extract<Extraction, { readonly kind: K }>[] =>
    (byKind.get(kind) ?? []) as Extract<Extraction, { readonly kind: K }>[]
  const attributions = found('attribution')
  const ids = statementIds(parts, attributions)
  return {
    parts,
    document,
    actorIds,
    references: referencesOf(parts, actorIds),
    named: castIndex(parts),
    statementIds: ids,
    attributions,
    found,
    cite: span => cite(document, span),
    words: span => document.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim(),
    reckon: time => time && reckonTime(time, document.publishedOn),
    told: one => toldBy(one, ids),
  }
}

function toldBy({ toldIn, modality }: ToldIn, ids: readonly string[]): Told {
  const accordingTo = toldIn === null ? [] : [ids[toldIn]!]
  if (modality !== 'actual') return { asserted: modality, accordingTo }
  return { asserted: toldIn === null ? 'stated' : 'reported', accordingTo }
}

/** Words that are one thing told by several: stated where any document states it, else the surest way that it is told. */
export function joinTold(all: readonly Told[]): Told {
  const order = ['stated', 'reported', 'expected', 'alleged', 'conditional', 'denied'] as const
  const asserted = order.find(one => all.some(told => told.asserted === one)) ?? 'stated'
  const accordingTo = asserted === 'stated' ? [] : [...new Set(all.flatMap(told => told.accordingTo))].sort()
  return { asserted, accordingTo }
}
