import type { Routes } from '../../../src/server/contract.ts'

/** All that a reviewer sees of one entry. */
export type EntryDetail = Routes['GET /entries/{id}.json']['response']['_output']

/** Somebody chosen for a field: the id goes into the record, the name onto the page. */
export interface Chosen {
  readonly id: string
  readonly name: string
}
