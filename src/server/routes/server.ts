import { join } from 'node:path'
import type { Builds } from '../builds.ts'
import type { SERVER_ROUTES } from '../contract/server-routes.ts'
import type { Live } from '../contract.ts'
import type { Desk, Handlers } from '../desk.ts'
import type { Door } from '../door.ts'
import { ServerError } from '../faults.ts'
import type { LiveNews } from '../live.ts'
import { takeIn } from '../uploads.ts'

/** What these handlers work with beside the record. */
export interface ServerServices {
  readonly builds: Builds
  readonly news: LiveNews
  /** null: one person on their own machine, and nobody signs in. */
  readonly door: Door | null
  readonly maxFileBytes: number
}

/** Signing in and out, adding documents, news. */
export function serverHandlers(services: ServerServices): Handlers<typeof SERVER_ROUTES> {
  return { ...doorHandlers(services), ...documentHandlers(services), ...newsHandlers(services) }
}

type Keys<K extends keyof typeof SERVER_ROUTES> = Pick<Handlers<typeof SERVER_ROUTES>, K>

function doorHandlers({
  door,
}: ServerServices): Keys<'POST /sign-in' | 'POST /sign-out' | 'PUT /password' | 'GET /users.json'> {
  return {
    'POST /sign-in': async ({ body }, { request, peer, headers }) => {
      const { name, role } = await opened(door).signIn(request, peer, body, headers)
      return { name, role, signsIn: true }
    },
    'POST /sign-out': async (_given, { request, peer, person, headers }) => {
      opened(door).signOut(request, peer, person.name, headers)
      return { signedOut: true }
    },
    'PUT /password': async ({ body }, { request, peer, person }) => {
      await opened(door).changePassword(request, peer, { name: person.name, password: body.old }, body.new)
      return { changed: true }
    },
    'GET /users.json': async () => ({
      users: door?.users.all.map(({ name, role }) => ({ name, role })) ?? [],
    }),
  }
}

function opened(door: Door | null): Door {
  if (door) return door
  throw new ServerError(
    'server/not-allowed',
    'Nobody signs in here: this server is for one person on their own machine.',
    'For several people, start it with --host; see onrecord serve --help.',
  )
}

function documentHandlers({
  builds,
  maxFileBytes,
}: ServerServices): Keys<'PUT /files/{name}' | 'GET /build.json' | 'POST /build'> {
  return {
    'PUT /files/{name}': async ({ params }, { matter, request }) => {
      const { name, bytes } = await takeIn(join(matter.store.folder, 'added'), params.name, request.body, maxFileBytes)
      const path = `added/${name}`
      builds.added(path)
      return { path, bytes, build: builds.start() }
    },
    'GET /build.json': async () => builds.state,
    'POST /build': async () => builds.start(),
  }
}

function newsHandlers({ builds, news }: ServerServices): Keys<'GET /live' | 'POST /presence'> {
  return {
    'GET /live': async ({ query }, { matter, request, person }) => {
      const anew: Live = { kind: 'record', version: matter.version }
      const first: Live[] = [
        { kind: 'build', build: builds.state },
        { kind: 'present', people: [...news.present] },
      ]
      const lastId = request.headers.get('last-event-id')
      return news.open({ key: keyOf(person, query.tab), lastId, first, anew, signal: request.signal })
    },
    'POST /presence': async ({ body }, { person }) => {
      news.at(keyOf(person, body.tab), { name: person.name, page: body.page, entry: body.entry })
      return { people: [...news.present] }
    },
  }
}

/** Two pages of one person are two, where they say which they are. */
function keyOf(person: Desk['person'], tab: string | undefined): string {
  return JSON.stringify([person.name, tab ?? ''])
}
