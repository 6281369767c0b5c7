import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('peers/', import.meta.url))
const python = `${folder}.venv/bin/python`

/** The peer's command, or why there is none. */
export type Peer = { readonly command: readonly string[] } | { readonly skipped: string }

/** Whether there is a Python at all. */
export function hasPython(): boolean {
  return spawnSync('python3', ['--version']).status === 0
}

/** Makes the peer's virtual environment, or takes the one that an earlier run made of the same requirements. */
export function preparePeer(): Peer {
  if (!hasPython()) return { skipped: 'no python3' }
  const requirements = readFileSync(`${folder}requirements.txt`, 'utf8')
  // Written last: an installation that was broken off is done again from the start.
  const installed = `${folder}.venv/installed.txt`
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== requirements) {
    try {
      install()
    } catch {
      return { skipped: 'the peer could not be installed' }
    }
    writeFileSync(installed, requirements)
  }
  return { command: [python, `${folder}textacy_quotes.py`] }
}

function install(): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const
  execFileSync('python3', ['-m', 'venv', '--clear', `${folder}.venv`], { stdio: [...stdio] })
  execFileSync(
    python,
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', `${folder}requirements.txt`],
    { stdio: [...stdio] },
  )
}
