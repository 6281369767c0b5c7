import { ServerError } from './faults.ts'

/** The body of a request, given up as soon as it is larger than it may be. */
export async function limitedBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > maxBytes) throw tooLarge(maxBytes)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function tooLarge(maxBytes: number): ServerError {
  const size = `${Math.floor(maxBytes / 2 ** 20)} MB`
  return new ServerError('server/too-large', `The body is larger than ${size}.`, 'Send less at once.')
}
