import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { PostEvent } from '../domain/post-event.ts'
import type { Span } from '../domain/span.ts'
import { NETWORK_WORDS, PLAIN_POST_NOUNS, POST_NOUNS, POST_PARTICLES, POST_VERBS } from '../language/en/post-words.ts'
import { type Clause, clausesOf, spanOf, type TokenRange } from './clause.ts'
import { timeOf } from './event-times.ts'
import { phraseAfter } from './phrases.ts'
import { agentOf, type Predicate, predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** Posts put out, passed on, deleted and apologised for, in order. Only in documents that tell of a network or an account. */
export function findPosts(analysed: AnalysedDocument, attributions: readonly Attribution[]): PostEvent[] {
  if (!NETWORK_WORDS.test(analysed.document.text)) return []
  const tellings = tellingsOf(attributions)
  return clausesOf(analysed).flatMap(clause =>
    clause.tokens
      .flatMap((token, at) => (isVerb(token) && !clause.quoted[at] ? verbEvents(analysed, clause, at) : []))
      .concat(participles(clause))
      .map(({ modality, at, ...event }) => ({ ...event, ...toldAt(tellings, attributions, at, modality) })),
  )
}

type Found = Omit<PostEvent, 'toldIn'> & { readonly at: Span }

function isVerb(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'AUX'
}

/** Verbs that the dictionary does not know: ‘retweeted’. */
const INFLECTED = /^re-?(?:tweet|post|share)(?:ed|s|d|ing)$/u

function verbEvents(analysed: AnalysedDocument, clause: Clause, at: number): Found[] {
  const { lemma, lower } = clause.tokens[at]!
  if (lemma === 'apologise' || lemma === 'apologize') return apology(analysed, clause, at)
  const verb = POST_VERBS.get(lemma) ?? POST_VERBS.get(INFLECTED.exec(lower)?.[0] === undefined ? '' : 'retweet')
  const predicate = verb && predicateAt(clause, at)
  if (!verb || !predicate || predicate.unreal || predicate.negated || predicate.modality !== 'actual') return []
  const passive = predicate.voice === 'passive'
  const thing = passive ? predicate.subject : objectBehind(clause, at)
  const particle = POST_PARTICLES.get(lemma)
  if (particle !== undefined && !hasSoon(clause, at, particle)) return []
  const post = (thing && postIn(clause, thing)) || (!passive && postSoon(clause, at))
  if (verb.object && !post && !onNetwork(clause, at)) return []
  const actor = passive ? agentOf(clause, predicate) : predicate.subject
  // ‘the tweeted words’: nobody does anything
  if (!actor && !passive) return []
  const author = thing ? authorOf(clause, thing) : null
  const when = timeOf(analysed, clause, predicate)
  const found = eventOf(clause, at, verb.event, { actor: spanIn(clause, actor), author, when })
  // ‘shared a post by Hamish Strand’ tells of two steps, and of the first only who took it.
  const origin =
    author && verb.event === 'passed-on'
      ? [eventOf(clause, at, 'post', { actor: author, author: null, when: null })]
      : []
  return [...origin, found]
}

/** ‘apologised for the post’, ‘apologised on Friday for what it called an “unacceptable” post’. */
function apology(analysed: AnalysedDocument, clause: Clause, at: number): Found[] {
  const predicate = predicateAt(clause, at)
  if (predicate.unreal || predicate.negated || predicate.modality !== 'actual' || !predicate.subject) return []
  if (!mentionsPost(clause, at)) return []
  return [
    eventOf(clause, at, 'apologised', {
      actor: spanIn(clause, predicate.subject),
      author: null,
      when: timeOf(analysed, clause, predicate),
    }),
  ]
}

/** How far behind ‘apologised’ the post may be named, in words. */
const APOLOGY_REACH = 16

function mentionsPost({ tokens }: Clause, at: number): boolean {
  let behindFor = false
  for (let i = at + 1; i < tokens.length && i < at + APOLOGY_REACH; i++) {
    if (tokens[i]!.lower === 'for' || tokens[i]!.lower === 'over') behindFor = true
    if (behindFor && tokens[i]!.lemma !== 'claim' && isPostNoun(tokens[i]!)) return true
  }
  return false
}

/** ‘a now-deleted claim’, ‘the deleted tweet’; ‘issued an apology for the post’. */
function participles(clause: Clause): Found[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    if (clause.quoted[at]) return []
    const noun = tokens[at + 1]
    const bare = token.lower.replace(/^(?:now|since)-/u, '')
    if (bare === 'deleted' && noun && isPostNoun(noun) && isAttribute(tokens, at))
      return [eventOf(clause, at, 'deleted', { actor: null, author: null, when: null })]
    if (token.lower !== 'apology' || !mentionsPost(clause, at)) return []
    const verb = tokens.findLastIndex(
      (one, i) => i < at && i > at - 5 && /^(?:issue|make|offer|post|publish|give)$/u.test(one.lemma) && isVerb(one),
    )
    if (verb < 0) return []
    const predicate: Predicate = predicateAt(clause, verb)
    if (predicate.unreal || predicate.negated || predicate.modality !== 'actual' || predicate.voice === 'passive')
      return []
    const actor = spanIn(clause, predicate.subject)
    return actor ? [eventOf(clause, at, 'apologised', { actor, author: null, when: null })] : []
  })
}

/** Whether the word before makes it an attribute: ‘a deleted post’, ‘now - deleted claim’; not ‘had deleted posts’. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { lower, pos } = tokens[i]!
    if (/^(?:now|since|-|then)$/u.test(lower)) continue
    return pos === 'DET' || pos === 'ADJ' || /(?:'s|’s)$/u.test(lower)
  }
  return false
}

interface Parts {
  readonly actor: Span | null
  readonly author: Span | null
  readonly when: PostEvent['when']
}

function eventOf(clause: Clause, at: number, event: PostEvent['event'], parts: Parts): Found {
  const { start, end } = clause.sentence
  const { start: from, end: to } = clause.tokens[at]!
  const place = { start: from, end: to }
  return { kind: 'post-event', start, end, event, ...parts, modality: 'actual', rule: `post/${event}`, at: place }
}

function spanIn(clause: Clause, range: TokenRange | undefined): Span | null {
  return (range && spanOf(clause, range)) ?? null
}

/** What stands behind a verb, past its particle. */
function objectBehind(clause: Clause, at: number): TokenRange | undefined {
  const next = clause.tokens[at + 1]?.lower
  const from = next === 'on' || next === 'down' ? at + 2 : at + 1
  return clause.tokens[from] && !clause.dated[from] ? phraseAfter(clause, from, false) : undefined
}

function hasSoon({ tokens }: Clause, at: number, word: string): boolean {
  return tokens.slice(at + 1, at + 6).some(token => token.lower === word)
}

function isPostNoun({ lemma, lower, pos }: Token): boolean {
  return pos !== 'VERB' && (POST_NOUNS.has(lemma) || PLAIN_POST_NOUNS.has(lower.replace(/s$/u, '')))
}

/** Whether a phrase is a post: ‘the post’, ‘a claim about …’; ‘it’ is not known to be one. */
function postIn({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const end = tokens.findIndex(
    (token, i) => i >= from && i < to && /^(?:of|by|from|about|in|on|that|which)$/u.test(token.lower),
  )
  return tokens.slice(from, end < 0 ? to : end).some(isPostNoun)
}

/** ‘passed on a now-deleted claim’: a post a few words on, with nothing but its attributes between. */
function postSoon({ tokens }: Clause, at: number): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 8; i++) {
    if (isPostNoun(tokens[i]!)) return true
    if (/^(?:of|about|with|that|which|and|.*[.,;:“"])$/u.test(tokens[i]!.lower)) return false
  }
  return false
}

/** ‘posted on Twitter’, ‘wrote on Facebook’. */
function onNetwork({ tokens }: Clause, at: number): boolean {
  return tokens
    .slice(at + 1, at + 5)
    .some((token, i, near) => /^(?:on|to|via)$/u.test(token.lower) && NETWORK_NAME.test(near[i + 1]?.lower ?? ''))
}

// Not WhatsApp: what is shared there is sent to a few, and is no post.
const NETWORK_NAME = /^(?:twitter|facebook|instagram|tiktok|linkedin|youtube|reddit|bluesky|mastodon|x|social)$/u

/** Whose post: ‘a post by Hamish Strand’, ‘Strand's tweet’ is left to the reader. */
function authorOf(clause: Clause, thing: TokenRange): Span | null {
  const { tokens } = clause
  for (let i = thing.from; i < tokens.length && i < thing.from + 8; i++) {
    if (!/^(?:by|from)$/u.test(tokens[i]!.lower)) continue
    if (i === thing.from || !isPostNoun(tokens[i - 1]!)) return null
    return spanIn(clause, phraseAfter(clause, i + 1, false))
  }
  return null
}
