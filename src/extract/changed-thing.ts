import type { Span } from '../domain/span.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, TOTAL_NOUNS } from '../language/en/quantities.ts'
import { type Clause, isStop, spanOf, type TokenRange } from './clause.ts'
import { phraseBefore } from './phrases.ts'

/** ‘gave the party | a sum of’, ‘from £79 to | the credit level of’: behind a noun an article begins another phrase, behind a number too. */
export function lastPhrase({ tokens }: Clause, { from, to }: TokenRange): TokenRange {
  let start = from
  for (let i = from + 1; i < to; i++) {
    const article = /^(?:the|an?)$/u.test(tokens[i]!.lower) && /^(?:NOUN|PROPN|PRON)$/u.test(tokens[i - 1]!.pos)
    const past = tokens[i - 1]!.pos === 'NUM' && /^(?:to|from)$/u.test(tokens[i]!.lower)
    if (article) start = i
    if (past) start = i + 1
  }
  return { from: start, to }
}

/** How far before a subject the noun of its number may stand, in words. */
const TOTAL_REACH = 16

/** ‘the number of people waiting for a bed in Wales | has fallen’: the number is what changes, whatever noun stands nearest the verb. */
export function changedThing(clause: Clause, phrase: TokenRange): Span | undefined {
  const { tokens } = clause
  // ‘During the same period | the number’
  const subject = lastPhrase(clause, phrase)
  for (let i = subject.from; i > subject.from - TOTAL_REACH && i > 0; i--) {
    const token = tokens[i]!
    if (isStop(token) || /^[,:"“”]$/u.test(token.text) || /^(?:that|said|says|which)$/u.test(token.lower)) break
    if (!TOTAL_NOUNS.has(token.lower) || i >= subject.from) continue
    let from = i
    // ‘during the same period | the number of’: an article opens the phrase
    while (from > 0 && tokens[from]!.pos !== 'DET' && /^(?:DET|ADJ|NOUN)$/u.test(tokens[from - 1]!.pos)) from--
    return spanOf(clause, { from, to: subject.to })
  }
  // ‘grew by 5 per | cent and fraud’: two changes in one sentence
  const and = tokens.findIndex((token, i) => i > subject.from && i < subject.to && token.lower === 'and')
  if (and > 0 && /^(?:cent|%)$/u.test(tokens[and - 1]!.lower)) return spanOf(clause, { from: and + 1, to: subject.to })
  // ‘thefts across | the borough’
  const across = /^(?:across|throughout)$/u.test(tokens[subject.from - 1]?.lower ?? '')
  const spread = across ? phraseBefore(clause, subject.from - 1) : undefined
  // ‘break | -ins’
  let from = spread && /^[-–]/u.test(tokens[spread.from]!.text) ? spread.from - 1 : (spread?.from ?? 0)
  while (spread && from > 0 && from < spread.from && /^(?:NOUN|ADJ)$/u.test(tokens[from - 1]!.pos)) from--
  if (spread) return spanOf(clause, { from: Math.max(from, 0), to: subject.to })
  const finite = beforeInfinitive(clause, subject.from)
  if (finite) return spanOf(clause, { from: finite.from, to: subject.to })
  // ‘maternity pay for | new mothers’
  const linked = tokens[subject.from - 1]?.pos === 'ADP' && !CHANGE_NOUNS.has(tokens[subject.from - 2]?.lemma ?? '')
  const whole = linked ? phraseBefore(clause, subject.to) : undefined
  const counts = whole && tokens.slice(whole.from, whole.to).some(token => token.pos === 'NUM')
  const wider = whole && !counts && lastPhrase(clause, whole)
  return spanOf(
    clause,
    beforeParticiple(clause, subject.from) ?? (wider && wider.from < subject.from ? wider : subject),
  )
}

/** ‘The average time | taken to finalise a complaint |’: the noun in front is what changes. */
function beforeInfinitive(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
  if (tokens[from - 1]?.pos !== 'VERB' || tokens[from - 2]?.lower !== 'to') return undefined
  // ‘a plan to cut | spending | by £3m’: that is what is cut
  if (CHANGE_VERBS.has(tokens[from - 1]!.lemma)) return undefined
  const end = /^(?:taken|needed|required|waiting|set|paid|spent)$/u.test(tokens[from - 3]?.lower ?? '')
    ? from - 3
    : from - 2
  return phraseBefore(clause, end)
}

/** ‘hate crimes | recorded by the force’: what stands behind a participle only tells of the noun in front. */
function beforeParticiple(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
  const participle = tokens[from - 2]
  const open = tokens[from - 1]?.pos === 'ADP' && participle?.pos === 'VERB'
  if (open && /(?:ed|ing|en|ght)$/u.test(participle.lower)) return phraseBefore(clause, from - 2)
  // ‘complaints about | the service’
  const about = tokens[from - 1]?.lower === 'about' && /^(?:NOUN|PROPN)$/u.test(participle?.pos ?? '')
  return about ? phraseBefore(clause, from - 1) : undefined
}
