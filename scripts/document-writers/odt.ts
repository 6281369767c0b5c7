import { writeArchive } from './archive.ts'
import { type Block, escapeXml } from './blocks.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const TYPE = 'application/vnd.oasis.opendocument.text'

/** Writes a minimal OpenDocument text. `created` is an ISO 8601 instant. */
export function writeOdt(
  blocks: readonly Block[],
  properties: { readonly title: string; readonly created: string },
): Uint8Array {
  const spaces = `xmlns:office="${OASIS}:office:1.0" xmlns:text="${OASIS}:text:1.0"`
  return writeArchive(
    {
      // First and stored: that is how the type is told from the bytes.
      mimetype: TYPE,
      'content.xml': `${XML}<office:document-content ${spaces} office:version="1.2"><office:body><office:text>${blocks.map(element).join('')}</office:text></office:body></office:document-content>`,
      'meta.xml': `${XML}<office:document-meta ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${OASIS}:meta:1.0" office:version="1.2"><office:meta><dc:title>${escapeXml(properties.title)}</dc:title><meta:creation-date>${properties.created}</meta:creation-date></office:meta></office:document-meta>`,
      'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    ['mimetype'],
  )
}

function element({ kind, text }: Block): string {
  const content = escapeXml(text).replaceAll('\n', '<text:line-break/>')
  return kind === 'paragraph' ? `<text:p>${content}</text:p>` : `<text:h text:outline-level="1">${content}</text:h>`
}
