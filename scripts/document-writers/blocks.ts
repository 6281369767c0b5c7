/** A block of a source text: what every writer turns into its own format. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph'
  readonly text: string
}

/** Parses `# title`, `## heading` and paragraphs parted by blank lines; a line break within a paragraph stays one. */
export function parseBlocks(source: string): readonly Block[] {
  return source
    .trim()
    .split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/mu)
    .map(chunk => chunk.trim())
    .filter(chunk => chunk !== '')
    .map(chunk => {
      if (chunk.startsWith('## ')) return { kind: 'heading', text: chunk.slice(3) }
      if (chunk.startsWith('# ')) return { kind: 'title', text: chunk.slice(2) }
      return { kind: 'paragraph', text: chunk }
    })
}

/** Escapes text for XML content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
