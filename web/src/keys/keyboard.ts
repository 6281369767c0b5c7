import { createContext, useContext, useEffect, useRef } from 'react'
import type { CommandName } from './commands.ts'

/** What a page does on each command; false: not now, and the key goes on to whoever listens further out. */
export type Actions = Partial<Record<CommandName, () => void | false>> & {
  /** The keys 1 to 9, where candidates are shown. */
  readonly digit?: (digit: number) => void | false
}

/** How long the second key of two may take, in milliseconds. */
const SECOND_KEY_WITHIN = 1500

/**
 * One listener for all keys. Those who came last are asked first, so that a page's ‘next’ goes before the frame's.
 * While words are typed, or a dialog is open, no single key is taken.
 */
export class Keyboard {
  private readonly layers: { current: Actions }[] = []
  private keys: ReadonlyMap<CommandName, string> = new Map()
  private first: { key: string; at: number } | null = null

  private pointed = false

  /** Whether the pointer was used after the last key: a list that was chosen from by pointer need not keep the keys. */
  get byPointer(): boolean {
    return this.pointed
  }

  point(): void {
    this.pointed = true
  }

  setKeys(keys: ReadonlyMap<CommandName, string>): void {
    this.keys = keys
  }

  keyOf(name: CommandName): string {
    return this.keys.get(name) ?? ''
  }

  add(layer: { current: Actions }): () => void {
    this.layers.push(layer)
    return () => {
      this.layers.splice(this.layers.indexOf(layer), 1)
    }
  }

  /** Runs the command, as its key would. */
  run(name: CommandName): boolean {
    return this.layers.toReversed().some(layer => {
      const action = layer.current[name]
      return action !== undefined && action() !== false
    })
  }

  press(event: KeyboardEvent): void {
    this.pointed = false
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const pair =
      this.first && event.timeStamp - this.first.at < SECOND_KEY_WITHIN ? `${this.first.key} ${event.key}` : null
    this.first = null
    if ((pair !== null && this.dispatch(pair)) || this.dispatch(event.key)) {
      event.preventDefault()
      return
    }
    if ([...this.keys.values()].some(key => key.startsWith(`${event.key} `))) {
      this.first = { key: event.key, at: event.timeStamp }
      event.preventDefault()
    }
  }

  private dispatch(key: string): boolean {
    for (const { current } of this.layers.toReversed()) {
      if (/^[1-9]$/u.test(key) && current.digit && current.digit(Number(key)) !== false) return true
      for (const [name, wanted] of this.keys) {
        if (wanted === key && current[name] && current[name]() !== false) return true
      }
    }
    return false
  }
}

/** Fields take their own keys; a button takes Enter and blank, which no command uses. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[data-own-keys]')) return true
  return target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select')
}

export const KeyboardContext = createContext<Keyboard | null>(null)

/** The keyboard of the pages. */
export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext)
  if (!keyboard) throw new Error('No keyboard stands around this part. Put it within <KeyboardContext>.')
  return keyboard
}

/** Takes part in the keyboard for as long as the part is on the page. */
export function useActions(actions: Actions): void {
  const keyboard = useKeyboard()
  const layer = useRef(actions)
  useEffect(() => {
    layer.current = actions
  })
  useEffect(() => keyboard.add(layer), [keyboard])
}
