import type { DomDocument } from './dom.ts'

/** A value of JSON-LD, of unknown shape. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|WebPage|Review)$/

/** The first article among a page's JSON-LD blocks; a web page only where there is no article. */
export function findLinkedArticle(document: DomDocument): { readonly [key: string]: Json } | null {
  let page: { readonly [key: string]: Json } | null = null
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of things(parse(script.textContent ?? ''), 0)) {
      const types = strings(thing['@type'] ?? null)
      if (!types.some(type => ARTICLE.test(type))) continue
      if (!types.every(type => type === 'WebPage')) return thing
      page ??= thing
    }
  }
  return page
}

/** All strings that a value names: itself, its `name`, or those of its members. */
export function strings(value: Json | undefined): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (isList(value)) return value.flatMap(strings)
  if (value && typeof value === 'object') return strings((value as { readonly [key: string]: Json }).name)
  return []
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function parse(text: string): Json {
  try {
    // Some pages put raw line breaks into strings, which JSON forbids, or wrap the block in a comment.
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/[\n\r\t]+/g, ' '),
    ) as Json
  } catch {
    return null
  }
}

const MAX_LEVELS = 6

function* things(value: Json, level: number): Generator<{ readonly [key: string]: Json }> {
  if (level > MAX_LEVELS || value === null || typeof value !== 'object') return
  if (isList(value)) {
    for (const item of value) yield* things(item, level + 1)
    return
  }
  yield value
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) yield* things(value[key] ?? null, level + 1)
}
