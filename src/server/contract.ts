import type { z } from '@hono/zod-openapi'
import { EXCHANGE_ROUTES } from './contract/exchange-routes.ts'
import { RECORD_ROUTES } from './contract/record-routes.ts'
import { REVIEW_ROUTES } from './contract/review-routes.ts'
import { SERVER_ROUTES } from './contract/server-routes.ts'

export type * from './contract/documents.ts'
export type * from './contract/entries.ts'
export type * from './contract/lines.ts'
export type * from './contract/record-pages.ts'
export type * from './contract/source-pages.ts'
export type * from './contract/work.ts'

/** What somebody who signed in may do; each may do what those before may. */
export const ROLES = ['reader', 'reviewer', 'editor', 'owner'] as const
export type Role = (typeof ROLES)[number]

/**
 * Every address of the program, once: what it takes and gives, and who may call it. The server registers them, the
 * OpenAPI description is made from them, and the pages' calls are typed by them. A page's address with `.json` is its data.
 */
export const ROUTES = { ...REVIEW_ROUTES, ...RECORD_ROUTES, ...SERVER_ROUTES, ...EXCHANGE_ROUTES } as const
export type Routes = typeof ROUTES
export type RouteKey = keyof Routes

/** One address: ‘GET /documents/{id}.json’ is its key. */
export interface RouteSpec {
  readonly summary: string
  readonly role: Role
  /** Whoever calls is let in: there is no other way to sign in. */
  readonly open?: true
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** JSON; absent where there is none, or the body is a file (`file`). */
  readonly body?: z.ZodType
  /** The body is the bytes of a file. */
  readonly file?: true
  /** JSON; absent where the answer is a file or a stream. */
  readonly response?: z.ZodType
}

type Part<K extends RouteKey, P extends keyof RouteSpec> = P extends keyof Routes[K] ? Routes[K][P] : undefined
type Output<T> = T extends z.ZodType ? z.output<T> : undefined
type Input<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler is given, validated. */
export interface Given<K extends RouteKey> {
  readonly params: Output<Part<K, 'params'>>
  readonly query: Output<Part<K, 'query'>>
  readonly body: Output<Part<K, 'body'>>
}
/** What a caller sends. */
export interface Sent<K extends RouteKey> {
  readonly params: Input<Part<K, 'params'>>
  readonly query: Input<Part<K, 'query'>>
  readonly body: Input<Part<K, 'body'>>
}
/** What is answered. */
export type Answer<K extends RouteKey> = Output<Part<K, 'response'>>
