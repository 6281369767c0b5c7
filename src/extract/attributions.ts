import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, ExtractedTime } from '../domain/extraction.ts'
import type { AttributionEngine } from '../domain/knowledge.ts'
import { covers, type Span } from '../domain/span.ts'
import { actOf, channelOf, conveysOf, hedgesOf, madeOf, mannerOf } from './acts.ts'
import { draftAttributions } from './attribution-rules.ts'
import type { Clause } from './clause.ts'
import { type JoinedDraft, joinQuotations } from './continuations.ts'
import { turnAttributions } from './turns.ts'

/** The rules: what finds attributions where no model is at hand. */
export const ruleEngine: AttributionEngine = { id: 'rules', version: '1', attribute }

function attribute(analysed: AnalysedDocument): readonly Attribution[] {
  const { clauses, drafts } = draftAttributions(analysed)
  const turns = turnAttributions(analysed)
  const inTurn = (span: Span): boolean => turns.some(turn => turn.contentSpans.some(content => covers(content, span)))
  // What is said within a turn of a transcript is the turn's own words; only statements within it are kept.
  const joined = dropDoubles(joinQuotations(analysed, clauses, drafts)).filter(
    draft => !(draft.continues && inTurn(draft.contents[0]!)),
  )
  const found: Attribution[] = joined.map(draft => attributionOf(analysed, clauses[draft.clause]!, draft, joined))
  const shifted = [
    ...turns,
    ...found.map(one => ({ ...one, continues: one.continues === null ? null : one.continues + turns.length })),
  ]
  return shifted.map((one, index) => ({ ...one, within: enclosing(shifted, one, index) }))
}

/** Two rules on the same words: the one with a speaker holds, then the one that comes first. */
function dropDoubles(drafts: readonly JoinedDraft[]): JoinedDraft[] {
  return drafts.filter((draft, i) => {
    const twin = drafts.findIndex(
      (other, k) => k !== i && sameWords(other, draft) && (better(other, draft) || (!better(draft, other) && k < i)),
    )
    return twin < 0 || drafts.some(other => other.continues === draft)
  })
}

function sameWords(a: JoinedDraft, b: JoinedDraft): boolean {
  return a.contents[0]!.start === b.contents[0]!.start && a.contents.at(-1)!.end === b.contents.at(-1)!.end
}

function better(a: JoinedDraft, b: JoinedDraft): boolean {
  return a.speaker.length > b.speaker.length
}

function attributionOf(
  analysed: AnalysedDocument,
  clause: Clause,
  draft: JoinedDraft,
  all: readonly JoinedDraft[],
): Attribution {
  const manner = mannerOf(analysed, draft.contents)
  return {
    kind: 'attribution',
    speakerSpans: draft.speaker,
    cueSpans: draft.cue,
    contentSpans: draft.contents,
    manner,
    conveys: conveysOf(draft, manner),
    voice: 'reported',
    made: madeOf(clause, draft),
    act: actOf(clause, draft),
    hedges: hedgesOf(clause, draft),
    channel: draft.continues ? null : channelOf(clause, draft),
    addresseeSpans: draft.addressee ? [draft.addressee] : [],
    continues: draft.continues ? all.indexOf(draft.continues) : null,
    within: null,
    when: timeOf(analysed, draft),
    score: scoreOf(draft),
    rule: draft.rule,
  }
}

/** A date in the sentence outside the words reported: when it was said. */
function timeOf(analysed: AnalysedDocument, draft: JoinedDraft): ExtractedTime | null {
  const time = analysed.times.find(
    one => one.sentence === draft.clause && !draft.contents.some(content => covers(content, one)),
  )
  return time ? { start: time.start, end: time.end, text: time.text, value: time.value, relative: time.relative } : null
}

/**
 * How often a rule is right, roughly: content and source both, on PolNeAR dev (`bench/score.ts`), where sources
 * count as wrong that a reader would take as right. The shape of the sentence tells more than the verb.
 */
const RULE_SCORES: Readonly<Record<string, number>> = {
  'attribution/words-first': 0.92,
  'attribution/turn': 0.9,
  'attribution/quoted-after': 0.88,
  'attribution/inverted': 0.85,
  'attribution/according-to': 0.85,
  'attribution/that-clause': 0.8,
  'attribution/bare-clause': 0.8,
  'attribution/asked-by': 0.8,
  'attribution/gerund': 0.75,
  'attribution/continued': 0.7,
  'attribution/colon': 0.65,
  'attribution/was-told': 0.6,
  'attribution/object': 0.55,
  'attribution/preposition': 0.55,
  'attribution/passive': 0.5,
  'attribution/impersonal': 0.5,
  'attribution/infinitive': 0.5,
  'attribution/belief-clause': 0.4,
  'attribution/noun': 0.3,
}

function scoreOf(draft: JoinedDraft): number {
  const base = RULE_SCORES[draft.rule] ?? 0.5
  return draft.speaker.length === 0 && !draft.continues ? base * 0.7 : base
}

/** The smallest other attribution whose words hold this one's cue and speaker. */
function enclosing(all: readonly Attribution[], one: Attribution, index: number): number | null {
  const head = one.cueSpans[0] ?? one.contentSpans[0]!
  let best: number | null = null
  let size = Number.POSITIVE_INFINITY
  for (const [i, other] of all.entries()) {
    if (i === index || other.contentSpans[0]!.start > head.start + 2000) continue
    const outer = other.contentSpans.find(
      content => covers(content, head) && one.contentSpans.every(inner => covers(content, inner)),
    )
    if (!outer || outer.end - outer.start >= size) continue
    size = outer.end - outer.start
    best = i
  }
  return best
}
