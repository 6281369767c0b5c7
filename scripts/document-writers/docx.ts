import { writeArchive } from './archive.ts'
import { type Block, escapeXml } from './blocks.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const STYLES = { title: 'Title', heading: 'Heading1', paragraph: 'Normal' } as const

/** Writes a minimal Word document with title, headings and paragraphs. */
export function writeDocx(
  blocks: readonly Block[],
  properties: { readonly title: string; readonly created: string },
): Uint8Array {
  return writeArchive({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${blocks.map(paragraph).join('')}</w:body></w:document>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(properties.title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${properties.created}</dcterms:created></cp:coreProperties>`,
  })
}

function paragraph({ kind, text }: Block): string {
  const lines = text.split('\n').map(line => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:p><w:pPr><w:pStyle w:val="${STYLES[kind]}"/></w:pPr>${runs(lines)}</w:p>`
}

// Word splits what is one sentence to a reader into several runs; a reader must put them together again.
function runs(lines: readonly string[]): string {
  return lines
    .map(
      (line, i) =>
        `<w:r>${i > 0 ? '<w:br/>' : ''}${line.replace(' said', ' </w:t></w:r><w:r><w:t xml:space="preserve">said')}</w:r>`,
    )
    .join('')
}
