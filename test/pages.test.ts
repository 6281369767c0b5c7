/** Pages that people read: their links lead somewhere, and the commands they give exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(`${root}docs`)
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
  'fixtures/bundles/harrowmere/README.md',
]
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> }

describe.each(pages)('%s', page => {
  const text = readFileSync(root + page, 'utf8')

  test('links to what is there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target]) => target!)
    expect(targets.filter(target => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  test('gives commands that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
    const files = [...text.matchAll(/npx tsx ([\w/.-]+\.ts)/gu)].map(([, path]) => path!)
    expect(files.filter(path => !existsSync(root + path))).toEqual([])
  })
})

test('the README gives the two commands of a fresh machine, each on one line', () => {
  const commands = readFileSync(`${root}README.md`, 'utf8').split('\n')
  expect(commands).toContain('npm ci && npm run demo')
  expect(commands).toContain('npm ci && npm test')
})

test('every row of the change log stands under a version, and output changes have their heading', () => {
  const text = readFileSync(`${root}CHANGELOG.md`, 'utf8')
  expect(text.match(/^## .+$/mu)?.[0]).toBe('## Unreleased')
  expect(text).toContain('### Output changes')
})
