import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Preferences } from '../../../src/server/contract.ts'
import { COMMANDS, type CommandName, GROUPS, type Group, keysOf, shownKey } from '../keys/commands.ts'
import { changePreferences, usePreferences } from '../preferences.ts'
import { Button } from '../ui/button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import styles from './settings.module.css'

const THEMES: readonly (readonly [Preferences['theme'], string])[] = [
  ['system', 'As the system has it'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** How a person likes the pages: light or dark, which key does what, which filters they keep. */
export default function Settings(): ReactNode {
  const preferences = usePreferences()
  return (
    <Page title="Settings" width="reading" lead="Yours alone; the record stays as it is.">
      <Section title="Light and dark">
        <fieldset className={styles.plain}>
          <legend className="unseen">Light and dark</legend>
          {THEMES.map(([theme, label]) => (
            <label key={theme} className="check">
              <input
                type="radio"
                name="theme"
                checked={preferences.theme === theme}
                onChange={() => void changePreferences({ theme })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title="Saved filters">
        {preferences.filters.length === 0 && (
          <p className={styles.soft}>None yet. They are saved on the review page.</p>
        )}
        <ul>
          {preferences.filters.map(filter => (
            <li key={`${filter.page} ${filter.name}`} className={styles.line}>
              <Shown text={filter.name} />
              <Button
                tone="quiet"
                aria-label={`Forget ${filter.name}`}
                onClick={() => void changePreferences({ filters: preferences.filters.filter(one => one !== filter) })}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <Keys chosen={preferences.keys} />
    </Page>
  )
}

function Keys({ chosen }: { readonly chosen: Preferences['keys'] }): ReactNode {
  const keys = keysOf(chosen)
  const names = Object.keys(COMMANDS) as CommandName[]
  const set = (name: CommandName, key: string | null): void => {
    const { [name]: _, ...others } = chosen
    void changePreferences({ keys: key === null ? others : { ...others, [name]: key } })
  }
  return (
    <Section
      title="Keys"
      aside={<Button onClick={() => void changePreferences({ keys: {} })}>All as they were</Button>}
    >
      <p className={styles.soft}>
        Press the button beside a command, then the key that you want for it. Backspace switches its key off; Escape
        leaves it as it is.
      </p>
      {(Object.keys(GROUPS) as Group[]).map(group => (
        <div key={group} className={styles.group}>
          <h3>{GROUPS[group]}</h3>
          <ul>
            {names
              .filter(name => COMMANDS[name].group === group)
              .map(name => (
                <KeyRow
                  key={name}
                  name={name}
                  keyNow={keys.get(name) ?? ''}
                  taken={takenBy(keys, name)}
                  onChange={key => set(name, key)}
                />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** Another command of the same pages with the same key. */
function takenBy(keys: ReadonlyMap<CommandName, string>, name: CommandName): CommandName | null {
  const key = keys.get(name)
  const inSource = COMMANDS[name].group === 'source'
  const clash = [...keys].find(
    ([other, one]) => other !== name && one === key && one !== '' && (COMMANDS[other].group === 'source') === inSource,
  )
  return clash?.[0] ?? null
}

interface KeyRowProps {
  readonly name: CommandName
  readonly keyNow: string
  readonly taken: CommandName | null
  readonly onChange: (key: string | null) => void
}

function KeyRow({ name, keyNow, taken, onChange }: KeyRowProps): ReactNode {
  const [waiting, setWaiting] = useState(false)
  const press = (event: KeyboardEvent): void => {
    if (!waiting || event.key === 'Tab' || event.key === 'Shift') return
    event.preventDefault()
    event.stopPropagation()
    setWaiting(false)
    if (event.key === 'Backspace') onChange('')
    else if (event.key !== 'Escape') onChange(event.key === COMMANDS[name].key ? null : event.key)
  }
  return (
    <li className={styles.line}>
      <span>
        {COMMANDS[name].label}
        {taken && <span className={styles.clash}> has the same key as ‘{COMMANDS[taken].label}’</span>}
      </span>
      <button
        type="button"
        data-own-keys=""
        className={styles.key}
        aria-label={`Key for ${COMMANDS[name].label}: ${waiting ? 'press it now' : keyNow === '' ? 'none' : shownKey(keyNow)}`}
        onClick={() => setWaiting(true)}
        onBlur={() => setWaiting(false)}
        onKeyDown={press}
      >
        {waiting ? 'press a key …' : keyNow === '' ? 'none' : <kbd>{shownKey(keyNow)}</kbd>}
      </button>
    </li>
  )
}
