import type { Piece } from './draft.ts'
import { decodeEntities } from './entities.ts'

/** A tag, a comment or CDATA of XML; the text between is taken by position. Attribute values may hold '>'. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[?!][^>]*>/gu
/** Parts that are not the document's words as it stands. */
const SKIPPED = new Set([
  'office:annotation',
  'text:tracked-changes',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:bibliography-source',
  'text:table-of-content-source',
])

/** Pieces of an ODT's content.xml in order. Footnotes follow the paragraph that they hang on. */
export function odtPieces(xml: string): Piece[] {
  const reader = new ContentReader(numberedStyles(xml))
  const body = xml.indexOf('<office:text')
  let at = Math.max(0, body)
  TAG.lastIndex = at
  for (let match = TAG.exec(xml); match; match = TAG.exec(xml)) {
    if (match.index > at) reader.text(decodeEntities(xml.slice(at, match.index)))
    at = TAG.lastIndex
    if (match[1] !== undefined) reader.text(match[1])
    else if (match[3]) {
      if (match[2] !== '/') reader.open(match[3], match[4] ?? '', match[5] === '/')
      if (match[2] === '/' || match[5] === '/') reader.close(match[3])
    }
  }
  return reader.finish()
}

/** Names of list styles whose first level is numbered, not bulleted. */
function numberedStyles(xml: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const match of xml.matchAll(
    /<text:list-style style:name="([^"]{1,80})"[^>]*>\s*<text:list-level-style-number\b/gu,
  ))
    names.add(match[1]!)
  return names
}

interface OpenBlock {
  text: string
  kind: Piece['kind']
  title: boolean
}

class ContentReader {
  readonly #numbered: ReadonlySet<string>
  readonly #pieces: Piece[] = []
  readonly #blocks: OpenBlock[] = []
  readonly #notes: Piece[] = []
  readonly #lists: { numbered: boolean; item: number }[] = []
  #skip = 0
  #cells: string[] = []
  #rows: string[] = []
  #cell: string[] | null = null
  #tables = 0
  #inNote = 0
  #fresh = false

  constructor(numbered: ReadonlySet<string>) {
    this.#numbered = numbered
  }

  text(words: string): void {
    const block = this.#blocks.at(-1)
    if (block && this.#skip === 0) block.text += words.replace(/\s+/gu, ' ')
  }

  open(name: string, attributes: string, empty: boolean): void {
    if (SKIPPED.has(name)) this.#skip++
    if (this.#skip > 0) return
    if (name === 'text:p' || name === 'text:h')
      this.#blocks.push({
        text: '',
        kind: this.#inNote > 0 ? 'footnote' : name === 'text:h' ? 'heading' : 'body',
        title: /style-name="(?:Title)"/u.test(attributes),
      })
    else if (name === 'text:s') this.text(' ')
    else if (name === 'text:tab') this.#blocks.length > 0 && this.#append('\t')
    else if (name === 'text:line-break') this.#append('\n')
    else if (name === 'text:note') this.#inNote++
    else if (name === 'text:list' && !empty) this.#lists.push({ numbered: this.#isNumbered(attributes), item: 0 })
    else if (name === 'text:list-item') this.#nextItem(attributes)
    else if (name === 'table:table') this.#tables++
    else if (name === 'table:table-cell') this.#cell = []
  }

  close(name: string): void {
    if (SKIPPED.has(name) && this.#skip > 0) this.#skip--
    if (this.#skip > 0) return
    if (name === 'text:p' || name === 'text:h') this.#closeBlock()
    else if (name === 'text:note') this.#inNote = Math.max(0, this.#inNote - 1)
    else if (name === 'text:list') this.#lists.pop()
    else if (name === 'table:table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
    else if (name === 'table:table') this.#closeTable()
  }

  finish(): Piece[] {
    while (this.#blocks.length > 0) this.#closeBlock()
    this.#tables = Math.min(this.#tables, 1)
    this.#closeRow()
    this.#closeTable()
    return [...this.#pieces, ...this.#notes]
  }

  #append(words: string): void {
    const block = this.#blocks.at(-1)
    if (block) block.text += words
  }

  #isNumbered(attributes: string): boolean {
    const style = /text:style-name="([^"]*)"/u.exec(attributes)?.[1]
    return style === undefined ? (this.#lists.at(-1)?.numbered ?? false) : this.#numbered.has(style)
  }

  #nextItem(attributes: string): void {
    const list = this.#lists.at(-1)
    if (!list) return
    const start = /text:start-value="(\d{1,4})"/u.exec(attributes)?.[1]
    list.item = start === undefined ? list.item + 1 : Number(start)
    this.#fresh = true
  }

  #closeBlock(): void {
    const block = this.#blocks.pop()
    if (!block) return
    const text = block.text.replace(/ *\n */gu, '\n').trim()
    if (text === '') return
    if (block.kind === 'footnote') this.#notes.push({ text, kind: 'footnote', fixed: true })
    else if (this.#cell && this.#tables > 0) this.#cell.push(text)
    else {
      const number = this.#number()
      if (block.title) this.#pieces.push({ text, kind: 'headline', fixed: true })
      else if (block.kind === 'heading') this.#pieces.push({ text, kind: 'heading', fixed: true })
      else this.#pieces.push({ text, kind: 'body', ...(number === null ? {} : { number }) })
    }
    if (this.#blocks.length === 0) this.#pieces.push(...this.#notes.splice(0))
  }

  /** Numbers of the open lists, ‘3.2’ for the second item within the third; only for the first paragraph of an item. */
  #number(): string | null {
    if (!this.#fresh || !this.#lists.at(-1)?.numbered) return null
    this.#fresh = false
    return this.#lists
      .filter(list => list.numbered)
      .map(list => list.item)
      .join('.')
  }

  #closeCell(): void {
    if (this.#cell) this.#cells.push(this.#cell.join(' ').replace(/\s+/gu, ' '))
    this.#cell = null
  }

  #closeRow(): void {
    if (this.#cells.some(cell => cell !== '')) this.#rows.push(this.#cells.join('\t'))
    this.#cells = []
  }

  #closeTable(): void {
    this.#tables = Math.max(0, this.#tables - 1)
    if (this.#tables > 0 || this.#rows.length === 0) return
    this.#pieces.push({ text: this.#rows.join('\n'), kind: 'table', fixed: true })
    this.#rows = []
  }
}
