import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, Mention, OfficeHolding } from '../domain/extraction.ts'
import { ordinaryCase } from '../domain/letter-case.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { SpanIndex } from '../domain/span.ts'
import { addMember, addMention, type Cast, type CastMember } from './cast-members.ts'
import { holdersOf, metBefore, officeFits } from './offices.ts'
import { holderByPack } from './pack-holders.ts'
import { HEAD_SENTENCES, storyOf, untoldHolder } from './untold-holders.ts'

/** Gives people the offices that their titles and appositions show. */
export function giveOffices(cast: Cast, mentions: readonly Mention[], holdings: readonly OfficeHolding[]): void {
  const held = new SpanIndex(holdings.map(holding => ({ ...holding.person, holding })))
  for (const [i, mention] of mentions.entries()) {
    const member = cast.members[cast.of[i] ?? -1]
    if (member?.kind !== 'person') continue
    const shown = held.around(mention).map(({ holding }) => ({ text: holding.office.text, former: holding.former }))
    const own = mention.office ? [{ text: mention.office.text, former: mention.office.former }, ...shown] : shown
    for (const office of own)
      if (!member.offices.some(known => known.text.toLowerCase() === office.text.toLowerCase()))
        member.offices.push(office)
  }
}

/** ‘the mayor’, ‘the Met chief’: the one person of the document who holds such an office. */
export function joinOffices(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  pack: PackKnowledge,
): void {
  const story = storyOf(cast, analysed, mentions, attributions)
  const around = analysed.tokens.map(token => token.text)
  const time = { pack, on: analysed.document.publishedOn, around }
  for (const [i, mention] of mentions.entries()) {
    if (mention.basis !== 'office' || !mention.office) continue
    const holders = knownHolders(cast, analysed, mention, mention.office)
    if (holders.length === 1) {
      cast.of[i] = holders[0]!.index
      holders[0]!.mentions.push({ start: mention.start, end: mention.end, basis: 'office' })
    } else if (holders.length > 1)
      cast.ambiguous.set(
        i,
        holders.map(member => member.index),
      )
    else if (!mention.office.former) {
      const varied = holderByPack(cast, mention.office.text, time) ?? untoldHolder(story, i)
      if (varied) varied.offices.push({ text: mention.office.text, former: false, inferred: true })
      addMention(cast, varied ?? unnamedHolder(cast, mention), mention, i)
      if (varied) cast.inferred.add(i)
    }
  }
}

/** Those whom a story has met, or at its head is about to name. */
function knownHolders(
  cast: Cast,
  analysed: AnalysedDocument,
  mention: Mention,
  { text, former }: NonNullable<Mention['office']>,
): readonly CastMember[] {
  const holders = holdersOf(cast, text, former)
  const met = metBefore(holders, text, mention.start)
  if (met.length > 0 || mention.sentence >= HEAD_SENTENCES) return met
  const soon = analysed.sentences[Math.min(mention.sentence + NEAR_SENTENCES, analysed.sentences.length - 1)]!.end
  return holders.filter(member => member.mentions.some(one => one.start < soon))
}

/** How soon whom the first lines call by an office is named, in sentences. */
const NEAR_SENTENCES = 3

/**
 * ‘the prime minister’ of a document that never names one: somebody described. Without a member of their own,
 * the next ‘he’ would go to whoever was named before.
 */
function unnamedHolder(cast: Cast, mention: Mention): CastMember {
  const written = mention.office!.text
  // ‘Dear | Mr | Mayor’: how the mayor is spoken to
  const text = ordinaryCase(written).replace(/^(?:Mr|Mrs|Ms|Madam|Madame)\s(?=\p{Lu})/u, '')
  const known = cast.members.find(
    member => member.naming === 'description' && member.offices.some(office => officeFits(text, office.text)),
  )
  if (known) return known
  const member = addMember(
    cast,
    { actorKind: 'person', naming: 'description', name: /^\S+['’]s\s/u.test(text) ? text : `the ${text}` },
    null,
  )
  member.offices.push({ text, former: false })
  return member
}
