import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import { QUESTION_WORD, RHETORICAL } from '../../language/en/request-words.ts'
import { wordsFrom } from '../asked-words.ts'
import { type Clause, isComma, isQuoteMark, type TokenRange } from '../clause.ts'
import { isParty } from '../parties.ts'
import { askedSpan, infinitiveAfter, isBase } from '../request-parts.ts'
import { roleOf } from './roles.ts'

/** What is asked, whole, and of whom. */
export interface AskedContent {
  readonly words: Span
  readonly to: Span | null
}

/** The tokens of a clause that a span covers. */
export function tokensOf({ tokens }: Clause, span: Span): TokenRange | null {
  const from = tokens.findIndex(token => token.end > span.start)
  const to = tokens.findLastIndex(token => token.start < span.end) + 1
  return from < 0 || to <= from ? null : { from, to }
}

/** Words that stand between a word of asking and what is asked. */
const LINKS = /^(?:for|on|upon|of|about|with|to|that)$/u
/** Words whose object is a thing that is asked for: ‘recommends a levy’, ‘calls for a pause’. */
const FOR_THINGS = /^(?:recommend|demand|request|call|appeal|plea|press|push|campaign|petition|recommendation)$/u
/** What is recommended or demanded is a thing; an infinitive behind it tells what that is for: ‘recommended ways to protect players’. */
const OF_THINGS = /^(?:recommend|demand|recommendation)$/u
/** How many words of time and manner are passed over. */
const MOST_PASSED = 6

/**
 * What is asked begins where the grammar says that it does, behind the word of asking and whoever is asked, and runs to the end of its clause: the
 * network knows that something is asked, and cuts it short (‘intentions’, ‘listen to the’). Null where nothing stands there.
 */
export function askedBehind(clause: Clause, frame: Frame): AskedContent | null {
  const trigger = tokensOf(clause, frame)
  if (!trigger) return null
  const { tokens } = clause
  const role = roleOf(frame, 'to')
  const whom = role && role.start >= frame.end && role.end <= clause.sentence.end ? role : null
  let at = trigger.to
  for (let passed = 0; passed < MOST_PASSED + 4 && tokens[at]; passed++) {
    const begins = contentStart(clause, at, frame.type === 'question')
    if (begins !== undefined) return contentFrom(clause, begins, whom)
    if (whom && covers(whom, tokens[at]!)) at = tokensOf(clause, whom)!.to
    else if (LINKS.test(tokens[at]!.lower) || clause.dated[at] || tokens[at]!.pos === 'ADV') at++
    else break
  }
  if (frame.type === 'question') {
    const wh = tokens.findIndex((token, i) => i >= at && i < at + MOST_PASSED && QUESTION_WORD.test(token.lower))
    return wh < 0 || !isQuestionWord(clause, wh) ? null : contentFrom(clause, wh, whom)
  }
  const words = tokens.slice(trigger.from, trigger.to)
  const infinitive = words.some(token => OF_THINGS.test(token.lemma)) ? undefined : infinitiveAfter(clause, at)
  if (infinitive !== undefined && infinitive > at) {
    // ‘for troops to be pulled out’: that is asked of nobody whom the words name
    if (tokens[infinitive + 1]!.lower === 'be') return contentFrom(clause, at, null)
    // ‘for a change in the law to allow it’: that is the thing, and nobody
    const asked = whom ?? askedSpan(clause, at, infinitive)
    const range = asked && tokensOf(clause, asked)
    const thing =
      whom === null && range !== null && !isParty(clause, range) && !/^any|every|those/u.test(tokens[at]!.lower)
    return thing ? contentFrom(clause, at, null) : contentFrom(clause, infinitive + 1, asked)
  }
  const things = words.some(token => FOR_THINGS.test(token.lemma))
  const content = roleOf(frame, 'content')
  const found = things && at > trigger.from ? contentFrom(clause, at, whom) : null
  return found && content && overlaps(found.words, content) ? found : null
}

/** ‘to publish’, ‘not to panic’, ‘why they left’: where what is asked begins, if right there. */
function contentStart({ tokens }: Pick<Clause, 'tokens'>, at: number, question: boolean): number | undefined {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (isQuestionWord({ tokens }, at)) return at
  if (question) return undefined
  if (token.lower === 'not' && next?.lower === 'to') return at
  if (token.lower !== 'to' || !next) return undefined
  const verb = isQuoteMark(next) ? tokens[at + 2] : next
  return verb && isBase(verb) ? at + 1 : undefined
}

/** ‘a situation where’, ‘the officer who’: behind a noun it opens no question. */
function isQuestionWord({ tokens }: Pick<Clause, 'tokens'>, at: number): boolean {
  const relative = /^(?:who|which|that|where|when)$/u.test(tokens[at]!.lower) && tokens[at - 1]?.pos === 'NOUN'
  return QUESTION_WORD.test(tokens[at]!.lower) && !relative
}

function contentFrom(clause: Clause, from: number, to: Span | null): AskedContent | null {
  const words = wordsFrom(clause, from)
  const last = words && tokensOf(clause, words)
  // ‘sought | .’: a word alone asks for nothing; ‘why they were not there Lord Quill said’ runs into who answers
  // ‘demanded an inquiry, while unions want ministers to act’: of whom the next clause asks
  const whom = to && words && to.start < words.end && isAskedWithin(clause, words, to) ? to : null
  const whole = last && last.to - last.from > 1 && !/^(?:said|says|replied)$/u.test(clause.tokens[last.to - 1]!.lower)
  return words && whole && !isComma(clause.tokens[from]) ? { words, to: whom } : null
}

/**
 * ‘an apology from the force’ is asked of the force; ‘reforms after the acquittal of a Marlow police officer’ of nobody whom it names. Whoever
 * stands before what is asked is asked, too.
 */
function isAskedWithin({ text }: Clause, words: Span, to: Span): boolean {
  if (to.end <= words.start || !covers(words, to)) return to.start < words.start
  return /^(?:\S+\s){0,3}(?:from|by|of)\s(?:the\s|an?\s)?$/u.test(text.slice(words.start, to.start))
}

/** How far before and behind its words a quoted question is looked for, in UTF-16 code units. */
const LONGEST_QUESTION = 400

/** A quoted question from where its sentence or quotation begins to its mark; null where none is quoted, and whether it asks nothing. */
export function quotedQuestion(text: string, content: Span | null): (Span & { readonly rhetorical: boolean }) | null {
  if (!content) return null
  const behind = /^[^.!?”"\n]*\?/u.exec(text.slice(content.end, content.end + LONGEST_QUESTION))
  const closed = text[content.end - 1] === '?'
  if (!behind && !closed) return null
  const before = /[^.!?“”"\n:]*$/u
    .exec(text.slice(Math.max(0, content.start - LONGEST_QUESTION), content.start))![0]
    .trimStart()
  const start = content.start - before.length
  const end = closed ? content.end : content.end + behind![0].length
  return { start, end: end - 1, rhetorical: RHETORICAL.test(text.slice(start, end)) }
}
