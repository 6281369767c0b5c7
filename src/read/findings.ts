import type { MetadataValue } from '../domain/document.ts'
import { foldWords } from '../domain/id.ts'
import { isArticle } from './article-rules.ts'
import type { Block, Draft, Note } from './draft.ts'
import { CONTINUES_ELSEWHERE } from './furniture-phrases.ts'
import { countWords } from './html-blocks.ts'

/** Notes of one code that are kept: a page of 20,000 equal lines has one fault, not 20,000. */
const MAX_NOTES = 25

/** What is wrong or doubtful in a document as a whole. */
export function findDoubts(draft: Draft, metadata: readonly MetadataValue[], language: string): Note[] {
  return [
    ...duplicateLines(draft),
    ...truncation(draft),
    ...marked(draft),
    ...mangling(draft),
    ...dates(metadata),
    ...(language === 'en' || language === 'und'
      ? []
      : [{ code: 'read/language' as const, message: `The text is in ‘${language}’.`, spans: [] }]),
  ]
}

const DUPLICATE_MIN_WORDS = 4

function duplicateLines({ text, blocks }: Draft): Note[] {
  const first = new Map<string, Block>()
  const noted = new Set<string>()
  const notes: Note[] = []
  for (const block of blocks) {
    if (block.kind === 'running-head' || block.kind === 'table' || block.kind === 'message') continue
    const words = text.slice(block.start, block.end)
    const key = foldWords(words)
    const earlier = first.get(key)
    if (countWords(words) < DUPLICATE_MIN_WORDS) continue
    if (earlier && !noted.has(key) && notes.length < MAX_NOTES) {
      noted.add(key)
      notes.push({
        code: 'text/duplicate-line',
        message: `The line ‘${clip(words)}’ stands twice.`,
        spans: [earlier, block],
      })
    } else if (!earlier) first.set(key, block)
  }
  return notes
}

const UNFINISHED_MIN_WORDS = 8

/** ‘Continue reading…’, or prose whose last paragraph stops without a full stop where the others have one. */
function truncation({ text, blocks }: Draft): Note[] {
  const lastBody = blocks.findLastIndex(block => block.kind === 'body')
  const link = blocks.find(
    (block, i) => i > lastBody && block.kind === 'boilerplate' && CONTINUES_ELSEWHERE.test(wordsOf(text, block)),
  )
  if (link)
    return [
      {
        code: 'read/truncated',
        message: `The text stops at ‘${clip(text.slice(link.start, link.end))}’.`,
        spans: [link],
      },
    ]
  const bodies = blocks.filter(block => block.kind === 'body' && block.number === undefined)
  const last = bodies.at(-1)
  if (!last || bodies.length < 2) return []
  const ending = wordsOf(text, last)
  const ended = bodies.filter(block => /[.!?:;]["”’')\]]*$/u.test(wordsOf(text, block))).length
  const open =
    /(?:\[?(?:…|\.\.\.)\]?)$/u.test(ending) || (/[\p{L}\p{N},–—-]$/u.test(ending) && ended >= (bodies.length - 1) * 0.8)
  if (!open || countWords(ending) < UNFINISHED_MIN_WORDS) return []
  return [{ code: 'read/truncated', message: `The last paragraph breaks off: ‘…${ending.slice(-60)}’.`, spans: [last] }]
}

function wordsOf(text: string, block: Block | undefined): string {
  return block ? text.slice(block.start, block.end).trim() : ''
}

/** Strayed links within the article, each; boilerplate once. */
function marked({ text, blocks }: Draft): Note[] {
  const notes: Note[] = []
  const lastArticle = blocks.findLastIndex(block => isArticle(block.kind))
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'related-link' || i > lastArticle || notes.length >= MAX_NOTES) continue
    notes.push({
      code: 'text/embedded-link',
      message: `‘${clip(text.slice(block.start, block.end))}’ is a link to another article.`,
      spans: [block],
    })
  }
  const boilerplate = blocks.filter(block => block.kind === 'boilerplate' && !block.fixed)
  if (boilerplate.length > 0) {
    notes.push({
      code: 'read/boilerplate',
      message: `${boilerplate.length} block${boilerplate.length === 1 ? '' : 's'} of the page are not the article.`,
      spans: boilerplate.slice(0, 3),
    })
  }
  return notes
}

/** UTF-8 read as windows-1252 (‘â€™’, ‘Ã©’), once or twice. Not ‘Ã’ alone, which is a letter of Portuguese. */
const MOJIBAKE = /â€[™œ\u009d\u0099\u009c“”˜¦]|Ã[©¨¼¶¤±³­¡]|Â[£©®°·\u00a0]|\uFFFD{2,}/u
const REPLACED_SHARE = 0.001

function mangling({ text }: Draft): Note[] {
  const match = MOJIBAKE.exec(text)
  const replaced = text.match(/\uFFFD/gu)?.length ?? 0
  if (!match && replaced <= text.length * REPLACED_SHARE) return []
  const at = match?.index ?? text.indexOf('\uFFFD')
  return [
    {
      code: 'text/mangled',
      message: `Garbled characters, the first at ${at}.`,
      spans: [{ start: at, end: at + (match?.[0].length ?? 1) }],
    },
  ]
}

/** Days by which two dates of publication may differ and mean the same: the writer's and the server's midnight. */
const SAME_WITHIN_DAYS = 1

function dates(metadata: readonly MetadataValue[]): Note[] {
  const published = metadata.filter(value => value.field === 'publishedOn')
  if (published.length === 0) return [{ code: 'read/no-date', message: 'No date of publication was found.', spans: [] }]
  const [chosen, ...others] = published
  const different = others.find(other => daysApart(chosen!.value, other.value) > SAME_WITHIN_DAYS)
  if (!different) return []
  const message = `Published on ${chosen!.value} (${chosen!.basis}) or on ${different.value} (${different.basis}).`
  return [{ code: 'date/contradictory', message, spans: [] }]
}

/** Days between two dates; none where one is a month or year that holds the other. */
function daysApart(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0
  return Math.abs(dayNumber(a) - dayNumber(b)) / 86_400_000
}

function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)
}

function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}
