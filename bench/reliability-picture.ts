import type { Reliability } from './reliability.ts'

/** One square of the picture: confidence to the right, share right upwards. */
export interface ReliabilityPanel {
  readonly title: string
  readonly kinds: ReadonlyMap<string, Reliability>
}

/** Pixels of a panel's square, and around it. */
const SIDE = 240
const GAP = 56
const COLOURS = ['#1d2330', '#2a7f62', '#b8741a', '#7a4fa3']
/** Bins of fewer statements show chance alone: they are left out. */
const FEWEST = 5

/** Reliability curves side by side as an SVG: a dot for a bin, larger for more statements; the diagonal is what should be. */
export function reliabilityPicture(panels: readonly ReliabilityPanel[], columns: number): string {
  const width = columns * (SIDE + GAP) + GAP
  const height = Math.ceil(panels.length / columns) * (SIDE + GAP) + GAP
  const drawn = panels.map((panel, i) => {
    const x = GAP + (i % columns) * (SIDE + GAP)
    const y = GAP / 2 + Math.floor(i / columns) * (SIDE + GAP)
    return `<g transform="translate(${x} ${y})">\n${panelLines(panel).join('\n')}\n</g>`
  })
  const kinds = [...(panels[0]?.kinds.keys() ?? [])]
  const legend = kinds.map(
    (kind, i) => `<text x="${GAP + i * 90}" y="${height - 14}" fill="${COLOURS[i % COLOURS.length]}">● ${kind}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Confidence of statements against the share of them that is right">
<rect width="100%" height="100%" rx="8" fill="#ffffff"/>
<g font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="11">
${[...drawn, ...legend].join('\n')}
</g>
</svg>
`
}

function panelLines({ title, kinds }: ReliabilityPanel): string[] {
  const ticks = [0, 0.5, 1].flatMap(at => [
    `<text x="${at * SIDE}" y="${SIDE + 14}" text-anchor="middle" fill="#5c6370">${at}</text>`,
    `<text x="-6" y="${(1 - at) * SIDE + 4}" text-anchor="end" fill="#5c6370">${at}</text>`,
  ])
  return [
    `<text x="0" y="-8" font-weight="bold" fill="#1d2330">${title}</text>`,
    `<rect width="${SIDE}" height="${SIDE}" fill="none" stroke="#c4c9d2"/>`,
    `<line x1="0" y1="${SIDE}" x2="${SIDE}" y2="0" stroke="#c4c9d2" stroke-dasharray="4 4"/>`,
    ...ticks,
    ...[...kinds.values()].flatMap((one, i) => curve(one, COLOURS[i % COLOURS.length]!, i === 0)),
  ]
}

function curve({ bins }: Reliability, colour: string, main: boolean): string[] {
  const points = bins
    .filter(bin => bin.count >= FEWEST)
    .map(bin => ({
      x: (bin.mean * SIDE).toFixed(1),
      y: ((1 - bin.right / bin.count) * SIDE).toFixed(1),
      radius: Math.min(8, 1.5 + Math.sqrt(bin.count) / 2).toFixed(1),
    }))
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${main ? 2 : 1}"/>`,
    ...points.map(
      ({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" fill-opacity="0.6"/>`,
    ),
  ]
}
