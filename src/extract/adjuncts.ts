import { type Clause, isComma, isNominal, isStop, isSubjectPronoun, type TokenRange } from './clause.ts'
import type { Cue } from './cues.ts'
import { phraseAfter } from './phrases.ts'

/** Nouns that name the way something is said: ‘in a statement’, ‘during an interview’, ‘on Twitter’. */
const CHANNEL_NOUN =
  /^(?:meeting|statement|interview|interviews|speech|tweet|tweets|post|letter|email|e-mail|memo|report|article|column|blog|rally|debate|conference|briefing|hearing|appearance|message|call|video|address|radio|television|tv|twitter|facebook|today|show|programme|program|inquest|court|meeting|event|remarks|book|editorial|filing|affidavit|release|note|op-ed|podcast|forum|session|evidence|paper|documents|comments)$/u

export interface Right {
  readonly at: number
  readonly addressee: TokenRange | null
}

/** Past the addressee, dates and the way it was said, to where the words may begin. */
export function skipToWords(clause: Clause, cue: Cue): Right {
  let at = cue.right
  let addressee: TokenRange | null = null
  const colon = colonBefore(clause, at)
  for (let guard = 0; guard < 8; guard++) {
    const token = clause.tokens[at]
    if (!token || clause.quoted[at]?.use === 'speech') break
    if (isTime(clause, at)) {
      at++
      continue
    }
    const told: TokenRange | undefined = addressee
      ? undefined
      : (objectAddressee(clause, cue, at) ?? prepositionalAddressee(clause, cue, at))
    if (told) {
      addressee = told
      at = told.to
      continue
    }
    const past = pastAdjunct(clause, at)
    if (past === at) break
    at = past
  }
  return { at: Math.max(colon, at), addressee }
}

const ADVERB =
  /^(?:also|later|again|earlier|early|late|publicly|bluntly|flatly|simply|only|just|recently|once|repeatedly|previously|morning|afternoon|evening|night)$/u

/** ‘said | on Wednesday | he’, ‘said | later | that’. */
function isTime(clause: Clause, at: number): boolean {
  const { tokens, dated } = clause
  return dated[at] === true || (tokens[at]!.lower === 'on' && dated[at + 1] === true) || ADVERB.test(tokens[at]!.lower)
}

/** ‘told | the inquest | he’: the object of a verb that has an addressee. */
function objectAddressee(clause: Clause, cue: Cue, at: number): TokenRange | undefined {
  const token = clause.tokens[at]!
  if (!cue.verb.frames.has('addressee') || cue.form === 'after' || isComma(token)) return undefined
  return /^(?:that|to|if|whether|why|how|what|of|about)$/u.test(token.lower) ? undefined : addresseeAt(clause, at)
}

/** ‘said | to the panel | that’; ‘apologised | to the family | for the delay’. */
function prepositionalAddressee(clause: Clause, cue: Cue, at: number): TokenRange | undefined {
  const { tokens } = clause
  const next = tokens[at + 1]
  const { prepositions } = cue.verb
  if (tokens[at]!.lower !== 'to' || !next || !isNominal(next) || prepositions.includes('to')) return undefined
  const phrase = phraseAfter(clause, at + 1, false)
  // The verb's own preposition leads to what was said: it is no part of whoever was told.
  const own = phrase
    ? tokens.findIndex((one, i) => i > phrase.from && i < phrase.to && prepositions.includes(one.lower))
    : -1
  return phrase && own >= 0 ? { from: phrase.from, to: own } : phrase
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
function addresseeAt(clause: Clause, at: number): TokenRange | undefined {
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
