/**
 * Adds to the lock file the optional packages of other platforms that npm left out because the registry at hand
 * does not hold them: `npm ci` refuses a lock file without them. Their versions are those that their parents
 * name, their platforms stand in their names, and npm skips them wherever the platform is another.
 * Run after `npm install`; `--check` writes nothing and fails where one is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Package {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: readonly string[]
  cpu?: readonly string[]
  libc?: readonly string[]
  optionalDependencies?: Readonly<Record<string, string>>
}

const SYSTEMS = ['android', 'aix', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** The entry of a package that is made for one platform, which its name gives: ‘cli-linux-arm64-musl’. */
function platformPackage(name: string, version: string, dev: boolean): Package | null {
  const words = name.split(/[-/]/u)
  const os = SYSTEMS.find(system => words.includes(system))
  const cpu =
    PROCESSORS.find(processor => words.includes(processor)) ?? (words.includes('riscv64gc') ? 'riscv64' : 'x64')
  if (!os) return null
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] }
}

function missingPackages(packages: Readonly<Record<string, Package>>): ReadonlyMap<string, Package> {
  const missing = new Map<string, Package>()
  for (const { optionalDependencies, dev } of Object.values(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      const version = range.replace(/^[\^~]/u, '')
      if (packages[path] || !/^\d+\.\d+\.\d+/u.test(version)) continue
      const entry = platformPackage(name, version, dev === true)
      if (entry) missing.set(path, entry)
    }
  }
  return missing
}

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Package> }
const missing = missingPackages(lock.packages)
const check = process.argv.includes('--check')
if (missing.size > 0 && !check) {
  const all = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) })
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
process.stdout.write(`package-lock.json: ${missing.size} packages of other platforms ${check ? 'missing' : 'added'}\n`)
process.exitCode = check && missing.size > 0 ? 1 : 0
