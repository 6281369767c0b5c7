import type { Block, Column, Look, Run, TableCell, TableRow, WordLine } from '../parts/part.ts'
import { escaped, personPage } from './markup.ts'

/** Where a page's links may lead, and the anchors that it gives out. */
export interface PageLinks {
  /** Whether somebody has a page of their own. */
  readonly hasPage: (actorId: string) => boolean
  /** Whether a document stands in the list of sources. */
  readonly hasSource: (documentId: string) => boolean
  readonly anchor: (id: string) => string
}

/** Blocks of a part as HTML. */
export function blocksHtml(blocks: readonly Block[], links: PageLinks): string {
  // Headings leave no level out: where a part has none of the second, those of the third stand in its place.
  const hasSecond = blocks.some(block => block.kind === 'heading' && block.level === 2)
  return blocks.map(block => blockHtml(block, links, hasSecond)).join('\n')
}

function blockHtml(block: Block, links: PageLinks, hasSecond: boolean): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lineHtml(block.line, links)}</p>`
    case 'heading': {
      const id = block.id === null ? '' : ` id="${escaped(links.anchor(block.id))}"`
      const tag = hasSecond ? `h${block.level}` : 'h2'
      const minor = block.level === 3 ? ' class="minor"' : ''
      return `<${tag}${minor}${id}>${lineHtml(block.line, links)}</${tag}>`
    }
    case 'table':
      return tableHtml(block.columns, block.rows, links)
    default:
      return block satisfies never
  }
}

function tableHtml(columns: readonly Column[], rows: readonly TableRow[], links: PageLinks): string {
  // The roles say again what the elements are: on a narrow screen rows are set as blocks, and would lose it.
  const heads = columns.map(({ title }) => `<th scope="col" role="columnheader">${escaped(title)}</th>`).join('')
  const widths = columns.map(({ share }) => `<col class="w${share}">`).join('')
  return [
    `<table role="table"><colgroup>${widths}</colgroup>`,
    `<thead role="rowgroup"><tr role="row">${heads}</tr></thead>`,
    `<tbody role="rowgroup">`,
    ...rows.map(row => rowHtml(row, columns, links)),
    '</tbody></table>',
  ].join('\n')
}

function rowHtml(row: TableRow, columns: readonly Column[], links: PageLinks): string {
  const anchor = row.id === null ? null : escaped(links.anchor(row.id))
  const here = anchor === null ? '' : `<a class="here" href="#${anchor}" aria-label="Link to this line">#</a>`
  const cells = row.cells.map((cell, i) => {
    const label = escaped(columns[i]?.title ?? '')
    return `<td role="cell" data-label="${label}">${cellHtml(cell, links, i === row.cells.length - 1 ? here : '')}</td>`
  })
  const own = `<tr role="row"${anchor === null ? '' : ` id="${anchor}"`}>${cells.join('')}</tr>`
  if (row.sides.length === 0) return own
  const sides = row.sides.map(side => `<div class="side">${cellHtml(side, links)}</div>`).join('')
  return `${own}\n<tr role="row" class="sides"><td role="cell" colspan="${columns.length}"><div class="pair">${sides}</div></td></tr>`
}

/** @param after set behind the words of the last line. */
function cellHtml(cell: TableCell, links: PageLinks, after = ''): string {
  if (cell.length === 0) return after
  return cell
    .map((line, i) => {
      const words = `${lineHtml(line, links)}${i === cell.length - 1 ? after : ''}`
      return line.some(run => run.look === 'quote') ? `<blockquote>${words}</blockquote>` : `<p>${words}</p>`
    })
    .join('')
}

const TAGS: Readonly<Record<Look, readonly [string, string]>> = {
  plain: ['', ''],
  strong: ['<strong>', '</strong>'],
  quote: ['', ''],
  small: ['<small>', '</small>'],
  mark: ['<span class="unreviewed">', '</span> '],
}

function lineHtml(line: WordLine, links: PageLinks): string {
  return line.map(run => runHtml(run, links)).join('')
}

function runHtml({ text, look, to }: Run, links: PageLinks): string {
  const [open, close] = TAGS[look]
  const before = /^\s/u.test(text) ? ' ' : ''
  const after = /\s$/u.test(text) && look !== 'mark' ? ' ' : ''
  const words = `${open}${escaped(text)}${close}`
  const target = to === undefined ? null : targetOf(to, links)
  return `${before}${target === null ? words : `<a href="${escaped(target)}">${words}</a>`}${after}`
}

function targetOf(id: string, links: PageLinks): string | null {
  if (id.startsWith('actor:')) return links.hasPage(id) ? personPage(id) : null
  return links.hasSource(id) ? `sources.html#${id}` : null
}
