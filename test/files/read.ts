import type { ReadResult, Region, SourceDocument } from '../../src/domain/document.ts'
import { readDocument } from '../../src/read/index.ts'

/** Reads a file made in a test. */
export async function read(content: string | Uint8Array, path = 'file.txt'): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readDocument(bytes, { path, documentId: 'sha256:00' })
}

/** Reads a file that must give a document. */
export async function readOk(content: string | Uint8Array, path = 'file.txt'): Promise<SourceDocument> {
  const { document, failures } = await read(content, path)
  if (!document) throw new Error(`No document: ${failures.map(failure => failure.message).join('; ')}`)
  return document
}

/** The regions of a document as ‘kind: words’, turns with speaker or number. */
export function outline(document: SourceDocument, length = 60): string[] {
  return document.regions.map(
    region => `${region.kind}${label(region)}: ${document.text.slice(region.start, region.end).slice(0, length)}`,
  )
}

function label({ speaker, number }: Region): string {
  return speaker === undefined && number === undefined
    ? ''
    : ` [${[number, speaker].filter(part => part !== undefined).join(' ')}]`
}

/** Codes of the diagnostics, or of the failures where there is no document. */
export async function codes(content: string | Uint8Array, path = 'file.txt'): Promise<string[]> {
  const { document, diagnostics, failures } = await read(content, path)
  return document ? diagnostics.map(diagnostic => diagnostic.code) : failures.map(failure => failure.code)
}
