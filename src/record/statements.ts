import type { Attribution, DocumentParts, LocalSpeaker } from '../domain/extraction.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { Span } from '../domain/span.ts'
import type { Statement } from '../domain/statement.ts'
import { type CastIndex, castIndex } from './cast-index.ts'
import { cite } from './cite.ts'
import { confidenceOf } from './confidence.ts'
import type { StatementDigest } from './entries.ts'
import { reckonTime } from './times.ts'

/** The statements of one document, in the order of its attributions, and what comparing them needs. */
export function statementsOf(
  parts: DocumentParts,
  actorIds: readonly string[],
): { statements: Statement[]; digests: StatementDigest[] } {
  const attributions = parts.extractions.filter((one): one is Attribution => one.kind === 'attribution')
  const ids = statementIds(parts, attributions)
  const known: Known = { parts, actorIds, ids, named: castIndex(parts) }
  const statements = attributions.map((attribution, i) => statementOf(known, attribution, i))
  carryEvidence(statements)
  const digests = statements.map((statement, i) => digestOf(parts, statement, attributions[i]!))
  return { statements, digests }
}

/** How many statements further evidence goes on without being called so again. */
const EVIDENCE_REACH = 8

/**
 * ‘told an inquest’ stands once; what the same person goes on to say is evidence, too, until a statement of theirs
 * is said to have been made elsewhere.
 */
function carryEvidence(statements: Statement[]): void {
  const giving = new Map<string, number>()
  for (const [i, statement] of statements.entries()) {
    const speaker = statement.speakers.length === 1 ? statement.speakers[0]! : null
    if (speaker === null || statement.conveys !== 'speech') continue
    if (statement.channel) {
      if (statement.channel.kind === 'evidence' && statement.act === 'testify') giving.set(speaker, i)
      else giving.delete(speaker)
      continue
    }
    const since = giving.get(speaker)
    if (since === undefined || i - since > EVIDENCE_REACH || statement.act !== 'assert') continue
    statements[i] = { ...statement, act: 'testify', channel: { kind: 'evidence', name: null, via: [] } }
  }
}

/** Document, kind, words, and which of several with the same words: nothing that a newer reader would move. */
export function statementIds(parts: DocumentParts, attributions: readonly Attribution[]): string[] {
  const ordinal = ordinals()
  return attributions.map(attribution => {
    const words = foldWords(wordsOf(parts, attribution.contentSpans))
    return makeId('statement', parts.document.id, words, String(ordinal(words)))
  })
}

function wordsOf(parts: DocumentParts, spans: readonly Span[]): string {
  return spans.map(span => parts.document.text.slice(span.start, span.end)).join(' ')
}

/** What every statement of a document is made with. */
interface Known {
  readonly parts: DocumentParts
  readonly actorIds: readonly string[]
  /** Of the statements, by the index of their attributions. */
  readonly ids: readonly string[]
  /** Where the document names members of its cast. */
  readonly named: CastIndex
}

function statementOf(known: Known, attribution: Attribution, index: number): Statement {
  const { parts, actorIds, ids } = known
  const speaker = parts.speakers[index]!
  const { document } = parts
  const [engine, version = '1'] = parts.engine.split('@')
  const idOf = (actor: number): string => actorIds[actor]!
  const held = mustBeSure(attribution, speaker)
  const evidence = { attribution, speaker, named: held ? [] : speaker.actors.map(actor => parts.cast[actor]!) }
  const about = actorsIn(known, attribution.contentSpans).filter(actor => !speaker.actors.includes(actor))
  const { manner, conveys, voice, made, act, hedges, speakerSpans, cueSpans, contentSpans, channel } = attribution
  return {
    id: ids[index]!,
    citations: [cite(document, citedSpan(attribution))],
    provenance: [{ by: engine === 'rules' ? 'rule' : 'model', id: attribution.rule, version }],
    confidence: confidenceOf(evidence, engine === 'rules' ? 'rules' : 'trained'),
    status: 'proposed',
    changedSinceReview: false,
    documentId: document.id,
    ...speakersOf(held, speaker, idOf),
    speakerSpans,
    cueSpans,
    contentSpans,
    manner,
    conveys,
    voice,
    made,
    act,
    hedges,
    channel: channel && { kind: channel.kind, name: channel.name, via: [] },
    addressees: actorsIn(known, attribution.addresseeSpans).map(idOf),
    about: about.map(idOf),
    when: attribution.when && reckonTime(attribution.when, document.publishedOn),
    within: attribution.within === null ? null : ids[attribution.within]!,
    relations: [],
  }
}

/** Who spoke: named where that is sure enough for what was said, else as candidates. */
function speakersOf(
  held: boolean,
  speaker: LocalSpeaker,
  idOf: (actor: number) => string,
): Pick<Statement, 'speakers' | 'speakerText' | 'speakerBasis' | 'speakerCandidates'> {
  const candidates = held
    ? speaker.actors.map(actor => ({ actor, confidence: speaker.confidence }))
    : speaker.candidates
  return {
    speakers: held ? [] : speaker.actors.map(idOf),
    speakerText: speaker.text,
    speakerBasis: speaker.actors.length > 0 || speaker.text !== null ? speaker.basis : null,
    speakerCandidates: candidates.map(({ actor, confidence }) => ({
      actor: idOf(actor),
      confidence: round(confidence),
    })),
  }
}

/**
 * An accusation, admission or threat whose speaker is only carried on from an earlier sentence, or is less
 * than sure, names nobody until a person does: a wrong name under one is libel.
 */
function mustBeSure(attribution: Attribution, speaker: LocalSpeaker): boolean {
  if (speaker.actors.length === 0) return false
  if (!/^(?:accuse|admit|threaten)$/u.test(attribution.act)) return false
  return speaker.basis === 'continued' || speaker.confidence < 0.85
}

/** What is shown of a statement: from its first to its last word, speaker and cue included, where they stand together. */
function citedSpan(attribution: Attribution): Span {
  const content = { start: attribution.contentSpans[0]!.start, end: attribution.contentSpans.at(-1)!.end }
  const near = [...attribution.speakerSpans, ...attribution.cueSpans].filter(
    span => span.end >= content.start - 300 && span.start <= content.end + 300,
  )
  return {
    start: Math.min(content.start, ...near.map(span => span.start)),
    end: Math.max(content.end, ...near.map(span => span.end)),
  }
}

/** Members of the cast that the document names within these spans, by index, each once. */
function actorsIn(known: Known, spans: readonly Span[]): number[] {
  const found = spans.flatMap(span => known.named.overlapping(span).map(mention => mention.actor))
  const named = [...new Set(found)].filter(actor => known.parts.cast[actor]!.naming !== 'description')
  return named.sort((a, b) => a - b)
}

function digestOf(parts: DocumentParts, statement: Statement, attribution: Attribution): StatementDigest {
  const words = wordsOf(parts, attribution.contentSpans)
  return {
    id: statement.id,
    documentId: parts.document.id,
    publishedOn: parts.document.publishedOn,
    order: attribution.contentSpans[0]!.start,
    speakers: statement.speakers,
    quoted: statement.manner !== 'indirect',
    citation: cite(parts.document, attribution.contentSpans[0]!),
    words: foldWords(words)
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
