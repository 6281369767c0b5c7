import { escapeXml } from '../document-writers/blocks.ts'

const CHARACTER_WIDTH = 7.2
const LINE_HEIGHT = 17
const MARGIN = 16
const COLOURS = { ground: '#1d2330', text: '#d7dce5', command: '#8fd0a5', heading: '#f0c674', quote: '#93a1b5' }

/** A terminal with these lines as an SVG: lines are broken where a terminal of that many columns breaks them. */
export function terminalPicture(lines: readonly string[], columns: number, most: number): string {
  const rows = lines.flatMap(line => brokenAt(line, columns).map(text => ({ text, colour: colourOf(line) })))
  const shown = rows.length > most ? [...rows.slice(0, most - 1), { text: '…', colour: COLOURS.quote }] : rows
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * MARGIN)
  const height = shown.length * LINE_HEIGHT + 2 * MARGIN
  const texts = shown.map(({ text, colour }, i) => {
    const y = MARGIN + (i + 0.75) * LINE_HEIGHT
    return `<text x="${MARGIN}" y="${y.toFixed(2)}" fill="${colour}" xml:space="preserve">${escapeXml(text)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="onrecord at work in a terminal">
<rect width="100%" height="100%" rx="8" fill="${COLOURS.ground}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="12">
${texts.join('\n')}
</g>
</svg>
`
}

function brokenAt(line: string, columns: number): readonly string[] {
  const characters = Array.from(line)
  const rows: string[] = []
  for (let i = 0; i === 0 || i < characters.length; i += columns) rows.push(characters.slice(i, i + columns).join(''))
  return rows
}

function colourOf(line: string): string {
  if (line.startsWith('$ ')) return COLOURS.command
  if (/^\S[^?]*\(\d+\)$/u.test(line)) return COLOURS.heading
  return line.startsWith('    ') ? COLOURS.quote : COLOURS.text
}
