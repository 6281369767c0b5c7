import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { DEMANDED_ACTS } from '../language/en/request-words.ts'
import { NO_ACT } from '../language/en/undertaking-words.ts'
import { dueWords, wordsFrom } from './asked-words.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { isParty } from './parties.ts'
import type { Promised } from './promise-frames.ts'
import { subjectBefore } from './subjects.ts'

/**
 * ‘“We will publish it,” she said’, ‘he told MPs that he would return on Monday’: somebody says what they themselves will do. What
 * others will do, what will be, and what one will never forget promise nothing. `teller` null: the
 * document's own author, in a letter.
 */
export function willsAt(clause: Clause, at: number, teller: Attribution | null): Promised[] {
  const { tokens } = clause
  const token = tokens[at]!
  const will = /^(?:will|shall|'ll|’ll)$/u.test(token.lower)
  const would = /^(?:would|'d|’d)$/u.test(token.lower) && teller !== null && teller.manner !== 'direct'
  if (token.lower === 'intend') return intended(clause, at, teller)
  const due = token.lower === 'is' || token.lower === 'are'
  if (due) return teller ? isTo(clause, at) : []
  if (!will && !would) return []
  const spoken = teller ? forOthers(clause, at, teller) : []
  if (spoken.length > 0) return spoken
  const done = willedAct(clause, at)
  const subject = done && subjectBefore(clause, at)
  const by = subject && spanOf(clause, subject)
  if (!done || !subject || !by || !isOwn(clause, subject, by, teller)) return []
  const said = clause.text.slice(done.words.start, done.words.end)
  const held = (DEMANDED_ACTS.has(done.act) && done.act !== 'act') || GOOD_ACTS.test(done.act) || CARRIED_OUT.test(said)
  if (!done.forsworn && !held && !dueWords(said)) return []
  const first = /^(?:i|we)$/iu.test(clause.text.slice(by.start, by.end))
  return [{ by: first ? null : by, to: null, words: done.words, place: token, rule: 'undertaking/will' }]
}

/** What is said to be done or left undone behind ‘will’, with its verb: ‘will | now carefully | review the plans’. */
function willedAct(
  clause: Clause,
  at: number,
): { readonly act: string; readonly words: Span; readonly forsworn: boolean } | undefined {
  const { tokens } = clause
  let first = at + 1
  while (
    first < at + 4 &&
    (/^(?:ADV|PART)$/u.test(tokens[first]?.pos ?? '') ||
      (tokens[first]?.lower === 'no' && tokens[first + 1]?.lower === 'longer'))
  )
    first++
  const verb = goingOn(clause, first)
  const act = actOf(clause, verb)
  const base = act && (act.lower === act.lemma || act.lower.replace(/ise$/u, 'ize') === act.lemma)
  if (!act || !base || !/^(?:VERB|AUX|NOUN)$/u.test(act.pos)) return undefined
  const forsworn = isForsworn(clause, at, verb)
  if (NO_ACT.has(act.lower) && !forsworn && !carried(clause, verb)) return undefined
  const hedged = /^(?:not|n't|n’t|never|probably|always|often|perhaps|rather)$/u
  if (!forsworn && tokens.slice(at, verb).some(one => hedged.test(one.lower))) return undefined
  const plain = act.lower === tokens[verb]!.lower || /^(?:return|cooperate)$/u.test(act.lower)
  const words = wordsFrom(clause, forsworn ? at + 1 : plain ? verb : verb + 1)
  return words && { act: act.lower, words, forsworn }
}

/** Whether whoever would act is whoever says so: ‘I’, ‘we’, or the pronoun in words that are only reported. */
function isOwn(clause: Clause, subject: TokenRange, by: Span, teller: Attribution | null): boolean {
  const { tokens } = clause
  const before = tokens[subject.from - 1]
  // ‘spending they would stop’: a relative clause without its pronoun
  const relative = before?.pos === 'NOUN' && teller?.contentSpans[0]?.start !== tokens[subject.from]!.start
  if (relative && !quotedIn(teller)) return false
  // ‘if he wins he will’, ‘unless they pay we will’: threats and hopes that hang on others are left to people.
  if (/^(?:if|unless|when|whether|what|which|who|how|because)$/u.test(before?.lower ?? '')) return false
  if (teller && speaksBehind(clause, subject, teller)) return true
  if (teller && othersBefore(clause, subject.from, teller)) return false
  const who = clause.text.slice(by.start, by.end)
  return quotedIn(teller) ? /^(?:i|we)$/iu.test(who) : /^(?:i|we|he|she|they|it)$/iu.test(who)
}

/** ‘will no longer send officers out alone’, ‘I will never again take’, ‘would not bring back rationing’: what one forswears. Not ‘would not say’. */
function isForsworn({ tokens }: Clause, at: number, verb: number): boolean {
  const between = tokens
    .slice(at + 1, verb)
    .map(token => token.lower)
    .join(' ')
  if (/^(?:no longer|never again)$/u.test(between)) return tokens[verb]?.lower !== 'be'
  return /^(?:not|n['’]t|never)$/u.test(between) && FORSWORN.test(tokens[verb]?.lower ?? '')
}

/** Acts of office that somebody can promise to leave undone. */
const FORSWORN =
  /^(?:bring|introduce|reintroduce|raise|increase|cut|sell|close|charge|allow|use|scrap|abolish|privatise|repeat|tolerate)$/u

function carried(clause: Clause, verb: number): boolean {
  const words = wordsFrom(clause, verb)
  return words !== undefined && CARRIED_OUT.test(clause.text.slice(words.start, words.end))
}

/** ‘Marlow Water will spend £180m, | it said’: the speaker's pronoun behind the words is the one whom they begin with. */
function speaksBehind(clause: Clause, subject: TokenRange, teller: Attribution): boolean {
  const [speaker] = teller.speakerSpans
  const { tokens, sentence, text } = clause
  if (!speaker || speaker.start < tokens[subject.to - 1]!.end || speaker.end > sentence.end) return false
  if (!/^(?:it|they|he|she)$/iu.test(text.slice(speaker.start, speaker.end))) return false
  return subject.from === 0 && isParty(clause, subject)
}

/** ‘“I intend to publish the minutes,” he said’: in one's own words a promise, as far as anybody can be held to the act. */
function intended(clause: Clause, at: number, teller: Attribution | null): Promised[] {
  const { tokens } = clause
  const subject = subjectBefore(clause, at)
  const who = subject && tokens[subject.to - 1]!.lower
  const act = tokens[at + 2]?.lower ?? ''
  const words = wordsFrom(clause, at + 2)
  if (!quotedIn(teller) || tokens[at + 1]?.lower !== 'to' || !words || !/^(?:i|we)$/u.test(who ?? '')) return []
  if (!DEMANDED_ACTS.has(act) && !GOOD_ACTS.test(act)) return []
  return [{ by: null, to: null, words, place: tokens[at]!, rule: 'undertaking/will' }]
}

/** ‘will continue to | press’: what one goes on doing is what one promises. */
function goingOn({ tokens }: Clause, at: number): number {
  return tokens[at]?.lower === 'continue' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.pos === 'VERB'
    ? at + 2
    : at
}

/** ‘will | write’; of ‘will be writing’ the verb that is meant. */
function actOf({ tokens }: Clause, at: number): { lower: string; lemma: string; pos: string } | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  // ‘co-operate’ in three pieces
  if (token?.lower === 'co' && tokens[at + 2]?.lower === 'operate')
    return { lower: 'cooperate', lemma: 'cooperate', pos: 'VERB' }
  const doing = token?.lower === 'be' && next?.pos === 'VERB' && /ing$/u.test(next.lower)
  // ‘I will be back in six months’
  if (token?.lower === 'be' && next?.lower === 'back') return { lower: 'return', lemma: 'return', pos: 'VERB' }
  return doing ? { lower: next.lemma, lemma: next.lemma, pos: 'VERB' } : token
}

function quotedIn(teller: Attribution | null): boolean {
  return teller === null || teller.manner === 'direct'
}

/** ‘He said that the minister had decided he would quit’: behind somebody else's name ‘he’ may be them. */
function othersBefore(clause: Clause, at: number, teller: Attribution): boolean {
  const words = teller.contentSpans.find(
    span => span.start <= clause.tokens[at]!.start && clause.tokens[at]!.start < span.end,
  )
  if (!words || teller.manner === 'direct') return false
  return clause.tokens
    .slice(0, at)
    .some((token, i) => token.start >= words.start && isParty(clause, { from: i, to: i + 1 }))
}

/** Acts that somebody can be held to, beside those that are demanded. */
const GOOD_ACTS =
  /^(?:issue|use|exercise|refer|keep|commission|install|replace|update|refund|circulate|patrol|legislate|return|build|hold|set|work|cooperate|co-operate|send|share|mend|repair|visit|attend|donate|support|protect|recruit|hire|increase|double|raise|abolish|open|close|wind|telephone|phone|ring|spend|bear|cover|fight|rehouse|consult|arrange|recruit|freeze|cap|plant|staff|employ|deploy|fund|relocate|refurbish|waive|forgo|bring|reimburse|vaccinate|vet|reply|contact|resign|step|stand|leave|bring|give|offer|hand|return|submit|press|push|campaign|ensure|carry|move|call|monitor|scrutinise|implement|strengthen|prioritise|invest|lobby|plead|oppose|contest|appeal|seek|table|back)$/u

/** ‘put the recommendations into practice’, ‘see it through’: acts of several words. */
const CARRIED_OUT =
  /^(?:put\b.{1,80}\binto (?:practice|effect|place|force)|put right|put\b.{1,40}\bright|see (?:it|this|that|the \p{L}+) through|look (?:again|into|at)|take (?:action|steps|part)|make (?:changes|amends|sure|public))\b/iu

/** Cues by which somebody speaks for a body: ‘confirmed that the force would publish it’. */
const SPEAKING_FOR = /\b(?:confirm|announc|note[ds]?\b|assur|agree|undert[ao]|promis|pledg)/iu

/** ‘The chief constable confirmed that the force would publish it’, ‘she said that all of them would be retrained by May’. */
function forOthers(clause: Clause, at: number, teller: Attribution): Promised[] {
  const { tokens } = clause
  const act = tokens[at + 1]
  const subject = subjectBefore(clause, at)
  const by = subject && spanOf(clause, subject)
  if (!act || !subject || !by || tokens.some(token => /^(?:if|unless|claim|claims|claimed)$/u.test(token.lower)))
    return []
  const rest = { to: null, place: tokens[at]!, rule: 'undertaking/on-behalf' }
  if (act.lower === 'be') {
    const done = tokens[at + 2]
    const words = spanOf(clause, { from: subject.from, to: at + 1 })
    const end = wordsFrom(clause, at + 1)
    const due = end && dueWords(clause.text.slice(end.start, end.end))
    const ready = done !== undefined && (REMEDIES.test(done.lower) || READY.test(done.lower))
    if (!words || !end || !due || !ready || (subject.from < 1 && !opensWords(clause, teller))) return []
    return [{ ...rest, by: null, words: { start: words.start, end: end.end } }]
  }
  const speaks = teller.cueSpans.some(cue => SPEAKING_FOR.test(clause.text.slice(cue.start, cue.end)))
  const agent = teller.speakerSpans.some(({ start, end }) => AGENT.test(clause.text.slice(start, end)))
  if (!speaks && !agent) return []
  const words = wordsFrom(clause, at + 1)
  const ends = /^(?:close|leave|end|lose|increase|raise|resign|step|stand)$/u.test(act.lower)
  // ‘that no officer would face charges’, ‘that her deputy would act as chief’: what will be, and nothing that they do for anybody
  const befalls = act.lower === 'face' || (act.lower === 'act' && tokens[at + 2]?.lower === 'as')
  if (befalls || /^(?:no|none|neither|nobody)$/u.test(tokens[subject.from]!.lower)) return []
  const kept = !ends && (DEMANDED_ACTS.has(act.lower) || GOOD_ACTS.test(act.lower))
  return words && kept && isParty(clause, subject) ? [{ ...rest, by, words }] : []
}

/** ‘PC Marl will repay it, | his federation representative | said’: whoever speaks for somebody says what they will do. */
const AGENT =
  /\b(?:his|her|their|its)\s(?:[\p{L}-]+\s){0,3}(?:representative|lawyer|solicitor|barrister|agent|counsel|spokes\p{L}+)\b/iu

/** What is put right or brought about by whoever says that it will be done by a time. */
const REMEDIES =
  /^(?:published|circulated|supplied|sent|shared|released|issued|given|paid|refunded|repaid|repaired|replaced|completed|retrained|compensated|consulted|informed|reviewed|installed|built|rebuilt|rehoused|restored|implemented|introduced|reported|answered|provided|trained|reinstated|fixed|finished|tested|inspected)$/u

/** ‘that most of its outlets would be | open | again by the weekend’ */
const READY = /^(?:open|ready|available|complete|operational|running|electrified|checked|vetted|screened|back)$/u

/** Whether somebody's words begin the sentence. */
function opensWords({ sentence }: Clause, teller: Attribution): boolean {
  return teller.contentSpans.some(span => span.start <= sentence.start + 1)
}

/** ‘The force is to apologise to each of them, she announced’. */
function isTo(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const act = tokens[at + 2]
  const subject = subjectBefore(clause, at)
  // ‘Every officer is to be checked by 31 March, she confirmed’
  const end = act?.lower === 'be' ? wordsFrom(clause, at + 2) : undefined
  const done = tokens[at + 3]?.lower ?? ''
  if (subject && end && dueWords(clause.text.slice(end.start, end.end)) && (REMEDIES.test(done) || READY.test(done))) {
    const words = { start: tokens[subject.from]!.start, end: end.end }
    return [{ by: null, to: null, words, place: tokens[at]!, rule: 'undertaking/is-to' }]
  }
  if (tokens[at + 1]?.lower !== 'to' || !act || !DEMANDED_ACTS.has(act.lower)) return []
  const by = subject && spanOf(clause, subject)
  const words = wordsFrom(clause, at + 2)
  const named = subject && /^(?:PROPN|DET)$/u.test(tokens[subject.from]!.pos)
  return by && words && named ? [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/is-to' }] : []
}
