import type { Block } from './draft.ts'

/** One turn of speech or one numbered paragraph: its whole span, and where its words begin after the label. */
export interface Turn {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
  readonly speaker?: string
  readonly number?: string
}

const STAMP = String.raw`(?:\[?\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?\)?\]?\s*[-–:]?\s*)?`
/** ‘Q98 Chair: ’: committees of Parliament number their questions. */
const NUMBERED_QUESTION = String.raw`(?:Q\s?\d{1,4}[.:]?\s+)?`
/** ‘Q. Where were you?’, ‘A: At home.’, ‘Q	Where?’. Not ‘A man was seen.’ */
const QUESTION_ANSWER = new RegExp(
  String.raw`^${STAMP}(?:(\d{1,4})[.)]?\s+)?([QA])(?:\s*[.:]\s*|\t+|\s{2,})(?=\S)`,
  'u',
)
/** ‘MR EXAMPLE: ’, ‘[10:04] DCI JANE SAMPLE KC: ’, ‘THE CORONER: ’. Not ‘Police: three held’. */
const CAPITALS = new RegExp(
  String.raw`^${STAMP}${NUMBERED_QUESTION}((?:THE )?\p{Lu}[\p{Lu}\p{M}'’.-]*(?: (?:\p{Lu}[\p{Lu}\p{M}'’.-]*|\([\p{L} ]{2,40}\)|Mc\p{Lu}+|Mac\p{Lu}+)){0,6})\s*:\s+(?=\S)`,
  'u',
)
/** ‘Jane Example: ’, ‘Cllr Sample: ’. Believed only where most of a text is made so. */
const NAMES = new RegExp(
  String.raw`^${STAMP}${NUMBERED_QUESTION}((?:The )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|of|de|van|\([\p{L} ]{2,40}\))){0,4})\s*:\s+(?=\S)`,
  'u',
)
/** ‘14. ’, ‘3.2 ’, ‘(7) ’, ‘14	’. Not ‘14 officers’, not ‘2019. ’ */
const NUMBERED = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]\)?\s+|\t+|(?<=\.\d{1,3})\s+)(?=\S)/u

/** Share of body blocks that must open with a name before such labels are believed. */
const NAME_SHARE = 0.4

/**
 * The turns of a text: of speech where it is a transcript, numbered paragraphs where it is a statement or minutes.
 * On a web page the label is part of the article as published, so the words begin with it.
 */
export function findTurns(text: string, blocks: readonly Block[], withLabel = false): Turn[] {
  const spoken = spokenTurns(text, blocks)
  if (withLabel) return spoken.map(turn => ({ ...turn, bodyStart: turn.start }))
  return spoken.length > 0 ? spoken : numberedTurns(text, blocks)
}

interface Label {
  readonly speaker: string
  readonly length: number
  readonly number?: string
}

function spokenTurns(text: string, blocks: readonly Block[]): Turn[] {
  const labelled = blocks.map(block =>
    canOpen(block) ? labelOf(text.slice(block.start, block.end), [QUESTION_ANSWER, CAPITALS]) : null,
  )
  const count = labelled.filter(label => label !== null).length
  const speakers = new Set(labelled.flatMap(label => label?.speaker ?? []))
  if (count >= 3 && speakers.size >= 2) return joinTurns(text, blocks, labelled)
  const named = blocks.map(block =>
    canOpen(block) ? labelOf(text.slice(block.start, block.end), [QUESTION_ANSWER, CAPITALS, NAMES]) : null,
  )
  const names = named.flatMap(label => label?.speaker ?? [])
  const bodies = blocks.filter(block => block.kind === 'body').length
  const repeated = names.some((name, i) => names.indexOf(name) !== i)
  const believed =
    names.length >= 4 && new Set(names).size >= 2 && new Set(names).size <= names.length * 0.75 && repeated
  // Numbered questions are asked in hearings alone.
  const asked =
    names.length >= 3 &&
    new Set(names).size >= 2 &&
    blocks.some(block => canOpen(block) && /^Q\s?\d{1,4}\b/u.test(text.slice(block.start, block.end)))
  return (believed && names.length >= bodies * NAME_SHARE) || asked ? joinTurns(text, blocks, named) : []
}

function canOpen(block: Block): boolean {
  return block.kind === 'body' || (block.kind === 'heading' && !block.fixed)
}

function labelOf(text: string, patterns: readonly RegExp[]): Label | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    if (pattern === QUESTION_ANSWER) {
      return { speaker: match[2]!, length: match[0].length, ...(match[1] ? { number: match[1] } : {}) }
    }
    return isForm(match[1]!, text.slice(match[0].length)) ? null : { speaker: match[1]!, length: match[0].length }
  }
  return null
}

/** ‘Chair: Cllr Ada Quill’ names who was there; ‘Chair: Thank you.’ is what the chair said. */
function isForm(label: string, words: string): boolean {
  return NOT_SPEAKERS.test(label) && !(/^(?:chair|clerk)$/iu.test(label) && /[.?!]["”’]?\s*$/u.test(words))
}

/** Labels of forms, not of speech. */
const NOT_SPEAKERS =
  /^(?:(?:our |your )?ref(?:erence)?|date|dated|re|to|from|cc|bcc|subject|sent|present|apologies|in attendance|attendees|attending|venue|time|location|place|note|notes|title|author|tel|telephone|phone|email|e-mail|fax|url|http|https|www|source|image|photo|picture|caption|video|update|updated|published|action|actions|agreed|resolved|chair|clerk|item|summary|background|annex|appendix|table|figure|page|ends?|warning|related|read more|contact|tags|topics|witness(?:es)?|members(?: present)?|address|dob|occupation|signed|signature|witness name|statement of|i{1,3}|iv|age|exhibit|rank|collar number)$/iu

/** ‘Examination-in-chief by MISS EXAMPLE’, ‘SERGEANT JANE SAMPLE (affirmed)’: says who comes next, and is nobody's speech. */
const STAGE =
  /^(?:(?:further )?(?:re-?)?(?:cross-?)?examin(?:ation|ed)\b.{0,80}|(?:further )?questions? (?:from|by)\b.{0,80}|[\p{Lu}][\p{Lu}\p{M}'’. -]{3,80}(?:\((?:re-?)?(?:sworn|affirmed|recalled|continued|called)[^)]{0,40}\)|, (?:sworn|affirmed|recalled)))$/u

/** Blocks that follow a label belong to its turn until the next label, a heading or a bracketed stage direction. */
function joinTurns(text: string, blocks: readonly Block[], labels: readonly (Label | null)[]): Turn[] {
  const turns: Turn[] = []
  let open: { -readonly [K in keyof Turn]: Turn[K] } | null = null
  for (const [i, block] of blocks.entries()) {
    const label = labels[i]
    if (label) {
      if (open) turns.push(open)
      open = {
        start: block.start,
        end: block.end,
        bodyStart: block.start + label.length,
        speaker: label.speaker,
        ...(label.number ? { number: label.number } : {}),
      }
    } else if (open && block.kind === 'body' && !isStage(text.slice(block.start, block.end))) open.end = block.end
    else if (open && block.kind !== 'running-head' && block.kind !== 'footnote') {
      turns.push(open)
      open = null
    }
  }
  if (open) turns.push(open)
  return turns
}

function isStage(words: string): boolean {
  return /^[([].*[)\]]\.?$/su.test(words) || STAGE.test(words.replace(/\s+/gu, ' '))
}

/** Numbers must be three at least and run upwards, or they are figures that open a sentence. */
function numberedTurns(text: string, blocks: readonly Block[]): Turn[] {
  const turns: Turn[] = []
  for (const block of blocks) {
    if (block.kind !== 'body') continue
    const match = NUMBERED.exec(text.slice(block.start, block.end))
    const number = block.number ?? match?.[1]
    if (number === undefined) continue
    turns.push({
      start: block.start,
      end: block.end,
      bodyStart: block.start + (block.number === undefined ? match![0].length : 0),
      number,
    })
  }
  const rising = turns.filter((turn, i) => i === 0 || isAfter(turns[i - 1]!.number!, turn.number!)).length
  return turns.length >= 3 && rising >= turns.length * 0.7 ? turns : []
}

function isAfter(a: string, b: string): boolean {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    if ((x[i] ?? 0) !== (y[i] ?? 0)) return (y[i] ?? 0) > (x[i] ?? 0)
  }
  return false
}
