import type { Live, Preferences } from './contract.ts'

/** Where somebody is. */
export interface Presence {
  readonly name: string
  readonly page: string
  readonly entry: string | null
}

/** What the server keeps beside the record: what is each person’s own, who is here, and news for open pages. */
export interface Shelf {
  /** What this person saved; the usual where nothing was. */
  preferences(name: string): Preferences
  savePreferences(name: string, preferences: Preferences): void
  /** What this person had seen when they last said so, as `keepSeen` was given it; null where they never did. */
  seen(name: string): Readonly<Record<string, string>> | null
  /** By entry: its `seen` at this moment. */
  keepSeen(name: string, seen: Readonly<Record<string, string>>): void
  /** Who has a page open, and which. */
  present(): readonly Presence[]
  /** Tells every open page. */
  tell(news: Live): void
}
