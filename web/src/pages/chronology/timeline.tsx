import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide, undo } from '../../decisions.ts'
import { ask, queries } from '../../queries.ts'
import { useRows } from '../../rows.ts'
import { Button } from '../../ui/button.tsx'
import { placeAddress } from '../../ui/passage.tsx'
import { count, counted, whenWords } from '../../words.ts'
import styles from './chronology.module.css'
import { dayOf, type Lane, mostOf, moved, outside, type TimeSpan, zoomed } from './marks.ts'
import { Plot } from './plot.tsx'
import { ChronologyTable, type KeyedRow } from './table.tsx'

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
  const [wanted, setView] = useState<TimeSpan | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const places = useMemo(() => new Map(rows.map((one, i) => [one.key, i])), [rows])
  const marks = useMemo(() => new Map(lanes.flatMap(lane => lane.marks.map(mark => [mark.key, mark]))), [lanes])
  const rowOf = (key: string) => rows[places.get(key) ?? -1]?.row
  const list = useRows({
    ids: useMemo(() => rows.map(one => one.key), [rows]),
    passage: key => {
      const place = rowOf(key)?.place
      return place ? placeAddress(place) : null
    },
    entryOf: key => rowOf(key)?.id ?? key,
    onDecide: (verb, key) => void decideOn(verb, rowOf(key)?.id),
    onUndo: () => void undo(),
  })
  const isChosen = list.chosen !== null
  useEffect(() => onChosen(isChosen), [isChosen, onChosen])
  const first = useMemo(() => whole && mostOf(lanes, whole), [lanes, whole])
  const view = wanted ?? first
  const chosen = list.chosen === null ? undefined : marks.get(list.chosen)
  // What is chosen in the table comes into view in the plot.
  const shown = view && whole && chosen && !overlaps(view, chosen.span) ? centred(view, whole, chosen.span) : view
  const zoom = (factor: number): void => {
    if (!shown || !whole) return
    setView(zoomed(shown, whole, factor, chosen ? (chosen.span.from + chosen.span.to) / 2 : undefined))
  }
  return (
    <>
      {shown && whole && (
        <figure className={styles.figure}>
          <div className={styles.plotHead}>
            <figcaption className={styles.caption}>
              <span>
                {whenWords(dayOf(shown.from))} to {whenWords(dayOf(shown.to))}
                <Outside {...outside(lanes, shown)} />
              </span>
              <Legend />
            </figcaption>
            <fieldset className={styles.zoom}>
              <legend className="unseen">The time that the plot shows</legend>
              <Button onClick={() => setView(moved(shown, whole, -0.4))}>Earlier</Button>
              <Button onClick={() => setView(moved(shown, whole, 0.4))}>Later</Button>
              <Button onClick={() => zoom(0.5)}>Closer</Button>
              <Button onClick={() => zoom(2)}>Wider</Button>
              <Button onClick={() => setView(whole)} disabled={shown.from === whole.from && shown.to === whole.to}>
                All
              </Button>
              <Button
                onClick={() => onChange({ from: dayOf(shown.from), to: dayOf(shown.to) })}
                disabled={shown.from === whole.from && shown.to === whole.to}
              >
                Only these dates
              </Button>
            </fieldset>
          </div>
          <Plot
            lanes={lanes}
            view={shown}
            chosen={hovered ?? list.chosen}
            onChoose={list.choose}
            onZoom={span => setView(zoomed(span, whole, 1))}
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

function overlaps(view: TimeSpan, span: TimeSpan): boolean {
  return span.to > view.from && span.from < view.to
}

function centred(view: TimeSpan, whole: TimeSpan, span: TimeSpan): TimeSpan {
  const width = view.to - view.from
  return moved({ from: (span.from + span.to) / 2 - width / 2, to: (span.from + span.to) / 2 + width / 2 }, whole, 0)
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
