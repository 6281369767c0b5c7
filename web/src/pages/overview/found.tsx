import type { ReactNode } from 'react'
import type { OverviewPage } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { GoTo } from '../../ui/go.tsx'
import { Section } from '../../ui/page.tsx'
import { count, percent } from '../../words.ts'
import styles from './overview.module.css'

type FoundKind = OverviewPage['found'][number]

/** What was found by kind, and how much of it is reviewed. */
export function Found({ found }: { readonly found: readonly FoundKind[] }): ReactNode {
  return (
    <Section title="Found, and reviewed">
      <table className={styles.found}>
        <thead className="unseen">
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Found</th>
            <th scope="col">Reviewed</th>
          </tr>
        </thead>
        <tbody>
          {found
            .filter(kind => kind.total > 0)
            .map(kind => (
              <FoundRow key={kind.kind} kind={kind} />
            ))}
        </tbody>
      </table>
    </Section>
  )
}

function FoundRow({ kind }: { readonly kind: FoundKind }): ReactNode {
  const reviewed = kind.accepted + kind.amended + kind.rejected
  return (
    <tr>
      <th scope="row">
        <GoTo to={page('/review', {}, { kind: kind.kind })}>{kind.title}</GoTo>
      </th>
      <td className={styles.figures}>{count(kind.total)}</td>
      <td>
        <span className={styles.share}>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="6" className={styles.rest} />
            <rect width={(100 * reviewed) / kind.total} height="6" className={styles.done} />
          </svg>
          {reviewed === 0 ? 'none reviewed' : `${percent(reviewed / kind.total)} reviewed`}
          {kind.changed > 0 && `, ${count(kind.changed)} changed since`}
        </span>
      </td>
    </tr>
  )
}
