import type { MetadataValue } from '../domain/document.ts'
import { splitNames } from './byline.ts'
import { dateInUrl, toEdtf } from './dates.ts'
import { type DomDocument, flatText } from './dom.ts'
import { findLinkedArticle, strings } from './json-ld.ts'

/** What a page says of itself, best source first within a field; the address last. */
export function pageMetadata(document: DomDocument): MetadataValue[] {
  const found = new Map<string, MetadataValue>()
  const add = (field: string, value: string | null | undefined, basis: MetadataValue['basis'] = 'page'): void => {
    const clean = value?.replace(/\s+/g, ' ').trim()
    if (clean) found.set(`${field}\u001f${clean}`, { field, value: clean, basis })
  }
  const linked = findLinkedArticle(document)
  const outlet = findOutlet(document, linked ? strings(linked.publisher) : [])
  add('outlet', outlet)
  for (const title of titles(document, linked ? strings(linked.headline) : [])) add('title', stripSite(title, outlet))
  for (const name of authors(document, linked ? strings(linked.author) : [])) add('author', name)
  const published = [
    ...(linked ? strings(linked.datePublished) : []),
    ...metas(document, PUBLISHED),
    ...times(document, 'datePublished'),
  ]
  for (const date of published) add('publishedOn', toEdtf(date))
  const updated = [
    ...(linked ? strings(linked.dateModified) : []),
    ...metas(document, UPDATED),
    ...times(document, 'dateModified'),
  ]
  for (const date of updated) add('updatedOn', toEdtf(date))
  const address = attribute(document, 'link[rel="canonical"]', 'href') ?? metas(document, ['og:url'])[0] ?? ''
  add('publishedOn', dateInUrl(address), 'url')
  if (!outlet) add('outlet', /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(address)?.[1]?.toLowerCase(), 'url')
  add('address', /^https?:/i.test(address) ? address : null)
  return [...found.values()]
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'originalpublicationdate',
  'rnews:datepublished',
  'dcterms.issued',
]
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article.updated',
  'revised',
]
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author_name',
]
const TITLE = ['og:title', 'parsely-title', 'sailthru.title', 'dc.title', 'twitter:title']
const SITE = ['og:site_name', 'application-name', 'dc.publisher', 'twitter:app:name:iphone']

/** Contents of meta elements by name, in the order of the names. */
function metas(document: DomDocument, names: readonly string[]): string[] {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const key = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '')
      .toLowerCase()
      .trim()
    const content = meta.getAttribute('content')?.trim()
    if (key && content && !values.has(key)) values.set(key, content)
  }
  return names.flatMap(name => values.get(name) ?? [])
}

function attribute(document: DomDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null
}

function times(document: DomDocument, property: string): string[] {
  const out: string[] = []
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    out.push(element.getAttribute('datetime') ?? element.getAttribute('content') ?? flatText(element))
  }
  if (property === 'datePublished') {
    const time = attribute(document, 'article time[datetime], time[pubdate], header time[datetime]', 'datetime')
    if (time) out.push(time)
  }
  return out.slice(0, 3)
}

function titles(document: DomDocument, linked: readonly string[]): string[] {
  const h1 = [...document.querySelectorAll('h1')].map(flatText).filter(text => text.length > 0)
  const own = h1.length === 1 ? h1 : []
  return [...linked, ...own, ...metas(document, TITLE), flatText(document.querySelector('title'))].filter(
    text => text !== '',
  )
}

function findOutlet(document: DomDocument, linked: readonly string[]): string | null {
  const site = metas(document, SITE)[0] ?? linked[0] ?? titleTail(document)
  return site?.replace(/^@/, '') ?? null
}

/** The end of the window's title behind a bar or dash, where the page's only headline begins the same and has other words at its end. */
function titleTail(document: DomDocument): string | null {
  const headlines = [...document.querySelectorAll('h1')].map(flatText).filter(text => text !== '')
  const tail = /^(.{20,})\s+[|•·»–—-]\s+([^|•·»–—]{2,40})$/u.exec(flatText(document.querySelector('title')))
  if (
    !tail ||
    headlines.length !== 1 ||
    !headlines[0]!.startsWith(tail[1]!.slice(0, 20)) ||
    headlines[0]!.includes(tail[2]!)
  )
    return null
  return tail[2]!.trim()
}

/** ‘Mayor under fire | The Example Post’ gives ‘Mayor under fire’: only a tail that is the outlet's name, or short after a bar. */
export function stripSite(title: string, outlet: string | null): string {
  const cut = /^(.{8,}?)\s+[|•·»–—-]\s+([^|•·»]{2,60})$/u.exec(title)
  if (!cut) return title
  const [, head, tail] = cut
  const barred = /\s[|•·»]\s[^|•·»]{2,60}$/u.test(title)
  const same = outlet !== null && squash(tail!).includes(squash(outlet).slice(0, 12))
  return same || barred ? stripSite(head!, outlet) : title
}

function squash(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function authors(document: DomDocument, linked: readonly string[]): string[] {
  const marked: string[] = []
  for (const element of document.querySelectorAll('[rel~="author"], [itemprop~="author"] [itemprop~="name"]'))
    marked.push(flatText(element))
  for (const names of [linked, metas(document, AUTHOR), marked]) {
    const people = names.flatMap(splitNames).filter(isPerson)
    if (people.length > 0) return [...new Set(people)].slice(0, 8)
  }
  return []
}

/** A name, not an address, an account, a date or a sentence. */
function isPerson(name: string): boolean {
  return name.length >= 3 && name.length <= 60 && !/[@/\\<>{}]|https?:|\d{3}|\bupdated\b|\.com\b/i.test(name)
}
