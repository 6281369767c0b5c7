import type { BuildState, Live, Routes } from '../../src/server/contract.ts'
import { api } from './api.ts'
import { ask, queries, RESTING, readAnew, replaceLines } from './queries.ts'
import { makeState } from './state.ts'

/** More changed entries than this, and the lists are read again instead. */
const MANY = 40

type Person = Extract<Live, { kind: 'present' }>['people'][number]

/** Who else is at the pages. */
export const people = makeState<readonly Person[]>([])
/** How the reading of documents stands; null until the server told. */
export const reading = makeState<BuildState | null>(null)

/** Tells this window from others that the same person has open; loading it again makes no other one of it. */
const TAB = sessionStorage.getItem('onrecord-window') ?? crypto.randomUUID()
sessionStorage.setItem('onrecord-window', TAB)

/** Says which page is open here, and which entry is on it. */
export function sayWhere(page: string, entry: string | null): void {
  api.post('/presence', { body: { page, entry, tab: TAB } }).then(
    answer => people.set(answer.people),
    // Only a courtesy to others: what matters is refused aloud elsewhere.
    () => {},
  )
}

/** Listens to the server for as long as the pages are open. The browser connects again by itself. */
export function listen(): () => void {
  const source = new EventSource(`/live?tab=${TAB}`)
  source.onmessage = (event: MessageEvent<string>) => take(JSON.parse(event.data) as Live)
  return () => source.close()
}

function take(told: Live): void {
  switch (told.kind) {
    case 'build':
      reading.set(told.build)
      break
    case 'record':
      readAnew()
      break
    case 'decided':
      void readLines(told.entries)
      break
    case 'present':
      people.set(told.people)
      break
  }
}

/** Reads again what others decided on, where a list shows it. */
async function readLines(entries: readonly string[]): Promise<void> {
  const shown = new Set(
    queries
      .getQueriesData<{ pages: Routes['GET /review.json']['response']['_output'][] }>({ queryKey: ['lines'] })
      .flatMap(([, read]) => read?.pages.flatMap(page => page.lines.map(line => line.id)) ?? []),
  )
  const changed = entries.filter(id => shown.has(id))
  if (changed.length > MANY) return readAnew()
  for (const key of RESTING) void queries.invalidateQueries({ queryKey: [key] })
  const details = await Promise.allSettled(changed.map(id => api.get('/entries/{id}.json', { params: { id } })))
  const lines = details.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
  for (const detail of lines) queries.setQueryData(ask.entry(detail.line.id).queryKey, detail)
  if (lines.length > 0) replaceLines(lines.map(detail => detail.line))
}
