/** One example: its features, and whether it is right. */
export interface Example {
  readonly features: readonly number[]
  readonly right: boolean
}

/** How a regression is held back. */
export interface Regularisation {
  /** Square penalty on every weight but the intercept; larger: nearer to one probability for all. */
  readonly ridge: number
  /** Features whose weight must not fall below 0: left out where it would. */
  readonly rising: readonly number[]
}

/** Newton steps: a few dozen reach machine precision where the penalty is above 0. */
const MOST_STEPS = 100
const PRECISION = 1e-10

/**
 * Logistic regression with a square penalty, by Newton's method: the intercept, then a weight for each feature. Throws where
 * there is nothing to fit.
 */
export function fitLogistic(examples: readonly Example[], { ridge, rising }: Regularisation): readonly number[] {
  const count = examples[0]?.features.length
  if (count === undefined) throw new Error('No examples: the keys gave no statement to fit on')
  const left = new Set<number>()
  for (;;) {
    const weights = newton(examples, count, ridge, left)
    const falling = rising.filter(feature => weights[feature + 1]! < 0)
    if (falling.length === 0) return weights
    for (const feature of falling) left.add(feature)
  }
}

/** The probability that an example is right. */
export function predict(weights: readonly number[], features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i + 1]!, weights[0]!)))
}

function newton(examples: readonly Example[], count: number, ridge: number, left: ReadonlySet<number>): number[] {
  const rows = examples.map(({ features, right }) => ({
    x: [1, ...features.map((value, i) => (left.has(i) ? 0 : value))],
    y: right ? 1 : 0,
  }))
  const weights = new Array<number>(count + 1).fill(0)
  for (let step = 0; step < MOST_STEPS; step++) {
    // The intercept gets the least penalty that keeps the matrix regular where all examples agree.
    const penalty = weights.map((_, i) => (i === 0 ? 1e-6 : Math.max(ridge, 1e-6)))
    const gradient = weights.map((weight, i) => -penalty[i]! * weight)
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? penalty[i]! : 0)))
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)))
      for (const [i, value] of x.entries()) {
        gradient[i]! += value * (y - p)
        for (const [j, other] of x.entries()) curvature[i]![j]! += value * other * p * (1 - p)
      }
    }
    const change = solve(curvature, gradient)
    for (const [i, by] of change.entries()) weights[i]! += Math.max(-2, Math.min(2, by))
    if (change.every(by => Math.abs(by) < PRECISION)) break
  }
  return weights
}

/** Gaussian elimination with pivoting. Both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row
    ;[matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!]
    ;[right[column], right[pivot]] = [right[pivot]!, right[column]!]
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / matrix[column]![column]!
      for (let i = column; i < size; i++) matrix[row]![i]! -= factor * matrix[column]![i]!
      right[row]! -= factor * right[column]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    const rest = solution.reduce((sum, value, i) => (i > row ? sum + matrix[row]![i]! * value : sum), 0)
    solution[row] = (right[row]! - rest) / matrix[row]![row]!
  }
  return solution
}
