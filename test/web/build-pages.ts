import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the pages before the tests where a file of theirs is newer than what was built. */
export default async function buildPages(): Promise<void> {
  const built = join(root, 'dist/web/index.html')
  const sources = readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
  const newest = Math.max(
    ...sources.filter(one => one.isFile()).map(one => statSync(join(one.parentPath, one.name)).mtimeMs),
  )
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'error' })
}
