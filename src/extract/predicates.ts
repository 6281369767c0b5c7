import type { Token } from '../domain/analysis.ts'
import type { Modality } from '../domain/extraction.ts'
import { type Clause, isComma, isQuoteMark, isStop, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { mainSubject, relativeSubject, subjectBefore } from './subjects.ts'

/** A verb with those who take part in what it tells, as ranges of the clause's tokens. */
export interface Predicate {
  /** Place of the verb. */
  readonly at: number
  /** Place of the first word of its group: ‘was | later dismissed’. */
  readonly from: number
  readonly subject: TokenRange | undefined
  /** ‘was dismissed’: passive. ‘the officer dismissed in May’, ‘the chair resigned in May’: by the words alone it can be either. */
  readonly voice: 'active' | 'passive' | 'either'
  readonly negated: boolean
  readonly modality: Modality
  /** ‘could’, ‘should’, ‘wants to’, ‘refused to’: nobody says that it happened or will. */
  readonly unreal: boolean
}

/** Irregular participles of the verbs that rules look for, beside those in -ed. */
const PARTICIPLE = /(?:ed|wn|en|orn|ught|eft|et|id|old|iven|aken|ut)$/u
/** Further participles, behind a form of ‘be’ alone: ‘was shot’, ‘were found’; without one they are as often the past. */
const PASSIVE = /(?:hot|ound|uck|ung|ent|eld|ade|ost|ilt|elt|read)$/u
const BE = /^(?:is|are|was|were|be|been|being|am|'s|’s|'re|’re|got|get|gets|getting)$/u
const HAVE = /^(?:has|have|had|having|'ve|’ve|'d|’d)$/u
const UNREAL_MODAL = /^(?:could|might|may|should|can|ca|must|ought)$/u
/** ‘said she would leave’, ‘would later become mayor’: to come, as seen from then; not ‘would have left’, nor with an ‘if’. */
const WOULD = /^(?:would|'d|’d)$/u
const ADVERBIAL =
  /^(?:also|later|then|once|reportedly|allegedly|publicly|previously|repeatedly|recently|first|now|just|today|already|since|formally|officially|abruptly|suddenly|finally|subsequently|immediately|effectively|both|all|each|yet|still|soon|ever|last|more|than|almost|nearly|roughly|not|n't|n’t|never)$/u

/** Words before ‘to’ that make what follows certain to come: ‘is due to retire’. */
const EXPECTING =
  /^(?:due|set|expected|going|scheduled|poised|about|likely|preparing|plans?|planning|intends?|intending|hopes?|is|are|was|were)$/u
/** Words before ‘to’ under which what follows was done: ‘was forced to resign’, ‘went on to lead’. */
const DONE =
  /^(?:forced|allowed|permitted|decided|chose|chosen|had|went|on|came|had|managed|opted|obliged|compelled|made|agreed|elected|appointed|named|chosen|promoted|brought)$/u
/** Words before ‘to’ or a participle after which nothing is known to have happened. */
const CONDITION = /^(?:if|unless|whether|until|should|lest|without)$/u

/** Reads the verb at a place of a clause; the place must hold a verb (or a participle). */
export function predicateAt(clause: Clause, at: number): Predicate {
  const group = groupBefore(clause.tokens, at)
  const governed = governedBy(clause, group.from, group.infinitive)
  const subject = withoutParticiple(clause, subjectOf(clause, governed.from, at, group))
  const conditional = conditionBefore(clause, subject?.from ?? governed.from, isPast(clause, at, group))
  const unreal = group.unreal || governed.unreal || conditional
  const modality: Modality = conditional ? 'conditional' : group.future || governed.future ? 'expected' : 'actual'
  return {
    at,
    from: group.from,
    subject,
    voice: group.passive ? 'passive' : !group.finite && isReduced(clause, at) ? 'either' : 'active',
    negated: group.negated || governed.negated,
    modality,
    unreal,
  }
}

interface Group {
  readonly from: number
  readonly passive: boolean
  readonly negated: boolean
  readonly future: boolean
  readonly unreal: boolean
  readonly infinitive: boolean
  /** It has an auxiliary. */
  readonly finite: boolean
}

function groupBefore(tokens: readonly Token[], at: number): Group {
  let from = at
  const words: string[] = []
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    // ‘has, rightly, been suspended’
    if (isComma(tokens[i]) && tokens[i - 1]?.pos === 'ADV' && isComma(tokens[i - 2]) && tokens[i - 3]?.pos === 'AUX')
      i -= 3
    const token = tokens[i]!
    if (isQuoteMark(token) || isComma(token) || isStop(token)) break
    const auxiliary =
      token.pos === 'AUX' ||
      BE.test(token.lower) ||
      HAVE.test(token.lower) ||
      /^(?:'ll|’ll|will|wo|shall|did|does|do)$/u.test(token.lower)
    const possessive = /^['’]s$/u.test(token.lower) && !PARTICIPLE.test(tokens[at]!.lower)
    if (possessive) break
    // ‘Ada | May | was’ is a name
    const modal = UNREAL_MODAL.test(token.lower) && !(token.text === 'May' && token.pos === 'PROPN')
    if (auxiliary || modal || WOULD.test(token.lower)) {
      words.push(token.lower)
      from = i
    } else if (token.pos === 'ADV' || ADVERBIAL.test(token.lower)) {
      if (/^(?:not|n't|n’t|never)$/u.test(token.lower)) words.push('not')
      // An adverb is of the group only where an auxiliary stands before it; alone it may be the sentence's.
      if (i === at - 1 || words.length > 0) from = Math.min(from, i)
    } else break
  }
  const verb = tokens[at]!.lower
  const nearest = words.find(word => word !== 'not')
  return {
    from,
    passive:
      nearest !== undefined && BE.test(nearest) && (PARTICIPLE.test(verb) || PASSIVE.test(verb)) && !/ing$/u.test(verb),
    negated: words.includes('not'),
    future: words.some(word => /^(?:will|'ll|’ll|wo|shall|would)$/u.test(word)),
    unreal: words.some(word => UNREAL_MODAL.test(word)) || isUnrealWould(tokens, words),
    infinitive: tokens[from - 1]?.lower === 'to',
    finite: words.some(word => word !== 'not'),
  }
}

/** ‘would have resigned’, ‘would resign if asked’, ‘she’d be sacked if she stayed’. */
function isUnrealWould(tokens: readonly Token[], words: readonly string[]): boolean {
  if (!words.includes('would') && !(words.includes('be') && words.some(word => /^['’]d$/u.test(word)))) return false
  return (
    words.some(word => HAVE.test(word) && word !== "'d" && word !== '’d') ||
    tokens.some(token => /^(?:if|unless|otherwise)$/u.test(token.lower))
  )
}

/** ‘is due | to retire’, ‘was forced | to resign’, ‘wants | to stand down’: what governs an infinitive. */
function governedBy(
  clause: Clause,
  from: number,
  infinitive: boolean,
): { from: number; future: boolean; unreal: boolean; negated: boolean } {
  const { tokens } = clause
  if (!infinitive) return { from, future: false, unreal: false, negated: false }
  const governor = tokens[from - 2]
  if (!governor) return { from, future: true, unreal: false, negated: false }
  // ‘Met chief to quit’ in a headline, ‘her decision to quit’
  if (governor.pos === 'NOUN' || governor.pos === 'PROPN') {
    const decision = /^(?:decision|intention|plan|announcement)$/u.test(governor.lower)
    const headline = tokens.every(token => token.pos !== 'AUX') && !isStop(tokens.at(-1))
    return { from: from - 1, future: decision || headline, unreal: !decision && !headline, negated: false }
  }
  const group = groupBefore(tokens, from - 2)
  const base = { from: group.from, negated: group.negated }
  if (DONE.test(governor.lower)) return { ...base, future: group.future, unreal: group.unreal }
  if (EXPECTING.test(governor.lower)) return { ...base, future: true, unreal: group.unreal }
  return { ...base, future: false, unreal: true }
}

/** ‘with two | found to have a case to answer’: the tagger takes the participle for a noun of the phrase. */
function withoutParticiple({ tokens }: Clause, subject: TokenRange | undefined): TokenRange | undefined {
  if (!subject || subject.to - subject.from < 2) return subject
  const last = tokens[subject.to - 1]!.lower
  return /^(?:found|deemed|judged|believed|thought|understood)$/u.test(last)
    ? { from: subject.from, to: subject.to - 1 }
    : subject
}

function subjectOf(clause: Clause, from: number, at: number, group: Group): TokenRange | undefined {
  const { tokens } = clause
  const verb = tokens[at]!
  const before = tokens[from - 1]
  // ‘her deputy — due to retire in May’: without a form of ‘be’ it is said of the phrase right before, and of nobody further off
  if (group.infinitive && /^(?:due|set|expected|likely|scheduled|poised)$/u.test(tokens[from]!.lower))
    return phraseBefore(clause, isComma(before) ? from - 1 : from)
  // ‘after resigning in May’, ‘having been dismissed’, ‘before being sworn in’
  const opens =
    !before || isComma(before) || /^(?:after|before|since|by|while|when|on|following|upon|and)$/u.test(before.lower)
  // ‘Shopkeepers, some of whom left, | are demanding’ has its own subject
  const open = !group.finite || /^(?:having|being)$/u.test(tokens[from]!.lower)
  if (opens && open && (/ing$/u.test(verb.lower) || /^(?:having|being)$/u.test(tokens[from]!.lower)))
    return mainSubjectOf(clause, from)
  // ‘She resigned in May and | retired’: a verb joined to another has its subject
  if (/^(?:and|but|then|or)$/u.test(before?.lower ?? '')) {
    const earlier = lastVerb(clause, from - 1)
    if (earlier !== undefined) return predicateAt(clause, earlier).subject
  }
  if (before?.lower === ',' && !group.finite) {
    // ‘PC Marl, sacked in 2019, …’
    const apposed = subjectBefore(clause, from - 1)
    // ‘Dr Marl, for the family, asked the witness’: with an object behind it, it is the sentence's own verb
    const object = /^(?:DET|PRON|PROPN)$/u.test(tokens[at + 1]?.pos ?? '')
    if (apposed && PARTICIPLE.test(verb.lower) && !object) return relativeSubject(clause, apposed).subject
  }
  const subject = subjectBefore(clause, isPostposed(clause, from - 1) ? from - 1 : from)
  return subject && relativeSubject(clause, subject).subject
}

/** ‘The officer | responsible | has been suspended’: an adjective behind its noun and before the verb. */
function isPostposed({ tokens }: Clause, at: number): boolean {
  return (
    /^(?:responsible|involved|concerned|implicated|present|arrested|affected|accused)$/u.test(
      tokens[at]?.lower ?? '',
    ) &&
    tokens[at - 1]?.pos === 'NOUN' &&
    /^(?:AUX|ADV|PUNCT)$/u.test(tokens[at + 1]?.pos ?? '')
  )
}

function mainSubjectOf(clause: Clause, from: number): TokenRange | undefined {
  const before = mainSubject(clause, from)
  if (before) return before
  for (let i = from; i < clause.tokens.length; i++)
    if (isComma(clause.tokens[i])) return phraseAfter(clause, i + 1, false)
  return undefined
}

/** The verb that an ‘and’ at a place joins its verb to: ‘became | unwell while being detained, and | died’, behind a comma not one of a lesser clause. */
export function lastVerb(clause: Clause, before: number): number | undefined {
  const { tokens } = clause
  const far = isComma(tokens[before - 1])
  let found: number | undefined
  for (let i = before - 1; i > 0; i--) {
    const token = tokens[i]!
    if (far && found !== undefined && isSubordinate(clause, i)) found = undefined
    else if (breaksJoin(clause, i, before)) return found
    if (found === undefined && token.pos === 'VERB' && !/ing$/u.test(token.lower) && tokens[i - 1]?.lower !== 'to') {
      if (!far) return i
      found = i
    }
  }
  return found
}

/** ‘while | being detained by officers’, ‘as | he walked home’: its verb is none that the sentence goes on with. */
function isSubordinate({ tokens }: Clause, at: number): boolean {
  return /^(?:while|when|as|after|before|because)$/u.test(tokens[at]!.lower) && !isComma(tokens[at - 1])
}

function breaksJoin({ tokens }: Clause, at: number, before: number): boolean {
  const token = tokens[at]!
  // ‘will join | as Deputy Chief Constable | and act as chief’
  const capacity =
    token.lower === 'as' &&
    (tokens[at + 1]?.pos === 'PROPN' || !tokens.slice(at, before).some(one => /^(?:VERB|AUX|PRON)$/u.test(one.pos)))
  return isStop(token) || isQuoteMark(token) || (!capacity && /^(?:that|who|which|while|as|when)$/u.test(token.lower))
}

/** ‘the officers dismissed in May’, ‘PC Marl, sacked after a hearing’: a participle without auxiliary that a preposition follows. */
function isReduced(clause: Clause, at: number): boolean {
  const verb = clause.tokens[at]!.lower
  const next = clause.tokens[at + 1]
  return (
    PARTICIPLE.test(verb) &&
    (next === undefined || /^(?:by|in|after|for|over|from|at|on|following|without|to|as|[,.])$/u.test(next.lower))
  )
}

/** ‘until he | left | in 2019’: it came about; not ‘would wait until he left’. */
function isPast({ tokens }: Clause, at: number, group: Group): boolean {
  const { lower, lemma, pos } = tokens[at]!
  const past = pos === 'VERB' && lower !== lemma && !/(?:s|ing)$/u.test(lower)
  const plain = tokens.slice(group.from, at).every(token => /^(?:was|were)$/u.test(token.lower) || token.pos === 'ADV')
  return past && plain && !tokens.slice(0, at).some(token => WOULD.test(token.lower) || token.lower === 'will')
}

function conditionBefore(clause: Clause, from: number, past: boolean): boolean {
  for (let i = from - 1; i >= 0 && i > from - 4; i--) {
    const token = clause.tokens[i]!
    if (token.lower === 'until' && past) return false
    if (CONDITION.test(token.lower)) return true
    if (isComma(token) || isStop(token)) return false
  }
  return false
}

/** ‘by a panel’ behind a verb in the passive: who did it. */
export function agentOf(clause: Clause, predicate: Predicate): TokenRange | undefined {
  const { tokens } = clause
  for (let i = predicate.at + 1; i < tokens.length && i < predicate.at + 9; i++) {
    const token = tokens[i]!
    if (isComma(token) || isStop(token) || token.pos === 'VERB' || isQuoteMark(token)) return undefined
    if (token.lower === 'by' && !clause.dated[i + 1]) return phraseAfter(clause, i + 1, false)
  }
  return undefined
}

/** The phrase right behind a verb: whom or what it is done to. */
export function objectOf(clause: Clause, predicate: Predicate): TokenRange | undefined {
  const next = clause.tokens[predicate.at + 1]
  return next && !clause.dated[predicate.at + 1] ? phraseAfter(clause, predicate.at + 1, false) : undefined
}
