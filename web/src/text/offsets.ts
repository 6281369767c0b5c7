import { type Block, blockAt } from './blocks.ts'

/** A place in a document's text that its elements show: half-open, in UTF-16 code units of the text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const BLOCK = '[data-start]'

/** The range of a stretch in the elements that show its text: one element a block, in order. null where nothing shows it. */
export function rangeOf(elements: ArrayLike<Element>, blocks: readonly Block[], stretch: Stretch): Range | null {
  if (blocks.length === 0 || stretch.end <= stretch.start) return null
  const first = blockAt(blocks, stretch.start)
  const last = Math.max(first, lastBefore(blocks, stretch.end))
  const from = pointIn(elements[first], stretch.start - blocks[first]!.start)
  const to = pointIn(elements[last], stretch.end - blocks[last]!.start)
  if (!from || !to) return null
  const range = new Range()
  range.setStart(from.node, from.at)
  range.setEnd(to.node, to.at)
  return range
}

/** The last block that begins before a place. */
function lastBefore(blocks: readonly Block[], at: number): number {
  const index = blockAt(blocks, at)
  return blocks[index]!.start < at ? index : Math.max(0, index - 1)
}

/** The text node at an offset of a block; a hidden character is a node of its own, and counts. */
function pointIn(element: Element | undefined, offset: number): { node: Text; at: number } | null {
  if (!element) return null
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = Math.max(0, offset)
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, at: left }
    left -= node.length
    last = node
  }
  return last ? { node: last, at: last.length } : null
}

/** The place in the text of a point in the page; null where it lies outside the text. */
export function offsetOf(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest(BLOCK)
  if (!block) return betweenBlocks(node, at)
  const range = new Range()
  range.setStart(block, 0)
  range.setEnd(node, at)
  return Number(block.getAttribute('data-start')) + range.toString().length
}

/** A point between blocks (a triple click ends at the start of the next paragraph) is the start of the next. */
function betweenBlocks(node: Node, at: number): number | null {
  if (!(node instanceof Element)) return null
  const next = node.childNodes[at]
  const block = next instanceof Element ? (next.matches(BLOCK) ? next : next.querySelector(BLOCK)) : null
  return block ? Number(block.getAttribute('data-start')) : null
}

/** What is selected in the page, as a place in the text, without blanks at its edges. null where nothing is. */
export function selectedStretch(root: Element, text: string): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null ? null : trimmed(text, { start, end })
}

function trimmed(text: string, stretch: Stretch): Stretch | null {
  let { start, end } = stretch
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}
