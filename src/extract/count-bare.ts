import type { Token } from '../domain/analysis.ts'
import { type Clause, isComma, isQuoteMark, isStop } from './clause.ts'
import { BARE_REACH, isSubject } from './count-places.ts'
import type { Whole } from './count-wholes.ts'
import type { CountItem } from './counted-items.ts'

/** Whether an amount that counts nothing of its own stands as a part does. */
export function isBarePart(clause: Clause, whole: Whole, item: CountItem): boolean {
  const { tokens } = clause
  const before = tokens[item.from - 1]
  const behind = tokens[item.nounTo]
  const opens =
    before === undefined ||
    isBehindAdverbial(clause, item.from) ||
    isComma(before) ||
    isQuoteMark(before) ||
    /^(?:[;:.•●▪·*–—-]|and|but|while|that|whereas|as|only|just)$/u.test(before.lower)
  const sister = whole.parts.some(part => part.item.clause === clause)
  const here = whole.mentioned === clause.index || sister
  const verb =
    behind !== undefined &&
    (/^(?:VERB|AUX)$/u.test(behind.pos) ||
      /(?:\p{L}{3}ed|^found)$/u.test(behind.lower) ||
      (behind.pos === 'ADV' && /^(?:VERB|AUX)$/u.test(tokens[item.nounTo + 1]?.pos ?? '')))
  if (item.noun === null && clause.index - whole.touched <= BARE_REACH && standsAlone(clause, item)) return true
  const aside = asideOf(clause, whole, item, verb)
  if (aside !== undefined) return aside
  // ‘Of the 17 charges, he admitted ten’
  if (whole.explicit && whole.mentioned === clause.index && whole.item.frame === 'whole' && item.noun === null)
    return !isStop(behind) || sister || !verb
  if (!opens) return false
  if (sister && item.noun === null && before !== undefined) return true
  if (!verb) return false
  // ‘44 bids were received and 18 shortlisted’; in one sentence a verb of its own may tell of others
  if (whole.mentioned === clause.index && !sister)
    return (
      (/^(?:and|;|only)$/u.test(before?.lower ?? '') || isFinding(clause, item)) &&
      // ‘12,500 have been cut, | and 7,800 moved’ are others
      !(before?.lower === 'and' && isComma(tokens[item.from - 2])) &&
      (before?.lower !== 'and' || behind.pos === 'VERB') &&
      item.noun === null &&
      (isSubject(whole.item) || isFinding(clause, item))
    )
  return here || clause.index - whole.touched <= BARE_REACH
}

/** ‘Five officers were injured, | one seriously’, ‘200 were deployed, with | 50 on horseback’: undefined where it stands otherwise. */
function asideOf({ tokens, index }: Clause, whole: Whole, item: CountItem, verb: boolean): boolean | undefined {
  const [before, behind, last] = [tokens[item.from - 1], tokens[item.nounTo], tokens[item.nounTo + 1]]
  const here = whole.mentioned === index
  const isLast = last === undefined || isStop(last)
  const adverb = behind?.pos === 'ADV' && behind.lower.endsWith('ly') && isLast
  const placed = behind?.pos === 'ADP' && /^(?:to|from|in|by|with|at|on|under|over)$/u.test(behind.lower)
  if (isComma(before) && (adverb || placed) && here) return isSubject(whole.item) && item.noun === null
  if (before?.lower === 'with' && behind?.pos === 'ADP' && isComma(tokens[item.from - 2]) && item.noun === null)
    return here && isSubject(whole.item) && behind.lower !== 'of'
  // ‘with two found to have a case to answer’
  return before?.lower === 'with' && verb && here && item.noun === null ? true : undefined
}

/** Whether its own clause makes an amount a part of what was counted before. */
export function standsAlone(clause: Clause, item: CountItem): boolean {
  return item.noun === null && (isApposed(clause, item) || isRated(clause, item) || isInSome(clause, item))
}

/** ‘looked at 85 files and found that | 31 were incomplete’. */
function isFinding({ tokens }: Clause, { from }: CountItem): boolean {
  return tokens[from - 1]?.lower === 'that' && /^(?:find|show|reveal|conclude)$/u.test(tokens[from - 2]?.lemma ?? '')
}

/** ‘More than half, | 353, | said’: the number of a share told in front. */
function isApposed({ tokens }: Clause, { from, nounTo }: CountItem): boolean {
  return (
    isComma(tokens[from - 1]) &&
    isComma(tokens[nounTo]) &&
    /^(?:half|third|thirds|quarter|quarters|most|majority)$/u.test(tokens[from - 2]?.lower ?? '') &&
    /^(?:VERB|AUX)$/u.test(tokens[nounTo + 1]?.pos ?? '')
  )
}

/** ‘It rates | seven as inadequate’. */
function isRated({ tokens }: Clause, { from, nounTo }: CountItem): boolean {
  return (
    /^(?:rate|grade|judge|class|classify|describe|list|regard|record|mark|assess)$/u.test(
      tokens[from - 1]?.lemma ?? '',
    ) && tokens[nounTo]?.lower === 'as'
  )
}

/** ‘In | 17 there was no fault’, ‘and in | eight the care was poor’: a new clause tells of so many of them. */
function isInSome({ tokens }: Clause, { from, to, nounTo, value }: CountItem): boolean {
  const next = tokens[nounTo]
  return (
    opensWithIn(tokens, from) &&
    (value ?? 0) > 1 &&
    (/^(?:DET|PRON)$/u.test(next?.pos ?? '') ||
      nounTo === to ||
      (isComma(next) && /^(?:DET|PRON|NOUN)$/u.test(tokens[nounTo + 1]?.pos ?? '')))
  )
}

function opensWithIn(tokens: readonly Token[], from: number): boolean {
  const opens = from === 1 || isComma(tokens[from - 2]) || /^(?:and|;|while)$/u.test(tokens[from - 2]?.lower ?? '')
  return opens && tokens[from - 1]?.lower === 'in'
}

/** ‘In 17 there was no fault, | in eight care was poor’: behind such a first one the noun belongs to what is said. */
export function inSomeLike(clause: Clause, item: CountItem, items: readonly CountItem[]): CountItem {
  const [first] = items
  const like = first && first !== item && first.noun === null && isInSome(clause, first)
  return like && opensWithIn(clause.tokens, item.from) ? { ...item, noun: null, nounTo: item.to } : item
}

/** ‘Since then | four have been dismissed’: what stands before it is a time or a place, and no part of a clause. */
function isBehindAdverbial({ tokens, dated }: Clause, from: number): boolean {
  const first = tokens[0]
  return (
    first !== undefined &&
    from > 0 &&
    from < 7 &&
    (/^(?:ADP|SCONJ|ADV)$/u.test(first.pos) || dated[0] === true) &&
    !/^(?:of|out|about|around|for|with|than)$/u.test(first.lower) &&
    tokens[from - 1]!.pos !== 'ADP' &&
    !tokens.slice(0, from).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || pos === 'PROPN')
  )
}

/** ‘Eleven were rated poor.’: opens the sentence right behind the one that counts, and nothing else was counted there. */
export function isTakenUpNext(wholes: readonly Whole[], whole: Whole, item: CountItem): boolean {
  const { tokens, index } = item.clause
  const first = /^(?:only|just|but)$/u.test(tokens[0]?.lower ?? '') ? 1 : 0
  return (
    (item.from === first || isBehindAdverbial(item.clause, item.from)) &&
    item.noun === null &&
    (item.value ?? 0) > 1 &&
    (item.value ?? 0) < whole.value &&
    /^(?:VERB|AUX)$/u.test(tokens[item.to]?.pos ?? '') &&
    whole.touched === index - 1 &&
    wholes.every(one => one === whole || one.touched < index - 1)
  )
}
