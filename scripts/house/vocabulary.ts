import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { folderOf, parse } from './imports.ts'

/**
 * Names of the platform's own types, out of the compiler's libraries: a forgotten import of a type that is
 * called like one of them compiles without a word.
 */
export function platformGlobals(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const library of ['lib.dom.d.ts', 'lib.es5.d.ts', 'lib.es2015.collection.d.ts', 'lib.es2015.promise.d.ts']) {
    const text = readFileSync(new URL(`./${library}`, import.meta.resolve('typescript')), 'utf8')
    for (const [, name] of text.matchAll(/^(?:interface|declare var|type) (\w+)/gmu)) names.add(name!)
  }
  return names
}

/** Exported types, interfaces and classes that are called like a type of the platform. */
export function findNameFaults(path: string, source: string, globals: ReadonlySet<string>): readonly string[] {
  const faults: string[] = []
  for (const statement of parse(path, source).statements) {
    const typed =
      ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement)
    if (!typed || !statement.name || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      continue
    const name = statement.name.text
    if (globals.has(name))
      faults.push(
        `${path} exports ${name}, which the platform has, too: a forgotten import would go unseen. Rename it.`,
      )
  }
  return faults
}

/** What rules are called: the kind of thing they find, and the rule. */
const RULE_ID =
  /^(?:mention|attribution|occurrence|office|office-holding|figure|arithmetic|step|proceeding|procedure|death|post|head-count|tally|question|undertaking|accountability|confidence|dispute|agreement|tenure|source|copy|actor|speaker|person|organization|statement|utterance)\/[a-z0-9-]*$/u

/** Ids of rules in a file of `extract/`, `resolve/` or `record/`; one put together at run time ends in '/'. */
export function ruleIds(path: string, source: string): readonly string[] {
  if (!['extract', 'resolve', 'record'].includes(folderOf(path) ?? '') || path.endsWith('.test.ts')) return []
  const ids: string[] = []
  const visit = (node: ts.Node): void => {
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
    if (literal && !isModuleName(node) && RULE_ID.test(node.text)) ids.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(path, source))
  return ids
}

function isModuleName(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
}

/** Rules without a row in `docs/rules.md`, and rows without a rule. A row begins with the id in backticks. */
export function findRuleFaults(ids: ReadonlySet<string>, page: string): readonly string[] {
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, id]) => id!)
  const twice = rows.filter((id, i) => rows.indexOf(id) !== i)
  return [
    ...[...ids]
      .filter(id => !rows.includes(id))
      .map(id => `The rule ${id} is not in docs/rules.md. Say what it finds, with a sentence.`),
    ...rows.filter(id => !ids.has(id)).map(id => `docs/rules.md has ${id}, which no code gives. Take it out.`),
    ...twice.map(id => `docs/rules.md has ${id} twice.`),
  ]
}
