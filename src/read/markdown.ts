import type { MetadataValue } from '../domain/document.ts'
import { decodeText } from './charset.ts'
import { toEdtf } from './dates.ts'
import { type Block, type Draft, makeDraft } from './draft.ts'
import { checkLength, freezeText } from './freeze.ts'
import { splitLines } from './plain-blocks.ts'
import { judgePlain } from './plain-rules.ts'

/**
 * Reads Markdown. The text is the file as it stands, marks and all: what is cited is what the file says. Front
 * matter is metadata and no article text; headings, tables and footnotes are marked.
 */
export function readMarkdown(bytes: Uint8Array): Draft {
  const decoded = decodeText(bytes)
  checkLength(decoded.text.length)
  const { text, notes } = freezeText(decoded.text)
  const front = /^---\n([\s\S]*?)\n---[^\S\n]*(?=\n|$)/u.exec(text)
  const blocks: Block[] = front ? [{ kind: 'boilerplate', start: 0, end: front[0].length, fixed: true }] : []
  blocks.push(...markdownBlocks(text, front ? front[0].length : 0))
  const metadata = front ? frontMatter(front[1]!) : []
  return makeDraft('text/markdown', text, judgePlain(text, blocks, { strayLinks: false }), {
    metadata,
    notes: [...decoded.notes, ...notes],
  })
}

type LineKind = 'empty' | 'heading' | 'table' | 'footnote' | 'item' | 'quote' | 'picture' | 'words' | 'fence'

function lineKind(line: string): LineKind {
  if (line === '' || /^(?:-{3,}|\*{3,}|_{3,}|={3,}|\|?[\s:|-]+\|[\s:|-]*)$/u.test(line))
    return line.includes('|') ? 'table' : 'empty'
  if (/^#{1,6}\s+\S/u.test(line)) return 'heading'
  if (/^(?:```|~~~)/u.test(line)) return 'fence'
  if (/^\|.*\|$/u.test(line)) return 'table'
  if (/^\[\^[^\]]{1,40}\]:/u.test(line)) return 'footnote'
  if (/^!\[[^\]]*\]\([^)]*\)$/u.test(line)) return 'picture'
  if (/^(?:[-*+]|\d{1,3}[.)])\s+/u.test(line)) return 'item'
  return line.startsWith('>') ? 'quote' : 'words'
}

/** Paragraphs join lines up to an empty one; headings and items begin one; a table is one block. */
function markdownBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = []
  let last: LineKind = 'empty'
  let titled = false
  for (const { start, end } of splitLines(text)) {
    if (start < from) continue
    const line = text.slice(start, end)
    const kind = lineKind(line)
    const open = blocks.at(-1)
    const continues =
      open &&
      ((kind === 'words' && ['words', 'item', 'footnote'].includes(last)) ||
        (kind === 'table' && last === 'table') ||
        (kind === 'quote' && last === 'quote'))
    if (kind === 'empty' || kind === 'fence') last = 'empty'
    else if (continues) blocks[blocks.length - 1] = { ...open, end }
    else {
      const block = openBlock(line, kind, start, end, titled)
      titled ||= block?.kind === 'headline'
      if (block) blocks.push(block)
    }
    if (kind !== 'empty' && kind !== 'fence' && !(continues && kind === 'words')) last = kind
  }
  return blocks
}

/** A heading's region holds its words, not its marks. */
function openBlock(line: string, kind: LineKind, start: number, end: number, titled: boolean): Block | null {
  switch (kind) {
    case 'heading': {
      const marks = /^#+\s+/u.exec(line)![0].length
      const first = !titled && /^#\s/u.test(line)
      return {
        kind: first ? 'headline' : 'heading',
        start: start + marks,
        end: end - /\s*#*$/u.exec(line)![0].length,
        fixed: true,
      }
    }
    case 'table':
      return { kind: 'table', start, end, fixed: true }
    case 'footnote':
      return { kind: 'footnote', start, end, fixed: true }
    case 'picture':
      return { kind: 'caption', start, end, fixed: true }
    case 'quote':
    case 'item':
    case 'words':
      return { kind: 'body', start, end }
    case 'empty':
    case 'fence':
      return null
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  byline: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  site: 'outlet',
  date: 'publishedOn',
  published: 'publishedOn',
  updated: 'updatedOn',
  modified: 'updatedOn',
}

/** ‘key: value’ lines and ‘- item’ lists of front matter; anything cleverer in YAML is left alone. */
function frontMatter(yaml: string): MetadataValue[] {
  const found: MetadataValue[] = []
  let field: string | undefined
  const add = (raw: string): void => {
    const value = raw.trim().replace(/^(["'])(.*)\1$/u, '$2')
    const kept = field?.endsWith('On') ? toEdtf(value) : value
    if (field && kept) found.push({ field, value: kept, basis: 'page' })
  }
  for (const line of yaml.split('\n')) {
    const pair = /^([\w-]+)\s*:\s*(.*)$/u.exec(line)
    if (pair) field = FIELDS[pair[1]!.toLowerCase()]
    const value = pair ? pair[2]! : /^\s*-\s+(.*)$/u.exec(line)?.[1]
    if (!value) continue
    const list = /^\[(.*)\]$/u.exec(value)
    for (const part of list ? list[1]!.split(',') : [value]) add(part)
  }
  return found
}
