import { officesCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { NamedOffice } from './office-identity.ts'

/**
 * What the packs call an office that a document names; null where they know none, or more than one that it can be.
 * @param body name of the organization, where the document names it beside the title
 */
export function officeKey(pack: PackKnowledge, { title }: NamedOffice, body: string | undefined): string | null {
  const words = title.split(/[\s-]+/u)
  const own = uniqueKey(pack, words)
  if (own !== null || body === undefined) return own
  return uniqueKey(pack, [...body.split(/\s+/u), ...words]) ?? uniqueKey(pack, [...words, 'of', ...body.split(/\s+/u)])
}

function uniqueKey(pack: PackKnowledge, words: readonly string[]): string | null {
  const keys = new Set(officesCalled(pack, words).map(one => one.key))
  return keys.size === 1 ? [...keys][0]! : null
}
