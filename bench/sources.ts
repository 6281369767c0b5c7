/**
 * Copies and distortions of articles, made from a fixed seed, and how many of them the comparison of documents finds:
 * derived documents with their source, which is the earlier, what was changed, and false alarms. The articles are
 * split by number: rules are tuned on the even half alone.
 *
 * Command: npx tsx bench/sources.ts [even|odd|all] [--misses]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SourceDocument } from '../src/domain/document.ts'
import { readDocument } from '../src/read/index.ts'
import { compareDocuments } from '../src/record/sources/compare.ts'
import { copyDiagnostics } from '../src/record/sources/copies.ts'
import { documentDigest } from '../src/record/sources/digest.ts'
import type { PairFacts } from '../src/record/sources/pair-facts.ts'
import { wordingDiscrepancies } from '../src/record/sources/wordings.ts'
import { randomFrom } from './generate-documents.ts'
import { MAKERS, type MadeChange } from './source-distortions.ts'

const DATA = fileURLToPath(new URL('../../shared/data/bbc-politics/', import.meta.url))
const SEED = 20_240_611

/** A copy and what is known of it. */
interface Made {
  readonly maker: string
  readonly copy: SourceDocument
  readonly sources: readonly string[]
  readonly changes: readonly MadeChange[]
  /** Whether anything shows which came first: dates, a credit line, a cut. */
  readonly shown: boolean
}

async function read(text: string, name: string, changes: Partial<SourceDocument>): Promise<SourceDocument> {
  const { document } = await readDocument(new TextEncoder().encode(text), { path: name, documentId: `sha256:${name}` })
  if (!document) throw new Error(`${name} cannot be read: look at the article it was made from.`)
  return { ...document, ...changes }
}

/** The articles of a half that share nothing with one another by themselves: what the paper itself printed twice proves nothing. */
async function strangers(half: string): Promise<{ names: string[]; texts: string[] }> {
  const names = readdirSync(DATA)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .filter((_, i) => half === 'all' || i % 2 === (half === 'odd' ? 1 : 0))
  const documents = await Promise.all(names.map(name => read(readFileSync(`${DATA}${name}`, 'utf8'), name, {})))
  const byId = new Map(documents.map(document => [document.id, document]))
  const own = compareDocuments(documents.map(documentDigest), id => byId.get(id), [])
  const related = new Set(own.flatMap(({ a, b }) => [a.path, b.path]))
  console.log(`pairs that the paper printed with shared passages, left out: ${own.length}`)
  if (process.argv.includes('--pairs'))
    for (const { a, b, verdict } of own)
      console.log(`${verdict} ${a.path} ${a.share.toFixed(2)} ${b.path} ${b.share.toFixed(2)}`)
  const kept = names.filter(name => !related.has(name))
  return { names: kept, texts: kept.map(name => readFileSync(`${DATA}${name}`, 'utf8')) }
}

/** The originals of a half, and one copy of each. */
async function makeBundle(half: string): Promise<{ originals: SourceDocument[]; made: Made[] }> {
  const random = randomFrom(SEED)
  const { names, texts } = await strangers(half)
  const makers = Object.keys(MAKERS)
  const originals: SourceDocument[] = []
  const made: Made[] = []
  for (const [i, name] of names.entries()) {
    const evidence = i % 3
    const dated = { publishedOn: evidence === 0 ? '2005-02-01' : null, outlet: 'Northgate Gazette' }
    originals.push(await read(texts[i]!, name, dated))
    const k = (i + 7) % names.length
    for (let n = 0; n < makers.length; n++) {
      const maker = makers[(i + n) % makers.length]!
      const copy = MAKERS[maker]!(texts[i]!, random, texts[k]!)
      if (!copy) continue
      const text = evidence === 1 ? copy.text.replace('\n', '\n\nSource: Northgate Gazette\n') : copy.text
      const facts = { publishedOn: evidence === 0 ? '2005-02-03' : null, outlet: 'Loop 24' }
      made.push({
        maker,
        copy: await read(text, `copy-${name}`, facts),
        sources: maker === 'merged' ? [name, names[k]!] : [name],
        changes: copy.changes,
        shown: evidence < 2 || maker === 'cut',
      })
      break
    }
  }
  return { originals, made }
}

interface Score {
  found: number
  of: number
}
const tally = new Map<string, Score>()
const count = (what: string, hit: boolean): void => {
  const score = tally.get(what) ?? { found: 0, of: 0 }
  tally.set(what, { found: score.found + (hit ? 1 : 0), of: score.of + 1 })
}

const misses: string[] = []

function scoreCopy(one: Made, pairs: readonly PairFacts[]): void {
  for (const source of one.sources) {
    const ids = [`sha256:${source}`, one.copy.id]
    const pair = pairs.find(({ a, b }) => ids.includes(a.id) && ids.includes(b.id))
    count('derived', pair !== undefined)
    count(`derived ${one.maker}`, pair !== undefined)
    if (!pair) misses.push(`not found: ${one.maker} of ${source}`)
    if (!pair) continue
    const earlier = pair.direction && pair[pair.direction.earlier].id
    if (one.shown) count('direction', earlier === ids[0])
    else count('direction claimed wrongly where nothing shows it', earlier !== null && earlier !== ids[0])
    if (one.shown && earlier !== ids[0]) misses.push(`direction: ${one.maker} of ${source}: ${earlier}`)
  }
}

function scoreChanges(one: Made, pairs: readonly PairFacts[]): void {
  const family = new Set([one.copy.id, ...one.sources.map(source => `sha256:${source}`)])
  const own = pairs.filter(({ a, b }) => family.has(a.id) && family.has(b.id))
  const told = wordingDiscrepancies(own).map(entry => {
    const sides = entry.sides.map(side => side.citations[0]!)
    const copy = sides.find(side => side.documentId === one.copy.id)!
    const source = sides.find(side => side !== copy)!
    return { kind: entry.provenance[0]!.id.replace('wording/', ''), from: source.quote, to: copy.quote }
  })
  for (const change of one.changes) {
    const meant = told.filter(item => covered(item, change))
    count('changes', meant.length > 0)
    count(`changes ${change.kind}`, meant.length > 0)
    count(
      'changes of the right kind',
      meant.some(item => item.kind === change.kind),
    )
    if (meant.length === 0) misses.push(`change: ${JSON.stringify(change)} in ${one.copy.path}`)
  }
  for (const item of told) {
    const right = one.changes.some(change => covered(item, change))
    count('changes told that were not made', !right)
    if (!right) misses.push(`false change: ${one.maker} ${one.copy.path} ${JSON.stringify(item)}`)
  }
}

function covered(item: { from: string; to: string }, change: MadeChange): boolean {
  const [first] = change.from.trim().split(' ')
  return item.from.includes(change.from.trim()) || item.from.includes(first!) || change.from.includes(item.from)
}

async function main(): Promise<void> {
  const [half = 'even'] = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
  if (!existsSync(DATA)) {
    console.log('skipped: no ../shared')
    return
  }
  const { originals, made } = await makeBundle(half)
  const documents = [...originals, ...made.map(one => one.copy)]
  const byId = new Map(documents.map(document => [document.id, document]))
  const began = performance.now()
  const pairs = compareDocuments(documents.map(documentDigest), id => byId.get(id), [])
  const seconds = (performance.now() - began) / 1000
  for (const one of made) {
    scoreCopy(one, pairs)
    scoreChanges(one, pairs)
  }
  const family = new Map(originals.map(({ id }) => [id, new Set([id])]))
  for (const one of made) family.set(one.copy.id, new Set(one.sources.map(source => `sha256:${source}`)))
  for (const one of copyDiagnostics(pairs).filter(({ code }) => code.startsWith('copy/'))) {
    // Two copies of one article are relatives, too.
    const other = family.get(one.other!.documentId)!
    const right = [...family.get(one.documentId!)!].some(id => other.has(id))
    count('copies told that are none', !right)
    if (!right) misses.push(`false copy: ${one.code} ${one.message}`)
  }
  console.log(`command: npx tsx bench/sources.ts ${half}`)
  console.log(`${originals.length} articles, ${made.length} copies, seed ${SEED}; compared in ${seconds.toFixed(1)} s`)
  for (const [what, { found, of }] of [...tally].sort())
    console.log(`${what}: ${found} of ${of} = ${(found / of).toFixed(3)}`)
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
}

await main()
