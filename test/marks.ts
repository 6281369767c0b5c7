import type { SourceDocument } from '../src/domain/document.ts'
import { plainDocument } from './plain.ts'

/**
 * A sentence with marks instead of offsets: `[q It was late], [c said] [s the commander].` gives the text
 * without the marks and the words under each. Marks of one kind may repeat: a content in two pieces.
 */
export function readMarks(marked: string): { document: SourceDocument; words: Record<'s' | 'c' | 'q', string[]> } {
  const words: Record<'s' | 'c' | 'q', string[]> = { s: [], c: [], q: [] }
  const text = marked.replace(/\[([scq]) ([^\]]*)\]/gu, (_, kind: 's' | 'c' | 'q', inner: string) => {
    words[kind].push(inner)
    return inner
  })
  return { document: plainDocument(text), words }
}
