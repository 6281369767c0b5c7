import type { AnalysedDocument } from '../domain/analysis.ts'
import { isInOwnVoice, onlyAuthor } from '../domain/document.ts'
import type { Attribution, LocalSpeaker, Mention } from '../domain/extraction.ts'
import { covers, type Span, SpanIndex } from '../domain/span.ts'
import type { Cast } from './cast-members.ts'
import type { Discourse } from './pronouns.ts'
import { speakerOf } from './speaker-words.ts'
import { turnSpeakers } from './turns.ts'

/** Whom the words of a speaker mean. */
export interface Meant {
  readonly actors: readonly number[]
  readonly candidates: readonly { readonly actor: number; readonly confidence: number }[]
  readonly basis: LocalSpeaker['basis']
  readonly confidence: number
}

export const NOBODY: Meant = { actors: [], candidates: [], basis: null, confidence: 0 }

/** Everything that telling the speakers of one document needs. */
export interface Scene {
  readonly analysed: AnalysedDocument
  readonly mentions: readonly Mention[]
  readonly cast: Cast
  readonly attributions: readonly Attribution[]
  /** The mentions, each with its index, by place. */
  readonly placed: SpanIndex<PlacedMention>
}

/** A mention and its index in the document. */
export type PlacedMention = Span & { readonly mention: Mention; readonly i: number }

/** The mentions of a document by place. */
export function placeMentions(mentions: readonly Mention[]): SpanIndex<PlacedMention> {
  return new SpanIndex(mentions.map((mention, i) => ({ start: mention.start, end: mention.end, mention, i })))
}

/** What is known of a document's story before anybody in it has spoken. */
export function discourseOf(scene: Scene): Discourse & { readonly meant: Map<number, Meant> } {
  return {
    scene,
    spoken: [],
    meant: new Map(),
    phrases: new Map(),
    inWords: wordsOf(scene),
    reports: new SpanIndex(scene.attributions.flatMap(one => one.contentSpans)),
  }
}

/** Who speaks in each attribution, in the order of the attributions; the discourse knows it afterwards. */
export function findSpeakers(discourse: Discourse & { readonly meant: Map<number, Meant> }): LocalSpeaker[] {
  const { scene, meant } = discourse
  const { attributions } = scene
  const turns = turnSpeakers(scene)
  const order = attributions.map((_, i) => i).sort((a, b) => placeOf(attributions[a]!) - placeOf(attributions[b]!))
  for (const i of order) {
    const attribution = attributions[i]!
    const one =
      attribution.continues === null && !saysNothing(scene, attribution)
        ? (turnOf(scene, turns, attribution) ??
          authorOf(scene, attribution, meant) ??
          speakerOf(discourse, attribution))
        : NOBODY
    meant.set(i, one)
    if (
      one.actors.length > 0 &&
      (attribution.conveys === 'speech' || one.basis === 'description') &&
      (attribution.within === null || one.basis === 'named')
    )
      discourse.spoken.push({ at: placeOf(attribution), actors: one.actors })
  }
  return attributions.map((attribution, i) => {
    const own = attribution.continues === null ? meant.get(i)! : continued(attributions, meant, attribution.continues)
    return {
      attribution: i,
      actors: own.actors,
      candidates: own.candidates,
      basis: own.basis,
      text:
        attribution.speakerSpans.map(span => scene.analysed.document.text.slice(span.start, span.end)).join(' ') ||
        null,
      confidence: own.confidence,
    }
  })
}

/**
 * Whether whoever a sentence seems to let speak says nothing by it, so that nobody is named: ‘The coroner heard that’, ‘Force at fault,
 * inquest told’, ‘The letter, sent to Ken Marl, says’, ‘the watchdog investigates a claim that’.
 */
function saysNothing(
  { analysed: { document } }: Scene,
  { speakerSpans, cueSpans, contentSpans }: Attribution,
): boolean {
  const [speaker] = speakerSpans
  const [cue] = cueSpans
  if (!speaker || !cue || speaker.start > cue.start) return false
  const words = document.text.slice(cue.start, cue.end)
  if (HEARS.test(words)) return true
  if (RECIPIENT.test(document.text.slice(Math.max(0, speaker.start - 160), speaker.start))) return true
  const before = contentSpans.every(span => span.end <= speaker.start)
  return /^told$/iu.test(words) && before && /^\s*(?:[.\n]|$)/u.test(document.text.slice(cue.end, cue.end + 3))
}

/** Not ‘was heard saying’. */
const HEARS =
  /^(?:(?:has|have|had|also|later|previously|is now|are now) )*(?:heard|hears|hear|investigat\w+|examin\w+|looking into|looked into|probing)\b/iu

/** ‘The letter, sent to’; not ‘The letter was sent to Ken Marl, who said’. */
const RECIPIENT =
  /\b(?:letters?|reports?|e-?mails?|memos?|notes?|statements?|messages?|dossier|documents?|complaints?|submissions?|briefings?|texts?),? (?:which (?:was|were|had been) )?(?:\p{L}+ly )?(?:sent|addressed|written|given|forwarded|leaked|handed|shown|submitted|delivered|copied|passed)(?: \p{L}+){0,2} to (?:the |an? )?(?:[\p{L}’'-]+ ){0,6}$/iu

/** Where an attribution stands for what comes after it: its speaker's or cue's place, else its words'. */
function placeOf(attribution: Attribution): number {
  return (attribution.speakerSpans[0] ?? attribution.cueSpans[0] ?? attribution.contentSpans[0]!).start
}

/** For each mention whether it stands in a quotation or in reported words. Mentions and words both come in order of place. */
function wordsOf(scene: Scene): ('quoted' | 'reported' | null)[] {
  const quoted = scene.analysed.quotations.filter(one => one.depth === 0 && one.use === 'speech')
  const reported = scene.attributions
    .filter(one => one.within === null && one.manner !== 'direct')
    .flatMap(one => one.contentSpans)
    .sort((a, b) => a.start - b.start)
  const [inQuotation, inReport] = [holder(quoted), holder(reported)]
  return scene.mentions.map(mention => (inQuotation(mention) ? 'quoted' : inReport(mention) ? 'reported' : null))
}

/** Tells whether a span lies in one of a sorted list; spans are asked for in order of place. */
function holder(sorted: readonly Span[]): (span: Span) => boolean {
  let at = 0
  return span => {
    while (at < sorted.length && sorted[at]!.end <= span.start) at++
    return sorted.slice(at, at + 3).some(one => covers(one, span))
  }
}

/** The speaker of a turn, by the label in front of it. */
function turnOf(scene: Scene, turns: ReadonlyMap<number, Meant>, attribution: Attribution): Meant | undefined {
  if (attribution.rule !== 'attribution/turn') return undefined
  const turn = scene.analysed.document.regions.find(
    region => region.kind === 'turn' && covers(region, attribution.contentSpans[0]!),
  )
  return turn && turns.get(turn.start)
}

/** ‘I’ and ‘we’: whoever speaks the words around them; in a letter or witness statement, its one author. */
function authorOf(scene: Scene, attribution: Attribution, meant: ReadonlyMap<number, Meant>): Meant | undefined {
  const span = attribution.speakerSpans[0]
  const { document } = scene.analysed
  if (!span || !/^(?:I|we|We|me)$/u.test(document.text.slice(span.start, span.end))) return undefined
  if (attribution.within !== null) return meant.get(attribution.within) ?? NOBODY
  // What a mail quotes was written by somebody else.
  if (document.regions.some(region => region.kind === 'message' && covers(region, span))) return NOBODY
  const author = scene.cast.members[declaredAuthor(scene) ?? -1]
  if (!author) return NOBODY
  author.mentions.push({ start: span.start, end: span.end, basis: 'pronoun' })
  return { actors: [author.index], candidates: [], basis: 'pronoun', confidence: 0.88 }
}

/** ‘I, ADA QUILL, will say’; else the one author of a letter, message or statement. */
function declaredAuthor(scene: Scene): number | undefined {
  const { document } = scene.analysed
  const declared = /(?:^|\n)\s*I,\s+(?=\p{Lu})/u.exec(document.text.slice(0, 3000))
  if (declared) {
    const at = declared.index + declared[0].length
    const index = scene.mentions.findIndex(mention => mention.start === at)
    if (index >= 0 && scene.cast.of[index]! >= 0) return scene.cast.of[index]
  }
  const name = isInOwnVoice(document) ? onlyAuthor(document) : null
  if (name === null) return undefined
  return scene.cast.members.find(member => member.kind === 'person' && member.names.includes(name))?.index
}

/** The speaker of the attribution at the head of a chain of continuations. */
function continued(attributions: readonly Attribution[], meant: ReadonlyMap<number, Meant>, from: number): Meant {
  const seen = new Set<number>()
  let at = from
  while (attributions[at]!.continues !== null && !seen.has(at)) {
    seen.add(at)
    at = attributions[at]!.continues!
  }
  const first = meant.get(at) ?? NOBODY
  return { ...first, basis: first.basis === null ? null : 'continued', confidence: first.confidence * 0.85 }
}
