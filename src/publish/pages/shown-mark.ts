import type { Entry } from '../../domain/entry.ts'

/**
 * Stands for what an entry says, to tell whether it says something else than when a person last looked: 53 bits of
 * FNV-1a over it. A fault of the hash shows an entry as not new; nothing is decided by it.
 */
export function shownMark(entry: Entry): string {
  const {
    status: _status,
    changedSinceReview: _changed,
    confidence: _confidence,
    provenance: _provenance,
    ...shown
  } = entry
  const text = JSON.stringify(shown)
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x01000197)
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36)
}
