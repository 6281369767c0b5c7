import type { Region } from '../domain/document.ts'
import { isByline, isDateLine } from './byline.ts'
import type { Block } from './draft.ts'
import { phraseKind } from './furniture.ts'
import { CONTINUES_ELSEWHERE, FORM_OPENERS, RELATED_OPENERS } from './furniture-phrases.ts'
import { HEADLINE_VERBS } from './headline-verbs.ts'
import { countWords } from './html-blocks.ts'
import { endsSentence, isStructured, isTitleLike, type Line } from './plain-line.ts'
import { judgeTop } from './plain-top.ts'

type Kind = Region['kind']

const HEADING_MAX_WORDS = 12
const LINK_MIN_WORDS = 6
const LINK_MAX_WORDS = 18
/** Words of a paragraph that cannot be the teaser of another article: prose has come back. */
const PROSE_WORDS = 45

/**
 * Tells headline, standfirst, byline, captions, strayed links and page furniture from prose where nothing but the
 * words and their order can say it. Blocks that the format has settled (`fixed`) stay as they are. Strayed links are looked for only where
 * a page may have been copied into the text: a report has headings of the same form.
 */
export function judgePlain(text: string, blocks: readonly Block[], { strayLinks = true } = {}): Block[] {
  const lines = blocks.map(block => {
    const words = text.slice(block.start, block.end)
    return { text: words, words: countWords(words), block }
  })
  const kinds = lines.map(line => line.block.kind)
  const title = lines.findIndex(line => line.block.fixed && line.block.kind === 'headline')
  const first = lines.findIndex(line => line.block.kind !== 'running-head' && line.block.kind !== 'boilerplate')
  if (title === -1 && lines[first]?.block.fixed && kinds[first] === 'heading') kinds[first] = 'headline'
  else if (title === -1) judgeTop(lines, kinds)
  judgeMiddle(lines, kinds, strayLinks)
  judgeLists(lines, kinds)
  return blocks.map((block, i) => (block.kind === kinds[i] ? block : { ...block, kind: kinds[i]! }))
}

/** Lone lines between paragraphs: furniture by its words, captions, strayed links, crossheads. */
function judgeMiddle(lines: readonly Line[], kinds: Kind[], strayLinks: boolean): void {
  const labels = lines.flatMap(line => LABEL.exec(line.text)?.[1] ?? [])
  const speaks = ({ text }: Line): boolean => {
    const label = LABEL.exec(text)?.[1]
    return label !== undefined && labels.indexOf(label) !== labels.lastIndexOf(label)
  }
  let before: Line | undefined
  for (const [i, line] of lines.entries()) {
    const above = before
    if (line.block.kind === 'body') before = line
    if (line.block.fixed || kinds[i] !== 'body') continue
    const phrase = phraseKind(line.text)
    if (phrase) kinds[i] = phrase
    else if (CONTINUES_ELSEWHERE.test(line.text)) kinds[i] = 'boilerplate'
    else if (isByline(line.text)) kinds[i] = 'byline'
    else if (isDateLine(line.text)) kinds[i] = 'dateline'
    else if (!speaks(line) && isLone(line, above, lines[i + 1]))
      kinds[i] = strayLinks && isStrayLink(line) ? 'related-link' : line.words <= HEADING_MAX_WORDS ? 'heading' : 'body'
  }
}

/** ‘Ada Quill: ’ again and again: somebody speaks, and no line of a page's links. */
const LABEL = /^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’()-]+){0,5}):\s/u

/** A titled line with prose that ended before it and prose after it. */
function isLone(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (isStructured(line.text) || !isTitleLike(line, LINK_MAX_WORDS)) return false
  if (/["”’»,;–—!-]$/u.test(line.text) || /^[“"‘>•*|-]/u.test(line.text)) return false
  if (before && /^dear\b/iu.test(before.text)) return true
  return (
    before !== undefined &&
    endsSentence(before) &&
    after !== undefined &&
    after.words >= 8 &&
    !/^\p{Ll}/u.test(after.text)
  )
}

function isStrayLink(line: Line): boolean {
  if (line.words < LINK_MIN_WORDS || line.text === line.text.toUpperCase()) return false
  const words = line.text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  if (/^(?:how|why|what|who|when|where|is|are|will|should|can|could)\b.*\?$/i.test(line.text)) return true
  return words.slice(1).some(word => HEADLINE_VERBS.has(word)) || / to \p{Ll}+/u.test(line.text)
}

/** After ‘You may also like’ or ‘Leave a reply’: links, teasers and form lines, until prose comes back. */
function judgeLists(lines: readonly Line[], kinds: Kind[]): void {
  let inside: 'related-link' | 'boilerplate' | null = null
  for (const [i, line] of lines.entries()) {
    if (line.block.fixed) continue
    const text = line.text.replace(/\s+/g, ' ')
    const related = RELATED_OPENERS.test(text)
    if (related || FORM_OPENERS.test(text)) {
      inside = related ? 'related-link' : 'boilerplate'
      continue
    }
    if (inside === null) continue
    const prose = line.words > PROSE_WORDS || (endsSentence(line) && line.words > 20 && proseFollows(lines, i))
    if (prose) inside = null
    else if (kinds[i] === 'body' || kinds[i] === 'heading') kinds[i] = inside
  }
}

function proseFollows(lines: readonly Line[], i: number): boolean {
  const next = lines.slice(i + 1, i + 3)
  return next.length === 2 && next.every(line => line.words > 15 && endsSentence(line))
}
