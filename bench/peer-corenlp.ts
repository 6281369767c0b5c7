/**
 * CoreNLP's quotations over texts, in the terms of the other systems: run by peer.ts in a process of its own. Texts as
 * JSON Lines on standard input, predictions on standard output, their price as the last line of standard error.
 * Whole texts through one pipeline on one thread; only what no quotation hangs on is off (kinds of entities beyond
 * person, place and organisation; dates and numbers). On eleven articles of the corpus that changed no score and took
 * less time. An empty line ends a sentence: on the same articles `full_srcJ` was 24.0 with it, 22.5 without.
 *
 *     npx tsx bench/peer-corenlp.ts CLASSPATH_FILE
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { coreNlpAttributions } from './corenlp-output.ts'
import type { PeerText } from './peer-run.ts'
import { type ProcessPrice, priceOf } from './process-price.ts'

/** Read before the texts, because models are loaded with the first, and after them, to be measured at its start. */
const EDGE = '“It is late now,” said Ann. '.repeat(50)
const OPTIONS = {
  annotators: 'tokenize,ssplit,pos,lemma,ner,depparse,coref,quote',
  'ner.applyFineGrained': 'false',
  'ner.applyNumericClassifiers': 'false',
  'ner.useSUTime': 'false',
  'ssplit.newlineIsSentenceBreak': 'two',
  threads: '1',
  outputFormat: 'json',
}

/** The price of the process at the start of each text. */
async function annotate(classpath: string, folder: string): Promise<readonly ProcessPrice[]> {
  const options = Object.entries(OPTIONS).flatMap(([name, value]) => [`-${name}`, value])
  const files = ['-fileList', join(folder, 'list'), '-outputDirectory', join(folder, 'out')]
  // The heap that the manual of its server shows.
  const java = ['-Xmx4g', '-XX:ActiveProcessorCount=1', '-cp', classpath, 'edu.stanford.nlp.pipeline.StanfordCoreNLP']
  const child = spawn('java', [...java, ...options, ...files], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const prices: ProcessPrice[] = []
  const log: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    log.push(line)
    if (line.startsWith('Processing file ')) prices.push(priceOf(child.pid!))
  }
  const status = await ended
  if (status !== 0) throw new Error(`CoreNLP ended with ${status}. It wrote:\n${log.slice(-20).join('\n')}`)
  return prices
}

async function main(classpathFile: string): Promise<void> {
  const classpath = readFileSync(classpathFile, 'utf8').trim()
  const texts = readFileSync(0, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as PeerText)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-corenlp-'))
  try {
    mkdirSync(join(folder, 'out'))
    const names = [EDGE, ...texts.map(({ text }) => text), EDGE].map((text, i) => {
      writeFileSync(join(folder, `${i}.txt`), text)
      return join(folder, `${i}.txt`)
    })
    writeFileSync(join(folder, 'list'), names.join('\n'))
    const prices = await annotate(classpath, folder)
    if (prices.length !== names.length)
      throw new Error(`CoreNLP began ${prices.length} of ${names.length} texts. Its output may be of another version.`)
    for (const [i, { doc, text }] of texts.entries()) {
      const attributions = coreNlpAttributions(text, readFileSync(join(folder, 'out', `${i + 1}.txt.json`), 'utf8'))
      process.stdout.write(`${JSON.stringify({ doc, attributions })}\n`)
    }
    const price = {
      version: `CoreNLP ${/stanford-corenlp-([\d.]+)\.jar/u.exec(classpath)?.[1] ?? 'unknown'}`,
      cpuSeconds: prices.at(-1)!.cpuSeconds - prices[1]!.cpuSeconds,
      peakMebibytes: prices.at(-1)!.peakMebibytes,
      refused: 0,
    }
    process.stderr.write(`${JSON.stringify(price)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main(process.argv[2] ?? '')
