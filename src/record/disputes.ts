import type { Dispute } from '../domain/dispute.ts'
import { makeId } from '../domain/id.ts'
import { type Claim, claimsOf } from './claims.ts'
import { contentWords } from './content-words.ts'
import { type Contradiction, contradictionsOf, deniedWords } from './contradictions.ts'
import { CALLED_FALSE } from './denial-words.ts'
import type { StatementDigest } from './entries.ts'
import type { Source } from './source.ts'
import type { SourceGroups } from './sources/groups.ts'

/** Gathers, document by document, what people contest; completes it with what other documents tell. */
export class DisputeGatherer {
  private readonly found: Contradiction[] = []
  /** Statements that tell of what happened, and could be denied. */
  private readonly telling = new Set<string>()

  add(source: Source): void {
    const claims = claimsOf(source)
    for (const claim of claims) if (canBeDenied(claim)) this.telling.add(claim.id)
    this.found.push(...contradictionsOf(claims))
  }

  /** `names` are those of actors, by id; `groups` tell which documents are copies of one another. */
  entries(digests: readonly StatementDigest[], names: ReadonlyMap<string, string>, groups: SourceGroups): Dispute[] {
    const elsewhere = assertedElsewhere(this.found, digests, this.telling, groups)
    const made = this.found.map(one => disputeOf(one, elsewhere.get(one) ?? [], names))
    const byId = new Map(made.map(one => [one.id, one]))
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

/** A word is rare where at most this share of the statements has it; in a small bundle, three of them. */
const RARE_SHARE = 0.02
const RARE_LEAST = 3
/** Words that an assertion of another document must share with a denial, and which part of the denial's words. */
const SHARED_RARE = 3
const SHARED_SHARE = 0.6
const MOST_SIDES = 4

/** For each denial by a verb, the statements of other documents that claim what it denies, by others than who denies it. */
function assertedElsewhere(
  found: readonly Contradiction[],
  digests: readonly StatementDigest[],
  telling: ReadonlySet<string>,
  groups: SourceGroups,
): ReadonlyMap<Contradiction, readonly StatementDigest[]> {
  const denials = found.filter(({ denial }) => denial.denies === 'verb' && denial.words.length >= SHARED_RARE)
  const wanted = new Set(denials.flatMap(({ denial }) => denial.words))
  const byWord = new Map<string, StatementDigest[]>()
  for (const digest of wanted.size > 0 ? digests : []) {
    if (!telling.has(digest.id) || digest.speakers.length === 0) continue
    for (const word of contentWords(digest.words)) {
      if (!wanted.has(word)) continue
      const list = byWord.get(word)
      if (list) list.push(digest)
      else byWord.set(word, [digest])
    }
  }
  const most = Math.max(RARE_LEAST, digests.length * RARE_SHARE)
  return new Map(denials.map(one => [one, claimsFor(one, byWord, most, groups)]))
}

function canBeDenied({ denies, negative, act, past, content }: Claim): boolean {
  // ‘alluded in Parliament to claims that …’ claims nothing
  if (/^(?:in|to|of|for|on|at|about|with|from)\b/iu.test(content)) return false
  return denies === null && !negative && past && /^(?:assert|testify|confirm|accuse|find|announce)$/u.test(act)
}

function sharedOf(having: readonly string[], words: readonly string[]): number {
  return words.filter(word => having.includes(word)).length / words.length
}

function claimsFor(
  { denial, assertion }: Contradiction,
  byWord: ReadonlyMap<string, readonly StatementDigest[]>,
  most: number,
  groups: SourceGroups,
): StatementDigest[] {
  const shared = new Map<StatementDigest, number>()
  for (const word of denial.words) {
    const having = byWord.get(word) ?? []
    if (having.length > most) continue
    for (const digest of having) shared.set(digest, (shared.get(digest) ?? 0) + 1)
  }
  const sources = new Set([groups.of(denial.documentId)])
  const speakers = new Set([...denial.parties, ...(assertion?.speakers ?? [])])
  return [...shared]
    .filter(
      ([digest, count]) => count >= SHARED_RARE && sharedOf(contentWords(digest.words), denial.words) >= SHARED_SHARE,
    )
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .map(([digest]) => digest)
    .filter(digest => {
      // A copy of the denial's document, or of one taken already, is no further side.
      const source = groups.of(digest.documentId)
      if (sources.has(source) || digest.speakers.some(speaker => speakers.has(speaker))) return false
      sources.add(source)
      for (const speaker of digest.speakers) speakers.add(speaker)
      return true
    })
    .slice(0, MOST_SIDES)
}

function disputeOf(
  { assertion, denial }: Contradiction,
  elsewhere: readonly StatementDigest[],
  names: ReadonlyMap<string, string>,
): Dispute {
  const sides = [
    ...(assertion ? [sideOf(assertion)] : []),
    ...elsewhere.map(digest => ({
      statement: digest.id,
      actor: digest.speakers.length === 1 ? digest.speakers[0]! : null,
      position: digest.citation.quote.replace(/\s+/gu, ' ').trim(),
      citations: [digest.citation],
    })),
    sideOf(denial),
  ]
  const explicit = denial.denies !== null
  return {
    id: makeId(
      'dispute',
      denial.id || `denied ${assertion?.id ?? ''}`,
      ...(explicit || !assertion ? [] : [assertion.id]),
    ),
    citations: sides.flatMap(side => side.citations),
    provenance: [{ by: 'rule', id: ruleOf(assertion, denial), version: '1' }],
    confidence: explicit ? (assertion ? 0.8 : 0.85) : 0.6,
    status: 'proposed',
    changedSinceReview: false,
    question: questionOf(assertion, denial, names),
    sides,
    entries: sides.flatMap(side => side.statement ?? []),
  }
}

function ruleOf(assertion: Claim | null, denial: Claim): string {
  if (denial.denies === null) return 'dispute/contrary'
  return assertion ? 'dispute/denied' : 'dispute/denial'
}

function sideOf(claim: Claim) {
  return {
    statement: claim.id === '' ? null : claim.id,
    actor: claim.speakers.length === 1 ? claim.speakers[0]! : null,
    position: claim.position,
    citations: [claim.citation],
  }
}

/** What is contested, in the words of whoever claims it, said to be nobody's finding. */
function questionOf(assertion: Claim | null, denial: Claim, names: ReadonlyMap<string, string>): string {
  const nameOf = (claim: Claim): string =>
    (claim.speakers.length === 1 ? names.get(claim.speakers[0]!) : undefined) ?? described(claim.name)
  const told = assertion && assertion.words.length > 0 ? assertion : null
  // ‘the allegations are spurious’: what they are, the document tells nowhere
  if (told === null && denial.denies === 'words' && CALLED_FALSE.test(denial.content))
    return `Whether what ${nameOf(denial)} calls untrue is so: “${bare(denial.content).replace(/^that\s+/iu, '')}”`
  if (told?.quoted)
    return `Whether it is as ${nameOf(told)} says, “${bare(told.content)}”, or as ${nameOf(denial)} says`
  const put = denial.put ? PUT_TO.exec(denial.position)?.[1] : undefined
  const content = told === null && put ? put : bare(deniedWords(told ?? denial)).replace(CLAIM_LEAD, '')
  const ends =
    told === null
      ? `which ${nameOf(denial)} denies`
      : `as claimed by ${nameOf(told)} and ${denial.denies === null ? 'contested' : 'denied'} by ${nameOf(denial)}`
  if (CLAUSE.test(content) && !(denial.quoted && OWN.test(content)))
    return `Whether ${content.replace(/^that\s+/iu, '')}, ${ends}`
  return `Whether it is so, ${ends}: “${content}”`
}

/** ‘claims that’, ‘the idea’ before what is claimed. */
const CLAIM_LEAD =
  /^(?:(?:the|a|an|any|that|those|these|earlier) )*(?:claims?|allegations?|suggestions?|reports?|ideas?|notions?|accusations?)(?: that| claiming)? (?!(?:had|has|have|was|were|is|are|did|of|made|by|from|about|and)\b)(?=\p{L})/iu

/** ‘I lied’ in somebody's own words is no question that another could ask. */
const OWN = /\b(?:I|we|my|our|me|us)\b/u

/** What was put, behind the answer: ‘I had not (whether she had told them)’. */
const PUT_TO = /\((?:whether |if |that )?([^()]+)\)$/u

/** Words that a question can name somebody by. */
function described(name: string | null): string {
  return name !== null && /^(?!who|he\b|she\b|they\b)(?:\S+ ){0,6}\S+$/iu.test(name) ? name : 'one side'
}

/** Words with a verb of their own, which ‘whether’ can stand before; ‘touching him’, ‘any wrongdoing’ and direct speech have none. */
const CLAUSE =
  /^(?:it|he|she|they|there)\b|^that (?:it|he|she|they|there|the|a|an|his|her|its|their|no|\p{Lu})|^\p{L}[^"“]{1,40}? (?:was|were|had|has|have|is|are|did)\b/iu

function bare(content: string): string {
  return content.replace(/^["“”'‘’\s]+|["“”'’\s.,;]+$/gu, '')
}
