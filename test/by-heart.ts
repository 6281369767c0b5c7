import type { AnalysedDocument } from '../src/domain/analysis.ts'
import type { Attribution } from '../src/domain/extraction.ts'
import type { AttributionNetwork } from '../src/domain/knowledge.ts'
import type { Span } from '../src/domain/span.ts'
import { trainedEngine } from '../src/extract/trained-engine.ts'
import { encodeWindow, textWindows } from '../src/extract/windows.ts'
import { readVocabulary } from '../src/language/word-pieces.ts'
import { analysePlain } from './plain.ts'

/** Each letter of the alphabet, as start and as rest of a word: every text has pieces. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789.,:;!?“”‘’"\'-()']
export const VOCABULARY = readVocabulary(
  ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...LETTERS, ...LETTERS.map(each => `##${each}`)].join('\n'),
)

type Marked = { readonly source: Span | null; readonly cue: Span; readonly contents: readonly Span[] }

/** A network that has learnt one document by heart: it tells what `marked` says, for whatever window it is shown. */
export function byHeart(analysed: AnalysedDocument, marked: readonly Marked[], sure = 20): AttributionNetwork {
  const windows = textWindows(analysed, VOCABULARY).map(window => encodeWindow(window, VOCABULARY))
  return {
    id: 'by-heart',
    version: '1',
    vocabulary: VOCABULARY,
    async run(input) {
      const window = windows.find(
        one => one.ids.length === input.ids.length && one.ids.every((id, at) => id === input.ids[at]),
      )!
      const { pieces } = window
      const tags = new Float32Array(pieces.length * 7)
      const pointers = new Float32Array(3 * pieces.length ** 2).fill(-20)
      const within = (span: Span | null) =>
        span
          ? pieces.flatMap((piece, at) => (piece && span.start <= piece.start && piece.end <= span.end ? [at] : []))
          : []
      const tag = (run: readonly number[], first: number) => {
        for (const [at, piece] of run.entries()) tags[piece * 7 + (at === 0 ? first : first + 1)] = sure
      }
      const aim = (kind: number, from: readonly number[], to: readonly number[]) => {
        for (const piece of from)
          for (const target of to.length > 0 ? to : [0])
            pointers[(kind * pieces.length + piece) * pieces.length + target] = 20
      }
      for (const { source, cue, contents } of marked) {
        tag(within(source), 3)
        tag(within(cue), 5)
        for (const content of contents) {
          tag(within(content), 1)
          aim(0, within(content), within(cue))
          aim(2, within(content), within(source))
        }
        aim(1, within(cue), within(source))
      }
      return { tags, pointers, embedded: new Float32Array(pieces.length * 384) }
    },
  }
}

/** `[s source] [c cue] [q content]` to a text and what is marked in it. */
export async function found(...marked: string[]): Promise<{ text: string; attributions: readonly Attribution[] }> {
  return foundBy(20, ...marked)
}

/** The same by a network that is more or less sure: 20 wholly, 1.6 by half. In logits. */
export async function foundBy(
  sure: number,
  ...marked: string[]
): Promise<{ text: string; attributions: readonly Attribution[] }> {
  let text = ''
  const all: Marked[] = []
  for (const one of marked) {
    const { plain, spans } = unmarked(one, text.length)
    text += plain
    if (spans.c![0]) all.push({ source: spans.s![0] ?? null, cue: spans.c![0], contents: spans.q! })
  }
  const analysed = analysePlain(text)
  return { text, attributions: (await trainedEngine(byHeart(analysed, all, sure)).read(analysed, [])).attributions }
}

export function unmarked(marked: string, offset: number) {
  const spans: Record<string, Span[]> = { s: [], c: [], q: [] }
  let plain = ''
  let from = 0
  for (const match of marked.matchAll(/\[([scq]) ([^\]]*)\]/gu)) {
    plain += marked.slice(from, match.index)
    const start = offset + plain.length
    spans[match[1]!]!.push({ start, end: start + match[2]!.length })
    plain += match[2]
    from = match.index + match[0].length
  }
  return { plain: plain + marked.slice(from), spans }
}
