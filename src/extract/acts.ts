import type { Quotation } from '../domain/analysis.ts'
import { covers, type Span, type SpanIndex } from '../domain/span.ts'
import type { Act, Conveys, Hedge, Made, Manner } from '../domain/statement.ts'
import { ACT_WORDS } from '../language/en/act-words.ts'
import { ATTITUDES, CLAIM_NOUN, NEGATION } from '../language/en/attitudes.ts'
import type { Clause } from './clause.ts'
import type { JoinedDraft } from './continuations.ts'
import type { Cue } from './cues.ts'

/** Nouns that report, and what is done with them. */
const NOUN_ACTS: Readonly<Record<string, Act>> = {
  allegation: 'accuse',
  allegations: 'accuse',
  accusation: 'accuse',
  accusations: 'accuse',
  warning: 'warn',
  warnings: 'warn',
  admission: 'admit',
  complaint: 'criticise',
  complaints: 'criticise',
  confirmation: 'confirm',
  denial: 'deny',
  announcement: 'announce',
  finding: 'find',
  promise: 'promise',
  asked: 'ask',
  pledge: 'promise',
  vow: 'promise',
  refusal: 'decline',
  threat: 'threaten',
}

/** What was done by saying it: the cue's own meaning, sharpened by what stands around it. */
export function actOf(clause: Clause, draft: JoinedDraft): Act {
  const said = draft.cue.map(span => textOf(clause, span)).join(' ')
  const content = contentOf(clause, draft)
  const back = backAt(`${said} ${draft.noun ?? ''}`, content)
  if (back) return back
  // ‘The firm | disputes | that account’, which the tagger takes for a noun
  if (!draft.verb && /\b(?:disputes|denies|refutes)$/iu.test(said)) return 'deny'
  if (draft.noun) {
    // ‘her claim that she never sent it’
    if (/^(?:claims?|assertions?|insistence)$/u.test(draft.noun) && OWN_NEGATION.test(content)) return 'deny'
    return NOUN_ACTS[draft.noun] ?? actOfWords(content, null)
  }
  return draft.verb ? actOfVerb(clause, draft, draft.verb, said, content) : actOfWords(content, null)
}

/** ‘hit back at claims | he had misled them’, ‘pushed back on those claims’, ‘hit back at the report’. */
function backAt(said: string, content: string): Act | undefined {
  if (!/\b(?:hit|hits|hitting|push\w*|fir\w+) back (?:on|at|against|over)\b/iu.test(said)) return undefined
  const words = `${said.replace(/^.* back /iu, '')} ${content}`
  return CLAIM_NOUN.test(words) && !OPINION_NOUN.test(words) ? 'deny' : 'criticise'
}

function actOfVerb(clause: Clause, { addressee }: JoinedDraft, cue: Cue, said: string, content: string): Act {
  const { verb, at, negated } = cue
  const { tokens } = clause
  const next = tokens[at + 1]?.lower ?? ''
  const cueText = `${tokens
    .slice(Math.max(0, at - 4), at + 6)
    .map(token => token.lower)
    .join(' ')}`
  if (verb.lemma === 'call' && /^(?:for|on)$/u.test(next)) return 'call'
  // ‘called it a lie’
  if (verb.lemma === 'call') return actOfWords(content, verb.lemma)
  if (
    /\b(?:told|tells|telling|gave evidence|giving evidence|testified)\b/u.test(cueText) &&
    addressee &&
    /\b(?:inquest|court|jury|hearing|inquiry|tribunal|coroner|panel)\b/iu.test(textOf(clause, addressee))
  )
    return 'testify'
  // ‘asked people to send in what they have’ calls on them; ‘asked whether’ asks
  if (verb.act === 'ask' && /^to\b/iu.test(content.replace(/^["“‘']/u, ''))) return 'call'
  if (isUnanswered(cue, content)) return 'decline'
  // ‘ruled out a merger’; ‘would not rule out a merger’ says no more than that it may be
  if (verb.lemma === 'rule' && /\bout\b/u.test(cueText)) return negated ? 'assert' : 'decline'
  // ‘echoed the views of Ken Marl’
  if (verb.lemma === 'echo' && /^(?:\p{L}+ )?(?:views?|comments|concerns|remarks|sentiments?)\b/iu.test(content))
    return 'endorse'
  // ‘did not accept that they had known’, ‘accepted that he had been told’
  if (verb.lemma === 'accept' && ACCEPTED.test(content)) return negated ? 'deny' : 'admit'
  // ‘pleaded not guilty’, ‘pleads guilty’
  if (verb.lemma === 'plead' && /\bguilty\b/iu.test(`${said} ${content}`))
    return /\bnot guilty\b/iu.test(`${said} ${content}`) ? 'deny' : 'admit'
  // ‘refused to accept that it had failed’
  if (verb.act === 'decline' && REFUSED.test(`${said} ${content}`)) return 'deny'
  return verb.act === 'deny' ? denied(cue, said, content) : actAsserted(cue, content)
}

/** What whoever says, insists or claims something does by it. */
function actAsserted({ verb: { act, lemma } }: Cue, content: string): Act {
  // ‘insists that he did not know’ answers those who say that he did
  if (/^(?:insist|maintain|swear|protest|counter)$/u.test(lemma) && NEGATION.test(content)) return 'deny'
  // ‘claims that she never sent it’, ‘argued there was no fault’; what somebody else did not do is no denial of theirs
  if (/^(?:claim|argue)$/u.test(lemma) && OWN_NEGATION.test(content)) return 'deny'
  if (act !== 'assert') return act
  const found = actOfWords(content, lemma)
  // ‘The review concluded there was no fault’ finds, and denies nothing
  return found === 'deny' && lemma === 'conclude' ? 'find' : found
}

/** ‘refuses to accept that’, ‘declined to accept he was to blame’; ‘refused to accept the offer’ is none. */
const REFUSED =
  /\b(?:refus\w+|declin\w+) to accept (?:that\b|(?:any )?(?:blame|responsibility|fault)\b|(?:he|she|it|they|there|officers|staff) (?:was|were|had|did|is|are|has|have)\b)/iu

/** ‘he never met them’, ‘there was no’: denied of oneself, or altogether. */
const OWN_NEGATION =
  /^["“'‘]*(?:that )?["“'‘]*(?:I|we|he|she|they|there)\b[^.?!]{0,20}?\b(?:never (?!mind)|not |\p{L}+n[’']t |no (?!doubt|question|need|alternative|choice|way|reason|chance))/iu

/** Opinions are answered, not denied: ‘rejected Mr Bell's remarks’. */
const OPINION_NOUN = /\b(?:remarks?|comments?)\b/iu

/** ‘denies gross misconduct’, ‘deny blame’; what is withheld has an owner: ‘denied bail’, ‘denied them a hearing’, ‘denied the victory’. */
const BARE_THING =
  /^(?!(?:the|a|an|him|her|them|us|me|you|people|families|residents|women|men|(?:\p{L}+ )?(?:visas?|bail|access|entry|requests?|appeals?|applications?|permission|leave|licen[cs]es?|funding|treatment|rights?|compensation|asylum|parole|justice|status))\b)\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,3}[.,;]?$/u

/** What is owned up to where it is accepted; an offer is not. */
const ACCEPTED =
  /^["“'‘]?(?:that\b|(?:full |some )?(?:responsibility|blame)\b|(?:the|this|such) criticisms?\b|(?:he|she|they|it|there|supervisors|officers) (?:was|were|had|did|should|could)\b)/iu

/**
 * ‘did not respond to a request for comment’, ‘would not say whether she knew’, ‘has not commented on it’: an answer is not given,
 * which is done by whoever was asked. ‘Did not say that’ tells of words that were not said.
 */
function isUnanswered({ verb: { lemma }, negated, modal }: Cue, content: string): boolean {
  if (!negated) return false
  if (/^(?:respond|reply|answer|comment|elaborate)$/u.test(lemma)) return true
  const telling = /^(?:say|tell|confirm|discuss|disclose|reveal|explain|specify|identify|clarify)$/u.test(lemma)
  return telling && (modal || /^["“'‘]?(?:whether|if|how|why|what|when|where|which|who|whose)\b/iu.test(content))
}

/** ‘denied the claim’, ‘rejected the notion that’; but ‘rejected the bill’ and ‘denied him a visa’ decline, ‘dismissed him as a clown’ criticises, ‘did not deny’ does neither. */
function denied({ verb: { lemma }, negated, form }: Cue, cue: string, content: string): Act {
  if (negated) return 'assert'
  const words = `${cue} ${content}`
  const lead = words.split(/\s+/u).slice(0, 9).join(' ')
  const claim = /\b(?:that|any|as) \p{L}/iu.test(lead) || CLAIM_NOUN.test(lead)
  if (lemma === 'deny') {
    // ‘which he denies’, ‘denies touching him’; in a headline ‘police deny notes “fabricated”’
    const told =
      claim ||
      /\b(?:denied|deny|denies|denying) (?:\p{L}+ing|that|his|her|their|its|my|our)\b|\b(?:he|she|they|it|we|I|this|all|everything|there)\b|["“]|(?<!\p{L})['‘]\p{L}/iu.test(
        lead,
      )
    // ‘The allegations have been denied by the officers’; ‘he was denied bail’
    if (form === 'passive') return CLAIM_NOUN.test(content) ? 'deny' : 'decline'
    return told || /^(?:which|that)\b/iu.test(content) || BARE_THING.test(content) ? 'deny' : 'decline'
  }
  if (!/^(?:reject|dismiss|rebut)$/u.test(lemma)) return 'deny'
  // ‘dismissed the whole affair as nonsense’; ‘dismissed him as a clown’ is of a person
  if (FALSEHOOD.test(words) && !/\b(?:dismiss\w*|reject\w*) (?:him|her|them|\p{Lu}\p{L}+ as)\b/u.test(words))
    return 'deny'
  if ((CLAIM_NOUN.test(lead) && !OPINION_NOUN.test(lead)) || /\b(?:that|any) \p{L}/iu.test(lead)) return 'deny'
  return lemma === 'reject' ? 'decline' : 'criticise'
}

const FALSEHOOD =
  /\bas [^.?!]{0,12}?\b(?:absurd|nonsens\w+|untrue|false|fiction|ridiculous|laughable|baseless|rubbish|lies?|unfounded|groundless|fanciful|fantasy|myths?|ludicrous|preposterous|inaccurate|wrong)\b/iu

/** What the words themselves show; a question only where the verb leaves room for one. */
function actOfWords(content: string, lemma: string | null): Act {
  const act = ACT_WORDS.find(([, pattern]) => pattern.test(content))?.[0]
  if (act) return act
  const asks = /\?["”’']*$/u.test(content.trim())
  return asks && (lemma === null || /^(?:say|ask|add|tell|write|tweet|wonder|continue)$/u.test(lemma))
    ? 'ask'
    : 'assert'
}

function contentOf(clause: Clause, draft: JoinedDraft): string {
  return draft.contents.map(span => textOf(clause, span)).join(' ')
}

function textOf(clause: Clause, span: Span): string {
  return clause.text.slice(span.start, span.end)
}

/** Said, or only held. */
export function conveysOf(clause: Clause, draft: JoinedDraft, manner: Manner): Conveys {
  // Words in quotation marks were said, whatever the verb: ‘she felt it was “a disgrace”’.
  if (manner === 'direct') return 'speech'
  if (!draft.verb) return attitudeOf(draft.cue.map(span => textOf(clause, span)).join(' ')) ?? 'speech'
  const { verb } = draft.verb
  const thing = (verb.lemma === 'reject' || verb.lemma === 'dismiss') && actOf(clause, draft) === 'decline'
  return thing && manner === 'indirect' ? 'stance' : verb.conveys
}

/** What a cue without a reporting verb tells of its source: ‘was confident’, ‘his opposition to’. */
function attitudeOf(cue: string): Conveys | undefined {
  return ATTITUDES.find(([, pattern]) => pattern.test(cue))?.[0]
}

/** Whether it was said at all, as far as the document goes. */
export function madeOf(clause: Clause, draft: JoinedDraft): Made {
  if (!draft.verb) return 'made'
  const { tokens } = clause
  const { at, range, negated, modal, form } = draft.verb
  if (isUnanswered(draft.verb, contentOf(clause, draft))) return 'made'
  const around = tokens
    .slice(Math.max(0, range.from - 5), at)
    .map(token => token.lower)
    .join(' ')
    // ‘He denies any wrongdoing but | says he will help’
    .split(/\b(?:but|and)\b|[,;]/u)
    .at(-1)!
  if (negated || /\b(?:denied|denies|denying|never)\b/u.test(around)) return 'denied'
  if (
    /\b(?:accused of|alleged to have|alleged to)\b/u.test(around) ||
    (form === 'passive' && draft.verb.verb.act === 'accuse')
  )
    return 'alleged'
  if (modal && form !== 'passive' && draft.rule !== 'attribution/quoted-after') return 'hypothetical'
  if (/\b(?:if|whether|unless)\b/u.test(around)) return 'hypothetical'
  return 'made'
}

/** Direct: nothing but quotation; mixed: some; indirect: none. */
export function mannerOf(text: string, quotations: SpanIndex<Quotation>, contents: readonly Span[]): Manner {
  let inside = 0
  let total = 0
  for (const content of contents) {
    const near = quotations.overlapping(content)
    for (const word of text.slice(content.start, content.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const span = { start: content.start + word.index, end: content.start + word.index + word[0].length }
      total++
      if (near.some(quotation => covers(quotation, span))) inside++
    }
  }
  if (inside === 0) return 'indirect'
  return inside === total ? 'direct' : 'mixed'
}

const HEDGES: readonly (readonly [RegExp, string])[] = [
  // ‘reportedly’, ‘is understood to’, ‘it is believed that’; not ‘she believed’
  [
    /\breportedly\b|\b(?:is|are|was|were|has been|have been) (?:reported|said|understood|believed|thought) to\b|\bit is (?:understood|believed|reported|thought)\b/giu,
    'reported',
  ],
  [/\ballegedly\b|\balleged\b/giu, 'alleged'],
  [/\bapparently\b|\bappears? to\b|\bseems? to\b/giu, 'apparent'],
  [/\bso-called\b|\bsupposedly\b|\bpurportedly\b/giu, 'distanced'],
]

/** Words by which the document does not vouch for what it tells, in the sentence outside the words reported. */
export function hedgesOf(clause: Clause, draft: JoinedDraft): Hedge[] {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const hedges: Hedge[] = []
  for (const [pattern, kind] of HEDGES) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      const quoted = clause.quoted[clause.tokens.findIndex(token => token.start >= span.start)]
      if (!quoted && draft.cue.some(cue => Math.abs(cue.start - span.start) < 60)) hedges.push({ ...span, kind })
    }
  }
  return hedges.sort((a, b) => a.start - b.start)
}
