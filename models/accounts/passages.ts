/**
 * Labelled passages: what the trainer learns from. Those of our own writing carry their text and name the words that are
 * meant; those of a corpus that is not ours to copy name a file, a paragraph and places in it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/domain/span.ts'

/** One frame: the words that evoke it, and the words that fill its roles. */
export interface LabelledFrame {
  readonly type: string
  readonly trigger: Span
  readonly roles: Readonly<Record<string, readonly Span[]>>
  /** ‘modality’, ‘capacity’, ‘state’ …: each a word. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A text with all frames of the kinds of one group. */
export interface LabelledText {
  readonly name: string
  readonly group: string
  readonly text: string
  readonly frames: readonly LabelledFrame[]
}

/** Words, or [start, end) in UTF-16 code units of the text (of the paragraph, in a corpus). */
type Place = string | readonly [number, number]

interface Line {
  readonly text?: string
  readonly source?: string
  readonly paragraph?: number
  readonly done?: boolean
  readonly frames?: readonly Readonly<Record<string, unknown>>[]
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'modality',
  'capacity',
  'former',
  'ended',
  'state',
  'conclusion',
  'direction',
  'change',
])

/** All passages in a folder; `shared` is where corpora lie, and what needs one that is not there is left out and named. */
export function readPassages(folder: string, shared: string): { texts: LabelledText[]; skipped: string[] } {
  const texts: LabelledText[] = []
  const skipped = new Set<string>()
  for (const file of readdirSync(folder)
    .filter(one => one.endsWith('.jsonl'))
    .sort()) {
    const group = file.split('-')[0]!
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as Line)
    for (const [index, line] of lines.entries()) {
      if (line.text === undefined) continue
      const { text } = line
      const name = `${file}:${index + 1}`
      try {
        const frames = (line.frames ?? []).map(frame => frameOf(frame, text, 0))
        texts.push({ name, group, text, frames })
      } catch (error) {
        skipped.add(`${name} (${error instanceof Error ? error.message : error})`)
      }
    }
    const sources = new Set(lines.filter(line => line.done).map(line => line.source!))
    for (const source of sources) {
      const path = join(shared, 'data', source)
      if (!existsSync(path)) skipped.add(source.split('/')[0]!)
      else
        texts.push(
          sourceText(
            group,
            source,
            readFileSync(path, 'utf8'),
            lines.filter(one => one.source === source),
          ),
        )
    }
  }
  return { texts, skipped: [...skipped] }
}

function sourceText(group: string, source: string, text: string, lines: readonly Line[]): LabelledText {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].filter(([words]) => words.trim() !== '')
  const frames = lines.flatMap(({ paragraph, frames: own = [] }) => {
    if (paragraph === undefined) return []
    const [words] = paragraphs[paragraph]!
    const start = paragraphs[paragraph]!.index + (words.length - words.trimStart().length)
    return own.map(frame => frameOf(frame, words.trim(), start))
  })
  return { name: source, group, text, frames }
}

function frameOf(frame: Readonly<Record<string, unknown>>, text: string, offset: number): LabelledFrame {
  const roles: Record<string, Span[]> = {}
  const attributes: Record<string, string> = {}
  const trigger = placed(text, frame.trigger as Place, null, offset)
  for (const [key, value] of Object.entries(frame)) {
    if (key === 'type' || key === 'trigger') continue
    if (ATTRIBUTES.has(key)) attributes[key] = value === true ? 'yes' : String(value)
    else {
      const places = (isPlace(value) ? [value] : value) as readonly Place[]
      roles[key] = places.map(place => placed(text, place, trigger.start - offset, offset))
    }
  }
  return { type: String(frame.type), trigger, roles, attributes }
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'number')
}

/**
 * Where words stand: ‘she#2’ is the second time; words that stand more than once without a number are those nearest to `near`.
 * @throws where they stand nowhere.
 */
function placed(text: string, place: Place, near: number | null, offset: number): Span {
  if (typeof place !== 'string') return { start: place[0] + offset, end: place[1] + offset }
  const numbered = /^(.*)#(\d+)$/su.exec(place)
  const words = numbered ? numbered[1]! : place
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, words)) starts.push(at)
  const [first] = starts
  if (first === undefined) throw new Error(`‘${words}’ does not stand in: ${text}`)
  const nearest = near === null ? first : starts.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a))
  const start = numbered ? starts[Number(numbered[2]) - 1] : nearest
  if (start === undefined) throw new Error(`‘${words}’ stands ${starts.length} times, not ${numbered![2]}, in: ${text}`)
  return { start: start + offset, end: start + words.length + offset }
}

const WORD = /[\p{L}\p{N}_]/u

function isWhole(text: string, at: number, words: string): boolean {
  const before = at > 0 && WORD.test(text[at - 1]!) && WORD.test(words[0]!)
  const after = WORD.test(text[at + words.length] ?? ' ') && WORD.test(words.at(-1)!)
  return !before && !after
}
