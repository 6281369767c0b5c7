/**
 * onrecord over texts, in the terms of its peers: run by peer.ts in a process of its own. Texts as JSON Lines on
 * standard input, predictions on standard output, their price as the last line of standard error.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadKnowledge } from '../src/bundle/knowledge.ts'
import { analyseDocument } from '../src/pipeline.ts'
import type { PeerText } from './peer-run.ts'
import { predictionLine } from './predictions.ts'
import { ownPeakMebibytes } from './process-memory.ts'

// The engine that a build takes.
const known = await loadKnowledge()

async function predict({ doc, text }: PeerText): Promise<string> {
  const bytes = Buffer.from(text)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { parts } = await analyseDocument(bytes, { path: doc, documentId }, known)
  return predictionLine(doc, parts?.extractions ?? [], false)
}

// Parsers and the model are loaded with the first document.
await predict({ doc: 'first.txt', text: '“It is late now,” said Ann.' })
const lines = readFileSync(0, 'utf8').trimEnd().split('\n')
const started = process.cpuUsage()
for (const line of lines) process.stdout.write(`${await predict(JSON.parse(line) as PeerText)}\n`)
const { user, system } = process.cpuUsage(started)
const price = {
  version: `${known.engine.id}@${known.engine.version}`,
  cpuSeconds: (user + system) / 1e6,
  peakMebibytes: ownPeakMebibytes(),
  refused: 0,
}
process.stderr.write(`${JSON.stringify(price)}\n`)
