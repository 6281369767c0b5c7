import { userInfo } from 'node:os'
import type { RouteSpec } from './contract.ts'
import type { Person } from './desk.ts'
import { ServerError } from './faults.ts'
import type { Gate } from './gate.ts'
import { plainPage } from './plain-page.ts'
import { derived, sameSecret } from './secrets.ts'
import { bearerOf, cookieOf, refuseForeign, type Visit } from './visit.ts'

/**
 * The gate of one person on their own machine. Any program of any user can reach a port on loopback, and so can any
 * page in the browser; the secret in the address keeps out both. A name that somebody made point to this machine is
 * no name of ours (DNS rebinding), so `Host` is compared.
 */
export class LoopbackGate implements Gate {
  readonly signsIn = false
  readonly secure = false
  readonly #token: string
  readonly #port: number
  readonly #person: Person

  readonly #host: string

  constructor(options: {
    readonly token: string
    readonly port: number
    readonly host?: string
    readonly name?: string
  }) {
    this.#token = options.token
    this.#host = options.host ?? '127.0.0.1'
    this.#port = options.port
    this.#person = { name: options.name ?? userInfo().username, role: 'owner' }
  }

  /** Where the pages open: the token goes from the address with the first answer. */
  get address(): string {
    const name = this.#host.includes(':') ? `[${this.#host}]` : this.#host
    return `http://${name}:${this.#port}/?token=${this.#token}`
  }

  visit(request: Request, peer: string | null): Visit {
    const { pathname } = new URL(request.url)
    return { request, path: pathname, peer, host: request.headers.get('host') ?? '', scheme: 'http' }
  }

  check(visit: Visit): void {
    const hosts = ['127.0.0.1', 'localhost', '[::1]', this.#host].map(name => `${name}:${this.#port}`)
    if (!hosts.includes(visit.host))
      throw new ServerError(
        'server/foreign',
        'This request was sent to a name that this server does not go by.',
        'Open the address that `onrecord serve` printed, as it stands.',
      )
    refuseForeign(visit, bearerOf(visit.request) !== null)
  }

  person(visit: Visit, _spec: RouteSpec): Person {
    const bearer = bearerOf(visit.request)
    const known = bearer === null ? this.#hasCookie(visit) : sameSecret(bearer, this.#token)
    if (known) return this.#person
    throw new ServerError(
      'server/signed-out',
      'This browser has not been let in.',
      'Open the address that `onrecord serve` printed, with all that stands behind ?token=.',
    )
  }

  insteadOfPage(visit: Visit): Response | null {
    const url = new URL(visit.request.url)
    const token = url.searchParams.get('token')
    if (token === null) {
      this.person(visit, { summary: '', role: 'reader' })
      return null
    }
    if (!sameSecret(token, this.#token))
      throw new ServerError(
        'server/signed-out',
        'The token in this address is not that of the server that runs now.',
        'Open the address that `onrecord serve` printed last.',
      )
    url.searchParams.delete('token')
    const location = `${url.pathname.replace(/^\/+/u, '/')}${url.search}`
    const cookie = `${this.#cookie}=${this.#cookieValue}; Path=/; HttpOnly; SameSite=Strict`
    const answer = comesFromElsewhere(visit) ? forwarding(location) : new Response(null, { status: 303 })
    answer.headers.set('location', location)
    answer.headers.set('set-cookie', cookie)
    return answer
  }

  headers(): Readonly<Record<string, string>> {
    return {}
  }

  /** Named by the port: cookies know no ports, and two servers must not undo each other's. */
  get #cookie(): string {
    return `onrecord-${this.#port}`
  }

  get #cookieValue(): string {
    return derived(this.#token, 'cookie')
  }

  #hasCookie(visit: Visit): boolean {
    const value = cookieOf(visit.request, this.#cookie)
    return value !== null && sameSecret(value, this.#cookieValue)
  }
}

/** From a file or a link in a message: the browser then keeps our cookie back until a page of ours asks. */
function comesFromElsewhere({ request }: Visit): boolean {
  return ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')
}

function forwarding(location: string): Response {
  return plainPage(200, 'The pages are opening', ['They open by themselves.'], location)
}
