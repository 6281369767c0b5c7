import type { AnalysedDocument } from '../domain/analysis.ts'
import { covers, overlaps, SpanIndex } from '../domain/span.ts'
import type { Draft } from './attribution-rules.ts'

/**
 * Statements within and around those that the network finds. It gives each word to one statement; a statement that another stands in
 * is told by the rules.
 */
export function nestedStatements(
  analysed: AnalysedDocument,
  drafts: readonly Draft[],
  ruled: readonly Draft[],
): readonly Draft[] {
  const { text } = analysed.document
  return withinStatements(
    text,
    [
      ...drafts.map(draft => withoutReport(text, runThrough(text, draft, drafts, ruled))),
      ...denials(text, drafts, ruled),
    ],
    ruled,
  )
}

/** ‘denied threatening to dismiss her | as The Courier | reported’: who else has told it is no part of the words. */
function withoutReport(text: string, draft: Draft): Draft {
  const last = draft.contents.at(-1)
  const report = last && AS_NAMED.exec(text.slice(last.start, last.end))
  if (!last || !report || report.index === 0 || !REPORTED.test(text.slice(last.end, last.end + 30))) return draft
  return { ...draft, contents: [...draft.contents.slice(0, -1), { ...last, end: last.start + report.index }] }
}

const AS_NAMED = /,? as (?:the |The )?\p{Lu}[\p{L} ’'-]{1,40}$/u
const REPORTED =
  /^ (?:first |had |has |have |previously )*(?:reported|claimed|alleged|suggested|revealed|wrote|described)\b/u

/** ‘Ken Marl said Ada Quill had left after | Tom Wray told her to go |’: what is told within a clause of his words is among them. */
function runThrough(text: string, draft: Draft, drafts: readonly Draft[], ruled: readonly Draft[]): Draft {
  const [content, more] = draft.contents
  const [cue] = draft.cue
  if (!content || !cue || more || content.start < cue.end) return draft
  const inner = drafts.find(other => {
    const start = startOf(other)
    return other !== draft && start >= content.end && CONNECTED.test(text.slice(content.start, start))
  })
  if (!inner || startOf(inner) - content.end > 10) return draft
  const whole = ruled.find(
    ({ cue: [own], contents: [words, other] }) =>
      own &&
      words &&
      !other &&
      own.start < cue.end &&
      cue.start < own.end &&
      Math.abs(words.start - content.start) < 6 &&
      inner.contents.every(part => covers(words, part)),
  )
  return whole ? { ...draft, contents: whole.contents } : draft
}

const CONNECTED = /\b(?:after|because|when|since|until|before|once)\s*$/u

function startOf({ speaker, cue, contents }: Draft): number {
  return Math.min(...[...speaker, ...cue, ...contents].map(({ start }) => start))
}

/** ‘Ada Quill denied | lying to the board as The Courier reported |’: the network gives the words to whoever reported them, and to nobody who denies it. */
function denials(text: string, drafts: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const cues = new SpanIndex(drafts.flatMap(draft => draft.cue))
  const words = new SpanIndex(drafts.flatMap(draft => [...draft.contents, ...draft.speaker]))
  const reports = drafts.filter(({ cue: [cue], contents: [content] }) => {
    const start = cue && content && cue.start > content.start ? content.start : undefined
    return start !== undefined && /\bas (?:the |The )?\p{Lu}[^,.]{1,40}$/u.test(text.slice(start, cue!.start).trimEnd())
  })
  return ruled.filter(
    ({ verb, cue: [cue], contents, speaker }) =>
      verb?.verb.lemma === 'deny' &&
      cue !== undefined &&
      cues.overlapping(cue).length === 0 &&
      (reports.some(report => report.contents.some(part => contents.some(content => overlaps(content, part)))) ||
        // ‘He denies murder’: a denial whose words the network gives to nobody
        (verb.form === 'before' &&
          !verb.modal &&
          speaker.length > 0 &&
          [cue, ...contents].every(span => words.overlapping(span).length === 0))),
  )
}

/**
 * Adds the statements within statements: ‘A said that B had told her …’. The corpus gives each word to one statement, so
 * that the network finds the outer one; the rules find the inner, where their own sentence shape is a sure one.
 */
function withinStatements(text: string, drafts: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const words = new SpanIndex(drafts.flatMap(draft => draft.contents))
  const cues = new SpanIndex(drafts.flatMap(draft => draft.cue))
  const inner = ruled.filter(draft => {
    const [cue] = draft.cue
    if (!cue || !INNER_RULES.has(draft.rule) || cues.overlapping(cue).length > 0) return false
    // ‘the officers | promised | in 2023 were in post’: a participle, and the verb comes behind
    if (draft.rule === 'attribution/bare-clause' && VERB_BEHIND.test(wordsOf(text, draft))) return false
    // ‘knew that’, ‘could prove that’ within somebody's words tell of nothing said
    if (
      draft.verb &&
      (draft.verb.verb.conveys !== 'speech' || !draft.verb.verb.frames.has('clause') || draft.verb.modal)
    )
      return false
    return words.around(cue).some(outer => draft.contents.every(content => covers(outer, content)))
  })
  return [...drafts, ...inner]
}

/** ‘in 2023 | were’, ‘by the force | had’ */
const VERB_BEHIND =
  /^(?:in|on|by|at|during|since|last|under) (?:\S+ ){1,4}?(?:was|were|is|are|had|has|have|will|would|could)\b/iu

function wordsOf(text: string, { contents: [content] }: Draft): string {
  return content ? text.slice(content.start, content.end) : ''
}

/** Rules whose statements hold more often than four times in five. */
const INNER_RULES: ReadonlySet<string> = new Set([
  'attribution/that-clause',
  'attribution/bare-clause',
  'attribution/according-to',
  'attribution/words-first',
  'attribution/quoted-after',
  'attribution/inverted',
])
