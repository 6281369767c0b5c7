import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { DocumentParts } from '../../domain/extraction.ts'
import { makeId } from '../../domain/id.ts'
import type { Span } from '../../domain/span.ts'
import type { Statement } from '../../domain/statement.ts'
import { cite } from '../cite.ts'
import { ANONYMOUS, NAME_WITHHELD, NAMED_FRIENDS, VAGUE_NEEDS, VAGUE_NOUN } from './source-words.ts'

/** Statements of people whom the document does not name and whom nobody could ask: one diagnostic for all of them. */
export function anonymousSources(parts: DocumentParts, statements: readonly Statement[]): Diagnostic[] {
  const { document } = parts
  const found = statements.filter(one => one.voice === 'reported' && isAnonymous(document.text, one))
  if (found.length === 0) return []
  const spans = found.map(one => one.speakerSpans[0]!)
  const names = [...new Set(spans.map(span => document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')))]
  const count = found.length === 1 ? '1 statement comes' : `${found.length} statements come`
  return [
    {
      id: makeId('diagnostic', 'source/anonymous', document.id),
      code: 'source/anonymous',
      severity: 'note',
      message: `${count} from somebody who is not named: ${names.slice(0, 3).join('; ')}${names.length > 3 ? ' …' : ''}.`,
      hint: 'Weigh them as told by the document alone.',
      documentId: document.id,
      path: document.path,
      citations: spans.map(span => cite(document, span)),
      other: null,
    },
  ]
}

function isAnonymous(text: string, statement: Statement): boolean {
  const span = statement.speakerSpans[0]
  if (!span || statement.speakerBasis === 'continued') return false
  const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  // ‘a source close to Dame Marian’ is no name; ‘Ken Marl, who asked not to be named’ is one.
  if (NAME_WITHHELD.test(words) || NAME_WITHHELD.test(behind(text, span))) return !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(words)
  if (!ANONYMOUS.test(words) || NAMED_FRIENDS.test(words)) return false
  return (
    !VAGUE_NOUN.test(words) || /\b(?:sources?|insiders?|whistle-?blowers?)\b/iu.test(words) || VAGUE_NEEDS.test(words)
  )
}

/** What stands right behind the name: ‘, who asked not to be named,’ */
function behind(text: string, span: Span): string {
  return /^,[^.“"]{0,80}/u.exec(text.slice(span.end, span.end + 90))?.[0] ?? ''
}
