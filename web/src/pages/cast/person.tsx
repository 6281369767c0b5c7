import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { page, useGo } from '../../address.ts'
import { undo } from '../../decisions.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import { useMayDecide } from '../../rows.ts'
import { Button } from '../../ui/button.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { LineFoot } from '../../ui/line-foot.tsx'
import { Answered, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { Shown } from '../../ui/shown.tsx'
import styles from './cast.module.css'
import { alsoWords, fullName } from './cast.tsx'
import { grouped } from './grouped.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { PersonTabs } from './person-tabs.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { TenureTable } from './tenure-table.tsx'
import type { PersonPage } from './tenure-words.ts'

/** One person or body: names, offices, what they say and what is said of them, where they stand. */
export default function Person(): ReactNode {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const person = useQuery(ask.person(id))
  return (
    <Answered query={person} what="the person">
      {shown => <One key={id} shown={shown} />}
    </Answered>
  )
}

type Asked =
  | { readonly kind: 'merge'; readonly other: { id: string; name: string } | null }
  | { readonly kind: 'split' }

function One({ shown }: { readonly shown: PersonPage }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null)
  const mayDecide = useMayDecide()
  const go = useGo()
  const { person } = shown
  const { id } = person.line
  const merge = (other: { id: string; name: string } | null = null): void => setAsked({ kind: 'merge', other })
  useActions(
    mayDecide ? { merge: () => merge(), split: () => setAsked({ kind: 'split' }), undo: () => void undo() } : {},
  )
  return (
    <Page
      title={fullName(person)}
      lead={<Shown text={[person.kind, alsoWords(person)].filter(part => part !== '').join('; ')} />}
      actions={
        <>
          {mayDecide && (
            <>
              <Button command="merge">Merge …</Button>
              <Button command="split">Split …</Button>
            </>
          )}
          <ExportButton query={{ person: id }} />
        </>
      }
    >
      <LineFoot line={person.line} />
      <Offices shown={shown} />
      <PossiblySame shown={shown} onMerge={mayDecide ? merge : null} />
      <PersonTabs shown={shown} />
      <Called shown={shown} />
      {asked?.kind === 'merge' && (
        <MergeDialog
          one={shown}
          other={asked.other}
          onClose={() => setAsked(null)}
          onMerged={stays => stays !== id && go(page('/cast/{id}', { id: stays }), true)}
        />
      )}
      {asked?.kind === 'split' && <SplitDialog shown={shown} onClose={() => setAsked(null)} />}
    </Page>
  )
}

function Offices({ shown }: { readonly shown: PersonPage }): ReactNode {
  if (shown.tenures.length === 0) return null
  const groups = [...grouped(shown.tenures, tenure => tenure.office)].map(([key, tenures]) => ({
    key,
    title: tenures[0]?.officeTitle ?? '',
    of: null,
    tenures,
  }))
  return (
    <Section title="Offices held">
      <TenureTable caption={`Offices held by ${shown.person.name}`} groups={groups} named={false} />
    </Section>
  )
}

interface SameProps {
  readonly shown: PersonPage
  readonly onMerge: ((other: { id: string; name: string }) => void) | null
}

function PossiblySame({ shown, onMerge }: SameProps): ReactNode {
  if (shown.possiblySame.length === 0) return null
  return (
    <Section title="Possibly the same">
      <ul className={styles.same}>
        {shown.possiblySame.map(other => (
          <li key={other.id}>
            <span>
              <GoTo to={page('/cast/{id}', { id: other.id })}>
                <Shown text={other.name} />
              </GoTo>{' '}
              <span className={styles.soft}>{other.why}</span>
            </span>
            {onMerge && <Button onClick={() => onMerge(other)}>Compare and merge …</Button>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What documents call them, in their own words. */
function Called({ shown }: { readonly shown: PersonPage }): ReactNode {
  if (shown.descriptions.length === 0) return null
  return (
    <Section title="What documents call them">
      <ul className={styles.called}>
        {shown.descriptions.map(({ text, quoted }) => (
          <li key={text}>
            <b>
              <Shown text={text} />
            </b>
            <Passage {...quoted} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
