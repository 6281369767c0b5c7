import type { RouteSpec } from './contract.ts'
import type { Person } from './desk.ts'
import type { Visit } from './visit.ts'

/** Lets people in: one who knows the address on their own machine, or people who sign in. */
export interface Gate {
  /** Whether people sign in. */
  readonly signsIn: boolean
  /** Whether answers travel encrypted, so that browsers may be told to insist on it. */
  readonly secure: boolean
  /** The request as the gate sees it. */
  visit(request: Request, peer: string | null): Visit
  /** Throws where the request comes from somewhere else than this server's own pages. Before anything is looked at. */
  check(visit: Visit): void
  /** Who calls; throws where nobody is known. */
  person(visit: Visit, spec: RouteSpec): Person
  /** What to answer in place of a page: a way in, or a redirection; null where the page is to be sent. */
  insteadOfPage(visit: Visit): Response | null
  /** Headers for the answer to somebody who is let in. */
  headers(visit: Visit): Readonly<Record<string, string>>
}
