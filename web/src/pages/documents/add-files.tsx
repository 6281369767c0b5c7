import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { BuildState } from '../../../../src/server/contract.ts'
import { api, Refusal, send } from '../../api.ts'
import { reading } from '../../live.ts'
import { sayFailed } from '../../notices.ts'
import { useShared } from '../../state.ts'
import { Button } from '../../ui/button.tsx'
import { joined } from '../../ui/joined.ts'
import { Shown } from '../../ui/shown.tsx'
import { count } from '../../words.ts'
import styles from './documents.module.css'

/** A file that was given here: on its way, or why it could not be taken. */
interface Given {
  readonly name: string
  readonly state: 'sending' | 'sent' | 'failed'
  readonly message: string | null
  readonly file: File
}

const STATES: Readonly<Record<BuildState['files'][number]['state'], string>> = {
  waiting: 'waits to be read',
  reading: 'is being read',
  read: 'read',
  'as-before': 'was there already',
  unread: 'could not be read',
}

/** Adds documents: dropped, or chosen with a button, and what became of each. */
export function AddFiles(): ReactNode {
  const [given, sendAll] = useSending()
  const build = useShared(reading)
  return (
    <section className={styles.add} aria-label="Add documents">
      <DropField onFiles={sendAll} />
      <ul className={styles.files} aria-live="polite">
        {given.map(one => (
          <GivenFile key={one.name} given={one} build={build} onRetry={() => sendAll([one.file])} />
        ))}
      </ul>
      <ReadingState build={build} />
    </section>
  )
}

/** Sends files one after the other, and keeps what became of each. */
function useSending(): [readonly Given[], (files: readonly File[]) => void] {
  const [given, setGiven] = useState<readonly Given[]>([])
  const put = (name: string, changes: Partial<Given>): void =>
    setGiven(now => now.map(one => (one.name === name ? { ...one, ...changes } : one)))
  const sendAll = async (files: readonly File[]): Promise<void> => {
    setGiven(now => [
      ...now.filter(one => !files.some(file => file.name === one.name)),
      ...files.map(file => ({ name: file.name, state: 'sending' as const, message: null, file })),
    ])
    for (const file of files) {
      try {
        await send(`/files/${encodeURIComponent(file.name)}`, file)
        put(file.name, { state: 'sent' })
      } catch (error) {
        const hint = error instanceof Refusal ? (error.hint ?? '') : ''
        put(file.name, { state: 'failed', message: `${(error as Error).message} ${hint}` })
      }
    }
  }
  return [given, files => void sendAll(files)]
}

function DropField({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const drag = (event: DragEvent): void => {
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button is the first.
    <div className={joined(styles.drop, over && styles.over)} onDragOver={drag} onDragLeave={drag} onDrop={drag}>
      <Button onClick={() => input.current?.click()} aria-describedby={id}>
        Choose files to add
      </Button>
      <p id={id} className={styles.soft}>
        or drop them here: PDF, DOCX, ODT, RTF, HTML, mail, Markdown, plain text, or a ZIP of them
      </p>
      <input ref={input} type="file" multiple hidden onChange={event => onFiles([...(event.target.files ?? [])])} />
    </div>
  )
}

function GivenFile({
  given,
  build,
  onRetry,
}: {
  readonly given: Given
  readonly build: BuildState | null
  readonly onRetry: () => void
}): ReactNode {
  const read = build?.files.find(file => file.path === given.name || file.path.endsWith(`/${given.name}`))
  const words =
    given.state === 'sending'
      ? 'is being sent …'
      : given.state === 'failed'
        ? 'could not be added'
        : read
          ? STATES[read.state]
          : 'added'
  const failed = given.state === 'failed' || read?.state === 'unread'
  return (
    <li className={failed ? styles.failed : undefined}>
      <b>
        <Shown text={given.name} />
      </b>{' '}
      {words}
      {(given.message ?? read?.message) && (
        <p>
          <Shown text={[given.message ?? read?.message ?? '', read?.hint ?? ''].join(' ')} />
        </p>
      )}
      {given.state === 'failed' && <Button onClick={onRetry}>Send it again</Button>}
    </li>
  )
}

function ReadingState({ build }: { readonly build: BuildState | null }): ReactNode {
  const again = async (retry: boolean): Promise<void> => {
    try {
      reading.set(await api.post('/build', { body: { retry } }))
    } catch (error) {
      sayFailed(error, 'The documents could not be read again.')
    }
  }
  if (build?.state === 'running')
    return (
      <p role="status" className={styles.running}>
        <Shown text={build.doing} />
        {build.total > 0 && `, ${count(build.done)} of ${count(build.total)}`}
        {build.file && (
          <>
            : <Shown text={build.file} />
          </>
        )}
        <progress value={build.done} max={Math.max(1, build.total)} aria-label="Documents read" />
      </p>
    )
  return (
    <div className={styles.again}>
      {build?.error && (
        <p role="alert">
          {build.error.message} {build.error.hint}
        </p>
      )}
      <Button onClick={() => void again(false)}>Read what is new</Button>
      <Button onClick={() => void again(true)}>Try unread files again</Button>
    </div>
  )
}
