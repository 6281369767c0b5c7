import type { RouteKey } from '../contract.ts'
import type { Handler } from '../desk.ts'
import { EXCHANGE_HANDLERS } from './exchange.ts'
import { RECORD_HANDLERS } from './record.ts'
import { REVIEW_HANDLERS } from './review.ts'
import { type ServerServices, serverHandlers } from './server.ts'

/** Every handler, by its address. */
export function makeHandlers(services: ServerServices): { readonly [K in RouteKey]: Handler<K> } {
  return { ...REVIEW_HANDLERS, ...RECORD_HANDLERS, ...EXCHANGE_HANDLERS, ...serverHandlers(services) }
}
