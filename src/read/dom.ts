/**
 * The little of the document object model that the readers use. Our own, because the compiler is not given
 * the browser's types: they would make `Document`, `Event` and forty more names valid by accident.
 */
export interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: DomElement | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}

/** An element. */
export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  remove(): void
  replaceWith(node: DomNode): void
}

/** A parsed page. */
export interface DomDocument {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

/** Whether a node is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3
}

/** The children of a node, in order. */
export function* children(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/** Text of an element on one line. */
export function flatText(element: DomElement | null): string {
  return cleanSpaces(element?.textContent ?? '')
}

/** White space folded into single spaces; soft hyphens and zero-width spaces gone. */
export function cleanSpaces(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF\u2060]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}
