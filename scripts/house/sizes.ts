import ts from 'typescript'
import { parse } from './imports.ts'

/** Lines from which on a file is to be split. */
export const MAX_LINES = 300

/** Files that are longer, with the most lines they may have. The list only shrinks: a number is lowered, never raised. */
export const LONGER_FILES: Readonly<Record<string, number>> = {}

/** Files that are too long, and exceptions that are no longer needed. */
export function findSizeFaults(
  lines: ReadonlyMap<string, number>,
  exceptions: Readonly<Record<string, number>> = LONGER_FILES,
): readonly string[] {
  const faults: string[] = []
  for (const [path, count] of lines) {
    const allowed = exceptions[path] ?? MAX_LINES
    if (count > allowed) faults.push(`${path} has ${count} lines, ${allowed} are allowed. Split it by concept.`)
  }
  for (const path of Object.keys(exceptions)) {
    const count = lines.get(path)
    if (count === undefined || count <= MAX_LINES)
      faults.push(`${path} needs no exception any more. Take it out of LONGER_FILES.`)
  }
  return faults
}

/** Lines from which on a function is to be split. */
export const MAX_FUNCTION_LINES = 50

/** Functions and methods of a file that are too long. Those of tests are tables of rows as often as not, and free. */
export function findLongFunctions(path: string, source: string): readonly string[] {
  if (path.endsWith('.test.ts')) return []
  const file = parse(path, source)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node)
    if (body) {
      const { line: first } = file.getLineAndCharacterOfPosition(node.getStart(file))
      const { line: last } = file.getLineAndCharacterOfPosition(node.getEnd())
      const lines = last - first + 1
      if (lines > MAX_FUNCTION_LINES) {
        faults.push(
          `${path}:${first + 1} is a function of ${lines} lines, ${MAX_FUNCTION_LINES} are allowed. Split it.`,
        )
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}

function bodyOf(node: ts.Node): ts.Node | undefined {
  const named = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)
  return named || ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.body : undefined
}
