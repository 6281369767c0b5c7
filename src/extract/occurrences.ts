import type { AnalysedDocument, TimeExpression } from '../domain/analysis.ts'
import type { Attribution, DatedOccurrence, Mention } from '../domain/extraction.ts'
import { SpanIndex } from '../domain/span.ts'
import { CREATURES } from '../language/en/death-words.ts'

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
  const whenSaid = new Set(attributions.map(one => one.when?.start))
  const reports = new SpanIndex(
    attributions.flatMap((one, index) => one.contentSpans.map(span => ({ ...span, index }))),
  )
  const named = new SpanIndex(mentions.filter(one => one.actorKind !== 'account'))
  return analysed.times.flatMap(time => {
    const sentence = analysed.sentences[time.sentence]!
    if ((time.value === null && time.relative === null) || whenSaid.has(time.start)) return []
    // ‘the fourth since 2005’: where a count begins is not when anything happened
    if (/^\d{4}$/u.test(time.text) && /\bsince\s+$/iu.test(text.slice(Math.max(0, time.start - 8), time.start)))
      return []
    // Every date is kept: which of them matter is the reader's to say. Without a word that names the kind, it is an event.
    const words = text.slice(sentence.start, sentence.end)
    const kind = isOfOther(analysed, time, words, sentence.start) ? 'event' : kindOf(words)
    const told = reports.around(time).map(one => one.index)
    return [
      {
        kind: 'occurrence',
        start: sentence.start,
        end: sentence.end,
        occurrenceKind: kind,
        when: { start: time.start, end: time.end, text: time.text, value: time.value, relative: time.relative },
        place: null,
        participants: named
          .within(sentence)
          // ‘Ada Quill’s father died’, ‘Ada Quill, whose father died’: of the death, she is no part; nor is a body
          .filter(one => kind !== 'death' || (one.actorKind === 'person' && !isOwner(text, one.end)))
          .slice(0, 6)
          .map(({ start, end }) => ({ start, end, role: 'named' })),
        toldIn: told.length > 0 ? Math.min(...told) : null,
        rule: `occurrence/${kind}`,
      },
    ]
  })
}

/** ‘On 1 December she died of the overdose taken | on 3 November |’: of two days of a sentence on a death, the nearer one to it is its own. */
function isOfOther({ times }: AnalysedDocument, time: TimeExpression, words: string, start: number): boolean {
  const death = KINDS[0]![0].exec(words)
  if (!death) return false
  const at = start + death.index
  const far = (one: TimeExpression): number => Math.abs(one.start - at)
  return times.some(
    one =>
      one !== time && one.sentence === time.sentence && (one.value ?? one.relative) !== null && far(one) < far(time),
  )
}

function isOwner(text: string, end: number): boolean {
  return /^(?:['’]s?\b|,? whose\b)/u.test(text.slice(end, end + 8))
}

/** Where nobody has died: ‘nobody has died’, ‘the death rate’, ‘would die’. */
const NO_DEATH =
  /\b(?:no|nobody|no-one|none|never|not|would|could|might|may|will|if|fears?|risk|threat\w*|attempt\w*|plot\w*)\b(?: \S+){0,4} (?:deaths?|die|died|killed|murder(?:ed)?|killings?)\b|\bdeath (?:rates?|threats?|penalty|warrants?|traps?)\b/iu

function kindOf(sentence: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'event'
  if (kind !== 'death') return kind
  const creatures = sentence.split(/[^\p{L}]+/u).some(word => CREATURES.test(word.toLowerCase()))
  // ‘on 3 May two men died’ is a month, and no chance
  return creatures || NO_DEATH.test(sentence.replaceAll(/\bMay\b/gu, '')) ? 'event' : kind
}
