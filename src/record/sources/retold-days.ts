import type { Span } from '../../domain/span.ts'
import type { Change } from './changes.ts'
import { type DayMention, dayMentions, sameDay } from './days.ts'
import type { Comparison } from './proof.ts'
import { FUNCTION_WORDS } from './word-kinds.ts'
import type { ComparedText, Sentence, Word } from './words.ts'

/** A day of a text, with the sentence that gives it. */
interface Dated {
  readonly day: DayMention
  readonly words: readonly Word[]
  readonly sentence: Sentence
}

/** ‘announced’, ‘resigned’: a word of matter shorter than this is too common to tie two sentences. */
const FEWEST_LETTERS = 5

/**
 * Days that a copy gives in a sentence of its own for what its source dates otherwise: ‘Thackwray announced her exit
 * on February 27’ for ‘Dame Marian announced on Thursday’. Only a day that the other text nowhere has, beside a name
 * and a word that the other dates; of documents on one story, never of two stories.
 */
export function retoldDays({ a, b, passages, verdict }: Comparison, known: readonly Change[]): Change[] {
  if (verdict === 'passages') return []
  const aligned = new Set(passages.flatMap(one => one.bSentences.map(i => b.sentences[i]!)))
  const [inA, inB] = [datedIn(a), datedIn(b)]
  const foreign = (day: DayMention, others: readonly Dated[]): boolean =>
    others.length > 0 && others.every(other => sameDay(day, other.day) === false)
  const taken = new Set<Dated>()
  return inB.flatMap(own => {
    // ‘Thursday’ copied as it stands, and whatever the alignment has seen, is compared already.
    if (own.day.to - own.day.from < 2 || aligned.has(own.sentence) || !foreign(own.day, inA)) return []
    const partner = inA
      .filter(one => !taken.has(one) && !known.some(change => overlaps(change.a, one)))
      .map(one => ({ one, tie: tieOf(one, own) }))
      .filter(({ tie }) => tie !== null)
      .sort((x, y) => x.tie! - y.tie!)[0]
    if (!partner) return []
    taken.add(partner.one)
    return [{ kind: 'date', a: spanOf(partner.one), b: spanOf(own), quoted: false, slight: false }]
  })
}

function datedIn(text: ComparedText): Dated[] {
  return text.sentences.flatMap(sentence => {
    const words = text.words.slice(sentence.from, sentence.to)
    return dayMentions(words, text.document.publishedOn)
      .filter(day => day.value !== null && /\d\d-\d\d$/u.test(day.value) && !words[day.from]!.quoted)
      .map(day => ({ day, words, sentence }))
  })
}

/** How far the shared word stands from the one text's day, in words; null where the two share no name or no word. */
function tieOf(one: Dated, own: Dated): number | null {
  const keys = new Set(own.words.map(word => word.key))
  const shared = one.words.map((word, at) => ({ word, at })).filter(({ word }) => keys.has(word.key))
  const matter = shared.filter(
    ({ word }) =>
      !word.upper &&
      !word.number &&
      word.key.length >= FEWEST_LETTERS &&
      !FUNCTION_WORDS.has(word.key) &&
      !isDayWord(one, word),
  )
  if (matter.length === 0 || !shared.some(({ word }) => word.capital && !isDayWord(one, word))) return null
  return Math.min(...matter.map(({ at }) => Math.abs(at - one.day.from)))
}

function isDayWord({ words, day }: Dated, word: Word): boolean {
  return words.slice(day.from, day.to).includes(word)
}

function spanOf({ words, day }: Dated): Span {
  return { start: words[day.from]!.start, end: words[day.to - 1]!.end }
}

function overlaps(span: Span, dated: Dated): boolean {
  const own = spanOf(dated)
  return span.start < own.end && own.start < span.end
}
