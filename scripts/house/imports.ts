import { isBuiltin } from 'node:module'
import ts from 'typescript'

/**
 * Which folder of `src/` may import which others. This table is the architecture: a change to it is a change
 * to discuss. A folder may always import itself.
 */
export const IMPORT_TABLE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  packs: ['domain'],
  models: ['domain'],
  read: ['domain'],
  language: ['domain'],
  extract: ['domain', 'language'],
  resolve: ['domain', 'language'],
  record: ['domain'],
  pipeline: ['domain', 'read', 'language', 'extract', 'resolve', 'record'],
  store: ['domain'],
  publish: ['domain'],
  bundle: ['domain', 'pipeline', 'packs', 'models', 'store', 'publish'],
  server: ['domain', 'bundle'],
  cli: ['domain', 'bundle', 'server'],
  // The library's public names, and nothing else.
  index: ['domain', 'pipeline', 'bundle'],
}

/** Outside `src/`: anything in it but the command line, whose program the documentation is made from. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  scripts: ['cli'],
  bench: [],
  test: [],
  examples: [],
}

/** Folders that touch no file, network, environment, clock or randomness. */
export const PURE_FOLDERS: readonly string[] = [
  'domain',
  'read',
  'language',
  'extract',
  'resolve',
  'record',
  'publish',
  'pipeline',
]

/** Packages that only some folders may load, because loading them costs much or ties to a platform. */
const HEAVY: Readonly<Record<string, readonly string[]>> = {
  pg: ['store'],
  '@electric-sql/pglite': ['store'],
  kysely: ['store'],
  hono: ['server'],
  zod: ['server'],
  '@hono/zod-openapi': ['server'],
  '@hono/node-server': ['server'],
  '@node-rs/argon2': ['server'],
  react: [],
  'react-dom': [],
}

/** Every module that a source names: imports, re-exports, `import()`, `import('x').T`, `require()`. */
export function importedModules(path: string, source: string): readonly string[] {
  const modules: string[] = []
  const visit = (node: ts.Node): void => {
    const named = moduleNamed(node)
    if (named && ts.isStringLiteralLike(named)) modules.push(named.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(path, source))
  return modules
}

function moduleNamed(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (ts.isImportEqualsDeclaration(node)) {
    return ts.isExternalModuleReference(node.moduleReference) ? node.moduleReference.expression : undefined
  }
  if (!ts.isCallExpression(node)) return undefined
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require')
  return loads ? node.arguments[0] : undefined
}

/** Parses one file, without types. */
export function parse(path: string, source: string): ts.SourceFile {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
}

/** The folder of `src/` that a path lies in; of a file directly in `src/`, its name. `null` outside `src/`. */
export function folderOf(path: string): string | null {
  const [root, folder = ''] = path.split('/')
  if (root !== 'src') return null
  return folder.replace(/\.ts$/u, '')
}

/** Imports of one file that the table does not allow. `path` is relative to the repository, with '/'. */
export function findImportFaults(path: string, source: string): readonly string[] {
  const faults = importedModules(path, source).flatMap(module => {
    const fault = module.startsWith('.') ? relativeFault(path, module) : packageFault(path, module)
    return fault ? [`${path} ${fault}`] : []
  })
  return path.startsWith('web/') ? [...faults, ...webFaults(path, source)] : faults
}

/** What the pages may know of the program: types alone, of the vocabulary and of the server's contract. */
const SEEN_BY_WEB = /^src\/(?:domain\/|server\/contract(?:\.ts$|\/))/u

function webFaults(path: string, source: string): readonly string[] {
  return parse(path, source).statements.flatMap(statement => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const module = statement.moduleSpecifier.text
    const target = module.startsWith('.') ? resolvePath(path, module) : ''
    if (!target.startsWith('src/')) return []
    if (!SEEN_BY_WEB.test(target)) return [`${path} imports ${target}; web/ may import only domain and server/contract`]
    const typeOnly = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return typeOnly ? [] : [`${path} imports ${target} with code; web/ takes types alone: write \`import type\``]
  })
}

function relativeFault(path: string, module: string): string | null {
  const target = resolvePath(path, module)
  const from = folderOf(path)
  const to = folderOf(target)
  if (from === null) {
    const [root = ''] = path.split('/')
    if (to === null || to !== 'cli' || OUTSIDE[root]?.includes('cli')) return null
    return `imports ${to}/; ${root}/ may import anything in src/ but cli/`
  }
  // Tests beside the code make what they need with any stage.
  if (path.endsWith('.test.ts')) return null
  if (to === null) return `imports ${target}; nothing in src/ imports what lies outside it`
  if (to === from) return null
  const allowed = IMPORT_TABLE[from]
  if (!allowed) return `lies in a folder that the import table does not know: src/${from}`
  return allowed.includes(to) ? null : `imports ${to}/; ${from}/ may import only: ${allowed.join(', ') || 'nothing'}`
}

function packageFault(path: string, module: string): string | null {
  const folder = folderOf(path)
  if (folder === null || path.endsWith('.test.ts')) return null
  if (isBuiltin(module) && PURE_FOLDERS.includes(folder))
    return `imports ${module}; ${folder}/ is pure and touches no platform`
  const name = module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
  if (folder === 'domain' && !isBuiltin(module)) return `imports ${name}; domain/ imports nothing`
  const allowed = HEAVY[name]
  if (!allowed || allowed.includes(folder)) return null
  return `imports ${name}, which only ${allowed.map(each => `${each}/`).join(', ') || 'nobody'} may load`
}

function resolvePath(from: string, module: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of module.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
