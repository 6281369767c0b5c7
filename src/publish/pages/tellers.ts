import type { Told } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { EntryNames } from '../account-words.ts'
import { makeNames, type Names, type SourceLine, toldText } from '../view.ts'

/** Names and tellers of a held record, looked up as they are asked for. */
export function namesOf(record: HeldRecord): EntryNames {
  return { name: id => record.name(id), told: told => toldOf(record, told) }
}

/** On whose word an entry stands; null where the document states it. */
export function toldOf(record: HeldRecord, told: Told): string | null {
  const tellers = new Map<string, readonly string[]>()
  for (const id of told.accordingTo) {
    const found = record.find(id)
    if (found?.kind === 'statements') tellers.set(id, speakersOf(record, found.entry as Statement).map(teller))
  }
  return toldText(told, tellers)
}

/** ‘reported by We’ reads as if the record spoke of itself: a pronoun is quoted. */
function teller(name: string): string {
  return /^(?:we|i|he|she|they)$/iu.test(name) ? `“${name}” (so the document)` : name
}

/** Who says it, in words; never empty. */
export function speakersOf(record: HeldRecord, statement: Statement): readonly string[] {
  if (statement.speakers.length > 0) return statement.speakers.map(id => record.name(id))
  return [statement.speakerText ?? 'somebody unnamed']
}

/** Names and sources as lines want them. */
export function lineNames(record: HeldRecord): Names {
  const actors = { get: (id: string) => record.name(id) } as unknown as ReadonlyMap<string, string>
  const documents = {
    get: (id: string) => {
      const own = record.document(id)
      return (
        own && {
          documentId: own.id,
          path: own.path,
          title: own.title,
          outlet: own.outlet,
          publishedOn: own.publishedOn,
        }
      )
    },
  } as unknown as Parameters<typeof makeNames>[1]
  return makeNames(actors, documents)
}

/** The document that a citation stands in, as a source. */
export function sourceAt(
  record: HeldRecord,
  documentId: string | undefined,
  page: number | null = null,
): SourceLine | null {
  const own = documentId === undefined ? undefined : record.document(documentId)
  if (!own) return null
  const { id, path, title, outlet, publishedOn } = own
  return { documentId: id, path, title, outlet, publishedOn, page }
}
