import type { UnreadFile } from '../domain/record.ts'
import { dateWords } from './parts/dates.ts'
import { counted } from './parts/plain-words.ts'

/** What a copy of the record says of itself. */
export interface Cover {
  /** Of the matter, as whoever makes the copy gives it. */
  readonly title: string | null
  /** The day on which it was made, ISO; null where nobody said. No clock here. */
  readonly on: string | null
  /** SHA-256, hex, of the record's JSON export as it stood: the same command gives the same number again. */
  readonly hash: string
  readonly program: string
  readonly documents: number
  readonly unread: readonly UnreadFile[]
  readonly includesProposed: boolean
  /** Entries that this copy shows. */
  readonly entries: number
  /** Entries that nobody has accepted and that this copy therefore lacks. */
  readonly leftOut: number
  /** What the copy was narrowed to, in words; empty where it is all of it. */
  readonly narrowedTo: readonly string[]
}

/** What a copy is called where nobody gave the matter a name. */
export const UNTITLED = 'Record of the documents'

/** What stands on a copy with entries that nobody has looked at. */
export const UNREVIEWED_NOTICE =
  'UNREVIEWED: this copy holds entries that a program proposed and nobody has looked at. Each of them is marked.'

/** What stands in place of parts where there are none. */
export const NO_PARTS = 'None: no entry that may be shown meets what was asked for.'

/** What a copy says of itself, a fact a row: what was done, from what, how to check it. */
export function coverFacts(cover: Cover): readonly (readonly [string, string])[] {
  const reviewed = cover.includesProposed
    ? 'Entries that people accepted or amended, and entries that nobody has looked at, marked UNREVIEWED.'
    : 'Only entries that a person has accepted or amended.'
  const left = cover.leftOut > 0 ? ` ${counted(cover.leftOut, 'entry', 'entries')} not yet accepted left out.` : ''
  return [
    ...(cover.on === null ? [] : [['Made on', dateWords(cover.on)] as const]),
    ['Made from', `${counted(cover.documents, 'document')}${unreadWords(cover.unread.length)}`],
    ['Holds', `${counted(cover.entries, 'entry', 'entries')}. ${reviewed}${left}`],
    ['Narrowed to', cover.narrowedTo.length === 0 ? 'Nothing: the whole record.' : cover.narrowedTo.join('; ')],
    ['How to read it', 'What rests on somebody’s word says whose. Every line names the document and quotes it.'],
    ['Record', `SHA-256 ${cover.hash}`],
    ['Made with', cover.program],
  ]
}

function unreadWords(n: number): string {
  return n === 0 ? '' : `; ${counted(n, 'file')} could not be read and ${n === 1 ? 'is' : 'are'} named under Sources`
}
