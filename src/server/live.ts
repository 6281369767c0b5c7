import { randomBytes } from 'node:crypto'
import type { Live } from './contract.ts'
import type { Presence } from './shelf.ts'

/** News kept for a page whose connection broke: more cost memory, fewer make it read everything anew. */
const KEPT = 500
/** Connections through proxies end when nothing is said for a minute. */
const HEARTBEAT_MS = 15_000

/** Somebody whose stream has not been opened yet, or broke, is taken to be there for so long. */
const ABSENT_AFTER_MS = 60_000

interface Listener {
  readonly key: string
  readonly send: (text: string) => void
  readonly end: () => void
}

/** Tells open pages what has happened, as server-sent events, and knows who has which page open. */
export class LiveNews {
  /** Tells news of this server from those of one before it. */
  readonly #run = randomBytes(6).toString('hex')
  readonly #kept: { readonly n: number; readonly text: string }[] = []
  readonly #listeners = new Set<Listener>()
  readonly #present = new Map<string, { readonly presence: Presence; readonly at: number }>()
  readonly #now: () => number
  #count = 0

  constructor(now: () => number) {
    this.#now = now
  }

  tell(news: Live): void {
    const n = ++this.#count
    const text = `id: ${this.#run}-${n}\ndata: ${JSON.stringify(news)}\n\n`
    this.#kept.push({ n, text })
    if (this.#kept.length > KEPT) this.#kept.shift()
    for (const listener of this.#listeners) listener.send(text)
  }

  /**
   * The stream for a page. One that comes back with the id of the last news it had gets what it missed; where that is
   * no longer kept, `anew` says that everything is to be read again.
   */
  open(options: {
    readonly key: string
    readonly lastId: string | null
    readonly first: readonly Live[]
    readonly anew: Live
    readonly signal: AbortSignal
  }): Response {
    const { key, lastId, first, anew, signal } = options
    let listener: Listener | null = null
    const close = (): void => {
      if (listener === null || !this.#listeners.delete(listener)) return
      this.#leave(key)
    }
    const stream = new ReadableStream<Uint8Array>({
      start: controller => {
        listener = this.#listen(key, controller, close)
        for (const text of this.#missed(lastId, anew)) listener.send(text)
        for (const news of first) listener.send(`data: ${JSON.stringify(news)}\n\n`)
        signal.addEventListener('abort', listener.end, { once: true })
      },
      cancel: close,
    })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
    })
  }

  /** Notes where somebody is. */
  at(key: string, presence: Presence): void {
    const before = this.#present.get(key)?.presence
    this.#present.set(key, { presence, at: this.#now() })
    if (before?.page === presence.page && before.entry === presence.entry) return
    this.tell({ kind: 'present', people: [...this.present] })
  }

  get present(): readonly Presence[] {
    const open = new Set([...this.#listeners].map(listener => listener.key))
    const since = this.#now() - ABSENT_AFTER_MS
    for (const [key, { at }] of this.#present) if (!open.has(key) && at < since) this.#present.delete(key)
    return [...this.#present.values()].map(one => one.presence)
  }

  /** Ends all streams. */
  close(): void {
    for (const listener of [...this.#listeners]) listener.end()
  }

  #listen(key: string, controller: ReadableStreamDefaultController<Uint8Array>, close: () => void): Listener {
    const encoder = new TextEncoder()
    const heartbeat = setInterval(() => listener.send(': still here\n\n'), HEARTBEAT_MS)
    heartbeat.unref()
    const end = (): void => {
      clearInterval(heartbeat)
      close()
      try {
        controller.close()
      } catch {
        // The other side was first.
      }
    }
    const listener: Listener = {
      key,
      end,
      send: text => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end()
        }
      },
    }
    this.#listeners.add(listener)
    // Browsers wait this long before they come back.
    listener.send('retry: 2000\n\n')
    return listener
  }

  #missed(lastId: string | null, anew: Live): readonly string[] {
    if (lastId === null) return []
    const [run, number] = lastId.split('-')
    const n = Number(number)
    const oldest = this.#kept[0]?.n ?? this.#count + 1
    const known = run === this.#run && Number.isInteger(n) && n <= this.#count && n >= oldest - 1
    if (known) return this.#kept.filter(one => one.n > n).map(one => one.text)
    return [`id: ${this.#run}-${this.#count}\ndata: ${JSON.stringify(anew)}\n\n`]
  }

  #leave(key: string): void {
    if (this.#present.delete(key)) this.tell({ kind: 'present', people: [...this.present] })
  }
}
