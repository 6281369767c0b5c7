import { type ReactNode, useState } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { Button } from '../../ui/button.tsx'
import { Passage } from '../../ui/passage.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted, whenWords } from '../../words.ts'
import styles from './issues.module.css'

export type ImportedChronology = Routes['POST /imports/chronology']['response']['_output']
type Row = ImportedChronology['rows'][number]

/** The rows of a chronology, each with passages that it may rest on: tying one to a passage makes it an entry. */
export function ChronologyRows({ found }: { readonly found: ImportedChronology }): ReactNode {
  const [tied, setTied] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <p role="status">
        {counted(found.rows.length, 'row', 'rows')}, {counted(tied.size, 'tied', 'tied')} to a source.
      </p>
      <ol className={styles.rows}>
        {found.rows.map(row => {
          const key = `${row.table} ${row.row}`
          return (
            <ChronologyRow
              key={key}
              row={row}
              tied={tied.has(key)}
              onTied={() => setTied(now => new Set([...now, key]))}
            />
          )
        })}
      </ol>
    </>
  )
}

function ChronologyRow({
  row,
  tied,
  onTied,
}: {
  readonly row: Row
  readonly tied: boolean
  readonly onTied: () => void
}): ReactNode {
  const tie = async (passage: Row['passages'][number]): Promise<void> => {
    const when = row.when === null ? null : { value: row.when, text: row.whenText, anchor: 'none', relativeTo: null }
    const { documentId, start, end } = passage
    const fields = { summary: row.text, ...(when ? { when } : {}) }
    const done = await decide({ verb: 'add', kind: 'occurrences', documentId, spans: [{ start, end }], fields })
    if (done) onTied()
  }
  return (
    <li className={styles.row}>
      <p>
        <b>{row.when ? whenWords(row.when) : row.whenText || 'no date'}</b> <Shown text={row.text} />
      </p>
      {row.source && (
        <p className={styles.soft}>
          the source it gives: <Shown text={row.source} />
        </p>
      )}
      {tied && <p role="status">Tied. It is an entry of the record now; undo takes it out.</p>}
      {!tied && row.passages.length === 0 && (
        <p className={styles.soft}>
          No passage of these documents was found for it. Look for one under Search, and add it there.
        </p>
      )}
      {!tied &&
        row.passages.map(passage => (
          <LikelyPassage
            key={`${passage.documentId} ${passage.start}`}
            passage={passage}
            row={row.row}
            onTie={() => void tie(passage)}
          />
        ))}
    </li>
  )
}

interface LikelyProps {
  readonly passage: Row['passages'][number]
  readonly row: number
  readonly onTie: () => void
}

function LikelyPassage({ passage, row, onTie }: LikelyProps): ReactNode {
  const { documentId, start, end } = passage
  return (
    <div className={styles.likely}>
      <Passage quote={passage.quote} place={{ documentId, start, end }} source={passage.line} beside />
      <p className={styles.soft}>
        {passage.words} of {passage.of} words are in it{passage.dateAgrees && ', and the date agrees'}
      </p>
      <Button onClick={onTie} aria-label={`Tie to this passage row ${row}: ${passage.quote.slice(0, 60)}`}>
        Tie to this passage
      </Button>
    </div>
  )
}
