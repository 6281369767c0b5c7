import type { Genre, MetadataValue } from '../domain/document.ts'
import type { Block, Draft } from './draft.ts'
import { statementSigner } from './text-metadata.ts'
import type { Turn } from './turns.ts'

/** Code units at either end of a document in which its form shows. */
const EDGE = 1500

/** Words told by others: a text without a form that has two of them among its paragraphs reads like news. */
const REPORTED =
  /[”"’',] (?:he|she|they|(?:[\p{Lu}][\p{L}’'.-]+ ){1,3})?(?:said|told|added|says|tweeted)\b|\b(?:said|told [\p{L} ]{2,40}|added)[:,]? [“"‘']/gu

/** What a document is, by its form and by what it says of itself; null where neither tells. */
export function guessGenre(draft: Draft, turns: readonly Turn[], metadata: readonly MetadataValue[]): Genre | null {
  if (draft.genre) return draft.genre
  const { text, blocks } = draft
  const head = text.slice(0, EDGE)
  const tail = text.slice(-EDGE)
  const title = metadata.find(value => value.field === 'title')?.value ?? ''
  if (
    /^\s*(?:.{0,80}\n){0,6}.{0,60}\bminutes of\b/iu.test(head) ||
    (/^(?:present|in attendance)\b/imu.test(head) && /^apologies\b/imu.test(head))
  )
    return 'minutes'
  if (turns.filter(turn => turn.speaker !== undefined).length >= 3) return 'transcript'
  if (
    /^\W*(?:[\p{L} ]{0,40}\b)?(?:for immediate release|press (?:release|statement|notice)|media (?:release|statement))\b[^.]{0,60}$/imu.test(
      head,
    ) ||
    /^(?:notes? (?:to|for) editors|-?\s*ends\s*-?)\b/imu.test(tail)
  )
    return 'press-statement'
  if (/^dear\b/imu.test(head) && /\byours (?:sincerely|faithfully|truly|ever)\b|\b(?:kind|best) regards\b/iu.test(tail))
    return 'letter'
  // ‘Statement from the Commissioner’, signed by her
  const signer = statementSigner(text, blocks)
  if (signer !== null && /^(?:\p{L}+['’]s )?(?:\p{L}+ ){0,4}?statement\b(?! of claim)/iu.test(title))
    return 'press-statement'
  if (/\bwitness statement\b/iu.test(head) || isReport(title, blocks, draft)) return 'report'
  if (/\banalysis\b/iu.test(title)) return 'analysis'
  if (/^(?:the [\p{L} ]{3,30} view\b|leading article|leader:|editorial\b)|[:|]\s*editorial$/iu.test(title))
    return 'leader'
  const address = metadata.find(value => value.field === 'address')?.value ?? ''
  if (/\/(?:leaders?|editorials?)\//u.test(address)) return 'leader'
  const has = (field: string): boolean => metadata.some(value => value.field === field)
  const signed = (has('author') && signer === null) || has('publishedOn')
  if (signed && blocks.some(block => block.kind === 'headline')) return 'news'
  if (draft.mediaType === 'text/html') return 'page'
  return blocks.length >= 5 && (text.match(REPORTED)?.length ?? 0) >= 2 ? 'news' : null
}

function isReport(title: string, blocks: readonly Block[], draft: Draft): boolean {
  if (draft.mediaType === 'text/html' || draft.mediaType === 'text/plain') return false
  const headings = blocks.filter(block => block.kind === 'heading').length
  return headings >= 2 || /\b(?:report|review|inquest|findings|inspection|determination)\b/iu.test(title)
}
