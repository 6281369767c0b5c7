import { oneLine } from '../visible.ts'

/** Halves of surrogate pairs, which no file of text may hold. */
// A lone U+D83D matches; the pair of an emoji does not.
const HALVES = /\p{Surrogate}/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words of a document as words: no markup in them is taken for any, and what would mislead a reader is visible. */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(HALVES, '\ufffd')
    .replace(/[&<>"']/gu, character => ESCAPES[character] ?? '')
}

/** The file of somebody's own page. Ids are hex digits: nothing of a name or a document is in a file's name. */
export function personPage(id: string): string {
  return `person-${id.replace(/^actor:/u, '').replace(/[^0-9a-z]/giu, '_')}.html`
}

/** Gives each id once a page: the second line of one entry has a number behind it. */
export function anchorsOfPage(): (id: string) => string {
  const seen = new Map<string, number>()
  return id => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}
