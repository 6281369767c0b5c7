import type { Token } from '../domain/analysis.ts'
import { PERSON_NOUNS, TEXT_NOUNS } from '../language/en/person-nouns.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isComma, isQuoteMark, type TokenRange } from './clause.ts'
import { phraseBefore } from './phrases.ts'

/** Auxiliaries, adverbs and negation before a verb. */
export function verbGroup(
  tokens: readonly Token[],
  at: number,
): { from: number; auxiliary: boolean; passive: boolean; negated: boolean; modal: boolean } {
  let from = at
  let auxiliary = false
  let negated = false
  let modal = false
  let passive = false
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    const token = tokens[i]!
    if (
      token.pos === 'AUX' ||
      /^(?:'ve|'s|'d|'ll|’ve|’d|’ll|has|had|have|is|was|were|are|be|been|being|did|does|do|will|would|could|may|might)$/u.test(
        token.lower,
      )
    ) {
      // ‘’s’ after a noun may be a possessive: then no participle follows it as its verb
      if (/^['’]s$/u.test(token.lower) && !/ed$|ing$|en$/u.test(tokens[at]!.lower)) break
      auxiliary = true
      if (/^(?:would|could|might|may|should|can|ca|will|wo)$/u.test(token.lower)) modal = true
      if (
        /^(?:is|was|were|are|be|been|being)$/u.test(token.lower) &&
        /ed$|en$|id$|old$|nown$|elt$|ught$|ound$/u.test(tokens[at]!.lower) &&
        !passive
      )
        passive = true
      from = i
    } else if (/^(?:not|n't|n’t|never)$/u.test(token.lower)) {
      negated = true
      from = i
    } else if (
      (token.pos === 'ADV' && !isQuoteMark(token)) ||
      /^(?:also|later|then|once|reportedly|allegedly|publicly|previously|repeatedly|recently|further|first|now)$/u.test(
        token.lower,
      )
    ) {
      from = i
    } else break
  }
  // Adverbs that no auxiliary follows on the left belong to the sentence, not the verb: ‘Then he said’.
  return { from, auxiliary, passive, negated, modal }
}

/**
 * The subject that ends right before a verb group. A comma there closes a parenthesis: ‘Sir Desmond, who was
 * acting at the time, told’; the phrase before it is the subject, parenthesis included.
 */
export function subjectBefore(clause: Clause, end: number): TokenRange | undefined {
  const { tokens } = clause
  // ‘Idris Vane on Wednesday said’: a date between subject and verb belongs to neither
  if (clause.dated[end - 1]) {
    let from = end
    while (from > 0 && (clause.dated[from - 1] || /^(?:on|in|at|last|this|late|early)$/u.test(tokens[from - 1]!.lower)))
      from--
    return from > 0 ? subjectBefore(clause, from) : undefined
  }
  const last = tokens[end - 1]
  if (!last) return undefined
  if (isComma(last) || last.text === ')') return parenthetical(clause, end)
  const phrase = phraseBefore(clause, end)
  if (!phrase) return undefined
  return leadingApposition(clause, phrase)
}

const PARENTHESIS_OPENS =
  /^(?:who|whose|which|a|an|the|one|now|then|also|former|formerly|speaking|asked|writing|responding|after|before|in|on|at|as|during|while|when|with|of|himself|herself|meanwhile|however|for|aged|his|her|their|chair|head|leader|author|mother|father|an?other)$/u

function parenthetical(clause: Clause, end: number): TokenRange | undefined {
  const { tokens, quoted } = clause
  for (let i = end - 2; i > 0 && i > end - 45; i--) {
    const token = tokens[i]!
    if (quoted[i]?.use === 'speech') return undefined
    if (!isComma(token) && token.text !== '(') continue
    const opener = tokens[i + 1]!
    const opens =
      PARENTHESIS_OPENS.test(opener.lower) ||
      (opener.pos === 'VERB' && /ing$/u.test(opener.lower)) ||
      // ‘the panel, made up of councillors, oversees’
      (opener.pos === 'VERB' && /(?:ed|made|led|known|set)$/u.test(opener.lower) && tokens[i + 2]?.pos === 'ADP') ||
      (opener.pos === 'ADV' && /ing$/u.test(tokens[i + 2]?.lower ?? '')) ||
      // ‘shopkeepers, some of whom left, are’
      /^(?:whom|which)$/u.test(tokens[i + 3]?.lower ?? '') ||
      opener.pos === 'NUM' ||
      opener.pos === 'NOUN' ||
      opener.pos === 'PROPN' ||
      opener.pos === 'ADJ' ||
      token.text === '('
    if (!opens) continue
    const phrase = phraseBefore(clause, i)
    if (!phrase) continue
    // ‘In London, the mayor, …’ is fine; a list ‘A, B and C, …’ goes on to the left
    const nested =
      isComma(tokens[phrase.from - 1]) && (opener.pos === 'PROPN' || opener.pos === 'NOUN')
        ? subjectBefore(clause, phrase.from)
        : undefined
    if (nested && tokens[nested.from]!.pos === 'PROPN' && tokens[phrase.from]!.pos === 'PROPN') continue
    return {
      from: phrase.from,
      to: /^(?:speaking|asked|after|before|in|on|at|as|for|during|while|when|meanwhile|however|responding|writing|with)$/u.test(
        opener.lower,
      )
        ? i
        : end - 1,
    }
  }
  return undefined
}

/** Nothing to add for now but a title set off by a comma: ‘The chair of the board, Ada Quill said’. */
function leadingApposition(clause: Clause, phrase: TokenRange): TokenRange {
  const { tokens } = clause
  const comma = tokens[phrase.from - 1]
  if (comma?.text !== ',' || tokens[phrase.from]!.pos !== 'PROPN') return phrase
  const title = phraseBefore(clause, phrase.from - 1)
  if (title?.from !== 0 || tokens[title.from]!.pos !== 'DET') return phrase
  return { from: title.from, to: phrase.to }
}

/** ‘Strand, who suggested’, ‘a report which found’: the relative pronoun stands for the phrase before it. */
export function relativeSubject(clause: Clause, subject: TokenRange): { subject: TokenRange; left: number } {
  const { tokens } = clause
  const pronoun = tokens[subject.from]!
  if (subject.to - subject.from !== 1 || !/^(?:who|which|that)$/u.test(pronoun.lower))
    return { subject, left: subject.from }
  const comma = isComma(tokens[subject.from - 1])
  const antecedent = phraseBefore(clause, subject.from - (comma ? 1 : 0))
  if (!antecedent) return { subject, left: subject.from }
  return { subject: pronoun.lower === 'who' ? whoseName(clause, antecedent) : antecedent, left: antecedent.from }
}

/** ‘the trial of | Ken Marl |, who’: things do nothing that people do, so it is said of the name that they are of. */
function whoseName({ tokens }: Clause, range: TokenRange): TokenRange {
  const of = tokens.findLastIndex((token, i) => i > range.from && i < range.to - 1 && token.lower === 'of')
  const head = tokens[of - 1]
  const singular = head?.lower.replace(/(?<=[^s])s$/u, '') ?? ''
  const thing =
    head?.pos === 'NOUN' && (TEXT_NOUNS.has(singular) || !(PERSON_NOUNS.has(singular) || isOfficeHead(singular)))
  const name = tokens.slice(of + 1, range.to).every(token => token.pos === 'PROPN')
  return of > 0 && thing && name ? { from: of + 1, to: range.to } : range
}

/** The subject of the first verb of the sentence that has one. */
export function mainSubject(clause: Clause, before: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = 1; i < before; i++) {
    const token = tokens[i]!
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || clause.quoted[i]?.use === 'speech') continue
    const subject = subjectBefore(clause, verbGroup(tokens, i).from)
    if (subject) return relativeSubject(clause, subject).subject
  }
  return undefined
}
