import type { Note } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { MAX_TEXT_LENGTH } from './limits.ts'

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * The text as it will stand for ever: no byte-order mark, LF alone, NUL and lone surrogates one for one as
 * U+FFFD (a database drops or refuses them, and a stored quote would no longer equal its source).
 */
export function freezeText(decoded: string): { text: string; notes: Note[] } {
  const unmarked = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded
  let count = 0
  let first = -1
  const text = unmarked.replace(/\r\n?/g, '\n').replace(UNSTORABLE, (_, offset: number) => {
    if (count === 0) first = offset
    count++
    return '\uFFFD'
  })
  if (count === 0) return { text, notes: [] }
  const message = `${count} character${count === 1 ? '' : 's'} (NUL or lone surrogates) replaced by U+FFFD, the first at ${first}.`
  return { text, notes: [{ code: 'read/replaced-characters', message, spans: [{ start: first, end: first + 1 }] }] }
}

/** Refuses a text that is longer than is read, before any work is put into it. */
export function checkLength(length: number): void {
  if (length <= MAX_TEXT_LENGTH) return
  throw new UnreadableError('read/too-large', `${length} characters of text; ${MAX_TEXT_LENGTH} are read`)
}
