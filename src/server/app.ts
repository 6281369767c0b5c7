import { type Context, Hono } from 'hono'
import type { Matter } from '../bundle/matter.ts'
import { ROUTES, type RouteKey, type RouteSpec } from './contract.ts'
import type { Desk, Handler, Person } from './desk.ts'
import { faultOf, ServerError } from './faults.ts'
import { given } from './given.ts'
import type { Shelf } from './shelf.ts'

/** What the server is made of. */
export interface AppParts {
  readonly matter: Matter
  readonly shelf: Shelf
  readonly handlers: { readonly [K in RouteKey]?: Handler<K> }
  /** Who calls; throws where nobody may be let in. */
  readonly admit: (request: Request, spec: RouteSpec) => Promise<Person>
  readonly signsIn: boolean
  /** Checks every answer against its description; for tests. */
  readonly checkAnswers?: boolean
}

/** All addresses of the program, as a value that answers requests: a port is put before it, or a test. */
export function makeApp(parts: AppParts): Hono {
  const app = new Hono()
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    const handler = parts.handlers[key]
    if (handler) addRoute(app, parts, key, handler as AnyHandler)
  }
  app.notFound(context => refuse(context, unknownAddress(context.req.path)))
  app.onError((error, context) => refuse(context, error))
  return app
}

type AnyHandler = (given: unknown, at: Desk) => Promise<unknown>

function addRoute(app: Hono, parts: AppParts, key: RouteKey, handler: AnyHandler): void {
  const spec: RouteSpec = ROUTES[key]
  const [method = '', path = ''] = key.split(' ')
  app.on(method, path.replace(/\{(\w+)\}\.json/gu, ':$1{.+\\.json}').replace(/\{(\w+)\}/gu, ':$1'), async context => {
    const person = await parts.admit(context.req.raw, spec)
    const headers = new Headers()
    const { matter, shelf, signsIn } = parts
    const at: Desk = { matter, person, signsIn, shelf, request: context.req.raw, peer: null, headers }
    const answer = await handler(await given(context, spec), at)
    if (answer instanceof Response) return answer
    if (parts.checkAnswers) spec.response?.parse(answer)
    return context.json(answer as object, 200, Object.fromEntries(headers))
  })
}

function unknownAddress(path: string): ServerError {
  return new ServerError(
    'server/unknown-address',
    `There is nothing at ${path}.`,
    'See /openapi.json for what there is.',
  )
}

function refuse(context: Context, error: unknown): Response {
  const { status, body } = faultOf(error)
  return context.json(body, status)
}
