/**
 * Holds the code to the house's rules: who may import whom, the pure core and the heavy edges, file sizes,
 * names that the platform has too, rules without documentation. Prints each fault on a line and exits 1.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findImportFaults } from './house/imports.ts'
import { findImpurities } from './house/purity.ts'
import { findLongFunctions, findSizeFaults } from './house/sizes.ts'
import { findNameFaults, findRuleFaults, platformGlobals, ruleIds } from './house/vocabulary.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Source files that git knows or would take up, relative to the repository. */
function sourceFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter(path => path !== '' && existsSync(`${root}${path}`))
}

function findFaults(): readonly string[] {
  const sources = new Map(sourceFiles().map(path => [path, readFileSync(`${root}${path}`, 'utf8')]))
  const globals = platformGlobals()
  const lines = new Map([...sources].map(([path, source]) => [path, source.split('\n').length - 1]))
  const ids = new Set([...sources].flatMap(([path, source]) => ruleIds(path, source)))
  return [
    ...[...sources].flatMap(([path, source]) => [
      ...findImportFaults(path, source),
      ...findImpurities(path, source),
      ...findLongFunctions(path, source),
      ...(/^(?:src|web)\//u.test(path) ? findNameFaults(path, source, globals) : []),
    ]),
    ...findSizeFaults(lines),
    ...findRuleFaults(ids, readFileSync(`${root}docs/rules.md`, 'utf8')),
  ]
}

const faults = findFaults()
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(faults.length === 0 ? 'The house is in order.\n' : `${faults.length} faults\n`)
process.exitCode = faults.length === 0 ? 0 : 1
