import { ServerError } from './faults.ts'

/** Failures that cost nothing: people mistype. */
const FREE = { name: 5, address: 20 } as const
const FIRST_DELAY_MS = 1000
const MAX_DELAY_MS = 15 * 60_000
/** Failures are forgotten after this. */
const FORGET_MS = 60 * 60_000
/** Beyond this many, the oldest are forgotten: names that somebody makes up must not fill the memory. */
const MAX_HELD = 10_000

interface Tries {
  failures: number
  last: number
}

/** How often somebody has failed to sign in, by name and by address; each failure beyond a few doubles the wait. */
export class Attempts {
  readonly #tries = new Map<string, Tries>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Throws where it is too early for another try. Counts the try as failed until `succeeded`: many at once get no more. */
  begin(name: string, address: string | null): void {
    const keys = keysOf(name, address)
    const wait = Math.max(...keys.map(key => this.#waitMs(key)))
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      throw new ServerError(
        'server/too-many',
        'There were too many attempts to sign in.',
        `Try again in ${seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`}.`,
        { waitS: seconds },
      )
    }
    for (const key of keys) this.#fail(key)
  }

  succeeded(name: string, address: string | null): void {
    const [own = '', place] = keysOf(name, address)
    this.#tries.delete(own)
    const tries = place === undefined ? undefined : this.#tries.get(place)
    // The address is taken to be that of many people: one who signs in does not clear the others’ failures.
    if (tries) tries.failures--
  }

  #waitMs(key: string): number {
    const tries = this.#tries.get(key)
    const free = key.startsWith('name ') ? FREE.name : FREE.address
    if (!tries || tries.failures < free) return 0
    if (this.#now() - tries.last > FORGET_MS) {
      this.#tries.delete(key)
      return 0
    }
    const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries.failures - free))
    return tries.last + delay - this.#now()
  }

  #fail(key: string): void {
    const tries = this.#tries.get(key) ?? { failures: 0, last: 0 }
    this.#tries.delete(key)
    this.#tries.set(key, { failures: tries.failures + 1, last: this.#now() })
    const [oldest] = this.#tries.keys()
    if (this.#tries.size > MAX_HELD && oldest !== undefined) this.#tries.delete(oldest)
  }
}

function keysOf(name: string, address: string | null): string[] {
  const own = `name ${name.normalize('NFKC').trim().toLowerCase()}`
  return address === null ? [own] : [own, `address ${address}`]
}
