/** A text for every system. */
export interface PeerText {
  readonly doc: string
  readonly text: string
}

/** Who said what, as the shared scorer reads it: pairs of start and end, offsets in code points. */
export interface PeerAttribution {
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
}

/** What running one system over the texts gave. */
export interface PeerRun {
  /** One line a document, as the shared scorer reads them. */
  readonly predictions: string
  /** Of all that makes the figures: 'rules@7', 'textacy 0.13.0, spaCy 3.8.18'. */
  readonly version: string
  /** Without loading. */
  readonly cpuSeconds: number
  readonly peakMebibytes: number
  /** Paragraphs that the system would not read. */
  readonly refused: number
}

/** What a system writes of its run, beside the predictions. */
type Price = Omit<PeerRun, 'predictions'>

const NUMBERS = ['cpuSeconds', 'peakMebibytes', 'refused'] as const

/** The predictions from standard output, their price from the last line of standard error: warnings may precede it. */
export function readRun(system: string, stdout: string, stderr: string): PeerRun {
  const last = stderr.trimEnd().split('\n').at(-1) ?? ''
  const { version, cpuSeconds, peakMebibytes, refused } = parsePrice(system, last)
  return { predictions: stdout, version, cpuSeconds, peakMebibytes, refused }
}

function parsePrice(system: string, line: string): Price {
  const fault = `The last line of what ${system} wrote to standard error is not its price: "${line}".`
  let price: Partial<Price> | null
  try {
    price = JSON.parse(line)
  } catch (cause) {
    throw new Error(`${fault} Read the lines before it.`, { cause })
  }
  const wrong = NUMBERS.find(key => !Number.isFinite(price?.[key]))
  if (wrong !== undefined) throw new Error(`${fault} It has no number "${wrong}".`)
  if (typeof price?.version !== 'string') throw new Error(`${fault} It has no "version".`)
  return price as Price
}

/** Which of the scorer's figures are shown, and under what head: words and speaker both right, by kind of quotation. */
export const METRICS = {
  'full_srcJ/all': 'full_srcJ',
  'full_srcJ/quoted': 'quoted',
  'full_srcJ/indirect': 'indirect',
  'full_srcJ/direct': 'direct',
} as const

/** F1 of each metric shown, in per cent, out of the scorer's JSON. */
export function readScores(json: string): readonly number[] {
  const figures = JSON.parse(json) as Record<string, { F1: number } | undefined>
  return Object.keys(METRICS).map(metric => {
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
  const heads = rows.some(({ scores }) => scores !== null) ? Object.values(METRICS) : []
  const head = ['system', ...heads, 'words a CPU second', 'peak RSS, MiB', 'version']
  const cells = rows.map(({ system, words, run, scores }) => [
    system,
    ...heads.map((_, i) => scores?.[i]?.toFixed(1) ?? ''),
    (words / run.cpuSeconds).toFixed(0),
    run.peakMebibytes.toFixed(0),
    run.version,
  ])
  return [head, head.map(() => '---'), ...cells].map(row => `| ${row.join(' | ')} |`)
}

/** That many of them, spread evenly: a corpus is sorted by publisher, and its head would be one outlet's. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`Cannot take ${count} texts of ${all.length}. Give a whole number from 1.`)
  return count >= all.length ? all : Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
}

/** The first processor core that a process may use, out of its /proc/PID/status; null where that does not say. */
export function firstCore(status: string): number | null {
  const found = /^Cpus_allowed_list:\s*(\d+)/mu.exec(status)?.[1]
  return found === undefined ? null : Number(found)
}
