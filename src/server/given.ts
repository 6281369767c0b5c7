import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { RouteSpec } from './contract.ts'
import { ServerError } from './faults.ts'

/** What a request gives, as the contract describes it; refused, with the field that is wrong, where it is otherwise. */
export async function given(
  context: Context,
  spec: RouteSpec,
): Promise<{ readonly params: unknown; readonly query: unknown; readonly body: unknown }> {
  const params = Object.fromEntries(
    Object.entries(context.req.param()).map(([name, value]) => [name, String(value).replace(/\.json$/u, '')]),
  )
  return {
    params: spec.params && parsed(spec.params, params, 'address'),
    query: spec.query && parsed(spec.query, queryOf(context), 'query'),
    body: spec.body && parsed(spec.body, await bodyOf(context), 'body'),
  }
}

/** A word given once as text, several times as a list. */
function queryOf(context: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  )
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    throw new ServerError('server/bad-request', 'The body is not JSON.', 'Send JSON, in UTF-8.')
  }
}

function parsed(schema: z.ZodType, value: unknown, part: string): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = [part, ...(issue?.path ?? [])].join('.')
  throw new ServerError(
    'server/invalid',
    `${field} is not as it must be: ${issue?.message ?? 'of another form'}.`,
    'See /openapi.json for what is taken here.',
    field,
  )
}
