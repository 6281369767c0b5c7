import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Frame } from '../domain/frame.ts'
import type { AccountsNetwork, AttributionNetwork, ReadingEngine } from '../domain/knowledge.ts'
import { covers, firstFrom, overlaps, type Span, SpanIndex, trimSpan } from '../domain/span.ts'
import { sharedPart, withAgreement } from './agreement.ts'
import { type Draft, draftAttributions } from './attribution-rules.ts'
import { finishAttributions } from './attributions.ts'
import { type Clause, clausesOf, spanOf } from './clause.ts'
import { cueWithin } from './cue-reading.ts'
import type { Cue } from './cues.ts'
import { type DecodedAttribution, decodeAttributions } from './decoding.ts'
import { FRAME_VERSION, readFrames } from './frame-reading.ts'
import { type NetworkPass, readWindow } from './network-reading.ts'
import { phraseAfter } from './phrases.ts'
import { nestedStatements } from './statement-nesting.ts'
import { textWindows } from './windows.ts'

/** Counted up with any change to what is made of the network's output. */
const DECODING_VERSION = 8

/** Windows that one network reads before the other: by turns, each would drive the other's weights out of the processor's cache. */
const READ_TOGETHER = 16

/**
 * The trained engine: a network finds words, cues and sources; the rules tell what was done by saying them, go on
 * where nobody is named (a quotation without a cue, the turns of a transcript) and find statements within statements.
 * A second network begins with the pieces as the first embeds them, and finds the frames of the accountability record.
 */
export function trainedEngine(network: AttributionNetwork, accounts: AccountsNetwork | null = null): ReadingEngine {
  const framed = accounts ? `+accounts${accounts.version}.${FRAME_VERSION}` : ''
  return {
    id: network.id,
    version: `${network.version}.${DECODING_VERSION}${framed}`,
    async read(analysed) {
      const { text } = analysed.document
      const decoded: DecodedAttribution[] = []
      const frames: Frame[] = []
      const waiting: NetworkPass[] = []
      const readWaiting = async (): Promise<void> => {
        if (accounts) for (const pass of waiting) frames.push(...(await readFrames(accounts, pass, text)))
        waiting.length = 0
      }
      for (const window of textWindows(analysed, network.vocabulary)) {
        const { scores, passes } = await readWindow(network, window)
        decoded.push(...decodeAttributions(scores, text))
        waiting.push(...passes)
        if (waiting.length >= READ_TOGETHER) await readWaiting()
      }
      await readWaiting()
      return { attributions: attributionsOf(analysed, decoded), frames }
    },
  }
}

function attributionsOf(analysed: AnalysedDocument, decoded: readonly DecodedAttribution[]): readonly Attribution[] {
  const clauses = clausesOf(analysed)
  const found = decoded.map(one => draftOf(analysed, clauses, one)).filter(draft => draft !== undefined)
  const ruled = draftAttributions(clauses)
  const drafts = withoutGuesses(analysed, withoutEarlier(analysed, withoutCarriedOn(analysed, found)), ruled)
  const finished = finishAttributions(analysed, clauses, nestedStatements(analysed, drafts, ruled))
  return withAgreement(finished, finishAttributions(analysed, clauses, ruled))
}

/** How sure the network must be of reported words that the rules, asked by themselves, do not find. */
const ALONE = 0.6

/**
 * ‘the offer was refused’, ‘neighbours were glad to see it’: what the network half takes for a statement, the rules do not, and no
 * quotation stands in. On the articles of bench/keys, where a statement is right or wrong, none of sixteen such was right.
 */
function withoutGuesses(
  analysed: AnalysedDocument,
  drafts: readonly Draft[],
  ruled: readonly Draft[],
): readonly Draft[] {
  const quotations = new SpanIndex(analysed.quotations)
  const index = new SpanIndex(ruled.flatMap((rival, i) => rival.contents.map(({ start, end }) => ({ start, end, i }))))
  return drafts.filter(({ contents, score }) => {
    if (score === undefined || score >= ALONE) return true
    if (contents.some(content => quotations.overlapping(content).length > 0)) return true
    const rivals = new Set(contents.flatMap(content => index.overlapping(content).map(({ i }) => i)))
    return [...rivals].some(i => sharedPart(contents, ruled[i]!.contents) >= 0.2)
  })
}

/**
 * A quotation that runs over paragraphs is one person's, whatever the sentence behind its last part reports: `“… years.¶ “He has
 * led change.” Ms Wray warned that …`. The network reads the second paragraph by itself and gives it to Ms Wray.
 */
function withoutCarriedOn(analysed: AnalysedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Map<Draft, readonly Span[]>()
  for (const { parts } of analysed.quotations) {
    const [first, ...rest] = parts
    if (!first || rest.length === 0) continue
    const owner = drafts.find(draft => draft.contents.some(content => overlaps(content, first)))
    if (!owner) continue
    for (const draft of drafts) {
      if (draft === owner || draft.contents.some(content => overlaps(content, first))) continue
      const left = (taken.get(draft) ?? draft.contents).filter(content => !rest.some(part => covers(part, content)))
      taken.set(draft, left)
    }
  }
  return drafts.flatMap(draft => {
    const contents = taken.get(draft) ?? draft.contents
    return contents.length === 0 ? [] : [contents === draft.contents ? draft : { ...draft, contents }]
  })
}

/**
 * ‘…,” he said.¶ “It has come before.” A spokeswoman confirmed that …’: a paragraph that begins with a quotation goes on with whom the
 * paragraph before quoted where the sentence behind it has words of its own to report.
 */
function withoutEarlier(analysed: AnalysedDocument, drafts: readonly Draft[]): readonly Draft[] {
  const quoting = (at: number): boolean => {
    const before = analysed.paragraphs[firstFrom(analysed.paragraphs, at) - 1]
    const within = analysed.quotations.filter(one => before && one.start >= before.start && one.end <= before.end)
    return within.some(one => drafts.some(draft => draft.contents.some(content => overlaps(content, one))))
  }
  return drafts.map(draft => {
    const [cue] = draft.cue
    const sentence = cue && analysed.sentences[firstFrom(analysed.sentences, cue.start + 1) - 1]
    if (!sentence || !draft.contents.some(content => content.start >= cue.end && content.end <= sentence.end))
      return draft
    const paragraph = analysed.paragraphs[sentence.paragraph]!
    const earlier = draft.contents.filter(content => content.end <= sentence.start && content.start >= paragraph.start)
    const opens = analysed.quotations.some(one => one.start === paragraph.start && one.end <= sentence.start)
    if (earlier.length === 0 || !opens || !quoting(paragraph.start)) return draft
    return { ...draft, contents: draft.contents.filter(content => !earlier.includes(content)) }
  })
}

/** What the rest of the extraction goes on with; undefined where no words are left. */
export function draftOf(
  analysed: AnalysedDocument,
  clauses: readonly Clause[],
  decoded: DecodedAttribution,
): Draft | undefined {
  const { text } = analysed.document
  // Words that no cue reports: a quotation among them goes on with the speaker before it, the rest is nobody's.
  if (!decoded.cue) return undefined
  const anchor = decoded.cue
  const clause = clauses[Math.max(0, firstFrom(analysed.sentences, anchor.start + 1) - 1)]
  if (!clause) return undefined
  if (isAsked(text.slice(clause.sentence.start, clause.sentence.end))) return undefined
  const contents = withoutAsked(clause, decoded, withSubject(clause, decoded))
    .map(span => trimSpan(text, span))
    .filter(span => span.end > span.start)
  if (contents.length === 0) return undefined
  const verb = cueWithin(clause, decoded.cue)
  const source = decoded.source ?? contracted(clause, decoded.cue)
  const told = verb && source && isTold(clause, verb, decoded.cue, source) ? source : null
  const unsaid = source !== null && (told !== null || isNotSaying(clause, verb, decoded.cue, source))
  return {
    clause: clause.index,
    speaker: source && !unsaid ? [source] : [],
    cue: [decoded.cue],
    contents,
    addressee: told ?? (verb && addresseeOf(clause, verb, contents)),
    verb,
    noun: verb ? null : text.slice(decoded.cue.start, decoded.cue.end).toLowerCase(),
    rule: 'attribution/trained',
    score: decoded.contentScore * decoded.sourceScore,
  }
}

/**
 * ‘Home Secretary Ada Quill | would say more soon, she added’: what the words begin with is theirs, where nothing but a name stands
 * before them in their sentence and whoever speaks comes behind.
 */
function withSubject({ sentence, text }: Clause, { contents, cue, source }: DecodedAttribution): readonly Span[] {
  const [first, ...rest] = contents
  if (!first || !cue || cue.start < first.end || (source && source.start < first.end)) return contents
  if (first.start <= sentence.start || first.start >= sentence.end) return contents
  const lead = text.slice(sentence.start, first.start)
  const name =
    /^(?:(?:The |the )?(?:\p{Lu}[\p{L}’'-]*|of|for|and) ?){1,7}(?:(?:would|will|had|has|was|is|could|should)(?: \p{Ll}+){0,3} )?$/u.test(
      lead,
    ) && !/^(?:But|And|However|Meanwhile|Yet|So|Also|Instead)\b/u.test(lead)
  return name ? [{ start: sentence.start, end: first.end }, ...rest] : contents
}

/** ‘She | ’s called on them |’: the pronoun that the cue begins right behind. */
function contracted({ tokens }: Clause, cue: Span): Span | null {
  const at = tokens.findIndex(token => token.start === cue.start)
  const before = tokens[at - 1]
  const joined = before !== undefined && before.end === cue.start && /^['’]/u.test(tokens[at]!.text)
  return joined && /^(?:he|she|they|we|i)$/u.test(before.lower) ? { start: before.start, end: before.end } : null
}

/** ‘On the question of | whether she would go, | the mayor replied: “…”’: what somebody was asked is no part of what they said. */
function withoutAsked(
  { sentence, text }: Clause,
  { cue }: DecodedAttribution,
  contents: readonly Span[],
): readonly Span[] {
  const said = contents.filter(
    ({ start, end }) =>
      end > cue!.start ||
      start < sentence.start ||
      !/^(?:On|(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged))(?: on| over| about)?(?: the (?:question|issue|subject|matter)(?: of)?)? (?:whether|if|why|how|who|what|when)\b/u.test(
        text.slice(sentence.start, start + 10),
      ),
  )
  return said.length > 0 ? said : contents
}

/** ‘[Voters] had been promised a referendum’, ‘[the inquest] was told that’: whoever stands before a passive verb is told, and does not tell. */
function isTold({ tokens, text }: Clause, { verb, form, at }: Cue, cue: Span, source: Span): boolean {
  if (source.end > cue.start) return false
  // ‘[Marlow inquiry] told the file was lost’: whoever hears evidence, and nobody behind the verb whom they tell
  const next = tokens[at + 1]?.lower ?? ''
  const hears = /\b(?:inquest|inquiry|court|jury|tribunal|hearing|trial)$/iu.test(text.slice(source.start, source.end))
  if (verb.lemma === 'tell' && form === 'before' && hears)
    return !/^(?:the|a|an|him|her|them|us|me|its?|his|their|\p{Lu}.*)$/u.test(next)
  const tells = verb.frames.has('addressee') || verb.lemma === 'promise'
  return form === 'passive' && tells
}

/** Verbs that need an object: right before ‘for’ they are a headline's passive. */
const BLAMING =
  /^(?:criticise|criticize|slam|blame|accuse|condemn|praise|blast|censure|rebuke|attack|lambast|lambaste)$/u

/** ‘Marlow police criticised for delays’, ‘He left to shouts of “Go!”’, ‘Ada Quill: Mayor and MP clash’: whom the words name did not say them. */
function isNotSaying(clause: Clause, verb: Cue | null, cue: Span, source: Span): boolean {
  if (source.end > cue.start) return false
  if (/^(?:shouts|cries|chants|jeers|cheers|boos|calls) of$/iu.test(clause.text.slice(cue.start, cue.end))) return true
  if (!verb || !BLAMING.test(verb.verb.lemma)) return false
  return /^(?:for|over|of|by|after)$/u.test(clause.tokens[verb.at + 1]?.lower ?? '') && verb.form === 'before'
}

/** Whoever is told, between the verb and the words: ‘told [the inquest] that …’, ‘urged [ministers] to …’. */
function addresseeOf(clause: Clause, cue: Cue, contents: readonly Span[]): Span | null {
  if (!cue.verb.frames.has('addressee')) return null
  const phrase = phraseAfter(clause, cue.at + 1, false)
  const span = phrase && spanOf(clause, phrase)
  return span && !contents.some(content => overlaps(content, span)) ? span : null
}

/** ‘What did he say to you?’, ‘Did she tell anybody?’: asked, and nothing is told of what was said. */
function isAsked(sentence: string): boolean {
  return (
    /\?["”’']?$/u.test(sentence) &&
    /^["“‘']?(?:Q[.:] *)?(?:(?:and|but|so|well),? )?(?:(?:what|why|when|where|how|whom?|which)\b[^,?]{0,40}? )?(?:did|does|do|has|have|had)(?:n[’']t)? /iu.test(
      sentence,
    )
  )
}
