/**
 * Who said what in a folder of documents: the library without a store and without the command line.
 *
 *     npm run example
 *
 * Reading and finding are pure functions of the bytes, so this program owns the files.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { analyseDocument, buildBundleRecord, type DocumentParts, type EmbeddedFile, loadKnowledge } from 'onrecord'

const folder = process.argv[2]
if (!folder) throw new Error('No folder given. Say which: npx tsx examples/who-said-what.ts FOLDER')

// The trained model where it can be used, else the rules; `known.notices` says why.
const known = await loadKnowledge()

const parts: DocumentParts[] = []
const files: EmbeddedFile[] = readdirSync(folder).map(name => ({
  path: name,
  bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
}))
for (const { path, bytes } of files) {
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const found = await analyseDocument(bytes, { path, documentId }, known)
  if (found.parts) parts.push(found.parts)
  // A mail's attachments and the files of a ZIP are documents of their own.
  files.push(...found.embedded)
  for (const failure of found.failures) console.log(`not read: ${failure.path}: ${failure.message} ${failure.hint}`)
}

const record = buildBundleRecord(parts, [], known)
const names = new Map(record.actors.map(actor => [actor.id, actor.name]))
const paths = new Map(record.documents.map(document => [document.id, document.path]))

for (const { documentId, speakers, speakerText, act, citations } of record.statements) {
  const who = speakers.map(id => names.get(id)).join(', ') || `${speakerText ?? 'somebody'} (not named)`
  console.log(`${paths.get(documentId)}\t${who}\t${act}\t${citations[0]?.quote.replace(/\s+/gu, ' ')}`)
}
