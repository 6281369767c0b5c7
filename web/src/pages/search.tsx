import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Routes } from '../../../src/server/contract.ts'
import { page, useQueryWords } from '../address.ts'
import { ask } from '../queries.ts'
import { SourceWords } from '../ui/entry-words.tsx'
import { GoTo } from '../ui/go.tsx'
import { KindMark } from '../ui/marks.tsx'
import { Answered, Empty, Page, Section } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import { counted } from '../words.ts'
import styles from './search.module.css'

type Found = Routes['GET /search.json']['response']['_output']

/** Full text over the documents and over what was found in them. */
export default function Search(): ReactNode {
  const [query, change] = useQueryWords()
  const [typed, setTyped] = useState(query.q ?? '')
  const asked = useDeferredValue(typed.trim())
  const found = useQuery({ ...ask.search(asked), placeholderData: before => before })
  return (
    <Page title="Search" width="reading">
      <search>
        <input
          type="search"
          className={styles.field}
          aria-label="Words to look for"
          aria-describedby="search-hint"
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            change({ q: event.target.value })
          }}
          // biome-ignore lint/a11y/noAutofocus: it is what the page was opened for.
          autoFocus
        />
        <p id="search-hint" className={styles.soft}>
          Words; “a phrase” in marks; the beginning of a word with a star: constab*; without a word: -trial
        </p>
      </search>
      {asked === '' ? null : (
        <Answered query={found} what="what was found">
          {shown => <Results shown={shown} words={asked} />}
        </Answered>
      )}
    </Page>
  )
}

function Results({ shown, words }: { readonly shown: Found; readonly words: string }): ReactNode {
  if (shown.documents.total + shown.entries.total === 0)
    return (
      <Empty title={`Nothing holds ‘${words}’.`}>
        <p>Try fewer words, or the beginning of one with a star behind it.</p>
      </Empty>
    )
  return (
    <>
      <p role="status" className="unseen">
        {counted(shown.documents.total, 'passage', 'passages')} and {counted(shown.entries.total, 'entry', 'entries')}{' '}
        found
      </p>
      <Passages found={shown.documents} />
      <Entries found={shown.entries} />
    </>
  )
}

function Passages({ found }: { readonly found: Found['documents'] }): ReactNode {
  return (
    <Section title={`In the documents: ${counted(found.total, 'passage', 'passages')}`}>
      <ul className={styles.hits}>
        {found.hits.map(hit => (
          <li key={`${hit.source.documentId} ${hit.start}`}>
            <GoTo
              className={styles.sentence}
              to={page(
                '/documents/{id}',
                { id: hit.source.documentId },
                { at: `${hit.start}-${hit.start + hit.sentence.length}` },
              )}
            >
              <Shown text={hit.sentence} />
            </GoTo>
            <p>
              <SourceWords source={hit.source} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Entries({ found }: { readonly found: Found['entries'] }): ReactNode {
  return (
    <Section title={`In the record: ${counted(found.total, 'entry', 'entries')}`}>
      <ul className={styles.hits}>
        {found.hits.map(hit => (
          <li key={hit.id}>
            <KindMark kind={hit.kind} />{' '}
            <GoTo to={page('/entries/{id}', { id: hit.id })}>
              <Shown text={hit.text} />
            </GoTo>
            <p>
              <SourceWords source={hit.source} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
