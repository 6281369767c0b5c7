import iconv from 'iconv-lite'
import type { Block } from './blocks.ts'

const LINES_PER_PAGE = 44
const CHARACTERS_PER_LINE = 84
const LEADING_POINTS = 15

interface Line {
  readonly text: string
  readonly bold: boolean
}

/**
 * Writes a PDF with a text layer, a running head and page numbers. Lines are broken as a typesetter
 * breaks them, so that sentences run over lines and pages; Times in WinAnsi encoding, no compression.
 */
export function writePdf(
  blocks: readonly Block[],
  properties: { readonly title: string; readonly created: string; readonly runningHead: string },
): Uint8Array {
  const pages = paginate(blocks.flatMap(blockLines))
  const objects: string[] = []
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>')
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>')
  objects.push(`<< /Title ${literal(properties.title)} /CreationDate (D:${properties.created}) >>`)
  for (const [i, lines] of pages.entries()) {
    const content = pageContent(lines, properties.runningHead, `Page ${i + 1} of ${pages.length}`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  return assemble(objects)
}

function blockLines({ kind, text }: Block): readonly Line[] {
  const bold = kind !== 'paragraph'
  const lines = text.split('\n').flatMap(wrap)
  return [...lines.map(line => ({ text: line, bold })), { text: '', bold: false }]
}

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > CHARACTERS_PER_LINE) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function paginate(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = []
  for (let i = 0; i < lines.length; i += LINES_PER_PAGE) pages.push(lines.slice(i, i + LINES_PER_PAGE))
  return pages
}

function pageContent(lines: readonly Line[], head: string, foot: string): string {
  const out = [show(head, 'F1', 9, 72, 800)]
  for (const [i, line] of lines.entries()) {
    if (line.text !== '')
      out.push(show(line.text, line.bold ? 'F2' : 'F1', line.bold ? 13 : 11, 72, 760 - i * LEADING_POINTS))
  }
  out.push(show(foot, 'F1', 9, 270, 40))
  return out.join('\n')
}

function show(text: string, font: string, size: number, x: number, y: number): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`
}

/** A string of one byte a character, in windows-1252, which is what WinAnsi means. */
function literal(text: string): string {
  const bytes = iconv.encode(text, 'windows-1252').toString('latin1')
  return `(${bytes.replace(/[\\()]/gu, '\\$&')})`
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
