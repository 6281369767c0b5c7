import { derived, freshSecret, hashOf } from './secrets.ts'
import type { User } from './users.ts'

/** Somebody who is signed in. */
export interface Session {
  readonly name: string
  /** Changes with the password and the role: the session ends with either. */
  readonly stamp: string
  readonly since: number
  lastUsed: number
}

/** A session ends after this, whatever is done in it. */
const MAX_AGE_MS = 12 * 3_600_000
/** A session that nobody uses ends after this. */
const MAX_IDLE_MS = 2 * 3_600_000

/** Who is signed in: in memory, so that all sessions end with the server. Of a session’s secret only the hash is held. */
export class Sessions {
  readonly #byHash = new Map<string, Session>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Opens a session; the secret is for the cookie and held nowhere else. */
  open(user: User): string {
    this.#prune()
    const secret = freshSecret()
    const now = this.#now()
    this.#byHash.set(hashOf(secret), { name: user.name, stamp: stampOf(user), since: now, lastUsed: now })
    return secret
  }

  /** The session of a secret, used by this; null where there is none or it has ended. */
  use(secret: string, find: (name: string) => User | undefined): Session | null {
    const hash = hashOf(secret)
    const session = this.#byHash.get(hash)
    if (!session) return null
    const user = find(session.name)
    if (this.#over(session) || !user || stampOf(user) !== session.stamp) {
      this.#byHash.delete(hash)
      return null
    }
    session.lastUsed = this.#now()
    return session
  }

  close(secret: string): void {
    this.#byHash.delete(hashOf(secret))
  }

  #over(session: Session): boolean {
    const now = this.#now()
    return now - session.since > MAX_AGE_MS || now - session.lastUsed > MAX_IDLE_MS
  }

  #prune(): void {
    for (const [hash, session] of this.#byHash) if (this.#over(session)) this.#byHash.delete(hash)
  }
}

/** What a page sends back with each change: made of the session’s secret, and no way back to it. */
export function tokenOf(secret: string): string {
  return derived(secret, 'changes')
}

function stampOf(user: User): string {
  return hashOf(`${user.hash} ${user.role}`)
}
