import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 32 random bytes, in letters that an address may hold. */
export function freshSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether two secrets are one, in a time that tells nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

/** What is kept of a secret: enough to know it again, not enough to use it. */
export function hashOf(secret: string): string {
  return digest(secret).toString('hex')
}

/** Another secret made of one: who has it does not have the first. */
export function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
