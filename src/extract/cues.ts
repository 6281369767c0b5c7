import type { Token } from '../domain/analysis.ts'
import { type ReportingVerb, reportingVerbOf } from '../language/en/reporting-verbs.ts'
import { type Clause, isComma, isNominal, isQuoteMark, isStop, isSubjectPronoun, type TokenRange } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { mainSubject, relativeSubject, subjectBefore, verbGroup } from './subjects.ts'

/** A reporting verb in a sentence, with whoever speaks. */
export interface Cue {
  readonly verb: ReportingVerb
  /** Index of the verb's token. */
  readonly at: number
  /** Auxiliaries and verb: ‘has also said’. */
  readonly range: TokenRange
  readonly subject: TokenRange | null
  /** Where the subject (or, without one, the verb group) begins: what lies before may be the words reported. */
  readonly left: number
  /** Where the words after it may begin. */
  readonly right: number
  /**
   * - `before`: ‘X said’
   * - `after`: ‘said X’
   * - `shared`: ‘X went and said’, ‘…, adding’: the subject belongs to an earlier verb
   * - `passive`: ‘is said to’, ‘was accused by X of’
   */
  readonly form: 'before' | 'after' | 'shared' | 'passive'
  readonly negated: boolean
  readonly modal: boolean
}

/** The reporting verbs of a sentence that have words to report, in order. */
export function findCues(clause: Clause): Cue[] {
  const cues: Cue[] = []
  for (const [at, token] of clause.tokens.entries()) {
    if (token.pos !== 'VERB' && !(token.pos === 'NOUN' && looksFinite(clause, at))) continue
    const verb = reportingVerbOf(token)
    if (!verb || withinUtterance(clause, at)) continue
    const cue = readCue(clause, at, verb, cues)
    if (cue) cues.push(cue)
  }
  return cues
}

/** Within a quotation of something said, where the words are the speaker's own. */
function withinUtterance(clause: Clause, at: number): boolean {
  const quotation = clause.quoted[at]
  return quotation?.use === 'speech' || (quotation?.use === 'scare' && quotation.edges === 'both')
}

/** The tagger takes ‘claims’, ‘vows’ for nouns: behind a name or noun, with words to report, they are verbs. */
function looksFinite(clause: Clause, at: number): boolean {
  const token = clause.tokens[at]!
  const before = clause.tokens[at - 1]
  const next = clause.tokens[at + 1]
  if (!before || !next || !(before.pos === 'PROPN' || before.pos === 'NOUN')) return false
  // ‘the papers report that’, ‘the minister claims this’: the verb agrees with what stands before it
  const plural = before.pos === 'NOUN' && /[^s]s$/u.test(before.lower)
  if (before.pos === 'NOUN' && plural === /s$/u.test(token.lower)) return false
  if (before.pos === 'PROPN' && !/s$|ed$/u.test(token.lower)) return false
  const reports = next.lower === 'that' || (isSubjectPronoun(next) && next.lower !== 'one')
  return (
    reports ||
    (before.pos === 'PROPN' && (next.lower === 'to' || isQuoteMark(next) || next.pos === 'PRON' || next.pos === 'DET'))
  )
}

function readCue(clause: Clause, at: number, verb: ReportingVerb, earlier: readonly Cue[]): Cue | undefined {
  const { tokens } = clause
  const group = verbGroup(tokens, at)
  const { from } = group
  const range: TokenRange = { from, to: at + 1 }
  const base = { verb, at, range, negated: group.negated, modal: group.modal }
  const token = tokens[at]!
  const before = tokens[from - 1]
  if (isModifier(tokens, at, group.auxiliary)) return undefined
  if (group.passive) return passiveCue(clause, base, verb)
  if (before?.lower === 'to') return infinitiveCue(clause, base, from, earlier)
  if (/ing$/u.test(token.lower) && !group.auxiliary) return sharedCue(clause, base, from, earlier)

  const inverted = invertedCue(clause, base, from)
  if (inverted) return inverted
  const subject = subjectBefore(clause, from)
  if (subject) {
    const resolved = relativeSubject(clause, subject)
    return { ...base, subject: resolved.subject, left: resolved.left, right: at + 1, form: 'before' }
  }
  return sharedCue(clause, base, from, earlier)
}

type Base = Pick<Cue, 'verb' | 'at' | 'range' | 'negated' | 'modal'>

/** ‘the alleged attack’, ‘a proposed law’, ‘her reported remarks’: the participle describes a noun. */
function isModifier(tokens: readonly Token[], at: number, auxiliary: boolean): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (auxiliary || !before || !next) return false
  if (!/ed$|ing$|en$|own$/u.test(tokens[at]!.lower)) return false
  const leads =
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    /^(?:'s|’s|his|her|their|its|my|our|your)$/u.test(before.lower) ||
    (before.pos === 'ADP' && next.pos === 'NOUN')
  return leads && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN')
}

/** `“…,” said X`, `…, said X`, `, writes X`: a verb of speech right behind the words, its subject after it. */
function invertedCue(clause: Clause, base: Base, from: number): Cue | undefined {
  const { tokens } = clause
  if (!base.verb.frames.has('quote') && !base.verb.frames.has('clause')) return undefined
  if (from !== base.at) return undefined
  const before = tokens[from - 1]
  // ‘chimed in another officer’, ‘shot back the mayor’
  const particle = /^(?:in|up|back)$/u.test(tokens[base.at + 1]?.lower ?? '') ? 1 : 0
  const next = tokens[base.at + 1 + particle]
  if (!next || next.lower === 'that') return undefined
  const behindWords =
    from === 0
      ? false
      : isComma(before) || isQuoteMark(before) || clause.quoted[from - 1] != null || /^[?!]$/u.test(before?.text ?? '')
  if (!behindWords) return undefined
  const subject = phraseAfter(clause, base.at + 1 + particle)
  if (!subject || clause.quoted[base.at + 1]?.use === 'speech') return undefined
  // ‘…, said he would go’: a pronoun subject followed by a verb is a clause of its own
  const then = tokens[subject.to]
  if (then && (then.pos === 'VERB' || then.pos === 'AUX') && !/ing$/u.test(then.lower)) return undefined
  // ‘X, a lawyer, said the plan …’: the comma closes an apposition, not the words
  if (
    isComma(before) &&
    clause.quoted[from - 2] == null &&
    !isQuoteMark(tokens[from - 2]) &&
    subjectBefore(clause, from) &&
    !(isStop(then) || isComma(then))
  )
    return undefined
  return { ...base, subject, left: from, right: subject.to, form: 'after' }
}

/** ‘X left and said’, ‘…, adding’, ‘…, before telling’: the subject of a verb before it. */
function sharedCue(clause: Clause, base: Base, from: number, earlier: readonly Cue[]): Cue | undefined {
  const { tokens } = clause
  const before = tokens[from - 1]
  // ‘Asked if …’, ‘Speaking …’ at the start report nothing here.
  if (!before) return undefined
  const participle = /ing$/u.test(tokens[base.at]!.lower)
  const own = participle && base.verb.conveys === 'speech' ? participleSubject(clause, from) : undefined
  if (own) return { ...base, subject: own, left: own.from, right: base.at + 1, form: 'before' }
  if (!isJoined(clause, base, from, earlier, participle)) return undefined
  if (participle && (base.verb.conveys !== 'speech' || base.verb.act === 'direct')) return undefined
  const last = [...earlier].reverse().find(cue => cue.subject && cue.form !== 'passive' && !isRelative(clause, cue))
  const subject = last?.subject ?? mainSubject(clause, from)
  if (!subject) return undefined
  const conjunction = /^(?:and|but|by|before|after|while|when|then)$/u.test(before.lower) ? 1 : 0
  return { ...base, subject, left: from - conjunction, right: base.at + 1, form: 'shared' }
}

/** ‘with Mr Marl saying’, ‘the film showed Mr Bell, at a bar, telling’: the participle has a subject of its own. */
function participleSubject(clause: Clause, from: number): TokenRange | undefined {
  const subject = subjectBefore(clause, from)
  const lead = subject && clause.tokens[subject.from - 1]
  return lead &&
    /^(?:with|show(?:s|ed|n)?|film(?:s|ed)?|hear[sd]?|saw|see[sn]?|quot(?:e|es|ed)|caught|record(?:s|ed))$/u.test(
      lead.lower,
    )
    ? subject
    : undefined
}

/** ‘women who want it, saying’: the verb of a relative clause lends its subject to nothing outside it. */
function isRelative(clause: Clause, cue: Cue): boolean {
  return /^(?:who|which|that)$/u.test(clause.tokens[cue.range.from - 1]?.lower ?? '')
}

/** Whether the verb hangs on to what stands before it: by a conjunction, a comma, a quotation; ‘an appeal arguing that’. */
function isJoined(clause: Clause, base: Base, from: number, earlier: readonly Cue[], participle: boolean): boolean {
  const before = clause.tokens[from - 1]!
  const behindQuotation = isQuoteMark(before) || clause.quoted[from - 1] != null
  if (isComma(before) || behindQuotation) return true
  // ‘people filming attacks and mocking the police’: a participle behind ‘and’ goes with the one before it
  if (/^(?:and|or)$/u.test(before.lower)) return !participle || earlier.at(-1)?.form === 'shared'
  if (/^(?:by|before|after|while|when|in|without)$/u.test(before.lower)) return true
  if (!participle) return /^(?:but|then|for)$/u.test(before.lower)
  return before.pos === 'NOUN' && clause.tokens[base.at + 1]?.lower === 'that'
}

/** ‘went on to say’, ‘was quick to deny’; ‘wants to say’ reports nothing. */
function infinitiveCue(clause: Clause, base: Base, from: number, earlier: readonly Cue[]): Cue | undefined {
  const { tokens } = clause
  const governor = tokens
    .slice(Math.max(0, from - 4), from - 1)
    .map(token => token.lower)
    .join(' ')
  if (
    !/\b(?:went on|goes on|gone on|continued|proceeded|moved|quick|returned|twitter|facebook|social media|came out|took to \w+)$/u.test(
      governor,
    )
  )
    return undefined
  const subject = mainSubject(clause, from) ?? earlier.at(-1)?.subject ?? null
  return { ...base, subject, left: from - 1, right: base.at + 1, form: 'shared' }
}

/** ‘is said to have’, ‘was accused by X of’: the speaker stands after ‘by’ or nowhere. */
function passiveCue(clause: Clause, base: Base, verb: ReportingVerb): Cue | undefined {
  const { tokens } = clause
  if (
    !/^(?:accuse|criticise|criticize|condemn|describe|praise|denounce|blame|say|tell|ask|report|allege|confirm|call|urge|warn|expect|believe|find|rule|dismiss|reject|endorse|back|oppose|quote|reveal|announce|note|dub|label|know|see|consider|slam|mock|question)$/u.test(
      verb.lemma,
    )
  )
    return undefined
  for (let i = base.at + 1; i < Math.min(tokens.length, base.at + 24); i++) {
    if (isStop(tokens[i])) break
    if (tokens[i]!.lower !== 'by' || clause.quoted[i]?.use === 'speech') continue
    const agent = phraseAfter(clause, i + 1, true)
    if (agent && tokens[agent.from] && !/ing$/u.test(tokens[agent.from]!.lower))
      return {
        ...base,
        subject: agent,
        left: subjectBefore(clause, base.range.from)?.from ?? base.range.from,
        right: base.at + 1,
        form: 'passive',
      }
    break
  }
  return {
    ...base,
    subject: null,
    left: subjectBefore(clause, base.range.from)?.from ?? base.range.from,
    right: base.at + 1,
    form: 'passive',
  }
}

/** Whether the tokens [from, to) hold a finite verb outside speech. */
export function hasVerb(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = clause.tokens[i]!
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/u.test(token.lower))) return true
  }
  return false
}

/** Whether a token can begin a clause: ‘he’, ‘the plan’, ‘officers’, ‘there’. */
export function beginsClause(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isSubjectPronoun(token) ||
      isNominal(token) ||
      // ‘said raising the limit would …’, ‘said proposed cuts will …’
      (token.pos === 'VERB' && /(?:ing|ed)$/u.test(token.lower)) ||
      /^(?:much|more|most|fewer|less|such|even|only|every|all|both|either|neither|what|how|there|if|when|while|although|though|because|as|after|in|on|at|during|under|without|not|no|yes)$/u.test(
        token.lower,
      ))
  )
}
