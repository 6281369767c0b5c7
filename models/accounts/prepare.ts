/**
 * Turns labelled passages into what the trainer reads: the same pieces, features and windows that the product makes, by
 * the product's own code. One JSON line for each passage.
 *
 * Command: npx tsx models/accounts/prepare.ts PASSAGES OUT.jsonl [--shared FOLDER]
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeWindow, FEATURE_VERSION, textWindows } from '../../src/extract/windows.ts'
import { analyse } from '../../src/language/index.ts'
import { readVocabulary } from '../../src/language/word-pieces.ts'
import { ATTRIBUTION_MODEL_FOLDER } from '../../src/models/attribution-model.ts'
import { readDocument } from '../../src/read/index.ts'
import { readPassages } from './passages.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shared: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared') } },
})
const [passages, out] = positionals
if (!passages || !out) throw new Error('prepare.ts PASSAGES OUT.jsonl')
const vocabulary = readVocabulary(readFileSync(join(ATTRIBUTION_MODEL_FOLDER, 'vocabulary.txt'), 'utf8'))
const { texts, skipped } = readPassages(passages, values.shared)
for (const one of skipped) console.log(`left out: ${one}`)
const lines: string[] = []
for (const { name, group, text, frames } of texts) {
  const bytes = new TextEncoder().encode(text)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { document } = await readDocument(bytes, { path: 'passage.txt', documentId })
  const moved = document && !text.startsWith(document.text) ? document.text.indexOf(text.trim().slice(0, 40)) : 0
  if (!document || moved !== 0) {
    console.log(`left out: ${name}: reading moved its offsets`)
    continue
  }
  const windows = textWindows(analyse(document), vocabulary).map(window => {
    const { pieces, ids, letterCases, quoted, places } = encodeWindow(window, vocabulary)
    const starts = pieces.map(piece => piece?.start ?? -1)
    return { ids, letterCases, quoted, places, starts, ends: pieces.map(piece => piece?.end ?? -1) }
  })
  lines.push(JSON.stringify({ name, group, features: FEATURE_VERSION, windows, frames }))
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${lines.length} of ${texts.length} passages`)
