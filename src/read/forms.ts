import type { ReadHints, ReadResult } from '../domain/document.ts'
import { readDocx } from './docx.ts'
import type { Draft } from './draft.ts'
import { readMail } from './email.ts'
import { UnreadableError } from './failure.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readOdt } from './odt.ts'
import { readPdf } from './pdf.ts'
import { readPlainText } from './plain-text.ts'
import { readRtf } from './rtf.ts'
import { sniffForm } from './sniff.ts'
import { readZip } from './zip.ts'

/** Finds out what a file is and hands it to its reader: a draft of a document, or a result where there is none. */
export async function readForm(bytes: Uint8Array, hints: ReadHints): Promise<Draft | ReadResult> {
  const { form, detected } = await sniffForm(bytes, hints.path)
  switch (form) {
    case 'html':
      return readHtml(bytes)
    case 'plain':
      return readPlainText(bytes)
    case 'markdown':
      return readMarkdown(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'docx':
      return readDocx(bytes)
    case 'odt':
      return readOdt(bytes)
    case 'rtf':
      return readRtf(bytes)
    case 'mail':
      return readMail(bytes, hints.path)
    case 'zip':
      return readZip(bytes, hints.path)
    case 'compound':
      return refuseCompound(bytes)
    case 'picture':
      throw new UnreadableError('read/no-text-layer', `the file is a picture (${detected})`)
    case 'other':
    case 'binary':
      throw new UnreadableError('read/unknown-type', `the content is ${detected ?? 'of no known type'}`)
  }
}

/** An OLE container is a DOCX behind a password, or an office file of before 2007: its directory tells which. */
function refuseCompound(bytes: Uint8Array): never {
  const wide = (name: string): string => [...name].map(character => `${character}\0`).join('')
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 4 * 1024 * 1024))
  if (text.includes(wide('EncryptedPackage')) || text.includes(wide('EncryptionInfo'))) {
    throw new UnreadableError('read/encrypted', 'the document asks for a password')
  }
  if (text.includes(wide('WordDocument')))
    throw new UnreadableError(
      'read/unknown-type',
      'the file is a Word document of before 2007 (.doc), which is not read',
    )
  throw new UnreadableError(
    'read/unknown-type',
    'the file is an office container of before 2007, or asks for a password',
  )
}
