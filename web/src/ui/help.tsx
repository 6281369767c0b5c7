import type { ReactNode } from 'react'
import { COMMANDS, type CommandName, GROUPS, type Group, shownKey } from '../keys/commands.ts'
import { useKeyboard } from '../keys/keyboard.ts'
import { Dialog } from './dialog.tsx'
import { GoTo } from './go.tsx'
import styles from './help.module.css'

/** Every key and what it does. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const keyboard = useKeyboard()
  const names = Object.keys(COMMANDS) as CommandName[]
  return (
    <Dialog title="All keys" onClose={onClose} wide>
      <div className={styles.groups}>
        {(Object.keys(GROUPS) as Group[]).map(group => (
          <section key={group}>
            <h3>{GROUPS[group]}</h3>
            <dl className={styles.keys}>
              {names
                .filter(name => COMMANDS[name].group === group && keyboard.keyOf(name) !== '')
                .map(name => (
                  <div key={name}>
                    <dt>{COMMANDS[name].label}</dt>
                    <dd>
                      <kbd>{shownKey(keyboard.keyOf(name))}</kbd>
                    </dd>
                  </div>
                ))}
              {group === 'deciding' && (
                <div>
                  <dt>Settle who is meant</dt>
                  <dd>
                    <kbd>1</kbd> to <kbd>9</kbd>
                  </dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
      <p>
        Each key can be changed, or switched off, in the{' '}
        <GoTo to="/settings" onClick={onClose}>
          settings
        </GoTo>
        .
      </p>
    </Dialog>
  )
}
