import type { Region } from '../domain/document.ts'
import { CAPTION_PHRASES, FORM_OPENERS, PHRASE_MAX_WORDS, PHRASES, RELATED_OPENERS } from './furniture-phrases.ts'
import { countWords } from './html-blocks.ts'

/** What the words of a block alone make it: page furniture, a caption, or null. */
export function phraseKind(text: string): Extract<Region['kind'], 'boilerplate' | 'caption' | 'related-link'> | null {
  const line = text.replace(/\s+/g, ' ').trim()
  if (countWords(line) > PHRASE_MAX_WORDS || line.length > 400) return null
  if (RELATED_OPENERS.test(line) || FORM_OPENERS.test(line)) return 'boilerplate'
  if (PHRASES.some(pattern => pattern.test(line))) return 'boilerplate'
  if (CAPTION_PHRASES.some(pattern => pattern.test(line))) return 'caption'
  return null
}
