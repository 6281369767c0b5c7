/**
 * What a change does to the record of a folder: gained, lost and changed entries with their sentences.
 *
 *     npx tsx bench/compare.ts main HEAD [FOLDER]          two revisions, each built in a tree of its own
 *     npx tsx bench/compare.ts before.json after.json      two exports, or record folders
 *
 * FOLDER is the example bundle unless given. Prints only; whether a loss is right is for a person to say.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diff } from '../src/bundle/index.ts'
import { differenceLines } from './diff-table.ts'
import { commandLine, machineLine } from './machine.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Builds the record of a folder with the program as it was at a revision, and exports it. */
function exportAt(revision: string, folder: string, work: string, name: string): string {
  const tree = `${work}/${name}`
  run('git', ['worktree', 'add', '--detach', tree, revision], root)
  const lock = 'package-lock.json'
  // The same packages need not be installed twice.
  if (readFileSync(`${root}${lock}`, 'utf8') === readFileSync(`${tree}/${lock}`, 'utf8')) {
    symlinkSync(`${root}node_modules`, `${tree}/node_modules`)
  } else run('npm', ['ci'], tree)
  run('npx', ['tsc', '-p', 'tsconfig.build.json'], tree)
  const out = `${work}/${name}.json`
  run('node', ['dist/cli/main.js', 'build', folder, '--record', `${work}/${name}-record`], tree)
  run(
    'node',
    ['dist/cli/main.js', 'export', '--record', `${work}/${name}-record`, '--format', 'json', '--out', out],
    tree,
  )
  return out
}

async function main(before: string | undefined, after: string | undefined, folder: string): Promise<void> {
  if (!before || !after)
    throw new Error('Two things to compare are needed: BASE HEAD, each a git revision or a record.')
  process.stdout.write(`${commandLine('bench/compare.ts')}\n${machineLine()}\n\n`)
  const work = mkdtempSync(`${tmpdir()}/onrecord-compare-`)
  try {
    const side = (what: string, name: string): string =>
      existsSync(what) ? what : exportAt(what, resolve(folder), work, name)
    const report = await diff({ before: side(before, 'base'), after: side(after, 'head') })
    process.stdout.write(`${differenceLines(report).join('\n')}\n`)
  } finally {
    rmSync(work, { recursive: true, force: true })
    run('git', ['worktree', 'prune'], root)
  }
}

const [before, after, folder = `${root}fixtures/bundles/harrowmere/documents`] = process.argv.slice(2)
await main(before, after, folder)
