import { join } from 'node:path'
import { z } from 'zod'
import { Preferences } from './contract/work.ts'
import type { Live } from './contract.ts'
import type { LiveNews } from './live.ts'
import { readJson, writePrivately } from './private-file.ts'
import { hashOf } from './secrets.ts'
import type { Presence, Shelf } from './shelf.ts'

const USUAL: Preferences = { filters: [], keys: {}, theme: 'system' }
const Seen = z.record(z.string(), z.string())

/** What is each person’s own, in files of the record folder; their names stand in no file’s name. */
export class FolderShelf implements Shelf {
  readonly #folder: string
  readonly #news: LiveNews
  readonly #held = new Map<string, unknown>()

  constructor(record: string, news: LiveNews) {
    this.#folder = join(record, 'people')
    this.#news = news
  }

  preferences(name: string): Preferences {
    return this.#kept(name, 'preferences', Preferences) ?? USUAL
  }

  savePreferences(name: string, preferences: Preferences): void {
    this.#keep(name, 'preferences', preferences)
  }

  seen(name: string): Readonly<Record<string, string>> | null {
    return this.#kept(name, 'seen', Seen)
  }

  keepSeen(name: string, seen: Readonly<Record<string, string>>): void {
    this.#keep(name, 'seen', seen)
  }

  present(): readonly Presence[] {
    return this.#news.present
  }

  tell(news: Live): void {
    this.#news.tell(news)
  }

  /** What does not read as it was written is as if it were not there: it is comfort, no record. */
  #kept<T>(name: string, what: string, schema: z.ZodType<T>): T | null {
    const file = this.#file(name, what)
    if (this.#held.has(file)) return this.#held.get(file) as T | null
    let value: T | null = null
    try {
      value = schema.safeParse(readJson(file)).data ?? null
    } catch {
      // Half of it, after a crash of the machine.
    }
    this.#held.set(file, value)
    return value
  }

  #keep(name: string, what: string, value: unknown): void {
    const file = this.#file(name, what)
    writePrivately(file, JSON.stringify(value))
    this.#held.set(file, value)
  }

  #file(name: string, what: string): string {
    return join(this.#folder, `${hashOf(name.normalize('NFKC').toLowerCase()).slice(0, 24)}-${what}.json`)
  }
}
