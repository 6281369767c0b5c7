import type { PeerAttribution } from './peer-run.ts'

/** What is read of the JSON that CoreNLP writes for a text; offsets in UTF-16 code units. */
interface CoreNlpOutput {
  readonly sentences: readonly { readonly tokens: readonly CoreNlpToken[] }[]
  readonly quotes?: readonly CoreNlpQuote[]
}

interface CoreNlpToken {
  readonly characterOffsetBegin: number
  readonly characterOffsetEnd: number
}

/** A quotation; `mentionBegin` and `mentionEnd` are the first and the last token of its speaker, of the whole text's. */
interface CoreNlpQuote {
  readonly beginIndex: number
  readonly endIndex: number
  readonly mentionBegin?: number
  readonly mentionEnd?: number
}

/**
 * CoreNLP's quotations in the scorer's terms. Pieces of one paragraph by the same speaker, the speaker being one place
 * in the text, are one quotation. It names no cue. Quotations for which it points at no words for who speaks are left
 * out, as a system that needs a speaker leaves them out: `full_srcJ` is the better for it, 22.5 for 21.9 on eleven
 * articles.
 */
export function coreNlpAttributions(text: string, json: string): readonly PeerAttribution[] {
  const output = JSON.parse(json) as CoreNlpOutput
  const tokens = output.sentences.flatMap(sentence => sentence.tokens)
  const found = new Map<string, { source: [number, number][]; cue: []; content: [number, number][] }>()
  for (const quote of output.quotes ?? []) {
    const source = speakerSpan(quote, tokens)
    if (!source) continue
    const key = `${text.lastIndexOf('\n', quote.beginIndex)} ${source[0]}`
    const one = found.get(key) ?? { source: [source], cue: [], content: [] }
    one.content.push([quote.beginIndex, quote.endIndex])
    found.set(key, one)
  }
  return [...found.values()]
}

/** Null where there are none, though CoreNLP may guess a name. */
function speakerSpan(quote: CoreNlpQuote, tokens: readonly CoreNlpToken[]): [number, number] | null {
  if (quote.mentionBegin === undefined || quote.mentionEnd === undefined) return null
  const first = tokens[quote.mentionBegin]
  const last = tokens[quote.mentionEnd]
  if (!first || !last)
    throw new Error(
      `CoreNLP's speaker at tokens ${quote.mentionBegin} to ${quote.mentionEnd} is not among its ${tokens.length} tokens. Its output may be of another version.`,
    )
  return [first.characterOffsetBegin, last.characterOffsetEnd]
}
