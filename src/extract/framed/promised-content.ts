import type { Frame } from '../../domain/frame.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { wordsFrom } from '../asked-words.ts'
import { type Clause, isQuoteMark, isStop } from '../clause.ts'
import { predicateAt } from '../predicates.ts'
import { isBase } from '../request-parts.ts'
import { tokensOf } from './ask-content.ts'
import { roleOf } from './roles.ts'

/** Words of promising, by dictionary form; others that the network takes for one agree, deny or only tell what would be. */
const PROMISING =
  /^(?:promise|pledge|vow|undertake|undertaking|guarantee|assure|assurance|commit|commitment|swear|word|offer)$/u
/** How far behind a word of promising what is promised may begin, in words. */
const REACH = 8

/** What is promised, whole: behind ‘to’, ‘that’, or as a thing right behind the verb; null where the grammar shows none. */
export function promisedBehind(clause: Clause, frame: Frame): Span | null {
  const { tokens } = clause
  const trigger = tokensOf(clause, frame)
  const word = tokens.findIndex(
    (token, i) => trigger !== null && i >= trigger.from && i < trigger.to && PROMISING.test(token.lemma),
  )
  if (!trigger || word < 0) return null
  const verb = tokens[word]!.pos === 'VERB'
  if (verb) {
    const { negated, unreal, modality, voice } = predicateAt(clause, word)
    // ‘I was promised a meeting’ does not tell by whom
    if (voice === 'passive' && !/^commit/u.test(tokens[word]!.lemma)) return null
    // ‘by pledging to fund’ tells a way, not that it was taken
    if (negated || unreal || modality !== 'actual' || tokens[word - 1]?.lower === 'by') return null
  }
  const start = contentStart(clause, trigger.to)
  // ‘the film promises to be a hit’
  if (
    verb &&
    tokens[word]!.lemma === 'promise' &&
    tokens[trigger.to]?.lower === 'to' &&
    tokens[trigger.to + 1]?.lower === 'be'
  )
    return null
  const content = roleOf(frame, 'content')
  const from = start ?? (verb && content && content.start >= frame.end ? trigger.to : undefined)
  const words = from === undefined ? undefined : wordsFrom(clause, from)
  const last = words && tokensOf(clause, words)
  if (!words || !last || last.to - last.from < 2) return null
  return start !== undefined || (content && overlaps(words, content) && startsThing(clause, last.from)) ? words : null
}

/** Where ‘to publish’, ‘not to publish’ or ‘that no home would close’ begins behind whoever it was promised to. */
function contentStart({ tokens }: Clause, at: number): number | undefined {
  for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
    const [token, next] = [tokens[i]!, tokens[i + 1]]
    if (isStop(token) || token.text === ':') return undefined
    // ‘a commitment to service that brought him here’
    if (token.lower === 'that') return next?.pos === 'VERB' ? undefined : i + 1
    if (token.lower === 'not' && next?.lower === 'to') return i
    const verb = isQuoteMark(next) ? tokens[i + 2] : next
    if (token.lower === 'to' && verb && isBase(verb)) return i + 1
  }
  return undefined
}

/** ‘promised | a firm policy’, ‘pledged | £8m’: a thing, and no one to whom it is promised alone. */
function startsThing({ tokens }: Clause, at: number): boolean {
  return /^(?:DET|NUM|ADJ|NOUN|SYM)$/u.test(tokens[at]!.pos)
}

/** ‘went back on a pledge to step down’, ‘broke its word’: what is told is that it was not kept. */
export function isBroken({ tokens }: Clause, frame: Frame): boolean {
  const at = tokens.findIndex(token => token.end > frame.start)
  return tokens
    .slice(Math.max(0, at - 6), Math.max(0, at))
    .some(
      (token, i, all) =>
        /^(?:break|breach|renege|abandon|drop|scrap)$/u.test(token.lemma) ||
        (token.lower === 'back' && all[i + 1]?.lower === 'on'),
    )
}
