/**
 * Makes the documents of the example bundle that nobody can write by hand (PDF, DOCX, ODT, RTF, mail, ZIP,
 * windows-1252 text) from the readable sources beside them, so that a change to them can be read in a diff.
 * The same sources give the same bytes. `--check` writes nothing and fails where a document is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { writeArchive } from './document-writers/archive.ts'
import { parseBlocks } from './document-writers/blocks.ts'
import { writeDocx } from './document-writers/docx.ts'
import { writeMail } from './document-writers/eml.ts'
import { writeOdt } from './document-writers/odt.ts'
import { writePdf } from './document-writers/pdf.ts'
import { writeRtf } from './document-writers/rtf.ts'

const bundle = fileURLToPath(new URL('../fixtures/bundles/harrowmere/', import.meta.url))
const source = (name: string): string => readFileSync(`${bundle}sources/${name}`, 'utf8')
const blocks = (name: string) => parseBlocks(source(name))

/** Every generated document: its name, and how its bytes are made. */
export const GENERATED: Readonly<Record<string, () => Uint8Array>> = {
  '04-iopc-findings.pdf': () => findings(),
  '09-panel-minutes.docx': () =>
    writeDocx(blocks('09-panel-minutes.docx.txt'), {
      title: 'Minutes, Harrowmere Police and Crime Panel',
      created: '2022-03-24T09:12:00Z',
    }),
  '10-mayor-letter.odt': () =>
    writeOdt(blocks('10-mayor-letter.odt.txt'), {
      title: 'Letter to the Chief Constable',
      created: '2022-02-14T08:31:00',
    }),
  '11-chief-reply.rtf': () => writeRtf(blocks('11-chief-reply.rtf.txt')),
  '12-force-statement.txt': () =>
    iconv.encode(source('12-force-statement.windows-1252.txt').replaceAll('\n', '\r\n'), 'windows-1252'),
  '16-press-office-mail.eml': () => mail(),
  '19-evidence-pack.zip': () =>
    writeArchive({
      'inquest-2023/statement-s-adjei-lowe.txt': source('19-statement-adjei-lowe.txt'),
      'inquest-2023/ruling-on-disclosure.docx': writeDocx(blocks('19-coroner-ruling.docx.txt'), {
        title: 'Ruling on disclosure',
        created: '2023-05-05T15:00:00Z',
      }),
    }),
  '20-appendix.pdf': () => cutOff(),
}

function findings(): Uint8Array {
  return writePdf(blocks('04-iopc-findings.pdf.txt'), {
    title: 'Operation Larkspur: summary of findings',
    created: '20220201090000Z',
    runningHead: 'IOPC   Operation Larkspur: summary of findings',
  })
}

/** A file as a broken transfer leaves it: the objects that say what its pages are never arrived. */
function cutOff(): Uint8Array {
  const whole = writePdf(blocks('20-appendix.pdf.txt'), {
    title: 'Appendix B',
    created: '20220201090000Z',
    runningHead: 'IOPC   Appendix B',
  })
  return whole.slice(0, Math.floor(whole.length * 0.6))
}

function mail(): Uint8Array {
  const [head = '', ...body] = source('16-press-office-mail.eml.txt').split('\n\n')
  const headers = head.split('\n').map(line => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), line.slice(colon + 2)] as const
  })
  return writeMail({
    headers: headers.filter(([name]) => name !== 'Attachment'),
    text: body.join('\n\n'),
    attachments: [
      {
        name: 'lines-to-take.txt',
        type: 'text/plain',
        bytes: new TextEncoder().encode(source('16-lines-to-take.txt')),
      },
    ],
  })
}

function main(check: boolean): number {
  let stale = 0
  for (const [name, make] of Object.entries(GENERATED)) {
    const path = `${bundle}documents/${name}`
    const bytes = make()
    if (existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0) continue
    stale++
    if (check) process.stderr.write(`documents/${name} is not what its source gives. Run: npm run fixtures\n`)
    else writeFileSync(path, bytes)
  }
  process.stdout.write(
    `${Object.keys(GENERATED).length} generated documents, ${stale} ${check ? 'stale' : 'written'}\n`,
  )
  return check && stale > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.includes('--check'))
