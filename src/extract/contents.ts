import type { Token } from '../domain/analysis.ts'
import {
  type Clause,
  isComma,
  isNominal,
  isQuoteMark,
  isStop,
  isSubjectPronoun,
  phraseAfter,
  type Range,
} from './clause.ts'
import { beginsClause, type Cue, hasVerb } from './cues.ts'

/** The words that a cue reports, and whoever is told. */
export interface Reported {
  readonly contents: readonly Range[]
  readonly addressee: Range | null
  readonly rule: string
}

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
  const after = wordsAfter(clause, cue, right, cues)
  if (after) return { ...after, addressee: right.addressee }
  return before && cue.verb.frames.has('clause') && isClosed(clause, right.at)
    ? { contents: [before.range], addressee: right.addressee, rule: 'attribution/words-first' }
    : undefined
}

/** Nouns that name the way something is said: ‘in a statement’, ‘during an interview’, ‘on Twitter’. */
const CHANNEL_NOUN =
  /^(?:meeting|statement|interview|interviews|speech|tweet|tweets|post|letter|email|e-mail|memo|report|article|column|blog|rally|debate|conference|briefing|hearing|appearance|message|call|video|address|radio|television|tv|twitter|facebook|today|show|programme|program|inquest|court|meeting|event|remarks|book|editorial|filing|affidavit|release|note|op-ed|podcast|forum|session|evidence|paper|documents|comments)$/u

interface Right {
  readonly at: number
  readonly addressee: Range | null
}

/** Past the addressee, dates and the way it was said, to where the words may begin. */
function skipToWords(clause: Clause, cue: Cue): Right {
  const { tokens, dated, quoted } = clause
  let at = cue.right
  let addressee: Range | null = null
  const addressed = cue.verb.frames.has('addressee')
  const colon = colonBefore(clause, at)
  for (let guard = 0; guard < 8; guard++) {
    const token = tokens[at]
    if (!token || quoted[at]?.use === 'speech') break
    if (
      dated[at] ||
      (token.lower === 'on' && dated[at + 1]) ||
      /^(?:also|later|again|earlier|early|late|publicly|bluntly|flatly|simply|only|just|recently|once|repeatedly|previously|morning|afternoon|evening|night)$/u.test(
        token.lower,
      )
    ) {
      at++
      continue
    }
    if (
      addressed &&
      !addressee &&
      cue.form !== 'after' &&
      !isComma(token) &&
      !/^(?:that|to|if|whether|why|how|what|of|about)$/u.test(token.lower)
    ) {
      const phrase = addresseeAt(clause, at)
      if (phrase) {
        addressee = phrase
        at = phrase.to
        continue
      }
    }
    if (
      token.lower === 'to' &&
      !addressee &&
      tokens[at + 1] &&
      isNominal(tokens[at + 1]!) &&
      tokens[at + 1]!.pos !== 'VERB' &&
      !cue.verb.prepositions.includes('to')
    ) {
      const phrase = phraseAfter(clause, at + 1, false)
      if (phrase) {
        // ‘apologised to the family for the delay’: the verb's own preposition leads to what was said
        const own = tokens.findIndex(
          (one, i) => i > phrase.from && i < phrase.to && cue.verb.prepositions.includes(one.lower),
        )
        addressee = own < 0 ? phrase : { from: phrase.from, to: own }
        at = addressee.to
        continue
      }
    }
    const past = pastAdjunct(clause, at)
    if (past === at) break
    at = past
  }
  return { at: colon > at ? colon : at, addressee }
}

/** `told BBC Radio 4’s Today programme: “…”`: a colon and a quotation close behind, no verb between. */
function colonBefore(clause: Clause, at: number): number {
  for (let i = at; i < Math.min(clause.tokens.length, at + 16); i++) {
    const token = clause.tokens[i]!
    if (clause.quoted[i]?.use === 'speech' || token.pos === 'VERB' || token.pos === 'AUX') return -1
    if (token.text === ':') return clause.quoted[i + 1] ? i : -1
  }
  return -1
}

/** ‘told the inquest | he’, ‘told reporters | that’: shortest phrase that leaves words behind it. */
function addresseeAt(clause: Clause, at: number): Range | undefined {
  const { tokens } = clause
  const first = tokens[at]!
  if (
    /^(?:him|her|them|me|us|you|himself|herself|reporters|everyone|people|it)$/u.test(first.lower) &&
    first.lower !== 'it'
  ) {
    // ‘told her team that’: her may be a possessive
    const next = tokens[at + 1]
    if (first.lower !== 'her' || !next || !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.pos)) return { from: at, to: at + 1 }
  }
  const phrase = phraseAfter(clause, at, false)
  if (!phrase) return undefined
  if (isSubjectPronoun(first)) return undefined
  return phrase
}

/** Past ‘in a statement’, ‘during a rally in Ohio’, ‘, in the post,’: only what tells how, where or when it was said. */
function pastAdjunct(clause: Clause, at: number): number {
  const { tokens, quoted } = clause
  let i = at
  if (isComma(tokens[i])) i++
  const preposition = tokens[i]
  if (
    !preposition ||
    !/^(?:in|on|at|during|after|via|through|from|before|over|by|about|of|when|as)$/u.test(preposition.lower)
  )
    return at
  let sawChannel = false
  for (let k = i + 1; k < Math.min(tokens.length, i + 14); k++) {
    const token = tokens[k]!
    if (quoted[k]?.use === 'speech') return k
    if (CHANNEL_NOUN.test(token.lower) || clause.dated[k]) sawChannel = true
    if (token.lower === 'that' || token.text === ':') return k
    if (isComma(token)) return sawChannel ? k : at
    if (isStop(token)) return sawChannel ? k : at
    if (token.pos === 'VERB' || token.pos === 'AUX') return at
    if (sawChannel && isSubjectPronoun(token)) return k
    if (sawChannel && token.pos === 'DET' && k > i + 1 && tokens[k - 1]!.pos !== 'ADP' && tokens[k - 1]!.pos !== 'DET')
      return k
  }
  return sawChannel && i + 14 >= tokens.length ? tokens.length : at
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
function wordsBefore(clause: Clause, cue: Cue): { range: Range; quoted: boolean } | undefined {
  const { tokens, quoted } = clause
  if (cue.form === 'shared') return undefined
  if (!cue.verb.frames.has('clause') && !cue.verb.frames.has('quote')) return undefined
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
  } else if (!cue.verb.frames.has('clause') && !isQuoted) return undefined
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
function quotationAfter(clause: Clause, at: number): Range | undefined {
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

/** Words that open a clause in which something is reported. */
const COMPLEMENTIZER = /^(?:that|whether|if|how|why|what|who|where|when|which)$/u

function wordsAfter(
  clause: Clause,
  cue: Cue,
  right: Right,
  cues: readonly Cue[],
): { contents: Range[]; rule: string } | undefined {
  const { tokens, quoted } = clause
  const { frames, prepositions } = cue.verb
  let at = right.at
  while (isComma(tokens[at]) || tokens[at]?.text === ':') at++
  const first = tokens[at]
  if (!first || isStop(first)) return undefined
  const to = contentEnd(clause, cue, at, cues)
  if (to <= at) return undefined
  const contents = [{ from: at, to }]
  const opens = isQuoteMark(first) || quoted[at] != null
  const punctuated = tokens[right.at] !== first
  if (
    opens &&
    (quoted[at]?.use === 'speech' || punctuated) &&
    (frames.has('quote') || frames.has('clause') || frames.has('that'))
  )
    return { contents, rule: 'attribution/quoted-after' }
  if (
    COMPLEMENTIZER.test(first.lower) &&
    (frames.has('clause') || frames.has('that')) &&
    !(
      first.lower === 'that' &&
      /^(?:was|is|were|had|would|will)$/u.test(tokens[at + 1]?.lower ?? '') &&
      !frames.has('clause')
    )
  ) {
    if (first.lower === 'that' || frames.has('that') || frames.has('clause'))
      return { contents, rule: 'attribution/that-clause' }
  }
  if (frames.has('infinitive') && first.lower === 'to' && !punctuated)
    return { contents, rule: 'attribution/infinitive' }
  if (prepositions.includes(first.lower) && to - at > 1) {
    const inner = /^(?:of|about|to|on)$/u.test(first.lower) ? at + 1 : at
    return { contents: [{ from: inner, to }], rule: 'attribution/preposition' }
  }
  if (punctuated && !opens) return undefined
  if (frames.has('clause') && beginsClause(first) && hasVerb(clause, at, to))
    return { contents, rule: 'attribution/bare-clause' }
  if (
    cue.verb.conveys === 'belief' &&
    (isSubjectPronoun(first) || first.pos === 'DET' || first.pos === 'PROPN') &&
    /^(?:think|believe|hope|reckon|feel|know|guess|suspect|expect)$/u.test(cue.verb.lemma) &&
    clauseFollows(clause, at, to)
  )
    return { contents, rule: 'attribution/belief-clause' }
  if (
    frames.has('object') &&
    /^(?:deny|admit|accuse|defend|criticise|criticize|condemn|praise|recall|recommend|propose|suggest|dismiss|reject|oppose|support|back)$/u.test(
      cue.verb.lemma,
    ) &&
    /ing$/u.test(first.lower)
  )
    return { contents, rule: 'attribution/gerund' }
  if (frames.has('object') && (isNominal(first) || opens) && !isNothing(first)) {
    if (
      /^(?:say|write|share|report|call)$/u.test(cue.verb.lemma) &&
      !opens &&
      !(cue.verb.lemma === 'call' && callsSomething(clause, at, to))
    )
      return undefined
    return { contents, rule: 'attribution/object' }
  }
  if (right.addressee && frames.has('object') && cue.verb.act !== 'assert')
    return { contents: [{ from: right.addressee.from, to }], rule: 'attribution/object' }
  return undefined
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

/**
 * Where the words end: with the sentence, or before another clause that has its own speaker (‘…, and X
 * said’), goes on with the same one (‘… and added’), or credits the words (‘…, according to X’).
 */
function contentEnd(clause: Clause, cue: Cue, at: number, cues: readonly Cue[]): number {
  const { tokens, quoted } = clause
  let to = tokens.length
  while (to > at && isStop(tokens[to - 1]) && quoted[to - 1] == null) to--
  for (const other of cues) {
    if (other.at <= cue.at || other.left <= at || other.left >= to) continue
    const before = tokens[other.left - 1]
    if (other.form === 'shared' && other.left > at) {
      const joined = tokens[other.left]!
      if (/^(?:and|but|before|while|then)$/u.test(joined.lower) || isComma(before))
        to = Math.min(to, isComma(before) ? other.left - 1 : other.left)
    } else if (
      other.form === 'before' &&
      before &&
      /^(?:and|but|while|although|as|though|whereas)$/u.test(before.lower) &&
      isComma(tokens[other.left - 2])
    ) {
      to = Math.min(to, other.left - 2)
    } else if (
      other.form === 'before' &&
      isComma(before) &&
      (tokens[other.right]?.text === ':' || quoted[other.right + 1]?.use === 'speech' || isStop(tokens[other.right]))
    ) {
      to = Math.min(to, other.left - 1)
    }
  }
  for (let i = at + 1; i < to; i++) {
    if (quoted[i]?.use === 'speech') continue
    if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      to = isComma(tokens[i - 1]) ? i - 1 : i
      break
    }
    // ‘accused the force of a cover-up | after a tweet …’: what led to it is no part of it
    if (
      /^(?:after|when|amid|following|because)$/u.test(tokens[i]!.lower) &&
      i > at + 2 &&
      cue.verb.frames.has('object') &&
      !cue.verb.frames.has('clause') &&
      cue.verb.conveys === 'speech'
    ) {
      to = i
      break
    }
    if (
      isComma(tokens[i]) &&
      /^(?:while|although|though|whereas|but|despite)$/u.test(tokens[i + 1]?.lower ?? '') &&
      cue.verb.frames.has('object') &&
      !cue.verb.frames.has('clause')
    ) {
      to = i
      break
    }
  }
  while (to > at && isComma(tokens[to - 1])) to--
  return to
}

/** ‘was accused by X of lying’, ‘is expected to resign’, ‘it was reported that’: the agent is no part of the words. */
function passiveContents(clause: Clause, cue: Cue, cues: readonly Cue[]): Reported | undefined {
  const { tokens, quoted } = clause
  let at = cue.right
  const to = contentEnd(clause, cue, at, cues)
  const agent = cue.subject
  if (agent && agent.from - 1 === at) at = agent.to
  while (isComma(tokens[at])) at++
  const end = agent && agent.from > at ? Math.min(to, agent.from - 1) : to
  const subject: Range | null = cue.left < cue.range.from ? { from: cue.left, to: cue.range.from } : null
  const expletive = subject !== null && subject.to - subject.from === 1 && tokens[subject.from]!.lower === 'it'
  const first = tokens[at]
  if (expletive)
    return first && first.lower === 'that' && end > at
      ? { contents: [{ from: at, to: end }], addressee: null, rule: 'attribution/impersonal' }
      : undefined
  if (/^(?:tell|warn|inform|ask)$/u.test(cue.verb.lemma)) {
    // ‘the inquest was told that’, ‘the family was told’: whoever is told is no speaker
    if (!first || !(COMPLEMENTIZER.test(first.lower) || isSubjectPronoun(first) || quoted[at]?.use === 'speech'))
      return undefined
    return { contents: [{ from: at, to: end }], addressee: subject, rule: 'attribution/was-told' }
  }
  // ‘the inquest, which is expected to last’: a relative pronoun is no subject to report on
  if (subject && /^(?:who|which|that|whom)$/u.test(tokens[subject.from]!.lower)) return undefined
  const takesRest = /^(?:accuse|expect|say|believe|describe|call|allege|report|dub|blame|label|find)$/u.test(
    cue.verb.lemma,
  )
  if (!subject || (!takesRest && !agent)) return undefined
  if (takesRest && first && !/^(?:to|of|as|that|by|for|a|an|“|")$/u.test(first.lower) && quoted[at] == null)
    return undefined
  const contents: Range[] = [subject]
  if (end > at && takesRest) contents.push({ from: at, to: end })
  return contents.length > 1 || agent ? { contents, addressee: null, rule: 'attribution/passive' } : undefined
}
