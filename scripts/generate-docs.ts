/**
 * Writes the pages that must not lie: the command reference from the program's own help, the diagnostics from
 * the table of codes, the glossary from the vocabulary's comments, the JSON Schemas from the types of the record and of
 * packs.
 * `--check` writes nothing and fails where a page is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { program } from '../src/cli/program.ts'
import { DIAGNOSTIC_CODES } from '../src/domain/diagnostic.ts'
import { commandsPage } from './pages/commands.ts'
import { diagnosticsPage } from './pages/diagnostics.ts'
import { glossaryPage } from './pages/glossary.ts'
import { packSchema, recordSchema } from './pages/schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every generated page: its path, and how its text is made. */
const PAGES: Readonly<Record<string, () => string>> = {
  'docs/cli.md': () => commandsPage(program()),
  'docs/diagnostics.md': () => diagnosticsPage(DIAGNOSTIC_CODES),
  'docs/glossary.md': () => glossaryPage(vocabulary()),
  'schema/record.schema.json': () => recordSchema(`${root}src/domain/record.ts`, `${root}tsconfig.json`),
  'schema/pack.schema.json': () => packSchema(`${root}src/domain/pack-files.ts`, `${root}tsconfig.json`),
}

function vocabulary(): ReadonlyMap<string, string> {
  const names = readdirSync(`${root}src/domain`).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return new Map(names.sort().map(name => [name, readFileSync(`${root}src/domain/${name}`, 'utf8')]))
}

function main(check: boolean): number {
  const stale: string[] = []
  for (const [path, make] of Object.entries(PAGES)) {
    const text = make()
    if (existsSync(root + path) && readFileSync(root + path, 'utf8') === text) continue
    stale.push(path)
    if (check) continue
    mkdirSync(dirname(root + path), { recursive: true })
    writeFileSync(root + path, text)
  }
  for (const path of stale) process.stdout.write(check ? `${path} is stale. Run: npm run docs\n` : `${path} written\n`)
  process.stdout.write(`${Object.keys(PAGES).length} pages, ${stale.length} ${check ? 'stale' : 'written'}\n`)
  return check && stale.length > 0 ? 1 : 0
}

process.exitCode = main(process.argv.includes('--check'))
