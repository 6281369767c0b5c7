import { type ReactNode, useState } from 'react'
import { addressOf, send } from '../../api.ts'
import { say, sayFailed } from '../../notices.ts'
import { readAnew } from '../../queries.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Failed } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import { ChronologyRows, type ImportedChronology } from './chronology-rows.tsx'
import { DecisionRows, type ImportedDecisions } from './decision-rows.tsx'
import styles from './issues.module.css'

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

interface Looked {
  readonly file: File
  readonly failed?: unknown
  readonly decisions?: ImportedDecisions
  readonly chronology?: ImportedChronology
}

function sendTable(as: As, file: File, apply: boolean): Promise<unknown> {
  return send(addressOf(`/imports/${as}`, { query: { name: file.name, apply: apply ? '1' : undefined } }), file, 'POST')
}

async function applyAll(file: File): Promise<void> {
  try {
    const done = (await sendTable('decisions', file, true)) as ImportedDecisions
    readAnew()
    say(`${counted(done.decided, 'decision', 'decisions')} made from ${file.name}. Undo takes them back.`)
  } catch (error) {
    sayFailed(error, 'Nothing was decided.')
  }
}

/** A table that somebody made elsewhere: first what is in it, then what to do with it. */
export function ImportDialog({ as, onClose }: { readonly as: As; readonly onClose: () => void }): ReactNode {
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = async (file: File): Promise<void> => {
    setLooked({ file })
    try {
      setLooked({ file, [as]: await sendTable(as, file, false) })
    } catch (failed) {
      setLooked({ file, failed })
    }
  }
  const planned = looked?.decisions?.planned.length ?? 0
  const apply = (): void => {
    onClose()
    if (looked) void applyAll(looked.file)
  }
  const submit = planned > 0 ? `Make ${counted(planned, 'decision', 'decisions')}` : 'Decide'
  return (
    <Dialog
      title={WORDS[as].title}
      wide
      onClose={onClose}
      {...(as === 'decisions' ? { onSubmit: apply, submit, ready: planned > 0 } : {})}
    >
      <LabelledField label="File" hint={WORDS[as].hint}>
        {ids => (
          <input
            {...ids}
            type="file"
            className={styles.file}
            accept={WORDS[as].accept}
            onChange={event => {
              const [chosen] = event.target.files ?? []
              if (chosen) void look(chosen)
            }}
          />
        )}
      </LabelledField>
      {looked && <WhatIsInIt looked={looked} />}
    </Dialog>
  )
}

function WhatIsInIt({ looked }: { readonly looked: Looked }): ReactNode {
  if (looked.failed !== undefined) return <Failed error={looked.failed} />
  if (looked.decisions) return <DecisionRows found={looked.decisions} />
  if (looked.chronology) return <ChronologyRows found={looked.chronology} />
  return (
    <p role="status">
      Reading <Shown text={looked.file.name} /> …
    </p>
  )
}
