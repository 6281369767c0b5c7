import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Look, Run, WordLine } from '../parts/part.ts'
import { oneLine } from '../visible.ts'

/** Ids that a row of the pack answers to, with the name of its bookmark. */
export type Anchors = ReadonlyMap<string, string>

/** Character style of each look; plain words have none. */
const STYLES: Readonly<Record<Look, string | null>> = {
  plain: null,
  strong: 'StrongWords',
  quote: 'QuotedWords',
  small: 'SmallWords',
  mark: 'Unreviewed',
}

/** Halves of surrogate pairs and the two code points that no XML may hold. */
// A lone U+D83D matches; the pair of an emoji does not.
const NOT_XML = /[\p{Surrogate}\ufffe\uffff]/gu

/** Words as the file may hold them: on one line, what would mislead a reader made visible. */
export function wordText(text: string): string {
  return oneLine(text).replace(NOT_XML, '\ufffd')
}

/** A line of words as runs, those that lead somewhere as links within the pack. */
export function runsOf(line: WordLine, anchors: Anchors): ParagraphChild[] {
  return line.map((run, i) => {
    const made = textRun(run, i < line.length - 1)
    const anchor = run.to === undefined ? undefined : anchors.get(run.to)
    return anchor === undefined ? made : new InternalHyperlink({ anchor, children: [made] })
  })
}

function textRun({ text, look }: Run, isFollowed: boolean): TextRun {
  const style = STYLES[look]
  const words = spaced(text, isFollowed)
  return new TextRun(style === null ? { text: words } : { text: words, style })
}

/** Folding white space would take the blanks at the edges, too, which stand between two runs. */
function spaced(text: string, isFollowed: boolean): string {
  const before = /^\s/u.test(text) ? ' ' : ''
  const after = isFollowed && /\s$/u.test(text) ? ' ' : ''
  return `${before}${wordText(text)}${after}`
}
