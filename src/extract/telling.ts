import type { Attribution, Modality, ToldIn } from '../domain/extraction.ts'
import { type Span, SpanIndex } from '../domain/span.ts'

/** Finds the innermost statement whose words hold a place of the text. */
export type Telling = SpanIndex<Span & { readonly index: number }>

/** The words of the attributions, by place. */
export function tellingsOf(attributions: readonly Attribution[]): Telling {
  return new SpanIndex(
    attributions.flatMap((one, index) => one.contentSpans.map(({ start, end }) => ({ start, end, index }))),
  )
}

/** On whose word what stands at `span` is told: ‘Ada Quill denied that he was sacked’ makes it denied. */
export function toldAt(
  tellings: Telling,
  attributions: readonly Attribution[],
  span: Span,
  modality: Modality,
): ToldIn {
  const holders = tellings.around(span).map(one => one.index)
  // The innermost is the shortest.
  const length = (index: number): number =>
    attributions[index]!.contentSpans.reduce((sum, one) => sum + one.end - one.start, 0)
  const toldIn = holders.sort((a, b) => length(a) - length(b))[0] ?? null
  if (toldIn === null) return { toldIn, modality }
  // ‘She alleges that he told the panel he would resign’: what holds the outer statement in doubt holds all that is in it.
  const all = holders.map(index => attributions[index]!)
  // ‘“The prosecutors decided that there was no case,” the force said’: whoever denies in words of their own tells what these say
  const denied = all.some(({ act, made, manner }) => made === 'denied' || (act === 'deny' && manner !== 'direct'))
  if (denied) return { toldIn, modality: 'denied' }
  const doubted = all.some(({ act, made, hedges }) => act === 'accuse' || made === 'alleged' || hedges.length > 0)
  return { toldIn, modality: doubted ? 'alleged' : modality }
}
