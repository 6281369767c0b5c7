import type { ReactNode } from 'react'
import type { DocumentPage } from '../../../../src/server/contract.ts'
import { blockAt, blocksOf } from '../../text/blocks.ts'
import { joined } from '../../ui/joined.ts'
import { Shown } from '../../ui/shown.tsx'
import styles from './document.module.css'

type SourceNote = DocumentPage['notes'][number]

const SEVERITIES: Readonly<Record<SourceNote['severity'], string>> = {
  note: 'Note',
  caution: 'Caution',
  serious: 'Serious',
}

/** What is doubtful in a source, and what can be done about it. */
export function SourceNoteText({ note }: { readonly note: SourceNote }): ReactNode {
  return (
    <div className={joined(styles.note, styles[note.severity])}>
      <p>
        <span className={styles.severity}>{SEVERITIES[note.severity]}.</span> <Shown text={note.message} />
      </p>
      {note.hint && (
        <p className={styles.hint}>
          <Shown text={note.hint} />
        </p>
      )}
    </div>
  )
}

/** Notes on places of a text, under the paragraph that they are on. */
export function marginNotes(
  text: string,
  regions: DocumentPage['regions'],
  notes: readonly SourceNote[],
): ReadonlyMap<number, ReactNode> {
  const blocks = blocksOf(text, regions)
  const byBlock = new Map<number, Map<string, SourceNote>>()
  if (blocks.length === 0) return new Map()
  for (const note of notes) {
    for (const place of note.places) {
      const at = blockAt(blocks, place.start)
      const here = byBlock.get(at) ?? new Map<string, SourceNote>()
      byBlock.set(at, here.set(note.id, note))
    }
  }
  return new Map(
    [...byBlock].map(([at, here]) => [
      at,
      <div key={at} role="note" className={styles.margin} aria-label="Notes on this paragraph">
        {[...here.values()].map(note => (
          <SourceNoteText key={note.id} note={note} />
        ))}
      </div>,
    ]),
  )
}
