import type { Citation } from '../domain/citation.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { Act } from '../domain/statement.ts'
import { contentWords } from './content-words.ts'
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
  readonly quoted: boolean
  readonly act: Act
  /** By a verb (‘denied’, ‘rejected claims’), or by its own words (‘that is not so’). */
  readonly denies: 'verb' | 'words' | null
  /** ‘alleged’, ‘claimed’: by whoever tells it, not by itself. */
  readonly claims: boolean
  /** ‘as The Courier reported’ */
  readonly reports: boolean
  /** ‘insisted’, ‘was adamant’: against somebody. */
  readonly insists: boolean
  readonly negative: boolean
  /** ‘every’, ‘all’: one case against it contradicts it. */
  readonly every: boolean
  /** It tells of what happened or was so, not of what should or will. */
  readonly past: boolean
  /** It takes up what was said before: ‘it’, ‘he’, ‘the allegation’. */
  readonly takesUp: boolean
  readonly citation: Citation
}

/** ‘denied’, ‘rejected claims’, ‘disputes’. */
const DENYING =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject\p{L}*|refut\p{L}*|disput(?:e|es|ed|ing)|contest(?:s|ed|ing)?|rebut\p{L}*|contradict\p{L}*|dismiss\p{L}*)\b/iu
/** ‘rejected claims that’, ‘rejected that’; not ‘rejected an offer that’. */
const CLAIMED =
  /\b(?:claims?|allegations?|suggestions?|accusations?|reports?|assertions?|notions?|ideas?|rumou?rs?|accounts?|versions?|speculation|criticisms?|charges?)\b|^\p{L}+ (?:that|any) /iu
/** ‘alleged’, ‘accused’ */
const CLAIMING_CUE = /\b(?:alleg\p{L}+|accus\p{L}+|claim\p{L}*)\b/iu
/** ‘that is not so’, ‘no such conversation took place’, ‘the allegation false’, ‘I did not’; not ‘it did not rain’. */
const CONTRARY =
  /^\P{L}*(?:(?:that|this|it)(?:[’']s| is| was) (?:simply |just |completely |totally )?(?:not (?:so|true|right|the case|correct)|untrue|false|wrong|a lie|a fabrication)|no such \p{L}+|(?:no, )?(?:\p{L}+, )?(?:I|he|she|they|we) (?:did|had|was|were|have|has)(?: not|n[’']t)\P{L}*$)|\b(?:allegations?|claims?|accusations?|suggestions?|reports?|story|account|version)\b[^.]{0,30}\b(?:false|untrue|baseless|unfounded|a lie|lies|invented|fabricated|nonsense)\b|\bno such \p{L}+/iu
/** Negations, but ‘no doubt’, ‘not only’, ‘nobody doubted it’. */
const NEGATED =
  /\b(?:no|not|never|nobody|none|nothing|neither|nor)\b(?! (?:only|just|doubt|longer|least|doubted|doubts|disputes?|disputed|denies|denied|one of)\b)|n[’']t\b/iu
const PAST =
  /\b(?:was|were|had|did|has|have|been|spoke|saw|gave|took|went|came|told|knew|made|left|met|hit|ran|wrote|sent|got|found|heard|began|fell|drove|held|kept|led|stood|threw|paid|broke|caught|came)\b|\b\p{L}{2,}ed\b/iu
/** ‘He had not, his lawyers replied’: right before the words reported. */
const CUT_SHORT = /\b(?:he|she|they|it|we|I) (?:did|had|was|were|has|have) not,[”"’']?\s*$/iu
/** ‘every resident was fed’ */
const EVERY = /\b(?:every|all|always|each|everybody|everyone|full)\b/iu
const NOT_TOLD = /\b(?:should|must|ought|would|will|could|may|might|if)\b|[’']ll\b|\?["”’']*$/iu
const TAKES_UP =
  /^\P{L}*(?:that )?(?:it|he|she|they|that|this|the (?:claims?|allegations?|suggestion|letter|report|story|accusations?))\b|\b(?:of it|him|her|them|such)\b/iu
const INSISTING = /\b(?:insist\p{L}*|adamant|maintain\p{L}*|counter\p{L}*|swore|swears)\b/iu

/** The claims of one document, in order: what is said, not what is only believed or wanted. */
export function claimsOf(source: Source): Claim[] {
  const made = source.attributions.map((one, index) => claimOf(source, one, index))
  return made
    .filter(
      (claim, i) =>
        source.attributions[i]!.conveys === 'speech' &&
        source.attributions[i]!.voice === 'reported' &&
        claim.content !== '',
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function claimOf(source: Source, one: Attribution, index: number): Claim {
  const { parts, actorIds } = source
  const speaker = parts.speakers[index]!
  const first = one.contentSpans[0]!
  const last = one.contentSpans.at(-1)!
  const spans = [...one.speakerSpans, ...one.cueSpans, ...one.contentSpans].filter(
    span => Math.abs(span.start - first.start) < 300,
  )
  const start = Math.min(...spans.map(span => span.start))
  const end = Math.max(...spans.map(span => span.end))
  const content = source.words({ start: first.start, end: last.end })
  const cue = one.cueSpans.map(span => source.words(span)).join(' ')
  const thing = /\b(?:reject|dismiss)/iu.test(cue) && !CLAIMED.test(fromCue(source, one, last))
  const verb =
    !thing && DENYING.test(cue) && !NEGATED.test(cue) && (one.act === 'deny' || /\b(?:contest|disput)/iu.test(cue))
  const named = speaker.actors.map(actor => parts.cast[actor]!)
  return {
    id: source.statementIds[index]!,
    documentId: source.document.id,
    start,
    end,
    speakers: speaker.actors.map(actor => actorIds[actor]!),
    name: named.length > 0 ? named.map(actor => actor.name).join(' and ') : speaker.text,
    parties: named.flatMap(({ index: actor, onBehalfOf }) =>
      [actor, ...(onBehalfOf === null ? [] : [onBehalfOf])].map(at => actorIds[at]!),
    ),
    about: aboutOf(source, one.contentSpans),
    content,
    position: verb ? fromCue(source, one, last) : content,
    words: contentWords(content),
    quoted: one.manner !== 'indirect',
    act: one.act,
    denies: verb ? 'verb' : contrary(source, one, content, start) ? 'words' : null,
    claims: CLAIMING_CUE.test(cue),
    reports: /\breported\b/iu.test(cue),
    insists: INSISTING.test(cue),
    negative: NEGATED.test(content),
    every: EVERY.test(content),
    past: PAST.test(content) && !NOT_TOLD.test(content),
    takesUp: TAKES_UP.test(content),
    citation: source.cite({ start, end }),
  }
}

function contrary(source: Source, one: Attribution, content: string, start: number): boolean {
  // ‘He admits to swearing but not to the push’
  if (one.act === 'admit' && /\bbut (?:not|den(?:y|ies|ied))\b/iu.test(content)) return true
  return CONTRARY.test(content) || CUT_SHORT.test(source.document.text.slice(Math.max(0, start - 30), start))
}

function aboutOf(source: Source, spans: readonly Span[]): string[] {
  const actors = spans.flatMap(span => source.named.overlapping(span).map(one => one.actor))
  return [...new Set(actors)].map(actor => source.actorIds[actor]!)
}

/** ‘denies touching him’: the verb tells what is done by the words. */
function fromCue(source: Source, one: Attribution, last: Span): string {
  const cue = one.cueSpans.filter(span => span.end <= last.end && last.start - span.end < 200)[0]
  return source.words({ start: Math.min(cue?.start ?? last.start, one.contentSpans[0]!.start), end: last.end })
}
