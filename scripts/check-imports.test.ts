import { describe, expect, test } from 'vitest'
import { findImportFaults } from './house/imports.ts'
import { findImpurities } from './house/purity.ts'
import { findLongFunctions, findSizeFaults } from './house/sizes.ts'
import { findNameFaults, findRuleFaults, platformGlobals, ruleIds } from './house/vocabulary.ts'

describe('the import table', () => {
  const refused: readonly (readonly [what: string, path: string, source: string, fault: string])[] = [
    [
      'a stage that imports the store',
      'src/extract/figures.ts',
      "import { open } from '../store/open.ts'",
      'src/extract/figures.ts imports store/; extract/ may import only: domain, language',
    ],
    [
      'a stage that imports another stage',
      'src/read/html.ts',
      "import { analyse } from '../language/index.ts'",
      'imports language/',
    ],
    [
      'pages that take code of the contract',
      'web/src/api.ts',
      "import { ROUTES } from '../../src/server/contract.ts'",
      'web/ takes types alone',
    ],
    [
      'pages that reach for the server',
      'web/src/pages/x/y.tsx',
      "import type { Desk } from '../../../../src/server/desk.ts'",
      'web/ may import only domain and server/contract',
    ],
    ['React in the server', 'src/server/x.ts', "import { useState } from 'react'", 'imports react'],
    [
      'a type from the wrong side',
      'src/domain/actor.ts',
      "import type { Row } from '../store/rows.ts'",
      'domain/ may import only: nothing',
    ],
    ['a re-export', 'src/record/index.ts', "export { resolve } from '../resolve/index.ts'", 'imports resolve/'],
    ['a whole module re-exported', 'src/record/index.ts', "export * from '../resolve/index.ts'", 'imports resolve/'],
    ['import() at run time', 'src/publish/html.ts', "const m = await import('../bundle/index.ts')", 'imports bundle/'],
    ['import() without await', 'src/publish/html.ts', 'void import(`../bundle/index.ts`)', 'imports bundle/'],
    [
      'a type named by its module',
      'src/language/en/x.ts',
      "export type A = import('../../extract/a.ts').A",
      'imports extract/',
    ],
    ['require', 'src/publish/html.ts', "const m = require('../store/store.ts')", 'imports store/'],
    [
      'the pipeline reaching for the bundle',
      'src/pipeline.ts',
      "import { build } from './bundle/index.ts'",
      'pipeline/ may import only',
    ],
    [
      'the command line past the bundle',
      'src/cli/show.ts',
      "import { openStore } from '../store/store.ts'",
      'cli/ may import only: domain, bundle',
    ],
    [
      'what lies outside src',
      'src/bundle/build.ts',
      "import { x } from '../../scripts/x.ts'",
      'nothing in src/ imports what lies outside it',
    ],
    ['a folder nobody knows', 'src/utils/x.ts', "import { y } from '../domain/y.ts'", 'does not know: src/utils'],
    [
      'a bench that drives the command line',
      'bench/speed.ts',
      "import { program } from '../src/cli/program.ts'",
      'but cli/',
    ],
    [
      'a platform module in the core',
      'src/read/pdf.ts',
      "import { readFile } from 'node:fs/promises'",
      'read/ is pure',
    ],
    ['a platform module without its prefix', 'src/resolve/x.ts', "import fs from 'fs'", 'resolve/ is pure'],
    ['a package in the vocabulary', 'src/domain/id.ts', "import { z } from 'zod'", 'domain/ imports nothing'],
    ['a database outside the store', 'src/bundle/open.ts', "import pg from 'pg'", 'only store/ may load'],
    [
      'part of a heavy package',
      'src/cli/x.ts',
      "import { live } from '@electric-sql/pglite/live'",
      'only store/ may load',
    ],
    ['a heavy package by import()', 'src/bundle/x.ts', "await import('kysely')", 'only store/ may load'],
    ['a page where there are none', 'src/publish/site.ts', "import { h } from 'react'", 'nobody may load'],
  ]
  test.each(refused)('refuses %s', (_what, path, source, fault) => {
    expect(findImportFaults(path, source).join('\n')).toContain(fault)
  })

  const allowed: readonly (readonly [what: string, path: string, source: string])[] = [
    ['its own folder', 'src/store/store.ts', "import { x } from './rows.ts'"],
    ['a folder within its own', 'src/language/index.ts', "import { verbs } from './en/verbs.ts'"],
    [
      'what the table says',
      'src/resolve/people.ts',
      "import type { Span } from '../domain/span.ts'\nimport { tokens } from '../language/tokens.ts'",
    ],
    ['the database in the store', 'src/store/database.ts', "import { Kysely } from 'kysely'"],
    ['a parser in read', 'src/read/html.ts', "import { parseHTML } from 'linkedom'"],
    ['the platform at the edge', 'src/bundle/files.ts', "import { readdir } from 'node:fs/promises'"],
    ['any stage in a test', 'src/resolve/people.test.ts', "import { extract } from '../extract/index.ts'"],
    [
      'the program where its pages are made',
      'scripts/generate-docs.ts',
      "import { program } from '../src/cli/program.ts'",
    ],
    [
      'types of the contract in the pages',
      'web/src/api.ts',
      "import type { Answer } from '../../src/server/contract.ts'",
    ],
    ['React in the pages', 'web/src/ui/shown.tsx', "import { Fragment } from 'react'"],
    [
      'words that only look like an import',
      'src/domain/x.ts',
      "// import { x } from '../store/x.ts'\nconst s = \"from '../store/x.ts'\"",
    ],
  ]
  test.each(allowed)('allows %s', (_what, path, source) => {
    expect(findImportFaults(path, source)).toEqual([])
  })
})

describe('the pure core', () => {
  const impure: readonly (readonly [source: string, fault: string])[] = [
    ['const t = Date.now()', 'Date.now'],
    ['const t = new Date()', 'new Date() without a time'],
    ['const t = new Date', 'new Date() without a time'],
    ['const t = Date()', 'Date() as a function'],
    ['const r = Math.random()', 'Math.random'],
    ['const home = process.env.HOME', 'process'],
    ['const p = globalThis.process', 'globalThis.process'],
    ['await fetch(url)', 'fetch'],
    ['crypto.randomUUID()', 'crypto'],
    ['globalThis.crypto.getRandomValues(bytes)', 'globalThis.crypto'],
    ['const t = performance.now()', 'performance'],
    ['setTimeout(() => {}, 10)', 'setTimeout'],
    ['Buffer.from(text)', 'Buffer'],
    ['const here = import.meta.url', 'import.meta'],
  ]
  test.each(impure)('refuses %s', (source, fault) => {
    const faults = findImpurities('src/extract/x.ts', source)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`src/extract/x.ts:1 uses ${fault}`)
  })

  test.each([
    'const t = new Date(value)',
    'const p = entry.process',
    'const verbs = { process: true, fetch: 1 }',
    'function f(process: string) { return process }',
    'interface A { fetch: string; process(): void }',
    '// Date.now() is not allowed here',
  ])('allows %s', source => {
    expect(findImpurities('src/extract/x.ts', source)).toEqual([])
  })

  test('the edges and the tests may', () => {
    expect(findImpurities('src/bundle/x.ts', 'Date.now()')).toEqual([])
    expect(findImpurities('src/read/x.test.ts', 'Date.now()')).toEqual([])
  })
})

describe('sizes', () => {
  test('a long file is a fault, a listed one is not', () => {
    const lines = new Map([
      ['a.ts', 300],
      ['b.ts', 301],
      ['c.ts', 400],
    ])
    expect(findSizeFaults(lines, { 'c.ts': 400 })).toEqual([
      'b.ts has 301 lines, 300 are allowed. Split it by concept.',
    ])
  })
  test('the list only shrinks', () => {
    const lines = new Map([
      ['a.ts', 200],
      ['b.ts', 350],
      ['c.ts', 401],
    ])
    const faults = findSizeFaults(lines, { 'a.ts': 320, 'b.ts': 360, 'c.ts': 400, 'gone.ts': 310 })
    expect(faults.map(fault => fault.split(' ')[0])).toEqual(['c.ts', 'a.ts', 'gone.ts'])
  })
})

describe('functions', () => {
  const body = (lines: number) => 'x()\n'.repeat(lines)
  test.each([
    ['a function', `function f() {\n${body(49)}}`],
    ['a method', `class A {\n  m() {\n${body(49)}}\n}`],
    ['an arrow', `const f = () => {\n${body(49)}}`],
  ])('%s of 51 lines is a fault', (_what, source) => {
    expect(findLongFunctions('src/read/x.ts', source)).toHaveLength(1)
  })
  test('one of 50 is none, nor is a test', () => {
    expect(findLongFunctions('src/read/x.ts', `function f() {\n${body(48)}}`)).toEqual([])
    expect(findLongFunctions('src/read/x.test.ts', `function f() {\n${body(90)}}`)).toEqual([])
  })
})

describe('the vocabulary', () => {
  const globals = platformGlobals()
  test.each(['Record', 'Document', 'Event', 'Text', 'Range', 'Report', 'Node', 'Map', 'Promise', 'Comment'])(
    '%s is the platform’s',
    name => {
      expect(findNameFaults('src/domain/x.ts', `export interface ${name} { a: 1 }`, globals)).toHaveLength(1)
      expect(findNameFaults('src/domain/x.ts', `export type ${name} = 1`, globals)).toHaveLength(1)
    },
  )
  test('names of our own, and names that do not leave the file, are free', () => {
    expect(
      findNameFaults('src/domain/x.ts', 'export interface SourceDocument {}\ninterface Range {}', globals),
    ).toEqual([])
  })

  test('ids of rules are found in code, not among imports or in tests', () => {
    const source = [
      "import x from 'mention/x'",
      "const a = { rule: 'attribution/inverted' }",
      `const b = \`occurrence/${'$'}{kind}\``,
      "const c = 'read/empty'",
    ].join('\n')
    expect(ruleIds('src/extract/x.ts', source)).toEqual(['attribution/inverted', 'occurrence/'])
    expect(ruleIds('src/extract/x.test.ts', source)).toEqual([])
    expect(ruleIds('src/read/x.ts', source)).toEqual([])
  })
  test('every rule has one row, and every row a rule', () => {
    const page =
      '| rule | finds |\n|---|---|\n| `attribution/a` | x |\n| `attribution/b` | x |\n| `attribution/b` | y |\n'
    const faults = findRuleFaults(new Set(['attribution/a', 'attribution/c']), page)
    expect(faults.map(fault => fault.match(/attribution\/\w/u)?.[0])).toEqual([
      'attribution/c',
      'attribution/b',
      'attribution/b',
      'attribution/b',
    ])
  })
})
