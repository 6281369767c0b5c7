import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, LocalActor, Mention, OfficeHolding } from '../domain/extraction.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { genderOfName } from '../language/gender.ts'
import { endsName, holdsWords, isCallName } from './call-names.ts'
import { addMember, addMention, type Cast, type CastMember } from './cast-members.ts'
import { giveOffices, joinOffices } from './cast-offices.ts'
import { abbreviates, bodyKey, compatible, fold, fullest, isPersonName, personKey, shortens } from './names.ts'

/** Joins the mentions of a document that mean the same: full names first, what shortens them after. */
export function buildCast(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  holdings: readonly OfficeHolding[],
  attributions: readonly Attribution[],
  pack: PackKnowledge,
): Cast {
  const cast: Cast = { members: [], of: mentions.map(() => -1), ambiguous: new Map(), inferred: new Set() }
  joinFullNames(cast, mentions)
  joinShortNames(cast, mentions, holdings)
  joinBodies(cast, analysed, mentions)
  giveOffices(cast, mentions, holdings)
  joinOffices(cast, analysed, mentions, attributions, pack)
  return cast
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

/** ‘Mr Vane’, ‘Vane’, ‘Dame Ada’, ‘Ken’: one candidate, or nobody. */
function joinShortNames(cast: Cast, mentions: readonly Mention[], holdings: readonly OfficeHolding[]): void {
  const full = cast.members.slice()
  const titles = titlesOf(cast, mentions, holdings)
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
      const one = narrowed(fits, mention, titles)
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
  // ‘Police Commissioner Ada’: a name cut short, the given name where the surname should be
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

/** The titles that stand beside the full names of each member, in lower case: ‘pc’ of ‘PC Ken Bell’, ‘chair’ of ‘Ada Bell, chair’. */
function titlesOf(
  cast: Cast,
  mentions: readonly Mention[],
  holdings: readonly OfficeHolding[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const titles = new Map<number, Set<string>>()
  for (const [i, { office }] of mentions.entries()) {
    const member = cast.of[i]!
    if (office && member !== -1) titles.set(member, (titles.get(member) ?? new Set()).add(office.text.toLowerCase()))
  }
  for (const { person, office } of holdings) {
    const named = mentions.findIndex(
      ({ start, end }, i) => cast.of[i] !== -1 && person.start <= start && end <= person.end,
    )
    const member = cast.of[named]
    if (member !== undefined) titles.set(member, (titles.get(member) ?? new Set()).add(office.text.toLowerCase()))
  }
  return titles
}

/** Of several with one surname: the one whose title the mention has (‘PC Bell’, ‘Dr Bell’), where just one has it. */
function narrowed(
  fits: readonly CastMember[],
  mention: Mention,
  titles: ReadonlyMap<number, ReadonlySet<string>>,
): CastMember | undefined {
  const title = mention.office?.text.toLowerCase() ?? mention.parts?.honorific?.toLowerCase()
  if (!title) return undefined
  const titled = fits.filter(
    member =>
      titles.get(member.index)?.has(title) ||
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
    const shortened = exact
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
    const fits = shortened.length > 0 ? shortened : calledByEnd(bodies, mention)
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

/**
 * ‘the Panel’ of a document that names one panel in full, ‘the Roads Unit’ of one that quotes the ‘Marlow Roads Unit’ account: that
 * one. Of two, or beside the ‘Panel of Marlow’, none.
 */
function calledByEnd(bodies: readonly CastMember[], mention: Mention): readonly CastMember[] {
  const accounts = bodies.filter(
    member => member.kind === 'account' && member.names.some(name => endsName(mention.name, name)),
  )
  if (mention.name.includes(' ') && accounts.length === 1) return accounts
  if (mention.actorKind !== 'organization' || !isCallName(mention.name, 'document')) return []
  const rivals = bodies.filter(
    member => member.kind === 'organization' && member.names.some(name => holdsWords(name, mention.name)),
  )
  const [only, second] = rivals
  return only && !second && only.names.some(name => endsName(mention.name, name)) ? [only] : []
}

/** `Fenmarch Police Federation (FPF)`: the document itself says what it stands for. */
function glossed(analysed: AnalysedDocument, name: string, short: string): boolean {
  return analysed.document.text.includes(`${name} (${short})`)
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
