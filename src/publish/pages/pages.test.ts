import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/actor.ts'
import type { Entry } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import { noPacks } from '../../domain/pack-knowledge.ts'
import type { Proceeding } from '../../domain/proceeding.ts'
import { ENTRY_KINDS, type EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import { caseView } from './case-views.ts'
import { chronologyRows } from './chronology-rows.ts'
import { affectedBy, namesWithin } from './detail.ts'
import { EntryIndex } from './entry-lines.ts'
import { type ListQuery, listEntries } from './entry-lists.ts'
import { networkOf } from './network.ts'
import { riskOf } from './risk.ts'
import { shownMark } from './shown-mark.ts'

const id = (kind: string, n: number): string => `${kind}:${String(n).padStart(20, '0')}`

function entry(kind: string, n: number, quote: string): Entry {
  return {
    id: id(kind, n),
    citations: [{ documentId: 'sha256:a', start: n * 100, end: n * 100 + quote.length, quote }],
    provenance: [{ by: 'rule', id: 'test', version: '1' }],
    confidence: 0.9,
    status: 'proposed',
    changedSinceReview: false,
  }
}

function person(n: number, name: string, naming: Actor['naming'] = 'named'): Actor {
  const mentions = [{ documentId: 'sha256:a', start: 0, end: 3, basis: 'name' as const }]
  const rest = { honorifics: [], aliases: [], onBehalfOf: null, descriptions: [], identifiers: [], mentions }
  return { ...entry('actor', n, name), kind: 'person', name, naming, ...rest }
}

function statement(n: number, quote: string, own: Partial<Statement> = {}): Statement {
  const base = entry('statement', n, quote)
  const [citation] = base.citations
  return {
    ...base,
    documentId: 'sha256:a',
    speakers: [],
    speakerText: null,
    speakerBasis: 'named',
    speakerCandidates: [],
    speakerSpans: [],
    cueSpans: [],
    contentSpans: [{ start: citation!.start, end: citation!.end }],
    manner: 'direct',
    conveys: 'speech',
    voice: 'reported',
    made: 'made',
    act: 'assert',
    hedges: [],
    channel: null,
    addressees: [],
    about: [],
    when: null,
    within: null,
    relations: [],
    ...own,
  }
}

function held(entries: Partial<Record<EntryKind, readonly Entry[]>>): HeldRecord {
  const find: HeldRecord['find'] = wanted => {
    for (const kind of ENTRY_KINDS) {
      const own = entries[kind]?.find(one => one.id === wanted)
      if (own) return { kind, entry: own }
    }
    return undefined
  }
  const document = {
    id: 'sha256:a',
    path: 'a.txt',
    otherPaths: [],
    mediaType: 'text/plain',
    genre: null,
    title: 'A letter',
    outlet: null,
    authors: [],
    publishedOn: '2021-03-04',
    updatedOn: null,
    metadata: [],
    language: 'en',
    pages: [],
    length: 10_000,
    words: 1700,
  }
  return {
    built: { program: 'test', engine: 'test', packs: [] },
    unread: [],
    issues: [{ id: 'issue:1', number: '1', text: 'Who knew?', parent: null, entries: [id('statement', 2)] }],
    notes: [],
    documents: [document],
    diagnostics: [],
    document: wanted => (wanted === document.id ? document : undefined),
    entries: kind => (entries[kind] ?? []) as never,
    find,
    name: wanted => (find(wanted)?.entry as Actor | undefined)?.name ?? wanted,
  }
}

const ada = person(1, 'Ada Quill')
const bert = person(2, 'Bert Sallow')
const someone = person(3, 'a spokesperson', 'description')
const statements = [
  statement(1, 'The panel met on Monday.', { speakers: [ada.id] }),
  statement(2, 'The inspector hid the letter.', { speakers: [ada.id], about: [bert.id], act: 'accuse' }),
  statement(3, 'Nothing was hidden.', {
    speakers: [bert.id],
    act: 'deny',
    when: { value: '2021-03', text: 'in March', anchor: 'none', relativeTo: null },
  }),
  statement(4, 'It will be looked into.', { speakers: [someone.id], status: 'accepted' }),
  statement(5, 'They knew.', {
    act: 'accuse',
    speakerCandidates: [
      { actor: ada.id, confidence: 0.5 },
      { actor: bert.id, confidence: 0.4 },
    ],
  }),
]
const record = held({ actors: [ada, bert, someone], statements })
const all = new EntryIndex().entries(record)
const NO_AIDS = { isNew: () => false, hasNote: () => false, decidedAt: () => '' }
const list = (query: ListQuery) => listEntries(record, all, query, NO_AIDS)

describe('the order of the queue', () => {
  test('an accusation of somebody named comes before anything else, what is decided comes last', () => {
    const ids = list({ kind: ['statements'] }).entries.map(one => one.id)
    expect(ids[0]).toBe(id('statement', 2))
    expect(ids.at(-1)).toBe(id('statement', 4))
    expect(ids.indexOf(id('statement', 3))).toBeLessThan(ids.indexOf(id('statement', 1)))
  })

  test('each reason is told; an accusation that several may have made says so', () => {
    expect(riskOf(record, 'statements', statements[1]!).reasons).toEqual(['Accuses somebody who is named'])
    expect(riskOf(record, 'statements', statements[4]!).reasons[0]).toBe('More than one person may have said it')
    expect(riskOf(record, 'statements', statements[0]!).reasons).toEqual([])
  })

  test('what has changed since somebody decided is asked again', () => {
    const changed = { ...statements[0]!, status: 'accepted' as const, changedSinceReview: true }
    expect(riskOf(record, 'statements', changed).risk).toBeGreaterThan(80)
  })

  test('doubt never lifts an entry over a graver kind of harm', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        (a, b) => {
          const accusation = riskOf(record, 'statements', { ...statements[1]!, confidence: a })
          const plain = riskOf(record, 'statements', { ...statements[0]!, confidence: b })
          expect(accusation.risk).toBeGreaterThan(plain.risk)
        },
      ),
    )
  })
})

describe('what a list is narrowed to', () => {
  test.each<[string, ListQuery, number[]]>([
    ['a person: says it, or it is of them', { person: [bert.id] }, [2, 3, 5]],
    ['a speaker alone', { speaker: [bert.id] }, [3]],
    ['whom it is about alone', { about: [bert.id] }, [2]],
    ['a label', { label: ['accusation'] }, [2, 5]],
    ['a state', { status: ['accepted'] }, [4]],
    ['words, each somewhere', { q: 'letter inspector' }, [2]],
    ['words as they stand', { q: '"was hidden"' }, [3]],
    ['words that must not be there', { q: 'hid -letter' }, [3]],
    ['days: a month that may hold them', { from: '2021-03-20', to: '2021-04-02' }, [3]],
    ['no settled speaker', { needs: 'speaker' }, [5]],
    ['an issue', { issue: ['issue:1'] }, [2]],
    ['two filters at once', { person: [ada.id], label: ['statement'] }, [1]],
    ['nobody of that name', { person: ['actor:nobody'] }, []],
  ])('%s', (_, query, wanted) => {
    const found = list({ ...query, kind: ['statements'], order: 'document' }).entries.map(one => one.id)
    expect(found).toEqual(wanted.map(n => id('statement', n)))
  })

  test('a filter counts its own values as if it were not set, the others as it is', () => {
    const { facets } = list({ kind: ['statements'], label: ['accusation'] })
    expect(facets.label?.map(one => one.count).reduce((a, b) => a + b)).toBe(5)
    expect(facets.status).toEqual([{ value: 'proposed', label: 'not reviewed', count: 2 }])
  })

  test('what is chosen is counted where a hundred others have more; and speakers can stand in order', () => {
    const many = Array.from({ length: 100 }, (_, i) => person(100 + i, `Person ${i}`))
    const said = many.flatMap((one, i) => [1, 2].map(n => statement(1000 * n + i, 'Yes.', { speakers: [one.id] })))
    const crowd = held({ actors: [ada, ...many], statements: [...said, statement(1, 'No.', { speakers: [ada.id] })] })
    const of = (query: ListQuery) => listEntries(crowd, new EntryIndex().entries(crowd), query, NO_AIDS)
    expect(of({}).facets.speaker?.some(one => one.value === ada.id)).toBe(false)
    expect(of({ speaker: [ada.id] }).facets.speaker?.find(one => one.value === ada.id)?.count).toBe(1)
    const found = of({ kind: ['statements'], order: 'speaker' }).entries
    const speakers = found.map(one => crowd.name((one.entry as Statement).speakers[0]!))
    expect(speakers).toEqual([...speakers].sort())
  })

  test('the numbers of a facet are those that one gets by choosing it', () => {
    for (const one of list({}).facets.person ?? [])
      expect(list({ person: [one.value] }).entries, one.label).toHaveLength(one.count)
  })
})

describe('an index of entries', () => {
  test('what did not change is the same value, what did is made anew', () => {
    const index = new EntryIndex()
    const before = index.entries(record)
    const next = statements.map(one => (one.id === id('statement', 1) ? { ...one, status: 'accepted' as const } : one))
    const after = index.entries(held({ actors: [ada, bert, someone], statements: next }))
    expect(after.map((one, i) => one === before[i])).toEqual([true, true, true, false, true, true, true, true])
  })

  test('a name that a person gave is read in every line that has it', () => {
    const index = new EntryIndex()
    index.entries(record)
    const renamed = { ...ada, name: 'Ada Quill-Marsh', status: 'amended' as const }
    const lines = index.entries(held({ actors: [renamed, bert, someone], statements }))
    expect(lines.find(one => one.id === id('statement', 2))?.text).toMatch(/^Ada Quill-Marsh accused/u)
  })

  test('a mark stands for what an entry says, not for what was decided on it', () => {
    const [one] = statements
    expect(shownMark({ ...one!, status: 'accepted' })).toBe(shownMark(one!))
    expect(shownMark({ ...one!, act: 'deny' } as Entry)).not.toBe(shownMark(one!))
  })
})

describe('one entry', () => {
  test('names whom it names, and who would read otherwise with it', () => {
    expect(namesWithin(record, statements[1]!)).toEqual({
      [ada.id]: { name: 'Ada Quill', kind: 'person or body' },
      [bert.id]: { name: 'Bert Sallow', kind: 'person or body' },
    })
    expect(affectedBy(all, bert.id).map(one => one.id)).toEqual([2, 3, 5].map(n => id('statement', n)))
  })
})

describe('a case', () => {
  const step = (state: string, count: number | null) => ({
    asserted: 'stated' as const,
    accordingTo: [],
    track: 'discipline' as const,
    state,
    when: null,
    by: null,
    subject: null,
    count,
    countBasis: count === null ? null : ('stated' as const),
    citations: [],
  })
  const proceeding: Proceeding = {
    ...entry('proceeding', 1, 'Fourteen officers were investigated.'),
    kind: 'investigation',
    title: 'Operation Teasel',
    regime: null,
    subjects: [{ actor: null, text: 'fourteen officers', count: 14 }],
    concerns: [],
    steps: [step('cta', 4), step('no-cta', 7)],
    standing: 'open',
  }

  test('heads that are counted in a phase add up or visibly do not', () => {
    const { counts, ladder } = caseView(record, proceeding, noPacks)
    expect(counts).toEqual([
      {
        phase: 'Meeting, hearing or court',
        total: 14,
        sum: 11,
        missing: 3,
        parts: [
          { label: 'cta', count: 4, inferred: false },
          { label: 'no cta', count: 7, inferred: false },
        ],
      },
    ])
    expect(ladder.filter(rung => !rung.reached).map(rung => rung.label)).toContain('Outcome')
  })
})

test('the chronology leaves out what was rejected, and says how precisely each line is timed', async () => {
  const rejected = { ...statements[2]!, status: 'rejected' as const }
  expect(await chronologyRows(held({ actors: [ada, bert], statements: [rejected] }))).toEqual([])
  const [row] = await chronologyRows(record)
  expect(row).toMatchObject({
    precision: 'month',
    span: { earliest: '2021-03-01', latest: '2021-03-31' },
    text: expect.stringMatching(/^Bert Sallow denied/u),
  })
})

test('the network counts who speaks about whom, in which way', () => {
  expect(networkOf(record, statements).ties).toEqual([
    { from: ada.id, to: bert.id, count: 1, acts: [{ label: 'accusation', count: 1 }] },
  ])
})
