import type { SourceDocument } from '../src/domain/document.ts'
import type { Attribution, DocumentParts } from '../src/domain/extraction.ts'
import { noPacks, type PackKnowledge } from '../src/domain/pack-knowledge.ts'
import { extract, findMentions, ruleAttributions } from '../src/extract/index.ts'
import { analyse } from '../src/language/index.ts'
import { resolveDocument } from '../src/resolve/index.ts'
import { plainDocument } from './plain.ts'

/** Everything that one plain document gives by itself. */
export function partsOf(
  text: string,
  changes: Partial<SourceDocument> = {},
  pack: PackKnowledge = noPacks,
): DocumentParts {
  const document = plainDocument(text, changes)
  const analysed = analyse(document)
  const reading = { attributions: ruleAttributions(analysed), frames: [] }
  const extractions = extract(analysed, findMentions(analysed), reading, pack)
  return { document, engine: 'rules@1', extractions, ...resolveDocument(analysed, extractions) }
}

/** ‘speaker: first words’ of each statement; ‘a / b?’ where two could be meant, ‘—’ where nobody is named. */
export function whoSaid(parts: DocumentParts): string[] {
  const attributions = parts.extractions.filter((one): one is Attribution => one.kind === 'attribution')
  return attributions.map((attribution, i) => {
    const speaker = parts.speakers[i]!
    const names = speaker.actors.map(actor => parts.cast[actor]!.name).join(' + ')
    const candidates = speaker.candidates.map(one => parts.cast[one.actor]!.name).join(' / ')
    const words = attribution.contentSpans[0]!
    const first = parts.document.text
      .slice(words.start, words.end)
      .replace(/[“”"‘’]/gu, '')
      .split(/\s+/u)
      .slice(0, 3)
      .join(' ')
    return `${names || (candidates && `${candidates}?`) || '—'}: ${first}`
  })
}
