import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'

/** A note on an entry: kept with the record, shown to all who work on it. */
export function NoteDialog({ line, onClose }: { readonly line: EntryLine; readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('')
  const save = (): void => {
    onClose()
    void decide({ verb: 'note', entry: line.id, text: text.trim() }, [line])
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') save()
  }
  return (
    <Dialog title="Write a note" onClose={onClose} onSubmit={save} ready={text.trim() !== ''}>
      <p>
        <EntryWords line={line} />
      </p>
      <LabelledField
        label="Note"
        hint="Ctrl and Enter save. Notes stay in the record; they leave in exports only where that is asked for."
      >
        {ids => (
          <textarea
            {...ids}
            rows={4}
            maxLength={10_000}
            value={text}
            onChange={event => setText(event.target.value)}
            onKeyDown={press}
            autoFocus
          />
        )}
      </LabelledField>
    </Dialog>
  )
}
