import type { AnalysedDocument, Paragraph, Sentence, Token } from '../domain/analysis.ts'
import type { SourceDocument } from '../domain/document.ts'
import { mangledQuotations } from './mangled.ts'
import { findNumbers } from './numbers.ts'
import { findParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import { sentenceEnds } from './sentences.ts'
import { findTimes } from './times.ts'
import { tokenize } from './tokens.ts'

/**
 * Finds paragraphs, tokens, quotations, sentences, times and numbers. A document that is not in English is
 * given back with nothing found in it: rules for one language applied to another make up speakers.
 */
export function analyse(document: SourceDocument): AnalysedDocument {
  const nothing = {
    document,
    extractable: false,
    tokens: [],
    sentences: [],
    paragraphs: [],
    quotations: [],
    times: [],
    numbers: [],
    diagnostics: [],
  }
  if (document.language !== 'en') return nothing
  const blocks = findParagraphs(document)
  const quotations = findQuotations(document.text, blocks)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let reached = 0
  for (const [index, block] of blocks.entries()) {
    const tokenStart = tokens.length
    tokens.push(...tokenize(document.text, block))
    const sentenceStart = sentences.length
    let from = tokenStart
    while (reached < quotations.length && quotations[reached]!.end < block.start) reached++
    const near = quotations.slice(reached, reached + 200).filter(quotation => quotation.start < block.end)
    for (const to of sentenceEnds(tokens, near, tokenStart, tokens.length)) {
      if (to === from) continue
      sentences.push({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        tokenStart: from,
        tokenEnd: to,
        paragraph: index,
      })
      from = to
    }
    paragraphs.push({ ...block, index, sentenceStart, sentenceEnd: sentences.length })
  }
  const partial = { document, extractable: true, tokens, sentences, paragraphs, quotations }
  return {
    ...partial,
    times: findTimes(document.text, sentences),
    numbers: findNumbers(document.text, sentences),
    diagnostics: mangledQuotations(partial),
  }
}
