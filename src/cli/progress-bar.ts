import type { BuildProgress } from '../bundle/progress.ts'

/** What shows how far a build is. */
export interface ProgressDisplay {
  update(progress: BuildProgress): void
  stop(): void
}

/** A bar on a terminal, with rate, time left and the file at work; nothing where output is piped. */
export async function progressDisplay(quiet: boolean): Promise<ProgressDisplay> {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    format: '{stage} [{bar}] {value}/{total} · {rate} · {eta_formatted} left · {at}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    // Over the whole build, since one slow file says little about the rest.
    etaBuffer: 200,
  })
  const display = new Bar(bar)
  return display
}

interface AnyBar {
  start(total: number, value: number, payload: object): void
  setTotal(total: number): void
  update(value: number, payload: object): void
  stop(): void
}

/** Longest part of a path that the bar shows. */
const MAX_PATH = 40

class Bar implements ProgressDisplay {
  readonly #bar: AnyBar
  #stage = ''
  #since = 0

  constructor(bar: AnyBar) {
    this.#bar = bar
  }

  update(progress: BuildProgress): void {
    switch (progress.kind) {
      case 'listing':
        this.#show('Looking', progress.done, progress.total, '')
        break
      case 'reading':
        this.#show('Reading', progress.done.files, progress.total.files, progress.at)
        break
      case 'resolving':
        this.#show('Who is who', 0, 1, '')
        break
      case 'writing':
        this.#show('Writing', progress.done, progress.total, '')
        break
      case 'written':
        this.stop()
        break
      default:
        progress satisfies never
    }
  }

  #show(stage: string, done: number, total: number, at: string): void {
    const now = performance.now()
    if (stage !== this.#stage) {
      this.stop()
      this.#stage = stage
      this.#since = now
      this.#bar.start(total, done, { stage, rate: '–', at: '' })
    }
    const seconds = (now - this.#since) / 1000
    const rate = seconds > 1 ? `${(done / seconds).toFixed(1)} files/s` : '–'
    // A path is somebody's text: what a terminal would take for an order is left out.
    const shown = at.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(-MAX_PATH)
    this.#bar.setTotal(total)
    this.#bar.update(done, { stage, rate, at: shown })
  }

  stop(): void {
    if (this.#stage) this.#bar.stop()
    this.#stage = ''
  }
}
