/**
 * How quickly the review pages answer on a large record: the first view, lists, one entry, a document, search, a decision,
 * over HTTP and in Debian's chromium. Builds a record of generated documents, or takes one that is there. Needs
 * `npm run build` first.
 *
 *     npx tsx bench/pages.ts [DOCUMENTS] [SEED] [RECORD]
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { bundleNames, bundleParagraphs } from './bundle-source.ts'
import { generateDocuments } from './generate-documents.ts'
import { commandLine, machineLine } from './machine.ts'
import { memoryOfTree } from './process-memory.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PROGRAM = `${root}dist/cli/main.js`
/** How often each address is asked for. */
const ROUNDS = 100
const WORDS = [
  'officers',
  'inquest',
  'complaint',
  'letter',
  'panel',
  'mayor',
  'denied',
  'hearing',
  '"the force"',
  'resign*',
]

interface Served {
  readonly address: string
  readonly token: string
  readonly child: ChildProcess
  readonly openedMs: number
}

async function serve(record: string): Promise<Served> {
  const started = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--record', record], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString()
      if (/token=\S+/u.test(text)) resolve(text)
    })
    child.once('close', () => reject(new Error(`onrecord serve ended: ${text}`)))
  })
  const [, address = '', token = ''] = /(http:\/\/\S+?)\/\?token=(\S+)/u.exec(printed) ?? []
  return { address, token, child, openedMs: performance.now() - started }
}

async function ask(
  served: Served,
  path: string,
  body?: unknown,
): Promise<{ ms: number; bytes: number; value: unknown }> {
  const started = performance.now()
  const response = await fetch(`${served.address}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${served.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const ms = performance.now() - started
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`)
  return { ms, bytes: text.length, value: JSON.parse(text) }
}

interface Row {
  readonly what: string
  readonly first: number
  readonly times: readonly number[]
  readonly bytes: number
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function timed(served: Served, what: string, path: (round: number) => string, rounds = ROUNDS): Promise<Row> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const answer = await ask(served, path(round))
    times.push(answer.ms)
    bytes = Math.max(bytes, answer.bytes)
  }
  return { what, first: times[0] ?? 0, times: times.slice(1), bytes }
}

type Lines = {
  readonly lines: readonly { readonly id: string; readonly seen: string; readonly place: { documentId: string } }[]
}

async function overHttp(served: Served): Promise<Row[]> {
  const rows = [
    await timed(served, 'overview', () => '/overview.json'),
    await timed(served, 'review, 100 lines', round => `/review.json?limit=100&offset=${round * 100}`),
    await timed(
      served,
      'statements, another filter each time',
      round => `/statements.json?limit=100&order=document&q=${round % 2 ? 'a' : 'e'}${round}`,
    ),
    await timed(served, 'cast', () => '/cast.json?limit=100', 10),
    await timed(served, 'chronology, 200 lines', round => `/chronology.json?offset=${round * 50}`),
    await timed(served, 'network', () => '/network.json', 10),
    await timed(
      served,
      'search over documents and entries',
      round => `/search.json?q=${encodeURIComponent(WORDS[round % WORDS.length]!)}&limit=50`,
    ),
    await timed(served, 'people, type-ahead', round => `/people.json?q=${'abcdefghijklmnoprstw'[round % 20]}`),
  ]
  const { lines } = (await ask(served, `/review.json?status=proposed&limit=${ROUNDS}`)).value as Lines
  rows.push(
    await timed(served, 'one entry', round => `/entries/${encodeURIComponent(lines[round % lines.length]!.id)}.json`),
  )
  rows.push(
    await timed(
      served,
      'one document',
      round => `/documents/${encodeURIComponent(lines[round % lines.length]!.place.documentId)}.json`,
    ),
  )
  const decided: number[] = []
  for (const line of lines.slice(0, ROUNDS)) {
    const body = { wanted: { verb: 'accept', entries: [line.id] }, seen: { [line.id]: line.seen } }
    decided.push((await ask(served, '/decisions', body)).ms)
  }
  rows.push({ what: 'a decision, on disk', first: decided[0] ?? 0, times: decided.slice(1), bytes: 0 })
  // Left as it was found.
  for (let i = 0; i < decided.length; i++)
    await ask(served, '/decisions', { wanted: { verb: 'undo', decision: 'last' } })
  return rows
}

async function inBrowser(served: Served): Promise<{ what: string; ms: number }[]> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], {
    encoding: 'utf8',
  }).trim()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const rows = [
      { what: 'overview, first view', ms: await view(page, `${served.address}/?token=${served.token}`, 'main h1') },
    ]
    rows.push({
      what: 'review, first rows',
      ms: await view(
        page,
        `${served.address}/review`,
        '[role=listbox] [role=option], [role=list] [role=listitem], [aria-setsize]',
      ),
    })
    const scrolled = await page.evaluate<number>(SCROLL)
    rows.push({ what: 'review, longest frame while 200 screens are scrolled', ms: scrolled })
    return rows
  } finally {
    await browser.close()
  }
}

async function view(page: Page, address: string, wanted: string): Promise<number> {
  const started = performance.now()
  await page.goto(address)
  await page.locator(wanted).first().waitFor()
  return performance.now() - started
}

/** Runs in the page: scrolls the list as fast as frames come, and gives the longest time between two of them, in ms. */
const SCROLL = `(async () => {
  let box = document.querySelector('[aria-setsize]')?.parentElement ?? null
  while (box && box.scrollHeight <= box.clientHeight + 10) box = box.parentElement
  if (!box) throw new Error('There is no list that scrolls.')
  let [longest, last] = [0, performance.now()]
  for (let i = 0; i < 200; i++) {
    box.scrollTop += box.clientHeight
    await new Promise(resolve => requestAnimationFrame(resolve))
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  return longest
})()`

async function main(count: number, seed: number, given: string | undefined): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('dist/ is not there. Run: npm run build')
  process.stdout.write(`${commandLine('bench/pages.ts')}\n${machineLine()}\nseed: ${seed}\n\n`)
  const work = mkdtempSync(`${tmpdir()}/onrecord-pages-`)
  const record = given ?? `${work}/record`
  try {
    if (!given) await buildRecord(work, record, count, seed)
    const served = await serve(record)
    try {
      const overview = (await ask(served, '/overview.json')).value as { documents: number; found: { total: number }[] }
      const entries = overview.found.reduce((sum, one) => sum + one.total, 0)
      process.stdout.write(
        `${overview.documents} documents, ${entries} entries; open after ${served.openedMs.toFixed(0)} ms\n\n`,
      )
      process.stdout.write(
        '| address | first, ms | median, ms | 95th percentile, ms | largest answer, kB |\n|---|---|---|---|---|\n',
      )
      for (const { what, first, times, bytes } of await overHttp(served))
        process.stdout.write(
          `| ${what} | ${first.toFixed(0)} | ${quantile(times, 0.5).toFixed(0)} | ${quantile(times, 0.95).toFixed(0)} | ${(bytes / 1000).toFixed(0)} |\n`,
        )
      process.stdout.write(
        `\nmemory of the server: ${memoryOfTree(served.child.pid!).toFixed(0)} MiB\n\n| in chromium | ms |\n|---|---|\n`,
      )
      for (const { what, ms } of await inBrowser(served)) process.stdout.write(`| ${what} | ${ms.toFixed(0)} |\n`)
    } finally {
      served.child.kill('SIGINT')
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function buildRecord(work: string, record: string, count: number, seed: number): Promise<void> {
  mkdirSync(`${work}/documents`)
  for (const { name, text } of generateDocuments(await bundleParagraphs(), bundleNames(), count, seed))
    writeFileSync(`${work}/documents/${name}`, text)
  const child = spawn(process.execPath, [PROGRAM, 'build', `${work}/documents`, '--record', record, '--quiet'], {
    stdio: 'inherit',
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0) throw new Error(`onrecord build ended with ${String(code)}.`)
}

const [count = '2000', seed = '1', record] = process.argv.slice(2)
await main(Number(count), Number(seed), record)
