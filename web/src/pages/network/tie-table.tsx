import { type ReactNode, useMemo } from 'react'
import { page } from '../../address.ts'
import { GoTo } from '../../ui/go.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { count } from '../../words.ts'
import type { Somebody, Tie } from './layout.ts'
import styles from './network.module.css'

interface TieTableProps {
  readonly people: readonly Somebody[]
  readonly ties: readonly Tie[]
  readonly onChoose: (id: string) => void
}

/** The same as the picture, in words: each tie, and the way to its statements. */
export function TieTable({ people, ties, onChoose }: TieTableProps): ReactNode {
  const names = useMemo(() => new Map(people.map(person => [person.id, person.name])), [people])
  const nameOf = (id: string): string => names.get(id) ?? id
  const who = (id: string): ReactNode => (
    <button type="button" className={styles.who} onClick={() => onChoose(id)}>
      <Shown text={nameOf(id)} />
    </button>
  )
  const columns: readonly Column<Tie>[] = [
    { name: 'from', title: 'Speaks', cell: tie => who(tie.from) },
    { name: 'to', title: 'About or to', cell: tie => who(tie.to) },
    {
      name: 'count',
      title: 'Times',
      width: '5rem',
      figures: true,
      cell: tie => (
        <GoTo
          to={page('/statements', {}, { speaker: tie.from, person: tie.to, conveys: 'any' })}
          aria-label={`${count(tie.count)}: statements of ${nameOf(tie.from)} about ${nameOf(tie.to)}`}
        >
          {count(tie.count)}
        </GoTo>
      ),
    },
    { name: 'acts', title: 'In which way', width: '11rem', cell: tie => actWords(tie) },
  ]
  return <Table caption="Who speaks about whom" columns={columns} rows={ties} rowKey={tie => `${tie.from} ${tie.to}`} />
}

/** ‘denial 2, statement’ */
function actWords({ acts }: Tie): string {
  return acts.map(act => (act.count > 1 ? `${act.label} ${act.count}` : act.label)).join(', ')
}
