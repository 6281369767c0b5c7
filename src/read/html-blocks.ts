import { children, cleanSpaces, type DomElement, type DomNode, isElement, isText } from './dom.ts'

/** One paragraph, heading, list item or row of a page, with what the markup says about it. */
export interface HtmlBlock {
  readonly text: string
  /** The nearest block element. */
  readonly tag: string
  /** Local names of all elements around it, up to the root of the walk. */
  readonly within: ReadonlySet<string>
  /** Parts of class names and ids around it: 'article__byline-name' gives article, byline, name. */
  readonly tokens: ReadonlySet<string>
  readonly words: number
  /** Words that stand in links. */
  readonly linkWords: number
  /** Place in an ordered list, as its marker would show it; null elsewhere, and for all but the first block of an item. */
  readonly number: string | null
  /** Words in bold or italics. */
  readonly strongWords: number
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg canvas audio video select textarea input head math map'.split(
    ' ',
  ),
)

interface Around {
  readonly tag: string
  readonly within: ReadonlySet<string>
  readonly tokens: ReadonlySet<string>
  readonly link: boolean
  readonly strong: boolean
  readonly pre: boolean
  readonly number: string | null
}

/** The blocks of a tree in document order. Depth is bounded by `MAX_DEPTH`, so recursion is safe. */
export function htmlBlocks(root: DomElement): HtmlBlock[] {
  const walker = new BlockWalker()
  walker.visit(root, {
    tag: root.localName,
    within: new Set(),
    tokens: new Set(),
    link: false,
    strong: false,
    pre: false,
    number: null,
  })
  walker.flush()
  return walker.blocks
}

class BlockWalker {
  readonly blocks: HtmlBlock[] = []
  #text = ''
  #linkText = ''
  #strongText = ''
  #around: Around | null = null
  #lastNumber: string | null = null
  readonly #places = new WeakMap<object, number>()

  visit(node: DomNode, around: Around): void {
    if (isText(node)) this.#add(node.textContent ?? '', around)
    else if (isElement(node) && node.localName === 'br') this.#add('\n', around, true)
    else if (isElement(node) && !SKIPPED.has(node.localName)) this.#element(node, enter(node, around, this.#places))
  }

  #element(node: DomElement, inner: Around): void {
    if (node.localName === 'table' && isDataTable(node)) {
      this.#table(node, inner)
      return
    }
    const block = BLOCKS.has(node.localName)
    if (block) this.flush()
    for (const child of children(node)) this.visit(child, inner)
    if (block) this.flush()
  }

  flush(): void {
    const text = tidy(this.#text)
    const around = this.#around
    const links = countWords(this.#linkText)
    const strong = countWords(this.#strongText)
    this.#text = this.#linkText = this.#strongText = ''
    this.#around = null
    if (text === '' || !around) return
    this.#push(text, around, links, strong)
  }

  #push(text: string, around: Around, linkWords: number, strongWords: number): void {
    const { tag, within, tokens } = around
    const number = around.number !== null && around.number !== this.#lastNumber ? around.number : null
    this.#lastNumber = around.number
    this.blocks.push({ text, tag, within, tokens, words: countWords(text), linkWords, strongWords, number })
  }

  #add(raw: string, around: Around, lineBreak = false): void {
    const text = lineBreak || around.pre ? raw : raw.replace(/\s+/g, ' ')
    this.#text += text
    if (around.link) this.#linkText += `${text} `
    if (around.strong) this.#strongText += `${text} `
    if (!this.#around && text.trim() !== '') this.#around = around
  }

  #table(table: DomElement, around: Around): void {
    this.flush()
    const rows: string[] = []
    for (const row of table.querySelectorAll('tr')) {
      const cells: string[] = []
      for (const cell of children(row)) if (isElement(cell)) cells.push(cleanSpaces(cell.textContent ?? ''))
      if (cells.some(cell => cell !== '')) rows.push(cells.join('\t'))
    }
    if (rows.length > 0) this.#push(rows.join('\n'), { ...around, tag: 'table' }, 0, 0)
  }
}

function enter(element: DomElement, around: Around, places: WeakMap<object, number>): Around {
  const name = element.localName
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  const tokens = names.trim() === '' ? around.tokens : new Set([...around.tokens, ...classTokens(names)])
  const inline = !BLOCKS.has(name)
  return {
    tag: inline ? around.tag : name,
    within: around.within.has(name) ? around.within : new Set([...around.within, name]),
    tokens,
    link: around.link || name === 'a',
    strong: around.strong || name === 'b' || name === 'strong' || name === 'em' || name === 'i',
    pre: around.pre || name === 'pre',
    number: name === 'li' ? itemNumber(element, around.number, places) : name === 'table' ? null : around.number,
  }
}

/** ‘3’, or ‘3.2’ for an ordered list within the third item. Places are counted as they come: a list may have 50,000. */
function itemNumber(item: DomElement, outer: string | null, places: WeakMap<object, number>): string | null {
  const list = item.parentNode
  if (list?.localName !== 'ol') return null
  const place = (places.get(list) ?? (Number(list.getAttribute('start') ?? 1) || 1) - 1) + 1
  places.set(list, place)
  return outer === null ? String(place) : `${outer}.${place}`
}

/** 'articleBody__related-links' gives article, body, related, links. */
export function classTokens(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(token => token.length > 1)
}

/** Words in a cell above which a table is taken for page layout, not for data. */
const LAYOUT_CELL_WORDS = 60

function isDataTable(table: DomElement): boolean {
  if (table.querySelector('table')) return false
  let cells = 0
  for (const cell of table.querySelectorAll('td, th')) {
    cells++
    if (countWords(cell.textContent ?? '') > LAYOUT_CELL_WORDS) return false
  }
  return cells > 1
}

function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF\u2060]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** Words as the article benchmark counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
}
