import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Attribution, LocalSpeaker, Mention } from '../domain/extraction.ts'
import { covers, firstFrom, type Span, SpanIndex } from '../domain/span.ts'
import { SPOKESPERSON, TEXT_NOUNS } from '../language/en/person-nouns.ts'
import { POSTNOMINAL } from '../language/en/titles.ts'
import type { Cast } from './cast-members.ts'
import { definiteBody, describedActor, namedLater } from './descriptions.ts'
import { type Discourse, pronounAntecedents } from './pronouns.ts'
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
type PlacedMention = Span & { readonly mention: Mention; readonly i: number }

/** The mentions of a document by place. */
export function placeMentions(mentions: readonly Mention[]): SpanIndex<PlacedMention> {
  return new SpanIndex(mentions.map((mention, i) => ({ start: mention.start, end: mention.end, mention, i })))
}

/** Who speaks in each attribution, in the order of the attributions. */
export function findSpeakers(scene: Scene): LocalSpeaker[] {
  const { attributions } = scene
  const turns = turnSpeakers(scene)
  const meant = new Map<number, Meant>()
  const discourse: Discourse = { scene, spoken: [], meant, inWords: wordsOf(scene) }
  const order = attributions.map((_, i) => i).sort((a, b) => placeOf(attributions[a]!) - placeOf(attributions[b]!))
  for (const i of order) {
    const attribution = attributions[i]!
    const one =
      attribution.continues === null
        ? (turnOf(scene, turns, attribution) ??
          authorOf(scene, attribution, meant) ??
          speakerOf(discourse, attribution))
        : NOBODY
    meant.set(i, one)
    if (
      one.actors.length > 0 &&
      attribution.conveys === 'speech' &&
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
  if (!/^(?:letter|message)$/u.test(document.genre ?? '') || document.authors.length !== 1) return undefined
  const name = document.authors[0]!
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

function speakerOf(discourse: Discourse, attribution: Attribution): Meant {
  const span = attribution.speakerSpans[0]
  if (!span) return NOBODY
  const parts = coordinated(discourse.scene, span)
  const each = parts.map(part => wordsMean(discourse, part, attribution))
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

/** ‘Bell and Okafor’ are two speakers; ‘the head of policing and crime’ is one. */
function coordinated(scene: Scene, span: Span): Span[] {
  const names = scene.placed
    .within(span)
    .map(one => one.mention)
    .filter(mention => mention.actorKind !== 'account')
  const { text } = scene.analysed.document
  for (const [i, first] of names.entries()) {
    const second = names[i + 1]
    if (
      second &&
      /^(?:,)?\s+and\s+(?:the\s+)?$/u.test(text.slice(first.end, second.start)) &&
      first.actorKind === second.actorKind &&
      second.end >= span.end - 2
    )
      return [
        { start: span.start, end: first.end },
        { start: second.start, end: span.end },
      ]
  }
  return [span]
}

/** Whom one noun phrase means. */
function wordsMean(discourse: Discourse, span: Span, attribution: Attribution): Meant {
  const { scene } = discourse
  const { analysed, cast } = scene
  const tokens = tokensIn(analysed, span)
  const head = headOf(tokens)
  if (!head) return NOBODY
  if (tokens.length === 1 && /^(?:he|she|they|it|we|i|who|his|her|their|its|you|which|that|this)$/u.test(head.lower))
    return pronounAntecedents(discourse, head, attribution)
  const inside = scene.placed.within({ start: span.start, end: span.end + 1 })
  const named = inside.filter(({ mention }) => mention.basis !== 'office' && mention.actorKind === 'person')
  const atHead = named.find(({ mention }) => covers(mention, head))
  const descriptive = SPOKESPERSON.test(head.lower)
  // ‘the chairman of the federation, Ken Marl’: the name in apposition
  const apposed = named.find(
    ({ mention }) =>
      mention.start > head.end && /[,—–(]\s*$/u.test(analysed.document.text.slice(head.end, mention.start)),
  )
  // ‘The finance spokesman, Brian Marl MSP, said’: behind a definite description the name right after the comma is whose it is
  const definite = /^(?:the|The|our|Our|its|their|his|her)$/u.test(tokens[0]!.text)
  const between = apposed ? analysed.document.text.slice(head.end, apposed.mention.start) : ''
  const own = descriptive && !(definite && /^,\s*$/u.test(between)) ? undefined : apposed
  // ‘chief inspector of schools Mr Marl’: a name that a noun runs into is the head, whatever stands before
  const runInto = named.find(({ mention }) => mention.start > head.end && endsPhrase(tokens, mention))
  const person = atHead ?? own ?? (descriptive ? undefined : runInto)
  if (person) return memberMeant(cast, person.i, person.mention.basis === 'office' ? 'office' : 'named')
  const office = inside.find(({ mention }) => mention.basis === 'office' && covers(mention, head))
  if (office) {
    const holder = memberMeant(cast, office.i, 'office')
    if (holder.actors.length + holder.candidates.length > 0)
      return { ...holder, confidence: Math.min(holder.confidence, 0.9) }
  }
  const body = inside.find(
    ({ mention }) => (mention.actorKind === 'organization' || mention.actorKind === 'account') && covers(mention, head),
  )
  if (body) return memberMeant(cast, body.i, body.mention.actorKind === 'account' ? 'account' : 'named')
  const owner = inside.find(({ mention }) => mention.actorKind === 'organization')
  // ‘an IOPC report’: what the report says, its author says
  if (owner && TEXT_NOUNS.has(head.lower) && owner.mention.end <= head.start)
    return { ...memberMeant(cast, owner.i, 'description'), confidence: 0.75 }
  // ‘according to their figures’: what the figures say, whoever they belong to says
  if (/^(?:his|her|their|its)$/u.test(tokens[0]!.lower) && TEXT_NOUNS.has(head.lower))
    return pronounAntecedents(discourse, tokens[0]!, attribution)
  const meant = definiteBody(scene, tokens, head) ?? namedLater(scene, span, tokens, head)
  if (meant) return meant
  return describedActor(discourse, span, tokens, head, owner && cast.of[owner.i]! >= 0 ? cast.of[owner.i]! : null)
}

/** Whether a name stands right behind a noun, without preposition or comma, and nothing of the phrase but an apposition follows. */
function endsPhrase(tokens: readonly Token[], mention: Mention): boolean {
  const first = tokens.findIndex(token => token.start >= mention.start)
  const before = tokens[first - 1]
  const after = tokens.find(token => token.start >= mention.end)
  return (
    before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN') && (!after || /^[,(]$/u.test(after.text))
  )
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

export function tokensIn(analysed: AnalysedDocument, span: Span): Token[] {
  const { tokens } = analysed
  const out: Token[] = []
  for (let i = firstFrom(tokens, span.start); i < tokens.length && tokens[i]!.end <= span.end; i++) out.push(tokens[i]!)
  return out
}

/** The head of a noun phrase: the last noun before a comma, a preposition, ‘who’. */
export function headOf(tokens: readonly Token[]): Token | undefined {
  let head: Token | undefined
  for (const [i, token] of tokens.entries()) {
    if (/^["“”'‘’]$/u.test(token.text)) continue
    // ‘Frank Marl MP’: the letters are no head
    if (head && POSTNOMINAL.test(token.text)) continue
    if (
      i > 0 &&
      head &&
      (token.pos === 'ADP' || /^[,(—–:]$/u.test(token.text) || /^(?:who|which|that|whose)$/u.test(token.lower))
    )
      break
    if (/^['’]s$/u.test(token.text) || /^['’]$/u.test(token.text)) {
      head = undefined
      continue
    }
    // ‘a source close to the mayor’; but ‘deputy prime minister’, ‘shadow foreign secretary’
    if (token.pos === 'ADJ' && head && (tokens[i + 1]?.pos === 'ADP' || tokens[i + 1]?.lower === 'to')) break
    if (
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'PRON' ||
      token.pos === 'NUM' ||
      token.pos === 'ADJ' ||
      /^(?:another|others|some|many|one|third|second)$/u.test(token.lower)
    )
      head = token
  }
  return head ?? tokens.find(token => /\p{L}/u.test(token.text))
}
