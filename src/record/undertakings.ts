import type { LocalActor } from '../domain/extraction.ts'
import { foldWords, makeId } from '../domain/id.ts'
import { compareText } from '../domain/ordering.ts'
import type { Undertaking } from '../domain/question.ts'
import type { StatedUndertaking } from '../domain/stated-question.ts'
import { partiesOf, tellersOf } from './asked-parties.ts'
import { contentWords, overlapOf } from './content-words.ts'
import { dueOf } from './dues.ts'
import { foundBy, sureBy } from './found-by.ts'
import type { Source } from './source.ts'

/** A promise as one document tells it: small, so that those of a whole bundle are held. */
export interface ToldUndertaking {
  readonly documentId: string
  readonly publishedOn: string | null
  readonly undertaking: Undertaking
  readonly words: readonly string[]
}

/** That a promise was kept or broken, as a document says in words. */
export interface ToldOutcome {
  readonly by: string
  readonly words: readonly string[]
  readonly outcome: 'kept' | 'broken'
}

/** What one document tells of promises. */
export function undertakingsOf(source: Source): ToldUndertaking[] {
  return source.found('undertaking').flatMap(one => {
    const by = promisersOf(source, one)
    const text = source.words(one.words)
    const words = contentWords(text)
    if (by.length === 0 || words.length === 0) return []
    const to = (one.to ? partiesOf(source, one.to, one.toldIn) : []).filter(actor => !by.includes(actor))
    return [
      {
        documentId: source.document.id,
        publishedOn: source.document.publishedOn,
        words,
        undertaking: {
          id: makeId('undertaking', [...by].sort().join(' '), foldWords(text)),
          citations: [source.cite(one)],
          provenance: [foundBy(one.rule)],
          confidence: sureBy([one.rule], one.rule === 'undertaking/will' ? 0.65 : 0.8),
          status: 'proposed',
          changedSinceReview: false,
          by,
          to,
          text,
          condition: one.condition && source.words(one.condition),
          due: dueOf(source, one.due),
          standing: 'open',
        },
      },
    ]
  })
}

/** Whoever promises. ‘She said that he would’: what somebody says another will do is no promise of either. */
function promisersOf(source: Source, one: StatedUndertaking): readonly string[] {
  const tellers = tellersOf(source, one.toldIn)
  const word = one.by ? source.words(one.by).toLowerCase() : ''
  if (one.rule === 'undertaking/will' && /^(?:it|they)$/u.test(word)) {
    // ‘The council says it will’; of a person ‘it’ and ‘they’ mean something else. A bare name may be a company's.
    const speakers = source.parts.speakers[one.toldIn ?? -1]?.actors.map(actor => source.parts.cast[actor]!) ?? []
    const isPerson = ({ kind, gender, honorifics, offices }: LocalActor): boolean =>
      kind === 'person' && (gender !== null || honorifics.length > 0 || offices.length > 0 || word === 'they')
    return speakers.some(isPerson) ? [] : tellers
  }
  const by = partiesOf(source, one.by, one.toldIn)
  if (one.rule !== 'undertaking/will' || one.by === null) return by
  return by.length > 0 && by.every(actor => tellers.includes(actor)) ? by : []
}

/** What one document says of promises kept and broken. */
export function outcomesOf(source: Source): ToldOutcome[] {
  return source.found('undertaking-outcome').flatMap(one => {
    const by = source.references.actorOf(one.by)
    return by === undefined ? [] : [{ by, words: contentWords(source.words(one.words)), outcome: one.outcome }]
  })
}

/** How much of their content words two tellings of one person's promise must share to be one. */
const SAME_WORDS = 0.6

/**
 * The same promise told by several documents is one entry. It is open, or kept or broken where a document says so; once the day it
 * was due on lies before the last document, nobody can tell: unknown.
 */
export function joinUndertakings(
  told: readonly ToldUndertaking[],
  outcomes: readonly ToldOutcome[],
  lastDay: string | null,
): Undertaking[] {
  const groups = new Map<string, ToldUndertaking[][]>()
  for (const one of [...told].sort(inTime)) {
    const by = [...one.undertaking.by].sort().join(' ')
    const own = groups.get(by) ?? []
    groups.set(by, own)
    const group = own.find(others => isSame(others[0]!, one))
    if (group) group.push(one)
    else own.push([one])
  }
  return [...groups.values()].flat().map(group => {
    const joined = joinedOf(group)
    return { ...joined, standing: standingOf(joined, outcomes, lastDay) }
  })
}

function inTime(a: ToldUndertaking, b: ToldUndertaking): number {
  return compareText(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || compareText(a.documentId, b.documentId)
}

function isSame(a: ToldUndertaking, b: ToldUndertaking): boolean {
  if (a.undertaking.id === b.undertaking.id) return true
  return Math.min(a.words.length, b.words.length) > 1 && overlapOf(a.words, b.words) >= SAME_WORDS
}

function joinedOf(group: readonly ToldUndertaking[]): Undertaking {
  const all = group.map(one => one.undertaking)
  const [first] = all
  return {
    ...first!,
    citations: all.flatMap(one => one.citations),
    provenance: [...new Map(all.flatMap(one => one.provenance).map(one => [one.id, one])).values()],
    to: all.find(one => one.to.length > 0)?.to ?? [],
    condition: all.find(one => one.condition !== null)?.condition ?? null,
    due: all.find(one => one.due?.value)?.due ?? all.find(one => one.due)?.due ?? null,
  }
}

function standingOf(
  one: Undertaking,
  outcomes: readonly ToldOutcome[],
  lastDay: string | null,
): Undertaking['standing'] {
  const words = contentWords(one.text)
  const outcome = outcomes.find(({ by, words: told }) => one.by.includes(by) && overlapOf(words, told) >= SAME_WORDS)
  if (outcome) return outcome.outcome
  const due = one.due?.value?.split('/').at(-1)
  // A month or year is past when the next begins.
  return due && lastDay && lastDay.slice(0, due.length) > due ? 'unknown' : 'open'
}
