import { zlibSync } from 'fflate'

/** One run of text to be set on a page, in points from the lower left corner. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF of one font with runs where they are asked for; a page of no runs is a picture, as far as text goes. */
export function makePdf(
  pages: readonly (readonly Placed[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const streams = pages.map(runs => latin(runs.map(runOperators).join('\n')))
  return assemble(streams, info)
}

/** A PDF whose one page unpacks to `bytes` spaces. */
export function makeBombPdf(bytes: number): Uint8Array {
  const spaces = new Uint8Array(bytes).fill(32)
  return assemble([spaces], {})
}

/** Lines of one column, from the top down, 14 points apart. */
export function column(lines: readonly string[], { x = 72, top = 700, size = 11 } = {}): Placed[] {
  return lines.map((text, i) => ({ text, x, y: top - i * 14, size }))
}

function runOperators({ text, x, y, size = 11 }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/([\\()])/gu, '\\$1')}) Tj ET`
}

function assemble(streams: readonly Uint8Array[], info: Readonly<Record<string, string>>): Uint8Array {
  const objects: Uint8Array[] = []
  const kids = streams.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  objects.push(latin('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.push(latin(`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`))
  objects.push(latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'))
  for (const [i, stream] of streams.entries()) {
    objects.push(
      latin(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      ),
    )
    const packed = zlibSync(stream, { level: 9 })
    objects.push(
      concat([latin(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, latin('\nendstream')]),
    )
  }
  objects.push(
    latin(
      `<< ${Object.entries(info)
        .map(([key, value]) => `/${key} (${value})`)
        .join(' ')} >>`,
    ),
  )
  return write(objects, '')
}

/** A PDF that asks for a password: only its trailer says so, which is all that a reader without one can see. */
export function makeEncryptedPdf(): Uint8Array {
  const objects = [
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin('<< /Type /Pages /Kids [] /Count 0 >>'),
    latin(`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`),
  ]
  return write(objects, ` /Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`)
}

function write(objects: readonly Uint8Array[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const add = (part: Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  for (const [i, body] of objects.entries()) {
    offsets.push(length)
    add(concat([latin(`${i + 1} 0 obj\n`), body, latin('\nendobj\n')]))
  }
  const start = length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const infoAt = trailer === '' ? ` /Info ${objects.length} 0 R` : ''
  add(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${infoAt}${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return concat(parts)
}

/** A string of Latin-1 as bytes. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

/** Arrays of bytes one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
