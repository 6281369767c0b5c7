import type { Discrepancy } from '../../domain/dispute.ts'
import { foldWords, makeId, ordinals } from '../../domain/id.ts'
import { knownSources } from './groups.ts'
import type { CitedChange, PairFacts } from './pair-facts.ts'

type Kind = CitedChange['kind']

const LABELS: Readonly<Record<Kind, string>> = {
  words: 'Other words between quotation marks',
  speaker: 'Another name',
  figure: 'Another figure',
  date: 'Another date',
  hedge: 'Surer or less sure than the other',
  negation: 'The one says what the other denies',
  marks: 'Quotation marks in the one only',
}

/** What copies changed, each with the words of both: a discrepancy for everything that a reader must know. */
export function wordingDiscrepancies(pairs: readonly PairFacts[]): Discrepancy[] {
  const ordinal = ordinals()
  const kept = new Set(knownSources(pairs).map(one => one.pair))
  return pairs
    .filter(pair => kept.has(pair))
    .flatMap(pair =>
      pair.changes.flatMap(change => {
        const severity = severityOf(change)
        if (severity === null) return []
        // The earlier first, so that a reader sees what became of what.
        const [from, to] = pair.direction?.earlier === 'b' ? [change.b, change.a] : [change.a, change.b]
        const kind = kindOf(change.kind)
        const key = [kind, ...[change.a, change.b].map(one => `${one.documentId} ${foldWords(one.quote)}`)].join(' ')
        return [
          {
            id: makeId('discrepancy', key, String(ordinal(key))),
            citations: [from, to],
            provenance: [{ by: 'rule' as const, id: `wording/${change.kind}`, version: '1' }],
            confidence: change.kind === 'speaker' || change.kind === 'hedge' ? 0.75 : 0.85,
            status: 'proposed' as const,
            changedSinceReview: false,
            kind,
            severity,
            message: `${LABELS[change.kind]}: ‘${from.quote}’ in the one copy, ‘${to.quote}’ in the other.`,
            sides: [from, to].map(one => ({ value: one.quote, citations: [one] })),
            entries: [],
            basis: [],
          },
        ]
      }),
    )
}

/** Changed marks alone are told with the utterance; they make no discrepancy. */
function severityOf({ kind, quoted, slight }: CitedChange): Discrepancy['severity'] | null {
  switch (kind) {
    case 'negation':
      return 'serious'
    case 'figure':
    case 'date':
      return quoted ? 'serious' : 'caution'
    case 'words':
      return slight ? 'note' : 'caution'
    case 'speaker':
    case 'hedge':
      return 'caution'
    case 'marks':
      return null
    default:
      return kind satisfies never
  }
}

function kindOf(kind: Kind): Discrepancy['kind'] {
  return kind === 'figure' || kind === 'date' ? kind : 'wording'
}
