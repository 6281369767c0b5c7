import { z } from '@hono/zod-openapi'
import { Present } from './entries.ts'
import { BuildState, Me } from './work.ts'

/** One open page of a browser: who has it goes from the list when its stream of news ends. */
const tab = z.string().max(60).optional()
const role = z.enum(['reader', 'reviewer', 'editor', 'owner'])

/**
 * Signing in, adding documents, and what the server tells of its own accord. Where people sign in, an answer to
 * `GET /me.json` or `POST /sign-in` has a header `x-onrecord-token`, which every request that changes something sends back.
 */
export const SERVER_ROUTES = {
  'POST /sign-in': {
    summary: 'Signs in: the answer sets a cookie',
    role: 'reader',
    open: true,
    body: z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) }),
    response: Me,
  },
  'POST /sign-out': {
    summary: 'Ends this session',
    role: 'reader',
    response: z.object({ signedOut: z.literal(true) }),
  },
  'PUT /password': {
    summary: 'Sets one’s own password; every session of one’s own ends',
    role: 'reader',
    body: z.object({ old: z.string().min(1).max(1000), new: z.string().min(1).max(1000) }),
    response: z.object({ changed: z.literal(true) }),
  },
  'GET /users.json': {
    summary: 'Who may sign in',
    role: 'owner',
    response: z.object({ users: z.array(z.object({ name: z.string(), role })) }),
  },
  'PUT /files/{name}': {
    summary: 'Adds a file to the documents, and reads it',
    role: 'editor',
    params: z.object({ name: z.string().min(1).max(400) }),
    file: true,
    response: z.object({
      /** What it is called among the documents; another than was given where that one is taken. */
      path: z.string(),
      bytes: z.int(),
      build: BuildState,
    }),
  },
  'GET /build.json': { summary: 'How the reading of documents stands', role: 'reader', response: BuildState },
  'POST /build': {
    summary: 'Reads what is new or changed among the documents, and again what could not be read',
    role: 'editor',
    body: z.object({ retry: z.boolean().optional() }),
    response: BuildState,
  },
  'GET /live': {
    summary: 'News as server-sent events, each a `Live` in JSON',
    role: 'reader',
    query: z.object({ tab }),
  },
  'POST /presence': {
    summary: 'Says which page one has open, and learns who else is there',
    role: 'reader',
    body: z.object({ page: z.string().max(500), entry: z.string().max(300).nullable(), tab }),
    response: z.object({ people: z.array(Present) }),
  },
} as const
