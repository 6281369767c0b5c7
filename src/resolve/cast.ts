import type { AnalysedDocument } from '../domain/analysis.ts'
import type { LocalActor, Mention, NameParts, OfficeHolding } from '../domain/extraction.ts'
import { covers, type Span } from '../domain/span.ts'
import { genderOfName } from '../language/gender.ts'
import {
  abbreviates,
  bodyKey,
  compatible,
  fold,
  fullest,
  isPersonName,
  personKey,
  shortens,
  titleCase,
} from './names.ts'
import { holdersOf, officeFits } from './offices.ts'

/** An actor of one document while it is put together. */
export interface CastMember {
  readonly index: number
  kind: LocalActor['kind']
  naming: LocalActor['naming']
  names: string[]
  parts: NameParts | null
  honorifics: string[]
  abbreviations: string[]
  offices: { text: string; former: boolean }[]
  gender: 'female' | 'male' | null
  onBehalfOf: number | null
  descriptions: Span[]
  mentions: { start: number; end: number; basis: LocalActor['mentions'][number]['basis'] }[]
}

/** The members of a document's cast, and which one each mention means; -1 where nobody or more than one could be meant. */
export interface Cast {
  readonly members: CastMember[]
  /** By mention, in the order of the mentions. */
  readonly of: number[]
  /** Mentions that more than one member fits: all of them. */
  readonly ambiguous: Map<number, readonly number[]>
  /** Mentions whose member follows from the way the story is told, not from its words. */
  readonly inferred: Set<number>
}

/** Joins the mentions of a document that mean the same: full names first, what shortens them after. */
export function buildCast(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  holdings: readonly OfficeHolding[],
): Cast {
  const cast: Cast = { members: [], of: mentions.map(() => -1), ambiguous: new Map(), inferred: new Set() }
  joinFullNames(cast, mentions)
  joinShortNames(cast, mentions)
  joinBodies(cast, analysed, mentions)
  giveOffices(cast, mentions, holdings)
  joinOffices(cast, analysed, mentions)
  return cast
}

export function addMember(
  cast: Cast,
  mention: Pick<Mention, 'actorKind' | 'naming' | 'name'>,
  parts: NameParts | null,
): CastMember {
  const shown = parts && {
    honorific: parts.honorific,
    given: parts.given && titleCase(parts.given),
    surname: parts.surname && titleCase(parts.surname),
  }
  const member: CastMember = {
    index: cast.members.length,
    kind: mention.actorKind,
    naming: mention.naming,
    names: [mention.actorKind === 'person' ? titleCase(mention.name) : mention.name],
    parts: shown,
    honorifics: [],
    abbreviations: [],
    offices: [],
    gender: null,
    onBehalfOf: null,
    descriptions: [],
    mentions: [],
  }
  cast.members.push(member)
  return member
}

function addMention(cast: Cast, member: CastMember, mention: Mention, index: number): void {
  cast.of[index] = member.index
  member.mentions.push({ start: mention.start, end: mention.end, basis: mention.basis })
  const name = member.kind === 'person' ? titleCase(mention.name) : mention.name
  if (name && mention.basis !== 'office' && member.naming !== 'description' && !member.names.includes(name))
    member.names.push(name)
  const honorific = mention.parts?.honorific ? titleCase(mention.parts.honorific) : null
  if (honorific && !member.honorifics.includes(honorific)) member.honorifics.push(honorific)
  member.gender ??= mention.parts ? genderOfName(mention.parts) : mention.gender === 'plural' ? null : mention.gender
}

function joinFullNames(cast: Cast, mentions: readonly Mention[]): void {
  const byKey = new Map<string, CastMember>()
  for (const [i, mention] of mentions.entries()) {
    if (!isPersonName(mention) || mention.naming === 'pseudonym') continue
    const key = personKey(mention.parts)
    if (!key) continue
    const initial = [...byKey.values()].filter(
      member =>
        member.parts &&
        compatible(member.parts, mention.parts!) &&
        fold(member.parts.surname ?? '') === fold(mention.parts!.surname ?? ''),
    )
    const member = byKey.get(key) ?? (initial.length === 1 ? initial[0]! : addMember(cast, mention, mention.parts))
    if (!byKey.has(key)) byKey.set(key, member)
    addMention(cast, member, mention, i)
  }
}

/** ‘Mr Khan’, ‘Khan’, ‘Dame Cressida’, ‘Ken’: one candidate, or nobody. */
function joinShortNames(cast: Cast, mentions: readonly Mention[]): void {
  const full = cast.members.slice()
  const short: CastMember[] = []
  for (const [i, mention] of mentions.entries()) {
    if (cast.of[i] !== -1 || !isPersonName(mention)) continue
    if (mention.naming === 'pseudonym') {
      const known = short.find(member => member.names.includes(mention.name))
      addMention(cast, known ?? keep(short, addMember(cast, mention, null)), mention, i)
      continue
    }
    const fits = full.filter(member => fitsShort(member, mention))
    if (fits.length === 1) addMention(cast, fits[0]!, mention, i)
    else if (fits.length > 1) {
      const one = narrowed(fits, mention)
      if (one) addMention(cast, one, mention, i)
      else
        cast.ambiguous.set(
          i,
          fits.map(member => member.index),
        )
    } else {
      const known = short.filter(
        member => member.parts && compatible(member.parts, mention.parts!) && genderFits(member, mention),
      )
      addMention(
        cast,
        known.length === 1 ? known[0]! : keep(short, addMember(cast, mention, mention.parts)),
        mention,
        i,
      )
    }
  }
}

function keep(list: CastMember[], member: CastMember): CastMember {
  list.push(member)
  return member
}

function fitsShort(member: CastMember, mention: Mention): boolean {
  if (!member.parts || !mention.parts) return false
  if (!genderFits(member, mention)) return false
  if (compatible(member.parts, mention.parts)) return true
  // ‘Police Commissioner Cressida’: a name cut short, the given name where the surname should be
  return (
    mention.parts.given === null &&
    mention.parts.surname !== null &&
    member.parts.given !== null &&
    fold(mention.parts.surname) === fold(member.parts.given)
  )
}

/** ‘Mrs Bell’ is not Robert Bell. */
function genderFits(member: CastMember, mention: Mention): boolean {
  const said = mention.parts ? genderOfName({ ...mention.parts, given: null }) : null
  const known = member.gender ?? (member.parts ? genderOfName(member.parts) : null)
  return said === null || known === null || said === known
}

/** Of several with one surname: the one whose title the mention has (‘PC Bell’, ‘Dr Bell’), where just one has it. */
function narrowed(fits: readonly CastMember[], mention: Mention): CastMember | undefined {
  const title = mention.office?.text.toLowerCase() ?? mention.parts?.honorific?.toLowerCase()
  if (!title) return undefined
  const titled = fits.filter(
    member =>
      member.offices.some(office => office.text.toLowerCase() === title) ||
      member.honorifics.some(honorific => honorific.toLowerCase() === title && !/^(?:mr|mrs|ms|miss)$/u.test(title)),
  )
  return titled.length === 1 ? titled[0] : undefined
}

function joinBodies(cast: Cast, analysed: AnalysedDocument, mentions: readonly Mention[]): void {
  const bodies: CastMember[] = []
  const long = mentions
    .map((mention, i) => ({ mention, i }))
    .filter(
      ({ mention, i }) =>
        cast.of[i] === -1 &&
        (mention.actorKind === 'organization' || mention.actorKind === 'account') &&
        mention.basis !== 'pronoun',
    )
  // The longest names first, so that what shortens one finds it.
  const order = [...long].sort((a, b) => b.mention.name.length - a.mention.name.length || a.i - b.i)
  for (const { mention, i } of order) {
    const exact = bodies.find(
      member => member.kind === mention.actorKind && member.names.some(name => bodyKey(name) === bodyKey(mention.name)),
    )
    const fits = exact
      ? [exact]
      : bodies.filter(
          member =>
            member.kind === mention.actorKind &&
            member.names.some(
              name =>
                shortens(mention.name, name) ||
                (mention.basis === 'abbreviation' &&
                  (abbreviates(mention.name, name) || glossed(analysed, name, mention.name))),
            ),
        )
    if (fits.length > 1) {
      cast.ambiguous.set(
        i,
        fits.map(member => member.index),
      )
      continue
    }
    const member = fits[0] ?? keep(bodies, addMember(cast, mention, null))
    addMention(cast, member, mention, i)
    if (mention.basis === 'abbreviation' && !member.abbreviations.includes(mention.name))
      member.abbreviations.push(mention.name)
  }
  for (const member of cast.members) member.mentions.sort((a, b) => a.start - b.start)
}

/** `Fenmarch Police Federation (FPF)`: the document itself says what it stands for. */
function glossed(analysed: AnalysedDocument, name: string, short: string): boolean {
  return analysed.document.text.includes(`${name} (${short})`)
}

function giveOffices(cast: Cast, mentions: readonly Mention[], holdings: readonly OfficeHolding[]): void {
  for (const [i, mention] of mentions.entries()) {
    const member = cast.members[cast.of[i] ?? -1]
    if (!member || member.kind !== 'person') continue
    const own = mention.office ? [{ text: mention.office.text, former: mention.office.former }] : []
    const held = holdings
      .filter(
        holding =>
          covers(holding.person, mention) ||
          (holding.person.start === mention.start && holding.person.end === mention.end),
      )
      .map(holding => ({ text: holding.office.text, former: holding.former }))
    for (const office of [...own, ...held])
      if (!member.offices.some(known => known.text.toLowerCase() === office.text.toLowerCase()))
        member.offices.push(office)
  }
}

/** ‘the mayor’, ‘the Met chief’: the one person of the document who holds such an office. */
function joinOffices(cast: Cast, analysed: AnalysedDocument, mentions: readonly Mention[]): void {
  for (const [i, mention] of mentions.entries()) {
    if (mention.basis !== 'office' || !mention.office) continue
    const holders = holdersOf(cast, mention.office.text, mention.office.former)
    if (holders.length === 1) {
      cast.of[i] = holders[0]!.index
      holders[0]!.mentions.push({ start: mention.start, end: mention.end, basis: 'office' })
    } else if (holders.length > 1)
      cast.ambiguous.set(
        i,
        holders.map(member => member.index),
      )
    else if (!mention.office.former) {
      const varied = elegantVariation(cast, analysed, mentions, i)
      if (varied) varied.offices.push({ text: mention.office.text, former: false })
      addMention(cast, varied ?? unnamedHolder(cast, mention), mention, i)
      if (varied) cast.inferred.add(i)
    }
  }
}

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
  const subject = mentions.findIndex(one => one.sentence === mention.sentence - 1)
  const member = cast.members[cast.of[subject] ?? -1]
  if (!member || mentions[subject]!.start > before.start + 12) return undefined
  if (member.kind !== 'person' || member.naming !== 'named' || member.offices.length > 0) return undefined
  const first = mentions.find((_, i) => cast.of[i] === member.index)!
  const named = member.mentions.filter(one => one.basis === 'name' || one.basis === 'surname').length
  return first.sentence < HEAD_SENTENCES && named >= FEWEST_MENTIONS ? member : undefined
}

/**
 * ‘the prime minister’ of a document that never names one: somebody described. Without a member of their own,
 * the next ‘he’ would go to whoever was named before.
 */
function unnamedHolder(cast: Cast, mention: Mention): CastMember {
  const text = mention.office!.text
  const known = cast.members.find(
    member => member.naming === 'description' && member.offices.some(office => officeFits(text, office.text)),
  )
  if (known) return known
  const member = addMember(cast, { actorKind: 'person', naming: 'description', name: `the ${text}` }, null)
  member.offices.push({ text, former: false })
  return member
}

/** The cast as it leaves the document. */
export function localActors(cast: Cast): LocalActor[] {
  return cast.members.map(member => ({
    index: member.index,
    kind: member.kind,
    naming: member.naming,
    name: member.parts && member.kind === 'person' ? personName(member) : fullest(member.names),
    parts: member.parts,
    honorifics: [...member.honorifics].sort(),
    aliases: member.names.filter(name => name !== fullest(member.names)).sort(),
    abbreviations: [...member.abbreviations].sort(),
    offices: member.offices.filter(office => !office.former).map(office => office.text),
    gender: member.gender,
    onBehalfOf: member.onBehalfOf,
    descriptions: member.descriptions,
    mentions: [...member.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
  }))
}

/** Given name and surname before a longer run: the fullest that has both. */
function personName(member: CastMember): string {
  return fullest(member.names)
}
