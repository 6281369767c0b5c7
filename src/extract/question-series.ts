import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { firstFrom, type Span } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { INVERTED, PUT_QUESTIONS, QUESTION_WORD } from '../language/en/request-words.ts'
import { type Clause, spanOf } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { subjectBefore } from './subjects.ts'

/** How far behind the words that announce questions these may stand, in code units, and how many statements lie between. */
const PUT_REACH = { units: 450, statements: 3 }

/**
 * ‘“I expect a reply to the two questions that I posed: who knew?” she said. “And secondly, …?”’: the sentence in which whoever
 * speaks says that they have put questions, or want them answered, the last first; from there on what they ask is asked of somebody.
 */
export function putBefore(analysed: AnalysedDocument, attributions: readonly Attribution[], index: number): Span[] {
  const { text } = analysed.document
  const put: Span[] = []
  const one = attributions[index]!
  const start = one.contentSpans[0]!.start
  const from = Math.max(0, index - PUT_REACH.statements)
  for (const other of attributions.slice(from, index + 1).reverse()) {
    if (other.manner === 'indirect' || start - other.contentSpans.at(-1)!.end > PUT_REACH.units) continue
    if (other !== one && !speaksOn(text, other, one)) continue
    for (const span of other.contentSpans) {
      const found = PUT_QUESTIONS.exec(text.slice(span.start, span.end))
      if (!found) continue
      const at = span.start + found.index
      const sentence = analysed.sentences[Math.max(0, firstFrom(analysed.sentences, at + 1) - 1)]!
      put.push({ start: Math.max(span.start, sentence.start), end: at + found[0].length })
    }
  }
  return put
}

/** Whether whoever says the second says the first, too, as far as the words that name them tell: a pronoun, the name again, nobody. */
function speaksOn(text: string, first: Attribution, second: Attribution): boolean {
  const words = (one: Attribution): string[] =>
    one.speakerSpans.flatMap(span => text.slice(span.start, span.end).toLowerCase().split(/\s+/u))
  const [before, now] = [words(first), words(second)]
  return now.length === 0 || /^(?:he|she|they|it|who)$/u.test(now[0]!) || before.includes(now.at(-1)!)
}

/** ‘the first part is – | what will the board do’, ‘my question is: | who knew’: the question without what leads into it. */
export function behindLead(text: string, words: Span): Span {
  const said = text.slice(words.start, words.end)
  const lead =
    /^[^–—:]*(?:\s[–—-]|:)\s+(?=\p{L})/u.exec(said) ??
    /^(?:(?:and|but|so),? )?(?:first|second|third|last|final)(?:ly)?,? /iu.exec(said)
  if (!lead) return words
  const rest = said.slice(lead[0].length).split(/\s/u)[0]!.toLowerCase()
  const begins = QUESTION_WORD.test(rest) || INVERTED.test(rest)
  return begins ? { start: words.start + lead[0].length, end: words.end } : words
}

/** ‘What is the response | from the board | …’: of whom an answer is wanted. */
export function wantedFrom(clauses: readonly Clause[], spans: readonly Span[]): Span | null {
  for (const span of spans) {
    const clause = clauses.find(({ sentence }) => sentence.start <= span.start && span.start < sentence.end)
    const at = clause?.tokens.findIndex(
      (token, i) =>
        token.start >= span.start &&
        token.end <= span.end &&
        token.lower === 'from' &&
        /^(?:response|reply|answers?|account|explanation|apology)$/u.test(clause.tokens[i - 1]?.lower ?? ''),
    )
    const whom = clause && at !== undefined && at > 0 ? phraseAfter(clause, at + 1, false) : undefined
    const found = clause && whom && spanOf(clause, whom)
    if (found) return found
  }
  return null
}

/** ‘“What is the reply from the board? … And secondly, who knew?”’: of whom the first is asked, the next ones are, too. */
export function inSeries(questions: readonly StatedQuestion[]): StatedQuestion[] {
  const out: StatedQuestion[] = []
  for (const one of questions) {
    const before = out.at(-1)
    const follows = one.rule === PUT_BEFORE && before?.rule === PUT_BEFORE && one.start - before.end < PUT_REACH.units
    out.push(follows ? { ...one, to: one.to ?? before.to } : one)
  }
  return out
}

/** The rule of questions that somebody says they have put, in the words before. */
export const PUT_BEFORE = 'question/put-before'

/**
 * ‘That is what the parents of Ada Quill want to know’, ‘Ms Quill put those three questions to the board’: whose the questions right
 * before it are, and to whom they were put. Undefined where the sentence tells nothing of the kind.
 */
export function putBehind(clause: Clause): { readonly from: Span; readonly to: Span | null } | undefined {
  const { tokens, sentence, text } = clause
  const words = text.slice(sentence.start, sentence.end)
  const place = (range: ReturnType<typeof phraseAfter>): Span | null => (range && spanOf(clause, range)) ?? null
  const what =
    /^(?:and )?(?:that|this|those|these) (?:is|are|was|were) (?:what|the (?:\p{L}+ ){0,2}questions?(?: that)?) (?=\p{L})/iu.exec(
      words,
    )
  if (
    what &&
    /\b(?:want(?:s|ed)?|would like|need(?:s|ed)?) (?:to know|answer(?:s|ed))|\b(?:ask(?:s|ed|ing)?|pos(?:ed|ing)|put|putting)\b/iu.test(
      words,
    )
  ) {
    const from = place(
      phraseAfter(
        clause,
        tokens.findIndex(token => token.start >= sentence.start + what[0].length),
        false,
      ),
    )
    return from ? { from, to: null } : undefined
  }
  // ‘It is the question that Ada Quill has been putting to the board ever since’
  const long = /^(?:it|that|this) (?:is|was) (?:the|a) (?:\p{L}+ )?question (?:that |which )?(?=\p{L})/iu.exec(words)
  const putting = long && tokens.findIndex(token => /^(?:putting|asking|asked|posed|posing)$/u.test(token.lower))
  if (long && putting !== null && putting > 0) {
    const from = place(
      phraseAfter(
        clause,
        tokens.findIndex(token => token.start >= sentence.start + long[0].length),
        false,
      ),
    )
    const to =
      tokens[putting + 1]?.lower === 'to'
        ? place(phraseAfter(clause, putting + 2, false))
        : place(phraseAfter(clause, putting + 1, false))
    return from ? { from, to } : undefined
  }
  const at = tokens.findIndex(
    (token, i) =>
      /^(?:put|puts|posed)$/u.test(token.lower) && /^(?:those|these|that|this|both)$/u.test(tokens[i + 1]?.lower ?? ''),
  )
  const noun = tokens.findIndex((token, i) => i > at && i < at + 6 && /^questions?$/u.test(token.lower))
  const subject = at > 0 && noun > 0 ? subjectBefore(clause, at) : undefined
  const from = place(subject)
  if (!from) return undefined
  return { from, to: tokens[noun + 1]?.lower === 'to' ? place(phraseAfter(clause, noun + 2, false)) : null }
}
