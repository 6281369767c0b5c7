import type { DocumentParts } from '../domain/extraction.ts'
import type { Question } from '../domain/question.ts'
import { contentWords } from './content-words.ts'
import type { StatementDigest } from './entries.ts'
import type { PutQuestion } from './questions.ts'

/** Who speaks for whom, and which statements decline: what finding answers needs of each document. */
export interface Replying {
  /** Actor id to the actor id of the body that it speaks for. */
  readonly speaksFor: Map<string, string>
  /** Spokespeople of whom no document says whose they are: they answer only what was asked right before. */
  readonly spokespeople: Set<string>
  readonly declining: Set<string>
}

/** Takes from one document who speaks for whom and what declines to answer. */
export function addReplying(
  replying: Replying,
  parts: DocumentParts,
  actorIds: readonly string[],
  statementIds: readonly string[],
): void {
  for (const member of parts.cast) {
    if (member.onBehalfOf !== null) replying.speaksFor.set(actorIds[member.index]!, actorIds[member.onBehalfOf]!)
    else if (member.naming === 'description' && /\b(?:spokes\p{L}+|press officer)$/iu.test(member.name))
      replying.spokespeople.add(actorIds[member.index]!)
  }
  const attributions = parts.extractions.filter(one => one.kind === 'attribution')
  for (const [i, one] of attributions.entries()) if (one.act === 'decline') replying.declining.add(statementIds[i]!)
}

/** How far behind a question, in code units, the next words of whoever was asked answer it, whatever they are about. */
const NEXT_WORDS = 400
/** How many words found in few statements of the bundle an answer elsewhere must share with the question. */
const SHARED_WORDS = 2
/** A word is rare where at most this share of the statements has it; in a small bundle, three of them. */
const RARE_SHARE = 0.02
const RARE_LEAST = 3
const MOST_ANSWERS = 3

/**
 * The statements by which whoever was asked, or somebody who speaks for them, answers or declines: the next words after it, or
 * later words, in any document, that share rare words with it. That there is a reply is all that is said; whether it answers
 * the question is for people to say.
 */
export function withAnswers(
  put: readonly PutQuestion[],
  digests: readonly StatementDigest[],
  replying: Replying,
): Question[] {
  const asked = new Set(put.flatMap(one => one.question.to))
  const bySpeaker = new Map<string, StatementDigest[]>()
  for (const digest of digests) {
    for (const speaker of digest.speakers) {
      const body = replying.speaksFor.get(speaker)
      for (const actor of body === undefined ? [speaker] : [speaker, body]) {
        if (!asked.has(actor) && !replying.spokespeople.has(actor)) continue
        const list = bySpeaker.get(actor)
        if (list) list.push(digest)
        else bySpeaker.set(actor, [digest])
      }
    }
  }
  const rare = rareWords(put, digests)
  return put.map(one => answered(one, bySpeaker, rare, replying))
}

/** Of the words asked about those that few statements have. */
function rareWords(put: readonly PutQuestion[], digests: readonly StatementDigest[]): ReadonlySet<string> {
  const counts = new Map(put.flatMap(one => one.words.map(word => [word, 0] as [string, number])))
  for (const { words } of digests)
    for (const word of contentWords(words)) {
      const count = counts.get(word)
      if (count !== undefined) counts.set(word, count + 1)
    }
  const most = Math.max(RARE_LEAST, digests.length * RARE_SHARE)
  return new Set([...counts].filter(([, count]) => count <= most).map(([word]) => word))
}

function answered(
  one: PutQuestion,
  bySpeaker: ReadonlyMap<string, readonly StatementDigest[]>,
  rare: ReadonlySet<string>,
  replying: Replying,
): Question {
  const { question } = one
  if (question.standing !== 'open') return question
  const own = question.to.flatMap(actor => bySpeaker.get(actor) ?? [])
  const others = [...replying.spokespeople].flatMap(actor => bySpeaker.get(actor) ?? [])
  const next = [...own, ...others].filter(digest => isNext(one, digest)).sort((a, b) => a.order - b.order)[0]
  const words = one.words.filter(word => rare.has(word))
  const later = own
    .filter(digest => isLater(one, digest) && !question.putIn.includes(digest.id))
    .map(digest => ({ digest, shared: sharedWords(words, digest) }))
    .filter(({ shared }) => shared >= SHARED_WORDS)
    .sort((a, b) => b.shared - a.shared || a.digest.order - b.digest.order)
    .map(({ digest }) => digest)
  const isReply = (digest: StatementDigest): boolean =>
    question.kind === 'question' || replying.declining.has(digest.id) || sharedWords(one.words, digest) > 0
  const replies = [...(next && isReply(next) ? [next] : []), ...later].slice(0, MOST_ANSWERS)
  if (replies.length === 0) return question
  const declines = replies.every(digest => replying.declining.has(digest.id))
  return {
    ...question,
    answers: [...new Set([...question.answers, ...replies.map(digest => digest.id)])],
    standing: declines ? 'declined' : 'has-reply',
  }
}

function sharedWords(words: readonly string[], digest: StatementDigest): number {
  const said = contentWords(digest.words)
  return words.filter(word => said.includes(word)).length
}

function isNext(one: PutQuestion, digest: StatementDigest): boolean {
  if (digest.documentId !== one.documentId || one.question.putIn.includes(digest.id)) return false
  return (
    digest.order > one.at + one.question.text.length && digest.order - one.at - one.question.text.length < NEXT_WORDS
  )
}

function isLater(one: PutQuestion, digest: StatementDigest): boolean {
  if (digest.documentId === one.documentId) return digest.order > one.at + one.question.text.length
  return one.publishedOn !== null && digest.publishedOn !== null && digest.publishedOn >= one.publishedOn
}
