import type { Region } from '../domain/document.ts'
import { foldWords } from '../domain/id.ts'
import { isByline, isClockLine, isDateLine } from './byline.ts'
import { phraseKind } from './furniture.ts'
import { FORM_OPENERS, RELATED_OPENERS } from './furniture-phrases.ts'
import type { HtmlBlock } from './html-blocks.ts'

type Kind = Region['kind']

/** A block of a page and what it is held to be. */
export interface JudgedBlock {
  readonly text: string
  readonly kind: Kind
  readonly fixed?: true
}

/** Share of all words below which a class name is believed: 'related' around the whole article means the template. */
const BELIEVED_SHARE = 0.25
/** If the rules would leave less than this share of the words, the rules are wrong about this page. */
const KEPT_SHARE = 0.5
/** Words after ‘Related articles’, as a share, up to which everything to the end goes with it. */
const TAIL_SHARE = 0.15

const CLASS_KINDS: readonly (readonly [Kind, ReadonlySet<string>])[] = [
  ['byline', tokens('byline author authors contributor contributors writer bio')],
  ['dateline', tokens('timestamp pubdate dateline datetime published')],
  [
    'caption',
    tokens(
      'caption captions credit credits figcaption imagecaption wp-caption photo slideshow gallery carousel lightbox',
    ),
  ],
  [
    'related-link',
    tokens(
      'related recirc recirculation recommended recommendations readmore readnext morestories trending popular outbrain taboola teaser teasers linkbox seealso interlink crosslink',
    ),
  ],
  [
    'boilerplate',
    tokens(
      'share sharing sharebar social newsletter subscribe subscription signup promo promos promotion advert adverts advertisement advertising ad ads sponsor sponsored ' +
        'rail sidebar aside breadcrumb breadcrumbs nav navigation menu footer comments comment disqus cookie cookies disclaimer copyright tags tag taglist ' +
        'paywall widget toolbar tooltip modal popup cta donate follow print hidden visually sr',
    ),
  ],
]

function tokens(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Tells article from furniture among the blocks that Readability left. `title` is the page's, or null. */
export function judgeBlocks(blocks: readonly HtmlBlock[], title: string | null): JudgedBlock[] {
  const total = blocks.reduce((sum, block) => sum + block.words, 0)
  const believed = believedTokens(blocks, total)
  const foldedTitle = title === null ? null : foldWords(title)
  const firstProse = blocks.findIndex(isProse)
  let kinds: Kind[] = blocks.map((block, i) =>
    judge(block, {
      i,
      beside: [blocks[i - 1], blocks[i + 1]],
      firstProse,
      total,
      believed,
      foldedTitle,
      last: lastProse(blocks),
    }),
  )
  kinds = cutTail(blocks, kinds, total)
  const kept = blocks.reduce((sum, block, i) => sum + (isArticle(kinds[i]!) ? block.words : 0), 0)
  if (kept < total * KEPT_SHARE) kinds = blocks.map(block => markupKind(block))
  return blocks.map((block, i) => ({
    text: block.text,
    kind: kinds[i]!,
    ...(isMarkup(block) ? { fixed: true as const } : {}),
  }))
}

interface Place {
  readonly i: number
  /** The blocks before and after. */
  readonly beside: readonly (HtmlBlock | undefined)[]
  readonly firstProse: number
  readonly last: number
  readonly total: number
  readonly believed: ReadonlyMap<string, Kind>
  readonly foldedTitle: string | null
}

function judge(block: HtmlBlock, place: Place): Kind {
  const plain = markupKind(block)
  if (place.foldedTitle !== null && place.i <= place.firstProse && foldWords(block.text) === place.foldedTitle)
    return 'headline'
  const byClass = classKind(block, place.believed)
  if (byClass) return byClass
  if (block.within.has('figure') || block.within.has('figcaption')) return 'caption'
  if (
    ['nav', 'aside', 'footer', 'button', 'form'].some(tag => block.within.has(tag)) &&
    block.words < place.total * BELIEVED_SHARE
  )
    return 'boilerplate'
  if (place.i <= place.firstProse && isStandfirst(block, place)) return 'standfirst'
  if (isClockLine(block.text)) return 'dateline'
  const phrase = phraseKind(block.text)
  if (phrase && !(plain === 'heading' && phrase === 'caption')) return phrase
  const lead = place.firstProse === -1 || place.i < place.firstProse
  if (lead && block.within.has('header') && plain !== 'heading')
    return isDateLine(block.text) ? 'dateline' : 'boilerplate'
  if (lead || place.i > place.last) {
    if (isByline(block.text)) return 'byline'
    if (isDateLine(block.text)) return 'dateline'
  }
  if (isLinkAlone(block) || (isLinkedHeading(block) && place.beside.some(isLinkedHeading))) return 'related-link'
  return plain
}

const STANDFIRST_TOKENS = tokens(
  'standfirst dek subhead subheading subheadline subtitle strapline kicker intro lede summary',
)
const STANDFIRST_MAX_WORDS = 50

/** Below the headline and above the first paragraph: by its class, as a heading of a sentence's length, or without a full stop. */
function isStandfirst(block: HtmlBlock, { i, firstProse, believed }: Place): boolean {
  if (block.words < 5 || block.words > STANDFIRST_MAX_WORDS || i > 3 || block.linkWords > block.words / 2) return false
  if ([...STANDFIRST_TOKENS].some(token => block.tokens.has(token) && !believed.has(token)))
    return i < firstProse || block.words < 35
  if (i >= firstProse || isByline(block.text) || isDateLine(block.text) || phraseKind(block.text)) return false
  return /^h[1-6]$/.test(block.tag)
    ? block.words >= 8
    : block.tag === 'p' && i === 0 && !/[.:]["”’']?$/.test(block.text)
}

function markupKind(block: HtmlBlock): Kind {
  if (/^h[1-6]$/.test(block.tag)) return 'heading'
  if (block.tag === 'table') return 'table'
  return 'body'
}

function isMarkup(block: HtmlBlock): boolean {
  return markupKind(block) !== 'body'
}

/** A block that is one link of 4 to 25 words, not a heading, not an address, not an item of a list within the text. */
function isLinkAlone(block: HtmlBlock): boolean {
  if (block.linkWords < block.words || block.words < 4 || block.words > 25) return false
  return !/^h[1-6]$/.test(block.tag) && !/^(?:https?:\/\/|www\.)\S+$/.test(block.text) && !block.within.has('li')
}

/** A heading that is one link. Two together are a list of other articles; one alone may head a section. */
function isLinkedHeading(block: HtmlBlock | undefined): boolean {
  return block !== undefined && /^h[1-6]$/.test(block.tag) && block.words >= 4 && block.linkWords >= block.words
}

function isProse(block: HtmlBlock): boolean {
  return (
    block.words >= 20 &&
    block.linkWords < block.words * 0.5 &&
    /[.!?…]["”’')\]]?\s*$/.test(block.text) &&
    !/^h[1-6]$/.test(block.tag)
  )
}

function lastProse(blocks: readonly HtmlBlock[]): number {
  for (let i = blocks.length - 1; i >= 0; i--) if (isProse(blocks[i]!)) return i
  return blocks.length
}

function believedTokens(blocks: readonly HtmlBlock[], total: number): Map<string, Kind> {
  const words = new Map<string, number>()
  for (const block of blocks) for (const token of block.tokens) words.set(token, (words.get(token) ?? 0) + block.words)
  const believed = new Map<string, Kind>()
  for (const [kind, names] of CLASS_KINDS) {
    for (const name of names) if ((words.get(name) ?? total) < total * BELIEVED_SHARE) believed.set(name, kind)
  }
  return believed
}

function classKind(block: HtmlBlock, believed: ReadonlyMap<string, Kind>): Kind | null {
  for (const [token, kind] of believed) if (block.tokens.has(token)) return kind
  return null
}

/** From ‘Related articles’, ‘Leave a reply’ or ‘About the author’ to the end, where little text follows. */
function cutTail(blocks: readonly HtmlBlock[], kinds: readonly Kind[], total: number): Kind[] {
  let after = total
  for (const [i, block] of blocks.entries()) {
    after -= block.words
    const related = RELATED_OPENERS.test(block.text)
    if ((related || FORM_OPENERS.test(block.text)) && after < total * TAIL_SHARE) {
      return kinds.map((kind, k) =>
        k < i || !isArticle(kind) ? kind : k > i && related ? 'related-link' : 'boilerplate',
      )
    }
  }
  return [...kinds]
}

/** Whether a kind of region is article text. */
export function isArticle(kind: Kind): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'standfirst' || kind === 'table' || kind === 'footnote'
}
