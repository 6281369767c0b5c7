import { fileTypeFromBuffer } from 'file-type/core'
import iconv from 'iconv-lite'
import { isUtf16 } from './charset.ts'

/** The forms that are read, and those that are known and refused. */
export type FileForm =
  | 'html'
  | 'plain'
  | 'markdown'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'mail'
  | 'zip'
  | 'compound'
  | 'picture'
  | 'other'
  | 'binary'

const HEAD_BYTES = 8192

/** What a file is, by its content; its name decides only between forms of text. */
export async function sniffForm(bytes: Uint8Array, path: string): Promise<{ form: FileForm; detected: string | null }> {
  const head = latin(bytes.subarray(0, HEAD_BYTES))
  if (/^\s*%PDF-\d/u.test(head) || head.slice(0, 1024).includes('%PDF-'))
    return { form: 'pdf', detected: 'application/pdf' }
  if (/^\s*\{\\rtf/u.test(head)) return { form: 'rtf', detected: 'application/rtf' }
  // The library takes a mark of UTF-16 for a frame of MPEG audio.
  if (isUtf16(bytes)) return { form: textForm(readableHead(bytes, head), path), detected: null }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  // A text whose 1st, 189th … letter is ‘G’ has the marks of an MPEG stream: ‘Germany pledges …’. No recording is free of controls.
  const recording = found !== undefined && /^(?:audio|video)\//u.test(found.mime) && hasNoControls(bytes)
  const form = found && !recording ? formOf(found.ext, found.mime) : null
  if (form) return { form, detected: found?.mime ?? null }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return { form: 'zip', detected: 'application/zip' }
  if (isBinary(bytes)) return { form: 'binary', detected: null }
  return { form: textForm(readableHead(bytes, head), path), detected: null }
}

function formOf(ext: string, mime: string): FileForm | null {
  if (ext === 'pdf' || ext === 'docx' || ext === 'odt' || ext === 'rtf' || ext === 'zip') return ext
  if (ext === 'cfb') return 'compound'
  if (ext === 'xml' || mime.startsWith('text/') || mime === 'application/json') return null
  if (mime.startsWith('image/')) return 'picture'
  return 'other'
}

function latin(bytes: Uint8Array): string {
  return iconv.decode(bytes, 'latin1')
}

/** A head in UTF-16 without its zeros, so that the patterns below see letters. */
function readableHead(bytes: Uint8Array, head: string): string {
  return bytes[0] === 0xff || bytes[0] === 0xfe || head.includes('\0')
    ? head.replace(/\0/gu, '').replace(/^[ÿþ]{2}/u, '')
    : head.replace(/^ï»¿/u, '')
}

const HTML_START =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body|title|meta|article|section|main|div|h1|p|table|span|script|link)\b/iu
const MAIL_HEADER =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|x-[\w-]+|dkim-signature|in-reply-to):/iu
/** Only a mail that went through a server has these; a printed one has From, To and Subject alone. */
const SERVER_HEADER =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-transfer-encoding|x-mailer|dkim-signature):/imu

function textForm(head: string, path: string): FileForm {
  const name = path.toLowerCase()
  if (HTML_START.test(head)) return 'html'
  if (/^\s*<\?xml\b/u.test(head)) return 'other'
  if (/\.(?:html?|xhtml)$/u.test(name) && /<\/?(?:p|div|body|span|br|h\d)\b[^>]*>/iu.test(head)) return 'html'
  if (isMail(head, name)) return 'mail'
  return isMarkdown(head, name) ? 'markdown' : 'plain'
}

function isMail(head: string, name: string): boolean {
  const top = head.replace(/^(?:>?From .*\r?\n)/u, '').split(/\r?\n\r?\n/u)[0] ?? ''
  const lines = top.split(/\r?\n/u).filter(line => !/^[ \t]/u.test(line))
  const headers = lines.filter(line => MAIL_HEADER.test(line)).length
  if (headers < 2 || headers < lines.length * 0.6) return false
  return SERVER_HEADER.test(top) || name.endsWith('.eml')
}

function isMarkdown(head: string, name: string): boolean {
  if (/\.(?:md|markdown)$/u.test(name)) return true
  if (/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t-].*\r?\n)+---\r?\n/u.test(head)) return true
  const headings = head.match(/^#{1,6} \S/gmu)?.length ?? 0
  return headings >= 2 || (headings === 1 && /\[[^\]]+\]\(https?:/u.test(head))
}

function hasNoControls(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, HEAD_BYTES)
    .every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12)
}

/** Share of control characters, tabs and line ends apart, above which bytes are no text. Random bytes have a tenth. */
const CONTROL_SHARE = 0.02

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  let zeros = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) zeros++
    else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) || byte === 127) controls++
  }
  if (controls > Math.max(4, length * CONTROL_SHARE)) return true
  return zeros > length * 0.1
}
