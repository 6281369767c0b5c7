import type { Citation } from '../domain/citation.ts'
import type { Discrepancy } from '../domain/dispute.ts'
import { foldWords } from '../domain/id.ts'
import type { Tenure } from '../domain/office.ts'
import { grouped } from '../domain/ordering.ts'
import { contentWords, overlapOf } from './content-words.ts'
import { discrepancy } from './discrepancy.ts'
import type { Source } from './source.ts'
import type { SourceGroups } from './sources/groups.ts'
import { type PartReading, partReadings, tallyDifferences } from './tally-checks.ts'

/** A number that one document gives for one thing in one period. */
interface FigureReading {
  readonly key: string
  readonly value: number
  readonly text: string
  readonly citation: Citation
  /** Of its sentence. */
  readonly words: readonly string[]
}

/** Gathers what documents say of the same, and tells where they differ. What only a copy changed is told of the copy, not here. */
export class AgreementGatherer {
  private readonly figures: FigureReading[] = []
  private readonly parts: PartReading[] = []
  /** The people and bodies that each document names: two documents that share none are about different things. */
  private readonly named = new Map<string, ReadonlySet<string>>()

  add(source: Source): void {
    const { parts, actorIds } = source
    const named = parts.cast.filter(actor => actor.naming === 'named').map(actor => actorIds[actor.index]!)
    this.named.set(source.document.id, new Set(named))
    this.figures.push(...figureReadings(source))
    this.parts.push(...partReadings(source))
  }

  /** `tenures` of the bundle; `names` of actors and titles of offices by id. */
  entries(tenures: readonly Tenure[], names: ReadonlyMap<string, string>, groups: SourceGroups): Discrepancy[] {
    const apart = (a: Citation, b: Citation): boolean =>
      groups.of(a.documentId) !== groups.of(b.documentId) && this.sharesNames(a.documentId, b.documentId)
    return [
      ...tallyDifferences(this.parts, apart),
      ...figureDifferences(this.figures, apart),
      ...tenures.flatMap(tenure => dateDifferences(tenure, names.get(tenure.person) ?? 'this person', groups)),
      ...rankDifferences(tenures, names, groups),
    ].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  private sharesNames(a: string, b: string): boolean {
    const other = this.named.get(b)
    return [...(this.named.get(a) ?? [])].some(actor => other?.has(actor))
  }
}

/** How many words must say what is counted where no period does. */
const WORDS_ALONE = 3
/** And how much of the shorter sentence the other must share. */
const SAME_SENTENCE = 0.5

/** Exact numbers that are surely of one thing: with their period, or told in several words; each once in the document. */
function figureReadings(source: Source): FigureReading[] {
  const found = source.found('figure').flatMap(one => {
    if (one.value === null || one.qualifier !== 'exactly' || one.change || one.of === null || one.modality !== 'actual')
      return []
    const of = contentWords(source.words(one.of)).sort()
    const period = source.reckon(one.period)?.value ?? ''
    if (of.length === 0 || (period === '' && of.length < WORDS_ALONE)) return []
    return [
      {
        key: [one.unit, of.join(' '), period].join('|'),
        value: one.value,
        text: source.words(one.words),
        citation: source.cite(one),
        words: contentWords(source.words(one)),
      },
    ]
  })
  return found.filter(one => found.every(other => other.key !== one.key || other.value === one.value))
}

type Apart = (a: Citation, b: Citation) => boolean

function figureDifferences(readings: readonly FigureReading[], apart: Apart): Discrepancy[] {
  return [...grouped(readings, one => one.key)].flatMap(([key, same]) => {
    const values = [...grouped(same, one => String(one.value)).values()]
      .map(list => list[0]!)
      .sort((a, b) => a.value - b.value)
    const [first, second] = values
    if (!first || !second || !apart(first.citation, second.citation)) return []
    if (key.endsWith('|') && overlapOf(first.words, second.words) < SAME_SENTENCE) return []
    return [
      discrepancy('figure', 'caution', ['figure', key, String(first.value), String(second.value)], {
        message: `Two documents give two numbers for the same: ${first.text} and ${second.text}.`,
        sides: values.map(one => ({ value: one.text, citations: [one.citation] })),
        entries: [],
        rule: 'agreement/figure',
      }),
    ]
  })
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/u

/** Documents, or two places of one, that give two dates for one event of a tenure: ‘3 March’ and ‘27 February’. */
function dateDifferences(tenure: Tenure, name: string, groups: SourceGroups): Discrepancy[] {
  const dated = tenure.events.filter(event => event.when?.value && DAY.test(event.when.value))
  return [...grouped(dated, event => event.kind)].flatMap(([kind, same]) => {
    const exact = same.filter(
      one => !same.some(other => other !== one && other.when!.value!.startsWith(`${one.when!.value}-`)),
    )
    const ordered = [...exact].sort((a, b) => (a.when!.value! < b.when!.value! ? -1 : 1))
    const [first, second] = ordered
    if (!first || !second) return []
    const [a, b] = [first.citations[0]!, second.citations[0]!]
    // A copy that changed a date is told of the copy.
    if (a.documentId !== b.documentId && groups.of(a.documentId) === groups.of(b.documentId)) return []
    const years = Number(second.when!.value!.slice(0, 4)) - Number(first.when!.value!.slice(0, 4))
    const severity = a.documentId === b.documentId || years > 1 ? 'note' : 'caution'
    return [
      discrepancy('date', severity, ['date', tenure.id, kind, first.when!.value!, second.when!.value!], {
        message: `Two dates are given for ‘${kind.replace(/-/gu, ' ')}’ of ${name}: ${first.when!.value} and ${second.when!.value}.`,
        sides: ordered.map(one => ({ value: `${one.when!.value} (‘${one.when!.text}’)`, citations: one.citations })),
        entries: [tenure.id],
        rule: 'agreement/date',
      }),
    ]
  })
}

/** Words that make another rank or office of a title. */
const RANK = /^(?:deputy|assistant|vice|chief|detective|senior|junior|associate) (?=\p{L})/iu

/** One person in an office and in its deputy's on one day, by two documents. */
function rankDifferences(
  tenures: readonly Tenure[],
  names: ReadonlyMap<string, string>,
  groups: SourceGroups,
): Discrepancy[] {
  return [...grouped(tenures, one => one.person)].flatMap(([person, own]) =>
    own.flatMap(a =>
      own.flatMap(b => {
        const [title, other] = [names.get(a.office), names.get(b.office)]
        if (!title || !other || !isRankOf(title, other)) return []
        // Whoever acts in an office may hold her own beside it.
        if (a.capacity !== 'substantive' || b.capacity !== 'substantive') return []
        const days = new Set(b.attested.map(when => when.value))
        const day = a.attested.find(when => when.value !== null && when.value.length === 10 && days.has(when.value))
        const [x, y] = [a.citations[0]!, b.citations[0]!]
        if (!day || groups.of(x.documentId) === groups.of(y.documentId)) return []
        return [
          discrepancy('office', 'note', ['office', a.id, b.id, day.value!], {
            message: `On ${day.value} ${names.get(person) ?? 'this person'} is told as ${title} and as ${other}.`,
            sides: [
              { value: title, citations: [x] },
              { value: other, citations: [y] },
            ],
            entries: [a.id, b.id],
            rule: 'agreement/rank',
          }),
        ]
      }),
    ),
  )
}

/** ‘deputy commissioner’ of ‘commissioner’. */
function isRankOf(title: string, other: string): boolean {
  const [a, b] = [foldWords(title), foldWords(other)]
  return RANK.test(a) && a.replace(RANK, '') === b
}
