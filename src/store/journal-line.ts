import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../domain/canonical.ts'
import { sha256Hex } from '../domain/hash.ts'
import type { DecisionBody, ReviewDecision } from '../domain/review.ts'

/** What is told of a document that was removed: enough to know its bytes again, too little to know it by. */
export interface Tombstone {
  readonly verb: 'remove'
  readonly salt: string
  /** SHA-256 of the salt and the document's id. */
  readonly hash: string
}

/** What a line holds beside its header. */
export type JournalBody = (DecisionBody & { readonly why: string | null }) | (Tombstone & { readonly why: null })

/**
 * One line of the journal. The chain runs over `head` alone, and `head` commits to what was decided by a
 * salted hash, so that erasing `body` and `salt` leaves a chain that still holds and tells nothing.
 */
export interface JournalLine {
  readonly id: string
  readonly head: {
    /** The id of the line before; empty in the first. */
    readonly prev: string
    readonly at: string
    readonly by: string
    /** SHA-256 of the salt and the canonical JSON of the body. */
    readonly payload: string
  }
  /** Both null in a line that was erased. */
  readonly salt: string | null
  readonly body: JournalBody | null
}

/** A line that goes on from `prev`. Random salt: the same decision twice commits to two hashes. */
export function makeLine(prev: string, at: string, by: string, body: JournalBody): JournalLine {
  const salt = randomBytes(16).toString('hex')
  const head = { prev, at, by, payload: sha256Hex(salt + canonicalJson(body)) }
  return { id: lineId(head), head, salt, body }
}

function lineId(head: JournalLine['head']): string {
  return `decision:${sha256Hex(canonicalJson(head)).slice(0, 40)}`
}

/** A tombstone for a document. */
export function makeTombstone(documentId: string): Tombstone & { readonly why: null } {
  const salt = randomBytes(16).toString('hex')
  return { verb: 'remove', salt, hash: sha256Hex(salt + documentId), why: null }
}

/** Whether a document is the one that a tombstone stands for. */
export function isBuried(documentId: string, tombstones: readonly Pick<Tombstone, 'salt' | 'hash'>[]): boolean {
  return tombstones.some(stone => sha256Hex(stone.salt + documentId) === stone.hash)
}

/** The line without what was decided; the chain still holds. */
export function eraseLine(line: JournalLine): JournalLine {
  return { id: line.id, head: line.head, salt: null, body: null }
}

/** What does not hold in a line, or null. `prev` is the id of the line before. */
export function faultInLine(line: JournalLine, prev: string): string | null {
  if (line.head.prev !== prev)
    return `it goes on from ${line.head.prev || 'nothing'}, but the line before is ${prev || 'none'}`
  if (lineId(line.head) !== line.id) return `its id is ${line.id}, but its header gives ${lineId(line.head)}`
  if (line.body === null || line.salt === null) return null
  if (sha256Hex(line.salt + canonicalJson(line.body)) !== line.head.payload)
    return 'what it holds is not what its header commits to'
  return null
}

/** A line's text as a line, or null where it is none. */
export function parseLine(text: string): JournalLine | null {
  try {
    const value = JSON.parse(text) as JournalLine
    const { head } = value
    const strings = [value.id, head.prev, head.at, head.by, head.payload]
    return strings.every(item => typeof item === 'string') && 'body' in value && 'salt' in value ? value : null
  } catch {
    return null
  }
}

/** The decision that a line holds; null where it was erased or is a tombstone. */
export function decisionOf(line: JournalLine): ReviewDecision | null {
  if (line.body === null || line.body.verb === 'remove') return null
  const { at, by } = line.head
  return { id: line.id, by, at, ...line.body }
}

/** The tombstone that a line holds, if it is one. */
export function tombstoneOf(line: JournalLine): Tombstone | null {
  return line.body?.verb === 'remove' ? line.body : null
}
