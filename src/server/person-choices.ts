import type { z } from '@hono/zod-openapi'
import type { HeldRecord } from '../domain/held-record.ts'
import { compareText } from '../domain/ordering.ts'
import type { PersonChoice } from './contract/entries.ts'

const MOST = 20

/** People and bodies, or offices, whose names hold the words typed: who begins so first, then who is mentioned most. */
export function personChoices(
  record: HeldRecord,
  typed: string,
  kind: 'actors' | 'offices',
): z.infer<typeof PersonChoice>[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean)
  const holds = (names: readonly string[]): boolean =>
    words.every(word => names.some(name => name.toLowerCase().includes(word)))
  const begins = (name: string): number => (words[0] !== undefined && name.toLowerCase().startsWith(words[0]) ? 0 : 1)
  if (kind === 'offices') {
    return record
      .entries('offices')
      .filter(one => one.status !== 'rejected' && holds([one.title]))
      .sort((a, b) => begins(a.title) - begins(b.title) || compareText(a.title, b.title))
      .slice(0, MOST)
      .map(one => ({
        id: one.id,
        name: one.title,
        kind: 'office',
        detail: one.organization === null ? '' : record.name(one.organization),
      }))
  }
  return record
    .entries('actors')
    .filter(one => one.status !== 'rejected' && holds([one.name, ...one.aliases]))
    .sort((a, b) => begins(a.name) - begins(b.name) || b.mentions.length - a.mentions.length || compareText(a.id, b.id))
    .slice(0, MOST)
    .map(one => ({
      id: one.id,
      name: one.name,
      kind: one.kind === 'organization' ? 'body' : one.kind,
      detail: detailOf(record, one.id, one.mentions),
    }))
}

/** ‘Chief Constable, Harrowmere Police; mentioned in 3 documents’. */
function detailOf(record: HeldRecord, id: string, mentions: readonly { readonly documentId: string }[]): string {
  const offices = record
    .entries('tenures')
    .filter(one => one.person === id && one.status !== 'rejected')
    .map(one => record.name(one.office))
  const documents = new Set(mentions.map(mention => mention.documentId)).size
  const where = `mentioned in ${documents} ${documents === 1 ? 'document' : 'documents'}`
  return [[...new Set(offices)].slice(0, 2).join(', '), where].filter(Boolean).join('; ')
}
