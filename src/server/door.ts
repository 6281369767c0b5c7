import { Attempts } from './attempts.ts'
import type { Person } from './desk.ts'
import { ServerError } from './faults.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { SignIns } from './sign-ins.ts'
import { type TeamGate, TOKEN_HEADER } from './team-gate.ts'
import type { Users } from './users.ts'

/** Signing in and out, each written down. */
export class Door {
  readonly users: Users
  readonly #gate: TeamGate
  readonly #attempts: Attempts
  readonly #signIns: SignIns

  constructor(options: {
    readonly users: Users
    readonly gate: TeamGate
    readonly record: string
    readonly now: () => number
  }) {
    this.users = options.users
    this.#gate = options.gate
    this.#attempts = new Attempts(options.now)
    this.#signIns = new SignIns(options.record, options.now)
  }

  /** Signs in; sets the cookie and the token in `headers`. One answer for a wrong name and a wrong password. */
  async signIn(request: Request, peer: string | null, sent: Credentials, headers: Headers): Promise<Person> {
    const visit = this.#gate.visit(request, peer)
    const user = await this.#verified(visit.peer, sent)
    this.#signIns.note({ what: 'signed-in', name: user.name, address: visit.peer })
    const { cookie, token } = this.#gate.signIn(visit, user.name)
    headers.append('set-cookie', cookie)
    headers.set(TOKEN_HEADER, token)
    return user
  }

  signOut(request: Request, peer: string | null, name: string, headers: Headers): void {
    const visit = this.#gate.visit(request, peer)
    headers.append('set-cookie', this.#gate.signOut(visit))
    this.#signIns.note({ what: 'signed-out', name, address: visit.peer })
  }

  /** Sets a new password; every session of this person ends by it. */
  async changePassword(request: Request, peer: string | null, sent: Credentials, fresh: string): Promise<void> {
    const { peer: address } = this.#gate.visit(request, peer)
    const hash = await hashPassword(fresh)
    const { name } = await this.#verified(address, sent)
    this.users.save({ ...this.users.get(name), hash })
    this.#signIns.note({ what: 'password-changed', name, address })
  }

  async #verified(address: string | null, { name, password }: Credentials): Promise<Person> {
    try {
      this.#attempts.begin(name, address)
    } catch (error) {
      this.#signIns.note({ what: 'too-many', name, address })
      throw error
    }
    const user = this.users.find(name)
    if (!(await isPassword(user?.hash ?? null, password)) || !user) {
      this.#signIns.note({ what: 'refused', name, address })
      throw new ServerError(
        'server/wrong-password',
        'No one has this name with this password.',
        'Type both again. An owner of the record sets a new password: onrecord users password NAME',
      )
    }
    this.#attempts.succeeded(name, address)
    return { name: user.name, role: user.role }
  }
}

interface Credentials {
  readonly name: string
  readonly password: string
}
