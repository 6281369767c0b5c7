/** A text for both systems. */
export interface PeerText {
  readonly doc: string
  readonly text: string
}

/** What running one system over the texts gave. */
export interface PeerRun {
  /** One line a document, as the shared scorer reads them. */
  readonly predictions: string
  /** Without loading. */
  readonly cpuSeconds: number
  readonly peakMebibytes: number
  /** Paragraphs that the system would not read. */
  readonly refused: number
}

const PRICE = ['cpuSeconds', 'peakMebibytes', 'refused'] as const

/** The predictions from standard output, their price from the last line of standard error: warnings may precede it. */
export function readRun(system: string, stdout: string, stderr: string): PeerRun {
  const last = stderr.trimEnd().split('\n').at(-1) ?? ''
  const { cpuSeconds, peakMebibytes, refused } = parsePrice(system, last)
  return { predictions: stdout, cpuSeconds, peakMebibytes, refused }
}

function parsePrice(system: string, line: string): Record<(typeof PRICE)[number], number> {
  const fault = `The last line of what ${system} wrote to standard error is not its price: "${line}".`
  let price: Record<string, unknown> | null
  try {
    price = JSON.parse(line)
  } catch (cause) {
    throw new Error(`${fault} Read the lines before it.`, { cause })
  }
  const wrong = PRICE.find(key => !Number.isFinite(price?.[key]))
  if (wrong !== undefined) throw new Error(`${fault} It has no number "${wrong}".`)
  return price as Record<(typeof PRICE)[number], number>
}

/** Which of the scorer's figures are shown. */
export const METRICS = ['full_srcJ/all', 'full/direct', 'qregion_src/all'] as const

/** F1 of each metric shown, in per cent, out of the scorer's JSON. */
export function readScores(json: string): readonly number[] {
  const figures = JSON.parse(json) as Record<string, { F1: number } | undefined>
  return METRICS.map(metric => {
    const figure = figures[metric]
    if (!figure) throw new Error(`The scorer gave no "${metric}". It may be of another version than this command.`)
    return 100 * figure.F1
  })
}

/** One system's line of the table. */
export interface PeerRow {
  readonly system: string
  readonly words: number
  readonly run: PeerRun
  /** In the order of METRICS; null where nothing says what is right. */
  readonly scores: readonly number[] | null
}

/** The table; its columns of scores are left out where there are none. */
export function tableLines(rows: readonly PeerRow[]): readonly string[] {
  const scored = rows.some(({ scores }) => scores !== null)
  const head = ['system', 'CPU seconds', 'words a CPU second', 'peak MiB', ...(scored ? METRICS : [])]
  const cells = rows.map(({ system, words, run, scores }) => [
    system,
    run.cpuSeconds.toFixed(2),
    (words / run.cpuSeconds).toFixed(0),
    run.peakMebibytes.toFixed(0),
    ...(scored ? METRICS.map((_, i) => scores?.[i]?.toFixed(1) ?? '') : []),
  ])
  return [head, head.map(() => '---'), ...cells].map(row => `| ${row.join(' | ')} |`)
}

/** The first processor core that a process may use, out of its /proc/PID/status; null where that does not say. */
export function firstCore(status: string): number | null {
  const found = /^Cpus_allowed_list:\s*(\d+)/mu.exec(status)?.[1]
  return found === undefined ? null : Number(found)
}
