import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, DatedOccurrence, Mention } from '../domain/extraction.ts'
import { covers } from '../domain/span.ts'

/** What happened, by the verb or noun that says so; the first that fits names the kind. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:died|killed|murdered|shot dead|stabbed to death|death of|fatally)\b/iu, 'death'],
  [
    /\b(?:appointed|sworn in|took (?:up (?:her|his|the)|over as|office)|succeeded|named as|promoted)\b/iu,
    'appointment',
  ],
  [
    /\b(?:resign(?:ed|s|ation)|stepped down|retired|quit|sacked|dismissed|left the (?:force|post|role))\b/iu,
    'departure',
  ],
  [
    /\b(?:inquest|hearing|trial|tribunal|court|inquiry) (?:\w+ ){0,3}(?:opened|began|heard|resumed|concluded|found|adjourned|took place|was held)|\bheld a (?:hearing|meeting)\b/iu,
    'hearing',
  ],
  [/\b(?:arrested|charged|convicted|jailed|sentenced|acquitted|suspended|served with)\b/iu, 'proceeding'],
  [/\b(?:published|released|issued|reported)\b/iu, 'publication'],
  [/\b(?:elected|voted|election)\b/iu, 'election'],
  [
    /\b(?:attack(?:ed)?|assault(?:ed)?|shooting|stabbing|collision|crash|fire|riot|protest|raid|search(?:ed)?|stopped)\b/iu,
    'incident',
  ],
  [/\b(?:placed in special measures|launched|opened|started|began|closed|ended|met)\b/iu, 'event'],
]

/**
 * Sentences that say when something happened: an occurrence for each date that stands in the document's own
 * words or in what somebody reports. A date that only tells when a thing was said makes none: the statement has it.
 */
export function findOccurrences(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): DatedOccurrence[] {
  const { text } = analysed.document
  const found: DatedOccurrence[] = []
  for (const [index, sentence] of analysed.sentences.entries()) {
    const times = analysed.times.filter(
      time => time.sentence === index && (time.value !== null || time.relative !== null),
    )
    const words = text.slice(sentence.start, sentence.end)
    // Every date is kept: which of them matter is the reader's to say. Without a word that names the kind, it is an event.
    const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'event'
    for (const time of times) {
      if (attributions.some(one => one.when && one.when.start === time.start)) continue
      // ‘the fourth since 2005’: where a count begins is not when anything happened
      if (/^\d{4}$/u.test(time.text) && /\bsince\s+$/iu.test(text.slice(Math.max(0, time.start - 8), time.start)))
        continue
      const told = attributions.findIndex(one => one.contentSpans.some(content => covers(content, time)))
      const participants = mentions.filter(one => one.sentence === index && one.actorKind !== 'account').slice(0, 6)
      found.push({
        kind: 'occurrence',
        start: sentence.start,
        end: sentence.end,
        occurrenceKind: kind,
        when: { start: time.start, end: time.end, text: time.text, value: time.value, relative: time.relative },
        place: null,
        participants: participants.map(one => ({ start: one.start, end: one.end, role: 'named' })),
        toldIn: told < 0 ? null : told,
        rule: `occurrence/${kind}`,
      })
    }
  }
  return found
}
