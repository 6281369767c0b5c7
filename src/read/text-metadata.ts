import type { MetadataValue } from '../domain/document.ts'
import { bylineNames } from './byline.ts'
import { toEdtf } from './dates.ts'
import type { Block } from './draft.ts'

/** Blocks at the head of a document in which it may say who wrote it, and when. */
const HEAD_BLOCKS = 15
/** ‘Date: 3 March 2021’, ‘Dated 3 March 2021’, ‘Published 3 March 2021 by …’ */
const DATE_LABEL =
  /^(?:date|dated|published|issued|released|sent|date of (?:statement|meeting|report|issue)|posted)(?: on)?\s*[:.-]?\s+/iu
/** ‘Example Office for Conduct Published 1 February 2022’, ‘Minutes of the meeting held on 17 March 2022’. */
const DATE_WITHIN =
  /\b(?:published|issued|released|for immediate release|dated|embargoed until|meeting held on|held on|made on)(?: on)?\s*[:–-]?\s+(?:\p{L}+day,?\s+)?(?=\d)/iu
/** ‘Ruling on disclosure, 5 May 2023’: the day of a paper in its own title. Not ‘Fire at the docks, 5 May 2023’. */
const PAPER_OF_DAY =
  /^(?:(?:further|draft|interim|final) )?(?:ruling|directions|order|judgment|minutes|decision|notice|newsletter|bulletin|briefing)\b[^.:]{0,80}[,(–-] ?(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}+ \d{4}\)?$/iu
const UPDATE_LABEL = /^(?:last )?(?:updated|modified|revised|corrected|amended)(?: on)?\s*[:.-]?\s+/iu
const OUTLET_LABEL = /^(?:outlet|publication|publisher|newspaper|source)\s*:\s*(.{2,80})$/iu
const SIGNATURE =
  /^(?:from|author|prepared by|report of|statement of|witness statement of|name)\s*:?\s+(\p{Lu}[\p{L}'’.-]+(?: (?:of|the|\p{Lu}[\p{L}'’.-]*)){1,5})$/u

/** Title, authors, dates as the text itself gives them. */
export function textMetadata(text: string, blocks: readonly Block[], mediaType = 'text/plain'): MetadataValue[] {
  const found: MetadataValue[] = []
  const add = (field: string, value: string | null): void => {
    if (value && !found.some(other => other.field === field && other.value === value))
      found.push({ field, value, basis: 'text' })
  }
  for (const [i, block] of blocks.entries()) {
    const line = text.slice(block.start, block.end).replace(/\s+/g, ' ')
    if (block.kind === 'headline') add('title', line)
    if (block.kind === 'running-head' && i === 0 && mediaType === 'text/plain' && isPaperName(line)) add('outlet', line)
    if (block.kind === 'byline') for (const name of bylineNames(line)) add('author', name)
    if (block.kind === 'dateline') addDates(line, add)
    if (i >= HEAD_BLOCKS || block.kind === 'table') continue
    // ‘The minutes of the meeting held on 5 December were agreed’: another meeting
    const other = /\b(?:were|was) (?:\p{L}+ ){0,3}?(?:agreed|approved|confirmed|signed|accepted)\b/iu.test(line)
    const within = line.length < 200 && !other ? DATE_WITHIN.exec(line) : null
    if (DATE_LABEL.test(line) && line.length < 120) add('publishedOn', toEdtf(line))
    else if (PAPER_OF_DAY.test(line)) add('publishedOn', toEdtf(line))
    else if (within) add('publishedOn', toEdtf(line.slice(within.index)))
    else if (UPDATE_LABEL.test(line) && line.length < 120) add('updatedOn', toEdtf(line))
    const outlet = OUTLET_LABEL.exec(line)
    if (outlet) add('outlet', outlet[1]!.trim())
    const signature = SIGNATURE.exec(line)
    if (signature && block.kind !== 'byline') add('author', signature[1]!)
    if (/^dear\b/i.test(line)) {
      addLetterDate(text, blocks.slice(0, i), add)
      add('author', letterWriter(text, blocks))
      const subject = blocks[i + 1]
      if (subject?.kind === 'heading') add('title', text.slice(subject.start, subject.end))
    }
  }
  if (!found.some(value => value.field === 'author')) add('author', statementSigner(text, blocks))
  return found
}

/** ‘Published: 3 March 2021. Updated: 4 March 2021’ on one line or two. */
function addDates(line: string, add: (field: string, value: string | null) => void): void {
  for (const part of line.split(/(?=\b(?:last )?(?:updated|modified|revised|corrected)\b)/iu)) {
    if (part.trim() === '') continue
    add(UPDATE_LABEL.test(part.trim()) ? 'updatedOn' : 'publishedOn', toEdtf(part))
  }
}

/** A letter's date stands alone above ‘Dear …’. */
function addLetterDate(
  text: string,
  above: readonly Block[],
  add: (field: string, value: string | null) => void,
): void {
  for (const block of above) {
    for (const line of text.slice(block.start, block.end).split('\n')) {
      if (/^\s*(?:\w+,? )?\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+,?\s+\d{4}\s*$/u.test(line)) add('publishedOn', toEdtf(line))
    }
  }
}

/** A masthead in capitals is a body's letterhead; one in title case is a paper's name. */
function isPaperName(line: string): boolean {
  return line !== line.toUpperCase() && !/\b(?:press|media|statement|release|police|council|office)\b/iu.test(line)
}

/** The name on the first line below ‘Yours sincerely’, or on the next line of the same block. */
function letterWriter(text: string, blocks: readonly Block[]): string | null {
  const lines = blocks.flatMap(block => text.slice(block.start, block.end).split('\n'))
  const close = lines.findLastIndex(line =>
    /^(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best|warm) regards)\b/iu.test(line.trim()),
  )
  const name = close === -1 ? undefined : lines[close + 1]?.trim()
  return name && /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(name) ? name : null
}

/** A name alone in its line, with letters behind it. */
const NAME_LINE =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Cllr) )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}?)(?:,? \p{Lu}{2,4})*,?$/u
/** A line that tells what somebody is. */
const OFFICE_LINE =
  /^\p{Lu}[^.!?]{0,80}\b(?:commissioner|constable|mayor|chair(?:man|woman|person)?|chief executive|chief officer|director(?: general)?|minister|secretary|inspector|superintendent|leader|councillor|president|coroner|ombudsman|bishop|MP|MSP|MS|governor|head)\b[^.!?]{0,60}$/iu
/** How many of the last lines a signature may stand in. */
const FOOT_LINES = 7
/** How often somebody says ‘I’ who speaks for themselves, outside of quotation marks. */
const LEAST_I = 2

/** ‘Ada Quill’ and under it ‘Chief Constable’, at the foot of a text in the first person: who signs it. */
export function statementSigner(text: string, blocks: readonly Block[]): string | null {
  const own = blocks.filter(block => block.kind !== 'boilerplate' && block.kind !== 'related-link')
  const lines = own
    .slice(-FOOT_LINES)
    .flatMap(block => text.slice(block.start, block.end).split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(-FOOT_LINES)
  const at = lines.findIndex((line, i) => NAME_LINE.test(line) && OFFICE_LINE.test(lines[i + 1] ?? ''))
  if (at < 0) return null
  const words = text.replace(/["“][^"”]{0,2000}["”]/gu, '')
  return (words.match(/\bI\b/gu)?.length ?? 0) >= LEAST_I ? NAME_LINE.exec(lines[at]!)![1]! : null
}
