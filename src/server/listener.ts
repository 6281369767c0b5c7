import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { ServerError } from './faults.ts'

/** A port that is open; requests are answered once `answer` is given. */
export interface Listener {
  readonly port: number
  answer(listener: RequestListener): void
  /** Takes no more requests, waits a little for those under way, and cuts off the rest. */
  close(graceMs: number): Promise<void>
}

/** Somebody who sends a request a byte at a time is given up after this. */
const REQUEST_MS = 10 * 60_000
const HEADERS_MS = 20_000

/** Opens a port. */
export async function listen(options: {
  readonly host: string
  readonly port: number
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
}): Promise<Listener> {
  const limits = { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, maxHeaderSize: 16_384 }
  const server: Server = options.tls ? createTlsServer({ ...limits, ...options.tls }) : createServer(limits)
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(cannotListen(options, error as NodeJS.ErrnoException)))
    server.listen(options.port, options.host, resolve)
  })
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return {
    port: (server.address() as AddressInfo).port,
    answer: listener => void server.on('request', listener),
    close: graceMs => closed(server, sockets, graceMs),
  }
}

async function closed(server: Server, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  await new Promise<void>(resolve => {
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy()
    }, graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function cannotListen({ host, port }: { host: string; port: number }, error: NodeJS.ErrnoException): ServerError {
  const where = `${host}:${port}`
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServerError('server/address', `Another program has ${where}.`, 'Give another --port, or none.')
    case 'EACCES':
      return new ServerError('server/address', `${where} may not be opened.`, 'Give a --port above 1023.')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServerError('server/address', `This machine has no address ${host}.`, 'Give --host one that it has.')
    default:
      return new ServerError('server/address', `${where} cannot be opened (${error.code}).`, 'Give another address.')
  }
}
