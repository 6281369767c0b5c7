import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Genre } from '../../src/domain/document.ts'
import type { ExpectedActor } from './speakers.ts'
import type { ExpectedDocument } from './statements.ts'

/** The example bundle. */
export const BUNDLE = fileURLToPath(new URL('../../fixtures/bundles/harrowmere/', import.meta.url))

/** What a careful reader notes of a document itself. */
export interface ExpectedSource {
  readonly document: string
  readonly mediaType: string
  readonly acceptMediaTypes?: readonly string[]
  readonly title: string | null
  readonly acceptTitles?: readonly string[]
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly publishedOn: string | null
  readonly updatedOn?: string
  readonly genre: Genre | null
  readonly language: string
  readonly pages?: number
  readonly diagnostics: readonly string[]
}

/** A dated thing: the words of its date, and the date. */
export interface ExpectedDate {
  readonly document: string
  readonly quote: string
  readonly value: string
  readonly alsoValues?: readonly string[]
  readonly anchor: 'none' | 'publication' | 'entry'
  readonly essential: boolean
}

interface Expected {
  readonly documents: {
    readonly documents: readonly ExpectedSource[]
    readonly unread: readonly { readonly path: string; readonly code: string }[]
    readonly copies: readonly { readonly document: string; readonly of: string; readonly code: string }[]
  }
  readonly statements: readonly ExpectedDocument[]
  readonly actors: {
    readonly actors: readonly ExpectedActor[]
    /** Names that must never be one actor. */
    readonly apart: readonly (readonly string[])[]
    /** Names that must be one actor over these documents. */
    readonly one: readonly { readonly name: string; readonly documents: readonly string[] }[]
    readonly nobody: readonly string[]
    readonly neverSpeaks: readonly string[]
  }
  readonly chronology: readonly ExpectedDate[]
}

/** Everything under `expected/` that the tests compare with. */
export function loadExpected(): Expected {
  const load = <T>(name: string): T => JSON.parse(readFileSync(`${BUNDLE}expected/${name}.json`, 'utf8')) as T
  return {
    documents: load('documents'),
    statements: load('statements'),
    actors: load('actors'),
    chronology: load('chronology'),
  }
}
