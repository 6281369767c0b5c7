import { readFileSync } from 'node:fs'
import type { RecordOptions } from '../bundle/open.ts'
import { ServerError } from './faults.ts'
import { Users } from './users.ts'

/** How the review pages are opened. */
export interface ServeOptions extends RecordOptions {
  /** 127.0.0.1 without it: one person on their own machine. */
  readonly host?: string | undefined
  /** 0 or none: any that is free. */
  readonly port?: number | undefined
  readonly tlsKey?: string | undefined
  readonly tlsCert?: string | undefined
  /** A proxy stands before it that encrypts, and says so. */
  readonly behindProxy?: boolean | undefined
  /** Builds when files of the bundle change. */
  readonly watch?: boolean | undefined
  readonly maxFileBytes?: number | undefined
}

/** Whether an address is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

/** Refuses to open the pages to others without names, passwords and encryption. */
export function refuseOpenDoor(options: ServeOptions): void {
  const { host = '', record, tlsKey, tlsCert, behindProxy } = options
  if ((tlsKey === undefined) !== (tlsCert === undefined))
    throw new ServerError(
      'server/address',
      'A key and its certificate belong together.',
      'Give --tls-key and --tls-cert.',
    )
  if (tlsKey === undefined && !behindProxy)
    throw new ServerError(
      'server/address',
      `On ${host} others could read along: there is no encryption.`,
      'Give --tls-key and --tls-cert, or --behind-proxy where a proxy before it encrypts; or leave out --host to have the pages to yourself.',
    )
  if (!new Users(record).all.some(user => user.role === 'owner'))
    throw new ServerError(
      'server/address',
      `On ${host} people sign in, and this record has no owner who could.`,
      `Add one: onrecord users add NAME --role owner --record ${record}`,
    )
}

/** Key and certificate; undefined where a proxy encrypts. */
export function tlsOf({ tlsKey, tlsCert }: ServeOptions): { key: string; cert: string } | undefined {
  if (tlsKey === undefined || tlsCert === undefined) return undefined
  return { key: readFileSync(tlsKey, 'utf8'), cert: readFileSync(tlsCert, 'utf8') }
}
