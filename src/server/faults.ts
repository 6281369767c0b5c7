import type { ErrorBody } from './contract.ts'

const STATUS = {
  'server/bad-request': 400,
  'server/signed-out': 401,
  'server/wrong-password': 401,
  'server/foreign': 403,
  'server/not-allowed': 403,
  'server/unknown-address': 404,
  'server/busy': 409,
  'server/too-large': 413,
  'server/media-type': 415,
  'server/invalid': 422,
  'server/too-many': 429,
  'server/fault': 500,
  'server/ending': 503,
} as const

/** Why the server itself refuses a request, or does not start. One line what was wrong, one line the way out. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  readonly code: keyof typeof STATUS | 'server/address' | 'server/users'
  readonly hint: string
  /** The field that is wrong. */
  readonly at: string | undefined
  /** Seconds after which the same may be let through. */
  readonly waitS: number | undefined

  constructor(
    code: ServerError['code'],
    message: string,
    hint: string,
    more: { readonly at?: string; readonly waitS?: number } = {},
  ) {
    super(message)
    this.code = code
    this.hint = hint
    this.at = more.at
    this.waitS = more.waitS
  }
}

/** An answer that says what was wrong. */
export interface Fault {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly body: ErrorBody
}

/** Puts any error into the one shape. Of one that says no way out nothing is told: its words may be somebody’s. */
export function faultOf(error: unknown): Fault {
  const { code, message, hint, at } = error as { code?: string; message?: string; hint?: string; at?: string | null }
  if (typeof code !== 'string' || typeof message !== 'string' || typeof hint !== 'string') return UNEXPECTED
  return { status: statusOf(code), body: { error: { code, message, hint, ...(at ? { at } : {}) } } }
}

function statusOf(code: string): Fault['status'] {
  const known = STATUS[code as keyof typeof STATUS]
  if (known) return known
  if (code.startsWith('store/')) return 503
  if (/\/unknown/u.test(code)) return 404
  if (/\/(?:changed|not-built|citations)$/u.test(code)) return 409
  if (/\/usage$/u.test(code)) return 400
  return 422
}

const UNEXPECTED: Fault = {
  status: 500,
  body: {
    error: {
      code: 'server/fault',
      message: 'The program has made a mistake, and this was not done.',
      hint: 'Try again; if it happens again, report it without the names in your documents.',
    },
  },
}
