import type { Span } from '../domain/span.ts'
import { findRuns, type Run } from './tag-runs.ts'
import type { WindowPiece } from './windows.ts'

/** The order of the pointers in the network's output. */
export type PointerKind = 0 | 1 | 2
const CONTENT_CUE = 0
const CUE_SOURCE = 1
const CONTENT_SOURCE = 2

/** What the network tells of consecutive pieces; null stands where a window put a mark between paragraphs. */
export interface PieceScores {
  readonly pieces: readonly (WindowPiece | null)[]
  /** pieces × 7, row by row: not normalised. */
  readonly tags: Float32Array
  /** Whether both pieces were read together, in a paragraph too long to be read at once. */
  together(from: number, to: number): boolean
  /** Probability that a piece points at another that was read with it. */
  pointer(kind: PointerKind, from: number, to: number): number
  /** Probability that it points nowhere. */
  pointsNowhere(kind: PointerKind, from: number): number
}

/** Words with their source and cue, as the network reads them. */
export interface DecodedAttribution {
  readonly source: Span | null
  readonly cue: Span | null
  /** In order of the text; never empty. */
  readonly contents: readonly Span[]
  /** 0 to 1: how sure the network is of the words, and of who says them; not calibrated. */
  readonly contentScore: number
  readonly sourceScore: number
}

/** How much the contents' own pointer to a source weighs beside their cue's. */
const CONTENT_WEIGHT = 0.5

/** Shorter contents outside quotation marks are scraps (‘that’, ‘the’), in code units; but ‘rejected the bill’ has an object. */
const SCRAP = 12
const OBJECT = 8

/**
 * Contents, cues and sources that belong together. Contents that point at one cue are one attribution in several
 * parts; one source may serve several cues (‘X said A and added B’).
 */
export function decodeAttributions(scores: PieceScores, text: string): DecodedAttribution[] {
  const runs = findRuns(scores, text)
  const cues = runs.filter(run => run.role === 'cue')
  const sources = runs.filter(run => run.role === 'source')
  const byCue = new Map<Run, Linked[]>()
  const alone: Linked[] = []
  for (const run of runs) {
    if (run.role !== 'content') continue
    const { best, link } = bestRun(scores, CONTENT_CUE, run, cues)
    if (best) byCue.set(best, [...(byCue.get(best) ?? []), { run, link }])
    else alone.push({ run, link })
  }
  const reporting = [...byCue.keys()]
  const groups = [
    ...[...byCue].map(([cue, contents]) => ({ cue, contents: withCue(cue, contents, reporting) })),
    ...alone.map(one => ({ cue: null, contents: [one] })),
  ]
  return groups
    .filter(({ contents }) => contents.length > 0)
    .map(({ cue, contents }) => attributionOf(scores, sources, cue, contents))
    .sort((a, b) => a.contents[0]!.start - b.contents[0]!.start)
}

interface Linked {
  readonly run: Run
  readonly link: number
}

/**
 * Scraps are left out, plain words of another sentence where the cue's own sentence has words, and quotations that
 * another statement or a sentence of the paper's own stands in front of: the rules see whose those are.
 */
function withCue(cue: Run, contents: readonly Linked[], cues: readonly Run[]): readonly Linked[] {
  const whole = contents.filter(
    ({ run }) =>
      run.quoted || run.length >= SCRAP || (contents.length === 1 && run.from === cue.to && run.length >= OBJECT),
  )
  const near = whole.filter(({ run }) => run.quoted || run.sentence === cue.sentence)
  const kept = near.length > 0 ? near : whole
  const side = (after: boolean) => kept.filter(({ run }) => run.from > cue.from === after)
  return [...reached(cue, side(false).reverse(), cues), ...reached(cue, side(true), cues)]
}

/** Of contents on one side of a cue, nearest first, those up to where something else stands between. */
function reached(cue: Run, contents: readonly Linked[], cues: readonly Run[]): readonly Linked[] {
  const found: Linked[] = []
  let last = cue
  for (const one of contents) {
    const [left, right] = one.run.from < last.from ? [one.run, last] : [last, one.run]
    const between = cues.some(other => other !== cue && left.to <= other.from && other.to <= right.from)
    if (between || right.sentence - left.lastSentence > 1) break
    found.push(one)
    last = one.run
  }
  return found
}

function attributionOf(
  scores: PieceScores,
  sources: readonly Run[],
  cue: Run | null,
  contents: readonly Linked[],
): DecodedAttribution {
  const { best, link } = bestSource(
    scores,
    sources,
    cue,
    contents.map(one => one.run),
  )
  return {
    source: best && spanOf(scores, best),
    cue: cue && spanOf(scores, cue),
    contents: contents.map(one => spanOf(scores, one.run)).sort((a, b) => a.start - b.start),
    contentScore: meanOf(contents.map(one => one.run.score)) * meanOf(contents.map(one => one.link)),
    sourceScore: link * (best?.score ?? 1),
  }
}

function bestSource(scores: PieceScores, sources: readonly Run[], cue: Run | null, contents: readonly Run[]) {
  const ways = [
    ...(cue ? [{ kind: CUE_SOURCE, runs: [cue], weight: 1 } as const] : []),
    { kind: CONTENT_SOURCE, runs: contents, weight: cue ? CONTENT_WEIGHT : 1 } as const,
  ]
  const total = ways.reduce((sum, way) => sum + way.weight, 0)
  const reckon = (aim: Run | null) =>
    Math.exp(
      ways.reduce(
        (sum, { kind, runs, weight }) => sum + weight * meanOf(runs.map(run => logLink(scores, kind, run, aim))),
        0,
      ) / total,
    )
  let best: Run | null = null
  let link = reckon(null)
  for (const source of sources) {
    if (![cue ?? contents[0]!, contents[0]!].some(from => reaches(from, source))) continue
    const reckoned = reckon(source)
    if (reckoned > link) {
      best = source
      link = reckoned
    }
  }
  return { best, link }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function bestRun(scores: PieceScores, kind: PointerKind, from: Run, aims: readonly Run[]) {
  let best: Run | null = null
  let reckoned = logLink(scores, kind, from, null)
  for (const aim of aims) {
    if (!reaches(from, aim)) continue
    const score = logLink(scores, kind, from, aim)
    if (score > reckoned) {
      best = aim
      reckoned = score
    }
  }
  return { best, link: Math.exp(reckoned) }
}

/**
 * Within a paragraph, or back into one that ends on a colon (‘Ms Wray said:’). One in a hundred attributions of the corpus runs over
 * paragraphs, and nearly all of those are quotations that the rules go on with; the network never saw one that points nowhere.
 */
function reaches(from: Run, aim: Run): boolean {
  return aim.paragraph === from.paragraph || (from.ledInto && aim.paragraph === from.paragraph - 1)
}

/** Mean, over those of the run's pieces that were read together with the aim, of the logarithm of the probability that they point into it. */
function logLink(scores: PieceScores, kind: PointerKind, from: Run, aim: Run | null): number {
  let sum = 0
  let count = 0
  for (let piece = from.from; piece < from.to; piece++) {
    if (aim && !(scores.together(piece, aim.from) && scores.together(piece, aim.to - 1))) continue
    let into = aim ? 0 : scores.pointsNowhere(kind, piece)
    if (aim) for (let at = aim.from; at < aim.to; at++) into += scores.pointer(kind, piece, at)
    sum += Math.log(into + 1e-6)
    count++
  }
  return count === 0 ? Number.NEGATIVE_INFINITY : sum / count
}

function spanOf(scores: PieceScores, run: Run): Span {
  return { start: scores.pieces[run.from]!.start, end: scores.pieces[run.to - 1]!.end }
}
