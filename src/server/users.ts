import { statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROLES, type Role } from './contract.ts'
import { ServerError } from './faults.ts'
import { readJson, writePrivately } from './private-file.ts'

/** Somebody who may sign in. */
export interface User {
  readonly name: string
  readonly role: Role
  /** argon2id, as `hashPassword` gives it. */
  readonly hash: string
}

const FILE = 'users.json'
const Kept = z.object({
  format: z.literal('onrecord-users/1'),
  users: z.array(z.object({ name: z.string(), role: z.enum(ROLES), hash: z.string() })),
})

/**
 * Who may sign in, in a file of the record folder. Read again whenever the file has changed, so that a command
 * beside a running server holds at once.
 */
export class Users {
  readonly #file: string
  #read: { readonly stamp: string; readonly users: readonly User[] } | null = null

  constructor(record: string) {
    this.#file = join(record, FILE)
  }

  /** By name. */
  get all(): readonly User[] {
    const stamp = stampOf(this.#file)
    if (this.#read?.stamp !== stamp) this.#read = { stamp, users: this.#load() }
    return this.#read.users
  }

  /** Names are compared without regard to case and to how accents are written. */
  find(name: string): User | undefined {
    const wanted = sameName(name)
    return this.all.find(user => sameName(user.name) === wanted)
  }

  /** Adds somebody, or puts them in place of who had the name. */
  save(user: User): void {
    const others = this.all.filter(other => sameName(other.name) !== sameName(user.name))
    this.#write([...others, user])
  }

  /** Throws where nobody has the name, and where it is the last owner: nobody could let others in. */
  remove(name: string): void {
    const user = this.get(name)
    this.#keepAnOwner(user)
    this.#write(this.all.filter(other => other !== user))
  }

  setRole(name: string, role: Role): void {
    const user = this.get(name)
    if (role !== 'owner') this.#keepAnOwner(user)
    this.save({ ...user, role })
  }

  /** Who has the name; throws where nobody does. */
  get(name: string): User {
    const user = this.find(name)
    if (user) return user
    throw new ServerError('server/users', `Nobody is called ${name}.`, 'See who there is: onrecord users list')
  }

  #keepAnOwner(user: User): void {
    if (user.role !== 'owner' || this.all.some(other => other !== user && other.role === 'owner')) return
    throw new ServerError(
      'server/users',
      `${user.name} is the only owner.`,
      'Make somebody else an owner first: onrecord users role NAME owner',
    )
  }

  #load(): readonly User[] {
    const kept = readJson(this.#file)
    if (kept === null) return []
    const result = Kept.safeParse(kept)
    if (result.success) return result.data.users
    throw new ServerError(
      'server/users',
      `${this.#file} is not of the form onrecord-users/1.`,
      'Use the version of onrecord that wrote it, or take the file away and add people again.',
    )
  }

  #write(users: readonly User[]): void {
    const sorted = [...users].sort((a, b) => (a.name < b.name ? -1 : 1))
    writePrivately(this.#file, `${JSON.stringify({ format: 'onrecord-users/1', users: sorted }, null, 2)}\n`)
    this.#read = null
  }
}

/** Refuses a name that no line of a list could show. */
export function checkName(name: string): string {
  const clean = name.normalize('NFC').trim()
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'@_-]{0,79}$/u.test(clean)) return clean
  throw new ServerError(
    'server/invalid',
    `${JSON.stringify(name)} cannot be a name here.`,
    "Take letters, numbers, spaces and . ' @ _ -, at most 80, a letter or number first.",
    { at: 'name' },
  )
}

function sameName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}
