import type { Attribution, DatedOccurrence, DocumentParts } from '../domain/extraction.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import { covers, type Span } from '../domain/span.ts'
import type { Statement } from '../domain/statement.ts'
import { type CastIndex, castIndex } from './cast-index.ts'
import { cite } from './cite.ts'
import { reckonTime } from './times.ts'

/**
 * The dated occurrences of one document. One that somebody tells stands on their statement, and says so. `deaths`: sentences of which
 * an entry of its own is made.
 */
export function occurrencesOf(
  parts: DocumentParts,
  actorIds: readonly string[],
  statements: readonly Statement[],
  deaths: readonly Span[] = [],
): Occurrence[] {
  const ordinal = ordinals()
  const cast = castIndex(parts)
  const attributions = parts.extractions.filter((one): one is Attribution => one.kind === 'attribution')
  return parts.extractions
    .filter((one): one is DatedOccurrence => one.kind === 'occurrence')
    .filter(one => one.occurrenceKind !== 'death' || !deaths.some(death => covers(death, one)))
    .map(one => {
      const summary = parts.document.text.slice(one.start, one.end).replace(/\s+/gu, ' ').trim()
      const words = foldWords(summary)
      const told = one.toldIn === null ? null : statements[one.toldIn]!
      const made = one.toldIn === null ? null : attributions[one.toldIn]!
      return {
        id: makeId(
          'occurrence',
          parts.document.id,
          words,
          foldWords(one.when.text),
          String(ordinal(`${words}\u001f${foldWords(one.when.text)}`)),
        ),
        citations: [cite(parts.document, one)],
        provenance: [{ by: 'rule' as const, id: one.rule, version: '1' }],
        confidence: told ? 0.5 : 0.6,
        status: 'proposed' as const,
        changedSinceReview: false,
        asserted:
          made === null
            ? ('stated' as const)
            : made.act === 'accuse'
              ? ('alleged' as const)
              : made.act === 'deny'
                ? ('denied' as const)
                : ('reported' as const),
        accordingTo: told ? [told.id] : [],
        kind: one.occurrenceKind,
        summary,
        when: reckonTime(one.when, parts.document.publishedOn),
        place: one.place && parts.document.text.slice(one.place.start, one.place.end),
        participants: participantsOf(cast, one, actorIds),
        relations: [],
        series: null,
        delay: null,
      }
    })
}

function participantsOf(
  cast: CastIndex,
  occurrence: DatedOccurrence,
  actorIds: readonly string[],
): { entry: string; role: string }[] {
  const found = new Map<string, string>()
  for (const participant of occurrence.participants) {
    const mention = cast.overlapping(participant).find(one => covers(participant, one) || covers(one, participant))
    if (mention) found.set(actorIds[mention.actor]!, participant.role)
  }
  return [...found].map(([entry, role]) => ({ entry, role }))
}
