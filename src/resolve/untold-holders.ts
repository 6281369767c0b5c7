import type { AnalysedDocument, Paragraph } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { firstFrom, SpanIndex } from '../domain/span.ts'
import type { Cast, CastMember } from './cast-members.ts'
import { officeHead } from './names.ts'
import { isHeldByMany } from './offices.ts'

/** A document's cast as it is told in sentences. */
export interface Story {
  readonly cast: Cast
  readonly analysed: AnalysedDocument
  readonly mentions: readonly Mention[]
  /** By sentence: the members whom it gives words to by their names. */
  readonly speaking: ReadonlyMap<number, ReadonlySet<CastMember>>
  /** Where the words for a speaker start. */
  readonly speakers: ReadonlySet<number>
}

export function storyOf(
  cast: Cast,
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Story {
  const spans = attributions.flatMap(({ speakerSpans }) => speakerSpans)
  const names = new SpanIndex(spans)
  const speaking = new Map<number, Set<CastMember>>()
  for (const [i, mention] of mentions.entries()) {
    const member = cast.members[cast.of[i]!]
    if (!member || mention.basis === 'office') continue
    // ‘Tory leader | Ada Quill’, not ‘a friend of | Ada Quill’
    const titled = names
      .around(mention)
      .some(
        span => !/['’]|\b(?:of|for|to|by|with|and)\b/u.test(analysed.document.text.slice(span.start, mention.start)),
      )
    if (titled) speaking.set(mention.sentence, (speaking.get(mention.sentence) ?? new Set()).add(member))
  }
  return { cast, analysed, mentions, speaking, speakers: new Set(spans.map(({ start }) => start)) }
}

/** The member whom ‘the prime minister’ means in a document that gives the office to nobody, where the way it is told shows that. */
export function untoldHolder(story: Story, index: number): CastMember | undefined {
  return (
    elegantVariation(story, index) ??
    headlined(story, index) ??
    introducedNext(story, index) ??
    onlyOneSpeaking(story, index) ??
    storySubject(story, index) ??
    lastSpeaker(story, index)
  )
}

/** How far from its lead a story calls by office whom the lead lets speak, in sentences. */
const LEAD_SENTENCES = 3

/**
 * ‘Quill hits back. | Ada Quill has criticised the board. It met on Monday. But the chancellor said it was late.’: the one whom
 * the first line lets speak and whom nothing introduces, since readers know the office. Not ‘The chancellor said Ms Quill was wrong’.
 */
function storySubject(story: Story, index: number): CastMember | undefined {
  const { cast, analysed, mentions, speakers } = story
  const mention = mentions[index]!
  if (isHeldByMany(mention.office!.text) || !isDefinite(analysed, mention) || !speakers.has(mention.start))
    return undefined
  const top = headline(analysed)
  const lead = analysed.sentences.findIndex(({ start }) => !top || start >= top.end)
  if (mention.sentence <= lead || mention.sentence > lead + LEAD_SENTENCES) return undefined
  const subject = leadSpeaker(story, lead)
  if (!subject || !isBarePerson(subject) || timesNamed(subject) < FEWEST_MENTIONS) return undefined
  const said = mentions.some((one, i) => one.sentence === mention.sentence && cast.of[i] === subject.index)
  return said || isIntroduced(analysed, subject) || hasRival(story, subject, lead, mention) ? undefined : subject
}

/** How far back somebody may have spoken whom a story then calls by office, in sentences. */
const SPOKEN_SENTENCES = 2

/** ‘…, Mr Quill warned. The prime minister also urged …’: whom a story is about and who has just spoken. */
function lastSpeaker(story: Story, index: number): CastMember | undefined {
  const { cast, analysed, mentions, speakers, speaking } = story
  const mention = mentions[index]!
  if (isHeldByMany(mention.office!.text) || !isDefinite(analysed, mention) || !speakers.has(mention.start))
    return undefined
  const from = Math.max(0, mention.sentence - SPOKEN_SENTENCES)
  const spoken = Array.from({ length: mention.sentence - from }, (_, i) => [...(speaking.get(from + i) ?? [])]).flat()
  const [subject] = spoken
  if (!subject || spoken.some(member => member !== subject)) return undefined
  const said = mentions.some((one, i) => one.sentence === mention.sentence && cast.of[i] === subject.index)
  if (said || !isBarePerson(subject) || isIntroduced(analysed, subject)) return undefined
  const first = mentions.find((_, i) => cast.of[i] === subject.index)!
  return first.sentence < HEAD_SENTENCES && isAbout(cast, subject, mention.start) ? subject : undefined
}

/**
 * Whom alone the lead gives words to by name, or the headline above it while the lead names them; else the one with
 * whom both begin: ‘Quill attacks costs | Ada Quill has launched …’, not ‘Ada Quill has died …’.
 */
function leadSpeaker({ cast, analysed, mentions, speaking }: Story, lead: number): CastMember | undefined {
  const own = [...(speaking.get(lead) ?? [])]
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  const named = mentions.flatMap((one, i) => (one.sentence === lead ? [cast.members[cast.of[i]!]] : []))
  const above = [...(speaking.get(lead - 1) ?? [])]
  if (above.length > 0) return above.length === 1 && named.includes(above[0]!) ? above[0] : undefined
  const at = mentions.findIndex(one => one.sentence === lead)
  const { start, end } = analysed.sentences[lead]!
  if (at < 1 || mentions[0]!.start !== 0 || cast.of[0] !== cast.of[at] || mentions[at]!.start !== start)
    return undefined
  const acts = /^\s(?:has|is|will|wants|plans)\s(?!(?:been|died|gone|become|dead|missing)\b)/u
  return acts.test(analysed.document.text.slice(mentions[at]!.end, end)) ? named[0] : undefined
}

/** Whether between the lead and a place somebody else speaks, or is named who has no office. */
function hasRival(
  { cast, mentions, speaking }: Story,
  subject: CastMember,
  lead: number,
  { sentence }: Mention,
): boolean {
  for (let at = lead + 1; at < sentence; at++)
    if ([...(speaking.get(at) ?? [])].some(member => member !== subject && member.kind === 'person')) return true
  return mentions.some((one, i) => {
    const member = cast.members[cast.of[i]!]
    return one.sentence > lead && one.sentence < sentence && member && member !== subject && isBarePerson(member)
  })
}

function isDefinite({ document }: AnalysedDocument, { start, end }: Mention): boolean {
  return (
    /^the\s|^the$/iu.test(document.text.slice(start, end)) || /\bthe\s$/iu.test(document.text.slice(start - 5, start))
  )
}

/** ‘Ada Quill, whose son …’, ‘Marl farmer Ada Quill’ and under it ‘Ms Quill, 43, …’: who has to be told to readers. */
function isIntroduced({ document: { text }, tokens }: AnalysedDocument, member: CastMember): boolean {
  const full = member.mentions.filter(({ basis }) => basis === 'name')
  const [first] = full.length > 0 ? full : member.mentions
  return member.mentions.some(({ start, end }) => {
    const before = /\n\s*$/u.test(text.slice(start - 2, start)) ? undefined : tokens[firstFrom(tokens, start) - 1]
    const behind = text.slice(end, end + 24)
    if (start !== first!.start) return AGED_OR_KIN.test(behind)
    return (
      (before?.pos === 'NOUN' && /^\p{Ll}+$/u.test(before.text)) ||
      INTRODUCTION.test(behind) ||
      AGED_OR_KIN.test(behind)
    )
  })
}

const INTRODUCTION = /^,\s(?:an?\s|the\s|of\s|from\s|wh\p{L}+\s|\p{L}+['’]s\s)/u
const AGED_OR_KIN = /^(?:,\s\d|['’]s?\s(?:son|daughter|husband|wife|father|mother|brother|sister|family|death)\b)/u

/** Whom a story is about is named at its head and goes on being named. */
export const HEAD_SENTENCES = 4
const FEWEST_MENTIONS = 3

/**
 * ‘Ada Quill says … . The prime minister is …’: a story that names whom it is about and in the next sentence
 * calls them by their office. Only for somebody named at its head, named again and again, and without any other office.
 */
function elegantVariation({ cast, analysed, mentions }: Story, index: number): CastMember | undefined {
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
function headlined({ cast, analysed, mentions }: Story, index: number): CastMember | undefined {
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
function introducedNext({ cast, analysed, mentions }: Story, index: number): CastMember | undefined {
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
function onlyOneSpeaking({ cast, analysed, mentions }: Story, index: number): CastMember | undefined {
  const mention = mentions[index]!
  if (!speaksNow(analysed, mention) || !isHeldByMany(mention.office!.text)) return undefined
  // Of several, the one of the sentence before
  for (const back of [BACK_SENTENCES, 1]) {
    const from = firstFrom(mentions, analysed.sentences[Math.max(0, mention.sentence - back)]!.start)
    const near = mentions
      .slice(from, index)
      .flatMap((one, i) => (one.sentence < mention.sentence ? [cast.members[cast.of[from + i]!]] : []))
    const people = [...new Set(near.filter(member => member?.kind === 'person' && member.naming === 'named'))]
    const [only] = people
    if (people.length === 1 && (isBarePerson(only!) || hasSeat(only!, mention.office!.text))) return only
  }
  return undefined
}

/** ‘Council leader Ada Quill said … . The Labour councillor said …’: whoever leads sits, too. */
function hasSeat(member: CastMember, asked: string): boolean {
  const leads =
    /^(?:leader|mayor|minister|prime-minister|secretary|chair|chairman|chairwoman|chancellor|whip|backbencher|spokesman|spokeswoman)$/u
  return (
    /^(?:mp|mep|msp|am|peer|councillor)$/u.test(officeHead(asked)) &&
    member.offices.every(office => leads.test(officeHead(office.text)))
  )
}
