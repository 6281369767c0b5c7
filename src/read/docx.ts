import mammoth from 'mammoth'
import type { MetadataValue } from '../domain/document.ts'
import { compose, type Draft, makeDraft, type Piece } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { freezeText } from './freeze.ts'
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts'
import { parsePage } from './html-parse.ts'
import { MAX_MARKUP_BYTES } from './limits.ts'
import { officeMetadata } from './office-metadata.ts'
import { judgePlain } from './plain-rules.ts'
import { UnpackBudget, unpackEntry, zipEntries } from './unzip.ts'

const STYLE_MAP = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
]
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads a DOCX: headings, paragraphs, numbered items, tables and footnotes, without tracked deletions and comments. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const properties = checkPackage(bytes)
  const html = await convert(bytes)
  if (html.length > MAX_MARKUP_BYTES)
    throw new UnreadableError('read/too-large', `${html.length} characters of markup; ${MAX_MARKUP_BYTES} are read`)
  const frozen = freezeText(html)
  const { document } = parsePage(frozen.text || '<p></p>')
  const pieces = document.body ? htmlBlocks(document.body).map(toPiece) : []
  const { text, blocks } = compose(pieces)
  const notes = frozen.notes.map(note => ({ ...note, spans: [] }))
  return makeDraft(MEDIA_TYPE, text, judgePlain(text, blocks, { strayLinks: false }), { metadata: properties, notes })
}

/** Unpacks every part once, counted and dropped, so that no bomb reaches the library; gives the file's own properties. */
function checkPackage(bytes: Uint8Array): MetadataValue[] {
  const budget = new UnpackBudget(bytes.length)
  let properties: MetadataValue[] = []
  for (const entry of zipEntries(bytes)) {
    if (entry.encrypted) throw new UnreadableError('read/encrypted', 'the document asks for a password')
    const wanted = entry.name === 'docProps/core.xml'
    const part = unpackEntry(bytes, entry, budget, wanted)
    if (wanted) properties = officeMetadata(new TextDecoder().decode(part))
    if (/\.xml$/u.test(entry.name) && entry.claimedBytes > MAX_MARKUP_BYTES) {
      throw new UnreadableError(
        'read/too-large',
        `${entry.name} is ${entry.claimedBytes} bytes of markup; ${MAX_MARKUP_BYTES} are read`,
      )
    }
  }
  return properties
}

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    // mammoth's own types want Node's buffer here; its unzipper takes any bytes.
    const input = { buffer: bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
    return (await mammoth.convertToHtml(input, { styleMap: STYLE_MAP, convertImage: noPictures })).value
  } catch (error) {
    throw new UnreadableError(
      'read/damaged',
      `the document cannot be unpacked (${error instanceof Error ? error.message : 'unknown reason'})`,
      { cause: error },
    )
  }
}

function toPiece(block: HtmlBlock): Piece {
  const text = block.text.replace(/\s*↑$/u, '')
  if (block.tokens.has('footnote') || block.tokens.has('endnote')) return { text, kind: 'footnote', fixed: true }
  if (block.tag === 'h1' && block.tokens.has('title')) return { text, kind: 'headline', fixed: true }
  if (/^h[1-6]$/u.test(block.tag)) return { text, kind: 'heading', fixed: true }
  if (block.tag === 'table') return { text, kind: 'table', fixed: true }
  if (block.tokens.has('standfirst')) return { text, kind: 'standfirst', fixed: true }
  if (block.tokens.has('caption')) return { text, kind: 'caption', fixed: true }
  return { text, kind: 'body', ...(block.number === null ? {} : { number: block.number }) }
}
