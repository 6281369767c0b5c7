import { z } from '@hono/zod-openapi'
import { EntryKindName, EntryLine, Place, SourceLine } from './lines.ts'

/** A field of an entry that a person may set. */
export const Field = z.object({
  name: z.string(),
  label: z.string(),
  /**
   * How it is set: words, one of `choices`, a person or several, an office, a time (EDTF), a number, words picked in
   * the document (`spans`), or JSON for what has no form of its own.
   */
  type: z.enum(['text', 'choice', 'actor', 'actors', 'office', 'when', 'number', 'flag', 'spans', 'json']),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** As the contract has it. */
  value: z.unknown(),
  /** In words. */
  shown: z.string(),
})
export type Field = z.infer<typeof Field>

/** Somebody or something that an id names. */
export const Named = z.object({ name: z.string(), kind: z.string() })

export const NoteLine = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  entry: z.string().nullable(),
})
export type NoteLine = z.infer<typeof NoteLine>

export const DecisionLine = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** ‘erased’: taken out with a document that was removed. */
  verb: z.string(),
  entry: z.string().nullable(),
  /** What was decided, in plain words: ‘accepted: Ada Quill said …’. */
  text: z.string(),
  why: z.string().nullable(),
  /** No later decision takes it back. */
  holds: z.boolean(),
  /** The next undo takes this one back. */
  undoable: z.boolean(),
})
export type DecisionLine = z.infer<typeof DecisionLine>

/** All that a reviewer sees of one entry. */
export const EntryDetail = z.object({
  line: EntryLine,
  /** As in the record, with what people decided laid over it. */
  entry: z.record(z.string(), z.unknown()),
  /** Names of all that it names by id. */
  names: z.record(z.string(), Named),
  /** Each place that it quotes, with the words around. */
  passages: z.array(
    Place.extend({ source: SourceLine.nullable(), before: z.string(), quote: z.string(), after: z.string() }),
  ),
  fields: z.array(Field),
  /** Who may be meant, the likeliest first; a key of its own settles each. */
  candidates: z.array(z.object({ actor: z.string(), name: z.string(), confidence: z.number() })),
  /** Rules, models and people that it comes from. */
  provenance: z.array(z.object({ by: z.string(), id: z.string(), version: z.string() })),
  decisions: z.array(DecisionLine),
  notes: z.array(NoteLine),
  issues: z.array(z.object({ id: z.string(), number: z.string(), text: z.string() })),
  /** What rests on it and would change with it. */
  affects: z.array(EntryLine),
})
export type EntryDetail = z.infer<typeof EntryDetail>

const ids = z.array(z.string().max(200)).min(1).max(5000)

/** What is to be decided. */
export const Wanted = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('accept'), entries: ids }),
  z.object({ verb: z.literal('reject'), entries: ids }),
  z.object({ verb: z.literal('amend'), entry: z.string(), changes: z.record(z.string(), z.unknown()) }),
  z.object({ verb: z.literal('merge'), entry: z.string(), others: ids }),
  z.object({ verb: z.literal('split'), entry: z.string(), documents: ids, name: z.string().max(300).nullable() }),
  /** Words that the machine missed, made an entry: the fields that differ from an empty entry of that kind. */
  z.object({
    verb: z.literal('add'),
    kind: EntryKindName,
    documentId: z.string(),
    spans: z.array(z.object({ start: z.int(), end: z.int() })).min(1),
    fields: z.record(z.string(), z.unknown()),
  }),
  /** An issue of the matter: `issue` null makes a new one; `text` null takes it off the list. */
  z.object({
    verb: z.literal('issue'),
    issue: z.string().nullable(),
    number: z.string().max(20),
    text: z.string().min(1).max(2000).nullable(),
    parent: z.string().nullable(),
  }),
  /** Hangs entries on an issue, or takes them off. */
  z.object({ verb: z.enum(['hang', 'unhang']), issue: z.string(), entries: ids }),
  z.object({ verb: z.literal('note'), entry: z.string().nullable(), text: z.string().min(1).max(10_000) }),
  /** ‘last’: the latest of one's own that holds. */
  z.object({ verb: z.literal('undo'), decision: z.string() }),
])
export type Wanted = z.infer<typeof Wanted>

export const DecideRequest = z.object({
  wanted: Wanted,
  /** `seen` of each entry as it was on the screen. An entry that has changed since is refused with `review/changed`. */
  seen: z.record(z.string(), z.string()).optional(),
  why: z.string().max(10_000).nullable().optional(),
})
export type DecideRequest = z.infer<typeof DecideRequest>

export const DecideResponse = z.object({
  /** On disk by now. */
  decisions: z.array(z.string()),
  /** The decided entries as they are now; empty where the record was made anew. */
  lines: z.array(EntryLine),
  /** Who is who has changed: every list is to be read again. */
  rebuilt: z.boolean(),
  notices: z.array(z.string()),
})
export type DecideResponse = z.infer<typeof DecideResponse>

/** Somebody at work on the record. */
export const Present = z.object({ name: z.string(), entry: z.string().nullable(), page: z.string() })

/** Type-ahead over the cast and the offices. */
export const PersonChoice = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  /** ‘Chief Constable of Harrowmere, 2019 to 2022’: tells two of one name apart. */
  detail: z.string(),
})
