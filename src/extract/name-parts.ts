import type { Token } from '../domain/analysis.ts'
import type { NameParts } from '../domain/extraction.ts'
import { KNIGHTLY } from '../language/en/titles.ts'

/** Given name, surname and honorific of the words after the title. */
export function partsOf(
  tokens: readonly Pick<Token, 'text' | 'lower' | 'start' | 'end'>[],
  honorific: string | null,
): NameParts {
  const words = joinWords(tokens)
  if (words.length === 0) return { honorific, given: null, surname: null }
  if (words.length === 1) {
    const knightly = honorific !== null && KNIGHTLY.has(honorific.toLowerCase()) && !/^lord$/iu.test(honorific)
    return knightly ? { honorific, given: words[0]!, surname: null } : { honorific, given: null, surname: words[0]! }
  }
  return { honorific, given: words[0]!, surname: words.at(-1)! }
}

/** Tokens that touch are one word: ‘Smith’ ‘-’ ‘Jones’, ‘J’ ‘.’. */
export function joinWords(tokens: readonly Pick<Token, 'text' | 'start' | 'end'>[]): string[] {
  const words: string[] = []
  let end = -1
  for (const token of tokens) {
    if (token.start === end && words.length > 0) words[words.length - 1] += token.text
    else words.push(token.text)
    end = token.end
  }
  return words.filter(word => /\p{L}/u.test(word))
}
