import type { RouteSpec } from './contract.ts'
import type { Person } from './desk.ts'
import { ServerError } from './faults.ts'
import type { Gate } from './gate.ts'
import { sameSecret } from './secrets.ts'
import { Sessions, tokenOf } from './sessions.ts'
import type { Users } from './users.ts'
import { changes, cookieOf, refuseForeign, type Visit } from './visit.ts'

/** `__Host-`: browsers take it only over TLS, from this very host, and from no other. */
const COOKIE = '__Host-onrecord'
/** The header in which a page sends back what it was given at sign-in. */
export const TOKEN_HEADER = 'x-onrecord-token'

/** The gate of people who sign in, on an address that others reach. */
export class TeamGate implements Gate {
  readonly signsIn = true
  readonly secure = true
  readonly #users: Users
  readonly #behindProxy: boolean
  readonly #sessions: Sessions

  constructor(options: { readonly users: Users; readonly behindProxy: boolean; readonly now: () => number }) {
    this.#users = options.users
    this.#behindProxy = options.behindProxy
    this.#sessions = new Sessions(options.now)
  }

  visit(request: Request, peer: string | null): Visit {
    const { pathname } = new URL(request.url)
    const { headers } = request
    const own = headers.get('host') ?? ''
    if (!this.#behindProxy) return { request, path: pathname, peer, host: own, scheme: 'https' }
    // What the nearest proxy said last: anything before it the caller may have written.
    const caller = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
    const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
    return { request, path: pathname, peer: caller || peer, host: headers.get('x-forwarded-host') ?? own, scheme }
  }

  check(visit: Visit): void {
    if (visit.scheme !== 'https')
      throw new ServerError(
        'server/foreign',
        'This request did not come encrypted through the proxy.',
        'Open the pages by https://; the proxy is to send X-Forwarded-Proto: https.',
      )
    refuseForeign(visit, false)
  }

  person(visit: Visit, spec: RouteSpec): Person {
    if (spec.open) return { name: '', role: spec.role }
    const secret = cookieOf(visit.request, COOKIE)
    const session = secret === null ? null : this.#sessions.use(secret, name => this.#users.find(name))
    if (secret === null || !session)
      throw new ServerError('server/signed-out', 'You are not signed in, or no longer.', 'Sign in.')
    if (changes(visit) && !sameSecret(visit.request.headers.get(TOKEN_HEADER) ?? '', tokenOf(secret)))
      throw new ServerError(
        'server/foreign',
        'This request does not carry what the pages were given at sign-in.',
        `Send the header ${TOKEN_HEADER} with the value that GET /me.json answers with.`,
      )
    const { name, role } = this.#users.get(session.name)
    return { name, role }
  }

  /** The pages themselves tell nothing: signing in is one of them. */
  insteadOfPage(): null {
    return null
  }

  headers(visit: Visit): Readonly<Record<string, string>> {
    const secret = cookieOf(visit.request, COOKIE)
    return secret === null ? {} : { [TOKEN_HEADER]: tokenOf(secret) }
  }

  /** Opens a session, and ends the one that the browser had. */
  signIn(visit: Visit, name: string): { readonly cookie: string; readonly token: string } {
    this.signOut(visit)
    const secret = this.#sessions.open(this.#users.get(name))
    return { cookie: `${COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Strict`, token: tokenOf(secret) }
  }

  /** Ends the session; the cookie that takes the browser’s away. */
  signOut(visit: Visit): string {
    const secret = cookieOf(visit.request, COOKIE)
    if (secret !== null) this.#sessions.close(secret)
    return `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`
  }
}
