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
const CLAIMING = /^(?:assert|testify|confirm|accuse|find|announce|deny|criticise|admit|defend)$/u

/** What people contradict one another about in one document. */
export function contradictionsOf(claims: readonly Claim[]): Contradiction[] {
  const found: Contradiction[] = []
  const used = new Set<Claim>()
  for (const [i, claim] of claims.entries()) {
    if (used.has(claim)) continue
    const denied = claim.denies === null ? undefined : deniedBy(claims, i)
    if (denied || claim.denies === 'verb') {
      found.push({ assertion: denied ?? null, denial: claim })
      used.add(claim)
      if (denied) used.add(denied)
      continue
    }
    const before = claims[i - 1]
    if (before && !used.has(before) && contradicts(before, claim)) {
      found.push({ assertion: before, denial: claim })
      used.add(claim)
    }
  }
  return found
}

/** The claim that a denial answers: the one right before, where it takes that up; else the one with its words. */
function deniedBy(claims: readonly Claim[], at: number): Claim | undefined {
  const denial = claims[at]!
  const others = claims.filter(one => one !== denial && canBeDenied(one, denial))
  const next = others.findLast(one => one.end <= denial.start + 1 && isNext(one, denial))
  if (next && (denial.takesUp || denial.denies === 'words' || linked(next, denial) || denial.words.length < 3))
    return next
  const alike = others.map(one => ({ one, shared: overlapOf(one.words, denial.words) }))
  const best = alike.sort((a, b) => b.shared - a.shared)[0]
  if (best && best.shared >= SAME_WORDS && sharedWords(best.one, denial) >= 2) return best.one
  // ‘The landlord contests their account. They say that …’
  const behind = claims[at + 1]
  return behind &&
    denial.denies === 'verb' &&
    canBeDenied(behind, denial) &&
    isNext(denial, behind) &&
    linked(behind, denial)
    ? behind
    : undefined
}

function canBeDenied(one: Claim, denial: Claim): boolean {
  return one.denies === null && CLAIMING.test(one.act) && !sameParty(one, denial)
}

/** Two people in turn, one of whom says that it was so and one that it was not. */
function contradicts(a: Claim, b: Claim): boolean {
  if (!isNext(a, b) || sameParty(a, b) || !a.past || !b.past) return false
  if (!isTold(a) || !isTold(b)) return false
  if (a.negative !== b.negative) return b.insists || linked(a, b) || b.takesUp
  if (sharedWords(a, b) > 0 && opposed(a, b)) return true
  // ‘Tate said that the sergeant was driving. The sergeant says that Tate was’
  return names(a, b) && names(b, a)
}

function isTold({ act }: Claim): boolean {
  return /^(?:assert|testify|deny|find|confirm)$/u.test(act)
}

function isNext(a: Claim, b: Claim): boolean {
  return a.documentId === b.documentId && b.start - a.end < NEXT_REACH && b.start >= a.end - 1
}

/** Whether both speak for the same people; whoever cannot be told apart is taken for the same. */
export function sameParty(a: Pick<Claim, 'parties' | 'name'>, b: Pick<Claim, 'parties' | 'name'>): boolean {
  if (a.name === null || b.name === null) return true
  return a.name === b.name || a.parties.some(one => b.parties.includes(one))
}

function linked(a: Claim, b: Claim): boolean {
  return sharedWords(a, b) > 0 || names(a, b) || names(b, a)
}

/** Whether the words of one name the speaker of the other. */
function names(a: Claim, b: Claim): boolean {
  return a.about.some(actor => b.speakers.includes(actor))
}

function sharedWords(a: Claim, b: Claim): number {
  return a.words.filter(word => b.words.includes(word)).length
}

/** ‘on’ and ‘off’, ‘rose’ and ‘fell’. */
function opposed(a: Claim, b: Claim): boolean {
  const words = (claim: Claim): string[] => claim.content.toLowerCase().split(/[^\p{L}]+/u)
  const second = words(b)
  return words(a).some(one => second.some(other => OPPOSITES.has(`${one}/${other}`)))
}
