import { REQUEST_NOUNS, REQUEST_VERBS } from '../language/en/request-words.ts'
import type { Clause } from './clause.ts'
import { askedOf } from './request-asked.ts'
import { deadline, demanded, deserved, expected, nounRequest, putQuestions, wished } from './request-demanded.ts'
import { areGrowing, askedThat, heardFrom, sought } from './request-nominal.ts'
import type { PutRequest } from './request-parts.ts'
import { asked, openingOn, toKnow } from './request-questions.ts'
import { insisted, recommended } from './request-that.ts'

/** Verbs of putting a question, and of nothing else. Dictionary forms. */
const PUTTING: ReadonlySet<string> = new Set(['question', 'grill', 'query', 'enquire', 'inquire', 'quiz'])

/** The requests that the verb or noun at a place tells. */
export function requestsAt(clause: Clause, at: number): PutRequest[] {
  const token = clause.tokens[at]!
  if (at === 0 && token.lower === 'on') return openingOn(clause)
  const before = clause.tokens[at - 1]
  // ‘joined calls by the league’: behind such a verb a plural is no verb
  const noun =
    token.pos === 'NOUN' ||
    (/s$/u.test(token.lower) &&
      // ‘rejected the family's calls’, ‘their demands’
      (/^(?:join|face|back|resist|support|echo|reject|dismiss|defy|ignore)$/u.test(before?.lemma ?? '') ||
        /^(?:['’]s?|his|her|their)$/u.test(before?.lower ?? '')))
  const heard = heardFrom(clause, at)
  if (heard.length > 0) return heard
  if (isCallNoun(clause, at)) return nounRequest(clause, at)
  const verb = token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'ADJ' && /ed$/u.test(token.lower))
  if (noun && REQUEST_NOUNS.has(token.lemma)) return nounRequest(clause, at)
  if (!verb) return []
  switch (token.lemma) {
    case 'demand':
      return demanded(clause, at)
    case 'recommend':
      return recommended(clause, at)
    case 'insist':
      return insisted(clause, at)
    case 'give':
    case 'set':
      return deadline(clause, at)
    case 'deserve':
      return deserved(clause, at)
    case 'expect':
      return expected(clause, at)
    case 'put':
      return putQuestions(clause, at)
    case 'like':
    case 'want':
    case 'need':
      return [...wished(clause, at), ...(token.lemma === 'want' ? askedOf(clause, at) : [])]
    case 'seek':
    case 'push': {
      const known = toKnow(clause, at)
      return known.length > 0 ? known : sought(clause, at)
    }
    case 'wish':
      return toKnow(clause, at)
    default:
      if (PUTTING.has(token.lemma)) return asked(clause, at)
      return REQUEST_VERBS.has(token.lemma) ? firstOf(clause, at) : []
  }
}

/** A verb of asking, as the words behind it go on. */
function firstOf(clause: Clause, at: number): PutRequest[] {
  const known = [...asked(clause, at), ...askedOf(clause, at)]
  if (known.length > 0) return known
  const things = sought(clause, at)
  return things.length > 0 ? things : askedThat(clause, at)
}

/** ‘there were calls last night for’, ‘amid calls for’: the tagger takes the plural for a verb. */
function isCallNoun({ tokens }: Clause, at: number): boolean {
  return (
    /^(?:calls|demands|appeals|pleas)$/u.test(tokens[at]!.lower) &&
    (/^(?:were|are|been|amid|growing|fresh|renewed|mounting|repeated|prompted)$/u.test(tokens[at - 1]?.lower ?? '') ||
      areGrowing(tokens, at))
  )
}
