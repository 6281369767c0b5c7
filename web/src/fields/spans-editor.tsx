import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react'
import { moveEdge } from '../text/edges.ts'
import type { Stretch } from '../text/offsets.ts'
import { Button } from '../ui/button.tsx'
import { Shown } from '../ui/shown.tsx'
import type { EditorProps } from './field-editor.tsx'
import styles from './fields.module.css'

/** The source that stands beside the fields: its words are picked there. */
export interface PickingFrom {
  readonly text: string
  /** What is selected in the source now. */
  readonly selected: () => Stretch | null
  /** Marks the words in the source while their edges are moved. */
  readonly show: (stretches: readonly Stretch[]) => void
}
export const PickingContext = createContext<PickingFrom | null>(null)

/** Words picked in the source: selected there with the pointer, or moved at their edges with the arrow keys. */
export function SpansEditor({ id, describedBy, value, onChange }: EditorProps): ReactNode {
  const from = useContext(PickingContext)
  const spans = Array.isArray(value) ? (value as readonly Stretch[]) : []
  if (!from) return <p className={styles.read}>Open the entry beside its source to pick words.</p>
  const set = (next: readonly Stretch[]): void => {
    from.show(next)
    onChange(next)
  }
  const take = (): void => {
    const stretch = from.selected()
    if (stretch) set(spans.length > 1 ? [...spans.slice(0, -1), stretch] : [stretch])
  }
  return (
    <div className={styles.several}>
      {spans.map((span, i) => (
        <EdgeEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is known by its place in the list; its edges move.
          key={i}
          id={i === 0 ? id : `${id}-${i}`}
          describedBy={describedBy}
          text={from.text}
          span={span}
          onChange={moved => set(spans.map((one, at) => (at === i ? moved : one)))}
          onRemove={spans.length > 1 ? () => set(spans.filter((_, at) => at !== i)) : null}
        />
      ))}
      {spans.length === 0 && (
        <p className={styles.read}>No words yet. Select them in the source, then press the button.</p>
      )}
      <div className={styles.buttons}>
        <Button id={spans.length === 0 ? id : undefined} onMouseDown={event => event.preventDefault()} onClick={take}>
          Take the words selected in the source
        </Button>
      </div>
    </div>
  )
}

interface EdgeProps {
  readonly id: string
  readonly describedBy: string
  readonly text: string
  readonly span: Stretch
  readonly onChange: (span: Stretch) => void
  readonly onRemove: (() => void) | null
}

function EdgeEditor({ id, describedBy, text, span, onChange, onRemove }: EdgeProps): ReactNode {
  const press = (edge: 'start' | 'end') => (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (direction === null) return
    event.preventDefault()
    event.stopPropagation()
    onChange(moveEdge(text, span, edge, direction, event.shiftKey ? 'character' : 'word'))
  }
  return (
    <div className={styles.span} data-own-keys="">
      <p className={styles.words}>
        <Shown text={text.slice(span.start, span.end)} />
      </p>
      <div className={styles.buttons}>
        <button type="button" id={id} className={styles.edge} aria-describedby={describedBy} onKeyDown={press('start')}>
          Where it begins <kbd aria-hidden="true">←</kbd> <kbd aria-hidden="true">→</kbd>
        </button>
        <button type="button" className={styles.edge} aria-describedby={describedBy} onKeyDown={press('end')}>
          Where it ends <kbd aria-hidden="true">←</kbd> <kbd aria-hidden="true">→</kbd>
        </button>
        {onRemove && (
          <button type="button" className={styles.edge} onClick={onRemove}>
            Take this part off
          </button>
        )}
      </div>
    </div>
  )
}
