import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import { firstFrom } from '../domain/span.ts'
import type { Clause } from './clause.ts'
import type { CountItem } from './counted-items.ts'

/** ‘a 10th’, ‘the fifth walked away’: one more, or one of them, with nothing else counted by it. */
export function ordinalItems(analysed: AnalysedDocument, clause: Clause): CountItem[] {
  const { tokens, sentence } = clause
  const out: CountItem[] = []
  for (let i = firstFrom(analysed.numbers, sentence.start); i < analysed.numbers.length; i++) {
    const number = analysed.numbers[i]!
    if (number.end > sentence.end) break
    const at = tokens.findIndex(token => token.start === number.start)
    if (number.kind !== 'ordinal' || at < 1 || number.value < 3 || clause.dated[at]) continue
    const next = tokens[at + 1]
    const alone = !next || /^(?:VERB|AUX|PUNCT|ADV|SCONJ)$/u.test(next.pos) || isVerbLike(tokens, at + 1)
    if (/^(?:a|the)$/u.test(tokens[at - 1]!.lower) && alone && next)
      out.push({ ...single(clause, at - 1, at + 1), form: 'ordinal', ordinal: number.value })
  }
  return out
}

/** ‘a fifth won’, ‘a 10th works for’: verbs that look like nouns. */
function isVerbLike(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.lower
  return word === 'won' || (/[^s]s$/u.test(word) && tokens[at + 1]?.pos === 'ADP' && tokens[at + 1]?.lower !== 'of')
}

function single(clause: Clause, from: number, to: number): CountItem {
  return {
    clause,
    from,
    to,
    value: 1,
    share: null,
    qualifier: 'exactly',
    unit: 'count',
    form: 'counted',
    ordinal: null,
    noun: null,
    nounTo: to,
    frame: null,
    whole: false,
    trailing: false,
    allBut: false,
  }
}

/** ‘the others’, ‘the rest’, ‘the other is good’, ‘another resigned’. */
export function wordItems(clause: Clause): CountItem[] {
  const { tokens } = clause
  const out: CountItem[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [word, next, after] = [tokens[i]!.lower, tokens[i + 1]?.lower ?? '', tokens[i + 2]]
    const verb = after !== undefined && /^(?:VERB|AUX)$/u.test(after.pos)
    if (word === 'the' && /^(?:others|remainder)$/u.test(next) && !/^['’]/u.test(after?.lower ?? ''))
      out.push({ ...single(clause, i, i + 2), value: null, form: 'remainder' })
    else if (word === 'the' && next === 'rest' && !/^['’]/u.test(after?.lower ?? '') && restOfWhole(tokens, i + 2))
      out.push({ ...single(clause, i, i + 2), value: null, form: 'remainder' })
    else if (word === 'the' && next === 'other' && (verb || isLastObject(tokens, i)))
      out.push({ ...single(clause, i, i + 2), form: 'remainder' })
    else if (word === 'another' && /^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? ''))
      out.push({ ...single(clause, i, i + 1), form: 'further' })
  }
  return out
}

/** ‘an independent took | the other’. */
function isLastObject(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === 'VERB' && /^(?:\.|,|;|and)?$/u.test(tokens[at + 2]?.lower ?? '')
}

/** ‘the rest of them’; not ‘the rest of the country’. */
function restOfWhole(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower !== 'of' || /^(?:them|these|those)$/u.test(tokens[at + 1]?.lower ?? '')
}
