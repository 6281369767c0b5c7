import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Attribution, DocumentParts, Extraction, Mention, OfficeHolding } from '../domain/extraction.ts'
import { makeId, ordinals } from '../domain/id.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { buildCast, localActors } from './cast.ts'
import type { Cast } from './cast-members.ts'
import { fold } from './names.ts'
import { findReferences } from './references.ts'
import { discourseOf, findSpeakers, placeMentions } from './speakers.ts'

export { resolveBundle } from './bundle.ts'

/** Who is who within one document, and who speaks in each attribution. */
export function resolveDocument(
  analysed: AnalysedDocument,
  extractions: readonly Extraction[],
  pack: PackKnowledge = noPacks,
): Pick<DocumentParts, 'cast' | 'speakers' | 'references' | 'diagnostics'> {
  const mentions = extractions.filter((one): one is Mention => one.kind === 'mention')
  const attributions = extractions.filter((one): one is Attribution => one.kind === 'attribution')
  const holdings = extractions.filter((one): one is OfficeHolding => one.kind === 'office-holding')
  const cast = buildCast(analysed, mentions, holdings, attributions, pack)
  const discourse = discourseOf({ analysed, mentions, cast, attributions, placed: placeMentions(mentions) })
  const speakers = findSpeakers(discourse)
  const references = findReferences(discourse, speakers, extractions)
  return { cast: localActors(cast), speakers, references, diagnostics: brokenNames(analysed.document, mentions, cast) }
}

/** ‘Police Commissioner Ada’ of somebody called Ada Quill: a given name where the surname should be, as copies cut them. */
function brokenNames(document: SourceDocument, mentions: readonly Mention[], cast: Cast): Diagnostic[] {
  const ordinal = ordinals()
  return mentions.flatMap((mention, i) => {
    const full = cast.members[cast.of[i]!]?.parts
    const written = mention.parts
    const cut =
      written &&
      !written.given &&
      written.surname &&
      full?.given &&
      full.surname &&
      fold(written.surname) === fold(full.given) &&
      fold(full.given) !== fold(full.surname)
    if (!cut || !mention.office) return []
    const { start, end } = mention
    const quote = document.text.slice(start, end)
    return [
      {
        id: makeId('diagnostic', 'name/broken', document.id, quote, String(ordinal(quote))),
        code: 'name/broken' as const,
        severity: 'caution' as const,
        message: `“${quote}” lacks its surname: ${full.given} ${full.surname} is meant, as far as this document tells.`,
        hint: 'Compare with the original.',
        documentId: document.id,
        path: document.path,
        citations: [{ documentId: document.id, start, end, quote }],
        other: null,
      },
    ]
  })
}
