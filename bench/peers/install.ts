import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const python = `${folder}.venv/bin/python`
const MAVEN_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1'

/** A system to compare with: the command that runs it, or why there is none. */
export type Peer = { readonly system: string } & (
  | { readonly command: readonly string[] }
  | { readonly skipped: string }
)

/** Whether there is a Python at all. */
export function hasPython(): boolean {
  return runs('python3', '--version')
}

/** Makes the peers' environments in this folder, or takes those that an earlier run made of the same lists. */
export function preparePeers(): readonly Peer[] {
  return [prepareTextacy(), prepareCoreNlp()]
}

function prepareTextacy(): Peer {
  const system = 'textacy by paragraph, joined'
  if (!hasPython()) return { system, skipped: 'no python3' }
  const requirements = readFileSync(`${folder}requirements.txt`, 'utf8')
  const installed = installOnce(`${folder}.venv/installed.txt`, requirements, () => {
    install('python3', ['-m', 'venv', '--clear', `${folder}.venv`])
    const quietly = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
    install(python, [...quietly, '-r', `${folder}requirements.txt`])
  })
  return installed ? { system, command: [python, `${folder}textacy_quotes.py`] } : { system, skipped: 'not installed' }
}

/** Java and Maven are the system's own: on Debian, the packages openjdk-17-jre-headless and maven. */
function prepareCoreNlp(): Peer {
  const system = 'CoreNLP quote, joined'
  if (!existsSync('/proc/self/stat')) return { system, skipped: 'no /proc, which its price is read from' }
  for (const [program, flag] of [
    ['java', '-version'],
    ['mvn', '--version'],
  ] as const)
    if (!runs(program, flag)) return { system, skipped: `no ${program}` }
  const own = `${folder}.corenlp/`
  const pom = `${folder}corenlp-pom.xml`
  // The paths in it are absolute: a folder that was moved is installed again.
  const installed = installOnce(`${own}installed.txt`, `${own}\n${readFileSync(pom, 'utf8')}`, () => {
    mkdirSync(own, { recursive: true })
    const where = [`-Dmaven.repo.local=${own}repository`, `-Dmdep.outputFile=${own}classpath.txt`]
    const quietly = ['--quiet', '--batch-mode', '-Dstyle.color=never']
    install('mvn', [...quietly, '--file', pom, ...where, `${MAVEN_PLUGIN}:build-classpath`])
  })
  if (!installed) return { system, skipped: 'not installed' }
  const script = fileURLToPath(new URL('../peer-corenlp.ts', import.meta.url))
  return { system, command: [process.execPath, '--import', 'tsx', script, `${own}classpath.txt`] }
}

/** False where it could not be installed; what the installer said stands above. */
function installOnce(marker: string, wanted: string, installer: () => void): boolean {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return true
  try {
    installer()
  } catch {
    return false
  }
  // Written last: an installation that was broken off is done again from the start.
  writeFileSync(marker, wanted)
  return true
}

function runs(program: string, flag: string): boolean {
  return spawnSync(program, [flag]).status === 0
}

function install(program: string, args: readonly string[]): void {
  // What goes wrong is told on standard output by one installer and on standard error by the other.
  execFileSync(program, args, { stdio: ['ignore', process.stderr, 'inherit'] })
}
