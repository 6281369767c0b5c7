import { parseHTML } from 'linkedom'
import type { DomDocument, DomElement, DomNode } from './dom.ts'
import { isElement, isText } from './dom.ts'
import { UnreadableError } from './failure.ts'
import { MAX_DEPTH, MAX_ELEMENTS } from './limits.ts'

/** A page as a tree no deeper than `MAX_DEPTH`. */
export interface ParsedPage {
  readonly document: DomDocument
  readonly flattened: boolean
}

/** Parses a page. Markup deeper than is read loses its tags, never its words. */
export function parsePage(html: string): ParsedPage {
  const document = parseWhole(html)
  const root = document.documentElement
  if (!root) throw new UnreadableError('read/empty', 'the page holds no element')
  const { depth, count } = measure(root)
  if (count > MAX_ELEMENTS)
    throw new UnreadableError('read/too-large', `the page has ${count} elements; ${MAX_ELEMENTS} are read`)
  if (depth <= MAX_DEPTH) return { document, flattened: false }
  return { document: parseWhole(serializeFlat(root)), flattened: true }
}

/** linkedom builds no html element around a fragment, and none at all for bare text. */
function parseWhole(html: string): DomDocument {
  const first = parse(html)
  if (first.documentElement?.localName === 'html' && first.body?.firstChild) return first
  const wrapped = parse(`<!doctype html><html><head></head><body>${html}</body></html>`)
  return wrapped.body?.firstChild ? wrapped : first
}

function parse(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument
}

function measure(root: DomElement): { depth: number; count: number } {
  let deepest = 0
  let count = 0
  walk(root, (_, depth) => {
    deepest = Math.max(deepest, depth)
    count++
  })
  return { depth: deepest, count }
}

/** Visits in document order without recursion: 20,000 levels would end the stack. */
function walk(root: DomElement, enter: (element: DomElement, depth: number) => void): void {
  let node: DomNode | null = root
  let depth = 0
  while (node) {
    if (isElement(node)) enter(node, depth)
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    if (!node || node === root) return
    node = node.nextSibling
  }
}

const KEPT_ATTRIBUTES = [
  'class',
  'id',
  'href',
  'itemprop',
  'rel',
  'property',
  'name',
  'content',
  'datetime',
  'type',
  'hidden',
]
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
const RAW = new Set(['script', 'style'])

/** Markup again, with tags below `MAX_DEPTH` left out and a space in their place. */
function serializeFlat(root: DomElement): string {
  const out: string[] = ['<!doctype html>']
  const open: { node: DomElement; kept: boolean }[] = []
  let node: DomNode | null = root
  while (node) {
    if (isText(node))
      out.push(
        RAW.has(open.at(-1)?.node.localName ?? '') ? (node.textContent ?? '') : escapeMarkup(node.textContent ?? ''),
      )
    if (isElement(node)) {
      const kept = open.length < MAX_DEPTH - 2
      out.push(kept ? startTag(node) : ' ')
      if (node.firstChild) {
        open.push({ node, kept })
        node = node.firstChild
        continue
      }
      if (kept && !VOID.has(node.localName)) out.push(`</${node.localName}>`)
    }
    while (node && !node.nextSibling) {
      const closed = open.pop()
      if (!closed) return out.join('')
      out.push(closed.kept ? `</${closed.node.localName}>` : ' ')
      node = closed.node
    }
    node = open.length === 0 ? null : (node?.nextSibling ?? null)
  }
  return out.join('')
}

function startTag(element: DomElement): string {
  let tag = `<${element.localName}`
  for (const name of KEPT_ATTRIBUTES) {
    const value = element.getAttribute(name)
    if (value !== null) tag += ` ${name}="${escapeMarkup(value).replace(/"/g, '&quot;')}"`
  }
  return `${tag}>`
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
