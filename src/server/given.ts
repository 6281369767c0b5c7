import type { z } from '@hono/zod-openapi'
import type { RouteSpec } from './contract.ts'
import { ServerError } from './faults.ts'
import { limitedBytes } from './limited-bytes.ts'

/** Larger bodies of JSON are no decisions: five thousand ids fit. */
const MAX_JSON_BYTES = 2 ** 20

/** What a request gives, validated. */
export interface ValidGiven {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** What a request gives, as the contract describes it; refused, with the field that is wrong, where it is otherwise. */
export async function given(
  request: Request,
  spec: RouteSpec,
  params: Readonly<Record<string, string>>,
): Promise<ValidGiven> {
  if (spec.file) refuseOtherType(request, 'application/octet-stream')
  return {
    params: spec.params && parsed(spec.params, params, 'address'),
    query: spec.query && parsed(spec.query, queryOf(request), 'query'),
    body: spec.body && parsed(spec.body, await jsonOf(request), 'body'),
  }
}

/** A word given once as text, several times as a list. */
function queryOf(request: Request): Record<string, string | string[]> {
  const words = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(words.keys())].map(name => {
      const values = words.getAll(name)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}

/** No body is an empty object: what only has optional fields can be left out. */
async function jsonOf(request: Request): Promise<unknown> {
  const bytes = await limitedBytes(request, MAX_JSON_BYTES)
  if (bytes.length === 0) return {}
  refuseOtherType(request, 'application/json')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ServerError('server/bad-request', 'The body is not JSON.', 'Send JSON, in UTF-8.')
  }
}

/** Forms of other sites can send three types without being asked first; ours are none of them. */
function refuseOtherType(request: Request, wanted: string): void {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() === wanted) return
  throw new ServerError(
    'server/media-type',
    `The body is said to be ${type || 'of no type'}, and not ${wanted}.`,
    `Send the header content-type: ${wanted}.`,
    { at: 'content-type' },
  )
}

function parsed(schema: z.ZodType, value: unknown, part: string): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = [part, ...(issue?.path ?? [])].join('.')
  throw new ServerError(
    'server/invalid',
    `${field} is not as it must be: ${issue?.message ?? 'of another form'}.`,
    'GET /openapi.json says what is taken here.',
    { at: field },
  )
}
