import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { DeathDetail } from '../domain/stated-step.ts'
import { DELAY_UNITS, KIN, SERIES_VERBS, TELLS } from '../language/en/death-words.ts'
import { amountsIn } from './amounts.ts'
import { type Clause, isComma, isQuoteMark, isStop, plainClausesOf, spanOf } from './clause.ts'
import { predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'

type Found = Omit<DeathDetail, 'toldIn' | 'modality' | 'start' | 'end' | 'kind'>

/** How long it took until the family was told, and which of a series a death is: of whom, the document as a whole tells. */
export function findDeathDetails(analysed: AnalysedDocument, attributions: readonly Attribution[]): DeathDetail[] {
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause =>
    [...delays(analysed, clause), ...series(analysed, clause)].map(found => ({
      kind: 'death-detail' as const,
      start: clause.sentence.start,
      end: clause.sentence.end,
      ...found,
      ...toldAt(tellings, attributions, found.words, 'actual'),
    })),
  )
}

/** ‘It took seven hours to inform his family’, ‘It was 19 hours before his family were told’. */
function delays(analysed: AnalysedDocument, clause: Clause): Found[] {
  const { tokens } = clause
  if (!tokens.some(token => KIN.test(token.lower)) || !tokens.some(token => TELLS.has(token.lemma))) return []
  const amount = amountsIn(analysed, clause).find(
    one => one.value !== null && DELAY_UNITS.test(tokens[one.to]?.lower ?? ''),
  )
  if (!amount) return []
  const around = tokens.slice(Math.max(0, amount.from - 4), amount.to + 5).map(token => token.lower)
  // ‘three days later’, ‘told for 30 hours’: a length of time until something, not a time.
  if (
    !around.some(word =>
      /^(?:took|take|was|were|before|until|after|afterwards|later|waited|wait|for|delay|passed)$/u.test(word),
    )
  )
    return []
  return [
    {
      detail: 'delay',
      person: null,
      value: amount.value!,
      unit: tokens[amount.to]!.lower.replace(/(?<!s)$/u, 's'),
      words: spanOf(clause, { from: amount.from, to: amount.to + 1 })!,
      rule: 'death/delay',
    },
  ]
}

/** ‘He is the fifth man to die in the force's custody since 2014’. */
function series(analysed: AnalysedDocument, clause: Clause): Found[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    const number = analysed.numbers.find(one => one.kind === 'ordinal' && one.start === token.start)
    if (!number || clause.dated[at] || !/^(?:the|a|his|their)$/u.test(tokens[at - 1]?.lower ?? '')) return []
    let to = at + 1
    while (to < tokens.length && !isStop(tokens[to]) && !isComma(tokens[to]) && !isQuoteMark(tokens[to])) to++
    const rest = tokens.slice(at + 1, to)
    const died = rest.findIndex(one => SERIES_VERBS.test(one.lower))
    // ‘the third man to die’: the verb follows whom it counts.
    if (died < 1 || died > 8 || rest.length < 3 || rest[0]!.lower === 'to') return []
    // ‘a second apology to | a man whose mother died’: what is counted is no person who died
    if (rest.slice(0, died - 1).some(one => /^(?:to|of|into|for|about|whose|over)$/u.test(one.lower))) return []
    const copula = tokens.slice(0, at).findLastIndex(one => one.lemma === 'be' || one.lemma === 'become')
    const subject = copula >= 0 && at - copula <= 4 ? predicateAt(clause, copula).subject : undefined
    return [
      {
        detail: 'series',
        person: (subject && spanOf(clause, subject)) ?? null,
        value: number.value,
        unit: null,
        words: spanOf(clause, { from: at + 1, to })!,
        rule: 'death/series',
      },
    ]
  })
}
