import { type ReactNode, useState } from 'react'
import { addressOf, send } from '../../api.ts'
import { say, sayFailed } from '../../notices.ts'
import { readAnew } from '../../queries.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import { ChronologyRows, type ImportedChronology } from './chronology-rows.tsx'
import { DecisionRows, type ImportedDecisions } from './decision-rows.tsx'

type As = 'decisions' | 'chronology'

const WORDS: Readonly<Record<As, { readonly title: string; readonly hint: string; readonly accept: string }>> = {
  decisions: {
    title: 'Bring back a workbook',
    hint: 'An XLSX that was exported here, with decisions written into its column ‘decision’. Nothing is decided before you say so.',
    accept: '.xlsx,.csv',
  },
  chronology: {
    title: 'Bring in a chronology',
    hint: 'A table with a date and an event in each row: DOCX, XLSX or CSV. A row becomes an entry when you tie it to a passage, and not before.',
    accept: '.docx,.xlsx,.csv',
  },
}

/** A table that somebody made elsewhere: first what is in it, then what to do with it. */
export function ImportDialog({ as, onClose }: { readonly as: As; readonly onClose: () => void }): ReactNode {
  const [file, setFile] = useState<File | null>(null)
  const [decisions, setDecisions] = useState<ImportedDecisions | null>(null)
  const [chronology, setChronology] = useState<ImportedChronology | null>(null)
  const ask = async (chosen: File, apply: boolean): Promise<unknown> =>
    send(addressOf(`/imports/${as}`, { query: { name: chosen.name, apply: apply ? '1' : undefined } }), chosen, 'POST')
  const look = async (chosen: File): Promise<void> => {
    setFile(chosen)
    setDecisions(null)
    setChronology(null)
    try {
      const found = await ask(chosen, false)
      if (as === 'decisions') setDecisions(found as ImportedDecisions)
      else setChronology(found as ImportedChronology)
    } catch (error) {
      sayFailed(error, `${chosen.name} could not be brought in.`)
    }
  }
  const apply = async (): Promise<void> => {
    if (!file || as !== 'decisions') return
    onClose()
    try {
      const done = (await ask(file, true)) as ImportedDecisions
      readAnew()
      say(`${counted(done.decided, 'decision', 'decisions')} made from ${file.name}; undo takes them back.`)
    } catch (error) {
      sayFailed(error, 'Nothing was decided.')
    }
  }
  const words = WORDS[as]
  const ready = (decisions?.planned.length ?? 0) > 0
  return (
    <Dialog
      title={words.title}
      wide
      onClose={onClose}
      {...(as === 'decisions'
        ? { onSubmit: () => void apply(), submit: decisions ? `Decide ${decisions.planned.length}` : 'Decide', ready }
        : {})}
    >
      <LabelledField label="File" hint={words.hint}>
        {ids => (
          <input
            {...ids}
            type="file"
            accept={words.accept}
            onChange={event => {
              const [chosen] = event.target.files ?? []
              if (chosen) void look(chosen)
            }}
          />
        )}
      </LabelledField>
      {file && !decisions && !chronology && (
        <p role="status">
          Reading <Shown text={file.name} /> …
        </p>
      )}
      {decisions && <DecisionRows found={decisions} />}
      {chronology && <ChronologyRows found={chronology} />}
    </Dialog>
  )
}
