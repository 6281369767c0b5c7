/**
 * Said or only held, and denials: 790 statements of PolNeAR train, labelled by reading (`bench/keys/README.md`), against
 * what the product makes of the same words. The cues, sources and contents are the annotators': what is measured is
 * what is made of them.
 *
 * Command: npx tsx bench/acts.ts [dev|second|final] [--errors]
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { AnalysedDocument } from '../src/domain/analysis.ts'
import type { Attribution } from '../src/domain/extraction.ts'
import { finishAttributions } from '../src/extract/attributions.ts'
import { clausesOf } from '../src/extract/clause.ts'
import { draftOf } from '../src/extract/trained-engine.ts'
import { analyse } from '../src/language/index.ts'
import { readDocument } from '../src/read/index.ts'
import { commandLine, machineLine } from './machine.ts'

interface Labelled {
  readonly doc: string
  readonly half: 'dev' | 'second' | 'final'
  readonly source: readonly [number, number][]
  readonly cue: readonly [number, number][]
  readonly content: readonly [number, number][]
  readonly denial: boolean
  readonly conveys: Attribution['conveys']
  readonly act: Attribution['act']
}

const KEY = fileURLToPath(new URL('keys/polnear-acts.json', import.meta.url))
const TEXTS = fileURLToPath(new URL('../../shared/data/polnear/train/text/', import.meta.url))

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { errors: { type: 'boolean', default: false } },
  })
  if (!existsSync(TEXTS)) {
    console.log('skipped: no ../shared')
    return
  }
  const half = positionals[0]
  const key = (JSON.parse(readFileSync(KEY, 'utf8')) as Labelled[]).filter(one => !half || one.half === half)
  const denials = counts()
  const said = counts()
  const analysed = new Map<string, AnalysedDocument>()
  let acts = 0
  for (const one of key) {
    if (!analysed.has(one.doc)) analysed.set(one.doc, await read(one.doc))
    const text = analysed.get(one.doc)!
    const made = attributionOf(text, one)
    if (!made) {
      // ‘Did she say so?’ tells of nothing said: not given out as speech, nor as a denial.
      tally(denials, false, one.denial)
      tally(said, false, one.conveys === 'speech')
      continue
    }
    const wrong = [
      tally(denials, made.act === 'deny', one.denial) ? 'denial' : '',
      tally(said, made.conveys === 'speech', one.conveys === 'speech') ? 'said' : '',
    ].filter(Boolean)
    if (made.act === one.act) acts++
    if (values.errors && wrong.length > 0) {
      const words = (spans: Labelled['cue']) =>
        spans.map(([start, end]) => text.document.text.slice(start, end)).join(' … ')
      console.log(
        `${wrong.join()}: want ${one.conveys}/${one.act}, got ${made.conveys}/${made.act}: [${words(one.cue)}] ${words(one.content).slice(0, 120)}`,
      )
    }
  }
  console.log(`${commandLine('bench/acts.ts')}\n${machineLine()}\n${key.length} statements`)
  console.log(line('denials', denials))
  console.log(line('said (not only held)', said))
  console.log(`act as labelled: ${((100 * acts) / key.length).toFixed(1)} %`)
}

interface Counts {
  right: number
  found: number
  wanted: number
}

function counts(): Counts {
  return { right: 0, found: 0, wanted: 0 }
}

/** Counts one; true where it is wrong. */
function tally(into: Counts, found: boolean, wanted: boolean): boolean {
  if (found) into.found++
  if (wanted) into.wanted++
  if (found && wanted) into.right++
  return found !== wanted
}

function line(name: string, { right, found, wanted }: Counts): string {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)
  return `${name}: precision ${share(right, found)}, recall ${share(right, wanted)}, F1 ${share(2 * right, found + wanted)} (${wanted} labelled, ${found} given)`
}

async function read(doc: string): Promise<AnalysedDocument> {
  const { document } = await readDocument(new Uint8Array(readFileSync(join(TEXTS, doc))), {
    path: doc,
    documentId: doc,
  })
  if (!document) throw new Error(`${doc} cannot be read`)
  return analyse(document)
}

function attributionOf(analysed: AnalysedDocument, one: Labelled): Attribution | undefined {
  const spans = (pairs: Labelled['cue']) => pairs.map(([start, end]) => ({ start, end }))
  const clauses = clausesOf(analysed)
  const draft = draftOf(analysed, clauses, {
    source: spans(one.source)[0] ?? null,
    cue: spans(one.cue)[0] ?? null,
    contents: spans(one.content),
    contentScore: 1,
    sourceScore: 1,
  })
  return draft && finishAttributions(analysed, clauses, [draft]).find(each => each.rule === draft.rule)
}

await main()
