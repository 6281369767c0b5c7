import { type FSWatcher, statSync, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files come in many pieces, and folders in many files: read when nothing has come for so long. */
const QUIET_MS = 1500
/** Where the system does not tell of changes (shares, some containers), it is looked for this often. */
const POLL_MS = 5000

/** Calls when anything below the paths changes and has come to rest; until the function that it returns is called. */
export function watchPaths(
  paths: readonly string[],
  onChange: () => void,
  { quietMs = QUIET_MS, pollMs = POLL_MS } = {},
): () => void {
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quietMs)
  }
  const roots = [...new Set(paths.filter(path => path !== '-').map(rootOf))]
  const ends = roots.map(root => watched(root, changed, pollMs))
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}

/** The folder of a file or a pattern: an editor that saves puts a new file in place of the old. */
function rootOf(path: string): string {
  const plain = path.split(/[*?{[]/u, 1)[0] ?? path
  try {
    return plain === path && statSync(path).isDirectory() ? path : dirname(plain === path ? path : `${plain}x`)
  } catch {
    return dirname(path)
  }
}

function watched(root: string, changed: () => void, pollMs: number): () => void {
  let end: () => void
  let watcher: FSWatcher
  try {
    watcher = watch(root, { recursive: true }, changed)
  } catch {
    return polled(root, changed, pollMs)
  }
  end = () => watcher.close()
  watcher.on('error', () => {
    watcher.close()
    end = polled(root, changed, pollMs)
  })
  return () => end()
}

function polled(root: string, changed: () => void, pollMs: number): () => void {
  let before: string | null = null
  const look = async (): Promise<void> => {
    const now = await signatureOf(root)
    if (before !== null && now !== before) changed()
    before = now
  }
  void look()
  const timer = setInterval(() => void look(), pollMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function signatureOf(root: string): Promise<string> {
  const names = await readdir(root, { recursive: true }).catch(() => [])
  const lines = await Promise.all(
    names.map(async name => {
      const found = await stat(join(root, name)).catch(() => null)
      return `${name} ${found?.mtimeMs} ${found?.size}`
    }),
  )
  return lines.join('\n')
}
