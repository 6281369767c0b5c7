import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useEffect, useMemo } from 'react'
import type { DocumentPage, EntryLine } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { ask } from '../../queries.ts'
import { currentLayers, firstPlace, quietLayers } from '../../text/layers.ts'
import type { Stretch } from '../../text/offsets.ts'
import { type SourceHandle, SourceText } from '../../text/source-text.tsx'
import { GoTo } from '../../ui/go.tsx'
import { Answered, Empty } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { sourceWords } from '../../words.ts'
import styles from './review.module.css'

interface SourcePaneProps {
  readonly line: EntryLine | undefined
  /** Words that are being picked for a field, in place of the entry’s own. */
  readonly picked: readonly Stretch[] | null
  readonly onText: (text: string) => void
  readonly handle: RefObject<SourceHandle | null>
}

/** The document that an entry stands in, at the words that it quotes. */
export function SourcePane({ line, picked, onText, handle }: SourcePaneProps): ReactNode {
  const documentId = line?.place?.documentId ?? line?.source?.documentId
  const document = useQuery({ ...ask.document(documentId ?? ''), enabled: documentId !== undefined })
  return (
    <section className={styles.source} aria-label="The source">
      {line && documentId === undefined && (
        <Empty title="This entry stands on several documents.">
          <p>The places that it quotes are listed beside it.</p>
        </Empty>
      )}
      {line && documentId !== undefined && (
        <Answered query={document} what="the source">
          {shown => (
            <Source key={documentId} shown={shown} line={line} picked={picked} onText={onText} handle={handle} />
          )}
        </Answered>
      )}
    </section>
  )
}

function Source({
  shown,
  line,
  picked,
  onText,
  handle,
}: { readonly shown: DocumentPage; readonly line: EntryLine } & Omit<SourcePaneProps, 'line'>): ReactNode {
  const { highlights, text, regions, document } = shown
  const layers = useMemo(() => quietLayers(highlights), [highlights])
  const current = useMemo(() => {
    const own = currentLayers(highlights, line.id)
    return picked === null ? own : new Map([...own, ['current', []], ['passage', picked]] as const)
  }, [highlights, line.id, picked])
  useEffect(() => onText(text), [text, onText])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry moves the text; its words stay where they are.
  useEffect(() => {
    const place = firstPlace(highlights, line.id, line)
    if (place) handle.current?.reveal(place)
  }, [line.id])
  const to = page('/documents/{id}', { id: document.documentId }, { entry: line.id })
  return (
    <>
      <header className={styles.sourceHead}>
        <span>
          <Shown text={sourceWords({ ...document, page: line.source?.page ?? null })} />
        </span>
        <GoTo to={to}>Whole document</GoTo>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard. */}
      <div className={styles.sourceText} role="region" aria-label="Text of the source" tabIndex={0}>
        <SourceText text={text} regions={regions} layers={layers} current={current} handle={handle} />
      </div>
    </>
  )
}
