import type { Actor } from '../../domain/actor.ts'
import type { Discrepancy } from '../../domain/dispute.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Tally } from '../../domain/figure.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { Tenure } from '../../domain/office.ts'
import type { Proceeding } from '../../domain/proceeding.ts'
import type { EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'

/** How gravely an entry can harm if it is wrong, and why, in plain words. */
export interface Risk {
  /** 0 to 100. */
  readonly risk: number
  /** The gravest first. */
  readonly reasons: readonly string[]
}

/** Below this an entry is not sure enough to pass without a look. */
export const LOW_CONFIDENCE = 0.6

type Ground = readonly [weight: number, reason: string]

/** What kinds of entry weigh where nothing particular is known against them. */
const KIND_WEIGHT: Readonly<Record<EntryKind, number>> = {
  statements: 25,
  tenures: 30,
  proceedings: 45,
  disputes: 55,
  discrepancies: 35,
  occurrences: 35,
  tallies: 40,
  figures: 25,
  questions: 30,
  undertakings: 30,
  confidences: 35,
  accountabilities: 15,
  actors: 10,
  offices: 5,
  utterances: 5,
}

/**
 * What comes first: a wrong name under an accusation is libel; what is only doubtful comes after what can harm. Weights
 * are an order, not a probability.
 */
export function riskOf(record: HeldRecord, kind: EntryKind, entry: Entry): Risk {
  const grounds: Ground[] = [...generalGrounds(entry), ...ownGrounds(record, kind, entry)]
  grounds.sort((a, b) => b[0] - a[0])
  const [gravest] = grounds
  const doubt = (1 - entry.confidence) * 10
  const weight = Math.max(gravest?.[0] ?? 0, KIND_WEIGHT[kind])
  // Several grounds weigh more than one, never more than the next graver kind of harm.
  const more = Math.min(4, Math.max(0, grounds.length - 1) * 2)
  return {
    risk: Math.min(100, Math.round((weight + doubt * 0.5 + more) * 10) / 10),
    reasons: grounds.map(one => one[1]),
  }
}

function generalGrounds(entry: Entry): Ground[] {
  const grounds: Ground[] = []
  if (entry.changedSinceReview) grounds.push([88, 'Has changed since somebody decided on it'])
  if (entry.confidence < LOW_CONFIDENCE) grounds.push([45, 'The program is not sure of it'])
  if ('asserted' in entry && entry.asserted === 'alleged') grounds.push([60, 'Only alleged'])
  return grounds
}

function ownGrounds(record: HeldRecord, kind: EntryKind, entry: Entry): Ground[] {
  switch (kind) {
    case 'statements':
      return statementGrounds(record, entry as Statement)
    case 'proceedings': {
      const named = (entry as Proceeding).subjects.some(({ actor }) => actor !== null && isNamed(record, actor))
      return named ? [[84, 'A case against a named person']] : []
    }
    case 'tenures':
      return (entry as Tenure).ended === 'dismissed' ? [[82, 'Says that a named person was dismissed']] : []
    case 'discrepancies': {
      const { severity } = entry as Discrepancy
      return [[{ serious: 78, caution: 58, note: 30 }[severity], 'Sources do not fit together']]
    }
    case 'disputes':
      return [[62, 'Contested: both sides must stand in their own words']]
    case 'tallies': {
      const missing = (entry as Tally).schemes.some(scheme => scheme.missing !== 0 || scheme.otherReadings.length > 0)
      return missing ? [[52, 'The parts do not add up, or can be read in several ways']] : []
    }
    case 'occurrences':
      return (entry as { readonly kind?: string }).kind === 'death' ? [[70, 'A death']] : []
    case 'figures':
    case 'questions':
    case 'undertakings':
    case 'confidences':
    case 'accountabilities':
    case 'actors':
    case 'offices':
    case 'utterances':
      return []
    default:
      return kind satisfies never
  }
}

/** Acts that put somebody in a bad light; a wrong name beside one is the worst fault there is. */
const HARMFUL: Partial<Record<Statement['act'], Ground>> = {
  accuse: [96, 'Accuses somebody who is named'],
  admit: [90, 'A named person admits something'],
  threaten: [88, 'A named person threatens'],
  criticise: [80, 'Criticises somebody who is named'],
  apologise: [66, 'A named person apologises'],
  find: [74, 'A finding about somebody who is named'],
  deny: [72, 'Denies something: what is denied has not happened'],
}

function statementGrounds(record: HeldRecord, one: Statement): Ground[] {
  const grounds: Ground[] = []
  const named = [...one.speakers, ...one.about].some(id => isNamed(record, id))
  const harm = HARMFUL[one.act]
  if (harm && (named || one.act === 'deny')) grounds.push(harm)
  if (one.made !== 'made') grounds.push([76, 'May never have been said'])
  if (one.speakerCandidates.length > 0) grounds.push([harm ? 92 : 68, 'More than one person may have said it'])
  else if (one.speakers.length > 0 && one.speakerBasis === 'continued')
    grounds.push([harm ? 86 : 50, 'The speaker is carried on from an earlier sentence'])
  else if (one.speakers.length > 0 && one.speakerBasis === 'pronoun')
    grounds.push([harm ? 82 : 42, 'The speaker is a pronoun'])
  if (one.speakers.length === 0 && one.speakerCandidates.length === 0)
    grounds.push([38, 'Nobody is named as the speaker'])
  if (one.hedges.length > 0) grounds.push([34, 'The document does not vouch for it'])
  return grounds
}

function isNamed(record: HeldRecord, id: string): boolean {
  const found = record.find(id)
  if (found?.kind !== 'actors') return false
  const { kind, naming } = found.entry as Actor
  return naming === 'named' && (kind === 'person' || kind === 'account')
}
