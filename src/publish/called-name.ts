import type { CastLine } from './view.ts'

/**
 * Forms of address by their weight, the weightiest first: whoever is a dame is ‘Dame’ where somebody also wrote ‘Ms’, and
 * whoever became a peer is a peer. Those of one line weigh the same.
 */
const WEIGHTS: readonly RegExp[] = [
  /^(?:lord|lady|baron|baroness|viscount|viscountess|countess)$/u,
  /^(?:sir|dame)$/u,
  /^(?:prof|professor)$/u,
  /^(?:canon|rabbi|imam|sheikh|fr|rev|revd|reverend)$/u,
  /^(?:dr|doctor)$/u,
]

/** The name with the weightiest form of address that documents give; without one where they differ: ‘Miss’ and ‘Mrs’. */
export function calledName({ honorifics, name }: Pick<CastLine, 'honorifics' | 'name'>): string {
  const heaviest = Math.min(...honorifics.map(weightOf))
  const [only, ...more] = honorifics.filter(one => weightOf(one) === heaviest)
  return only === undefined || more.length > 0 || name.startsWith(`${only} `) ? name : `${only} ${name}`
}

/** 0 is the weightiest; what is in no line weighs least. */
function weightOf(honorific: string): number {
  const at = WEIGHTS.findIndex(line => line.test(honorific.toLowerCase()))
  return at < 0 ? WEIGHTS.length : at
}
