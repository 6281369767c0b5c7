import type { Clause } from './clause.ts'
import { inSomeLike, isBarePart, isTakenUpNext, standsAlone } from './count-bare.ts'
import { isIncluded, listEnd, listMark, singleBehind, singleLast, singlesIn } from './count-lists.ts'
import {
  BARE_REACH,
  canBeWhole,
  dividing,
  fits,
  isFamiliar,
  isFronted,
  isNext,
  isObjectPart,
  isOneOf,
  isPastOthers,
  isSecondObject,
  isSibling,
  isSubject,
  isToCome,
  partOfNext,
  partTakenUp,
  sameUnit,
  takesUpWhole,
} from './count-places.ts'
import { type Part, partCount, toldOf, type Whole } from './count-wholes.ts'
import type { CountItem } from './counted-items.ts'

/** How many sentences on ‘of the officers’ still means the officers counted. */
const NOUN_REACH = 12

/** Ties the amounts of a document to wholes: which is of which. */
export class CountLinks {
  readonly wholes: Whole[] = []

  /** Takes the amounts of the next sentence. */
  add(clause: Clause, items: readonly CountItem[]): void {
    const taken = takesUpWhole(clause) ? this.current(clause) : undefined
    if (taken) taken.touched = clause.index
    if (items.length === 0) return
    const listed = this.listOf(clause, items)
    for (let k = 0; k < items.length; k++) {
      const item = inSomeLike(clause, items[k]!, items)
      const next = items[k + 1]
      if (listed.has(items[k]!)) continue
      if (next?.frame === 'whole' && partOfNext(item, next)) {
        const whole = this.wholeOf(next)
        if (whole && (item.value ?? 0) < whole.value && !isOneOf(item))
          this.part(whole, { ...item, nounTo: next.nounTo }, true)
        k++
      } else if (item.frame === 'whole') this.wholeOf(item)
      else if (isOneOf(item) && clause.tokens[item.to]?.lower === 'of') continue
      else this.place(clause, item, items[k - 1], items)
    }
    this.addSingle(clause)
    for (const whole of this.wholes.filter(one => one.touched === clause.index)) this.divide(whole, clause)
  }

  /** ‘Fifteen of the 40 cells were shut, | eight because of damp and seven for repairs |’: what adds up to the part before it divides that. */
  private divide(whole: Whole, clause: Clause): void {
    for (const { first, rest } of dividing(whole.parts.filter(part => part.item.clause === clause))) {
      const part = this.begin(first.item, true, first, true)
      for (const one of rest) {
        whole.parts.splice(whole.parts.indexOf(one), 1)
        this.part(part, one.item, true)
      }
    }
  }

  /** ‘two have resigned, one was dismissed and | a contractor has left’: the last of the parts, without a number. */
  private addSingle(clause: Clause): void {
    const last = this.wholes
      .flatMap(one => one.parts)
      .findLast(part => part.item.clause === clause && part.whole.item.clause !== clause)
    const own = last ? last.whole.parts.filter(part => part.item.clause === clause) : []
    const single = last && singleLast(clause, last.whole, own)
    if (single) this.part(last.whole, single, false)
  }

  private place(clause: Clause, item: CountItem, before: CountItem | undefined, items: readonly CountItem[]): void {
    if (item.whole && item.noun === null && this.summed(clause, item)) return
    const whole = this.partOf(clause, item, before, items)
    if (whole) {
      this.part(whole.whole, item, whole.strong)
      const single = isIncluded(whole.whole, item) ? singleBehind(item) : undefined
      if (single) this.part(whole.whole, single, true)
    }
    if (!whole && canBeWhole(item)) this.begin(item, item.whole, null, false)
  }

  /** ‘seven women and five men; all twelve’: what was counted right before, taken together. */
  private summed(clause: Clause, item: CountItem): boolean {
    const before = this.wholes.filter(
      one => clause.index - one.item.clause.index <= 1 && one.parts.length === 0 && one.parent === null,
    )
    const sum = before.reduce((total, one) => total + one.value, 0)
    if (before.length < 2 || sum !== item.value) return false
    const whole = this.begin(item, true, null, false)
    for (const one of before) this.part(whole, one.item, true)
    return true
  }

  private part(whole: Whole, item: CountItem, strong: boolean): Part {
    // ‘all but two of the 14’ are twelve
    const part = { item: item.allBut ? { ...item, value: whole.value - (item.value ?? 0) } : item, whole, strong }
    whole.parts.push(part)
    whole.touched = item.clause.index
    if (whole.parent) whole.parent.whole.touched = item.clause.index
    return part
  }

  private begin(item: CountItem, explicit: boolean, parent: Part | null, passing: boolean): Whole {
    const noun = item.noun ?? null
    const known = parent
      ? undefined
      : this.latest(one => one.value === item.value && one.noun === noun && sameUnit(one, item))
    if (known && item.clause.index - known.touched <= NOUN_REACH) {
      known.touched = item.clause.index
      known.mentioned = item.clause.index
      return known
    }
    const whole: Whole = {
      item,
      value: item.value ?? 0,
      noun,
      explicit,
      parent,
      passing,
      touched: item.clause.index,
      mentioned: item.clause.index,
      parts: [],
    }
    this.wholes.push(whole)
    return whole
  }

  /** The whole that ‘of the 14 officers’ means: one told before, a part told before, or a new one. */
  private wholeOf(item: CountItem): Whole | undefined {
    if (item.form === 'remainder') {
      const whole = this.current(item.clause)
      if (!whole?.parts.length) return undefined
      const told = toldOf(whole)
      const part = this.part(whole, item, true)
      const left = item.value ?? whole.value - told
      return left > 1 ? this.begin({ ...item, value: left }, true, part, false) : undefined
    }
    const known = this.latest(
      one => one.value === item.value && sameUnit(one, item) && (item.noun === null || one.noun === item.noun),
    )
    if (known) return Object.assign(known, { touched: item.clause.index, mentioned: item.clause.index })
    const part = this.wholes
      .flatMap(one => one.parts)
      .findLast(
        one =>
          partCount(one) === item.value &&
          item.clause.index - one.item.clause.index <= NOUN_REACH &&
          (item.noun === null || item.noun === one.whole.noun || item.noun === one.item.noun),
      )
    if (part) return this.begin(item, true, part, false)
    // ‘Sixty of the 75 pages were blacked out; of the fifteen that could be read, eleven …’: as many as are left
    const lead = item.clause.tokens[item.from - 3]
    const opens = lead === undefined || /^(?:[,;.]|and|but|while)$/u.test(lead.lower)
    const open = opens && item.noun === null ? this.current(item.clause) : undefined
    const told = open ? toldOf(open) : 0
    if (open && told > 0 && open.value - told === item.value)
      return this.begin(item, true, this.part(open, item, true), false)
    return item.noun === null && !isFamiliar(item) ? undefined : this.begin(item, true, null, false)
  }

  private partOf(
    clause: Clause,
    item: CountItem,
    before: CountItem | undefined,
    items: readonly CountItem[],
  ): { whole: Whole; strong: boolean } | undefined {
    if (item.frame === 'whom' || (item.frame === 'them' && before && !isFronted(item))) {
      const of = this.ofWhom(item, before)
      // ‘52 people, of whom 31 accepted less than | £5,000 |’
      return of && sameUnit(of.whole, item) ? of : undefined
    }
    if (item.unit !== 'count' || isToCome(item)) return undefined
    const current = this.current(clause)
    const last = item.frame === 'them' && current ? partTakenUp(current, item) : undefined
    if (last) return { whole: this.begin(last.item, true, last, false), strong: true }
    if (item.frame === 'them') return current && fits(current, item) ? { whole: current, strong: true } : undefined
    if (item.share !== null) return undefined
    if (item.frame === 'noun') {
      const whole = this.latest(
        one => one.noun === item.noun && one.parent === null && clause.index - one.touched <= NOUN_REACH,
      )
      return whole && fits(whole, item) ? { whole, strong: true } : undefined
    }
    if (!current) return undefined
    if (isIncluded(current, item) || isObjectPart(current, item, items) || isSecondObject(current, item))
      return { whole: current, strong: true }
    if (isPastOthers(current, item, items)) return undefined
    if (item.form !== 'counted') return this.leftOver(current, item)
    if (item.noun !== null && item.noun !== current.noun && !isSibling(current, item)) return undefined
    if (item.trailing && !(current.explicit && current.mentioned === clause.index)) return undefined
    if (!fits(current, item) || (item.noun !== null && item.value === current.value)) return undefined
    if (item.noun !== null && item.noun !== current.noun) return { whole: current, strong: true }
    return isBarePart(clause, current, item)
      ? {
          whole: current,
          strong:
            (current.mentioned === clause.index && item.noun === null) ||
            standsAlone(clause, item) ||
            isTakenUpNext(this.wholes, current, item),
        }
      : undefined
  }

  /** ‘of whom five’, ‘one of them promoted’: of what is counted right before in the sentence. */
  private ofWhom(item: CountItem, before: CountItem | undefined): { whole: Whole; strong: boolean } | undefined {
    if (!before) {
      // ‘Nineteen were charged. Three of whom …’
      const current = this.current(item.clause)
      return current && fits(current, item) ? { whole: current, strong: true } : undefined
    }
    const sibling = this.wholes
      .flatMap(one => one.parts)
      .findLast(one => one.item.from === before.from && one.item.clause === before.clause)
    if (before.frame === item.frame && sibling) return { whole: sibling.whole, strong: true }
    const whole =
      this.latest(one => one.item.clause === before.clause && one.item.from === before.from) ??
      (sibling ? this.begin(before, true, sibling, true) : undefined) ??
      (before.value !== null && before.value > 1 ? this.begin(before, true, this.outerOf(before), false) : undefined)
    return whole && fits(whole, item) ? { whole, strong: true } : undefined
  }

  /** ‘In all | 64 files | were read, with faults in | 41 |; in 12 of those …’: the 41 are of the files of the same sentence. */
  private outerOf(item: CountItem): Part | null {
    const outer = this.latest(one => one.item.clause === item.clause && one.noun !== null && one.item.from < item.from)
    const fit = outer !== undefined && item.noun === null && fits(outer, item) && (item.value ?? 0) < outer.value
    return fit ? this.part(outer, item, true) : null
  }

  /** ‘the others’, ‘a 10th’, ‘two more’ need parts told before. */
  private leftOver(current: Whole, item: CountItem): { whole: Whole; strong: boolean } | undefined {
    let whole = current
    while (whole.parent && (item.ordinal ?? 0) > whole.value) whole = whole.parent.whole
    const told = whole.parts.length > 0 && fits(whole, item)
    const own = item.noun === null || item.noun === whole.noun
    if (item.form === 'ordinal') return told && isNext(whole, item.ordinal!) ? { whole, strong: true } : undefined
    return told && own ? { whole, strong: item.form === 'remainder' } : undefined
  }

  /** The whole that a bare amount is of: told in this sentence or the one before; where two are, none, but for one that is whole by its words. */
  private current(clause: Clause): Whole | undefined {
    const near = this.wholes.filter(
      one =>
        !one.passing &&
        clause.index - one.touched <= BARE_REACH &&
        clause.sentence.paragraph - one.item.clause.sentence.paragraph <= NOUN_REACH &&
        (one.parent === null || one.touched === clause.index),
    )
    const here = near.filter(one => one.touched === clause.index)
    const among = here.some(one => one.explicit || one.parts.length > 0) ? here : near
    const told = among.filter(one => one.explicit || one.parts.length > 0)
    if (told.length > 0)
      return told.reduce((a, b) =>
        b.touched > a.touched || (b.touched === a.touched && b.item.clause.index >= a.item.clause.index) ? b : a,
      )
    const latest = Math.max(...among.map(one => one.touched))
    const last = among.filter(one => one.touched === latest)
    return last.length === 1 ? last[0] : last.find(one => isSubject(one.item))
  }

  private latest(test: (whole: Whole) => boolean): Whole | undefined {
    return this.wholes.findLast(one => !one.passing && test(one))
  }

  /** ‘seven members: three named by the Crown, three by the Assembly, and a chair’: what stands behind a colon or dash, where it adds up. */
  private listOf(clause: Clause, items: readonly CountItem[]): ReadonlySet<CountItem> {
    const none = new Set<CountItem>()
    const colon = listMark(clause, items)
    const head = items.findLast(item => item.nounTo <= colon && item.value !== null && item.value > 2)
    if (colon < 0 || !head || items.indexOf(head) > 1) return none
    const end = listEnd(clause, colon)
    const behind = items.filter(
      item => item.from > colon && item.from < end && item.frame !== 'whom' && item.frame !== 'them',
    )
    const listed = [...behind, ...singlesIn(clause, colon, behind, end)].sort((a, b) => a.from - b.from)
    const sum = listed.reduce((total, item) => total + (item.value ?? 0), 0)
    if (listed.length < 2 || behind.length === 0 || sum > head.value! || sum < head.value! / 2) return none
    let parent: Part | null = null
    if (head.noun === null) {
      // ‘Three had to answer a case: one was dismissed and two resigned’
      if (sum !== head.value || items[0] !== head) return none
      this.place(clause, head, undefined, items)
      parent = this.wholes.flatMap(one => one.parts).find(part => part.item === head) ?? null
      if (!parent) return none
    }
    const whole = this.begin(head, true, parent, false)
    for (const item of listed) this.part(whole, item, true)
    return new Set([head, ...behind])
  }
}
