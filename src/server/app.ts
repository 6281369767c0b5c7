import type { IncomingMessage } from 'node:http'
import { type Context, Hono } from 'hono'
import type { Matter } from '../bundle/matter.ts'
import { setUsualHeaders } from './answer-headers.ts'
import { ROLES, ROUTES, type RouteKey, type RouteSpec } from './contract.ts'
import type { Desk, Handler, Person, SentFile } from './desk.ts'
import { faultOf, ServerError } from './faults.ts'
import type { Gate } from './gate.ts'
import { given } from './given.ts'
import { openApi } from './open-api.ts'
import { isPage, routedPath, wantsPage } from './pages.ts'
import { plainPage } from './plain-page.ts'
import type { Shelf } from './shelf.ts'
import type { Visit } from './visit.ts'
import type { WebFiles } from './web-files.ts'

/** What the server is made of. */
export interface AppParts {
  readonly matter: Matter
  readonly shelf: Shelf
  readonly gate: Gate
  readonly handlers: { readonly [K in RouteKey]?: Handler<K> }
  readonly web: WebFiles
  /** Checks every answer against its description; for tests. */
  readonly checkAnswers?: boolean
  /** Told of faults of the program, without what anybody sent. */
  readonly onFault?: (error: unknown, key: string) => void
}

/** `incoming`: the request as the port took it; absent in tests without one. */
interface AppEnv {
  readonly Bindings: { readonly incoming?: IncomingMessage }
  readonly Variables: { visit: Visit }
}

/** All addresses of the program, as a value that answers requests: a port is put before it, or a test. */
export function makeApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ getPath: routedPath })
  app.use(async (context, next) => {
    await next()
    setUsualHeaders(context.res.headers, parts.gate.secure)
  })
  app.use(async (context, next) => {
    const visit = parts.gate.visit(context.req.raw, context.env?.incoming?.socket.remoteAddress ?? null)
    context.set('visit', visit)
    parts.gate.check(visit)
    await next()
  })
  for (const key of Object.keys(ROUTES) as RouteKey[]) addRoute(app, parts, key)
  addOpenApi(app, parts)
  app.notFound(context => pageOrNothing(context, parts))
  app.onError((error, context) => refuse(context, error, parts))
  return app
}

type AnyHandler = (given: unknown, at: Desk) => Promise<unknown>

function addRoute(app: Hono<AppEnv>, parts: AppParts, key: RouteKey): void {
  const spec: RouteSpec = ROUTES[key]
  const handler = parts.handlers[key] as AnyHandler | undefined
  if (!handler) return
  const [method = '', path = ''] = key.split(' ')
  const dataOfOne = path.endsWith('}.json')
  app.on(method, routePath(path), async context => {
    const visit = context.get('visit')
    const person = admitted(parts.gate.person(visit, spec), spec)
    const params = Object.entries(context.req.param() as Record<string, string>)
    const named = params.map(([name, value]) => [name, dataOfOne ? value.replace(/\.json$/u, '') : value])
    const headers = new Headers(parts.gate.headers(visit))
    const { matter, shelf, gate } = parts
    const request = context.req.raw
    const at: Desk = { matter, person, signsIn: gate.signsIn, shelf, request, peer: visit.peer, headers }
    return sent(await handler(await given(request, spec, Object.fromEntries(named)), at), headers, spec, parts)
  })
}

/** ‘/documents/{id}.json’ as the router writes it. Ids hold no slash. */
function routePath(path: string): string {
  return path.replace(/\{(\w+)\}\.json$/u, ':$1{[^/]+\\.json}').replace(/\{(\w+)\}/gu, ':$1')
}

function admitted(person: Person, spec: RouteSpec): Person {
  if (ROLES.indexOf(person.role) >= ROLES.indexOf(spec.role)) return person
  throw new ServerError(
    'server/not-allowed',
    `This takes the role ${spec.role}; yours is ${person.role}.`,
    'Ask an owner of the record: onrecord users role NAME ROLE',
  )
}

function sent(answer: unknown, headers: Headers, spec: RouteSpec, parts: AppParts): Response {
  if (answer instanceof Response) {
    for (const [name, value] of headers) answer.headers.append(name, value)
    return answer
  }
  if (spec.response) {
    if (parts.checkAnswers) spec.response.parse(answer)
    headers.set('content-type', 'application/json')
    return new Response(JSON.stringify(answer), { headers })
  }
  const { name, mediaType, bytes } = answer as SentFile
  headers.set('content-type', mediaType)
  headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers })
}

function addOpenApi(app: Hono<AppEnv>, parts: AppParts): void {
  let made: string | null = null
  app.get('/openapi.json', context => {
    parts.gate.person(context.get('visit'), { summary: '', role: 'reader' })
    made ??= JSON.stringify(openApi())
    return context.body(made, 200, { 'content-type': 'application/json' })
  })
}

/** The files of the pages are anybody's, and tell nothing; a page is for who may come in. */
function pageOrNothing(context: Context<AppEnv>, parts: AppParts): Response {
  const { path, request } = context.get('visit')
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const file = reads ? parts.web.file(path) : null
  if (file) return file
  if (!reads || !(isPage(path) || wantsPage(request)) || path !== context.req.path) {
    const message = `There is nothing at ${request.method} ${path.slice(0, 200)}.`
    const unknown = new ServerError('server/unknown-address', message, 'GET /openapi.json says what there is.')
    return refuse(context, unknown, parts)
  }
  return parts.gate.insteadOfPage(context.get('visit')) ?? parts.web.page(isPage(path) ? 200 : 404)
}

/** Says what was wrong: to a person who opens a page, as one; to all others in the one shape. */
function refuse(context: Context<AppEnv>, error: unknown, parts: AppParts): Response {
  const { status, body } = faultOf(error)
  // Of a request that broke off nothing is wrong with the program.
  if (status === 500 && !context.req.raw.signal.aborted)
    parts.onFault?.(error, `${context.req.method} ${context.req.routePath ?? ''}`)
  const { message, hint } = body.error
  if (context.req.method === 'GET' && wantsPage(context.req.raw)) return plainPage(status, message, hint ? [hint] : [])
  const { waitS } = error as { waitS?: number }
  return context.json(body, status, waitS === undefined ? {} : { 'retry-after': String(waitS) })
}
