import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { EmbeddedFile, MetadataValue } from '../domain/document.ts'
import { toEdtf } from './dates.ts'
import { type Block, compose, type Draft, makeDraft, type Piece } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { checkLength, freezeText } from './freeze.ts'
import { htmlBlocks } from './html-blocks.ts'
import { parsePage } from './html-parse.ts'
import { judgeText } from './plain-text.ts'
import { uniqueNames } from './zip.ts'

/** Reads a mail: subject, sender and date as its head, the body, replies that it quotes marked, attachments as files. */
export async function readMail(bytes: Uint8Array, path: string): Promise<Draft> {
  const mail = await parse(bytes)
  const head = compose(headPieces(mail))
  checkLength((mail.text ?? '').length)
  const body = mail.text?.trim() ? plainBody(mail.text) : htmlBody(mail.html ?? '')
  const gap = head.text === '' || body.text === '' ? '' : '\n\n'
  const shift = head.text.length + gap.length
  const text = head.text + gap + body.text
  const blocks = [
    ...head.blocks,
    ...body.blocks.map(block => ({ ...block, start: block.start + shift, end: block.end + shift })),
  ]
  const embedded = attachments(mail.attachments, path)
  if (text.trim() === '' && embedded.length === 0)
    throw new UnreadableError('read/empty', 'the mail holds no text and no attachment')
  return makeDraft('message/rfc822', text, blocks, {
    genre: 'message',
    metadata: mailMetadata(mail),
    embedded,
    notes: body.notes,
  })
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })
  } catch (error) {
    throw new UnreadableError(
      'read/damaged',
      `the mail cannot be taken apart (${error instanceof Error ? error.message : 'unknown reason'})`,
      { cause: error },
    )
  }
}

function headPieces(mail: Email): Piece[] {
  const pieces: Piece[] = []
  if (mail.subject?.trim()) pieces.push({ text: clean(mail.subject), kind: 'headline', fixed: true })
  if (mail.from) pieces.push({ text: `From: ${clean(addressText(mail.from))}`, kind: 'byline', fixed: true })
  if (mail.to?.length)
    pieces.push({ text: `To: ${clean(mail.to.map(addressText).join(', '))}`, kind: 'boilerplate', fixed: true })
  const sent = mail.headers.find(header => header.key === 'date')?.value
  if (sent) pieces.push({ text: `Date: ${clean(sent)}`, kind: 'dateline', fixed: true })
  return pieces
}

function clean(text: string): string {
  return freezeText(text).text.replace(/\s+/gu, ' ').trim()
}

function addressText(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressText).join(', ')}`
  return address.name && address.address
    ? `${address.name} <${address.address}>`
    : address.name || address.address || ''
}

function mailMetadata(mail: Email): MetadataValue[] {
  const found: MetadataValue[] = []
  const add = (field: string, value: string | undefined | null): void => {
    if (value?.trim()) found.push({ field, value: clean(value), basis: 'page' })
  }
  add('title', mail.subject)
  add('author', mail.from?.name || mail.from?.address)
  for (const to of mail.to ?? []) add('to', addressText(to))
  for (const cc of mail.cc ?? []) add('cc', addressText(cc))
  // The header as written, not the library's UTC: a mail of 23:30 keeps its day.
  add('publishedOn', toEdtf(mail.headers.find(header => header.key === 'date')?.value ?? '') ?? toEdtf(mail.date ?? ''))
  add('messageId', mail.messageId)
  return found
}

type Body = Pick<Draft, 'text' | 'blocks' | 'notes'>

/** The text part as it stands. */
function plainBody(raw: string): Body {
  const { text, notes } = freezeText(raw.replace(/\s+$/u, ''))
  const blocks = judgeText(text).map(block =>
    block.kind === 'headline' || block.kind === 'standfirst' ? { ...block, kind: 'body' as const } : block,
  )
  return { text, blocks, notes: notes.map(note => ({ ...note, spans: [] })) }
}

/** A body that is HTML alone: its blocks, quoted ones (blockquote, gmail_quote) as messages. */
function htmlBody(html: string): Body {
  const { text: markup } = freezeText(html)
  if (markup.trim() === '') return { text: '', blocks: [], notes: [] }
  const { document } = parsePage(markup)
  const pieces: Piece[] = (document.body ? htmlBlocks(document.body) : []).map(block => ({
    text: block.text,
    kind:
      block.within.has('blockquote') || block.tokens.has('quote')
        ? 'message'
        : block.tag === 'table'
          ? 'table'
          : /^h[1-6]$/u.test(block.tag)
            ? 'heading'
            : 'body',
  }))
  const { text, blocks }: { text: string; blocks: Block[] } = compose(pieces)
  return { text, blocks, notes: [] }
}

/** Attachments as files of their own; pictures that the HTML shows within itself are not documents. */
function attachments(parts: readonly Attachment[], path: string): EmbeddedFile[] {
  const names = uniqueNames(path)
  return parts
    .filter(part => !(part.related && part.mimeType.startsWith('image/')))
    .map((part, i) => ({
      path: names(part.filename ?? `part-${i + 1}${extension(part.mimeType)}`),
      bytes: contentBytes(part),
    }))
}

function extension(mimeType: string): string {
  const known: Readonly<Record<string, string>> = {
    'message/rfc822': '.eml',
    'text/html': '.html',
    'text/plain': '.txt',
    'application/pdf': '.pdf',
  }
  return known[mimeType] ?? ''
}

function contentBytes({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
