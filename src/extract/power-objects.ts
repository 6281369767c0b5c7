import { type Clause, isComma, type TokenRange } from './clause.ts'
import { isParty, partyAfter, subjectOf } from './parties.ts'
import { predicateAt } from './predicates.ts'

/** What belongs to whoever a power is over: ‘sets its budget’. */
const OWNED = /^(?:budgets?|accounts?|pay|salary|salaries|precept|priorities|funding|licences?|fees|targets|strategy)$/u
/** What is done with it by whoever has the power. */
const DISPOSES = /^(?:set|approve|audit|examine|fix|control|agree|withhold|revoke|inspect|sign|determine|decide)$/u

/** ‘oversees the force and sets its budget’, ‘audits the accounts of every department’: the holder, and whose budget it is. */
export function overOwned(
  clause: Clause,
  at: number,
  earlier: TokenRange | undefined,
): { readonly holder: TokenRange; readonly over: TokenRange } | undefined {
  const { tokens } = clause
  const { lemma, lower } = tokens[at]!
  if (!DISPOSES.test(lemma) || /(?:ed|ing)$/u.test(lower)) return undefined
  const predicate = predicateAt(clause, at)
  if (predicate.voice === 'passive' || predicate.negated || predicate.modality !== 'actual') return undefined
  const able = tokens.slice(predicate.from, at).every(token => /^(?:can|may|also|alone|now)$/u.test(token.lower))
  const past = lower === lemma && !able
  const thing = tokens.findIndex((token, i) => i > at && i < at + 7 && OWNED.test(token.lower))
  if (thing < 0 || past || tokens.slice(at + 1, thing).some(token => isComma(token) || token.pos === 'VERB'))
    return undefined
  const holder = subjectOf(clause, at)
  const over = ownerOf(clause, at + 1, thing, earlier)
  return holder && over && isParty(clause, holder) && isParty(clause, over) ? { holder, over } : undefined
}

function ownerOf(clause: Clause, from: number, thing: number, earlier: TokenRange | undefined): TokenRange | undefined {
  const { tokens } = clause
  if (/^(?:its|his|her|their)$/u.test(tokens[from]!.lower)) return earlier
  const mark = tokens.findIndex((token, i) => i > from && i < thing && /^['’]s?$/u.test(token.lower))
  if (mark > 0) return { from, to: mark }
  return tokens[thing + 1]?.lower === 'of' ? partyAfter(clause, thing + 2) : undefined
}
