import { join } from 'node:path'
import { appendPrivately } from './private-file.ts'

/** What happened at the door. */
export interface SignInLine {
  readonly what: 'signed-in' | 'refused' | 'too-many' | 'signed-out' | 'password-changed'
  /** As it was typed, at most 100 characters. */
  readonly name: string
  readonly address: string | null
}

/** Keeps a line of each sign-in, refusal and sign-out in the record folder, for whoever has to answer for it. */
export class SignIns {
  readonly #file: string
  readonly #now: () => number

  constructor(record: string, now: () => number) {
    this.#file = join(record, 'sign-ins.jsonl')
    this.#now = now
  }

  note(line: SignInLine): void {
    const at = new Date(this.#now()).toISOString()
    appendPrivately(this.#file, JSON.stringify({ at, ...line, name: line.name.slice(0, 100) }))
  }
}
