import type { Token } from '../domain/analysis.ts'
import type { Attribution, LocalSpeaker, Mention } from '../domain/extraction.ts'
import { covers, firstFrom, type Span } from '../domain/span.ts'
import { PERSON_NOUNS, SPOKEN_NOUN, SPOKESPERSON, TEXT_NOUNS } from '../language/en/person-nouns.ts'
import type { Cast } from './cast-members.ts'
import { definiteBody, describedActor, looksLikePeople, namedLater } from './descriptions.ts'
import { namedKin } from './kin.ts'
import { holdersOf, metBefore } from './offices.ts'
import { type Discourse, pronounAntecedents } from './pronouns.ts'
import {
  apposedBehind,
  apposedTo,
  endsPhrase,
  headOf,
  isAuthor,
  isOfSomebody,
  isSender,
  speakerPhrase,
  tokensIn,
} from './speaker-phrase.ts'
import { type Meant, NOBODY, type PlacedMention, type Scene } from './speakers.ts'

/** Whom the words that name a speaker mean. */
export function speakerOf(discourse: Discourse, attribution: Attribution): Meant {
  const [written] = attribution.speakerSpans
  if (!written) return NOBODY
  const span = speakerPhrase(discourse.scene, written, [...attribution.cueSpans, ...attribution.contentSpans])
  const shown = shownSpeaking(discourse.scene, span, attribution)
  if (shown) return { ...memberMeant(discourse.scene.cast, shown.i, 'named'), confidence: 0.85 }
  const known = discourse.phrases.get(span.start)
  if (known?.end === span.end) return known.meant
  const meant = phraseMeans(discourse, span, attribution)
  // Two statements of one clause share their speaker: somebody described is not two people.
  discourse.phrases.set(span.start, { end: span.end, meant })
  return meant
}

/** Whom a phrase means, or the several it joins. `speaks`: one who is only described becomes a member of the cast. */
export function phraseMeans(discourse: Discourse, span: Span, attribution: Attribution, speaks = true): Meant {
  const parts = coordinated(discourse.scene, span)
  const each = parts.map(part => wordsMean(discourse, part, attribution, speaks))
  if (each.length === 1) return each[0]!
  const known = each.filter(one => one.actors.length > 0)
  if (known.length === 0) return NOBODY
  return {
    actors: [...new Set(known.flatMap(one => one.actors))],
    candidates: [],
    basis: known[0]!.basis,
    confidence: Math.min(...known.map(one => one.confidence)),
  }
}

/**
 * ‘Bell and Okafor’ are two speakers; ‘the head of policing and crime’ is one, and so is ‘Lord Bell, sitting with Lord Marl
 * and Lord Quill’.
 */
function coordinated(scene: Scene, span: Span): Span[] {
  const [first, ...others] = scene.placed
    .within(span)
    .map(one => one.mention)
    .filter(mention => mention.actorKind !== 'account')
  const { text } = scene.analysed.document
  const list = first ? [first] : []
  for (const next of others) {
    const between = text.slice(list.at(-1)!.end, next.start)
    if (!/^(?:,|,?\s+(?:and|nor))\s+(?:the\s+)?$/u.test(between) || next.actorKind !== first!.actorKind) break
    list.push(next)
  }
  const last = list.at(-1)
  const joined = list.length > 1 && /\b(?:and|nor)\s+(?:the\s+)?$/u.test(text.slice(list.at(-2)!.end, last!.start))
  if (joined && last!.end >= span.end - 2)
    return list.map((one, i) => (i === 0 ? { start: span.start, end: one.end } : one))
  return (others.length === 0 && first && withGroup(scene, span, first)) || [span]
}

/** ‘Ken Marl and his aides’, ‘residents and the Greens’: a name and a group without one. */
function withGroup(scene: Scene, span: Span, name: Span): Span[] | undefined {
  const tokens = tokensIn(scene.analysed, span)
  const ands = tokens.flatMap((token, i) => (token.lower === 'and' ? [i] : []))
  const [and] = ands
  if (ands.length !== 1 || !and || and === tokens.length - 1) return undefined
  const before = { start: span.start, end: tokens[and - 1]!.end }
  const after = { start: tokens[and + 1]!.start, end: span.end }
  const group = covers(before, name) ? after : before
  const named = group === before ? after : before
  const head = tokensIn(scene.analysed, group).at(-1)!
  const plain = tokens.every(token => !/^(?:ADP|VERB|AUX|PUNCT)$/u.test(token.pos))
  const ends = covers(named, name) && name.end >= named.end - 1
  return plain && ends && isPluralOfPeople(head) ? [before, after] : undefined
}

function isPluralOfPeople(head: Token): boolean {
  const singular = head.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  return singular !== head.lower && (PERSON_NOUNS.has(singular) || looksLikePeople(head, singular))
}

/** One noun phrase that names a speaker, with what is looked up in it. */
interface Phrase {
  readonly discourse: Discourse
  readonly attribution: Attribution
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly head: Token
  /** The mentions in it. */
  readonly inside: readonly PlacedMention[]
  /** It begins with an article or a possessive. */
  readonly definite: boolean
  /** Whoever it means speaks: one who is only described becomes a member of the cast. */
  readonly speaks: boolean
}

/** Whom one noun phrase means. */
function wordsMean(discourse: Discourse, span: Span, attribution: Attribution, speaks: boolean): Meant {
  const { scene } = discourse
  const tokens = tokensIn(scene.analysed, span)
  const head = headOf(tokens)
  const owns = /^['’]s?$/u.test(tokens.at(-1)?.text ?? '')
  // ‘Labour's’ of ‘Labour's focus on jobs’: the owner of something is not who speaks, save of an announcement
  if (owns && isSpokenNoun(scene, attribution, span))
    return wordsMean(discourse, { start: span.start, end: tokens.at(-1)!.start }, attribution, speaks)
  if (!head || owns) return NOBODY
  if (tokens.length === 1 && /^(?:he|she|they|it|we|i|who|his|her|their|its|you|which|that|this)$/u.test(head.lower))
    return pronounAntecedents(discourse, head, attribution)
  const inside = scene.placed.within({ start: span.start, end: span.end + 1 })
  const definite = /^(?:the|The|our|Our|its|their|his|her)$/u.test(tokens[0]!.text)
  const phrase = { discourse, attribution, span, tokens, head, inside, definite, speaks }
  return namedPerson(phrase) ?? officeHolder(phrase) ?? bodyOrText(phrase) ?? described(phrase)
}

/** ‘A spokesman for | Marl Council |, Ken Bell, said’: a name behind a body is the spokesman's; behind ‘for the mayor’ it is the mayor's. */
function endsInBody(inside: readonly PlacedMention[], at: number): boolean {
  return inside.some(({ mention }) => mention.actorKind === 'organization' && mention.end === at)
}

/** ‘Ada Quill's | announcement | that’: whether the cue right behind the words is a noun of saying. */
function isSpokenNoun({ analysed }: Scene, { cueSpans }: Attribution, span: Span): boolean {
  const [noun] = cueSpans[0]?.start === span.end + 1 ? tokensIn(analysed, cueSpans[0]) : []
  return noun !== undefined && SPOKEN_NOUN.test(noun.lower)
}

/** The name at the head, in apposition, or that the words run into. */
function namedPerson({
  discourse: { scene },
  attribution,
  span,
  tokens,
  head,
  inside,
  definite,
}: Phrase): Meant | undefined {
  const { text } = scene.analysed.document
  const named = inside.filter(({ mention }) => mention.basis !== 'office' && mention.actorKind === 'person')
  const atHead = named.find(({ mention }) => covers(mention, head))
  // ‘Ken Marl Police & Crime Commissioner’: the office behind the name is his
  const beside = named.find(({ mention }) => mention.office !== null && mention.office.start >= mention.end)
  const descriptive = SPOKESPERSON.test(head.lower)
  // ‘the chairman of the federation, Ken Marl’: the name in apposition
  const apposed = named.find(
    ({ mention }) => mention.start > head.end && /(?:[,—–(]\s*|\s-\s)$/u.test(text.slice(head.end, mention.start)),
  )
  // ‘The finance spokesman, Brian Marl MSP, said’: behind a definite description the name right after the comma is whose it is
  const between = apposed ? text.slice(head.end, apposed.mention.start) : ''
  const theirs =
    (definite && /^,\s*$/u.test(between)) || (/, $/u.test(between) && endsInBody(inside, apposed!.mention.start - 2))
  const own = descriptive && !theirs ? undefined : apposed
  // ‘chief inspector of schools Mr Marl’: a name that a noun runs into is the head, whatever stands before
  const runInto = isOfSomebody(text, head)
    ? undefined
    : named.find(({ mention }) => mention.start > head.end && endsPhrase(tokens, mention))
  const outer = apposedTo(scene, span, attribution.contentSpans, attribution.cueSpans[0])
  const person =
    atHead ??
    beside ??
    own ??
    (descriptive ? undefined : runInto) ??
    outer ??
    (descriptive && !endsInBody(inside, span.end) ? undefined : apposedBehind(scene, span))
  if (person) return memberMeant(scene.cast, person.i, 'named')
  // ‘a question from Ada Quill’, ‘a letter by Ken Marl’
  const sender = named.find(
    ({ mention }) =>
      (mention.end >= span.end - 1 || text.startsWith(' to ', mention.end)) && isSender(text, head, mention),
  )
  return sender && { ...memberMeant(scene.cast, sender.i, 'named'), confidence: 0.85 }
}

function officeHolder({ discourse: { scene }, head, inside }: Phrase): Meant | undefined {
  const office = inside.find(({ mention }) => mention.basis === 'office' && covers(mention, head))
  if (!office) return undefined
  const holder = officeMeant(scene.cast, office.i, office.mention)
  if (holder.actors.length + holder.candidates.length === 0) return undefined
  return { ...holder, confidence: Math.min(holder.confidence, 0.9) }
}

/** A body by its name, or whose text speaks. */
function bodyOrText({ discourse, attribution, tokens, head, inside, definite }: Phrase): Meant | undefined {
  const { scene } = discourse
  const { text } = scene.analysed.document
  const bodies = inside.filter(({ mention }) => mention.actorKind === 'organization' || mention.actorKind === 'account')
  // ‘the staff association, the FPF’
  const body =
    bodies.find(({ mention }) => covers(mention, head)) ??
    bodies.find(({ mention }) => definite && /^,\s+(?:the\s+)?$/u.test(text.slice(head.end, mention.start)))
  if (body) return memberMeant(scene.cast, body.i, body.mention.actorKind === 'account' ? 'account' : 'named')
  if (!TEXT_NOUNS.has(head.lower)) return undefined
  const owner = ownerOf(inside)
  // ‘an IOPC report’, ‘research carried out by the IOPC’: what the report says, its author says
  if (owner && (owner.mention.end <= head.start || isAuthor(text, head, owner.mention)))
    return { ...memberMeant(scene.cast, owner.i, 'description'), confidence: 0.75 }
  // ‘according to their figures’: what the figures say, whoever they belong to says
  const possessive = /^(?:his|her|their|its)$/u.test(tokens[0]!.lower)
  return possessive ? pronounAntecedents(discourse, tokens[0]!, attribution) : undefined
}

function described({ discourse, attribution, span, tokens, head, inside, speaks }: Phrase): Meant {
  const { scene } = discourse
  const meant =
    definiteBody(scene, tokens, head, bodiesOf(discourse, attribution)) ??
    namedLater(scene, span, tokens, head) ??
    namedKin(scene, tokens, head)
  if (meant || !speaks) return meant ?? NOBODY
  const owner = scene.cast.of[ownerOf(inside)?.i ?? -1] ?? -1
  return describedActor(discourse, span, tokens, head, owner >= 0 ? owner : null)
}

function ownerOf(inside: readonly PlacedMention[]): PlacedMention | undefined {
  return inside.find(({ mention }) => mention.actorKind === 'organization')
}

/** Whoever tells of what is said, and the bodies they speak for: ‘the party’ in a spokesman's words is theirs. */
function bodiesOf({ scene, meant }: Discourse, { within }: Attribution): readonly number[] {
  const tellers = within === null ? [] : (meant.get(within)?.actors ?? [])
  return tellers.flatMap(actor => [actor, scene.cast.members[actor]!.onBehalfOf ?? actor])
}

/** What shows people speaking. */
const PICTURES = /\b(?:film|documentary|programme|footage|video|recording|clip|tape)$/u

/** ‘Footage shows PC Bell, in his car, telling a driver: “…”’: not the footage says it. */
function shownSpeaking(scene: Scene, span: Span, attribution: Attribution): PlacedMention | undefined {
  const { text } = scene.analysed.document
  const sentence = scene.analysed.sentences[firstFrom(scene.analysed.sentences, span.start + 1) - 1]
  const quote = attribution.contentSpans.find(content => /["“‘]/u.test(text.slice(content.start, content.end)))
  if (!sentence || !quote || !PICTURES.test(text.slice(span.start, span.end))) return undefined
  const words = text.slice(span.end, sentence.end)
  const match =
    /^\s(?:show(?:s|ed)|captured|caught|featured)\s([^"“‘]*?)\s(?:telling|saying|asking|shouting|admitting|boasting)\b/u.exec(
      words,
    )
  if (!match) return undefined
  const from = span.end + match[0].indexOf(match[1]!)
  const shown = scene.placed.within({ start: from, end: from + match[1]!.length })
  return shown.find(
    ({ mention }) => mention.start === from && mention.actorKind === 'person' && mention.basis !== 'office',
  )
}

/** Whoever holds the office by now: what was said since the cast was put together can tell (‘a Home Office minister has said’). */
function officeMeant(cast: Cast, i: number, mention: Mention): Meant {
  const member = cast.members[cast.of[i]!]
  if (member?.naming === 'description' && mention.office) {
    const { text, former } = mention.office
    const holders = metBefore(holdersOf(cast, text, former), text, mention.start)
    if (holders.length === 1) {
      cast.of[i] = holders[0]!.index
      cast.inferred.add(i)
      member.mentions = member.mentions.filter(one => one.start !== mention.start || one.end !== mention.end)
      holders[0]!.mentions.push({ start: mention.start, end: mention.end, basis: 'office' })
    }
  }
  return memberMeant(cast, i, 'office')
}

function memberMeant(cast: Cast, mention: number, basis: LocalSpeaker['basis']): Meant {
  const member = cast.of[mention]!
  if (member >= 0)
    return { actors: [member], candidates: [], basis, confidence: cast.inferred.has(mention) ? 0.7 : 0.95 }
  const several = cast.ambiguous.get(mention) ?? []
  return {
    actors: [],
    candidates: several.map(actor => ({ actor, confidence: 1 / several.length })),
    basis,
    confidence: 0.3,
  }
}
