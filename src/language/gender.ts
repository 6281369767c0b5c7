import type { NameParts } from '../domain/extraction.ts'
import { GIVEN_NAMES } from './en/given-names.ts'
import { HONORIFICS } from './en/titles.ts'

/** What a name tells of a person's sex: its form of address first, the given name after. */
export function genderOfName(parts: NameParts): 'female' | 'male' | null {
  const address = parts.honorific ? HONORIFICS.get(parts.honorific.toLowerCase().replace(/\.$/u, '')) : undefined
  return address ?? (parts.given ? GIVEN_NAMES.get(parts.given.toLowerCase()) : undefined) ?? null
}
