import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { firstFrom, type Span, trimSpan } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { IMPERATIVE, NEEDED, PLEASE, WISHED } from '../language/en/request-words.ts'
import { conditionIn } from './asked-words.ts'
import { questionOf } from './question-parts.ts'

/** ‘“Please, if you know anything, call us,” said the inspector’, ‘“There has to be a public inquiry,” he said’. */
export function pleas(analysed: AnalysedDocument, one: Attribution, index: number): StatedQuestion[] {
  if (one.manner !== 'direct' || one.made !== 'made') return []
  return one.contentSpans.flatMap(span => {
    const { sentences } = analysed
    const found: StatedQuestion[] = []
    for (let i = Math.max(0, firstFrom(sentences, span.start + 1) - 1); i < sentences.length; i++) {
      const sentence = sentences[i]!
      if (sentence.start >= span.end) break
      const part = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) }
      const to = one.addresseeSpans[0] ?? null
      for (const plea of pleasIn(analysed, sentence, part))
        found.push({ ...plea, toldIn: index, to: plea.rule === 'question/please' ? to : null })
    }
    return found
  })
}

/** A sentence of the text may hold several of whoever is quoted: ‘“I am sorry. Please call us,” she said’. */
export function pleasIn(analysed: AnalysedDocument, sentence: Span, part: Span): StatedQuestion[] {
  const words = analysed.document.text.slice(part.start, part.end)
  return [...words.matchAll(/[^.!?]+(?:[.!?](?!\s|["”’]|$)[^.!?]*)*[.!?]*["”’]*/gu)].flatMap(match => {
    const start = part.start + match.index
    return pleaIn(analysed, sentence, { start, end: start + match[0].length }) ?? []
  })
}

/** What a sentence in somebody's own words asks for without a question. */
function pleaIn(analysed: AnalysedDocument, sentence: Span, part: Span): StatedQuestion | undefined {
  const { text } = analysed.document
  const words = text.slice(part.start, part.end)
  const please = PLEASE.exec(words)
  const need = please ? null : (NEEDED.exec(words) ?? WISHED.exec(words))
  // ‘should be grateful if you could | confirm it’, ‘there has to be | a public inquiry’
  const polite = please !== null && /\bif you\b/iu.test(please[0])
  const lead = need ?? (polite ? please : null)
  const told = please || need ? null : IMPERATIVE.exec(words)
  const at = lead ? lead.index + lead[0].length : (please?.index ?? (told ? /\p{L}/u.exec(words)!.index : -1))
  if (at < 0 || /\?["”’]?\s*$/u.test(words) || words.length > 300) return undefined
  const asked = trimSpan(text, { start: part.start + at, end: part.end })
  const end = /^[^.!?]*/u.exec(text.slice(asked.start, asked.end))![0].replace(/[,\s"”’]+$/u, '').length
  // ‘We want answers’ says it in one word
  if (end < (please || told ? 15 : 7)) return undefined
  const condition = conditionIn(analysed, asked)
  return questionOf(
    analysed,
    sentence,
    { start: asked.start, end: asked.start + end },
    {
      asks: 'call',
      conditions: condition ? [condition] : [],
      rule: please ? 'question/please' : told ? 'question/imperative' : 'question/needed',
    },
  )
}
