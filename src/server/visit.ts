import { ServerError } from './faults.ts'

/** A request, and what the connection and a trusted proxy say of it. */
export interface Visit {
  readonly request: Request
  readonly path: string
  /** Address of the machine that calls; null in tests without one. */
  readonly peer: string | null
  /** What the caller calls this server: ‘127.0.0.1:4711’. */
  readonly host: string
  readonly scheme: 'http' | 'https'
}

/** Whether a request may change something. */
export function changes({ request }: Visit): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD'
}

/**
 * Refuses what a page of another site made a browser send. `Origin` and `Sec-Fetch-Site` are set by browsers and no
 * page can forge them; a program that is known by a header of its own (`byHeader`) needs neither.
 */
export function refuseForeign(visit: Visit, byHeader: boolean): void {
  const { headers } = visit.request
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin !== null && origin !== `${visit.scheme}://${visit.host}`) throw foreign()
  if (changes(visit)) {
    if (!byHeader && origin === null && site !== 'same-origin') throw foreign()
    if (site !== null && site !== 'same-origin') throw foreign()
  } else if (site !== null && site !== 'same-origin' && site !== 'none' && headers.get('sec-fetch-mode') !== 'navigate')
    throw foreign()
}

function foreign(): ServerError {
  return new ServerError(
    'server/foreign',
    'This request comes from another site.',
    'Open the pages themselves at the address that `onrecord serve` printed.',
  )
}

/** The value of a cookie; null where there is none. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

/** What stands behind `Authorization: Bearer`; null where nothing does. */
export function bearerOf(request: Request): string | null {
  return /^Bearer (\S+)$/u.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}
