import { CONFIDENCE_NOUN, PUBLIC_TRUST } from '../language/en/confidence-words.ts'
import { type Clause, isComma, isStop, type TokenRange } from './clause.ts'
import { isParty, partyAfter, subjectOf } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, predicateAt } from './predicates.ts'
import type { Trust } from './trust-frames.ts'

/** Trust in somebody told by verbs: ‘stands by’, ‘no longer trusts’, ‘stopped short of backing’, ‘withdrew its support for’. */
export function supportAt(clause: Clause, at: number): Trust | undefined {
  const { lemma, lower, pos } = clause.tokens[at]!
  if (lemma === 'stand' && clause.tokens[at + 1]?.lower === 'by') return standsBy(clause, at)
  if (lemma === 'trust' && pos === 'VERB') return trusts(clause, at)
  if (/^(?:back|backing|support|supporting)$/u.test(lower))
    return unbacked(clause, at) ?? withdrawnFrom(clause, at) ?? gaveBacking(clause, at)
  if (/^(?:backed|backs|supported|supports)$/u.test(lower)) return unsaid(clause, at) ?? inVote(clause, at)
  if (lower === 'given') return inVote(clause, at)
  if (CONFIDENCE_NOUN.test(lower)) return carried(clause, at) ?? gone(clause, at)
  return undefined
}

function isPublic({ tokens, text }: Clause, { from, to }: TokenRange): boolean {
  return PUBLIC_TRUST.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end))
}

/** Who holds it: a party, ‘I’, ‘he’; not the public, nor ‘nobody’. */
function holderOf(clause: Clause, at: number): TokenRange | undefined {
  const subject = subjectOf(clause, at)
  if (!subject || isPublic(clause, subject)) return undefined
  const alone = subject.to - subject.from === 1
  const pronoun = alone && /^(?:i|we|he|she|they)$/u.test(clause.tokens[subject.from]!.lower)
  return pronoun || isParty(clause, subject) ? subject : undefined
}

/** An office-holder, a body or a name that is trusted; not ‘the decision’, ‘the story’. */
function trustee(clause: Clause, from: number): TokenRange | undefined {
  const party = partyAfter(clause, from)
  if (!party) return undefined
  const pronoun = party.to - party.from === 1 && /^(?:him|her|them)$/u.test(clause.tokens[from]!.lower)
  return pronoun || (isParty(clause, party) && !isThing(clause, party)) ? party : undefined
}

const isThing = ({ tokens }: Clause, { from, to }: TokenRange): boolean =>
  tokens
    .slice(from, to)
    .some(token =>
      /^(?:report|statement|review|inquiry|survey|article|document|figures|data|study|decision|documentary|film|programme|footage|records|letter|poll|paper|campaign|investigation|policy|pledge|website|wall|bill|plan|plans|scheme|proposal)$/u.test(
        token.lower,
      ),
    )

/** ‘The mayor stands by the chief constable’. */
function standsBy(clause: Clause, at: number): Trust | undefined {
  const predicate = predicateAt(clause, at)
  const holder = holderOf(clause, at)
  const trusted = trustee(clause, at + 2)
  if (!holder || !trusted || predicate.unreal || predicate.modality === 'conditional') return undefined
  return { holder, in: trusted, state: predicate.negated ? 'withdrawn' : 'given', rule: 'confidence/stands-by' }
}

/** ‘The families no longer trust the force’, ‘asked if he still trusted his deputy’. */
function trusts(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const opening = /^(?:asked|pressed)$/u.test(tokens[0]!.lower)
  const comma = opening ? tokens.findIndex((token, i) => i > at && isComma(token)) : -1
  const holder = comma > 0 ? partyAfter(clause, comma + 1) : holderOf(clause, at)
  const trusted = trustee(clause, at + 1)
  // ‘he had trusted it once, to his regret’
  const before =
    clause.tokens[at - 1]?.lower === 'had' || /^(?:once|before)$/u.test(clause.tokens[trusted?.to ?? 0]?.lower ?? '')
  if (before && !predicate.negated) return undefined
  if (!holder || !trusted || predicate.voice === 'passive' || (predicate.unreal && !predicate.negated)) return undefined
  // ‘trusts him to deliver’, ‘trusted them with the keys’
  const none = predicate.negated || noLonger(clause, predicate.from)
  const task = tokens[trusted.to]?.lower
  // ‘cannot trust the force | to look into itself’ tells of no trust; ‘trusts him | to deliver’ little of any
  if (task === 'with' || (task === 'to' && !none) || /ing$/u.test(tokens[at]!.lower)) return undefined
  const asked = opening && /^(?:if|whether)$/u.test(tokens[1]?.lower ?? '')
  return { holder, in: trusted, state: asked ? 'withheld' : none ? 'withdrawn' : 'given', rule: 'confidence/trusts' }
}

/** ‘no longer’ before a verb. */
export function noLonger({ tokens }: Clause, verb: number): boolean {
  return [verb, verb - 1, verb - 2].some(i => tokens[i]?.lower === 'longer' && tokens[i - 1]?.lower === 'no')
}

/** ‘stopped short of backing Sir Neville’, ‘refused to back him’, ‘declined to give him her backing’. */
function unbacked(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const link = tokens[at - 1]?.lower
  const verb = link === 'of' ? at - 3 : at - 2
  const words = tokens
    .slice(Math.max(0, verb), at)
    .map(token => token.lower)
    .join(' ')
  const refuses = /^(?:stopp?(?:ed|s) short of|(?:refuse[sd]?|declin(?:ed|es)|failed) to)(?: publicly)?$/u.test(words)
  const holder = refuses ? holderOf(clause, verb) : undefined
  const trusted = holder && trustee(clause, at + 1)
  return trusted && { holder, in: trusted, state: 'withheld', rule: 'confidence/backed' }
}

/** ‘refused to say whether he still backed the chief constable’. */
function unsaid(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const whether = tokens.findLastIndex((token, i) => i < at && i > at - 5 && /^(?:whether|if)$/u.test(token.lower))
  const holder = whether > 0 ? holderOf(clause, at) : undefined
  const trusted = holder && trustee(clause, at + 1)
  // Left unsaid: the words before tell so, or the sentence gives nothing.
  const before = clause.text.slice(clause.sentence.start, tokens[Math.max(whether, 0)]!.start)
  const silent =
    /\b(?:refus\w+|declin\w+|would not|wouldn['’]t|did not|unwilling|unable) (?:to )?(?:say|confirm|answer|be drawn on)\b/iu
  return trusted && silent.test(before)
    ? { holder, in: trusted, state: 'withheld', rule: 'confidence/backed' }
    : undefined
}

/** ‘gave the leader her full backing’. */
function gaveBacking(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex((token, i) => i < at && i > at - 10 && /^(?:gave|given|gives)$/u.test(token.lower))
  const full = /^(?:full|complete|total|unequivocal|wholehearted|unqualified)$/u.test(tokens[at - 1]?.lower ?? '')
  const own = tokens.findLastIndex(
    (token, i) => i > verb && i < at && /^(?:his|her|its|their|my|our)$/u.test(token.lower),
  )
  if (verb < 1 || !full || own < verb + 2) return undefined
  const predicate = predicateAt(clause, verb)
  const holder = holderOf(clause, verb)
  const trusted = { from: verb + 1, to: own }
  const sure =
    predicate.voice !== 'passive' && !predicate.negated && !predicate.unreal && predicate.modality === 'actual'
  return holder && sure && isParty(clause, trusted) && !isThing(clause, trusted)
    ? { holder, in: trusted, state: 'given', rule: 'confidence/backed' }
    : undefined
}

/** ‘has withdrawn his support for the chairwoman’, ‘withdrew its backing from the leader’. */
function withdrawnFrom(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex((token, i) => i < at && i > at - 4 && token.lemma === 'withdraw')
  if (verb < 1 || !/^(?:for|from|of|in)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined
  const predicate = predicateAt(clause, verb)
  const holder = holderOf(clause, verb)
  const trusted = trustee(clause, at + 2)
  if (!holder || !trusted || predicate.unreal || predicate.negated || predicate.modality !== 'actual') return undefined
  return { holder, in: trusted, state: 'withdrawn', rule: 'confidence/lost' }
}

/** Where ‘a vote of (no) confidence’ ends that begins behind a place; undefined where none does within a few words. */
function voteAfter({ tokens }: Clause, from: number): { readonly end: number; readonly none: boolean } | undefined {
  for (let i = from; i < tokens.length && i < from + 12; i++) {
    if (isStop(tokens[i])) return undefined
    if (!/^(?:vote|motion|ballot)$/u.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== 'of') continue
    const none = tokens[i + 2]?.lower === 'no'
    const noun = none ? i + 3 : i + 2
    return CONFIDENCE_NOUN.test(tokens[noun]?.lower ?? '') ? { end: noun + 1, none } : undefined
  }
  return undefined
}

/** ‘backed Ms Pine in a vote of confidence’, ‘was given a vote of confidence by the executive’. */
function inVote(clause: Clause, at: number): Trust | undefined {
  const vote = voteAfter(clause, at + 1)
  const predicate = predicateAt(clause, at)
  if (!vote || vote.none || predicate.negated || predicate.unreal || predicate.modality !== 'actual') return undefined
  if (predicate.voice === 'passive') {
    const agent = clause.tokens[vote.end]?.lower === 'by' ? phraseAfter(clause, vote.end + 1, false) : undefined
    const trusted = predicate.subject
    return agent && trusted && isParty(clause, agent)
      ? { holder: agent, in: trusted, state: 'given', rule: 'confidence/vote' }
      : undefined
  }
  if (clause.tokens[at]!.lower !== 'backed') return undefined
  const holder = holderOf(clause, at)
  const trusted = trustee(clause, at + 1)
  return holder && trusted && { holder, in: trusted, state: 'given', rule: 'confidence/vote' }
}

/** ‘A vote of no confidence in the head was carried by the governors’. */
function carried(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  if (!tokens.slice(Math.max(0, at - 4), at).some(token => /^(?:vote|motion)$/u.test(token.lower))) return undefined
  if (tokens[at + 1]?.lower !== 'in') return undefined
  const trusted = partyAfter(clause, at + 2)
  const verb = tokens.findIndex(
    (token, i) => i > at && i < at + 20 && /^(?:carried|passed|approved|backed|won|supported)$/u.test(token.lower),
  )
  const predicate = verb < 0 ? undefined : predicateAt(clause, verb)
  const agent = predicate?.voice === 'passive' && !predicate.negated ? agentOf(clause, predicate) : undefined
  if (!trusted || !agent || !isParty(clause, agent) || predicate?.modality !== 'actual') return undefined
  const state = tokens[at - 1]?.lower === 'no' ? 'withdrawn' : 'given'
  return { holder: agent, in: trusted, state, rule: 'confidence/vote' }
}

/** ‘The federation's confidence in the chief had evaporated’, ‘their faith in her remains’. */
function gone(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const owner = ownerBefore(clause, at)
  const trusted = owner && tokens[at + 1]?.lower === 'in' ? partyAfter(clause, at + 2) : undefined
  if (!owner || !trusted || isPublic(clause, owner)) return undefined
  const behind = tokens.slice(trusted.to, trusted.to + 5).map(token => token.lower)
  if (behind.some(word => /^(?:not|never|n't|n’t|if|may|might|could|would)$/u.test(word))) return undefined
  const lost = behind.some(word =>
    /^(?:evaporated|gone|collapsed|shattered|vanished|lost|exhausted|disappeared|destroyed|ended|drained)$/u.test(word),
  )
  const kept = behind.some(word =>
    /^(?:remains|remained|undimmed|undiminished|unshaken|absolute|total|complete)$/u.test(word),
  )
  if (!lost && !kept) return undefined
  return { holder: owner, in: trusted, state: lost ? 'withdrawn' : 'given', rule: 'confidence/gone' }
}

/** ‘their faith’, ‘the federation's confidence’. */
function ownerBefore(clause: Clause, at: number): TokenRange | undefined {
  const { lower } = clause.tokens[at - 1] ?? { lower: '' }
  if (/^(?:my|our|his|her|their|its)$/u.test(lower)) return { from: at - 1, to: at }
  return /^['’]s?$/u.test(lower) ? phraseBefore(clause, at - 1) : undefined
}
