import { useEffect, useMemo, useState } from 'react'
import { type Lane, type Mark, mostOf, moved, type TimeSpan, zoomed } from './marks.ts'

/** The stretch of time that the plot shows, and how to look elsewhere. */
export interface PlotWindow {
  readonly shown: TimeSpan
  readonly whole: TimeSpan
  readonly isWhole: boolean
  move(share: number): void
  zoom(factor: number): void
  to(span: TimeSpan): void
}

/** Where most lines are, until a person looks elsewhere; what is chosen in the table comes into view. */
export function usePlotWindow(
  lanes: readonly Lane[],
  whole: TimeSpan | null,
  chosenKey: string | null,
): PlotWindow | null {
  const [wanted, setView] = useState<TimeSpan | null>(null)
  const marks = useMemo(() => new Map(lanes.flatMap(lane => lane.marks.map(mark => [mark.key, mark]))), [lanes])
  const first = useMemo(() => whole && mostOf(lanes, whole), [lanes, whole])
  const shown = wanted ?? first
  const chosen = chosenKey === null ? undefined : marks.get(chosenKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another is chosen: one may look away from it.
  useEffect(() => {
    if (chosen && shown && whole && !overlaps(shown, chosen.span)) setView(around(shown, whole, chosen))
  }, [chosenKey])
  if (!shown || !whole) return null
  return {
    shown,
    whole,
    isWhole: shown.from === whole.from && shown.to === whole.to,
    move: share => setView(moved(shown, whole, share)),
    zoom: factor => {
      const middle = chosen && overlaps(shown, chosen.span) ? middleOf(chosen) : undefined
      setView(zoomed(shown, whole, factor, middle))
    },
    to: span => setView(zoomed(span, whole, 1)),
  }
}

function overlaps(view: TimeSpan, span: TimeSpan): boolean {
  return span.to > view.from && span.from < view.to
}

function middleOf({ span }: Mark): number {
  return (span.from + span.to) / 2
}

function around(view: TimeSpan, whole: TimeSpan, mark: Mark): TimeSpan {
  const half = (view.to - view.from) / 2
  return moved({ from: middleOf(mark) - half, to: middleOf(mark) + half }, whole, 0)
}
