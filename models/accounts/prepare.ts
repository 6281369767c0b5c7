/**
 * Turns labelled passages into what the trainer reads: the same pieces, features and windows that the product makes, by
 * the product's own code. One JSON line for each text.
 *
 * A passage has thirty pieces where a window of a document has 192, and a network that has seen passages alone fills roles from
 * far away there. So passages of one group are put together as the paragraphs of one text, in another way for every round,
 * and some of them stay alone. Those held out are put together among themselves, and given alone as well.
 *
 * Command: npx tsx models/accounts/prepare.ts PASSAGES OUT.jsonl [--rounds N] [--held-out SHARE] [--seed N] [--shared FOLDER]
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crc32 } from 'node:zlib'
import { encodeWindow, FEATURE_VERSION, textWindows } from '../../src/extract/windows.ts'
import { analyse } from '../../src/language/index.ts'
import { readVocabulary } from '../../src/language/word-pieces.ts'
import { ATTRIBUTION_MODEL_FOLDER } from '../../src/models/attribution-model.ts'
import { readDocument } from '../../src/read/index.ts'
import { type LabelledFrame, type LabelledText, readPassages } from './passages.ts'

/** Code units of a text that passages are put together to: from one passage to somewhat more than a window. */
const LENGTH = { least: 60, most: 950 }
const BETWEEN = '\n\n'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shared: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared') },
    rounds: { type: 'string', default: '1' },
    'held-out': { type: 'string', default: '0.03' },
    seed: { type: 'string', default: '1' },
  },
})
const [passages, out] = positionals
if (!passages || !out) throw new Error('prepare.ts PASSAGES OUT.jsonl')
const vocabulary = readVocabulary(readFileSync(join(ATTRIBUTION_MODEL_FOLDER, 'vocabulary.txt'), 'utf8'))

/** Numbers in [0, 1), the same for a seed on every machine. */
function numbersFrom(seed: string): () => number {
  let count = 0
  return () => {
    const digest = createHash('sha256').update(`${seed}/${count++}`).digest()
    return digest.readUInt32BE(0) / 2 ** 32
  }
}

function isHeldOut({ name }: LabelledText): boolean {
  return crc32(name) % 1000 < Number(values['held-out']) * 1000
}

function shuffled<T>(list: readonly T[], number: () => number): T[] {
  return list
    .map(one => ({ one, at: number() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Texts of one group put together, each in its place once. */
function together(texts: readonly LabelledText[], number: () => number): LabelledText[] {
  const made: LabelledText[] = []
  let open: LabelledText[] = []
  const length = (): number => LENGTH.least + number() * (LENGTH.most - LENGTH.least)
  let wanted = length()
  const close = (): void => {
    if (open.length > 0) made.push(joined(open))
    open = []
    wanted = length()
  }
  for (const text of shuffled(texts, number)) {
    open.push(text)
    if (open.reduce((sum, one) => sum + one.text.length + BETWEEN.length, 0) >= wanted) close()
  }
  close()
  return made
}

function joined(texts: readonly LabelledText[]): LabelledText {
  const frames: LabelledFrame[] = []
  let text = ''
  for (const one of texts) {
    if (text !== '') text += BETWEEN
    frames.push(...one.frames.map(frame => movedBy(frame, text.length)))
    text += one.text
  }
  return { name: texts.map(one => one.name).join('+'), group: texts[0]!.group, text, frames }
}

function movedBy(frame: LabelledFrame, by: number): LabelledFrame {
  const moved = ({ start, end }: LabelledFrame['trigger']) => ({ start: start + by, end: end + by })
  const roles = Object.entries(frame.roles).map(([role, spans]) => [role, spans.map(moved)] as const)
  return { ...frame, trigger: moved(frame.trigger), roles: Object.fromEntries(roles) }
}

/** The line of a text, or undefined where reading it moves its places: then it cannot be learnt from. */
async function lineOf({ name, group, text, frames }: LabelledText, told: Readonly<Record<string, unknown>>) {
  const bytes = new TextEncoder().encode(text)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { document } = await readDocument(bytes, { path: 'passage.txt', documentId })
  if (!document || !text.startsWith(document.text.trimEnd())) {
    console.log(`left out: ${name}: reading moved its places`)
    return undefined
  }
  const windows = textWindows(analyse(document), vocabulary).map(window => {
    const { pieces, ids, letterCases, quoted, places } = encodeWindow(window, vocabulary)
    const starts = pieces.map(piece => piece?.start ?? -1)
    return { ids, letterCases, quoted, places, starts, ends: pieces.map(piece => piece?.end ?? -1) }
  })
  return JSON.stringify({ name, group, ...told, features: FEATURE_VERSION, windows, frames })
}

const { texts, skipped } = readPassages(passages, values.shared)
for (const one of skipped) console.log(`left out: ${one}`)
const number = numbersFrom(values.seed)
const groups = [...new Set(texts.map(one => one.group))]
const held = texts.filter(isHeldOut)
const learnt = texts.filter(one => !isHeldOut(one))
const lines: (string | undefined)[] = []
for (const one of held) lines.push(await lineOf(one, { held: 'alone' }))
for (const group of groups) {
  const of = (list: readonly LabelledText[]) => list.filter(one => one.group === group)
  for (const one of together(of(held), number)) lines.push(await lineOf(one, { held: 'together' }))
  for (let round = 0; round < Number(values.rounds); round++)
    for (const one of together(of(learnt), number)) lines.push(await lineOf(one, { round }))
}
const written = lines.filter(line => line !== undefined)
writeFileSync(out, `${written.join('\n')}\n`)
console.log(
  `${texts.length} passages, ${held.length} of them held out: ${written.length} of ${lines.length} texts written`,
)
