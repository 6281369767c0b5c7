import type { Quotation, Token } from '../domain/analysis.ts'
import type { Span } from '../domain/span.ts'
import { ABBREVIATIONS } from './en/abbreviations.ts'
import { isReportingVerb } from './en/reporting-verbs.ts'

/**
 * Cuts the tokens of one paragraph into sentences; gives the index after the last token of each. A
 * quotation stays within its sentence: `“Was it him? I do not know,” she said.` is one.
 */
export function sentenceEnds(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  from: number,
  to: number,
): number[] {
  const ends: number[] = []
  for (let i = from; i < to; i++) {
    if (endsSentence(tokens, quotations, i, to)) ends.push(i + 1)
  }
  if (ends.at(-1) !== to) ends.push(to)
  return ends
}

const TERMINATOR = /^(?:[.!?…]+|\.\.\.+)$/u

function endsSentence(tokens: readonly Token[], quotations: readonly Quotation[], i: number, to: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next || i + 1 >= to) return false
  const around = enclosing(quotations, token)
  if (around && around.end > token.end) return false
  // The last mark of a quotation, or a mark right behind one.
  const closed = around !== undefined
  const last = closed ? tokens[i - 1] : token
  if (!last || !isTerminator(last, tokens[i - (closed ? 2 : 1)], next, closed)) return false
  if (closesNothing(next)) return false
  if (!beginsSentence(next)) return false
  // `…” Mr Bell asked.`; but behind a full stop only a bare cue: `….” Mr Bell said voters …` is another sentence
  return !(closed && cueFollows(tokens, i + 1, to, last.text === '.'))
}

/** The outermost quotation that holds the token. */
function enclosing(quotations: readonly Quotation[], span: Span): Quotation | undefined {
  return quotations.find(
    quotation =>
      quotation.depth === 0 && quotation.start <= span.start && span.end <= quotation.end && quotation.use === 'speech',
  )
}

function isTerminator(token: Token, before: Token | undefined, next: Token, closed: boolean): boolean {
  if (TERMINATOR.test(token.text)) {
    if (token.text !== '.' || closed) return true
    // ‘at 1.17am’: a stop between figures
    const glued = before?.end === token.start && next.start === token.end
    if (glued && /\d$/u.test(before.lower) && /^\d/u.test(next.text)) return false
    // ‘Rt Hon.’, ‘v.’, ‘J. Edgar’: a stop of an abbreviation or initial, glued to its word.
    const word = before && before.end === token.start ? before.lower : ''
    return (
      !(ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word)) || /^(?:It|He|She|They|The|This|In|But|A)$/u.test(next.text)
    )
  }
  // The tagger keeps the stop of ‘Feb.’ and ‘U.S.’ in the word; a pronoun or article after it begins a sentence.
  if (/\.$/u.test(token.text)) return /^(?:It|He|She|They|The|This|In|But|A|We|I)$/u.test(next.text)
  return false
}

function closesNothing(next: Token): boolean {
  return /^[,;:)\]–—-]/u.test(next.text)
}

function beginsSentence(next: Token): boolean {
  return /^[\p{Lu}\p{N}“"‘'«([•–—-]/u.test(next.text)
}

/** `“…?” Mr Bell asked.`: up to six words of a name, then a reporting verb. `bare`: and nothing that it could report. */
function cueFollows(tokens: readonly Token[], from: number, to: number, bare: boolean): boolean {
  for (let k = from; k < Math.min(from + 7, to); k++) {
    const token = tokens[k]!
    const next = tokens[k + 1]
    if (k > from && isReportingVerb(token))
      return bare ? !next || /^[.!?,]/u.test(next.text) : !/^(?:that|:)$/u.test(next?.lower ?? '')
    const named = token.pos === 'PROPN' || /^(?:the|a|of|he|she|they|mr|mrs|ms|one)$/u.test(token.lower)
    if (!named && !(k > from && token.pos === 'NOUN')) return false
  }
  return false
}
