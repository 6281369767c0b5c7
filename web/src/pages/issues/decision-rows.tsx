import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { Shown } from '../../ui/shown.tsx'
import { count, counted } from '../../words.ts'
import styles from './issues.module.css'

export type ImportedDecisions = Routes['POST /imports/decisions']['response']['_output']

const VERBS = { accept: 'Accept', reject: 'Reject', amend: 'Amend' } as const

/** What a workbook asks for: what would be decided, and what cannot be, each with its row. */
export function DecisionRows({ found }: { readonly found: ImportedDecisions }): ReactNode {
  return (
    <>
      <p role="status">
        {counted(found.planned.length, 'row asks for a decision', 'rows ask for a decision')};{' '}
        {found.refused.length > 0 && `${count(found.refused.length)} cannot be carried out; `}
        {found.already > 0 && `${count(found.already)} as decided already; `}
        {count(found.blank)} left empty.
      </p>
      {found.refused.length > 0 && (
        <ul className={styles.refused}>
          {found.refused.map(row => (
            <li key={`${row.table} ${row.row} ${row.column}`}>
              <b>
                {row.table}, row {row.row}, {row.column}:
              </b>{' '}
              <Shown text={row.message} /> <Shown text={row.hint} />
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.entries}>
        {found.planned.map(row => (
          <li key={`${row.table} ${row.row} ${row.verb}`}>
            <b>{VERBS[row.verb]}</b> <Shown text={row.text} />
            {row.amended.map(change => (
              <p key={change.title} className={styles.soft}>
                {change.title}: <del>{change.before || '(nothing)'}</del> <ins>{change.now || '(nothing)'}</ins>
              </p>
            ))}
            {row.why && (
              <p className={styles.soft}>
                why: <Shown text={row.why} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
