import { REQUEST_NOUNS, REQUEST_VERBS } from '../language/en/request-words.ts'
import type { Clause } from './clause.ts'
import { asked, askedOf } from './request-asked.ts'
import {
  deadline,
  demanded,
  deserved,
  expected,
  nounRequest,
  putQuestions,
  recommended,
  wished,
} from './request-demanded.ts'
import type { PutRequest } from './request-parts.ts'

/** The requests that the verb or noun at a place tells. */
export function requestsAt(clause: Clause, at: number): PutRequest[] {
  const token = clause.tokens[at]!
  const before = clause.tokens[at - 1]
  // ‘joined calls by the league’: behind such a verb a plural is no verb
  const noun =
    token.pos === 'NOUN' ||
    (/s$/u.test(token.lower) && /^(?:join|face|back|resist|support|echo|reject)$/u.test(before?.lemma ?? ''))
  const verb = token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'ADJ' && /ed$/u.test(token.lower))
  if (noun && REQUEST_NOUNS.has(token.lemma)) return nounRequest(clause, at)
  if (!verb) return []
  switch (token.lemma) {
    case 'demand':
      return demanded(clause, at)
    case 'recommend':
      return recommended(clause, at)
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
      return [...wished(clause, at), ...(token.lemma === 'want' ? askedOf(clause, at) : [])]
    case 'query':
    case 'enquire':
    case 'inquire':
    case 'quiz':
      return asked(clause, at)
    default:
      return REQUEST_VERBS.has(token.lemma) ? [...asked(clause, at), ...askedOf(clause, at)] : []
  }
}
