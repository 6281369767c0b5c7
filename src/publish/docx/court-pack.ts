import {
  Bookmark,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { type Cover, coverFacts, NO_PARTS, UNREVIEWED_NOTICE, UNTITLED } from '../cover.ts'
import type { Paper } from '../parts/paper.ts'
import { type Block, PART_TITLES, type Part } from '../parts/part.ts'
import { settled } from '../settled.ts'
import { type Anchors, runsOf, wordText } from './runs.ts'
import { STYLES } from './styles.ts'
import { factsTable, TEXT_WIDTH, tableOf } from './tables.ts'

/** Twips: a margin of two centimetres. */
const MARGIN = 1134
const A4 = { width: 11906, height: 16838 } as const

/** The court pack: cover, contents, the parts. The same paper gives the same bytes. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const { cover, parts } = paper
  const title = wordText(cover.title ?? UNTITLED)
  const anchors = anchorsOf(parts)
  const page = {
    size: A4,
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 560, footer: 560 },
  }
  const pack = new Document({
    title,
    creator: cover.program,
    lastModifiedBy: cover.program,
    description: `Record SHA-256 ${cover.hash}`,
    styles: STYLES,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          default: new Header({ children: [marginLine(title, cover.includesProposed ? 'UNREVIEWED COPY' : '')] }),
        },
        footers: { default: footer(cover), first: footer(cover) },
        children: [...coverPage(cover, title, parts), ...parts.flatMap(part => partOf(part, anchors))],
      },
    ],
  })
  return settled(new Uint8Array(await Packer.toArrayBuffer(pack)), cover.on)
}

function coverPage(cover: Cover, title: string, parts: readonly Part[]): FileChild[] {
  const included = ['Parts', parts.map(part => part.title).join(', ') || NO_PARTS] as const
  const [head, ...facts] = coverFacts(cover)
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(cover.includesProposed ? [new Paragraph({ style: 'Notice', text: UNREVIEWED_NOTICE })] : []),
    factsTable([...(head ? [head] : []), included, ...facts]),
    ...(parts.length > 0 ? contents() : []),
  ]
}

function contents(): FileChild[] {
  return [
    new Paragraph({ style: 'Contents', text: 'Contents', pageBreakBefore: true }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function partOf(part: Part, anchors: Anchors): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: PART_TITLES[part.name], pageBreakBefore: true }),
    new Paragraph({ style: 'About', text: part.about }),
    ...part.blocks.flatMap(block => blockOf(block, anchors)),
  ]
}

function blockOf(block: Block, anchors: Anchors): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ children: runsOf(block.line, anchors) })]
    case 'heading': {
      const bookmark = block.id === null ? undefined : anchors.get(block.id)
      const runs = runsOf(block.line, anchors)
      const children = bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })]
      return [new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children })]
    }
    case 'table':
      // A paragraph between: two tables that touch are one to Word.
      return [tableOf(block, anchors), new Paragraph({ style: 'Gap', text: '' })]
    default:
      return block satisfies never
  }
}

function marginLine(left: string, right: string): Paragraph {
  return new Paragraph({
    style: 'Margin',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(left), new TextRun({ text: `\t${right}`, bold: true })],
  })
}

function footer(cover: Cover): Footer {
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const from = new TextRun(`Record SHA-256 ${cover.hash.slice(0, 16)}…`)
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]
  return new Footer({ children: [new Paragraph({ style: 'Margin', tabStops, children: [from, pages] })] })
}

/** Where references lead: people of the cast and documents of the sources, where they first stand as rows, and headings. */
function anchorsOf(parts: readonly Part[]): Anchors {
  const anchors = new Map<string, string>()
  const add = (id: string | null): void => {
    if (id !== null && !anchors.has(id)) anchors.set(id, `r${anchors.size + 1}`)
  }
  for (const part of parts) {
    for (const block of part.blocks) {
      if (block.kind === 'heading') add(block.id)
      if (block.kind === 'table' && (part.name === 'cast' || part.name === 'sources'))
        for (const row of block.rows) add(row.id)
    }
  }
  return anchors
}
