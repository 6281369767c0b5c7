import { userInfo } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { BuildOptions, BuildReport } from '../bundle/build.ts'
import { type ServingAt, serverOf } from '../bundle/serving.ts'
import type { CommandArguments, CommandName, CommandResult } from '../server/commands.ts'
import type { CommandLine } from '../server/control.ts'

/**
 * Does an operation on a record: through the server that has it open, where one has, else here. What comes back is
 * the same either way.
 */
export async function onRecord<N extends CommandName>(
  name: N,
  args: CommandArguments<N>,
  here: () => Promise<CommandResult<N>>,
): Promise<CommandResult<N>> {
  const records = recordsOf(args)
  const serving = () => records.map(record => serverOf(record)).find(found => found !== null)
  const server = serving()
  if (server) return through(server, name, args)
  try {
    return await here()
  } catch (error) {
    // A server that was about to open when we looked has the record by now.
    const late = (error as { code?: string }).code === 'store/locked' ? serving() : undefined
    if (late) return through(late, name, args)
    throw error
  }
}

/** The same for a build, whose progress comes line by line and whose standard input travels along. */
export async function buildOnRecord(options: BuildOptions): Promise<BuildReport> {
  const here = async (): Promise<BuildReport> => (await import('../bundle/build.ts')).build(options)
  const server = serverOf(options.record)
  if (!server) return onRecord('build', [options], here)
  const { signal, onProgress, stdin = process.stdin, ...rest } = options
  const received = rest.paths.includes('-') ? (await buffer(stdin)).toString('base64') : undefined
  const sent = { ...rest, ...(received === undefined ? {} : { received }) }
  return through(server, 'build', [sent], { signal, onProgress: progress => onProgress?.(progress as never) })
}

async function through<N extends CommandName>(
  server: ServingAt,
  name: N,
  args: readonly unknown[],
  more: { readonly signal?: AbortSignal | undefined; readonly onProgress?: (progress: unknown) => void } = {},
): Promise<CommandResult<N>> {
  const { programVersion } = await import('../bundle/versions.ts')
  const [options, ...rest] = args as readonly Options[]
  // Whoever gives the command decides, and not whoever opened the pages.
  const by = name === 'decide' || name === 'remove' ? { by: options?.by ?? userInfo().username } : {}
  const absolute = { ...made(options ?? {}), ...by }
  const answer = await fetch(`${server.commands}/commands/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ program: programVersion(), args: [absolute, ...rest] }),
    ...(more.signal ? { signal: more.signal } : {}),
  }).catch((error: unknown) => {
    if (more.signal?.aborted) throw error
    // It ended between our look at the lock and now.
    throw failure({
      code: 'store/locked',
      message: 'The server that has the record does not answer.',
      hint: 'If it has just ended, give the command again; else end it where it runs, and try again.',
    })
  })
  if (!answer.ok) throw failure(((await answer.json()) as { error: CommandFailure }).error)
  for await (const line of linesOf(answer)) {
    if ('progress' in line) more.onProgress?.(line.progress)
    else if ('error' in line) throw failure(line.error, options)
    else return asGiven(line.result, options) as CommandResult<N>
  }
  throw failure({
    code: 'store/locked',
    message: 'The server that has the record ended before it answered.',
    hint: 'Look whether it was done, with `onrecord history` or `onrecord show`; then give the command again.',
  })
}

type Options = Readonly<Record<string, unknown>>
type CommandFailure = Extract<CommandLine, { error: unknown }>['error']

/** Options that name a file or folder; the server’s own folder is another. */
const PATHS = ['record', 'out', 'before', 'after', 'file'] as const

function recordsOf(args: readonly unknown[]): readonly string[] {
  const { record, before, after } = (args[0] ?? {}) as Options
  return [record, before, after].filter(path => typeof path === 'string')
}

function made(options: Options): Options {
  const absolute = (value: unknown): unknown => (typeof value === 'string' ? resolve(value) : value)
  const paths = PATHS.filter(name => name in options).map(name => [name, absolute(options[name])])
  const lists = {
    ...(Array.isArray(options.paths)
      ? { paths: options.paths.map(path => (path === '-' ? path : absolute(path))) }
      : {}),
    ...(Array.isArray(options.packs)
      ? { packs: options.packs.map(pack => (/[/\\]/u.test(String(pack)) ? absolute(pack) : pack)) }
      : {}),
  }
  return { ...options, ...Object.fromEntries(paths), ...lists }
}

/** Files that were written, called as the person called them. */
function asGiven(result: unknown, options: Options | undefined): unknown {
  const out = options?.out
  if (typeof out !== 'string' || isAbsolute(out) || typeof result !== 'object' || result === null) return result
  const given = (file: string): string => {
    const within = relative(resolve(out), file)
    return within === '' ? out : join(out, within)
  }
  const { file, files } = result as { file?: string; files?: readonly string[] }
  return {
    ...result,
    ...(typeof file === 'string' ? { file: given(file) } : {}),
    ...(Array.isArray(files) ? { files: files.map(one => given(String(one))) } : {}),
  }
}

/** As if it had been thrown here, paths called as the person called them. */
function failure({ message, ...rest }: CommandFailure, options: Options = {}): Error {
  const words = PATHS.reduce((text, name) => {
    const path = options[name]
    return typeof path === 'string' && !isAbsolute(path) ? text.replaceAll(resolve(path), path) : text
  }, message)
  return Object.assign(new Error(words), rest)
}

async function* linesOf(answer: Response): AsyncGenerator<CommandLine> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as CommandLine
  }
}
