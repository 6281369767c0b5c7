import { OpenAPIHono, z } from '@hono/zod-openapi'
import { programVersion } from '../bundle/versions.ts'
import { ErrorBody } from './contract/lines.ts'
import { ROUTES, type RouteKey, type RouteSpec } from './contract.ts'

const REFUSALS = {
  400: 'The request cannot be understood',
  401: 'Nobody is signed in',
  403: 'From another site, or not allowed to this role',
  404: 'There is nothing of that name',
  409: 'The record is otherwise by now, or was never built',
  413: 'The body is too large',
  415: 'The body is of another type',
  422: 'A field is not as it must be, or the decision cannot be made',
  429: 'Too many attempts',
  503: 'The record cannot be used, or the server is ending',
} as const

/** The addresses of the program in the form OpenAPI 3.1, made from the contract. */
export function openApi(): object {
  const described = new OpenAPIHono()
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    const [method = '', path = ''] = key.split(' ')
    described.openAPIRegistry.registerPath({
      method: method.toLowerCase() as 'get' | 'post' | 'put',
      path,
      ...operation(ROUTES[key]),
    })
  }
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version: programVersion().split('@').at(-1) ?? '',
      description: 'The record of a bundle of documents, and what people decide on it.',
    },
  })
}

function operation(spec: RouteSpec) {
  const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
  const body = spec.body
    ? { ...json(spec.body), required: true }
    : spec.file
      ? { content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } } }
      : undefined
  const refusals = Object.entries(REFUSALS).map(([status, description]) => [
    status,
    { description, ...json(ErrorBody) },
  ])
  return {
    summary: spec.summary,
    description: spec.open ? 'For anybody.' : `For the role ${spec.role} and those above it.`,
    request: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(body ? { body } : {}),
    },
    responses: {
      200: { description: 'Done', ...(spec.response ? json(spec.response) : {}) },
      ...Object.fromEntries(refusals),
    },
  }
}
