import { DIAGNOSTIC_CODES, type Diagnostic } from '../domain/diagnostic.ts'
import type { MetadataValue, ReadHints, ReadResult, Region, SourceDocument } from '../domain/document.ts'
import { makeId, ordinals } from '../domain/id.ts'
import { compareSpans } from '../domain/span.ts'
import { isArticle } from './article-rules.ts'
import type { Block, Draft, Note } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { findDoubts } from './findings.ts'
import { checkLength } from './freeze.ts'
import { guessGenre } from './genre.ts'
import { detectLanguage } from './language.ts'
import { textMetadata } from './text-metadata.ts'
import { findTurns, type Turn } from './turns.ts'

/** A draft whose blocks are told apart, made into a document with regions, metadata, language and diagnostics. */
export async function finishDocument(draft: Draft, hints: ReadHints): Promise<ReadResult> {
  const { text, blocks, pages, embedded, failures } = draft
  checkLength(text.length)
  if (!/\S/u.test(text)) throw new UnreadableError('read/empty', 'the file holds no text')
  const turns = findTurns(text, blocks, draft.mediaType === 'text/html')
  const metadata = gather([...draft.metadata, ...textMetadata(text, blocks, draft.mediaType)])
  const article = blocks.filter(block => isArticle(block.kind)).map(block => text.slice(block.start, block.end))
  const language = await detectLanguage(article.length > 0 ? article.join('\n').slice(0, 20_000) : text)
  const value = (field: string): string | null => metadata.find(item => item.field === field)?.value ?? null
  const document: SourceDocument = {
    id: hints.documentId,
    path: hints.path,
    otherPaths: [],
    mediaType: draft.mediaType,
    genre: guessGenre(draft, turns, metadata),
    title: value('title'),
    outlet: value('outlet'),
    authors: metadata.filter(item => item.field === 'author').map(item => item.value),
    publishedOn: value('publishedOn'),
    updatedOn: value('updatedOn'),
    metadata,
    language,
    text,
    regions: makeRegions(blocks, turns),
    pages,
  }
  const notes = [...draft.notes, ...findDoubts(draft, metadata, language)]
  return { document, embedded, failures, diagnostics: makeDiagnostics(notes, document) }
}

/** Values in order of trust (page, text, address), equal ones once; authors only from the best basis that names any. */
function gather(values: readonly MetadataValue[]): MetadataValue[] {
  const order = ['page', 'text', 'url', 'reviewer']
  const sorted = values.toSorted((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))
  const authorBasis = sorted.find(value => value.field === 'author')?.basis
  const seen = new Set<string>()
  return sorted.filter(value => {
    const key = `${value.field}\u001f${value.value}\u001f${value.field === 'publishedOn' ? value.basis : ''}`
    if (seen.has(key) || (value.field === 'author' && value.basis !== authorBasis)) return false
    seen.add(key)
    return true
  })
}

/** Regions in order: each block, the words alone of a block that opens a turn, and the turns around them. */
function makeRegions(blocks: readonly Block[], turns: readonly Turn[]): Region[] {
  const byStart = new Map(turns.map(turn => [turn.start, turn]))
  const regions: Region[] = turns.map(({ start, end, speaker, number }) => ({
    kind: 'turn',
    start,
    end,
    ...(speaker === undefined ? {} : { speaker }),
    ...(number === undefined ? {} : { number }),
  }))
  for (const { kind, start, end } of blocks) {
    const opened = byStart.get(start)
    regions.push(opened ? { kind: 'body', start: Math.min(opened.bodyStart, end - 1), end } : { kind, start, end })
  }
  return regions.sort((a, b) => compareSpans(a, b) || Number(b.kind === 'turn') - Number(a.kind === 'turn'))
}

function makeDiagnostics(notes: readonly Note[], { id, path, text }: SourceDocument): Diagnostic[] {
  const ordinal = ordinals()
  return notes.map(({ code, message, spans }) => {
    const [severity, , hint] = DIAGNOSTIC_CODES[code]
    const citations = spans.map(({ start, end }) => ({ documentId: id, start, end, quote: text.slice(start, end) }))
    const words = citations[0]?.quote ?? ''
    const key = `${code}\u001f${words}`
    const diagnosticId = makeId('diagnostic', id, code, words, String(ordinal(key)))
    return { id: diagnosticId, code, severity, message, hint, documentId: id, path, citations, other: null }
  })
}
