import type { MetadataValue } from '../domain/document.ts'
import { decodeEntities } from './entities.ts'

/** Names and titles that programs fill in by themselves. */
const GENERIC =
  /^(?:user|admin(?:istrator)?|owner|author|microsoft(?: office)?(?: user)?|un-?named|unknown|document\d*|untitled.*|python-docx|title|default)$/iu

/** Title and author from the property part of a DOCX or ODT. The dates there are of the file, not of publishing. */
export function officeMetadata(xml: string): MetadataValue[] {
  const found: MetadataValue[] = []
  const title = value(xml, 'dc:title')
  if (title && !GENERIC.test(title)) found.push({ field: 'title', value: title, basis: 'page' })
  const author = value(xml, 'meta:initial-creator') ?? value(xml, 'dc:creator')
  if (author && !GENERIC.test(author) && /\s/u.test(author))
    found.push({ field: 'author', value: author, basis: 'page' })
  return found
}

function value(xml: string, tag: string): string | null {
  const match = new RegExp(`<${tag}(?: [^>]{0,200})?>([^<]{1,400})</${tag}>`, 'u').exec(xml)
  return match ? decodeEntities(match[1]!).replace(/\s+/gu, ' ').trim() || null : null
}
