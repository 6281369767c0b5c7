import type { Citation } from '../domain/citation.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { Act } from '../domain/statement.ts'
import { contentWords } from './content-words.ts'
import {
  AS_REPORTED,
  CLAIMED,
  CLAIMING_CUE,
  CONTRARY,
  CUT_SHORT,
  DENIED_IN_WORDS,
  DENIED_WITHIN,
  DENIES_IT,
  DENYING,
  DESPITE,
  EARLIER_CUE,
  EVERY,
  INSISTING,
  NEGATED,
  NOT_ACCEPTING,
  NOT_TOLD,
  OWN_CLAIM,
  PAST,
  PUT,
  REPORTED_BEHIND,
  TAKES_UP,
  WHICH_DENIES,
} from './denial-words.ts'
import type { Source } from './source.ts'

/** What one statement claims, as far as contradicting it goes. */
export interface Claim {
  readonly id: string
  readonly documentId: string
  /** Place of its first and last word. */
  readonly start: number
  readonly end: number
  /** Actor ids; empty where nobody can be named. */
  readonly speakers: readonly string[]
  /** The speaker's name, else the words for them; null where there are none. */
  readonly name: string | null
  /** Everybody that it is said for: the speakers, and the bodies they speak for. */
  readonly parties: readonly string[]
  /** Whom its words name. Actor ids. */
  readonly about: readonly string[]
  /** The words reported. */
  readonly content: string
  /** In the words of whoever speaks, with the verb that denies. */
  readonly position: string
  readonly words: readonly string[]
  /** It answers what was put to the speaker, which `position` tells. */
  readonly put: boolean
  /** Who is said to have reported what is denied: ‘as The Courier reported’. */
  readonly reportedBy: { readonly name: string; readonly actor: string | null } | null
  readonly quoted: boolean
  readonly act: Act
  /** By a verb (‘denied’, ‘rejected claims’), or by its own words (‘that is not so’). */
  readonly denies: 'verb' | 'words' | null
  /** ‘alleged’, ‘claimed’: by whoever tells it, not by itself. */
  readonly claims: boolean
  /** ‘as The Courier reported’ */
  readonly reports: boolean
  /** ‘had told the panel’: told before what stands before it. */
  readonly earlier: boolean
  /** ‘insisted’, ‘was adamant’: against somebody. */
  readonly insists: boolean
  /** ‘but’ stands before it. */
  readonly but: boolean
  /** Who is said right behind to deny it: ‘which the head teacher denies’. */
  readonly deniedBy: { readonly name: string; readonly actor: string | null; readonly words?: string } | null
  readonly negative: boolean
  /** ‘every’, ‘all’: one case against it contradicts it. */
  readonly every: boolean
  /** It tells of what happened or was so, not of what should or will. */
  readonly past: boolean
  /** It takes up what was said before: ‘it’, ‘he’, ‘the allegation’. */
  readonly takesUp: boolean
  readonly citation: Citation
}

/** The claims of one document, in order: what is said, not what is only believed or wanted. */
export function claimsOf(source: Source): Claim[] {
  return source.attributions
    .flatMap((one, index) => {
      const claim = claimOf(source, one, index)
      const isSaid = (one.conveys === 'speech' || claim.denies === 'verb') && one.voice === 'reported'
      return isSaid && claim.content !== '' ? [claim, ...denialWithin(claim)] : []
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function claimOf(source: Source, one: Attribution, index: number): Claim {
  const speaker = source.parts.speakers[index]!
  const named = speaker.actors.map(actor => source.parts.cast[actor]!)
  const first = one.contentSpans[0]!
  const last = one.contentSpans.at(-1)!
  const spans = [...one.speakerSpans, ...one.cueSpans, ...one.contentSpans].filter(
    span => Math.abs(span.start - first.start) < 300,
  )
  const start = Math.min(...spans.map(span => span.start))
  const end = Math.max(...spans.map(span => span.end))
  const whole = source.words({ start: first.start, end: last.end })
  const cue = cueOf(source, one)
  const own = DENIED_IN_WORDS.exec(whole)?.[0] ?? ''
  const content = own === '' ? whole : `that ${whole.slice(own.length)}`
  const verb = own !== '' || deniesByVerb(one, cue, fromCue(source, one, last))
  const denies = verb ? 'verb' : contrary(source, one, content, start) ? 'words' : null
  const told = verb ? fromCue(source, one, last) : content
  const put = denies === 'words' ? putTo(source, start) : null
  return {
    id: source.statementIds[index]!,
    documentId: source.document.id,
    start,
    end,
    speakers: speaker.actors.map(actor => source.actorIds[actor]!),
    name: named.map(actor => actor.name).join(' and ') || (speaker.text?.replace(/[’']s$/u, '') ?? null),
    parties: named.flatMap(({ index: actor, onBehalfOf }) =>
      [actor, ...(onBehalfOf === null ? [] : [onBehalfOf])].map(at => source.actorIds[at]!),
    ),
    about: aboutOf(source, accusedWith(one)),
    content,
    position: own !== '' ? whole : put === null ? told : `${content} (${put})`,
    put: put !== null,
    reportedBy: verb ? reporterIn(source, one, content) : null,
    words: contentWords(content),
    quoted: one.manner !== 'indirect',
    act: one.act,
    denies,
    claims: CLAIMING_CUE.test(cue),
    reports: /\breported\b/iu.test(cue),
    earlier: EARLIER_CUE.test(cue),
    insists: INSISTING.test(cue),
    but: isBehindBut(source, start),
    deniedBy: denierBefore(source, start) ?? denierBehind(source, end, one.act === 'accuse' || CLAIMING_CUE.test(cue)),
    negative: NEGATED.test(content),
    every: EVERY.test(content),
    past: PAST.test(content) && !NOT_TOLD.test(content),
    takesUp: TAKES_UP.test(content),
    citation: source.cite({ start, end }),
  }
}

/** ‘“I am sorry. However, | I refute the suggestion that I lied”’: what one sentence of a quotation denies. */
function denialWithin(claim: Claim): Claim[] {
  const found = claim.denies === null && claim.quoted ? DENIED_WITHIN.exec(claim.content) : null
  if (!found) return []
  const content = `that ${found[1]!}`
  return [{ ...claim, content, position: found[0].trim(), words: contentWords(content), denies: 'verb', put: false }]
}

function isBehindBut(source: Source, start: number): boolean {
  return /\bbut\s*$/iu.test(source.document.text.slice(Math.max(0, start - 6), start))
}

function cueOf(source: Source, one: Attribution): string {
  const words = one.cueSpans.map(span => source.words(span)).join(' ')
  // ‘did not | dispute’
  const at = one.cueSpans[0]?.start ?? 0
  const before = /(?:\bnot|\bnever|n[’']t)\s*$/iu.exec(source.document.text.slice(Math.max(0, at - 8), at))?.[0]
  return `${before ?? ''}${words}`
}

function deniesByVerb({ act, made }: Attribution, cue: string, words: string): boolean {
  if (NOT_ACCEPTING.test(cue)) return made === 'denied'
  if (!DENYING.test(cue) || NEGATED.test(cue)) return false
  if (/\b(?:reject|dismiss|challeng|issue with)/iu.test(cue) && !CLAIMED.test(words)) return false
  if (/\bback at\b/iu.test(cue)) return CLAIMED.test(words)
  return act === 'deny' || /\b(?:contest|disput|issue with|challeng)/iu.test(cue)
}

/** What was put to whoever answers ‘No, I did not’: it stands right before. */
function putTo(source: Source, start: number): string | null {
  const before = source.document.text.slice(Math.max(0, start - 300), start).replace(/\s+/gu, ' ')
  return PUT.exec(before.replace(/["“'‘\s]+$/u, ''))?.[1] ?? null
}

function contrary(source: Source, one: Attribution, content: string, start: number): boolean {
  // ‘He admits to swearing but not to the push’
  if (one.act === 'admit' && /\bbut (?:not|den(?:y|ies|ied))\b/iu.test(content)) return true
  return CONTRARY.test(content) || CUT_SHORT.test(source.document.text.slice(Math.max(0, start - 30), start))
}

/** The words, and of an accusation whoever stands between verb and words: ‘accused | Marl Council | of ignoring it’. */
function accusedWith({ act, cueSpans, contentSpans }: Attribution): readonly Span[] {
  const [first] = contentSpans
  const cue = cueSpans.find(({ end }) => first && end <= first.start && first.start - end < 80)
  return act === 'accuse' && cue && first ? [{ start: cue.end, end: first.start }, ...contentSpans] : contentSpans
}

function aboutOf(source: Source, spans: readonly Span[]): string[] {
  const actors = spans.flatMap(span => source.named.overlapping(span).map(one => one.actor))
  return [...new Set(actors)].map(actor => source.actorIds[actor]!)
}

/** ‘| Despite Ken Marl’s denials, | his cleaner swore that …’. */
function denierBefore(source: Source, start: number): Claim['deniedBy'] {
  const found = DESPITE.exec(source.document.text.slice(Math.max(0, start - 80), start))
  if (!found) return null
  const at = start - found[0].length + found[0].indexOf(found[1]!)
  return { ...denierIn(source, at - 12, found[1]!), words: found[0].replace(/^despite |, $/giu, '') }
}

function denierBehind(source: Source, end: number, accuses: boolean): Claim['deniedBy'] {
  const behind = source.document.text.slice(end, end + 120)
  if (accuses && DENIES_IT.test(behind)) return denierIn(source, end, DENIES_IT.exec(behind)![1]!)
  const name = WHICH_DENIES.exec(behind)?.[1]
  if (name === undefined || /^(?:they|he|she|it|was|is|were|are)\b/iu.test(name)) return null
  return denierIn(source, end, name)
}

function denierIn(source: Source, end: number, name: string): NonNullable<Claim['deniedBy']> {
  const named = source.named.overlapping({ start: end, end: end + 12 + name.length })
  const actors = [...new Set(named.map(mention => mention.actor))]
  return { name, actor: actors.length === 1 ? source.actorIds[actors[0]!]! : null }
}

/** Who is said to have reported what is denied: at the end of the words, or right behind them. */
function reporterIn(source: Source, one: Attribution, content: string): Claim['reportedBy'] {
  const last = one.contentSpans.at(-1)!
  const own = OWN_CLAIM.exec(content)
  const owner = own?.[1] ?? own?.[2]
  if (owner !== undefined) return whoIs(source, one, owner, content.indexOf(owner))
  const within = AS_REPORTED.exec(content)?.[1]
  const name = within ?? REPORTED_BEHIND.exec(source.document.text.slice(last.end, last.end + 80))?.[1]
  if (name === undefined) return null
  const reach = name.length + 12
  const place =
    within === undefined ? { start: last.end, end: last.end + reach } : { start: last.end - reach, end: last.end }
  const named = source.named.overlapping({ start: Math.max(last.start, place.start), end: place.end })
  const actors = [...new Set(named.map(mention => mention.actor))]
  return { name, actor: actors.length === 1 ? source.actorIds[actors[0]!]! : null }
}

/** ‘the | residents’ | claim that’: the actor, where the words name one; never ‘her own claim’. */
function whoIs(source: Source, one: Attribution, name: string, at: number): Claim['reportedBy'] {
  if (/^(?:his|her|their|its|my|our)\b/iu.test(name)) return null
  const start = one.contentSpans[0]!.start + at
  const named = source.named.overlapping({ start, end: start + name.length })
  const actors = [...new Set(named.map(mention => mention.actor))]
  return { name, actor: actors.length === 1 ? source.actorIds[actors[0]!]! : null }
}

/** ‘denies touching him’: the verb tells what is done by the words. */
function fromCue(source: Source, one: Attribution, last: Span): string {
  const cue = one.cueSpans.filter(span => span.end <= last.end && last.start - span.end < 200)[0]
  return source.words({ start: Math.min(cue?.start ?? last.start, one.contentSpans[0]!.start), end: last.end })
}
