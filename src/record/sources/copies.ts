import type { Diagnostic, DiagnosticCode } from '../../domain/diagnostic.ts'
import { foldWords, makeId, ordinals } from '../../domain/id.ts'
import { type KnownSource, knownSources } from './groups.ts'
import type { PairFacts } from './pair-facts.ts'

const CODES: Readonly<Record<PairFacts['verdict'], DiagnosticCode>> = {
  same: 'copy/duplicate',
  near: 'copy/near-duplicate',
  derived: 'copy/derived',
  passages: 'copy/shared-passages',
}

/** What comparing documents shows of them as sources: copies, cuts, quotations that a better copy has whole. */
export function copyDiagnostics(pairs: readonly PairFacts[]): Diagnostic[] {
  return [
    ...knownSources(pairs).map(copyDiagnostic),
    ...pairs.flatMap(pair => cutDiagnostics(pair)),
    ...repairDiagnostics(pairs),
  ]
}

function copyDiagnostic({ pair, copy }: KnownSource): Diagnostic {
  const own = pair[copy]
  const other = copy === 'a' ? pair.b : pair.a
  const code = CODES[pair.verdict]
  const share = Math.round(own.share * 100) / 100
  const known = pair.direction
    ? ` ${other.path} is the earlier: ${pair.direction.reason}.`
    : ' Nothing shows which is the earlier.'
  return {
    id: makeId('diagnostic', code, own.id, other.id),
    code,
    severity: 'note',
    message: `${Math.round(share * 100)} % of ${own.path} stands in ${other.path}, too.${known}`,
    hint: pair.verdict === 'passages' ? 'What stands in both is one source.' : 'Count them as one source.',
    documentId: own.id,
    path: own.path,
    citations: [],
    other: { documentId: other.id, share },
  }
}

function cutDiagnostics({ a, b, cut }: PairFacts): Diagnostic[] {
  if (!cut) return []
  const [own, other] = cut.side === 'a' ? [a, b] : [b, a]
  return [
    {
      id: makeId('diagnostic', 'read/truncated', own.id, other.id),
      code: 'read/truncated',
      severity: 'caution',
      message: `${own.path} stops where ${other.path} goes on.`,
      hint: `Read the rest in ${other.path}.`,
      documentId: own.id,
      path: own.path,
      citations: [cut.last, cut.next],
      other: { documentId: other.id, share: Math.round(own.share * 100) / 100 },
    },
  ]
}

/** One proposal for each damaged quotation: the first whole copy by id of its document. */
function repairDiagnostics(pairs: readonly PairFacts[]): Diagnostic[] {
  const sides = pairs.flatMap(({ a, b, repairs }) => repairs.map(repair => ({ repair, a, b })))
  const seen = new Set<string>()
  const ordinal = ordinals()
  return sides
    .sort((x, y) => (x.repair.whole.documentId < y.repair.whole.documentId ? -1 : 1))
    .flatMap(({ repair: { damaged, whole }, a, b }) => {
      const place = `${damaged.documentId} ${damaged.start}`
      if (seen.has(place)) return []
      seen.add(place)
      const [own, other] = a.id === damaged.documentId ? [a, b] : [b, a]
      const words = foldWords(damaged.quote)
      const key = `${own.id} ${other.id} ${words}`
      return [
        {
          id: makeId('diagnostic', 'quote/better-copy', own.id, other.id, words, String(ordinal(key))),
          code: 'quote/better-copy' as const,
          severity: 'note' as const,
          message: `${other.path} has this quotation with its marks: ${whole.quote}`,
          hint: 'Quote it as it stands there, if the rest agrees.',
          documentId: own.id,
          path: own.path,
          citations: [damaged, whole],
          other: { documentId: other.id, share: Math.round(own.share * 100) / 100 },
        },
      ]
    })
}
