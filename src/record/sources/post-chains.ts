import type { PostEvent } from '../../domain/post-event.ts'
import type { Source } from '../source.ts'

/** A step in the life of a post, with whom it is told of and the step that it follows. */
export interface PostStep {
  readonly event: PostEvent
  /** Actor ids; null where nobody or more than one could be meant. */
  readonly actor: string | null
  readonly author: string | null
  /** The step that this one follows: what was passed on, deleted, apologised for. */
  readonly after: PostStep | null
}

type Step = { -readonly [K in keyof PostStep]: PostStep[K] }

/** The steps that a document tells of posts, each tied to the one before it where the document tells of one post alone or names whose. */
export function postSteps(source: Source): PostStep[] {
  const steps: Step[] = source.found('post-event').map(event => ({
    event,
    actor: source.references.actorOf(event.actor) ?? null,
    author: source.references.actorOf(event.author) ?? null,
    after: null,
  }))
  for (const [i, step] of steps.entries()) step.after = followed(steps, i)
  return steps
}

/** What a step follows: a named person's own post, else the nearest post or passing-on told before it, else behind it. */
function followed(steps: readonly Step[], at: number): Step | null {
  const step = steps[at]!
  const fitting = (one: Step): boolean => {
    if (one === step || !EARLIER[step.event.event].includes(one.event.event)) return false
    return step.event.modality === one.event.modality
  }
  const before = steps.slice(0, at).reverse().filter(fitting)
  const all = [...before, ...steps.slice(at + 1).filter(fitting)]
  const whose = step.author ?? (step.event.event === 'passed-on' ? null : step.actor)
  const own = whose === null ? undefined : all.find(one => one.actor === whose)
  if (own) return own
  // Of two people's posts nobody knows which is meant.
  const posters = new Set(all.filter(one => one.event.event === 'post').map(one => one.actor))
  return posters.size > 1 ? null : (all[0] ?? null)
}

/** What can come before a step. */
const EARLIER: Readonly<Record<PostEvent['event'], readonly PostEvent['event'][]>> = {
  post: [],
  'passed-on': ['post'],
  deleted: ['passed-on', 'post'],
  apologised: ['passed-on', 'post'],
}
