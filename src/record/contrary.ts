import {
  isNext,
  isPartlyQuoted,
  isShort,
  linked,
  names,
  type Rare,
  sameParty,
  shared,
  sharedPlain,
} from './claim-links.ts'
import type { Claim } from './claims.ts'
import { OPPOSITES } from './sources/word-kinds.ts'

/** Two people in turn, one of whom says that it was so and one that it was not. */
export function contradicts(a: Claim, b: Claim, rare: Rare): boolean {
  if (!isNext(a, b) || sameParty(a, b) || !isTold(a) || !isTold(b)) return false
  // ‘The chief did not mislead him over the case, the watchdog said … Mr Marl claimed he had been misled over it’
  if ((a.claims || b.claims) && a.negative !== b.negative && a.past && b.past && sharedPlain(a, b, rare) >= 2)
    return true
  if (!isShort(a) || !isShort(b)) return false
  if ((shared(a, b, rare) > 0 || b.takesUp) && opposed(a, b)) return true
  if (!a.past || !b.past) return false
  if (b.takesUp && shared(a, b, rare) > 0 && countsOtherwise(a, b)) return true
  if (IT_WAS.test(b.content) && countsOtherwise(a, b)) return true
  if ((a.every && b.negative && !a.negative) || (b.every && a.negative && !b.negative)) return true
  if (a.negative !== b.negative)
    return (
      (b.insists && (OF_THEM.test(b.content) || linked(a, b, rare))) ||
      (b.takesUp && shared(a, b, rare) > 0 && !isPartlyQuoted(a) && !isPartlyQuoted(b)) ||
      // ‘Ms Quill insists she told them; the chair says he was never told’
      (a.insists && b.takesUp && b.negative) ||
      SENSED_NOTHING.test(b.content) ||
      (NOT_SO.test(b.content) && (b.takesUp || linked(a, b, rare))) ||
      (names(a, b) && (/^\P{L}*(?:that )?nobody\b/iu.test(b.content) || shared(a, b, rare) > 0)) ||
      sharedPlain(a, b, rare) > 0 ||
      OF_IT.test(b.content)
    )
  if ((a.insists || b.insists) && COPULA.test(a.content) && COPULA.test(b.content) && b.takesUp) return true
  // ‘It insisted that it had followed the rules, but the regulator said that it had broken them’
  if (a.insists && b.but && (b.takesUp || linked(a, b, rare))) return true
  // ‘Tate said that the sergeant was driving. The sergeant says that Tate was’
  return names(a, b) && names(b, a)
}

/**
 * ‘The union accused the board of ignoring its warnings. A spokesman for the board said every warning had been acted on’: whoever is
 * accused answers, in words of the accusation or of all of them. ‘It has begun a review’ answers nothing.
 */
export function answersAccusation(a: Claim, b: Claim, rare: Rare): boolean {
  if (a.act !== 'accuse' || !isNext(a, b) || sameParty(a, b) || !isTold(b) || !b.past) return false
  return names(a, b) && (b.every || b.insists || b.negative) && (shared(a, b, rare) > 0 || b.insists)
}

/** ‘The payment was a loan’, ‘it was a bribe’. */
const COPULA = /\b(?:was|were|is|are) (?:an?|the) \p{L}+\P{L}*$/iu

const NUMBER = /\b(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/giu

/** ‘The call lasted two minutes’, ‘it lasted 19’. */
function countsOtherwise(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ content }) => content.match(NUMBER) ?? [])
  return one?.length === 1 && other?.length === 1 && one[0]!.toLowerCase() !== other[0]!.toLowerCase()
}

/** ‘told them | it was 52 |’: another number for what the one before counted. */
const IT_WAS =
  /^\P{L}*(?:that )?(?:it|the (?:real |true |actual )?(?:figure|number|total)) (?:was|is|had been) (?:actually |in fact |really |nearer |closer to |more like |nearly |only |almost )?\p{N}/iu

/** ‘Two witnesses said they | heard nothing |’. */
const SENSED_NOTHING = /^\P{L}*(?:that )?(?:he|she|they|it) (?:had )?(?:heard|saw|seen|felt|noticed) (?:nothing|no )/iu

/** ‘She had been offered | nothing of the kind |’, ‘the request | was never made |’. */
const NOT_SO =
  /\bnothing of the (?:kind|sort)\b|\b(?:was|were|had been) never (?:made|given|sent|asked|offered|told|said|received)\b|\bno (?:record|trace|sign) of\b/iu

/** ‘it had’, ‘she did’ */
const OF_THEM = /^\P{L}*(?:that )?(?:it|he|she|they|this|that)\b/iu

/** ‘The cellar was full of it.’ */
const OF_IT = /\b(?:of|in|about) it\P{L}*$/iu

function isTold({ act }: Claim): boolean {
  return /^(?:assert|testify|deny|find|confirm)$/u.test(act)
}

const FALSE_OR_TRUE: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:switched|turned|was|were) on\b/iu, /\b(?:was|were|switched|turned) off\b/iu],
  [/\b(?:forge(?:ry|d)|fake|hoax)\b/iu, /\b(?:genuine|authentic)\b/iu],
  [/\b(?:was|were|is) (?:open|unlocked)\b/iu, /\b(?:was|were|is) (?:shut|closed|locked)\b/iu],
  [/\b(?:an accident|accidental)\b/iu, /\b(?:deliberate|on purpose)\b/iu],
  [/\b(?:light|signal)s? (?:was|were) green\b/iu, /\b(?:it|they|light|signal)s? (?:was|were) red\b/iu],
]

/** ‘on’ and ‘off’, ‘rose’ and ‘fell’. */
function opposed(a: Claim, b: Claim): boolean {
  const turned = FALSE_OR_TRUE.some(
    ([one, other]) => (one.test(a.content) && other.test(b.content)) || (other.test(a.content) && one.test(b.content)),
  )
  if (turned) return true
  const words = (claim: Claim): string[] => claim.content.toLowerCase().split(/[^\p{L}]+/u)
  const second = words(b)
  return words(a).some(one => second.some(other => OPPOSITES.has(`${one}/${other}`)))
}
