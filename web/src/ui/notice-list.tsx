import type { ReactNode } from 'react'
import { page } from '../address.ts'
import { close, type NoticeShown, notices } from '../notices.ts'
import { useShared } from '../state.ts'
import { Button } from './button.tsx'
import { GoTo } from './go.tsx'
import { joined } from './joined.ts'
import styles from './notice-list.module.css'
import { Shown } from './shown.tsx'

/** What the pages say of their own accord; told to a screen reader as it comes. */
export function NoticeList(): ReactNode {
  const all = useShared(notices)
  return (
    <div className={joined(styles.list, 'no-print')}>
      <div role="status">
        {all
          .filter(one => one.tone === 'done')
          .map(one => (
            <OneNotice key={one.id} notice={one} />
          ))}
      </div>
      <div role="alert">
        {all
          .filter(one => one.tone === 'failed')
          .map(one => (
            <OneNotice key={one.id} notice={one} />
          ))}
      </div>
    </div>
  )
}

function OneNotice({ notice }: { readonly notice: NoticeShown }): ReactNode {
  return (
    <div className={joined(styles.notice, styles[notice.tone])}>
      <div className={styles.words}>
        <p>
          <Shown text={notice.text} />
        </p>
        {notice.hint && <p className={styles.hint}>{notice.hint}</p>}
        {notice.to && <GoTo to={page('/entries/{id}', { id: notice.to })}>Show the entry</GoTo>}
      </div>
      {notice.action && (
        <Button
          onClick={() => {
            notice.action?.run()
            close(notice.id)
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <Button tone="quiet" onClick={() => close(notice.id)}>
        Close
      </Button>
    </div>
  )
}
