import { percent } from './name-table.ts'
import { type Reliability, SURE, shareInterval } from './reliability.ts'

/** The reliability table of each kind as lines. */
export function reliabilityTable(kinds: ReadonlyMap<string, Reliability>): readonly string[] {
  return [...kinds].flatMap(([kind, { bins, count, right, error, sure }]) => {
    const [least, most] = shareInterval(sure.right, sure.count)
    return [
      `${kind}: ${count} statements, right ${percent(right, count)}, expected calibration error ${error.toFixed(3)}`,
      `  at ${SURE} and over: right ${percent(sure.right, sure.count)} of ${sure.count} (95 % interval ${percent(least, 1)} to ${percent(most, 1)}), share of all ${percent(sure.count, count)}`,
      '  confidence   statements   mean    right',
      ...bins
        .filter(bin => bin.count > 0)
        .map(bin =>
          [
            `  ${bin.from.toFixed(2)}–${bin.to.toFixed(2)}`,
            String(bin.count).padStart(12),
            bin.mean.toFixed(2).padStart(6),
            percent(bin.right, bin.count).padStart(8),
          ].join(' '),
        ),
    ]
  })
}
