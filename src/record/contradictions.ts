import {
  isNext,
  isPartlyQuoted,
  isShort,
  linked,
  NEXT_REACH,
  names,
  overlapsIn,
  type Rare,
  rareAmong,
  sameParty,
  shared,
  sharedPlain,
  sharedWords,
} from './claim-links.ts'
import type { Claim } from './claims.ts'
import { overlapOf } from './content-words.ts'
import { answersAccusation, contradicts } from './contrary.ts'
import { ACCOUNT, CALLED_FALSE, DISMISSED_AS, OWN_CLAIM } from './denial-words.ts'

/** Two claims that cannot both be so, as far as their words go; or a denial of something that nobody is told to claim. */
export interface Contradiction {
  readonly assertion: Claim | null
  readonly denial: Claim
}

/** How far back a denial may find what it denies, where their words agree. */
const SAME_WORDS = 0.5
/** What somebody denies, where nobody is told to claim it; ‘contradicts their account’ tells of nothing. */
const CLAUSE =
  /\bthat\b|^\P{L}*\p{L}+ing\b|\b(?:he|she|they|it|we|I|any|there)\b|\b(?:claims?|allegations?|suggestions?|accusations?|charges?|reports?|criticisms?)\b/iu
const CLAIMING = /^(?:assert|testify|confirm|accuse|find|announce|deny|criticise|admit|defend)$/u

/** What people contradict one another about in one document. */
export function contradictionsOf(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = []
  const used = new Set<Claim>()
  const rare = rareAmong(claims)
  for (const [i, claim] of claims.entries()) {
    if (used.has(claim)) continue
    if (claim.deniedBy) {
      found.push({ assertion: claim, denial: denialOf(claim, claim.deniedBy) })
      used.add(claim)
      continue
    }
    const denied = claim.denies === null || !CLAIMING.test(claim.act) ? undefined : deniedBy(claims, i, rare)
    if (denied || claim.put || standsAlone(claim)) {
      found.push({ assertion: denied ?? null, denial: goneOn(claim, claims[i + 1]) })
      used.add(claim)
      if (denied) used.add(denied)
      continue
    }
    const before = claims[i - 1]
    if (before && !used.has(before) && (contradicts(before, claim, rare) || answersAccusation(before, claim, rare))) {
      found.push({ assertion: before, denial: claim })
      used.add(claim)
    }
  }
  return found
}

/** What is contested though nobody is told to claim it: ‘denied lying’, ‘the allegations are spurious’. */
function standsAlone({ denies, content }: Claim): boolean {
  return denies === 'verb' ? CLAUSE.test(content) : denies === 'words' && CALLED_FALSE.test(content)
}

/** ‘That is not so, according to Ada Quill, who says that she asked’: what is said right behind is the rest of it. */
function goneOn(denial: Claim, next: Claim | undefined): Claim {
  const short = denial.denies === 'words' && denial.words.length < 3
  if (!short || !next || next.start - denial.end > 8 || !sameParty(denial, next)) return denial
  return { ...denial, position: `${denial.position} … ${next.content}` }
}

/** The claim that a denial answers: whoever is said to have told it, the one right before, the last accusation; else the one with its words. */
function deniedBy(claims: readonly Claim[], at: number, rare: Rare): Claim | undefined {
  const denial = claims[at]!
  const told = claims.find(one => one !== denial && one.reports && overlapsIn(one, denial) && !sameParty(one, denial))
  if (told)
    return { ...told, content: deniedWords(denial), position: deniedWords(denial), words: denial.words, quoted: false }
  if (denial.reportedBy) return reportOf(denial, denial.reportedBy)
  const others = claims.filter(one => canBeDenied(one, denial) && !overlapsIn(one, denial))
  const account = claims.find(one => one !== denial && one.denies === null && isAccountOf(denial, one))
  if (account) return account
  const next = others.findLast(one => one.end <= denial.start + 1 && isNext(one, denial))
  if (next && answers(denial, next, rare)) return next
  const after = others.find(one => one.start >= denial.end - 1 && isNext(denial, one))
  if (after && after === claims[at + 1] && isAnswered(denial, after, rare)) return after
  const accusing = others.filter(
    one =>
      (!one.negative || one.claims) &&
      one.end <= denial.start &&
      denial.start - one.end < ACCUSED_REACH &&
      names(one, denial),
  )
  const accused = accusing.findLast(one => one.claims || one.act === 'accuse') ?? accusing.findLast(one => one.past)
  if (accused && denial.denies === 'words' && (ACCUSATION.test(denial.content) || FLAT.test(denial.content)))
    return accused
  // ‘denies giving an ultimatum’: whoever claims that she gave one names her
  const claimed = others.findLast(one => one.claims && names(one, denial) && sharedWords(one, denial) >= 2)
  if (claimed && denial.denies === 'verb') return claimed
  const alike = others.map(one => ({ one, shared: overlapOf(one.words, denial.words) }))
  const best = alike.sort((x, y) => y.shared - x.shared)[0]
  return best && best.shared >= SAME_WORDS && sharedPlain(best.one, denial, rare) >= 2 ? best.one : undefined
}

/** ‘denies touching him’, ‘that is not so’ take up what stands before; a denial that tells what it denies must have its words. */
function answers(denial: Claim, next: Claim, rare: Rare): boolean {
  if (denial.denies === 'words') {
    if (ACCUSATION.test(denial.content)) return names(next, denial) || next.act === 'accuse' || next.claims
    return isShort(denial) && (denial.takesUp || linked(next, denial, rare) || denial.words.length < 4)
  }
  const bare =
    /^\P{L}*(?:\p{L}+ing\b|(?:it|this|that|such claims?|(?:the |these |those )?(?:claims?|allegations?|findings?|conclusions?))\P{L}*$)/iu.test(
      denial.content,
    )
  if (next.act === 'deny' || ALSO.test(denial.position)) return false
  const told = next.past && isShort(next) && !isPartlyQuoted(next)
  const accuses = next.claims || next.act === 'accuse' || told
  if (denial.words.length < 2 && bare)
    return accuses || (next.quoted && !next.negative && TAKEN_UP.test(denial.content))
  // A long quotation right before shares some word with most that follows it.
  if (next.quoted && !isShort(next)) return sharedPlain(next, denial, rare) > 1
  if (denial.words.length < 5) return shared(next, denial, rare) > 0 || (accuses && names(next, denial))
  return shared(next, denial, rare) >= 2 || (bare && accuses && names(next, denial))
}

/** ‘also rejected the claims’: beside somebody who denies it, too. */
const ALSO = /^(?:\p{L}+ )?also\b/iu
const TAKEN_UP = /\b(?:claims?|allegations?|it|this|that)\P{L}*$/iu

/** ‘disputed the account of Ada Quill’, ‘contradicts the evidence of Ada Quill, who said …’ */
function isAccountOf(denial: Claim, one: Claim): boolean {
  if (!ACCOUNT.test(denial.content) || denial.denies !== 'verb') return false
  const behind = one.start - denial.end
  if (behind >= 0 && behind < ACCOUNT_REACH && one.name !== null && /^who$/iu.test(one.name)) return true
  return one.name !== null && names(denial, one) && Math.abs(behind) < NEXT_REACH
}

const ACCOUNT_REACH = 6

/** ‘No such meeting took place. The Courier had reported that …’: what is denied is told right behind. */
function isAnswered(denial: Claim, next: Claim, rare: Rare): boolean {
  if (next.negative || !next.past || next.act === 'deny' || next.start - denial.end > AFTER_REACH) return false
  if (next.earlier) return OF_SOMEBODY.test(next.content) || names(next, denial) || shared(next, denial, rare) > 0
  // ‘The force denies that he was hit, | but witnesses say he was punched |’
  if (denial.denies === 'verb' && next.but && isShort(next) && next.start - denial.end < BUT_REACH) return true
  if (denial.denies !== 'verb' || isPartlyQuoted(next)) return false
  const alike = shared(next, denial, rare)
  return next.claims || (isShort(next) && (alike > 1 || (alike > 0 && names(next, denial))))
}

const AFTER_REACH = 120
/** ‘, but ’ between them. */
const BUT_REACH = 8
const OF_SOMEBODY = /^\P{L}*(?:that )?(?:he|she|they|it|the)\b/iu

/** ‘That isn’t true.’ */
const FLAT =
  /^\P{L}*(?:that|this|it)(?:[’']s| is| was)?(?: not|n[’']t| isn[’']t| wasn[’']t)? (?:\p{L}+ )?(?:so|true|untrue|false|the case|correct)\b/iu

/** What is denied, as the word of whoever is said to have reported it. No statement of theirs stands in the document. */
function reportOf(denial: Claim, { name, actor }: NonNullable<Claim['reportedBy']>): Claim {
  // ‘rejects the residents’ claim | that the wall was unsafe |’
  const own = OWN_CLAIM.exec(denial.content)?.[0]
  const content = own?.endsWith(' that') ? `that${denial.content.slice(own.length)}` : deniedWords(denial)
  return {
    ...denial,
    id: '',
    name,
    speakers: actor === null ? [] : [actor],
    parties: actor === null ? [] : [actor],
    content,
    position: content,
    quoted: false,
    denies: null,
  }
}

/** What is said right behind to be denied: no words of whoever denies it stand in the document. */
function denialOf(claim: Claim, { name, actor, words }: NonNullable<Claim['deniedBy']>): Claim {
  const parties = actor === null ? [] : [actor]
  const position = words ?? `denies: ${claim.content}`
  return { ...claim, id: '', name, speakers: parties, parties, position, denies: 'verb' }
}

/** How far back, in code units, ‘the claim is untrue’ may mean an accusation of whoever says so. */
const ACCUSED_REACH = 1500
const ACCUSATION = /\b(?:claims?|allegations?|accusations?|suggestions?|reports?|story|account|version)\b/iu

/** ‘giving an ultimatum as The Courier reported’ without who reported it. */
export function deniedWords({ content }: Claim): string {
  return content
    .replace(DISMISSED_AS, '')
    .replace(/^(that (?:idea|claim|suggestion|allegation)),? (?:saying|and|but)\b.*$/su, '$1')
    .replace(/,? as (?:the |The )?[^,]{2,40} (?:reported|claimed|said|alleged)$/u, '')
}

function canBeDenied(one: Claim, denial: Claim): boolean {
  return one !== denial && one.denies === null && CLAIMING.test(one.act) && !sameParty(one, denial)
}
