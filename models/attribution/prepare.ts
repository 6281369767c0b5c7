/**
 * Turns PolNeAR articles into what the trainer reads: the same pieces, features and windows that the product makes,
 * by the product's own code. One JSON line for each article and variant of its quotation marks.
 *
 * Command: npx tsx models/attribution/prepare.ts VOCABULARY POLNEAR_SPLIT OUT.jsonl [--variants] [--limit N]
 */
import { createHash } from 'node:crypto'
import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeWindow, FEATURE_VERSION, textWindows } from '../../src/extract/windows.ts'
import { analyse } from '../../src/language/index.ts'
import { readVocabulary } from '../../src/language/word-pieces.ts'
import { readDocument } from '../../src/read/index.ts'

/**
 * Marks changed one for one, so that every offset stays: straight ones, British single ones, some lost. What
 * comes out of PDFs and old content systems has all of these.
 */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  original: text => text,
  straight: text => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  single: text => singleMarks(text),
  lost: text => lostMarks(text),
}

/** ‘…’ outside and “…” inside, as British papers print; straight marks become straight single ones. */
function singleMarks(text: string): string {
  const swapped: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '"': "'" }
  return text.replace(/[“”"]|‘(?=\p{L})/gu, mark => swapped[mark] ?? mark)
}

/** Every fifth double mark, by its place in the text, becomes a blank. */
function lostMarks(text: string): string {
  return text.replace(/[“”"]/g, (mark, at: number) => ((at * 2654435761) % 5 === 0 ? ' ' : mark))
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { variants: { type: 'boolean', default: false }, limit: { type: 'string' } },
  })
  const [vocabularyFile, split, out] = positionals
  if (!vocabularyFile || !split || !out) throw new Error('prepare.ts VOCABULARY POLNEAR_SPLIT OUT.jsonl')
  const vocabulary = readVocabulary(readFileSync(vocabularyFile, 'utf8'))
  const files = readdirSync(join(split, 'text'))
    .sort()
    .slice(0, Number(values.limit ?? Number.MAX_SAFE_INTEGER))
  const stream = createWriteStream(out)
  for (const name of files) {
    const original = readFileSync(join(split, 'text', name), 'utf8')
    for (const [variant, change] of Object.entries(VARIANTS)) {
      if (variant !== 'original' && !values.variants) continue
      const bytes = new TextEncoder().encode(change(original))
      const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      const { document } = await readDocument(bytes, { path: name, documentId })
      if (!document || !change(original).startsWith(document.text)) {
        console.log(`left out: ${name}, ${variant}: reading moved its offsets`)
        continue
      }
      const windows = textWindows(analyse(document), vocabulary).map(window => {
        const { pieces, ids, letterCases, quoted, places } = encodeWindow(window, vocabulary)
        return {
          ids,
          letterCases,
          quoted,
          places,
          starts: pieces.map(p => p?.start ?? -1),
          ends: pieces.map(p => p?.end ?? -1),
        }
      })
      stream.write(`${JSON.stringify({ doc: name, variant, features: FEATURE_VERSION, windows })}\n`)
    }
  }
  await new Promise(done => stream.end(done))
}

await main()
