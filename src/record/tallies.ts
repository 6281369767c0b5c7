import type { Figure, Tally } from '../domain/figure.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { CountedPart, HeadCount } from '../domain/stated-count.ts'
import { contentWords, overlapOf } from './content-words.ts'
import { foundBy, sureBy } from './found-by.ts'
import type { Source } from './source.ts'
import { type Division, divisionsOf } from './tally-schemes.ts'

/** A head-count of one document with what it was read from. */
export interface CountedTally {
  readonly tally: Tally
  readonly count: HeadCount
  readonly documentId: string
}

/** The head-counts of one document: each whole, the ways in which its sentences divide it, what is left over in each. */
export function talliesOf(source: Source): CountedTally[] {
  const counts = source.found('head-count')
  const ordinal = ordinals()
  const made = counts.map(count => {
    const parent = count.noun === null && count.within ? counts[count.within.count]!.parts[count.within.part]! : null
    const of = source.words(parent?.of ?? count.of)
    const key = `${count.value} ${count.unit} ${foldWords(count.noun ?? of)}`
    const id = makeId('tally', source.document.id, key, String(ordinal(key)))
    return { id, count, of, divisions: divisionsOf(count.value, keptParts(source, count)) }
  })
  return made.flatMap(({ id, count, of, divisions }, i) => {
    const children = made.filter(other => other.count.within?.count === i)
    const schemes = divisions.map(division =>
      schemeOf(
        source,
        id,
        count,
        division,
        children.map(one => one.count),
      ),
    )
    if (schemes.length === 0 || isDoubtful(count, divisions)) return []
    return [{ tally: entryOf(source, id, count, of, schemes), count, documentId: source.document.id }]
  })
}

/** Parts that are told as having no-one in them, or as not so, are none; the same told twice is one. */
function keptParts(source: Source, count: HeadCount): CountedPart[][] {
  const groups: CountedPart[][] = []
  for (const part of count.parts) {
    // ‘What became of the ninth was not known’: there was a ninth
    if (part.modality === 'denied' && part.form !== 'ordinal') continue
    const words = contentWords(source.words(part.of))
    const same = groups.find(
      ([first]) =>
        first!.value !== null &&
        first!.value === part.value &&
        first!.sentenceIndex !== part.sentenceIndex &&
        overlapOf(contentWords(source.words(first!.of)), words) >= 0.6,
    )
    if (same) same.push(part)
    else groups.push([part])
  }
  return groups
}

/** More than the whole where nothing but their place makes them its parts: then they are not. */
function isDoubtful(count: HeadCount, divisions: readonly Division[]): boolean {
  const over = divisions.some(one => one.accounted > count.value)
  return (
    over &&
    count.rule !== 'head-count/whole' &&
    !divisions.some(one => one.parts.some(part => part.part.form === 'remainder'))
  )
}

function entryOf(source: Source, id: string, count: HeadCount, of: string, schemes: Tally['schemes']): Tally {
  const spans = [count, ...count.parts.map(part => part.sentence)]
  const cited = [...new Map(spans.map(span => [span.start, { start: span.start, end: span.end }])).values()]
  return {
    id,
    citations: cited.sort((a, b) => a.start - b.start).map(span => source.cite(span)),
    provenance: [foundBy(count.rule)],
    confidence: sureBy([count.rule], count.rule === 'head-count/whole' ? 0.85 : 0.75),
    status: 'proposed',
    changedSinceReview: false,
    total: { value: count.value, of, qualifier: count.qualifier },
    schemes,
  }
}

function schemeOf(
  source: Source,
  tallyId: string,
  count: HeadCount,
  division: Division,
  children: readonly HeadCount[],
): Tally['schemes'][number] {
  const ordinal = ordinals()
  const idOf = (part: CountedPart): string => {
    const key = `${part.value ?? 'rest'} ${foldWords(source.words(part.of))}`
    return makeId('tally', tallyId, key, String(ordinal(key)))
  }
  const parts = division.parts.flatMap(({ part, value, same }) => {
    const id = idOf(part)
    const own = partOf(source, id, part, value, same, null)
    const divided = children.filter(child => count.parts[child.within!.part] === part)
    const inner = divided.flatMap(child =>
      child.parts.flatMap(one => (one.value === null ? [] : [partOf(source, idOf(one), one, one.value, [one], id)])),
    )
    return [own, ...inner]
  })
  return {
    by: division.by ?? 'as told',
    parts,
    accounted: division.accounted,
    missing: count.value - division.accounted,
    otherReadings: division.readings(part => source.words(part.of)),
  }
}

function partOf(
  source: Source,
  id: string,
  part: CountedPart,
  value: number,
  same: readonly CountedPart[],
  within: string | null,
): Tally['schemes'][number]['parts'][number] {
  return {
    id,
    value,
    of: source.words(part.of),
    basis: part.value === null ? 'inferred' : 'stated',
    within,
    accordingTo: [...new Set(same.flatMap(one => source.told(one).accordingTo))],
    citations: same.map(one => source.cite(one.sentence)),
  }
}

/** Whether an amount is told as exact. */
export function isExact(qualifier: Figure['qualifier']): boolean {
  return qualifier === 'exactly'
}
