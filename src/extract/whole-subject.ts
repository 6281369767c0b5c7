import { type Clause, isComma, type TokenRange } from './clause.ts'
import { lastVerb, type Predicate, predicateAt } from './predicates.ts'
import { beforeParenthesis } from './step-parties.ts'

/**
 * Whoever a verb tells of, though a parenthesis parts them from it: ‘| Ada Quill |, a nurse since 1980, will replace’. Where the
 * parenthesis is the name, the name: ‘its present one, | the former mayor Ada Quill |, has been’.
 */
export function wholeSubject(
  clause: Clause,
  { from, subject }: Pick<Predicate, 'from' | 'subject'>,
): TokenRange | undefined {
  // ‘Ada Quill, now a commander, would join in May | and | would act as chief from June’
  const earlier =
    subject === undefined && /^(?:and|but|then)$/u.test(clause.tokens[from - 1]?.lower ?? '')
      ? lastVerb(clause, from - 1)
      : undefined
  if (earlier !== undefined) return wholeSubject(clause, predicateAt(clause, earlier))
  const before = beforeParenthesis(clause, from)
  if (!before) return subject
  const named = ({ from, to }: TokenRange): boolean =>
    clause.tokens.slice(from, to).some(token => token.pos === 'PROPN')
  const whole = clause.tokens.slice(before.from, before.to).some(isComma)
  return subject && (whole || !named(before)) && named(subject) ? subject : before
}
