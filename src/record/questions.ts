import type { When } from '../domain/entry.ts'
import { foldWords, makeId } from '../domain/id.ts'
import { compareText } from '../domain/ordering.ts'
import type { Question } from '../domain/question.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { partiesOf, tellersOf } from './asked-parties.ts'
import { contentWords, overlapOf } from './content-words.ts'
import { dueOf } from './dues.ts'
import { foundBy, sureBy } from './found-by.ts'
import type { Source } from './source.ts'

/** A question as one document puts it: small, so that those of a whole bundle are held. */
export interface PutQuestion {
  readonly documentId: string
  readonly publishedOn: string | null
  readonly question: Question
  /** Of what is asked. */
  readonly words: readonly string[]
  /** Where it stands, for what comes after it. */
  readonly at: number
  /** Told to have been declined in the same breath. */
  readonly declined: boolean
}

/** The questions, demands and calls that one document puts. */
export function questionsOf(source: Source): PutQuestion[] {
  return source.found('question').flatMap(one => putBy(source, one))
}

function putBy(source: Source, one: StatedQuestion): PutQuestion[] {
  const from = one.from
    ? partiesOf(source, one.from, one.toldIn)
    : one.byTeller
      ? partiesOf(source, null, one.toldIn)
      : []
  const to = askedOf(source, one)
  const text = source.words(one.words)
  const words = contentWords(text)
  // Who asks and of whom are both unknown: nothing that anybody could follow up.
  if (words.length === 0 || (from.length === 0 && to.length === 0)) return []
  if (from.length > 0 && from.every(actor => to.includes(actor))) return []
  const due = dueOf(source, one.due)
  const replies = one.reply ? statementsAt(source, one.reply) : []
  const statements = one.toldIn === null ? [] : [source.statementIds[one.toldIn]!]
  const named = [...from, ...to].length > 1
  return [
    {
      documentId: source.document.id,
      publishedOn: source.document.publishedOn,
      words,
      // What is put again stands in an earlier sentence.
      at: Math.max(one.start, one.words.start),
      declined: one.reply?.declined ?? false,
      question: {
        // Whoever asks without a name is nobody across documents.
        id: makeId('question', from.length > 0 ? [...from].sort().join(' ') : source.document.id, foldWords(text)),
        citations: [source.cite(one)],
        provenance: [foundBy(one.rule)],
        confidence: sureBy([one.rule], named ? 0.8 : 0.6),
        status: 'proposed',
        changedSinceReview: false,
        kind: one.asks,
        from,
        to,
        text,
        conditions: one.conditions.map(span => ({ text: source.words(span), citations: [source.cite(span)] })),
        backedBy: backersOf(source, one, from),
        putIn: statements,
        due,
        answers: replies.filter(id => !statements.includes(id)),
        standing: one.reply ? (one.reply.declined ? 'declined' : 'has-reply') : 'open',
      },
    },
  ]
}

function askedOf(source: Source, one: StatedQuestion): readonly string[] {
  if (one.rule === 'question/turn' && one.reply) {
    const { reply } = one
    const next = source.attributions.findIndex(
      other => other.rule === 'attribution/turn' && other.contentSpans[0]!.start === reply.start,
    )
    return tellersOf(source, next < 0 ? null : next)
  }
  return one.to ? source.references.actorsOf(one.to) : []
}

function backersOf(source: Source, one: StatedQuestion, from: readonly string[]): readonly string[] {
  const backers = one.backers.flatMap(span => source.references.actorsOf(span))
  return [...new Set(backers)].filter(actor => !from.includes(actor))
}

/** The statements whose words stand in a span. */
function statementsAt(source: Source, span: { readonly start: number; readonly end: number }): string[] {
  return source.attributions.flatMap((one, index) =>
    one.contentSpans.some(words => words.start < span.end && span.start < words.end)
      ? [source.statementIds[index]!]
      : [],
  )
}

/** How much of their content words two questions must share to be one, where the same people ask the same. */
const SAME_WORDS = 0.6

/** The same question put in several documents, or twice in one, is one entry: as it was put first. */
export function joinQuestions(put: readonly PutQuestion[]): PutQuestion[] {
  const groups: PutQuestion[][] = []
  // By asker and word, so that nobody's questions are compared with all others.
  const known = new Map<string, PutQuestion[][]>()
  for (const one of [...put].sort(inTime)) {
    const asker = one.question.from.length === 0 ? one.question.id : [...one.question.from].sort().join(' ')
    const keys = one.words.map(word => `${asker} ${word}`)
    const candidates = new Set(keys.flatMap(key => (known.get(key) ?? []).slice(-MOST_COMPARED)))
    const group = [...candidates].find(others => others.some(other => isSame(other, one)))
    if (group) group.push(one)
    else groups.push([one])
    const own = group ?? groups.at(-1)!
    for (const key of keys) {
      const list = known.get(key)
      if (!list) known.set(key, [own])
      else if (!list.includes(own)) list.push(own)
    }
  }
  return groups.map(joined)
}

/** With how many earlier questions of one asker that share a word a question is compared. */
const MOST_COMPARED = 20

function inTime(a: PutQuestion, b: PutQuestion): number {
  const day = compareText(a.publishedOn ?? '9999', b.publishedOn ?? '9999')
  return day || compareText(a.documentId, b.documentId) || a.at - b.at
}

function isSame(a: PutQuestion, b: PutQuestion): boolean {
  if (a.question.id === b.question.id) return true
  if ((a.question.kind === 'question') !== (b.question.kind === 'question')) return false
  const [x, y] = [a.question.to, b.question.to]
  if (x.length > 0 && y.length > 0 && !x.some(actor => y.includes(actor))) return false
  if (a.question.from.length === 0) return false
  // One document asks twice in the same words; ‘how many of those remain?’ behind ‘how many were suspended?’ is another question
  const shared = a.words.filter(word => b.words.includes(word)).length
  if (a.documentId === b.documentId && shared < SAME_WORDS * Math.max(a.words.length, b.words.length)) return false
  return overlapOf(a.words, b.words) >= SAME_WORDS && Math.min(a.words.length, b.words.length) > 1
}

function joined(group: readonly PutQuestion[]): PutQuestion {
  const [first] = group
  const all = group.map(one => one.question)
  const { question } = first!
  const due: When | null = all.find(one => one.due?.value)?.due ?? all.find(one => one.due)?.due ?? null
  const standing = all.find(one => one.standing === 'has-reply') ?? all.find(one => one.standing !== 'open') ?? question
  return {
    ...first!,
    declined: group.some(one => one.declined),
    question: {
      ...question,
      citations: all.flatMap(one => one.citations),
      provenance: [...new Map(all.flatMap(one => one.provenance).map(one => [one.id, one])).values()],
      to: question.to.length > 0 ? question.to : (all.find(one => one.to.length > 0)?.to ?? []),
      conditions: all.find(one => one.conditions.length > 0)?.conditions ?? [],
      backedBy: [...new Set(all.flatMap(one => one.backedBy))].sort(),
      putIn: [...new Set(all.flatMap(one => one.putIn))],
      answers: [...new Set(all.flatMap(one => one.answers))],
      due,
      standing: standing.standing,
    },
  }
}
