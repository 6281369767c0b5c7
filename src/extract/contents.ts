import type { Token } from '../domain/analysis.ts'
import { type Right, skipToWords } from './adjuncts.ts'
import { type Clause, isComma, isNominal, isQuoteMark, isStop, isSubjectPronoun, type TokenRange } from './clause.ts'
import { contentEnd } from './content-end.ts'
import { beginsClause, type Cue, hasVerb } from './cues.ts'
import { passiveContents } from './passive-contents.ts'
import { phraseAfter } from './phrases.ts'
import { COMPLEMENTIZER, type Reported } from './reported.ts'

/** The words that a cue reports: behind it, before it, or on both sides; undefined where it reports none. */
export function findContents(clause: Clause, cue: Cue, cues: readonly Cue[]): Reported | undefined {
  if (cue.form === 'passive') return passiveContents(clause, cue, cues)
  const right = skipToWords(clause, cue)
  const before = wordsBefore(clause, cue)
  if (before && (before.quoted || (nothingAfter(clause, right.at) && !quotationAfter(clause, right.at)))) {
    const after = quotationAfter(clause, right.at)
    const rule = cue.form === 'after' ? 'attribution/inverted' : 'attribution/words-first'
    return { contents: after ? [before.range, after] : [before.range], addressee: right.addressee, rule }
  }
  const around = wordsAround(clause, cue, right.at, cues)
  if (around) return { contents: around, addressee: null, rule: 'attribution/parenthesis' }
  const after = wordsAfter(clause, cue, right, cues)
  if (after) return { ...after, addressee: right.addressee }
  return before && cue.verb.frames.has('clause') && isClosed(clause, right.at)
    ? { contents: [before.range], addressee: right.addressee, rule: 'attribution/words-first' }
    : undefined
}

/** Whether nothing but marks, or an adjunct, follows up to the end of the sentence or a comma with a quotation. */
function nothingAfter(clause: Clause, at: number): boolean {
  const { tokens, quoted } = clause
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!
    if (quoted[i]?.use === 'speech') return true
    if (isStop(token) || isComma(token) || isQuoteMark(token) || token.text === ':' || clause.dated[i]) continue
    return false
  }
  return true
}

function isClosed(clause: Clause, at: number): boolean {
  const token = clause.tokens[at]
  return isStop(token) || isComma(token)
}

/** Up to the comma before the subject: a quotation, or a clause with a verb. */
function wordsBefore(clause: Clause, cue: Cue): { range: TokenRange; quoted: boolean } | undefined {
  const { tokens, quoted } = clause
  if (cue.form === 'shared') return undefined
  const { frames, conveys } = cue.verb
  // ‘…, the court ruled.’: verbs that need ‘that’ behind them take a clause before them as well
  const takesClause = frames.has('clause') || (frames.has('that') && conveys === 'speech')
  if (!takesClause && !frames.has('quote')) return undefined
  let end = cue.left
  // ‘…, as X said’
  if (tokens[end - 1]?.lower === 'as' && end > 1) end--
  const mark = tokens[end - 1]
  if (!mark) return undefined
  const quotation = quoted[end - 1] ?? (isComma(mark) ? quoted[end - 2] : null) ?? null
  const isQuoted = quotation !== null && quotation !== undefined && quotation.end <= tokens[end - 1]!.end + 1
  if (!isQuoted && !isComma(mark)) return undefined
  const to = isComma(mark) ? end - 1 : end
  let from = 0
  for (let i = to - 1; i >= 0; i--) {
    if (quoted[i] && quoted[i] === quotation) continue
    if (/^[;]$/u.test(tokens[i]!.text) || (!isQuoted && tokens[i]!.text === ':')) {
      from = i + 1
      break
    }
  }
  if (isQuoted && quotation.use === 'speech') {
    // Words of a clause before the quotation belong to it (‘The plan is “a joke”, he said’) unless a stop parts them.
    const start = tokens.findIndex(token => token.start >= quotation.start)
    if (start >= 0 && (start === 0 || /^[:]$/u.test(tokens[start - 1]!.text) || !hasVerb(clause, from, start)))
      from = Math.max(from, start)
  } else if (!takesClause && !isQuoted) return undefined
  while (from < to && /^(?:and|but|so|yet)$/u.test(tokens[from]!.lower) && from > 0) from++
  if (!isQuoted && !hasVerb(clause, from, to)) return undefined
  // ‘Asked if he would go, he said’, ‘On whether …, she added’: what it was said to, not what was said
  if (
    !isQuoted &&
    (/^(?:asked|speaking|responding|questioned|pressed|challenged)$/u.test(tokens[from]!.lower) ||
      /^(?:when|on) (?:asked|whether|the question|pressed)/u.test(
        `${tokens[from]!.lower} ${tokens[from + 1]?.lower} ${tokens[from + 2]?.lower}`,
      ))
  )
    return undefined
  if (to - from < 2 && !isQuoted) return undefined
  return to > from ? { range: { from, to }, quoted: isQuoted } : undefined
}

/** A quotation that goes on behind the speaker: ‘…,” he said, “and …”’. */
function quotationAfter(clause: Clause, at: number): TokenRange | undefined {
  const { tokens, quoted } = clause
  for (let i = at; i < tokens.length; i++) {
    if (quoted[i]?.use === 'speech') {
      let to = i
      while (to < tokens.length && quoted[to] === quoted[i]) to++
      return { from: i, to }
    }
    if (!isComma(tokens[i]) && tokens[i]!.text !== ':' && !isStop(tokens[i])) return undefined
  }
  return undefined
}

/** ‘The plan, he said, would fail’: a cue between two commas, the words on both sides; ‘who, he claims, is …’: behind it. */
function wordsAround(clause: Clause, cue: Cue, at: number, cues: readonly Cue[]): TokenRange[] | undefined {
  const { tokens, quoted } = clause
  const opens = tokens[cue.left - 1]
  if (cue.form !== 'before' || !cue.verb.frames.has('clause') || opens?.text !== ',' || tokens[at]?.text !== ',')
    return undefined
  if (quoted[at + 1]?.use === 'speech' || quoted[cue.left - 2]?.use === 'speech') return undefined
  const to = contentEnd(clause, cue, at + 1, cues)
  if (!hasVerb(clause, at + 1, to)) return undefined
  const behind = { from: at + 1, to }
  const last = tokens[cue.left - 2]
  return !last || /^(?:who|which|that|if|but|and)$/u.test(last.lower)
    ? [behind]
    : [{ from: 0, to: cue.left - 1 }, behind]
}

function wordsAfter(
  clause: Clause,
  cue: Cue,
  right: Right,
  cues: readonly Cue[],
): { contents: TokenRange[]; rule: string } | undefined {
  const { tokens, quoted } = clause
  let at = right.at
  while (isComma(tokens[at]) || tokens[at]?.text === ':') at++
  const first = tokens[at]
  if (!first || isStop(first)) return undefined
  const to = contentEnd(clause, cue, at, cues)
  if (to <= at) return undefined
  const opens = isQuoteMark(first) || quoted[at] != null
  const punctuated = tokens[right.at] !== first
  const after: After = { clause, cue, first, at, to, opens, punctuated }
  const rule = clauseRule(after) ?? (punctuated && !opens ? undefined : objectRule(after))
  if (rule) {
    // ‘complained about | the delay’: the preposition goes with the verb; ‘called | for an inquiry’: with the words
    const leads = rule === 'attribution/preposition' && /^(?:of|about|to|on)$/u.test(first.lower)
    return { contents: [{ from: leads ? at + 1 : at, to }], rule }
  }
  if (punctuated && !opens) return undefined
  // ‘criticised ministers’, whose object was taken for whoever was told
  if (right.addressee && cue.verb.frames.has('object') && cue.verb.act !== 'assert')
    return { contents: [{ from: right.addressee.from, to }], rule: 'attribution/object' }
  return undefined
}

/** What stands behind a cue: its first token, where it ends, whether a mark of quotation opens it or one of punctuation parts it. */
interface After {
  readonly clause: Clause
  readonly cue: Cue
  readonly first: Token
  readonly at: number
  readonly to: number
  readonly opens: boolean
  readonly punctuated: boolean
}

/** A quotation, a clause with its conjunction, an infinitive, or what the verb's preposition leads to. */
function clauseRule({ clause, cue, first, at, to, opens, punctuated }: After): string | undefined {
  const { frames, prepositions } = cue.verb
  const takesClause = frames.has('clause') || frames.has('that')
  if (opens && (clause.quoted[at]?.use === 'speech' || punctuated) && (takesClause || frames.has('quote')))
    return 'attribution/quoted-after'
  // ‘said that was wrong’ has no conjunction; ‘found that was wrong’ is left
  const pronoun = first.lower === 'that' && /^(?:was|is|were|had|would|will)$/u.test(clause.tokens[at + 1]?.lower ?? '')
  if (COMPLEMENTIZER.test(first.lower) && takesClause && !(pronoun && !frames.has('clause')))
    return 'attribution/that-clause'
  if (frames.has('infinitive') && first.lower === 'to' && !punctuated) return 'attribution/infinitive'
  return prepositions.includes(first.lower) && to - at > 1 ? 'attribution/preposition' : undefined
}

/** Verbs whose object may be an ‘-ing’: ‘denied threatening’, ‘admitted lying’. */
const TAKES_GERUND: ReadonlySet<string> = new Set(
  'deny admit accuse defend criticise criticize condemn praise recall recommend propose suggest dismiss reject oppose support back'.split(
    ' ',
  ),
)

/** A clause without conjunction, an ‘-ing’, or an object. */
function objectRule({ clause, cue, first, at, to, opens }: After): string | undefined {
  const { frames, lemma, conveys } = cue.verb
  if (frames.has('object') && TAKES_GERUND.has(lemma) && /ing$/u.test(first.lower)) return 'attribution/gerund'
  if (frames.has('clause') && beginsClause(first) && hasVerb(clause, at, to)) return 'attribution/bare-clause'
  const subject = isSubjectPronoun(first) || first.pos === 'DET' || first.pos === 'PROPN'
  if (
    conveys === 'belief' &&
    subject &&
    /^(?:think|believe|hope|reckon|feel|know|guess|suspect|expect)$/u.test(lemma) &&
    clauseFollows(clause, at, to)
  )
    return 'attribution/belief-clause'
  if (!frames.has('object')) return undefined
  if ((!isNominal(first) && !opens) || isNothing(first)) return undefined
  // ‘wrote a book’, ‘called the police’ report nothing; ‘called it “a joke”’ does
  const weak = /^(?:say|write|share|report|call)$/u.test(lemma) && !opens
  return weak && !(lemma === 'call' && callsSomething(clause, at, to)) ? undefined : 'attribution/object'
}

/** ‘called the plan a disgrace’, ‘called it “unacceptable”’; not ‘called the police’. */
function callsSomething(clause: Clause, at: number, to: number): boolean {
  for (let i = at; i < to; i++) if (clause.quoted[i]) return true
  const object = phraseAfter(clause, at, false)
  const next = object && clause.tokens[object.to]
  return object !== undefined && object.to < to && next !== undefined && (next.pos === 'DET' || next.pos === 'ADJ')
}

/** A subject and a finite verb close behind it. */
function clauseFollows(clause: Clause, at: number, to: number): boolean {
  const subject = phraseAfter(clause, at, false)
  const next = subject && clause.tokens[subject.to]
  return (
    subject !== undefined &&
    subject.to < to &&
    next !== undefined &&
    (next.pos === 'AUX' || next.pos === 'VERB' || next.pos === 'ADV')
  )
}

function isNothing(token: Token): boolean {
  return /^(?:so|it|nothing|this|goodbye|hello|no)$/u.test(token.lower)
}
