import type { MetadataValue } from '../domain/document.ts'
import { compose, type Draft, makeDraft } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { freezeText } from './freeze.ts'
import { MAX_MARKUP_BYTES } from './limits.ts'
import { odtPieces } from './odt-content.ts'
import { officeMetadata } from './office-metadata.ts'
import { judgePlain } from './plain-rules.ts'
import { UnpackBudget, unpackEntry, type ZipEntry, zipEntries } from './unzip.ts'

/** Reads an ODT: content.xml by our own tokenizer, meta.xml for title and author; nothing else is unpacked. */
export function readOdt(bytes: Uint8Array): Draft {
  const entries = zipEntries(bytes)
  const budget = new UnpackBudget(bytes.length)
  const manifest = part(bytes, entries, 'META-INF/manifest.xml', budget)
  if (manifest && /encryption-data/u.test(manifest))
    throw new UnreadableError('read/encrypted', 'the document asks for a password')
  const content = part(bytes, entries, 'content.xml', budget)
  if (content === null) throw new UnreadableError('read/damaged', 'the document has no content.xml')
  const frozen = freezeText(content)
  const { text, blocks } = compose(odtPieces(frozen.text))
  const meta = part(bytes, entries, 'meta.xml', budget)
  const metadata: MetadataValue[] = meta === null ? [] : officeMetadata(meta)
  const notes = frozen.notes.map(note => ({ ...note, spans: [] }))
  return makeDraft('application/vnd.oasis.opendocument.text', text, judgePlain(text, blocks, { strayLinks: false }), {
    metadata,
    notes,
  })
}

function part(bytes: Uint8Array, entries: readonly ZipEntry[], name: string, budget: UnpackBudget): string | null {
  const entry = entries.find(candidate => candidate.name === name)
  if (!entry) return null
  if (entry.encrypted) throw new UnreadableError('read/encrypted', 'the document asks for a password')
  if (entry.claimedBytes > MAX_MARKUP_BYTES) {
    throw new UnreadableError(
      'read/too-large',
      `${name} is ${entry.claimedBytes} bytes of markup; ${MAX_MARKUP_BYTES} are read`,
    )
  }
  return new TextDecoder().decode(unpackEntry(bytes, entry, budget))
}
