import { memo, type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { joined } from '../../ui/joined.ts'
import { TimeAxis, type TimeScale, timeScale } from '../../ui/time-axis.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { whenWords } from '../../words.ts'
import { dayOf, type Lane, type Mark, packed, type TimeSpan } from './marks.ts'
import styles from './plot.module.css'

interface PlotProps {
  readonly lanes: readonly Lane[]
  readonly view: TimeSpan
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onZoom: (view: TimeSpan) => void
}

const AXIS = 24
const PITCH = 10
const DOT = 4
/** Below this width the names of the lanes stand above them. */
const NARROW = 620
const GUTTER = 118
const EDGE = 14
/** A shorter drag is a click. */
const LEAST_DRAG = 6

/** Every date by its precision: a day as a dot, a month, year or range as a bar; lane by lane. */
export function Plot({ lanes, view, chosen, onChoose, onZoom }: PlotProps): ReactNode {
  const [box, width] = useWidth<HTMLDivElement>()
  const isNarrow = width < NARROW
  const scale = useMemo(
    () => timeScale(view.from, view.to, isNarrow ? EDGE : GUTTER, Math.max(width - EDGE, GUTTER + 1)),
    [view.from, view.to, isNarrow, width],
  )
  const tops = topsOf(lanes, isNarrow)
  const height = tops.at(-1)! + 4
  const brush = useBrush(scale, onZoom)
  const count = lanes.reduce((sum, lane) => sum + lane.marks.length, 0)
  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={`${count} dated lines from ${whenWords(dayOf(view.from))} to ${whenWords(dayOf(view.to))}, by kind; the table below says the same`}
          width={width}
          height={height}
          className={styles.plot}
          {...brush.handlers}
        >
          <TimeAxis scale={scale} y={14} height={height} />
          {lanes.map((lane, i) => (
            <LaneMarks
              key={lane.kind}
              lane={lane}
              top={tops[i]!}
              isNarrow={isNarrow}
              width={width}
              scale={scale}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
          {brush.drag && (
            <rect
              className={styles.brush}
              x={Math.min(...brush.drag)}
              width={Math.abs(brush.drag[1] - brush.drag[0])}
              y={AXIS}
              height={height - AXIS}
            />
          )}
        </svg>
      )}
    </div>
  )
}

/** Where each lane begins, and where the last one ends. */
function topsOf(lanes: readonly Lane[], isNarrow: boolean): readonly number[] {
  const tops = [AXIS]
  for (const lane of lanes) tops.push(tops.at(-1)! + lane.rows * PITCH + 10 + (isNarrow ? 12 : 0))
  return tops
}

interface LaneProps {
  readonly lane: Lane
  readonly top: number
  readonly isNarrow: boolean
  readonly width: number
  readonly scale: TimeScale
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function LaneMarks({ lane, top, isNarrow, width, scale, chosen, onChoose }: LaneProps): ReactNode {
  const [least = 0, most = 0] = scale.range()
  const inView = lane.marks
    .map(mark => ({ mark, ...ends(mark, scale) }))
    .filter(({ x0, x1, mark }) => (x1 >= least && x0 <= most) || mark.others.length > 0)
    .sort((a, b) => a.x0 - b.x0)
  const rows = packed(inView, lane.rows)
  const first = top + 5 + DOT + (isNarrow ? 12 : 0)
  return (
    <g>
      <line className={styles.under} x1={0} x2={width} y1={top + 0.5} y2={top + 0.5} />
      <text className={styles.lane} x={2} y={isNarrow ? top + 12 : top + 5 + (lane.rows * PITCH) / 2 + 4}>
        {lane.label} <tspan className={styles.count}>{lane.marks.length}</tspan>
      </text>
      {inView.map(({ mark }, i) => (
        <MarkShape
          key={mark.key}
          mark={mark}
          y={first + rows[i]! * PITCH}
          scale={scale}
          isChosen={mark.key === chosen}
          onChoose={onChoose}
        />
      ))}
    </g>
  )
}

function ends({ row, span }: Mark, scale: TimeScale): { x0: number; x1: number } {
  const [x0, x1] = [scale(span.from), scale(span.to)]
  const middle = (x0 + x1) / 2
  return row.precision === 'day' ? { x0: middle - DOT, x1: middle + DOT } : { x0, x1: Math.max(x1, x0 + 2 * DOT) }
}

interface ShapeProps {
  readonly mark: Mark
  readonly y: number
  readonly scale: TimeScale
  readonly isChosen: boolean
  readonly onChoose: (key: string) => void
}

/** For the pointer alone: the table beside does the same by keys. Hollow until somebody has reviewed it; where documents time it differently, a line to each other time. */
const MarkShape = memo(function MarkShape({ mark, y, scale, isChosen, onChoose }: ShapeProps): ReactNode {
  const [least = 0, most = 0] = scale.range()
  const { x0, x1 } = ends(mark, scale)
  const cut = (x: number): number => Math.max(least - DOT, Math.min(most + DOT, x))
  const isOut = x1 < least || x0 > most
  const reviewed = mark.row.status !== 'proposed'
  const middle = (x0 + x1) / 2
  return (
    <g
      className={joined(styles.mark, reviewed && styles.reviewed, isChosen && styles.chosen)}
      onPointerEnter={() => onChoose(mark.key)}
    >
      {mark.others.map(other => {
        const to = (scale(other.from) + scale(other.to)) / 2
        return (
          <g key={`${other.from} ${other.to}`} className={styles.other}>
            <line x1={cut(middle)} x2={cut(to)} y1={y} y2={y} />
            {to >= least && to <= most && (
              <path d={`M${to} ${y - DOT}l${DOT} ${DOT}l${-DOT} ${DOT}l${-DOT} ${-DOT}z`} />
            )}
          </g>
        )
      })}
      {isOut ? null : mark.row.precision === 'day' ? (
        <circle cx={middle} cy={y} r={isChosen ? DOT + 2 : DOT} />
      ) : (
        <rect x={cut(x0)} width={Math.max(cut(x1) - cut(x0), 2)} y={y - 3} height={6} rx={1.5} />
      )}
    </g>
  )
})

/** Dragging over the plot looks closer at what was dragged over. */
function useBrush(scale: TimeScale, onZoom: (view: TimeSpan) => void) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const start = useRef<number | null>(null)
  const place = (event: PointerEvent<SVGSVGElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left
  const end = (): void => {
    start.current = null
    setDrag(null)
  }
  return {
    drag,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        // A finger scrolls; it zooms with the buttons.
        if (event.button !== 0 || event.pointerType === 'touch') return
        start.current = place(event)
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (start.current !== null) setDrag([start.current, place(event)])
      },
      onPointerUp: () => {
        if (drag && Math.abs(drag[1] - drag[0]) > LEAST_DRAG) {
          const [x0, x1] = [Math.min(...drag), Math.max(...drag)]
          onZoom({ from: scale.invert(x0).getTime(), to: scale.invert(x1).getTime() })
        }
        end()
      },
      onPointerCancel: end,
    },
  }
}
