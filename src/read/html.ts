import { Readability } from '@mozilla/readability'
import type { MetadataValue } from '../domain/document.ts'
import { foldWords } from '../domain/id.ts'
import { type JudgedBlock, judgeBlocks } from './article-rules.ts'
import { isByline, isDateLine } from './byline.ts'
import { declaredCharset, decodeText } from './charset.ts'
import { type DomDocument, type DomElement, flatText } from './dom.ts'
import { compose, type Draft, makeDraft, type Note, type Piece } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { freezeText } from './freeze.ts'
import { countWords, htmlBlocks } from './html-blocks.ts'
import { pageMetadata } from './html-metadata.ts'
import { parsePage } from './html-parse.ts'
import { MAX_MARKUP_BYTES } from './limits.ts'

/** Reads a web page: the article with what stands in and around it, each block marked. */
export function readHtml(bytes: Uint8Array): Draft {
  if (bytes.length > MAX_MARKUP_BYTES) {
    throw new UnreadableError('read/too-large', `${bytes.length} bytes of markup; ${MAX_MARKUP_BYTES} are read`)
  }
  const decoded = decodeText(bytes, declaredCharset(bytes))
  const draft = readMarkup(decoded.text)
  return { ...draft, notes: [...decoded.notes, ...draft.notes] }
}

/** Reads markup that is already text: a page, or the HTML body of a mail. */
export function readMarkup(html: string): Draft {
  const frozen = freezeText(html)
  const notes: Note[] = [...frozen.notes.map(note => ({ ...note, spans: [] }))]
  const { document, flattened } = parsePage(frozen.text)
  if (flattened)
    notes.push({
      code: 'read/nested-too-deep',
      message: 'Markup is nested too deep; deeper levels were flattened.',
      spans: [],
    })
  const metadata = pageMetadata(document)
  dropHidden(document)
  keepEmbeddedPosts(document)
  const title = metadata.find(value => value.field === 'title')?.value ?? null
  const top = topOfPage(document, title)
  const judged = judgeBlocks(htmlBlocks(articleElement(document, frozen.text)), title)
  const { text, blocks } = compose(withTop(top, judged))
  if (text === '') throw new UnreadableError('read/empty', 'the page holds no text')
  return makeDraft('text/html', text, blocks, { metadata: [...metadata, ...bylineAuthors(top, metadata)], notes })
}

/** Readability's article, or the whole body where it finds none (a page of one line). It takes the tree apart, so that is parsed again. */
function articleElement(document: DomDocument, html: string): DomElement {
  const options = { keepClasses: true, serializer: (node: unknown) => node as DomElement }
  const article = document.body ? new Readability<DomElement>(document as never, options as never).parse() : null
  if (article?.content && flatText(article.content) !== '') return article.content
  const { document: whole } = parsePage(html)
  dropHidden(whole)
  if (!whole.body) throw new UnreadableError('read/empty', 'the page holds no body')
  return whole.body
}

/** Levels above a quotation at which a wrapper may stand. */
const WRAPPERS = 3
/** Text of a wrapper against its quotation's: with more, it holds something else, too. */
const WRAPPER_SHARE = 1.3

/**
 * Posts that an article quotes whole stand in wrappers called ‘social’ or ‘embed’, for which Readability drops them.
 * What an official posted is evidence: the quotation takes its wrapper's place.
 */
function keepEmbeddedPosts(document: DomDocument): void {
  for (const quotation of [...document.querySelectorAll('blockquote')]) {
    const length = flatText(quotation).length
    let outer: DomElement = quotation
    for (let level = 0; level < WRAPPERS && length > 0; level++) {
      const parent: DomElement | null = outer.parentNode
      if (!parent || parent.localName === 'body' || flatText(parent).length > length * WRAPPER_SHARE) break
      outer = parent
    }
    quotation.setAttribute('class', '')
    quotation.setAttribute('id', '')
    if (outer !== quotation) outer.replaceWith(quotation)
  }
}

/** Elements that a reader of the page never sees. */
function dropHidden(document: DomDocument): void {
  for (const element of [
    ...document.querySelectorAll('script, style, template, [hidden], [aria-hidden="true"][class*="hidden"]'),
  ]) {
    if (element.localName === 'script' && element.getAttribute('type') === 'application/ld+json') continue
    element.remove()
  }
}

const DATE_ELEMENTS = '[class*="date"], [class*="Date"], [class*="time"], [class*="publish"], time'

/** Headline, byline and date where the page shows them: Readability takes most of them out. */
function topOfPage(document: DomDocument, title: string | null): Piece[] {
  const pieces: Piece[] = []
  const shown = [...document.querySelectorAll('h1')].map(flatText).filter(text => text !== '')
  const headline =
    shown.find(text => title !== null && foldWords(text) === foldWords(title)) ??
    (shown.length === 1 ? shown[0] : undefined) ??
    title
  if (headline) {
    const piece: Piece = { text: headline, kind: 'headline', fixed: true }
    pieces.push(...(timesShown(document, headline) > 1 ? [piece, piece] : [piece]))
  }
  for (const element of document.querySelectorAll('[class*="byline"], [itemprop~="author"], [rel~="author"]')) {
    const text = flatText(element)
    if (countWords(text) > 15 || !(isByline(text) || /^by\s/i.test(text))) continue
    pieces.push({ text, kind: 'byline', fixed: true })
    break
  }
  const date = [...document.querySelectorAll(DATE_ELEMENTS)]
    .map(flatText)
    .find(text => isDateLine(text) && /\d{4}/.test(text))
  if (date) pieces.push({ text: date, kind: 'dateline', fixed: true })
  return pieces
}

/**
 * The top of the page once: what the article itself repeats at its head is not put before it again, unless the page
 * shows it twice.
 */
function withTop(top: readonly Piece[], judged: readonly JudgedBlock[]): Piece[] {
  const left = judged
    .slice(0, 8)
    .filter(block => block.kind === 'headline' || block.kind === 'byline' || block.kind === 'dateline')
    .map(block => foldWords(block.text))
  const before = top.filter(piece => {
    const at = left.indexOf(foldWords(piece.text))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  return [...before, ...judged]
}

/** How often a page shows a line as an element of its own. */
function timesShown(document: DomDocument, line: string): number {
  const wanted = foldWords(line)
  return [...document.querySelectorAll('h1, h2, h3, p')].filter(element => foldWords(flatText(element)) === wanted)
    .length
}

function bylineAuthors(top: readonly Piece[], metadata: readonly MetadataValue[]): MetadataValue[] {
  if (metadata.some(value => value.field === 'author')) return []
  return top
    .filter(piece => piece.kind === 'byline')
    .map(piece => ({ field: 'author', value: piece.text.replace(/^by\s+/i, ''), basis: 'text' as const }))
}
