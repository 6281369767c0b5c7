import { overlaps, type Span } from '../../domain/span.ts'
import { CONDUCT, OWN_CASE } from '../../language/en/step-words.ts'
import { type Clause, spanOf, type TokenRange } from '../clause.ts'
import { phraseBefore } from '../phrases.ts'
import { isNobody, isPerson } from '../step-subjects.ts'

/**
 * The people whom a step's words mean by the grammar of its sentence: the network reads pieces of phrases (‘a | Greater Marlow |
 * Police officer’), and whoever the headline names beside those of the sentence. ‘nobody’: the words say that there is none.
 */
export function peopleMeant(clause: Clause, spans: readonly Span[]): readonly Span[] | 'nobody' {
  const own = spans.filter(span => overlaps(span, clause.sentence))
  if (own.length === 0) return spans.slice(-1)
  const found: Span[] = []
  for (const span of own) {
    const range = wholePhrase(clause, span)
    if (!range || !isPerson(clause, range) || isOwner(clause, range)) continue
    if (isNobody(clause, phraseBefore(clause, range.to) ?? range)) return 'nobody'
    const whole = spanOf(clause, range) ?? span
    if (!found.some(one => overlaps(one, whole))) found.push(whole)
  }
  return found
}

/** ‘an investigation into | Ms Quill | 's complaint’: hers, and not into her. */
function isOwner({ tokens }: Clause, { to }: TokenRange): boolean {
  const mark = tokens[to]?.lower ?? ''
  const owns = /^['’]s$/u.test(mark) || (/^['’]$/u.test(mark) && /s$/u.test(tokens[to - 1]!.lower))
  const next = tokens[to + 1]?.lower ?? ''
  return owns && !CONDUCT.test(next) && !OWN_CASE.test(next)
}

/** A phrase that goes on behind what was read of it is taken whole: ‘a Greater Marlow Police officer’. */
function wholePhrase(clause: Clause, span: Span): TokenRange | undefined {
  const { tokens } = clause
  const from = tokens.findIndex(token => token.end > span.start)
  const to = tokens.findLastIndex(token => token.start < span.end) + 1
  let end = to
  while (/^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++
  return end === to ? { from, to } : phraseBefore(clause, end)
}
