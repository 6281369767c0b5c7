import { readFileSync } from 'node:fs'
import { citationsWithin } from '../../src/pipeline.ts'
import type { BuiltRecord } from './build-record.ts'
import { BUNDLE } from './load.ts'
import { locate } from './locate.ts'

/** The kinds of entry that a careful reader wrote down from the example bundle, by the name that the notes use. */
export const ACCOUNTS = [
  'tenures',
  'accountabilities',
  'confidences',
  'questions',
  'undertakings',
  'proceedings',
  'deaths',
  'tallies',
  'figures',
  'disputes',
  'discrepancies',
] as const
export type Account = (typeof ACCOUNTS)[number]

/** One thing that the record must hold: the places of which one must be cited by an entry of the kind. */
export interface ExpectedAccount {
  readonly kind: Account
  /** In short, for whoever looks for what is missing. */
  readonly says: string
  readonly places: readonly { readonly document: string; readonly quote: string | null }[]
}

type Noted = Readonly<Record<string, unknown>>

/** What the notes hold of each kind. */
export function readAccounts(): ExpectedAccount[] {
  const notes = JSON.parse(readFileSync(`${BUNDLE}expected/accountability.json`, 'utf8')) as Record<string, Noted[]>
  return ACCOUNTS.flatMap(kind =>
    (notes[kind] ?? [])
      .filter(one => one.essential !== false)
      .map(one => ({ kind, says: saysOf(one), places: placesOf(one) })),
  )
}

function saysOf(one: Noted): string {
  return [
    'person',
    'office',
    'title',
    'question',
    'what',
    'from',
    'by',
    'holder',
    'text',
    'over',
    'state',
    'total',
    'of',
  ]
    .flatMap(field => (one[field] === undefined || one[field] === null ? [] : [String(one[field])]))
    .join(', ')
}

function placesOf(one: Noted): ExpectedAccount['places'] {
  const cited = [one, ...listOf(one.steps), ...listOf(one.sides)].flatMap(({ cite }) => pairsOf(cite))
  if (cited.length > 0) return cited.map(([document, quote]) => ({ document, quote }))
  if (typeof one.document === 'string')
    return [{ document: one.document, quote: typeof one.text === 'string' ? one.text : null }]
  return (one.documents as string[]).map(document => ({ document, quote: null }))
}

function listOf(value: unknown): readonly Noted[] {
  return Array.isArray(value) ? (value as Noted[]) : []
}

/** ‘cite’ is a pair of document and words, or a list of them. */
function pairsOf(cite: unknown): [string, string][] {
  if (!Array.isArray(cite) || cite.length === 0) return []
  return Array.isArray(cite[0]) ? (cite as [string, string][]) : [cite as [string, string]]
}

/** Whether an entry of the kind cites one of the places: the sentence that holds the words, or words in it. */
export function isFound(record: BuiltRecord, expected: ExpectedAccount): boolean {
  const entries =
    expected.kind === 'deaths'
      ? record.entries.occurrences.filter(one => one.kind === 'death')
      : record.entries[expected.kind]
  return expected.places.some(({ document, quote }) => {
    const own = record.documents.find(one => one.path === document)
    if (!own) return false
    const place = quote === null ? { start: 0, end: own.text.length } : locate(own.text, quote)
    return (
      place !== null &&
      entries.some(entry =>
        [...citationsWithin(entry)].some(
          cited => cited.documentId === own.id && cited.start < place.end && place.start < cited.end,
        ),
      )
    )
  })
}
