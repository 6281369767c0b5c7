import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentPage } from '../../../../src/server/contract.ts'
import { useQueryWords } from '../../address.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import { type Mark, type Quoted, quotedAt } from '../../text/highlights.ts'
import { currentLayers, layersOf, stations } from '../../text/layers.ts'
import type { Stretch } from '../../text/offsets.ts'
import { type SourceHandle, SourceText } from '../../text/source-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Answered, Page } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { sourceWords } from '../../words.ts'
import { AddEntryDialog } from './add-entry.tsx'
import styles from './document.module.css'
import { marginNotes } from './margin-notes.tsx'
import { SidePanel } from './side-panel.tsx'

/** One document as it was read, with what was found in it; what was missed can be added. */
export default function DocumentView(): ReactNode {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const document = useQuery(ask.document(id))
  return (
    <Answered query={document} what="the document">
      {shown => <Reader key={id} shown={shown} />}
    </Answered>
  )
}

function Reader({ shown }: { readonly shown: DocumentPage }): ReactNode {
  const { document, text, regions, highlights } = shown
  const [off, setOff] = useState<ReadonlySet<Mark>>(new Set(['person', 'cue'] as const))
  const [selected, setSelected] = useState<Stretch | null>(null)
  const [adding, setAdding] = useState<Stretch | null>(null)
  const source = useRef<SourceHandle>(null)
  const { chosen, choose, passage } = useChosen(highlights, source)
  const { layers, current, margin, along } = useLaid(shown, off, chosen, passage)
  const step = useSteps(along, chosen, choose)
  useActions({
    'add-entry': () => (selected ? setAdding(selected) : false),
    'clear-selection': () => choose(null),
  })
  return (
    <Page
      title={document.title ?? document.path}
      lead={
        <Shown text={sourceWords({ ...document, title: document.title === null ? '' : document.path, page: null })} />
      }
      width="full"
    >
      <div className={styles.panes}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard. */}
        <section className={styles.source} aria-label="The text" tabIndex={0}>
          <SourceText
            text={text}
            regions={regions}
            layers={layers}
            current={current}
            margin={margin}
            onPress={at => choose(pressed(highlights, at, chosen))}
            onSelect={setSelected}
            handle={source}
          />
          {selected && <AddButton />}
        </section>
        <SidePanel shown={shown} chosen={chosen} off={off} onOff={setOff} onStep={step} stations={along.length} />
      </div>
      {adding && (
        <AddEntryDialog
          document={document}
          text={text}
          stretch={adding}
          onClose={() => setAdding(null)}
          onAdded={choose}
        />
      )}
    </Page>
  )
}

/** What is laid over the text and beside it, and the entries that one steps through. */
function useLaid(
  { text, regions, highlights, notes }: DocumentPage,
  off: ReadonlySet<Mark>,
  chosen: string | null,
  passage: Stretch | null,
) {
  const layers = useMemo(() => layersOf(highlights, off), [highlights, off])
  const current = useMemo(() => currentLayers(highlights, chosen, passage), [highlights, chosen, passage])
  const margin = useMemo(() => marginNotes(text, regions, notes), [text, regions, notes])
  const along = useMemo(() => stations(highlights, off), [highlights, off])
  return { layers, current, margin, along }
}

/** From one entry to the next, by keys and buttons. */
function useSteps(along: readonly Quoted[], chosen: string | null, choose: Chosen['choose']): (by: 1 | -1) => void {
  const step = (by: 1 | -1): void => choose(nextOf(along, chosen, by)?.entry ?? null)
  useActions({
    'next-quoted': () => step(1),
    'previous-quoted': () => step(-1),
    next: () => step(1),
    previous: () => step(-1),
  })
  return step
}

function AddButton(): ReactNode {
  return (
    <div className={styles.selection}>
      <Button tone="main" command="add-entry" onMouseDown={event => event.preventDefault()}>
        Add an entry from these words
      </Button>
    </div>
  )
}

function nextOf(along: readonly Quoted[], chosen: string | null, by: 1 | -1): Quoted | undefined {
  const now = along.findIndex(one => one.entry === chosen)
  if (now === -1) return by === 1 ? along[0] : along.at(-1)
  return along[(now + by + along.length) % along.length]
}

/** Several entries may quote the same words: pressing again goes from one to the next. */
function pressed(quoted: readonly Quoted[], at: number, chosen: string | null): string | null {
  const here = [...new Set(quotedAt(quoted, at).map(one => one.entry))]
  return here[(here.indexOf(chosen ?? '') + 1) % here.length] ?? null
}

interface Chosen {
  readonly chosen: string | null
  readonly choose: (entry: string | null) => void
  readonly passage: Stretch | null
}

/** The entry that is looked at, and the passage that the address names: both in the address, so that they can be sent on. */
function useChosen(highlights: readonly Quoted[], source: { readonly current: SourceHandle | null }): Chosen {
  const [query, change] = useQueryWords()
  const chosen = query.entry ?? null
  const choose = useCallback((entry: string | null) => change({ entry: entry ?? undefined, at: undefined }), [change])
  const passage = useMemo(() => stretchOf(query.at), [query.at])
  useEffect(() => {
    const place =
      passage ?? highlights.find(one => one.entry === chosen && one.role !== 'speaker' && one.role !== 'cue')
    if (place) source.current?.reveal(place)
  }, [chosen, passage, highlights, source])
  return { chosen, choose, passage }
}

/** ‘120-164’ in an address. */
function stretchOf(words: string | undefined): Stretch | null {
  const parts = /^(\d+)-(\d+)$/u.exec(words ?? '')
  return parts ? { start: Number(parts[1]), end: Number(parts[2]) } : null
}
