import type { AccountLine, Accounts } from '../publish/account-lines.ts'
import { type RecordView, readView } from '../publish/read-view.ts'
import { type RecordOptions, withStore } from './open.ts'
import { openReader } from './reader.ts'

/** What to show of a record. */
export interface ShowOptions extends RecordOptions {
  /** Part of a name, or an id: its cast line, and what it says or is said to or about it. */
  readonly actor?: string | undefined
  /** Part of a path or title, or an id. */
  readonly document?: string | undefined
}

/** The record as its readers see it, unreviewed entries included and marked; what was rejected is left out. */
export async function show(options: ShowOptions): Promise<
  RecordView & {
    readonly unread: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  }
> {
  return withStore(options, async store => {
    const reader = await openReader(store)
    const view = await readView(reader, entry => entry.status !== 'rejected')
    return { ...narrowed(view, options), unread: reader.unread }
  })
}

function narrowed(view: RecordView, { actor, document }: ShowOptions): RecordView {
  const byDocument = document === undefined ? view : inDocument(view, document.toLowerCase())
  return actor === undefined ? byDocument : ofActor(byDocument, actor.toLowerCase())
}

function inDocument(view: RecordView, wanted: string): RecordView {
  const documents = view.documents.filter(item =>
    [item.documentId, item.path, item.title ?? ''].some(text => text.toLowerCase().includes(wanted)),
  )
  const ids = new Set(documents.map(item => item.documentId))
  const stands = (line: { readonly source: { readonly documentId: string } | null }): boolean =>
    line.source !== null && ids.has(line.source.documentId)
  return {
    documents,
    cast: view.cast.filter(stands),
    chronology: view.chronology.filter(stands),
    statements: view.statements.filter(stands),
    accounts: eachKind(view.accounts, lines => lines.filter(stands)),
    sources: view.sources.filter(stands),
  }
}

function eachKind(accounts: Accounts, keep: (lines: readonly AccountLine[]) => readonly AccountLine[]): Accounts {
  return Object.fromEntries(Object.entries(accounts).map(([kind, lines]) => [kind, keep(lines)])) as unknown as Accounts
}

function ofActor(view: RecordView, wanted: string): RecordView {
  const cast = view.cast.filter(line =>
    [line.id, line.name, ...line.aliases].some(text => text.toLowerCase().includes(wanted)),
  )
  const ids = new Set(cast.map(line => line.id))
  const names = cast.map(line => line.name)
  const statements = view.statements.filter(
    line =>
      [...line.speakerIds, ...line.aboutIds].some(id => ids.has(id)) ||
      line.addressees.some(name => names.includes(name)),
  )
  const said = new Set(statements.map(line => line.id))
  const chronology = view.chronology.filter(line => said.has(line.id) || names.some(name => line.text.includes(name)))
  const named = (text: string): boolean => names.some(name => text.includes(name))
  const concerns = (line: AccountLine): boolean => named(line.text) || line.parts.some(named)
  const accounts = eachKind(view.accounts, lines => lines.filter(concerns))
  return { documents: view.documents, cast, chronology, statements, accounts, sources: [] }
}
