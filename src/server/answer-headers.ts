/**
 * What browsers are told to allow: the program's own files, and nothing else. No script and no style within a page, no
 * address of anybody else's, no frame around. Text of documents that got past everything else would still not run.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex, nofollow',
} as const

/** One year: browsers keep a file whose name changes with its content. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable'

/** Sets the headers that every answer has. What says nothing of it is kept by nobody: it may quote a document. */
export function setUsualHeaders(headers: Headers, secure: boolean): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (secure) headers.set('strict-transport-security', 'max-age=31536000')
}
