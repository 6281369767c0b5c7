import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import { firstFrom, type Span } from '../domain/span.ts'
import { BODY_WORDS, PEOPLES } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { REMIT_HEADS, REMITS } from '../language/en/remits.ts'

/** Words that make another office of the one behind them, whatever the tagger takes them for. */
const RANKS: Readonly<Record<string, RegExp>> = {
  home: /^(?:secretary|office|affairs)$/u,
  first: /^(?:minister|secretary|lord)$/u,
  prime: /^minister$/u,
  lord: /^(?:chancellor|chief|justice|advocate|mayor|provost|lieutenant|president|privy)$/u,
  lady: /^(?:chief|justice|mayor|provost)$/u,
  shadow: /./u,
  deputy: /./u,
  vice: /./u,
  detective: /^(?:chief|superintendent|inspector|sergeant|constable)$/u,
  assistant: /./u,
  junior: /^.*(?:minister|doctor)$/u,
  chief:
    /^(?:secretary|inspector|constable|superintendent|executive|fire|medical|nursing|operating|finance|financial|officer|whip|minister|schools|prisons|probation)$/u,
}

/** Where the title really begins whose end stands before a name: ‘| Police and | Crime Commissioner’, ‘| director-| general’. */
export function titleStart({ tokens }: AnalysedDocument, named: Span): number {
  let from = firstFrom(tokens, named.start)
  const head = tokens[firstFrom(tokens, named.end) - 1]
  for (let wider = widerFrom(tokens, from, head); wider < from; wider = widerFrom(tokens, from, head)) from = wider
  return tokens[from]?.start ?? named.start
}

function widerFrom(tokens: readonly Token[], from: number, head: Token | undefined): number {
  const first = tokens[from]
  const before = tokens[from - 1]
  if (!first || !before || first.start - before.end > 1) return from
  // ‘director-| general’, ‘vice-| president’
  if (before.text === '-') return before.end === first.start && tokens[from - 2]?.end === before.start ? from - 2 : from
  // ‘| Children’s | Commissioner’
  const whose =
    /^['’]s$/u.test(before.lower) && /^(?:children|women|veterans|victims)$/u.test(tokens[from - 2]?.lower ?? '')
  if (whose) return from - 2
  if (RANKS[before.lower.replace(/^ex-/u, '')]?.test(first.lower) && before.end < first.start) return from - 1
  // ‘| Marlow and | Holme MP’: a seat of two towns
  const seat = /^(?:mp|msp|ms|mep)$/u.test(head?.lower ?? '') && before.lower === 'and' && first.pos === 'PROPN'
  const town = tokens[from - 2]
  if (seat && town?.pos === 'PROPN' && tokens[from - 3]?.pos !== 'PROPN' && !GIVEN_NAMES.has(town.lower))
    return from - 2
  return remitFrom(tokens, from, head) ?? bodyFrom(tokens, from) ?? from
}

/** ‘| Culture, Media and | Sport Secretary’; not ‘Mr Vane and | Transport Secretary’. */
function remitFrom(tokens: readonly Token[], from: number, head: Token | undefined): number | undefined {
  if (!head || !REMIT_HEADS.test(head.lower) || tokens[from] === head || !REMITS.has(tokens[from]!.lower))
    return undefined
  const link = tokens[from - 1]!
  if (!/^(?:and|&|,)$/u.test(link.lower))
    return REMITS.has(link.lower) && isWord(link, tokens[from]!) ? from - 1 : undefined
  const before = tokens[from - 2]
  // ‘Culture, | Media and Sport Secretary’
  return before && REMITS.has(before.lower) && isWord(before, tokens[from]!) ? from - 2 : undefined
}

/** Written as the word behind it is, or with a capital as a sentence begins. */
function isWord(word: Token, next: Token): boolean {
  return /^\p{Lu}/u.test(word.text) || !/^\p{Lu}/u.test(next.text)
}

/** ‘| Association of | Chief Police Officers president’, ‘| Commission for | Racial Equality chairman’. */
function bodyFrom(tokens: readonly Token[], from: number): number | undefined {
  let of = from - 1
  if (tokens[of]?.lower === 'the') of--
  const body = tokens[of - 1]
  if (!/^(?:of|for)$/u.test(tokens[of]?.lower ?? '') || !body || !/^\p{Lu}/u.test(body.text)) return undefined
  if (!BODY_WORDS.has(body.lower) || PEOPLES.test(tokens[from]!.text)) return undefined
  let at = of - 1
  while (at > 0 && tokens[at - 1]!.pos === 'PROPN' && tokens[at]!.start - tokens[at - 1]!.end === 1) at--
  return at
}
