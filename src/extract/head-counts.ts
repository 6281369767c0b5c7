import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { CountedPart, HeadCount } from '../domain/stated-count.ts'
import { COUNT_FAMILIES } from '../language/en/count-words.ts'
import { type Clause, isComma, isStop, plainClausesOf } from './clause.ts'
import { CountLinks } from './count-links.ts'
import type { Part, Whole } from './count-wholes.ts'
import { type CountItem, countItems } from './counted-items.ts'
import { predicateAt } from './predicates.ts'
import { type Telling, tellingsOf, toldAt } from './telling.ts'

/** Numbers of people or cases with the parts that a document tells of them, over its sentences. */
export function findHeadCounts(analysed: AnalysedDocument, attributions: readonly Attribution[]): HeadCount[] {
  const links = new CountLinks()
  const items = new Map<Clause, readonly CountItem[]>()
  const clauses = plainClausesOf(analysed)
  const places = new Map(clauses.map(({ sentence, index }) => [sentence.start, index]))
  // ‘Q2. | 14 remain suspended.’: the mark of a list parts no sentence from the one before
  for (const clause of clauses.filter(one => !isMark(one)).map((one, index) => ({ ...one, index }))) {
    if (clause.tokens.some(token => token.text === '|')) continue
    const own = countItems(analysed, clause)
    items.set(clause, own)
    links.add(clause, own)
  }
  const told = links.wholes.filter(isTold)
  const tellings = tellingsOf(attributions)
  return told.map(whole => {
    const parent = whole.parent
    const count = parent ? told.indexOf(parent.whole) : -1
    return {
      kind: 'head-count',
      ...spanOfSentence(whole.item.clause),
      value: whole.value === 0 ? 0 : whole.value,
      qualifier: whole.item.qualifier,
      unit: whole.item.unit,
      of: ofWhole(whole),
      noun: whole.noun,
      parts: whole.parts.map(part => ({
        ...countedPart(part, items.get(part.item.clause) ?? [], tellings, attributions),
        sentenceIndex: places.get(part.item.clause.sentence.start)!,
      })),
      within: parent && count >= 0 ? { count, part: parent.whole.parts.indexOf(parent) } : null,
      rule: whole.explicit ? 'head-count/whole' : 'head-count/number',
    }
  })
}

/** ‘Q2.’, ‘3.’ */
function isMark({ tokens }: Clause): boolean {
  return tokens.length === 2 && /^Q?\d{1,3}$/u.test(tokens[0]!.text) && tokens[1]!.text === '.'
}

/** Whether there is enough to call it a whole: one part that says so, or two by where they stand. */
function isTold({ parts, explicit, value }: Whole): boolean {
  const [first, second] = parts
  if (!first || second) return parts.length > 1
  if (value < 3) return false
  // ‘It is one of their five aims’ counts nothing
  const one =
    first.item.value === 1 &&
    first.item.frame === null &&
    !isComma(first.item.clause.tokens[first.item.from - 1]) &&
    first.item.clause.tokens.slice(0, first.item.from).some(isVerb)
  return !one && (explicit || first.strong)
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX'
}

function spanOfSentence({ sentence }: Clause): Span {
  return { start: sentence.start, end: sentence.end }
}

/** The words of the whole: its noun, else the amount itself. */
function ofWhole({ item, noun, parent }: Whole): Span {
  const { tokens } = item.clause
  const from = noun === null ? item.from : item.to
  if (noun === null && parent) return { start: tokens[item.from]!.start, end: tokens[item.to - 1]!.end }
  if (item.unit !== 'count') {
    const subject = tokens.slice(0, item.from).findIndex(token => token.pos === 'VERB')
    if (subject > 0) return { start: tokens[0]!.start, end: tokens[subject - 1]!.end }
  }
  // ‘seven-strong team’
  const first = (/^[-–]$/u.test(tokens[from]?.text ?? '') ? undefined : tokens[from]) ?? tokens[item.from]!
  return { start: first.start, end: Math.max(first.end, tokens[item.nounTo - 1]!.end) }
}

function countedPart(
  { item, whole }: Part,
  items: readonly CountItem[],
  tellings: Telling,
  attributions: readonly Attribution[],
): Omit<CountedPart, 'sentenceIndex'> {
  const { clause } = item
  const words = { start: clause.tokens[item.from]!.start, end: clause.tokens[item.to - 1]!.end }
  const range = saidOf(item, items, whole.noun)
  const tokens = clause.tokens.slice(range.from, range.to)
  const verb = tokens.findIndex(token => token.pos === 'VERB')
  const modality = verb < 0 ? 'actual' : predicateAt(clause, range.from + verb).modality
  return {
    sentence: spanOfSentence(clause),
    words,
    value: item.share === null ? item.value : Math.round(item.share * whole.value),
    of: { start: clause.tokens[range.from]!.start, end: clause.tokens[range.to - 1]!.end },
    form: item.form,
    partitive: item.frame === 'them' || item.frame === 'noun',
    family:
      tokens
        .map(token => COUNT_FAMILIES.get(token.lemma) ?? COUNT_FAMILIES.get(token.lower))
        .find(one => one !== undefined) ?? null,
    ...toldAt(tellings, attributions, words, modality),
  }
}

const LEADING = /^(?:have|has|had|'ve|is|are|was|were|be|been|being|since|also|will|of|them|,)$/u

/** What the sentence says of an amount: the words behind it up to the next amount, else those before it. */
export function saidOf(
  item: CountItem,
  items: readonly CountItem[],
  noun: string | null,
): { from: number; to: number } {
  const { tokens } = item.clause
  const fronted = isFrontedBy(item)
  if (fronted) return { from: fronted, to: segmentEnd(item, items, fronted) }
  if (isBehind(item)) return before(item, items)
  // ‘convicted | two more on Friday’
  if (isVerb(tokens[item.from - 1] ?? tokens[item.from]!) && item.frame === null && isVerbless(item)) {
    const to = segmentEnd(item, items, item.nounTo)
    const and = tokens.findIndex(
      (token, i) => i > item.nounTo && i < to && token.lower === 'and' && tokens[i + 1]?.pos === 'VERB',
    )
    return { from: before(item, items).from, to: Math.max(and < 0 ? to : and, item.nounTo) }
  }
  const keep =
    item.form === 'remainder' ||
    (item.noun !== null &&
      (item.noun !== noun || (item.frame === null && item.nounTo - item.to > 1)) &&
      item.unit === 'count')
  let from = item.form === 'remainder' ? item.from : keep ? item.to : item.nounTo
  // ‘and one, its head, to prison’, ‘a 10th – a former officer – is’
  if (!keep && isComma(tokens[from])) {
    const close = tokens.findIndex(
      (token, i) => i > from && isComma(token) && /^(?:VERB|AUX|ADP|ADV|PART)$/u.test(tokens[i + 1]?.pos ?? ''),
    )
    // ‘nearly half – 34 – | were told’
    if (/^(?:VERB|AUX)$/u.test(tokens[from + 1]?.pos ?? '')) from++
    else if (close > 0 && close < tokens.length - 2) from = close + 1
  }
  if (!keep) while (LEADING.test(tokens[from]?.lower ?? '') && from < tokens.length - 1) from++
  const to = segmentEnd(item, items, from)
  // ‘did not uphold | the remaining three’: nothing is said of them but in front
  const bare = item.form === 'remainder' && to === item.nounTo && isVerb(tokens[item.from - 1] ?? tokens[to - 1]!)
  if (bare) return { from: before(item, items).from, to }
  if (to > from) return { from, to }
  return before(item, items)
}

/** Whether nothing is said of an amount by a verb behind it: ‘rates | 25 as good’. */
function isVerbless({ clause: { tokens }, nounTo, noun, form }: CountItem): boolean {
  const next = tokens[nounTo]
  return (noun === null || form === 'further') && next?.pos === 'ADP' && !/^(?:of|out)$/u.test(next.lower)
}

/** ‘In four of the five, | the defendant was convicted’: where what is said of it begins; undefined where it opens no clause. */
function isFrontedBy({ clause: { tokens }, from, nounTo, frame }: CountItem): number | undefined {
  const opens = from === 1 || isComma(tokens[from - 2]) || tokens[from - 2]?.text === ';'
  if (!opens || !/^(?:in|for|on)$/u.test(tokens[from - 1]?.lower ?? '') || frame === 'whole') return undefined
  if (/^(?:DET|PRON|NOUN)$/u.test(tokens[nounTo]?.pos ?? '') && frame === null) return nounTo
  const whole = tokens.findIndex((token, i) => i > nounTo && isComma(token))
  const comma = isComma(tokens[nounTo]) ? nounTo : whole > 0 && whole - nounTo < 6 ? whole : -1
  return comma > 0 && comma < tokens.length - 2 ? comma + 1 : undefined
}

/** ‘he admitted ten,’, ‘the Conservatives 19’: what is said of it stands in front. */
function isBehind(item: CountItem): boolean {
  const { tokens } = item.clause
  const next = tokens[item.nounTo]
  const last = tokens[item.from - 1]
  // ‘has closed seven of its 22 stations | since 2010’
  const timed = isVerb(last ?? next!) && /^(?:since|during|after|before)$/u.test(next?.lower ?? '')
  const ends = timed || next === undefined || isComma(next) || isStop(next) || next.lower === 'and'
  return (
    ends &&
    item.noun === null &&
    item.form !== 'remainder' &&
    last !== undefined &&
    /^(?:VERB|NOUN|PROPN|AUX|ADV|ADP)$/u.test(last.pos) &&
    last.lower !== 'with'
  )
}

function segmentEnd(item: CountItem, items: readonly CountItem[], from: number): number {
  const { tokens } = item.clause
  const next = items.find(other => other.from > item.from && other.from >= from)?.from ?? tokens.length
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (
      (isComma(token) && !isHyphen(tokens, i)) ||
      isStop(token) ||
      token.text === ':' ||
      token.text === '”' ||
      token.text === '"'
    )
      return i
    if (/^(?:and|but|while|or|with)$/u.test(token.lower) && next > i && next - i <= (token.lower === 'with' ? 2 : 3))
      return i
    if (
      /^(?:and|while)$/u.test(token.lower) &&
      i > from &&
      /^(?:DET)$/u.test(tokens[i + 1]?.pos ?? '') &&
      (item.noun === null || /^an?$/u.test(tokens[i + 1]!.lower))
    )
      return i
    if (i >= next && i > from) return i
  }
  return tokens.length
}

/** ‘long | - | term’. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  return token.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end
}

/** ‘the Conservatives 19’, ‘he admitted ten’. */
function before(item: CountItem, items: readonly CountItem[]): { from: number; to: number } {
  const { tokens } = item.clause
  // ‘Of nine letters | he answered five’
  const first = items.findLast(one => one.from < item.from)?.nounTo ?? 0
  let from = item.from
  while (
    from > first &&
    !isComma(tokens[from - 1]) &&
    !isStop(tokens[from - 1]) &&
    !/^(?:and|but|:|“|")$/u.test(tokens[from - 1]!.lower)
  )
    from--
  while (from < item.from && /^(?:of|whom|which)$/u.test(tokens[from]!.lower)) from++
  return from < item.from ? { from, to: item.from } : { from: item.from, to: item.to }
}
