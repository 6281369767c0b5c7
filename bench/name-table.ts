import type { ArticleScore, JudgedStatement, Verdict } from './name-score.ts'

/** Acts where a wrong name does most harm. */
const GRAVE: readonly string[] = ['accuse', 'criticise', 'admit']

const VERDICTS: readonly Verdict[] = ['right', 'wrong', 'described', 'unnamed', 'missed']

/** Share in per cent, one decimal; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

/** Precision, recall and their harmonic mean, as `P / R / F1`. */
export function scores(precision: readonly [number, number], recall: readonly [number, number]): string {
  const p = precision[1] === 0 ? 0 : precision[0] / precision[1]
  const r = recall[1] === 0 ? 0 : recall[0] / recall[1]
  const f = p + r === 0 ? 0 : (2 * p * r) / (p + r)
  return `${percent(p, 1)} / ${percent(r, 1)} / ${percent(f, 1)}`
}

/** The figures of a key as lines: the articles' counts summed. */
export function nameTable(articles: readonly ArticleScore[]): readonly string[] {
  const sum = (of: (article: ArticleScore) => number): number => articles.reduce((all, one) => all + of(one), 0)
  const words = (verdict: Verdict): number => sum(article => article.words[verdict])
  const all = VERDICTS.reduce((count, verdict) => count + words(verdict), 0)
  const statements = articles.flatMap(article => article.statements)
  const those = (verdict: Verdict): number => statements.filter(one => one.verdict === verdict).length
  const share = (label: string, verdict: Verdict): string =>
    `${label.padEnd(30)} ${percent(words(verdict), all).padStart(7)} of words  ${percent(those(verdict), statements.length).padStart(7)} of statements (${those(verdict)})`
  const acts = statements.filter(one => one.key.act !== null && one.found !== null)
  return [
    `${articles.length} articles, ${statements.length} statements, ${all} words`,
    `right speaker by name, P / R / F1  ${scores(
      [sum(one => one.named.right), sum(one => one.named.words)],
      [words('right'), all],
    )}  of words`,
    share('right', 'right'),
    share('wrong name', 'wrong'),
    share('described, not joined', 'described'),
    share('found, no name', 'unnamed'),
    share('not found', 'missed'),
    ...graveLines(statements),
    `words given to somebody by the engine alone: ${sum(one => one.named.words) - sum(namedOfKey)}`,
    ...grouped('named by', statements, one => one.key.mentionKind),
    ...grouped('quoted', statements, one => one.key.quoted),
    `act the same: ${percent(acts.filter(one => one.found!.act === one.key.act).length, acts.length)} of ${acts.length} statements found`,
    `denials, P / R / F1  ${scores(
      [sum(one => one.denials.true), sum(one => one.denials.found)],
      [sum(one => one.denials.met), sum(one => one.denials.key)],
    )}  (${sum(one => one.denials.key)} in the key)`,
  ]
}

/** Words of the key that the engine gives to somebody. */
function namedOfKey(article: ArticleScore): number {
  return article.named.words - article.stray.reduce((all, one) => all + one.words.length, 0)
}

function graveLines(statements: readonly JudgedStatement[]): string[] {
  const grave = statements.filter(one => GRAVE.includes(one.key.act ?? ''))
  const wrong = grave.filter(one => one.verdict === 'wrong').length
  const named = wrong + grave.filter(one => one.verdict === 'right').length
  return [
    `accusations, criticism, admissions: wrong name ${wrong} of ${named} given a name (${percent(wrong, named)}), of ${grave.length} in all`,
  ]
}

function grouped(
  title: string,
  statements: readonly JudgedStatement[],
  by: (one: JudgedStatement) => string,
): string[] {
  const kinds = [...new Set(statements.map(by))].sort()
  return [
    `${title.padEnd(12)} statements   right   wrong  described  no name  not found   words right`,
    ...kinds.map(kind => {
      const some = statements.filter(one => by(one) === kind)
      const count = (verdict: Verdict): number => some.filter(one => one.verdict === verdict).length
      const words = (verdict: Verdict): number => some.reduce((all, one) => all + one.words[verdict], 0)
      const total = VERDICTS.reduce((all, verdict) => all + words(verdict), 0)
      return [
        `  ${kind.padEnd(12)}`,
        String(some.length).padStart(8),
        percent(count('right'), some.length).padStart(9),
        String(count('wrong')).padStart(6),
        String(count('described')).padStart(10),
        String(count('unnamed')).padStart(8),
        String(count('missed')).padStart(10),
        percent(words('right'), total).padStart(13),
      ].join(' ')
    }),
  ]
}
