import { CONDUCT, DEATH_NOUNS } from '../language/en/step-words.ts'
import { type Clause, isComma, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { isPerson } from './step-subjects.ts'

/** ‘Ada Quill's death’, ‘the death of Ada Quill’. */
export function isDeath({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token, i) =>
        DEATH_NOUNS.test(token.lower) &&
        token.pos === 'NOUN' &&
        (i === to - from - 1 || tokens[from + i + 1]?.lower === 'of'),
    )
}

/** Whoever a phrase means, or whose conduct: ‘his words amounted to gross misconduct’. */
export function personIn(clause: Clause, range: TokenRange): TokenRange | undefined {
  // What stands behind a preposition is no subject: ‘a network based in | Leicester | was raided’.
  // ‘…, with | two | found to have a case to answer’: it is said of them
  const before = clause.tokens[range.from - 1]?.lower ?? ''
  const absolute = before === 'with' && isComma(clause.tokens[range.from - 2])
  if (!absolute && /^(?:in|at|from|near|of|with|on|by|to)$/u.test(before)) return beforeRelative(clause, range.from)
  const whose = withinRelative(clause, range.from) ?? (isPerson(clause, range) ? undefined : beforeLong(clause, range))
  if (whose) return whose
  // ‘the death of Ada Quill, | 22, | concluded’
  if (
    range.to - range.from === 1 &&
    clause.tokens[range.from]!.pos === 'NUM' &&
    isComma(clause.tokens[range.from - 1])
  ) {
    const aged = phraseBefore(clause, range.from - 1)
    return aged && isPerson(clause, aged) && !isDeath(clause, aged) ? aged : undefined
  }
  const agent = actorOfConduct(clause, range)
  if (agent) return agent
  const visited = beforePlace(clause, range)
  if (visited) return visited
  if (isPerson(clause, range)) return range
  const first = { from: range.from, to: range.from + 1 }
  if (range.to - range.from > 1 && /^(?:his|her|their)$/u.test(clause.tokens[range.from]!.lower)) return first
  return beforeRelative(clause, range.from)
}

/** ‘a man in Gold Street, | Marlow |, who was convicted’: the man. */
function beforePlace(clause: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  if (!isComma(tokens[from - 1]) || !isComma(tokens[to]) || tokens.slice(from, to).some(one => one.pos !== 'PROPN'))
    return undefined
  const phrase = phraseBefore(clause, from - 1)
  const link = phrase
    ? tokens.findIndex((one, i) => i > phrase.from && i < phrase.to && /^(?:in|at|of|from)$/u.test(one.lower))
    : -1
  if (!phrase || link < 0 || tokens[phrase.to - 1]!.pos !== 'PROPN') return undefined
  const person = { from: phrase.from, to: link }
  return tokens[link - 1]!.pos === 'NOUN' && isPerson(clause, person) ? person : undefined
}

/** ‘PC Marl's | actions’, ‘the conduct of | four officers’: whose. */
function actorOfConduct(clause: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const at = tokens.findIndex((token, i) => i >= from && i < to && CONDUCT.test(token.lower))
  if (at < 0) return undefined
  if (/^(?:of|by)$/u.test(tokens[at + 1]?.lower ?? '')) {
    const behind = phraseAfter(clause, at + 2, false)
    return behind && isPerson(clause, behind) ? behind : undefined
  }
  const owner = tokens.findIndex((token, i) => i > from && i < at && /^['’]s?$/u.test(token.lower))
  const range = { from, to: owner }
  return owner > 0 && isPerson(clause, range) ? range : undefined
}

/** ‘An officer who drove at | the rider | has been suspended’: the officer. */
function withinRelative(clause: Clause, from: number): TokenRange | undefined {
  let verbs = 0
  for (let i = from - 1; i > 0 && i > from - 12; i--) {
    const token = clause.tokens[i]!
    if (isComma(token) || /^(?:that|and|but|while|when|because|as)$/u.test(token.lower)) return undefined
    // ‘An officer | filmed | punching a man has been suspended’
    const reduced = /^(?:filmed|seen|accused|caught|photographed|pictured|recorded|alleged)$/u.test(token.lower)
    if (token.pos === 'VERB' && !reduced) verbs++
    if (token.lower !== 'who' && !(reduced && clause.tokens[i - 1]?.pos === 'NOUN')) continue
    const phrase = verbs === 1 ? phraseBefore(clause, i) : undefined
    return phrase && isPerson(clause, phrase) ? phrase : undefined
  }
  return undefined
}

/** ‘An officer who threw it away and then made up a report to save | his pension | has been jailed’: whoever opens the sentence. */
function beforeLong(clause: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const at = tokens.findIndex(token => token.lower === 'who')
  const finite = tokens[to]?.pos === 'AUX' && /^(?:VERB|ADP|PART|DET|PRON|ADJ)$/u.test(tokens[from - 1]?.pos ?? '')
  if (at < 1 || at > from || !finite || tokens.slice(at, to).some(isComma)) return undefined
  const phrase = phraseBefore(clause, at)
  return phrase?.from === 0 && isPerson(clause, phrase) ? phrase : undefined
}

/** ‘An officer | who drove at the moped’, ‘all four detectives | involved in the pursuit’: what the clause behind them tells of is not meant. */
export function beforeRelative(clause: Clause, from: number): TokenRange | undefined {
  for (let i = from - 1; i > 0 && i > from - 14 && !isComma(clause.tokens[i]); i--) {
    if (!/^(?:who|whose|involved|accused|known|named|seen|filmed)$/u.test(clause.tokens[i]!.lower)) continue
    const phrase = phraseBefore(clause, i)
    return phrase && isPerson(clause, phrase) ? phrase : undefined
  }
  return undefined
}

/** ‘| Her complaint against | PC Quill | was upheld’: whom it is against, and not whoever complains. */
export function complainedOf(clause: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const noun = tokens.findIndex((token, i) => i >= from && i < to && /^complaints?$/u.test(token.lower))
  const link =
    noun < 0 ? -1 : tokens.findIndex((token, i) => i > noun && i < noun + 8 && /^(?:against|about)$/u.test(token.lower))
  const range = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  return range && isPerson(clause, range) ? range : undefined
}

/** ‘no charges will be brought | against the officer’. */
export function against(clause: Clause, at: number): TokenRange | undefined {
  // ‘has discontinued its inquiry | into PC Quill’
  const into =
    clause.tokens[at]?.lower === 'into' && /^(?:investigation|inquiry|probe)$/u.test(clause.tokens[at - 1]?.lower ?? '')
  const range = into || clause.tokens[at]?.lower === 'against' ? phraseAfter(clause, at + 1, false) : undefined
  if (!range || !isPerson(clause, range)) return undefined
  // ‘against PC Marl | in relation to another matter’
  const about = clause.tokens.findIndex(
    (token, i) => i > range.from && i < range.to && /^(?:relation|connection|respect)$/u.test(token.lower),
  )
  return about > range.from + 1 ? { from: range.from, to: about - 1 } : range
}

/** ‘insufficient evidence to charge | PC Marl’. */
export function objectBehind(clause: Clause, at: number): TokenRange | undefined {
  const verb = clause.tokens[at - 1]
  const infinitive = verb?.pos === 'VERB' && clause.tokens[at - 2]?.lower === 'to'
  const range = infinitive ? phraseAfter(clause, at, false) : undefined
  return range && isPerson(clause, range) ? range : undefined
}

/** ‘| Two officers | have been told that they are under investigation’: whom the ‘they’ behind a passive of telling means. */
export function beforeTold(clause: Clause, subject: TokenRange | undefined): TokenRange | undefined {
  const { tokens } = clause
  if (!subject || subject.to - subject.from !== 1 || !/^(?:he|she|they)$/u.test(tokens[subject.from]!.lower))
    return subject
  const at = tokens[subject.from - 1]?.lower === 'that' ? subject.from - 2 : subject.from - 1
  if (!/^(?:told|informed|notified|advised|warned)$/u.test(tokens[at]?.lower ?? '')) return subject
  const telling = predicateAt(clause, at)
  return telling.voice === 'passive' && telling.subject ? telling.subject : subject
}
