import type { Citation } from '../domain/citation.ts'
import type { Discrepancy } from '../domain/dispute.ts'
import { foldWords } from '../domain/id.ts'
import { contentWords, overlapOf } from './content-words.ts'
import { discrepancy } from './discrepancy.ts'
import type { Source } from './source.ts'
import { type CountedTally, isExact, talliesOf } from './tallies.ts'

/** What one document says of one part of a whole. */
export interface PartReading {
  /** The whole: its number and noun. */
  readonly whole: string
  readonly total: number
  readonly value: number
  readonly of: string
  readonly words: readonly string[]
  readonly family: string
  readonly tally: string
  readonly citation: Citation
}

/** Wholes below this are counted in too many stories to be one by their number and noun. */
const TELLING_TOTAL = 5
/** How much of the shorter's words two tellings of one part share. */
const SAME_PART = 0.6

/** The parts of one document that another may tell otherwise: exact numbers, of wholes whose noun is told. */
export function partReadings(source: Source): PartReading[] {
  return talliesOf(source).flatMap(({ tally, count }) => {
    const { total } = tally
    if (total.value < TELLING_TOTAL || !isExact(total.qualifier) || count.noun === null || count.within) return []
    return tally.schemes.flatMap(scheme =>
      scheme.parts.flatMap(part => {
        const words = contentWords(part.of)
        if (part.basis !== 'stated' || part.within !== null || words.length === 0) return []
        return [
          {
            whole: `${total.value} ${foldWords(count.noun ?? '')}`,
            total: total.value,
            value: part.value,
            of: part.of,
            words,
            family: scheme.by,
            tally: tally.id,
            citation: part.citations[0]!,
          },
        ]
      }),
    )
  })
}

/** ‘nine are still serving’ in one document and eight in another, of the same seventeen. */
export function tallyDifferences(
  readings: readonly PartReading[],
  apart: (a: Citation, b: Citation) => boolean,
): Discrepancy[] {
  const byWhole = new Map<string, PartReading[]>()
  for (const one of readings) {
    const list = byWhole.get(one.whole)
    if (list) list.push(one)
    else byWhole.set(one.whole, [one])
  }
  const found = new Map<string, { readonly a: PartReading[]; readonly b: PartReading[] }>()
  for (const same of byWhole.values())
    for (const a of same)
      for (const b of same) {
        if (a.value <= b.value || a.family !== b.family || overlapOf(a.words, b.words) < SAME_PART) continue
        if (!apart(a.citation, b.citation) || isAmbiguous(a, b, same)) continue
        const key = [a.whole, a.family, b.value, a.value].join('|')
        const known = found.get(key) ?? { a: [], b: [] }
        found.set(key, { a: [...new Set([...known.a, a])], b: [...new Set([...known.b, b])] })
      }
  return [...found].map(([key, { a, b }]) => {
    const [more, fewer] = [a[0]!, b[0]!]
    return discrepancy('tally', 'caution', ['tally', key], {
      message: `Of the same ${more.whole}s, documents give ${more.value} and ${fewer.value}: ‘${more.of}’.`,
      sides: [more, fewer].map((one, i) => ({
        value: `${one.value} ${one.of}`,
        citations: (i === 0 ? a : b).map(reading => reading.citation),
      })),
      entries: [...new Set([...a, ...b].map(one => one.tally))].sort(),
      rule: 'agreement/tally',
    })
  })
}

/** Where a document tells of two parts in words so alike, it cannot be said which of them another document means. */
function isAmbiguous(a: PartReading, b: PartReading, all: readonly PartReading[]): boolean {
  return [a, b].some(one =>
    all.some(
      other =>
        other !== one &&
        other.citation.documentId === one.citation.documentId &&
        other.value !== one.value &&
        overlapOf(other.words, one.words) >= SAME_PART,
    ),
  )
}

/** Parts that come to more than their whole. */
export function tallyFaults(tallies: readonly CountedTally[]): Discrepancy[] {
  return tallies.flatMap(({ tally }) =>
    tally.schemes
      .filter(scheme => scheme.missing < 0)
      .map(scheme => {
        const { total } = tally
        const sum = scheme.parts.filter(part => part.within === null).map(part => part.value)
        return discrepancy(
          'tally',
          isExact(total.qualifier) ? 'serious' : 'caution',
          ['tally', tally.id, scheme.by, sum.join(' ')],
          {
            message: `The parts come to ${scheme.accounted} (${sum.join(' + ')}), and there are ${total.value} ${total.of}.`,
            sides: [
              { value: `${total.value} ${total.of}`, citations: tally.citations.slice(0, 1) },
              ...scheme.parts
                .filter(part => part.within === null)
                .map(part => ({ value: `${part.value} ${part.of}`, citations: part.citations })),
            ],
            entries: [tally.id],
            rule: 'tally/exceeded',
          },
        )
      }),
  )
}
