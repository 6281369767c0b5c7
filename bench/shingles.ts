/** Shares of one page, normalised to a sum of 1 so that long texts weigh no more than short ones. */
export interface PageCounts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** Tokens to a shingle, as the article-extraction benchmark has it. */
const SHINGLE = 4

/** What one page has in common with its ground truth, by 4-gram shingles with their counts. */
export function pageCounts(expected: string, found: string): PageCounts {
  const wanted = shingles(expected)
  const got = shingles(found)
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [shingle, count] of wanted) {
    const both = Math.min(count, got.get(shingle) ?? 0)
    tp += both
    fn += count - both
  }
  for (const [shingle, count] of got) fp += Math.max(0, count - (wanted.get(shingle) ?? 0))
  const sum = tp + fp + fn
  return sum === 0 ? { tp, fp, fn } : { tp: tp / sum, fp: fp / sum, fn: fn / sum }
}

/** Precision and recall as means over pages, and the F1 of the two means. */
export function f1(pages: readonly PageCounts[]): { precision: number; recall: number; f1: number } {
  const precision = mean(pages.filter(page => page.tp + page.fp > 0).map(page => share(page.tp, page.fp, page.fn)))
  const recall = mean(pages.filter(page => page.tp + page.fn > 0).map(page => share(page.tp, page.fn, page.fp)))
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** tp out of tp and `wrong`; 1 where nothing is wrong at all, 0 where there is nothing to be right about. */
function share(tp: number, wrong: number, other: number): number {
  if (wrong === 0 && other === 0) return 1
  return tp === 0 ? 0 : tp / (tp + wrong)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, tokens.length - SHINGLE + 1); i++) {
    const shingle = tokens.slice(i, i + SHINGLE).join('\u0000')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
