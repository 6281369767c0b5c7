import { getDocumentProxy } from 'unpdf'
import type { MetadataValue } from '../domain/document.ts'
import { compose, type Draft, makeDraft, type Note } from './draft.ts'
import { UnreadableError } from './failure.ts'
import { freezeText } from './freeze.ts'
import { MAX_PAGES, MAX_TEXT_LENGTH } from './limits.ts'
import { checkPdfStreams } from './pdf-guard.ts'
import { layoutPages } from './pdf-layout.ts'
import type { PdfWord } from './pdf-lines.ts'
import { judgePlain } from './plain-rules.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads a PDF: pages in reading order, lines joined to paragraphs, running heads and feet marked. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  checkPdfStreams(bytes)
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new UnreadableError('read/too-large', `${pdf.numPages} pages; ${MAX_PAGES} are read`)
    const { pages, broken } = await pageWords(pdf)
    const empty = pages.flatMap((words, i) => (words.length === 0 && !broken.includes(i + 1) ? [i + 1] : []))
    if (empty.length === pages.length)
      throw new UnreadableError('read/no-text-layer', `no text on ${pageList(empty)}: the pages are pictures`)
    const { text, blocks, pages: starts } = compose(layoutPages(pages))
    const notes: Note[] = []
    if (empty.length > 0)
      notes.push({
        code: 'read/no-text-layer',
        message: `No text on ${pageList(empty)}: pictures without a text layer.`,
        spans: [],
      })
    if (broken.length > 0)
      notes.push({ code: 'read/partial', message: `${capital(pageList(broken))} could not be read.`, spans: [] })
    return makeDraft('application/pdf', text, judgePlain(text, blocks, { strayLinks: false }), {
      pages: starts,
      notes,
      metadata: await properties(pdf),
    })
  } finally {
    await pdf.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The library takes the buffer for itself; the caller's bytes must stay.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: false,
    })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const message = error instanceof Error ? error.message : String(error)
    if (/Password/u.test(name))
      throw new UnreadableError('read/encrypted', 'the PDF asks for a password', { cause: error })
    throw new UnreadableError('read/damaged', `the PDF is cut off or broken (${message})`, { cause: error })
  }
}

async function pageWords(pdf: Pdf): Promise<{ pages: PdfWord[][]; broken: number[] }> {
  const pages: PdfWord[][] = []
  const broken: number[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      const words = toWords((await page.getTextContent()).items as readonly TextItem[])
      length += words.reduce((sum, word) => sum + word.text.length, 0)
      if (length > MAX_TEXT_LENGTH)
        throw new UnreadableError('read/too-large', `more than ${MAX_TEXT_LENGTH} characters of text by page ${number}`)
      pages.push(words)
      page.cleanup()
    } catch (error) {
      if (error instanceof UnreadableError) throw error
      broken.push(number)
      pages.push([])
    }
  }
  return { pages, broken }
}

/** What the library gives for a run of text; marked-content items have no `str`. */
interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly fontName?: string
}

function toWords(items: readonly TextItem[]): PdfWord[] {
  const words: PdfWord[] = []
  for (const { str, transform, width, height, fontName } of items) {
    if (!str || str.trim() === '' || !transform) continue
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 10
    // Text that runs upwards (a stamp in the margin) is no line of the page.
    if (Math.abs(transform[1] ?? 0) > Math.abs(transform[0] ?? 1)) continue
    words.push({
      text: freezeText(str).text,
      x: transform[4] ?? 0,
      y: transform[5] ?? 0,
      width: width ?? 0,
      size,
      font: fontName ?? '',
    })
  }
  return words
}

async function properties(pdf: Pdf): Promise<MetadataValue[]> {
  const info = (await pdf.getMetadata().catch(() => null))?.info as Readonly<Record<string, unknown>> | undefined
  const found: MetadataValue[] = []
  for (const [field, key] of [
    ['title', 'Title'],
    ['author', 'Author'],
  ] as const) {
    const value = info?.[key]
    const clean = typeof value === 'string' ? freezeText(value).text.replace(/\s+/gu, ' ').trim() : ''
    // Word processors leave file names and 'Microsoft Word - …' as titles, and account names as authors.
    if (
      clean === '' ||
      /\.(?:docx?|pdf|indd|qxd|odt)$|^(?:microsoft word|untitled|slide \d)/iu.test(clean) ||
      (field === 'author' && !/\s/u.test(clean))
    )
      continue
    found.push({ field, value: clean.slice(0, 300), basis: 'page' })
  }
  return found
}

/** ‘page 3’, ‘pages 3 to 5 and 9’. */
function pageList(numbers: readonly number[]): string {
  const runs: string[] = []
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i]!
    while (numbers[i + 1] === numbers[i]! + 1) i++
    runs.push(numbers[i] === first ? String(first) : `${first} to ${numbers[i]}`)
  }
  const last = runs.pop() ?? ''
  const list = runs.length === 0 ? last : `${runs.join(', ')} and ${last}`
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
