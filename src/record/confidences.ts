import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { Confidence } from '../domain/office.ts'
import { partiesOf } from './asked-parties.ts'
import { foundBy, sureBy } from './found-by.ts'
import type { Source } from './source.ts'

/** Whose confidence one document tells, in whom, and on which condition. */
export function confidencesOf(source: Source): Confidence[] {
  const ordinal = ordinals()
  return source.found('confidence').flatMap(one => {
    const holders = partiesOf(source, one.holder, one.toldIn)
    const trusted = partiesOf(source, one.in, one.toldIn)
    const [holder] = holders
    const [inWhom] = trusted
    if (holder === undefined || inWhom === undefined || holders.length > 1 || holder === inWhom) return []
    const words = foldWords(source.words(one))
    return trusted.map(actor => ({
      id: makeId('confidence', source.document.id, words, String(ordinal(words))),
      citations: [source.cite(one)],
      provenance: [foundBy(one.rule)],
      confidence: sureBy([one.rule], one.modality === 'alleged' ? 0.5 : 0.75),
      status: 'proposed' as const,
      changedSinceReview: false,
      holder,
      in: actor,
      state: one.state,
      condition: one.condition && source.words(one.condition),
      statement: one.toldIn === null ? null : source.statementIds[one.toldIn]!,
    }))
  })
}
