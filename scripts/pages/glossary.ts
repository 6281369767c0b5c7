import ts from 'typescript'
import { parse } from '../house/imports.ts'

/** The words of the vocabulary, each with the first sentence that its source says of it. */
export function glossaryPage(sources: ReadonlyMap<string, string>): string {
  const entries = [...sources].flatMap(([name, source]) => terms(name, source))
  const rows = entries
    .sort((a, b) => (a.term < b.term ? -1 : 1))
    .map(({ term, sentence, file }) => `| **${term}** | ${sentence} | \`${file}\` |`)
  return `# Glossary

The types of \`src/domain/\`, and what each is. Made by \`npm run docs\`.

| word | is | in |
|---|---|---|
${rows.join('\n')}
`
}

function terms(file: string, source: string): readonly { term: string; sentence: string; file: string }[] {
  const parsed = parse(file, source)
  return parsed.statements.flatMap(statement => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return []
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    const sentence = firstSentence(statement, source)
    return sentence === '' ? [] : [{ term: statement.name.text, sentence, file }]
  })
}

/** The first sentence of the comment before a declaration, on one line, fit for a table. */
function firstSentence(node: ts.Node, source: string): string {
  const comment = ts.getLeadingCommentRanges(source, node.getFullStart())?.at(-1)
  const text = comment ? source.slice(comment.pos, comment.end) : ''
  if (!text.startsWith('/**')) return ''
  const plain = text
    .slice(3, -2)
    .replace(/^\s*\* ?/gmu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const end = plain.search(/[.!?](?= [A-Z‘`]| null|$)/u)
  return (end < 0 ? plain : plain.slice(0, end + 1)).replaceAll('|', '\\|')
}
