import type { Region } from '../domain/document.ts'
import { foldWords } from '../domain/id.ts'
import { isByline, isDateLine } from './byline.ts'
import { phraseKind } from './furniture.ts'
import { HEADLINE_VERBS } from './headline-verbs.ts'
import { endsSentence, isStructured, isTitleLike, type Line } from './plain-line.ts'

type Kind = Region['kind']

const HEADLINE_MAX_WORDS = 25
const STANDFIRST_MAX_WORDS = 45
const MASTHEAD_MAX_WORDS = 8
/** Blocks among which headline, standfirst, byline and date line are looked for. */
const TOP_BLOCKS = 9
/** Blocks of addresses and references that may stand above ‘Dear …’. */
const LETTER_HEAD = 14

/** Marks headline, its repetition, masthead, standfirst, byline and date line above the first paragraph. */
export function judgeTop(lines: readonly Line[], kinds: Kind[]): void {
  if (lines.slice(0, LETTER_HEAD).some(line => /^dear\b/iu.test(line.text))) return
  let headline: string | null = null
  for (const [i, line] of lines.slice(0, TOP_BLOCKS).entries()) {
    if (line.block.fixed || kinds[i] !== 'body') continue
    if (isByline(line.text)) kinds[i] = 'byline'
    else if (isDateLine(line.text)) kinds[i] = 'dateline'
    else if (isStructured(line.text)) return
    else if (phraseKind(line.text) || /^for immediate release\b/iu.test(line.text)) continue
    else if (headline === null && i === 0 && isMasthead(lines)) kinds[i] = 'running-head'
    else if (headline === null && isHeadline(lines, i)) {
      kinds[i] = 'headline'
      headline = foldWords(line.text)
    } else if (headline !== null && foldWords(line.text) === headline) kinds[i] = 'headline'
    else if (isStandfirst(lines, i, headline !== null)) kinds[i] = 'standfirst'
    else return
  }
}

function isHeadline(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!
  return isTitleLike(line, HEADLINE_MAX_WORDS) && lines.length > i + 1 && !isSeveralSentences(line)
}

/** ‘Example Courier’, ‘EXAMPLE POLICE – PRESS STATEMENT’: a short first line with the headline within three lines below it. */
function isMasthead(lines: readonly Line[]): boolean {
  const [first, ...rest] = lines
  if (!first || !isTitleLike(first, MASTHEAD_MAX_WORDS) || /[?!]$/u.test(first.text)) return false
  const capitals = first.text === first.text.toUpperCase()
  const verbs = (first.text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).some(word => HEADLINE_VERBS.has(word))
  if (!capitals && (verbs || first.words > 4)) return false
  const next = rest
    .slice(0, 3)
    .filter(line => !isDateLine(line.text) && !isByline(line.text) && !/^for immediate release\b/iu.test(line.text))[0]
  if (!next || next.words < 5 || foldWords(next.text) === foldWords(first.text)) return false
  return isTitleLike(next, HEADLINE_MAX_WORDS) && next.text !== next.text.toUpperCase() && !isStructured(next.text)
}

function isSeveralSentences(line: Line): boolean {
  return /[.!?]["”’']?\s+\p{Lu}/u.test(line.text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Rev|Sgt|Insp|Cllr|v)\.\s/gu, ''))
}

/** A short block between headline and prose without a full stop, or that asks; with no headline above, one that asks before long paragraphs. */
function isStandfirst(lines: readonly Line[], i: number, titled: boolean): boolean {
  const line = lines[i]!
  const next = lines[i + 1]
  if (!next || line.words > STANDFIRST_MAX_WORDS || line.words < 5) return false
  const asks = /\?["”’']?$/u.test(line.text)
  if (!titled) return i === 0 && asks && isSeveralSentences(line) && next.words > 2 * line.words
  const below = lines.slice(i + 1, i + 4).find(other => !isByline(other.text) && !isDateLine(other.text))
  const opensProse = below !== undefined && below.words >= 15 && endsSentence(below)
  return i <= 4 && opensProse && (!endsSentence(line) || asks) && !/^["“‘]/u.test(line.text)
}
