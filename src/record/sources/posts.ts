import type { Told } from '../../domain/entry.ts'
import { foldWords, makeId, ordinals } from '../../domain/id.ts'
import type { Occurrence } from '../../domain/occurrence.ts'
import type { Statement } from '../../domain/statement.ts'
import type { Source } from '../source.ts'
import { type PostStep, postSteps } from './post-chains.ts'

/** What a document tells of posts: occurrences, and its statements with what they pass on or apologise for. */
export interface Posts {
  readonly occurrences: readonly Occurrence[]
  readonly statements: readonly Statement[]
}

/** The chain of a post as one document tells it: put out, passed on, deleted, apologised for. */
export function postsOf(source: Source, statements: readonly Statement[]): Posts {
  const steps = postSteps(source)
  if (steps.length === 0) return { occurrences: [], statements }
  const ids = idsOf(source, steps)
  const occurrences = steps.map(step => occurrenceOf(source, step, ids, wordsOf(step, statements)))
  return { occurrences, statements: related(steps, statements) }
}

function idsOf(source: Source, steps: readonly PostStep[]): ReadonlyMap<PostStep, string> {
  const ordinal = ordinals()
  return new Map(
    steps.map(step => {
      const { event } = step.event
      const words = foldWords(source.words(step.event))
      const id = makeId('occurrence', source.document.id, `post/${event}`, words, String(ordinal(`${event} ${words}`)))
      return [step, id]
    }),
  )
}

function occurrenceOf(
  source: Source,
  step: PostStep,
  ids: ReadonlyMap<PostStep, string>,
  words: Statement | undefined,
): Occurrence {
  const { event } = step
  const told: Told = source.told(event)
  const by = step.actor ? [{ entry: step.actor, role: 'by' }] : []
  const of = words ? [{ entry: words.id, role: 'post' }] : []
  const text = source.words(event)
  return {
    id: ids.get(step)!,
    citations: [source.cite(event)],
    provenance: [{ by: 'rule', id: event.rule, version: '1' }],
    confidence: step.actor || event.event === 'deleted' ? 0.75 : 0.6,
    status: 'proposed',
    changedSinceReview: false,
    ...told,
    kind: event.event,
    summary: text,
    when: source.reckon(event.when),
    place: null,
    participants: [...by, ...of],
    relations: step.after ? [{ to: ids.get(step.after)!, kind: 'after', text }] : [],
    series: null,
    delay: null,
  }
}

/** How far from the words that tell of a post its own words may stand, in code units: the sentence and the next ones. */
const NEAR = 400

/** The words that whoever took a step said with it; for a deletion or an apology those of what it follows. */
function wordsOf(step: PostStep, statements: readonly Statement[]): Statement | undefined {
  const { event } = step.event
  if (event === 'deleted' || event === 'apologised') return step.after ? wordsOf(step.after, statements) : undefined
  if (step.actor === null) return undefined
  const { start, end } = step.event
  return statements.find(one => {
    const at = one.contentSpans[0]!.start
    const near = at >= start && at < end + NEAR
    const written = one.channel?.kind === 'post' || (one.channel === null && one.conveys === 'speech')
    return near && written && one.speakers.length === 1 && one.speakers[0] === step.actor
  })
}

/** Ties the statements of a chain: whose words are passed on, what is apologised for. */
function related(steps: readonly PostStep[], statements: readonly Statement[]): Statement[] {
  const added = new Map<string, Statement['relations'][number][]>()
  const add = (from: Statement | undefined, kind: 'passes-on' | 'apologises-for', to: Statement | undefined): void => {
    if (!from || !to || from === to) return
    const list = added.get(from.id) ?? []
    if (!list.some(one => one.kind === kind && one.to === to.id)) added.set(from.id, [...list, { kind, to: to.id }])
  }
  for (const step of steps) {
    if (!step.after) continue
    const origin = wordsOf(step.after, statements)
    if (step.event.event === 'passed-on') add(wordsOf(step, statements), 'passes-on', origin)
    if (step.event.event !== 'apologised') continue
    const sorry = statements.find(
      one =>
        one.act === 'apologise' &&
        one.contentSpans[0]!.start >= step.event.start &&
        one.contentSpans[0]!.end <= step.event.end,
    )
    add(sorry, 'apologises-for', origin ?? (step.after.after ? wordsOf(step.after.after, statements) : undefined))
  }
  return statements.map(one => {
    const more = added.get(one.id)
    return more ? { ...one, relations: [...one.relations, ...more] } : one
  })
}
