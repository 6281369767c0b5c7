import { hash, verify } from '@node-rs/argon2'
import { ServerError } from './faults.ts'

/** Shorter ones are found by trying: length is what keeps a password, not its signs. */
export const MIN_PASSWORD = 12
/** Longer ones only cost work. */
const MAX_PASSWORD = 1000

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password (argon2id) as it is kept. Refuses one that is too short. */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length
  if (length < MIN_PASSWORD || length > MAX_PASSWORD)
    throw new ServerError(
      'server/invalid',
      `The password has ${length} characters; it needs at least ${MIN_PASSWORD}${length > MAX_PASSWORD ? `, at most ${MAX_PASSWORD}` : ''}.`,
      'Take several words that do not belong together.',
      { at: 'password' },
    )
  return hash(password.normalize('NFC'), COST)
}

/** What a password is compared with where nobody has the name: the same work, so that the time tells nothing. */
let nobody: Promise<string> | null = null

/** Whether the password is that of the hash; of no hash never, after the same work. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password', COST)
  const right = await verify(kept ?? (await nobody), password.normalize('NFC'))
  return right && kept !== null
}
