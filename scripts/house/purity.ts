import ts from 'typescript'
import { folderOf, PURE_FOLDERS, parse } from './imports.ts'

/** Globals that reach the platform. */
const PLATFORM_GLOBALS: ReadonlySet<string> = new Set([
  'process',
  'fetch',
  'crypto',
  'performance',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
  '__dirname',
  '__filename',
  'navigator',
  'localStorage',
])

/** What the pure core may call on nothing but its arguments. */
const IMPURE_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  globalThis: [...PLATFORM_GLOBALS],
}

/** Uses of clock, randomness, environment or network in a file of the pure core. */
export function findImpurities(path: string, source: string): readonly string[] {
  if (!PURE_FOLDERS.includes(folderOf(path) ?? '') || path.endsWith('.test.ts')) return []
  const file = parse(path, source)
  const declared = declaredNames(file)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node, declared)
    if (what) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      faults.push(`${path}:${line + 1} uses ${what}; the pure core takes files, times and chance as arguments`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}

function impurityOf(node: ts.Node, declared: ReadonlySet<string>): string | null {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length)
    return 'new Date() without a time'
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date() as a function'
  if (ts.isMetaProperty(node)) return 'import.meta'
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const object = node.expression.text
    if (IMPURE_MEMBERS[object]?.includes(node.name.text)) return `${object}.${node.name.text}`
  }
  if (ts.isIdentifier(node) && PLATFORM_GLOBALS.has(node.text) && !declared.has(node.text) && isValue(node))
    return node.text
  return null
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

/** A name that stands for a value: not a property, a type, or the name that something is given. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isTypeNode(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return false
  return !(ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isImportSpecifier(parent))
}

/** Names that the file itself gives to something, which are then no globals. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isBindingElement(node)
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}
