/** A statement with the confidence that it was given, and whether it is right. */
export interface JudgedConfidence {
  readonly confidence: number
  readonly right: boolean
}

/** Statements whose confidence lies in [from, to); the last bin holds 1, too. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly right: number
  /** Mean of the confidences; 0 where there are none. */
  readonly mean: number
}

/** How far confidences are what they say. */
export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  readonly count: number
  readonly right: number
  /** Expected calibration error: how far mean and share right are apart, over the bins, by their statements. */
  readonly error: number
  /** Those at `SURE` and over. */
  readonly sure: { readonly count: number; readonly right: number }
}

/** From here on a reader takes a line for settled. */
export const SURE = 0.9

/** Narrower where most of the statements are. */
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]

/** Counts statements by their confidence. */
export function reliabilityOf(judged: readonly JudgedConfidence[]): Reliability {
  const bins = EDGES.slice(1).map((to, i) => binOf(judged, EDGES[i]!, to))
  const off = bins.reduce((sum, { count, right, mean }) => sum + Math.abs(right - mean * count), 0)
  const sure = judged.filter(one => one.confidence >= SURE)
  return {
    bins,
    count: judged.length,
    right: rightOf(judged),
    error: judged.length === 0 ? 0 : off / judged.length,
    sure: { count: sure.length, right: rightOf(sure) },
  }
}

function binOf(judged: readonly JudgedConfidence[], from: number, to: number): ReliabilityBin {
  const those = judged.filter(
    ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
  )
  const sum = those.reduce((all, one) => all + one.confidence, 0)
  return { from, to, count: those.length, right: rightOf(those), mean: those.length === 0 ? 0 : sum / those.length }
}

function rightOf(judged: readonly JudgedConfidence[]): number {
  return judged.filter(one => one.right).length
}

/** Of the normal distribution, for an interval that misses in one case of twenty. */
const NORMAL_QUANTILE = 1.96

/** Wilson's interval: where a share lies, with 95 % confidence, that `right` of `count` were drawn from. */
export function shareInterval(right: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1]
  const share = right / count
  const z2 = NORMAL_QUANTILE ** 2 / count
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (NORMAL_QUANTILE / (1 + z2)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
