/** A small matter made by hand, with entries of most kinds in each state: what exports are tried on. */
import type { Dispute } from '../src/domain/dispute.ts'
import type { Entry, When } from '../src/domain/entry.ts'
import type { Occurrence } from '../src/domain/occurrence.ts'
import type { Proceeding } from '../src/domain/proceeding.ts'
import type { Question } from '../src/domain/question.ts'
import type { RecordReader } from '../src/domain/record-reader.ts'
import type { PaperOptions } from '../src/publish/parts/paper.ts'
import { sampleActor, sampleDocument, sampleRecord, sampleStatement } from './sample-record.ts'

/** An id as the record has them: the kind and twenty digits. */
export const idOf = (kind: string, n: number): string => `${kind}:${String(n).padStart(20, '0')}`

/** Words of a document that would be markup, an order to a terminal, or another order of letters. */
export const HOSTILE = '<script>alert("x")</script> & <img src=x onerror=alert(1)> \u202Egnitirw'

/** A copy of all that people accepted. */
export const WHOLE_COPY: PaperOptions = {
  title: 'The register',
  on: '2026-03-31',
  hash: 'ab'.repeat(32),
  includeProposed: false,
  filter: {},
  sections: [],
}

const LINES = {
  heard: 'Ann Lowe said the register was closed.',
  denied: 'Bram Tull denied that the register was closed.',
  hostile: `Cora Finch said ${HOSTILE}.`,
  unseen: 'Dov Marsh said zanzibar was mentioned once.',
  wrong: 'Elin Roper said quicksilver was spilled.',
  died: 'Guy Stannard died on 4 March 2021.',
  later: 'Mr Stannard died on 5 March 2021.',
  asked: 'Ann Lowe asked when the footage would be shown.',
} as const
const TEXT = Object.values(LINES).join('\n')

const article = {
  ...sampleDocument('papers/article.txt', TEXT),
  title: 'A register is closed',
  regions: [{ start: 0, end: LINES.heard.length, kind: 'body', number: '4.1' } as const],
}

function cited(line: keyof typeof LINES): Pick<Entry, 'citations'> {
  const start = TEXT.indexOf(LINES[line])
  return { citations: [{ documentId: article.id, start, end: start + LINES[line].length, quote: LINES[line] }] }
}

function entry(id: string, line: keyof typeof LINES, status: Entry['status']): Entry {
  return { id, ...cited(line), provenance: [], confidence: 0.8, status, changedSinceReview: false }
}

/** A time of one day, month or year. */
export function on(value: string): When {
  return { value, text: value, anchor: 'none', relativeTo: null }
}

const actor = (n: number, name: string, status: Entry['status'], line: keyof typeof LINES) => ({
  ...sampleActor(idOf('actor', n), name, article, status),
  ...cited(line),
})

function statement(n: number, line: keyof typeof LINES, status: Entry['status'], speaker: number, value: string) {
  const [citation] = cited(line).citations
  const span = citation ?? { start: 0, end: 0 }
  return sampleStatement(idOf('statement', n), article, {
    ...cited(line),
    contentSpans: [{ start: span.start, end: span.end }],
    speakers: [idOf('actor', speaker)],
    status,
    when: on(value),
  })
}

function death(n: number, line: keyof typeof LINES, value: string): Occurrence {
  return {
    ...entry(idOf('occurrence', n), line, 'accepted'),
    kind: 'death',
    summary: LINES[line],
    when: on(value),
    place: null,
    participants: [{ entry: idOf('actor', 6), role: 'dead' }],
    relations: [],
    series: null,
    delay: null,
    asserted: 'stated',
    accordingTo: [],
  }
}

const inquest: Proceeding = {
  ...entry(idOf('proceeding', 1), 'died', 'accepted'),
  kind: 'inquest',
  title: 'inquest: Guy Stannard',
  regime: null,
  subjects: [],
  concerns: [idOf('actor', 6)],
  steps: [
    {
      track: 'inquest',
      state: 'inquest-opened',
      when: on('2021-04'),
      by: null,
      subject: null,
      count: null,
      countBasis: null,
      ...cited('died'),
      asserted: 'reported',
      accordingTo: [idOf('statement', 1)],
    },
  ],
  standing: 'open',
}

const dispute: Dispute = {
  ...entry(idOf('dispute', 1), 'denied', 'accepted'),
  question: 'Whether the register was closed',
  sides: [
    { statement: idOf('statement', 1), actor: idOf('actor', 1), position: 'it was closed', ...cited('heard') },
    { statement: idOf('statement', 2), actor: idOf('actor', 2), position: 'it was not', ...cited('denied') },
  ],
  entries: [],
}

const question: Question = {
  ...entry(idOf('question', 1), 'asked', 'accepted'),
  kind: 'question',
  from: [idOf('actor', 1)],
  to: [],
  text: 'when the footage would be shown',
  conditions: [],
  backedBy: [],
  putIn: [],
  due: on('2021-06-01'),
  answers: [],
  standing: 'open',
}

/** The matter. Accepted: Lowe, Tull, Finch and what they say; nobody has seen Marsh; what Roper says is rejected. */
export function sampleMatter(): RecordReader {
  const record = sampleRecord(
    {
      actors: [
        actor(1, 'Ann Lowe', 'accepted', 'heard'),
        actor(2, 'Bram Tull', 'accepted', 'denied'),
        actor(3, 'Cora Finch', 'amended', 'hostile'),
        actor(4, 'Dov Marsh', 'proposed', 'unseen'),
        actor(5, 'Elin Roper', 'rejected', 'wrong'),
        actor(6, 'Guy Stannard', 'accepted', 'died'),
      ],
      statements: [
        statement(1, 'heard', 'accepted', 1, '2021-03-01'),
        statement(2, 'denied', 'amended', 2, '2021-03-02'),
        statement(3, 'hostile', 'accepted', 3, '2021-03-03'),
        statement(4, 'unseen', 'proposed', 4, '2021-03-04'),
        statement(5, 'wrong', 'rejected', 5, '2021-03-05'),
      ],
      occurrences: [death(1, 'died', '2021-03-04'), death(2, 'later', '2021-03-05')],
      proceedings: [inquest],
      questions: [question],
      disputes: [dispute],
    },
    [article],
  )
  const issue = (
    n: number,
    number: string,
    text: string,
    entries: readonly string[],
    parent: string | null = null,
  ) => ({
    id: idOf('issue', n),
    number,
    text,
    parent,
    entries,
  })
  return {
    ...record,
    issues: [
      issue(1, '10', 'Who held the register', []),
      issue(2, '2', 'Was the register closed', [idOf('statement', 1), idOf('statement', 5)]),
      issue(3, '2.1', 'Since when', [idOf('statement', 2)], idOf('issue', 2)),
    ],
  }
}
