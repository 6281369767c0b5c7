import type { ExtractedTime, ToldIn } from './extraction.ts'
import type { Span } from './span.ts'

/** A step in the life of a post: put out, passed on by another, taken down, apologised for. */
export interface PostEvent extends Span, ToldIn {
  readonly kind: 'post-event'
  readonly event: 'post' | 'passed-on' | 'deleted' | 'apologised'
  /** Who did it; null where the words do not say. */
  readonly actor: Span | null
  /** Whose post it was, where the words say: ‘a post by Hamish Strand’. */
  readonly author: Span | null
  readonly when: ExtractedTime | null
  readonly rule: string
}
