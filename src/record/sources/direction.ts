import type { SourceDocument } from '../../domain/document.ts'
import type { Comparison } from './proof.ts'
import { repairsOf } from './repairs.ts'
import { FURNITURE } from './source-words.ts'

/** Which of two documents is the earlier, and by what that is known. */
export interface Direction {
  readonly earlier: 'a' | 'b'
  readonly basis: 'credit' | 'date' | 'containment'
  /** In words a reader understands; the names are filled in by whoever shows it. */
  readonly reason: string
}

/** Which of two documents that share a text came first; null where nothing shows it, or two signs disagree. */
export function directionOf(comparison: Comparison): Direction | null {
  const { a, b } = comparison
  const credit = byCredit(a.document, b.document)
  const date = byDate(a.document, b.document)
  if (credit && date && credit.earlier !== date.earlier) return null
  return credit ?? date ?? byTrace(comparison) ?? byContainment(comparison)
}

function byDate(a: SourceDocument, b: SourceDocument): Direction | null {
  const [x, y] = [a.publishedOn, b.publishedOn]
  // ‘2022-03’ and ‘2022-03-04’ do not tell which comes first.
  if (!x || !y || x === y || x.startsWith(y) || y.startsWith(x)) return null
  const [first, second] = [x, y].sort()
  return { earlier: first === x ? 'a' : 'b', basis: 'date', reason: `published on ${first}, the other on ${second}` }
}

/** The other's outlet is named as where it was had from. */
function byCredit(a: SourceDocument, b: SourceDocument): Direction | null {
  const inA = creditIn(a, b)
  const inB = creditIn(b, a)
  if ((inA === null) === (inB === null)) return null
  return { earlier: inB ? 'a' : 'b', basis: 'credit', reason: `the other credits it: ‘${inB ?? inA}’` }
}

/** ‘told the Courier’, ‘first reported by the Courier’, ‘Source: Harrowmere Courier’: the words, or null. */
function creditIn(document: SourceDocument, source: SourceDocument): string | null {
  const names = outletNames(source.outlet).filter(name => !outletNames(document.outlet).includes(name))
  for (const name of names) {
    const outlet = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    const credit = new RegExp(
      `(?:\\b(?:told|reported (?:by|in)|according to|interview with|speaking to|spoke to|revealed by|published (?:by|in|on)|appeared (?:in|on)|originally (?:from|by)|courtesy of|via|from|(?:source|credit|via)s?:)|^\\s*source:?)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}’']+\\s+){0,2}${outlet}\\b|\\b${outlet}\\s+(?:first\\s+)?(?:reported|reports|revealed|has learned)\\b`,
      'imu',
    ).exec(document.text)
    if (credit) return credit[0].trim().replace(/\s+/gu, ' ')
  }
  return null
}

/** ‘The Harrowmere Courier’: the whole name, and its last word where that alone names a paper. */
function outletNames(outlet: string | null): string[] {
  if (!outlet) return []
  const whole = outlet.replace(/^the\s+/iu, '').trim()
  if (whole.length < 3) return []
  const last = whole.split(/\s+/u).at(-1)!
  return last !== whole && last.length >= 5 && !/^(?:news|online|media|today|times|post|radio)$/iu.test(last)
    ? [whole, last]
    : [whole]
}

/** Lost marks tell of copying only where most of the text is a copy: two stories of one writer share a bad line, too. */
const MOSTLY = 0.6

/** Damage that copying does: a text that stops in mid-sentence where the other goes on, marks lost that the other has. */
function byTrace(comparison: Comparison): Direction | null {
  const { a, b, shareOfA, shareOfB } = comparison
  const cutA = breaksOff(comparison, 'a')
  const cutB = breaksOff(comparison, 'b')
  if (cutA !== cutB)
    return { earlier: cutA ? 'b' : 'a', basis: 'containment', reason: 'the other breaks off where it goes on' }
  const repairs = repairsOf(comparison)
  const [marksA, marksB] = [a, b].map(
    text => repairs.filter(({ damaged }) => damaged.documentId === text.document.id).length,
  )
  const worse = marksA! > 0 && marksB === 0 ? 'a' : marksB! > 0 && marksA === 0 ? 'b' : null
  if (!worse || (worse === 'a' ? shareOfA : shareOfB) < MOSTLY) return null
  const earlier = worse === 'a' ? 'b' : 'a'
  return { earlier, basis: 'containment', reason: 'the other has lost quotation marks of it' }
}

/** Whether a text's last sentence has no end and stands, with more behind it, in the other. */
export function breaksOff({ a, b, passages }: Comparison, side: 'a' | 'b'): boolean {
  const [own, other] = side === 'a' ? [a, b] : [b, a]
  const last = own.sentences.length - 1
  const span = own.sentences[last]
  if (!span || /[.!?:;…]["”’')\]]*$/u.test(own.document.text.slice(span.start, span.end))) return false
  const passage = passages.find(one => (side === 'a' ? one.aSentences : one.bSentences).includes(last))
  if (!passage) return false
  const held = (side === 'a' ? passage.bSentences : passage.aSentences).at(-1)!
  const whole = other.sentences[held]!
  const ended = /[.!?]["”’')\]]*$/u.test(other.document.text.slice(whole.start, whole.end))
  const words = side === 'a' ? passage.b.length - passage.a.length : passage.a.length - passage.b.length
  return ended && (words >= 2 || held < other.sentences.length - 1)
}

/** A cut text stands all but whole in the longer one; … */
const WHOLE = 0.97
/** … which has at least this much more: a line or two were as likely added. */
const MUCH_MORE = 0.85

/** A text that stands whole in another, which has much more: it was cut from it. */
function byContainment({ a, b, shareOfA, shareOfB, passages }: Comparison): Direction | null {
  const inner = Math.max(shareOfA, shareOfB)
  const outer = Math.min(shareOfA, shareOfB)
  if (inner < WHOLE || outer > MUCH_MORE) return null
  const longer = shareOfA < shareOfB ? 'a' : 'b'
  const text = longer === 'a' ? a : b
  const told = new Set(passages.flatMap(one => (longer === 'a' ? one.aSentences : one.bSentences)))
  const rest = text.sentences.filter((_, i) => !told.has(i))
  const words = rest
    .filter(({ start, end }) => !FURNITURE.test(text.document.text.slice(start, end)))
    .reduce((count, { from, to }) => count + to - from, 0)
  if (words < text.words.length * (1 - MUCH_MORE)) return null
  return { earlier: longer, basis: 'containment', reason: 'it holds all of the other and more' }
}
