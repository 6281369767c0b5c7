import iconv from 'iconv-lite'
import type { MetadataValue } from '../domain/document.ts'
import { compose, type Draft, makeDraft, type Note } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { freezeText } from './freeze.ts'
import { MAX_MARKUP_BYTES } from './limits.ts'
import { judgePlain } from './plain-rules.ts'
import { readRtfContent } from './rtf-content.ts'

/** Reads an RTF by our own tokenizer: the three libraries tried keep the '?' that follows each \uN. */
export function readRtf(bytes: Uint8Array): Draft {
  if (bytes.length > MAX_MARKUP_BYTES)
    throw new UnreadableError('read/too-large', `${bytes.length} bytes of markup; ${MAX_MARKUP_BYTES} are read`)
  const content = readRtfContent(iconv.decode(bytes, 'latin1'))
  const frozen = content.pieces.map(piece => ({ piece, frozen: freezeText(piece.text) }))
  const { text, blocks } = compose(frozen.map(({ piece, frozen: { text: words } }) => ({ ...piece, text: words })))
  const notes: Note[] = frozen.flatMap(({ frozen: { notes: found } }) => found.map(note => ({ ...note, spans: [] })))
  if (content.unclosed > 0)
    notes.push({
      code: 'read/partial',
      message: `The file ends within ${content.unclosed} open groups: it was cut off.`,
      spans: [],
    })
  const metadata: MetadataValue[] = []
  if (content.title) metadata.push({ field: 'title', value: content.title, basis: 'page' })
  if (content.author && /\s/u.test(content.author))
    metadata.push({ field: 'author', value: content.author, basis: 'page' })
  return makeDraft('application/rtf', text, judgePlain(text, blocks, { strayLinks: false }), { metadata, notes })
}
