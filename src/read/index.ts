import type { ReadHints, ReadResult } from '../domain/document.ts'
import { failed, UnreadableError } from './failure.ts'
import { finishDocument } from './finish.ts'
import { readForm } from './forms.ts'
import { MAX_FILE_BYTES } from './limits.ts'

/**
 * Reads the bytes of one file. What is wrong with the file comes back as failures and diagnostics, never as a
 * throw: a file of a stranger may be anything.
 */
export async function readDocument(bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  if (bytes.length === 0) return failed(hints.path, 'read/empty', 'the file holds no bytes')
  if (bytes.length > MAX_FILE_BYTES) {
    return failed(hints.path, 'read/too-large', `${bytes.length} bytes; ${MAX_FILE_BYTES} are read`)
  }
  try {
    const read = await readForm(bytes, hints)
    return 'text' in read ? await finishDocument(read, hints) : read
  } catch (error) {
    if (error instanceof UnreadableError) return failed(hints.path, error.code, error.message)
    // A parser's own error names its reason; which of a dozen parsers it was is told by the form of the file.
    const reason = error instanceof Error ? error.message : String(error)
    return failed(hints.path, 'read/crash', `the parser stopped: ${reason.slice(0, 200)}`)
  }
}
