import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide, undo } from '../../decisions.ts'
import { ask, queries } from '../../queries.ts'
import { useRows } from '../../rows.ts'
import { Button } from '../../ui/button.tsx'
import { placeAddress } from '../../ui/passage.tsx'
import { count, counted, whenWords } from '../../words.ts'
import styles from './chronology.module.css'
import { dayOf, type Lane, outside, type TimeSpan } from './marks.ts'
import { Plot } from './plot.tsx'
import { ChronologyTable, type KeyedRow } from './table.tsx'
import { type PlotWindow, usePlotWindow } from './use-window.ts'

interface TimelineProps {
  readonly rows: readonly KeyedRow[]
  readonly lanes: readonly Lane[]
  readonly whole: TimeSpan | null
  readonly labels: ReadonlyMap<string, string>
  readonly undated: number
  /** Told whether there is a line that could be decided on. */
  readonly onChosen: (isChosen: boolean) => void
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** Plot and table of the same lines: what is chosen in one is marked in the other. */
export function Timeline({ rows, lanes, whole, labels, undated, onChosen, onChange }: TimelineProps): ReactNode {
  const [hovered, setHovered] = useState<string | null>(null)
  const list = useLineRows(rows)
  const isChosen = list.chosen !== null
  useEffect(() => onChosen(isChosen), [isChosen, onChosen])
  const time = usePlotWindow(lanes, whole, list.chosen)
  return (
    <>
      {time && (
        <figure className={styles.figure}>
          <div className={styles.plotHead}>
            <figcaption className={styles.caption}>
              <span>
                {whenWords(dayOf(time.shown.from))} to {whenWords(dayOf(time.shown.to))}
                <Outside {...outside(lanes, time.shown)} />
              </span>
              <Legend />
            </figcaption>
            <Looking time={time} onChange={onChange} />
          </div>
          <Plot
            lanes={lanes}
            view={time.shown}
            chosen={hovered ?? list.chosen}
            onChoose={list.choose}
            onZoom={time.to}
          />
          {undated > 0 && (
            <p className={styles.undated}>
              {counted(undated, 'line', 'lines')} without a date that can be drawn: at the end of the table.
            </p>
          )}
        </figure>
      )}
      <ChronologyTable
        caption="Chronology"
        rows={rows}
        chosen={list.chosen}
        onChoose={list.choose}
        onHover={setHovered}
        kindLabels={labels}
      />
    </>
  )
}

/** The lines as what keys go through and decide on. */
function useLineRows(rows: readonly KeyedRow[]): ReturnType<typeof useRows> {
  const places = useMemo(() => new Map(rows.map((one, i) => [one.key, i])), [rows])
  const rowOf = (key: string) => rows[places.get(key) ?? -1]?.row
  return useRows({
    ids: useMemo(() => rows.map(one => one.key), [rows]),
    passage: key => {
      const place = rowOf(key)?.place
      return place ? placeAddress(place) : null
    },
    entryOf: key => rowOf(key)?.id ?? key,
    onDecide: (verb, key) => void decideOn(verb, rowOf(key)?.id),
    onUndo: () => void undo(),
  })
}

interface LookingProps {
  readonly time: PlotWindow
  readonly onChange: TimelineProps['onChange']
}

/** By keys and by finger what dragging over the plot does by mouse. */
function Looking({ time, onChange }: LookingProps): ReactNode {
  const { shown, whole, isWhole } = time
  return (
    <fieldset className={styles.zoom}>
      <legend className="unseen">The time that the plot shows</legend>
      <Button onClick={() => time.move(-0.4)}>Earlier</Button>
      <Button onClick={() => time.move(0.4)}>Later</Button>
      <Button onClick={() => time.zoom(0.5)}>Closer</Button>
      <Button onClick={() => time.zoom(2)}>Wider</Button>
      <Button onClick={() => time.to(whole)} disabled={isWhole}>
        All
      </Button>
      <Button onClick={() => onChange({ from: dayOf(shown.from), to: dayOf(shown.to) })} disabled={isWhole}>
        Only these dates
      </Button>
    </fieldset>
  )
}

function Outside({ earlier, later }: { readonly earlier: number; readonly later: number }): ReactNode {
  const parts = [earlier > 0 ? `${count(earlier)} earlier` : '', later > 0 ? `${count(later)} later` : '']
  const words = parts.filter(part => part !== '').join(', ')
  return words === '' ? null : <span className={styles.soft}> · {words}</span>
}

function Legend(): ReactNode {
  return (
    <span className={styles.legend}>
      <span>
        <svg aria-hidden="true" width="12" height="12">
          <circle cx="6" cy="6" r="4" />
        </svg>
        a day
      </span>
      <span>
        <svg aria-hidden="true" width="26" height="12">
          <rect x="1" y="3" width="24" height="6" rx="1.5" />
        </svg>
        a month, year or range
      </span>
      <span>
        <svg aria-hidden="true" width="12" height="12" className={styles.filled}>
          <circle cx="6" cy="6" r="4" />
        </svg>
        reviewed
      </span>
    </span>
  )
}

/** The entry as it stands is read first: the decision says what it was on. */
async function decideOn(verb: 'accept' | 'reject', id: string | undefined): Promise<void> {
  if (id === undefined) return
  const line: EntryLine | null = await queries.ensureQueryData(ask.entry(id)).then(
    detail => detail.line,
    () => null,
  )
  await decide({ verb, entries: [id] }, line ? [line] : [])
}
