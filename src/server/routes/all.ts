import type { RouteKey } from '../contract.ts'
import type { Handler } from '../desk.ts'

/** Every handler, by its address. */
export const HANDLERS: { readonly [K in RouteKey]?: Handler<K> } = {}
