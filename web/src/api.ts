import type { Answer, ErrorBody, RouteKey, Sent } from '../../src/server/contract.ts'

type Of<V extends string> = Extract<RouteKey, `${V} ${string}`>
type Address<K> = K extends `${string} ${infer A}` ? A : never
type Keyed<V extends string, A extends string> = Extract<RouteKey, `${V} ${A}`>

/** What a call must be given: the parts that its address has, and no others. */
type Needs<K extends RouteKey> = {
  [P in keyof Sent<K> as Sent<K>[P] extends undefined ? never : P]: Sent<K>[P]
}
type Arguments<K extends RouteKey> =
  Partial<Record<string, never>> extends Needs<K> ? [sent?: Needs<K>] : [sent: Needs<K>]

/** What the server would not do: what was wrong, and the way out. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | undefined

  constructor(status: number, code: string, message: string, hint?: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.hint = hint
  }
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** Where people sign in, the server gives a word with its answers that each change sends back: another site cannot know it. */
const TOKEN = 'x-onrecord-token'
let token: string | null = null

const listeners = new Set<() => void>()

/** Called when the server no longer knows who is asking. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls of the server, typed by its contract. Every address is one of this origin; nothing else is ever asked. */
export const api = {
  get: <A extends Address<Of<'GET'>>>(
    address: A,
    ...sent: Arguments<Keyed<'GET', A>>
  ): Promise<Answer<Keyed<'GET', A>>> => call('GET', address, sent[0] as Loose | undefined) as never,
  post: <A extends Address<Of<'POST'>>>(
    address: A,
    ...sent: Arguments<Keyed<'POST', A>>
  ): Promise<Answer<Keyed<'POST', A>>> => call('POST', address, sent[0] as Loose | undefined) as never,
  put: <A extends Address<Of<'PUT'>>>(
    address: A,
    ...sent: Arguments<Keyed<'PUT', A>>
  ): Promise<Answer<Keyed<'PUT', A>>> => call('PUT', address, sent[0] as Loose | undefined) as never,
}

/** Fills in the parts of an address and its query; lists go with commas. */
export function addressOf(address: string, sent: Loose = {}): string {
  const path = address.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(sent.params?.[name] ?? '')),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(sent.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const words = query.toString()
  return words === '' ? path : `${path}?${words}`
}

async function call(method: string, address: string, sent: Loose = {}): Promise<unknown> {
  const init: RequestInit = { method, headers: { accept: 'application/json' }, credentials: 'same-origin' }
  if (method !== 'GET') {
    init.headers = { ...init.headers, 'content-type': 'application/json', ...proof() }
    init.body = JSON.stringify(sent.body ?? {})
  }
  const response = await reach(addressOf(address, sent), init)
  if (!response.ok) throw await refusalOf(response)
  return response.status === 204 ? undefined : await response.json()
}

/** A call whose body is a file. */
export async function send(address: string, file: Blob, method: 'PUT' | 'POST' = 'PUT'): Promise<unknown> {
  const response = await reach(address, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream', ...proof() },
    credentials: 'same-origin',
    body: file,
  })
  if (!response.ok) throw await refusalOf(response)
  return response.status === 204 ? undefined : await response.json()
}

/** A file, and the name that it is to be saved under. */
export async function receive(address: string): Promise<{ readonly name: string; readonly file: Blob }> {
  const response = await reach(address, { credentials: 'same-origin' })
  if (!response.ok) throw await refusalOf(response)
  // ‘attachment; filename*=UTF-8''record-2026-03-01.docx’
  const name = /filename\*=UTF-8''(\S+)$/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'record'
  return { name: decodeURIComponent(name), file: await response.blob() }
}

function proof(): Readonly<Record<string, string>> {
  return token === null ? {} : { [TOKEN]: token }
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init)
    token = response.headers.get(TOKEN) ?? token
    return response
  } catch {
    throw new Refusal(
      0,
      'web/no-answer',
      'The program that serves these pages does not answer.',
      'See whether ‘onrecord serve’ is still running, then try again. What was saved before is on disk.',
    )
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  const error = body?.error
  if (response.status === 401) for (const listener of listeners) listener()
  if (error) return new Refusal(response.status, error.code, error.message, error.hint)
  return new Refusal(
    response.status,
    'web/no-reason',
    `The server answered ${response.status} and gave no reason.`,
    'Load the page again.',
  )
}
