import type { CountedPart } from '../domain/stated-count.ts'

/** One way of dividing a whole. */
export interface Division {
  /** What it is divided by; null where the words do not tell. */
  readonly by: string | null
  readonly parts: readonly DividedPart[]
  readonly accounted: number
  /** What else the words allow, in words. `wordsOf` gives what is said of a part. */
  readonly readings: (wordsOf: (part: CountedPart) => string) => string[]
}

interface DividedPart {
  readonly part: CountedPart
  readonly value: number
  /** The part as each sentence tells it. */
  readonly same: readonly CountedPart[]
}

/** Parts that stand in one sentence divide the whole in one way. */
interface Bundle {
  readonly parts: readonly CountedPart[][]
  readonly family: string | null
  readonly sentence: number
}

/**
 * The ways in which parts divide a whole: those of one sentence are one way; sentences go together where they tell of one
 * kind of thing and do not come to more than the whole. Each group of `parts` is one part, as several sentences tell it.
 */
export function divisionsOf(whole: number, parts: readonly (readonly CountedPart[])[]): Division[] {
  const divisions: Bundle[][] = []
  for (const bundle of bundlesOf(whole, parts)) {
    const home = divisions.findLast(division => goesWith(whole, division, bundle))
    if (home) home.push(bundle)
    else divisions.push([bundle])
  }
  return divisions.map(bundles => divisionOf(whole, bundles, divisions.filter(other => other !== bundles).flat()))
}

/** ‘eight of its eleven directors are men, and ten are white’: two parts of more than half each divide a whole in two ways. */
function apartFrom(whole: number, parts: readonly CountedPart[][]): (readonly CountedPart[][])[] {
  const values = parts.map(([first]) => first!.value ?? 0)
  const both = parts.length === 2 && values.every(value => value * 2 > whole && value <= whole)
  return both ? parts.map(part => [part]) : [parts]
}

function bundlesOf(whole: number, parts: readonly (readonly CountedPart[])[]): Bundle[] {
  const bySentence = new Map<number, CountedPart[][]>()
  for (const part of parts) {
    const at = part[0]!.sentenceIndex
    const list = bySentence.get(at)
    if (list) list.push([...part])
    else bySentence.set(at, [[...part]])
  }
  return [...bySentence].flatMap(([sentence, own]) =>
    apartFrom(whole, own).map(parts => ({ parts, family: familyOf(parts.map(([first]) => first!)), sentence })),
  )
}

function familyOf(parts: readonly CountedPart[]): string | null {
  return parts.find(part => part.family !== null)?.family ?? null
}

function goesWith(whole: number, division: readonly Bundle[], bundle: Bundle): boolean {
  const last = division.at(-1)!
  const near = bundle.sentence - last.sentence <= 1
  const told = division.flatMap(one => one.parts.map(([first]) => first!))
  const own = bundle.parts.map(([first]) => first!)
  const left = own.some(part => part.value === null)
  // ‘29 are women and 19 are men. Thirty-five come from university; the remaining 13 …’: a whole that is divided is divided anew
  if (told.every(part => part.value !== null) && sum(told) >= whole && sum(own) > 0) return false
  // ‘Four were moved and two dismissed. The others remain’: what is left is left of what was told right before.
  const families = new Set(division.map(one => one.family).filter(one => one !== null))
  const alike = bundle.family === null || families.size === 0 || families.has(bundle.family)
  // ‘approved 6,100. Some 1,900 were refused and the rest are being processed’: what is left is left of both
  if (left)
    return (
      near &&
      told.every(part => part.value !== null) &&
      (own.length === 1 || (alike && !own[0]!.partitive && sum(told) + sum(own) < whole))
    )
  // ‘Five of the six face a hearing. The sixth has resigned.’
  const completes = own.length === 1 && own[0]!.form === 'ordinal' && sum(told) + 1 === whole
  if (completes && near) return true
  // ‘Two had a case to answer. One was sacked and another resigned’: told next, and of another kind of thing
  const apart = bundle.family !== null && families.size > 0 && !families.has(bundle.family)
  if (own.some(part => part.form !== 'counted') && near && !apart) return true
  const joins = bundle.family === null || families.size === 0 ? near : families.has(bundle.family)
  return joins && told.every(part => part.value !== null) && sum(told) < whole && sum(told) + sum(own) <= whole
}

function sum(parts: readonly CountedPart[]): number {
  return parts.reduce((total, part) => total + (part.value ?? 0), 0)
}

function divisionOf(whole: number, bundles: readonly Bundle[], others: readonly Bundle[]): Division {
  const groups = bundles.flatMap(one => one.parts)
  const stated = sum(groups.map(([first]) => first!))
  const parts = groups
    .map(same => ({ part: same[0]!, value: same[0]!.value ?? Math.max(0, whole - stated), same }))
    .filter(one => one.value > 0)
  const accounted = parts.reduce((total, one) => total + one.value, 0)
  const by = bundles.find(one => one.family !== null)?.family ?? null
  return {
    by,
    parts,
    accounted,
    readings: wordsOf => [
      ...remainderReadings(whole, stated, parts, by === null ? [] : others.filter(one => one.family === by), wordsOf),
      ...returnReadings(whole, accounted, parts, wordsOf),
    ],
  }
}

type WordsOf = (part: CountedPart) => string

/** ‘the others’ of fourteen less four, or less four and the two of another sentence. */
function remainderReadings(
  whole: number,
  stated: number,
  parts: readonly DividedPart[],
  others: readonly Bundle[],
  wordsOf: WordsOf,
): string[] {
  const rest = parts.find(one => one.part.value === null)
  const told = others.flatMap(one => one.parts.map(([first]) => first!)).filter(part => part.value !== null)
  const less = sum(told)
  if (!rest || less === 0 || stated + less >= whole) return []
  const named = told.map(part => `${part.value} (${wordsOf(part)})`).join(' and ')
  return [`‘${wordsOf(rest.part)}’: ${whole - stated - less}, if the ${named} told elsewhere are not among them`]
}

const CAME_BACK = /\b(?:contractor|agency|re-?employed|re-?hired|consultant|volunteer)\b|\bformer\b/iu
const WENT = /\b(?:resign|retire|left|quit)/iu

/** A former officer who works as a contractor may be one of those who resigned. */
function returnReadings(whole: number, accounted: number, parts: readonly DividedPart[], wordsOf: WordsOf): string[] {
  const back = parts.find(one => one.value === 1 && CAME_BACK.test(wordsOf(one.part)))
  const gone = parts.find(one => one !== back && WENT.test(wordsOf(one.part)))
  if (!back || !gone) return []
  const left = accounted - back.value
  return [
    `‘${wordsOf(back.part)}’ may be of the ${gone.value} ‘${wordsOf(gone.part)}’: ${left} accounted for, ${whole - left} missing`,
  ]
}
