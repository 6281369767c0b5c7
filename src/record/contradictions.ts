import type { Claim } from './claims.ts'
import { overlapOf } from './content-words.ts'
import { OPPOSITES } from './sources/word-kinds.ts'

/** Two claims that cannot both be so, as far as their words go; or a denial of something that nobody is told to claim. */
export interface Contradiction {
  readonly assertion: Claim | null
  readonly denial: Claim
}

/** How far apart, in code units, an answer stands from what it answers. */
const NEXT_REACH = 250
/** How far back a denial may find what it denies, where their words agree. */
const SAME_WORDS = 0.5
/** What somebody denies, where nobody is told to claim it; ‘contradicts their account’ tells of nothing. */
const CLAUSE =
  /\bthat\b|^\P{L}*\p{L}+ing\b|\b(?:he|she|they|it|we|I|any|there)\b|\b(?:claims?|allegations?|suggestions?|accusations?|charges?|reports?)\b/iu
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
    if (denied || claim.put || (claim.denies === 'verb' && CLAUSE.test(claim.content))) {
      found.push({ assertion: denied ?? null, denial: goneOn(claim, claims[i + 1]) })
      used.add(claim)
      if (denied) used.add(denied)
      continue
    }
    const before = claims[i - 1]
    if (before && !used.has(before) && contradicts(before, claim, rare)) {
      found.push({ assertion: before, denial: claim })
      used.add(claim)
    }
  }
  return found
}

/** ‘That is not so, according to Ada Quill, who says that she asked’: what is said right behind is the rest of it. */
function goneOn(denial: Claim, next: Claim | undefined): Claim {
  const short = denial.denies === 'words' && denial.words.length < 3
  if (!short || !next || next.start - denial.end > 8) return denial
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
  const next = others.findLast(one => one.end <= denial.start + 1 && isNext(one, denial))
  if (next && answers(denial, next, rare)) return next
  const accusing = others.filter(
    one => one.end <= denial.start && denial.start - one.end < ACCUSED_REACH && names(one, denial),
  )
  const accused = accusing.findLast(one => one.claims || one.act === 'accuse') ?? accusing.findLast(one => one.past)
  if (accused && denial.denies === 'words' && (ACCUSATION.test(denial.content) || FLAT.test(denial.content)))
    return accused
  // ‘denies giving an ultimatum’: whoever claims that she gave one names her
  const claimed = others.findLast(one => one.claims && names(one, denial) && sharedWords(one, denial) >= 2)
  if (claimed && denial.denies === 'verb') return claimed
  const alike = others.map(one => ({ one, shared: overlapOf(one.words, denial.words) }))
  const best = alike.sort((x, y) => y.shared - x.shared)[0]
  return best && best.shared >= SAME_WORDS && shared(best.one, denial, rare) >= 2 ? best.one : undefined
}

/** ‘denies touching him’, ‘that is not so’ take up what stands before; a denial that tells what it denies must have its words. */
function answers(denial: Claim, next: Claim, rare: Rare): boolean {
  if (denial.denies === 'words') {
    if (ACCUSATION.test(denial.content)) return names(next, denial) || next.act === 'accuse' || next.claims
    return isShort(denial) && (denial.takesUp || linked(next, denial, rare) || denial.words.length < 4)
  }
  const bare = /^\P{L}*(?:\p{L}+ing\b|(?:it|this|that|such claims?|the (?:claims?|allegations?))\P{L}*$)/iu.test(
    denial.content,
  )
  if (denial.words.length < 4) return (bare && denial.words.length < 2) || linked(next, denial, rare)
  return shared(next, denial, rare) >= 2 || (bare && names(next, denial))
}

/** ‘That isn’t true.’ */
const FLAT =
  /^\P{L}*(?:that|this|it)(?:[’']s| is| was)?(?: not|n[’']t| isn[’']t| wasn[’']t)? (?:\p{L}+ )?(?:so|true|untrue|false|the case|correct)\b/iu

/** What is denied, as the word of whoever is said to have reported it. No statement of theirs stands in the document. */
function reportOf(denial: Claim, { name, actor }: NonNullable<Claim['reportedBy']>): Claim {
  const content = deniedWords(denial)
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
function denialOf(claim: Claim, { name, actor }: NonNullable<Claim['deniedBy']>): Claim {
  const parties = actor === null ? [] : [actor]
  const position = `denies: ${claim.content}`
  return { ...claim, id: '', name, speakers: parties, parties, position, denies: 'verb' }
}

/** How far back, in code units, ‘the claim is untrue’ may mean an accusation of whoever says so. */
const ACCUSED_REACH = 1500
const ACCUSATION = /\b(?:claims?|allegations?|accusations?|suggestions?|reports?|story|account|version)\b/iu

/** ‘giving an ultimatum as The Courier reported’ without who reported it. */
export function deniedWords({ content }: Claim): string {
  return content.replace(/,? as (?:the |The )?[^,]{2,40} (?:reported|claimed|said|alleged)$/u, '')
}

function overlapsIn(a: Claim, b: Claim): boolean {
  return a.start < b.end && b.start < a.end
}

function canBeDenied(one: Claim, denial: Claim): boolean {
  return one !== denial && one.denies === null && CLAIMING.test(one.act) && !sameParty(one, denial)
}

/** Two people in turn, one of whom says that it was so and one that it was not. */
function contradicts(a: Claim, b: Claim, rare: Rare): boolean {
  if (!isNext(a, b) || sameParty(a, b) || !isTold(a) || !isTold(b) || !isShort(a) || !isShort(b)) return false
  if ((shared(a, b, rare) > 0 || b.takesUp) && opposed(a, b)) return true
  if (!a.past || !b.past) return false
  if ((a.every && b.negative && !a.negative) || (b.every && a.negative && !b.negative)) return true
  if (a.negative !== b.negative)
    return (
      b.insists ||
      (b.takesUp && !isPartlyQuoted(a) && !isPartlyQuoted(b)) ||
      names(a, b) ||
      sharedThings(a, b, rare) ||
      OF_IT.test(b.content)
    )
  // ‘It insisted that it had followed the rules, but the regulator said that it had broken them’
  if (a.insists && b.but && (b.takesUp || linked(a, b, rare))) return true
  // ‘Tate said that the sergeant was driving. The sergeant says that Tate was’
  return names(a, b) && names(b, a)
}

/** Words of a claim about one thing that happened; longer ones argue, and seldom contradict. */
const SHORT = 14

function isShort({ content }: Claim): boolean {
  return content.split(' ').length <= SHORT
}

/** ‘The cellar was full of it.’ */
const OF_IT = /\b(?:of|in|about) it\P{L}*$/iu

/** Whether both tell of one thing, by a word that few claims have and that is no name. */
function sharedThings(a: Claim, b: Claim, rare: Rare): boolean {
  const plain = (word: string, { content }: Claim): boolean => new RegExp(`(?:^|[^\\p{L}])${word}`, 'u').test(content)
  return a.words.some(
    word => rare(word) && plain(word, a) && b.words.some(other => alike(word, other) && plain(other, b)),
  )
}

/** ‘he had been “shocked” by it’: an opinion more often than not. */
function isPartlyQuoted({ content }: Claim): boolean {
  return /["“”]/u.test(content)
}

function isTold({ act }: Claim): boolean {
  return /^(?:assert|testify|deny|find|confirm)$/u.test(act)
}

function isNext(a: Claim, b: Claim): boolean {
  return a.documentId === b.documentId && b.start - a.end < NEXT_REACH && b.start >= a.end - 1
}

const PRONOUN = /^(?:he|she|they|who|it|we|i)$/iu

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

/** Whether both speak for the same people; whoever cannot be told apart is taken for the same. */
export function sameParty(a: Pick<Claim, 'parties' | 'name'>, b: Pick<Claim, 'parties' | 'name'>): boolean {
  if (a.name === null || b.name === null || PRONOUN.test(a.name) || PRONOUN.test(b.name)) return true
  const [x, y] = [lastWord(a.name), lastWord(b.name)]
  // ‘Abbot’ and ‘Abbott’
  if (/^\p{Lu}/u.test(x) && (x.startsWith(y) || y.startsWith(x))) return true
  return a.parties.some(one => b.parties.includes(one))
}

function linked(a: Claim, b: Claim, rare: Rare): boolean {
  return shared(a, b, rare) > 0 || names(a, b) || names(b, a)
}

/** Whether the words of one name the speaker of the other. */
function names(a: Claim, b: Claim): boolean {
  if (a.about.some(actor => b.speakers.includes(actor))) return true
  const own = (b.name ?? '').replace(/['’]s \p{L}+$/u, '')
  const last = /^\p{Lu}/u.test(own.split(' ').at(-1) ?? '') ? own.split(' ').at(-1)! : own
  return last.length > 2 && a.content.toLowerCase().includes(last.toLowerCase())
}

function sharedWords(a: Claim, b: Claim): number {
  return a.words.filter(word => b.words.includes(word)).length
}

/** ‘fired’ and ‘fire’: one stem, cut in two ways. */
function alike(a: string, b: string): boolean {
  return (
    a === b ||
    (Math.abs(a.length - b.length) === 1 && a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))
  )
}

/** How many words both have that few claims of the document have. */
function shared(a: Claim, b: Claim, rare: Rare): number {
  return a.words.filter(word => rare(word) && b.words.some(other => alike(word, other))).length
}

type Rare = (word: string) => boolean

/** Words that at most three claims of a document have: what all its sentences are about ties nothing. */
function rareAmong(claims: readonly Claim[]): Rare {
  const counts = new Map<string, number>()
  for (const word of claims.flatMap(claim => claim.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => (counts.get(word) ?? 0) <= RARE_CLAIMS
}

const RARE_CLAIMS = 3

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
