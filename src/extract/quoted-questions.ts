import type { AnalysedDocument } from '../domain/analysis.ts'
import { isInOwnVoice } from '../domain/document.ts'
import type { Attribution } from '../domain/extraction.ts'
import { overlaps, type Span } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { DECLINING, INVERTED, QUESTION_WORD, RHETORICAL } from '../language/en/request-words.ts'
import { repeatedQuestion } from './answered-requests.ts'
import { dueIn } from './asked-words.ts'
import { type Clause, spanOf } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { questionOf, questionsIn } from './question-parts.ts'
import { pleas, pleasIn } from './question-pleas.ts'
import { behindLead, inSeries, PUT_BEFORE, putBefore, putBehind, wantedFrom } from './question-series.ts'

/** Questions in the very words: in quotations, in the turns of a transcript, in letters and leaders. */
export function quotedQuestions(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): StatedQuestion[] {
  const spoken = attributions.flatMap((one, index) =>
    one.rule === 'attribution/turn'
      ? turnQuestions(analysed, attributions, index)
      : [...spokenQuestions(analysed, clauses, attributions, index), ...pleas(analysed, one, index)],
  )
  return [
    ...inSeries(spoken),
    ...wondered(analysed, attributions, clauses),
    ...ownQuestions(analysed, attributions, clauses),
  ]
}

/** A question, by how it begins, that somebody could answer. */
function asksSomething(words: string): boolean {
  if (RHETORICAL.test(words) || /\bthen what(?: is|['’]s) the point$/iu.test(words)) return false
  const opening = words.split(/\s+/u)[0]!.toLowerCase()
  if (QUESTION_WORD.test(opening) || INVERTED.test(opening)) return true
  const first = words
    .replace(/^(?:and|but|so|first|second|secondly|finally|or|\p{L}[\p{L} ]{0,30},)\s*,?\s*/iu, '')
    .split(/\s+/u)
  const [one = '', two = ''] = [first[0]?.toLowerCase(), first[1]?.toLowerCase()]
  if (QUESTION_WORD.test(one) || INVERTED.test(one)) return true
  return QUESTION_WORD.test(two) || /\b(?:how|who|what|why) \p{L}+/iu.test(words)
}

/** ‘“When will they get their money?” Ms Marl asked the leader’: whole questions, asked by the words that tell them. */
function spokenQuestions(
  analysed: AnalysedDocument,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
  index: number,
): StatedQuestion[] {
  const one = attributions[index]!
  if (one.manner === 'indirect' || one.voice === 'document' || one.made !== 'made') return []
  const { text } = analysed.document
  const asked =
    one.cueSpans.some(cue => /(?<!\bwill )\bask(?:s|ed|ing)?\b/iu.test(text.slice(cue.start, cue.end))) ||
    (one.act === 'ask' && (one.cueSpans.length === 0 || one.channel?.kind === 'letter'))
  const whole = { start: one.contentSpans[0]!.start, end: one.contentSpans.at(-1)!.end }
  const said = one.cueSpans.some(cue => SAYING.test(text.slice(cue.start, cue.end)))
  const onAir = !asked && /^(?:broadcast|interview)$/u.test(one.channel?.kind ?? '')
  const put = putBefore(analysed, attributions, index)
  if (!asked && put.length === 0 && (one.manner !== 'direct' || !said)) return []
  const found = one.contentSpans.flatMap(span => questionsIn(analysed, span))
  const single = found.length === 1 && /^["“‘'\s]*[^.?!]*\?["”’'\s]*$/u.test(text.slice(whole.start, whole.end))
  return found
    .filter(({ words }) => asksSomething(text.slice(words.start, words.end)))
    .filter(({ words }) => asked || single || put.some(({ end }) => end <= words.end))
    .map(({ words, sentence }) => {
      const plain = behindLead(text, words)
      const dues = [plain, ...put].map(span => dueIn(analysed, span))
      return questionOf(analysed, sentence, plain, {
        toldIn: index,
        // ‘told Radio Marl: “Why was it late?”’ asks nothing of the station
        to:
          (onAir ? null : (one.addresseeSpans[0] ?? askedBehind(clauses, one))) ?? wantedFrom(clauses, [plain, ...put]),
        due: dues.find(due => due !== null) ?? null,
        ...(asked || put.length === 0 ? {} : { rule: PUT_BEFORE }),
      })
    })
}

/** Cues by which a question in quotation marks was put, where no word says ‘asked’. */
const SAYING =
  /\b(?:said|says|say|saying|wrote|writes|writing|added|adds|told|tells|demanded|tweeted|posted|shouted|replied)\b/iu

/** ‘asked the leader of the council’: the phrase right behind the cue. */
function askedBehind(clauses: readonly Clause[], one: Attribution): Span | null {
  const cue = one.cueSpans.at(-1)
  const clause = cue && clauses.find(({ sentence }) => sentence.start <= cue.start && cue.end <= sentence.end)
  if (!clause || !cue) return null
  const at = clause.tokens.findIndex(token => token.start >= cue.end)
  const verb = clause.tokens[at - 1]
  if (at <= 0 || verb?.lemma !== 'ask') return null
  const whom = phraseAfter(clause, at, false)
  const span = whom && spanOf(clause, whom)
  // ‘asked Ms Marl’ behind the words may name whoever asked
  return span && !one.speakerSpans.some(speaker => overlaps(speaker, span)) ? span : null
}

/** What is asked in a turn, of whoever has the next one; that turn answers or declines. */
function turnQuestions(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  index: number,
): StatedQuestion[] {
  const { text } = analysed.document
  const turn = attributions[index]!
  const end = turn.contentSpans.at(-1)!.end
  const next = attributions.find(one => one.rule === 'attribution/turn' && one.contentSpans[0]!.start >= end)
  const answer = next?.contentSpans[0]
  const found = turn.contentSpans.flatMap(span => questionsIn(analysed, span))
  return found
    .filter(({ words }) => asksSomething(text.slice(words.start, words.end)))
    .map(({ words, sentence }) =>
      questionOf(analysed, sentence, words, {
        toldIn: index,
        to: next?.speakerSpans[0] ?? null,
        reply: answer
          ? { start: answer.start, end: answer.end, declined: DECLINING.test(text.slice(answer.start, answer.end)) }
          : null,
        rule: 'question/turn',
      }),
    )
}

/** ‘Why was he left there? | His stepson put that question to the board’: a document's questions, told behind them to be somebody's. */
function wondered(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): StatedQuestion[] {
  const taken = attributions.filter(one => one.voice === 'reported').flatMap(one => one.contentSpans)
  return clauses.flatMap(clause => {
    const put = putBehind(clause)
    if (!put) return []
    const found: StatedQuestion[] = []
    for (let i = clause.index - 1; i >= 0; i--) {
      const sentence = clauses[i]!.sentence
      if (clause.sentence.start - sentence.end > WONDERED_REACH || taken.some(span => overlaps(span, sentence))) break
      const asked = questionsIn(analysed, sentence)
      if (asked.length === 0) break
      for (const { words } of asked)
        found.unshift(
          questionOf(analysed, sentence, words, {
            from: put.from,
            to: put.to,
            byTeller: false,
            rule: 'question/put-behind',
          }),
        )
    }
    return found
  })
}

/** How far before the sentence that tells whose they are questions may stand, in code units. */
const WONDERED_REACH = 400

/** A letter's and a leader's own questions, in nobody else's words. */
function ownQuestions(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): StatedQuestion[] {
  const { genre, text, regions } = analysed.document
  if (genre !== 'leader' && !isInOwnVoice(analysed.document)) return []
  const taken = attributions.filter(one => one.voice === 'reported').flatMap(one => one.contentSpans)
  const reader = genre === 'leader' ? null : greeted(clauses)
  return clauses.flatMap(({ sentence }) => {
    // ‘Why was I told | that it was lost |?’ asks, whatever it tells of within
    const opens = clauseOpening(text, sentence)
    if (taken.some(span => span.start < opens + 2 && opens < span.end)) return []
    if (regions.some(one => one.kind === 'message' && one.start <= sentence.start && sentence.end <= one.end)) return []
    const pleas = genre === 'leader' ? [] : pleasIn(analysed, sentence, sentence)
    const asked = questionsIn(analysed, sentence)
      .filter(({ words }) => asksSomething(text.slice(words.start, words.end)))
      .map(({ words }) => {
        const repeated = genre === 'letter' ? repeatedQuestion(text, words) : undefined
        const others = repeated && { from: reader, to: null, byTeller: false, ...repeated }
        return questionOf(analysed, sentence, words, { to: reader, rule: 'question/own', ...others })
      })
    return [...asked, ...pleas.map(plea => ({ ...plea, to: reader }))]
  })
}

/** Where a sentence begins behind its number and marks. */
function clauseOpening(text: string, { start, end }: Span): number {
  return start + /^[^\p{L}]*/u.exec(text.slice(start, end))![0].length
}

/** ‘Dear Chief Constable,’: to whom a letter is written. */
export function greeted(clauses: readonly Clause[]): Span | null {
  for (const clause of clauses.slice(0, 30)) {
    const at = clause.tokens.findIndex((token, i) => token.text === 'Dear' && i < 3)
    const whom = at < 0 ? undefined : phraseAfter(clause, at + 1, false)
    if (whom) return spanOf(clause, whom) ?? null
  }
  return null
}
