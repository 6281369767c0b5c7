/**
 * Scores the article text of HTML pages against the article-extraction benchmark's ground truth, by that
 * benchmark's own reckoning: tokens are runs of letters, digits and underscores, case kept; shingles are
 * 4-grams of tokens with their counts (one shorter shingle where a text has fewer than four); per page TP,
 * FP and FN over the two multisets, divided by their sum; precision and recall are means over pages
 * (pages without a prediction count in recall alone); F1 is the harmonic mean of the two means.
 *
 * Command: npx tsx bench/article-text.ts [all|even|odd] [--pages]
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readDocument } from '../src/read/index.ts'
import { f1, type PageCounts, pageCounts } from './shingles.ts'

const DATA = fileURLToPath(new URL('../../shared/data/article-extraction/', import.meta.url))
const ARTICLE_KINDS = new Set(['body', 'heading', 'standfirst', 'table', 'footnote'])
type Truth = Record<string, { articleBody?: string; url?: string }>

/** The article text of a page: the regions that are article text, each once, in order. */
export async function articleText(bytes: Uint8Array, name: string): Promise<string> {
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { document } = await readDocument(bytes, { path: name, documentId: id })
  if (!document) return ''
  let at = 0
  const parts: string[] = []
  for (const region of document.regions) {
    if (!ARTICLE_KINDS.has(region.kind) || region.end <= at) continue
    parts.push(document.text.slice(Math.max(region.start, at), region.end))
    at = region.end
  }
  return parts.join('\n')
}

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (!existsSync(`${DATA}ground-truth.json`)) {
    console.log('skipped: no ../shared')
    return
  }
  const truth = JSON.parse(readFileSync(`${DATA}ground-truth.json`, 'utf8')) as Truth
  const ids = readdirSync(`${DATA}html`)
    .map(name => name.replace('.html.gz', ''))
    .filter(id => id in truth)
    .sort()
  const counts = new Map<string, PageCounts>()
  const began = process.cpuUsage()
  for (const id of ids) {
    const bytes = new Uint8Array(gunzipSync(readFileSync(`${DATA}html/${id}.html.gz`)))
    counts.set(id, pageCounts(truth[id]?.articleBody ?? '', await articleText(bytes, `${id.slice(0, 12)}.html`)))
  }
  const seconds = (process.cpuUsage(began).user + process.cpuUsage(began).system) / 1e6
  console.log('command: npx tsx bench/article-text.ts', args.join(' '))
  console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`)
  const half = (parity: number): PageCounts[] => ids.filter((_, i) => i % 2 === parity).map(id => counts.get(id)!)
  for (const [name, pages] of [
    ['even', half(0)],
    ['odd', half(1)],
    ['all', [...counts.values()]],
  ] as const) {
    const score = f1(pages)
    const exact = pages.filter(page => page.fp === 0 && page.fn === 0).length / pages.length
    console.log(
      `${name.padEnd(5)}pages=${pages.length} precision=${score.precision.toFixed(3)} recall=${score.recall.toFixed(3)} ` +
        `F1=${score.f1.toFixed(3)} accuracy=${exact.toFixed(3)}`,
    )
  }
  console.log(`pages a CPU second: ${(ids.length / seconds).toFixed(1)}`)
  if (!args.includes('--pages')) return
  const wanted = ids
    .map((id, i) => ({ id, i, page: counts.get(id)! }))
    .filter(({ i }) => args[0] !== 'even' || i % 2 === 0)
  for (const { id, i, page } of wanted.sort((a, b) => a.page.tp - b.page.tp)) {
    console.log(
      id.slice(0, 8),
      i % 2 ? 'odd ' : 'even',
      `fp=${page.fp.toFixed(3)} fn=${page.fn.toFixed(3)}`,
      truth[id]?.url,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
