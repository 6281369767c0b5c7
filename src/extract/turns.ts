import type { AnalysedDocument, Paragraph } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { type Span, trimSpan } from '../domain/span.ts'

/** A label in front of a turn: ‘Q.’, ‘MR HARGREAVES:’, ‘THE CHAIR:’. */
const LABEL =
  /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s*)?(?:\d{1,3}[.)]?\s+)?([A-Z]\.?|[\p{Lu}][\p{L}.'’ -]{1,40}?)\s*[.:]\s+/u

/**
 * What is said in the turns of a transcript: each turn is its speaker's, word for word. Paragraphs that
 * follow within one turn belong to it.
 */
export function turnAttributions(analysed: AnalysedDocument): Attribution[] {
  const { text } = analysed.document
  const found: Attribution[] = []
  const testifying = testifiers(analysed)
  for (const region of analysed.document.regions) {
    if (region.kind !== 'turn' || !region.speaker) continue
    const paragraphs = analysed.paragraphs.filter(
      one => one.role === 'turn' && region.start <= one.start && one.end <= region.end,
    )
    const speaker = labelSpan(text, region, region.speaker)
    const contents = paragraphs.map(one => withoutLabel(text, one, speaker)).filter(span => span.end > span.start)
    if (contents.length === 0) continue
    const words = text.slice(contents[0]!.start, contents.at(-1)!.end)
    found.push({
      ...turnOf(speaker, contents),
      act: ASKS.test(words) ? 'ask' : testifying.has(region.speaker) ? 'testify' : 'assert',
      channel: {
        kind: /inquest|inquiry|hearing|tribunal|court/iu.test(text.slice(0, 600)) ? 'evidence' : 'meeting',
        name: null,
        span: speaker ?? contents[0]!,
      },
    })
  }
  return found.length > 0 ? found : labelledParagraphs(analysed)
}

const ASKS = /\?\s*$/u
/** ‘A.’, ‘THE WITNESS’: labels of whoever answers. */
const ANSWERS = /^(?:A\.?|ANSWER|(?:THE )?WITNESS\b.*)$/iu
/** Whoever presides over a hearing, or keeps its record, gives no evidence in it. */
const PRESIDES =
  /\b(?:chair\p{L}*|judge|justice|coroner|recorder|magistrate|president|usher|clerk|foreman|registrar)\b/iu

/** The labels in a transcript of those who give evidence: by their letter, or as they answer what another asks. */
function testifiers({ document: { genre, regions, text } }: AnalysedDocument): ReadonlySet<string> {
  const turns = genre === 'transcript' ? regions.filter(one => one.kind === 'turn' && one.speaker) : []
  const labels = new Set(turns.map(one => one.speaker!))
  const lettered = [...labels].filter(label => ANSWERS.test(label))
  if (lettered.length > 0) return new Set(lettered)
  return new Set(
    turns.flatMap(({ speaker }, i) => {
      const before = turns[i - 1]
      const asked = before && before.speaker !== speaker && ASKS.test(text.slice(before.start, before.end))
      return asked && !PRESIDES.test(speaker!) ? speaker! : []
    }),
  )
}

function turnOf(speaker: Span | undefined, contents: readonly Span[]): Attribution {
  return {
    kind: 'attribution',
    speakerSpans: speaker ? [speaker] : [],
    cueSpans: [],
    contentSpans: contents,
    manner: 'direct',
    conveys: 'speech',
    voice: 'reported',
    made: 'made',
    act: 'assert',
    hedges: [],
    channel: null,
    addresseeSpans: [],
    continues: null,
    within: null,
    when: null,
    score: 0.9,
    rule: 'attribution/turn',
  }
}

/** ‘WRAY: I never saw it.’, ‘“THE CHAIR: Go on.’: capitals and a colon in front of a paragraph. */
const LABELLED = /^["“]?(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3}):\s+(?=\S)/u

/** ‘Ms Oyelaran: How long …’, ‘Deputy Chief Constable Farrow: I would …’, ‘Q: …’: a title or rank and a name, or the letters of an interview. */
const NAMED =
  /^["“]?((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor|Prof|Professor|Judge|Rev|Canon|PC|DC|DS|DI|DCI|Sergeant|Inspector|Superintendent|Constable|Commissioner|Chair|Deputy|Assistant|Chief|Detective|Temporary|Acting)\.? ){1,5}\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}|Q|A|Question|Answer):\s+(?=\S)/u

/** Fewer are captions and headings: ‘UPDATE: …’, ‘RELATED: …’. */
const LEAST_TURNS = 3

/** An exchange printed within an article: paragraphs behind names in capitals, at least three, by at least two people. */
function labelledParagraphs(analysed: AnalysedDocument): Attribution[] {
  const { text } = analysed.document
  const turns = analysed.paragraphs.flatMap(paragraph => {
    const words = text.slice(paragraph.start, paragraph.end)
    const label = LABELLED.exec(words) ?? NAMED.exec(words)
    if (!label || paragraph.role === 'other' || paragraph.role === 'heading') return []
    const start = paragraph.start + label[0].indexOf(label[1]!)
    const speaker = { start, end: start + label[1]!.length }
    return [{ name: label[1]!, speaker, words: { start: paragraph.start + label[0].length, end: paragraph.end } }]
  })
  const names = turns.map(({ name }) => name)
  // Two who speak, and one of them again: that is an exchange.
  const exchange = turns.length >= LEAST_TURNS && new Set(names).size > 1 && new Set(names).size < names.length
  if (!exchange) return []
  return turns.map(({ speaker, words }) => ({
    ...turnOf(speaker, [trimSpan(text, words)]),
    act: /\?["”]?\s*$/u.test(text.slice(words.start, words.end)) ? 'ask' : 'assert',
  }))
}

/** Where the label itself stands. */
function labelSpan(text: string, region: Span, speaker: string): Span | undefined {
  const at = text.slice(region.start, Math.min(region.end, region.start + speaker.length + 24)).indexOf(speaker)
  return at < 0 ? undefined : { start: region.start + at, end: region.start + at + speaker.length }
}

function withoutLabel(text: string, paragraph: Paragraph, speaker: Span | undefined): Span {
  if (!speaker || speaker.end <= paragraph.start || speaker.start > paragraph.end) return trimSpan(text, paragraph)
  const label = LABEL.exec(text.slice(paragraph.start, paragraph.end))
  const after = Math.max(speaker.end, label ? paragraph.start + label[0].length : 0)
  const rest = /^[\s.:)\]]*/u.exec(text.slice(after, paragraph.end))![0].length
  return trimSpan(text, { start: after + rest, end: paragraph.end })
}
