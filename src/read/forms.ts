import type { ReadHints, ReadResult } from '../domain/document.ts'
import type { Draft } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { readHtml } from './html.ts'
import { readPlainText } from './plain-text.ts'
import { sniffForm } from './sniff.ts'

/** Finds out what a file is and hands it to its reader: a draft of a document, or a result where there is none. */
export async function readForm(bytes: Uint8Array, hints: ReadHints): Promise<Draft | ReadResult> {
  const { form, detected } = await sniffForm(bytes, hints.path)
  switch (form) {
    case 'html':
      return readHtml(bytes)
    case 'plain':
    case 'markdown':
      return readPlainText(bytes)
    default:
      throw new UnreadableError('read/unknown-type', `the content is ${detected ?? 'of no known type'}`)
  }
}
