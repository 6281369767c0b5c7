import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { joined } from './joined.ts'
import styles from './tabs.module.css'

interface TabsProps<T extends string> {
  readonly label: string
  readonly tabs: readonly { readonly name: T; readonly title: ReactNode }[]
  readonly chosen: T
  readonly onChoose: (name: T) => void
  readonly children: ReactNode
}

/** Several views in one place; arrows go from one to the next. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>): ReactNode {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const now = tabs.findIndex(tab => tab.name === chosen)
    const next = (now + step + tabs.length) % tabs.length
    onChoose(tabs[next]!.name)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={label} ref={list} className={styles.list} onKeyDown={press} data-own-keys="">
        {tabs.map(tab => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === chosen ? 0 : -1}
            className={joined(styles.tab, tab.name === chosen && styles.chosen)}
            onClick={() => onChoose(tab.name)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        {children}
      </div>
    </div>
  )
}
