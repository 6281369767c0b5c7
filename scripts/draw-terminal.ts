/**
 * Draws the README's picture of the program at work: runs it on the example bundle as it stands and puts what it
 * prints into an SVG. `--check` writes nothing and fails where the picture no longer shows what is printed.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { terminalPicture } from './pages/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PICTURE = `${root}docs/terminal.svg`
const COLUMNS = 118
/** Lines of the picture: more do not fit on a page beside text. */
const LINES = 36

function onrecord(args: readonly string[]): string {
  // Quiet on standard error: progress has no place in a picture, and what is unread is printed by `show`, too.
  return execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function draw(): string {
  const work = mkdtempSync(`${tmpdir()}/onrecord-picture-`)
  try {
    const bundle = 'fixtures/bundles/harrowmere/documents'
    onrecord(['build', bundle, '--record', `${work}/record`, '--quiet'])
    const shown = onrecord(['show', '--record', `${work}/record`, '--actor', 'Medlicott', '--limit', '4'])
    const commands = [
      `$ onrecord build ${bundle} --record harrowmere`,
      '$ onrecord show --record harrowmere --actor Medlicott --limit 4',
    ]
    return terminalPicture([...commands, ...shown.trimEnd().split('\n')], COLUMNS, LINES)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const check = process.argv.includes('--check')
const picture = draw()
const fresh = existsSync(PICTURE) && readFileSync(PICTURE, 'utf8') === picture
if (!fresh && !check) writeFileSync(PICTURE, picture)
process.stdout.write(
  fresh
    ? 'The picture is fresh.\n'
    : check
      ? 'docs/terminal.svg is stale. Run: npm run docs\n'
      : 'docs/terminal.svg written\n',
)
process.exitCode = check && !fresh ? 1 : 0
