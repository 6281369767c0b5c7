import { Hono } from 'hono'
import { programVersion } from '../bundle/versions.ts'
import { COMMANDS, type CommandDesk, type CommandName } from './commands.ts'
import { faultOf, ServerError } from './faults.ts'
import { sameSecret } from './secrets.ts'
import { bearerOf } from './visit.ts'

/** A line of the answer to a command: any number of the first, one of the others, and empty ones while nothing is to say. */
export type CommandLine =
  | { readonly progress: unknown }
  | { readonly result: unknown }
  | { readonly error: { readonly code?: string; readonly message: string; readonly hint?: string } }

/** Connections on which nothing is said for five minutes are given up by the one who waits. */
const HEARTBEAT_MS = 20_000

/** What takes the commands. */
export interface ControlParts extends Pick<CommandDesk, 'matter' | 'builds'> {
  readonly secret: string
  readonly port: number
}

/**
 * Takes commands from the command line of whoever may read the record folder, at an address of its own on this
 * machine: the secret stands in the folder's lock. No browser is ever let in here.
 */
export function makeControl(parts: ControlParts): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    const { headers } = context.req.raw
    const known = sameSecret(bearerOf(context.req.raw) ?? '', parts.secret)
    const own = headers.get('host') === `127.0.0.1:${parts.port}`
    const browser = headers.has('origin') || headers.has('sec-fetch-site')
    if (!known || !own || browser)
      throw new ServerError('server/foreign', 'This address takes commands of `onrecord` alone.', 'Run the command.')
    await next()
  })
  app.post('/commands/:name', async context => {
    const name = context.req.param('name')
    if (!Object.hasOwn(COMMANDS, name))
      throw new ServerError('server/unknown-address', `There is no command ${name}.`, 'Use one version of the program.')
    const { program, args } = await context.req.json<{ program: string; args: readonly unknown[] }>()
    if (program !== programVersion())
      throw new ServerError(
        'server/busy',
        `The server that has this record is ${programVersion()}, and this command ${program}.`,
        'End `onrecord serve` with Ctrl-C and start it again.',
      )
    return new Response(answering(name as CommandName, args, parts, context.req.raw.signal), {
      headers: { 'content-type': 'application/jsonl', 'cache-control': 'no-store' },
    })
  })
  app.onError((error, context) => {
    const { status, body } = faultOf(error)
    return context.json(body, status)
  })
  return app
}

type AnyCommand = (desk: CommandDesk, ...args: readonly unknown[]) => Promise<unknown>

function answering(
  name: CommandName,
  args: readonly unknown[],
  { matter, builds }: ControlParts,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const stop = new AbortController()
  gone.addEventListener('abort', () => stop.abort(), { once: true })
  const encoder = new TextEncoder()
  const run = async (say: (line: CommandLine | null) => void): Promise<void> => {
    try {
      const onProgress = (progress: unknown): void => say({ progress })
      const desk: CommandDesk = { matter, builds, signal: stop.signal, onProgress }
      say({ result: await (COMMANDS[name] as AnyCommand)(desk, ...args) })
    } catch (error) {
      say({ error: told(error) })
    }
  }
  return new ReadableStream({
    async start(controller) {
      const say = (line: CommandLine | null): void => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(`${line === null ? '' : JSON.stringify(line)}\n`))
      }
      const heartbeat = setInterval(() => say(null), HEARTBEAT_MS)
      say(null)
      await run(say)
      clearInterval(heartbeat)
      if (!stop.signal.aborted) controller.close()
    },
    cancel: () => stop.abort(),
  })
}

/** As it was thrown, for the command to print as if it had been thrown there. */
function told(error: unknown): { code?: string; message: string; hint?: string } {
  const { code, message, hint } = error as { code?: string; message?: string; hint?: string }
  return {
    message: message ?? String(error),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof hint === 'string' ? { hint } : {}),
  }
}
