/**
 * Precision and recall for each kind of entry of the accountability record, on labelled passages: rules were written on
 * one half of them (dev), the other (kept) is for the score alone.
 *
 * Command: npx tsx bench/entries.ts [kind …] [--half dev|kept] [--errors] [--engine best|reproducible|rules]
 * `--errors` prints what was found too much and what was missed: with `--half kept` it refuses, so that nobody works on that half.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { analyseDocument, buildBundleRecord } from '../src/pipeline.ts'
import { ENTRY_READINGS, type EntryReading } from './entry-fields.ts'
import {
  agrees,
  comparePassage,
  type Fields,
  type LabelledPassage,
  type PassageScore,
  readLabels,
} from './entry-labels.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'

/** The record of one passage, as of one document published on its day. */
export async function recordOf(passage: LabelledPassage, known: Knowledge): Promise<SourcedRecord> {
  const bytes = Buffer.from(passage.text)
  const documentId = `sha256:${createHash('sha256').update(passage.id).update(bytes).digest('hex')}`
  const { parts } = await analyseDocument(bytes, { path: `${passage.id}.txt`, documentId }, known)
  if (!parts) throw new Error(`${passage.id} could not be read as a document. Give it at least one sentence.`)
  const document = { ...parts.document, publishedOn: passage.publishedOn }
  return buildBundleRecord([{ ...parts, document }], [], known)
}

interface KindScore {
  readonly kind: string
  readonly passages: readonly { readonly passage: LabelledPassage; readonly score: PassageScore }[]
}

async function scoreKind(
  reading: EntryReading,
  half: 'dev' | 'kept',
  known: Knowledge,
): Promise<KindScore | undefined> {
  const labels = readLabels(reading.kind, half)
  if (!labels) return undefined
  const passages = []
  for (const passage of labels) {
    const found = reading.fields(await recordOf(passage, known))
    passages.push({ passage, score: comparePassage(passage.expect, found, reading.main) })
  }
  return { kind: reading.kind, passages }
}

/** One line of the table: precision, recall, and how often the further fields of a pair are right. */
function line({ kind, passages }: KindScore): string {
  const sum = (count: (score: PassageScore) => number): number =>
    passages.reduce((total, { score }) => total + count(score), 0)
  const right = sum(score => score.pairs.length)
  const found = right + sum(score => score.extra.length)
  const wanted = right + sum(score => score.missing.length)
  const negatives = passages.filter(({ passage }) => passage.expect.length === 0)
  const clean = negatives.filter(({ score }) => score.extra.length === 0).length
  const fields = passages.flatMap(({ score }) => score.pairs.flatMap(fieldsRight))
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3)).padStart(6)
  return [
    kind.padEnd(17),
    share(right, found),
    share(right, wanted),
    share(fields.filter(Boolean).length, fields.length),
    `${clean}/${negatives.length}`.padStart(7),
    `${wanted}`.padStart(6),
  ].join('  ')
}

function fieldsRight({ expected, found }: PassageScore['pairs'][number]): boolean[] {
  return Object.keys(expected).map(field => agrees(expected[field], found[field]))
}

function printErrors({ passages }: KindScore): void {
  const show = (label: string, fields: Fields): void => console.log(`   ${label} ${JSON.stringify(fields)}`)
  for (const { passage, score } of passages) {
    const wrong = score.pairs.filter(pair => fieldsRight(pair).includes(false))
    if (score.extra.length + score.missing.length + wrong.length === 0) continue
    console.log(`\n${passage.id} (${passage.publishedOn ?? 'undated'}) ${passage.text}`)
    for (const fields of score.missing) show('missed   ', fields)
    for (const fields of score.extra) show('too much ', fields)
    for (const { expected, found } of wrong) {
      const fields = Object.keys(expected).filter(field => !agrees(expected[field], found[field]))
      for (const field of fields)
        console.log(
          `   wrong     ${field}: wanted ${JSON.stringify(expected[field])}, found ${JSON.stringify(found[field])}`,
        )
    }
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...ENGINE_OPTIONS,
    half: { type: 'string', default: 'kept' },
    errors: { type: 'boolean', default: false },
  },
})
const half = values.half === 'dev' ? 'dev' : 'kept'
if (values.errors && half === 'kept') {
  console.error('The errors of the half kept apart are not shown. Use --half dev.')
  process.exit(2)
}
const known = await knowledgeFrom(values)
console.log(`${'kind'.padEnd(17)}  right   found  fields  no kind  wanted   (${half} half, ${known.engine.id})`)
for (const reading of ENTRY_READINGS) {
  if (positionals.length > 0 && !positionals.includes(reading.kind)) continue
  const score = await scoreKind(reading, half, known)
  if (!score) continue
  console.log(line(score))
  if (values.errors) printErrors(score)
}
