import type { AnalysedDocument, Paragraph } from '../domain/analysis.ts'
import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { ordinaryCase } from '../domain/letter-case.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { firstFrom, SpanIndex } from '../domain/span.ts'
import { addMember, addMention, type Cast, type CastMember } from './cast-members.ts'
import { officeHead } from './names.ts'
import { holdersOf, isHeldByMany, metBefore, officeFits } from './offices.ts'
import { holderByPack } from './pack-holders.ts'

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
  pack: PackKnowledge,
): void {
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
      const varied =
        holderByPack(cast, mention.office.text, time) ??
        elegantVariation(cast, analysed, mentions, i) ??
        headlined(cast, analysed, mentions, i) ??
        introducedNext(cast, analysed, mentions, i) ??
        onlyOneSpeaking(cast, analysed, mentions, i)
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

/** Whom a story is about is named at its head and goes on being named. */
const HEAD_SENTENCES = 4
const FEWEST_MENTIONS = 3

/**
 * ‘Ada Quill says … . The prime minister is …’: a story that names whom it is about and in the next sentence
 * calls them by their office. Only for somebody named at its head, named again and again, and without any other office.
 */
function elegantVariation(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  index: number,
): CastMember | undefined {
  const mention = mentions[index]!
  const sentence = analysed.sentences[mention.sentence]!
  const before = analysed.sentences[mention.sentence - 1]
  if (
    mention.start !== sentence.start ||
    !before ||
    !/^The\s/u.test(analysed.document.text.slice(mention.start, mention.start + 4))
  )
    return undefined
  const subject = firstFrom(mentions, before.start)
  if (mentions[subject]?.sentence !== mention.sentence - 1) return undefined
  const member = cast.members[cast.of[subject] ?? -1]
  if (!member || mentions[subject]!.start > before.start + 12) return undefined
  if (!isBarePerson(member)) return undefined
  const first = mentions.find((_, i) => cast.of[i] === member.index)!
  return first.sentence < HEAD_SENTENCES && isAbout(cast, member, mention.start) ? member : undefined
}

/** ‘Quill warns the board’ and under it ‘The board was late, the first minister has said’: whom a story is about and its first line calls by office. */
function headlined(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  index: number,
): CastMember | undefined {
  const mention = mentions[index]!
  const subject = cast.members[cast.of[0] ?? -1]
  if (mention.sentence > 1 || !speaksNow(analysed, mention) || !headline(analysed) || !subject) return undefined
  if (mentions[0]!.start !== analysed.paragraphs[0]!.start || mentions[0]!.paragraph === mention.paragraph)
    return undefined
  return isBarePerson(subject) && isAbout(cast, subject) ? subject : undefined
}

/** The first paragraph, where it has no full stop. */
function headline({ document, paragraphs }: AnalysedDocument): Paragraph | undefined {
  const first = paragraphs[0]!
  return /[.!?]["”’]?\s*$/u.test(document.text.slice(first.start, first.end)) ? undefined : first
}

/** Whether a story names somebody again and again, and up to a place nobody else without an office twice, who could hold it as well. */
function isAbout(cast: Cast, member: CastMember, upTo = Number.POSITIVE_INFINITY): boolean {
  const rivals = cast.members.filter(
    other => other !== member && isBarePerson(other) && timesNamed(other) > 1 && other.mentions[0]!.start < upTo,
  )
  return timesNamed(member) >= FEWEST_MENTIONS && rivals.length === 0
}

function timesNamed(member: CastMember): number {
  return member.mentions.filter(one => one.basis === 'name' || one.basis === 'surname').length
}

/** ‘…, the industry secretary has said. Patricia Marl said …’: whom the first lines call by office, the next begins with by name. */
function introducedNext(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  index: number,
): CastMember | undefined {
  const mention = mentions[index]!
  if (mention.sentence >= HEAD_SENTENCES || !speaksNow(analysed, mention)) return undefined
  const next = mentions.findIndex(
    (one, i) => i > index && one.sentence > mention.sentence && cast.of[i]! >= 0 && one.basis !== 'office',
  )
  const named = mentions[next]
  const member = cast.members[cast.of[next] ?? -1]
  if (!named || !member || named.sentence > mention.sentence + 2 || named.basis !== 'name') return undefined
  const opens = named.start === analysed.sentences[named.sentence]!.start
  // Whom the story has named before, other than in its headline, it does not introduce now.
  const top = headline(analysed)
  const met = member.mentions.some(one => one.start < mention.start && !(top && one.end <= top.end))
  return opens && !met && isBarePerson(member) ? member : undefined
}

/** Whether the office is the subject of a verb of saying: ‘the mayor has said’; not ‘told the mayor’. */
function speaksNow(analysed: AnalysedDocument, mention: Mention): boolean {
  const behind = analysed.document.text.slice(mention.end, mention.end + 24)
  return /^\s(?:has |had |also |later )*(?:said|told|added|says|asked|wrote|insisted|warned|argued|announced|denied|claimed|defended|criticised|accused|admitted|apologised|confirmed|rejected|called (?:for|on)|hit (?:back|out)|vowed|pledged|revealed|urged)\b/u.test(
    behind,
  )
}

function isBarePerson(member: CastMember): boolean {
  return member.kind === 'person' && member.naming === 'named' && member.offices.length === 0
}

/** How far back the one person may stand whom ‘the Marl MP’ can mean, in sentences. */
const BACK_SENTENCES = 4

/** ‘“…,” the Marl MP told the paper’: the one person without another office who was named in the sentences before. */
function onlyOneSpeaking(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  index: number,
): CastMember | undefined {
  const mention = mentions[index]!
  if (!speaksNow(analysed, mention) || !isHeldByMany(mention.office!.text)) return undefined
  const from = firstFrom(mentions, analysed.sentences[Math.max(0, mention.sentence - BACK_SENTENCES)]!.start)
  const near = mentions
    .slice(from, index)
    .flatMap((one, i) => (one.sentence < mention.sentence ? [cast.members[cast.of[from + i]!]] : []))
  const people = [...new Set(near.filter(member => member?.kind === 'person' && member.naming === 'named'))]
  const [only] = people
  return people.length === 1 && (isBarePerson(only!) || hasSeat(only!, mention.office!.text)) ? only : undefined
}

/** ‘Council leader Ada Quill said … . The Labour councillor said …’: whoever leads sits, too. */
function hasSeat(member: CastMember, asked: string): boolean {
  const leads =
    /^(?:leader|mayor|minister|prime-minister|secretary|chair|chairman|chairwoman|chancellor|whip|spokesman|spokeswoman)$/u
  return (
    /^(?:mp|mep|msp|am|peer|councillor)$/u.test(officeHead(asked)) &&
    member.offices.every(office => leads.test(officeHead(office.text)))
  )
}

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
