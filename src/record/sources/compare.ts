import type { SourceDocument } from '../../domain/document.ts'
import type { StatementDigest } from '../entries.ts'
import { type Candidates, copyCandidates } from './candidates.ts'
import type { DocumentDigest } from './digest.ts'
import { mendMerged } from './groups.ts'
import { type PairFacts, pairFacts } from './pair-facts.ts'
import { compareTexts } from './proof.ts'
import { type ComparedText, comparedText } from './words.ts'

/** Texts kept between pairs: those of one document come one after another. */
const HELD = 16

/**
 * The documents that come from one another, each pair proven word by word. Pairs are found by hashes; a text is asked
 * for when its pair is looked at, and a few are held at once, never the bundle's.
 */
export function compareDocuments(
  documents: readonly DocumentDigest[],
  textOf: (documentId: string) => SourceDocument | undefined,
  digests: readonly StatementDigest[],
  { pairs, standing }: Candidates = copyCandidates(documents),
): PairFacts[] {
  const wanted = new Set(pairs.flat().map(i => documents[i]!.documentId))
  const said = statementsBy(digests, wanted)
  const held = new Map<string, ComparedText>()
  const text = (id: string): ComparedText | null => {
    const known = held.get(id)
    if (known) return known
    const document = textOf(id)
    if (!document) return null
    const [oldest] = held.keys()
    if (held.size >= HELD && oldest !== undefined) held.delete(oldest)
    const made = comparedText(document, standing)
    held.set(id, made)
    return made
  }
  const facts: PairFacts[] = []
  for (const [i, k] of pairs) {
    const a = text(documents[i]!.documentId)
    const b = text(documents[k]!.documentId)
    const comparison = a && b && compareTexts(a, b)
    if (comparison) facts.push(pairFacts(comparison, id => said.get(id) ?? []))
  }
  return mendMerged(facts)
}

function statementsBy(
  digests: readonly StatementDigest[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly StatementDigest[]> {
  const byDocument = new Map<string, StatementDigest[]>()
  for (const digest of digests) {
    if (!wanted.has(digest.documentId)) continue
    const list = byDocument.get(digest.documentId)
    if (list) list.push(digest)
    else byDocument.set(digest.documentId, [digest])
  }
  return byDocument
}
