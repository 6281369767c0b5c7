import { z } from '@hono/zod-openapi'
import { EntryLine, Place, SourceLine } from './lines.ts'

/** Days, inclusive, that a date can mean: what plots are drawn from. null: open on that side. */
export const DaySpan = z.object({ earliest: z.string().nullable(), latest: z.string().nullable() })

/** Words of a document, as something rests on them. */
export const Quoted = z.object({ quote: z.string(), place: Place.nullable(), source: SourceLine.nullable() })

/** Somebody holding an office. */
export const TenureBar = z.object({
  line: EntryLine,
  person: z.string(),
  personName: z.string(),
  office: z.string(),
  officeTitle: z.string(),
  capacity: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ended: z.string().nullable(),
  /** Dates on which documents show it held. */
  attested: z.array(z.string()),
  span: DaySpan,
  events: z.array(Quoted.extend({ kind: z.string(), when: z.string().nullable() })),
})

export const CastRow = z.object({
  line: EntryLine,
  name: z.string(),
  honorifics: z.array(z.string()),
  kind: z.string(),
  naming: z.string(),
  aliases: z.array(z.string()),
  onBehalfOf: z.string().nullable(),
  /** ‘Chief Constable, Harrowmere Police (acting)’ */
  offices: z.array(z.string()),
  mentions: z.int(),
  documents: z.int(),
  statements: z.int(),
  about: z.int(),
})

export const CastPage = z.object({
  total: z.int(),
  offset: z.int(),
  people: z.array(CastRow),
  offices: z.array(
    z.object({ id: z.string(), title: z.string(), organization: z.string().nullable(), tenures: z.array(TenureBar) }),
  ),
})
export type CastPage = z.infer<typeof CastPage>

export const PersonPage = z.object({
  person: CastRow,
  tenures: z.array(TenureBar),
  statementsBy: z.int(),
  statementsAbout: z.int(),
  cases: z.array(EntryLine),
  disputes: z.array(EntryLine),
  questions: z.array(EntryLine),
  events: z.array(EntryLine),
  documents: z.array(
    z.object({ documentId: z.string(), title: z.string(), mentions: z.int(), first: Place.nullable() }),
  ),
  /** Who may be the same person or body; a person joins them. */
  possiblySame: z.array(z.object({ id: z.string(), name: z.string(), why: z.string() })),
  descriptions: z.array(z.object({ text: z.string(), quoted: Quoted })),
})
export type PersonPage = z.infer<typeof PersonPage>

export const ChronologyRow = z.object({
  /** Of the entry. */
  id: z.string(),
  /** EDTF; empty where no date can be given. */
  when: z.string(),
  whenText: z.string(),
  precision: z.enum(['day', 'month', 'year', 'range', 'words']),
  span: DaySpan,
  kind: z.string(),
  text: z.string(),
  told: z.string().nullable(),
  status: z.string(),
  changedSinceReview: z.boolean(),
  quote: z.string(),
  source: SourceLine.nullable(),
  place: Place.nullable(),
  people: z.array(z.string()),
  /** Where documents time it differently: each of them. */
  versions: z.array(
    z.object({
      when: z.string(),
      whenText: z.string(),
      span: DaySpan,
      quote: z.string(),
      source: SourceLine.nullable(),
      told: z.string().nullable(),
    }),
  ),
})
export const ChronologyPage = z.object({
  total: z.int(),
  offset: z.int(),
  rows: z.array(ChronologyRow),
  kinds: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
})
export type ChronologyPage = z.infer<typeof ChronologyPage>

export const CaseStep = Quoted.extend({
  track: z.string(),
  state: z.string(),
  label: z.string(),
  count: z.number().nullable(),
  inferred: z.boolean(),
  by: z.string().nullable(),
  when: z.string().nullable(),
  subject: z.string().nullable(),
  told: z.string().nullable(),
})
export const CaseView = z.object({
  line: EntryLine,
  kind: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  regime: z.string().nullable(),
  standing: z.string(),
  subjects: z.array(z.object({ actor: z.string().nullable(), text: z.string(), count: z.number().nullable() })),
  concerns: z.array(z.string()),
  /** The procedure from its beginning to its end; steps that no document shows are there, unlit. */
  ladder: z.array(z.object({ phase: z.string(), label: z.string(), reached: z.boolean(), steps: z.array(CaseStep) })),
  /** Heads counted in one phase: they add up to the total or visibly do not. */
  counts: z.array(
    z.object({
      phase: z.string(),
      total: z.number().nullable(),
      sum: z.number(),
      missing: z.number().nullable(),
      parts: z.array(z.object({ label: z.string(), count: z.number(), inferred: z.boolean() })),
    }),
  ),
  /** What does not fit with it. */
  mismatches: z.array(EntryLine),
})
/** Entries that fit, by kind: a page shows the first few hundred, and says how many there are. */
export const totals = z.record(z.string(), z.int())

export const CasesPage = z.object({ totals, cases: z.array(CaseView) })
export type CasesPage = z.infer<typeof CasesPage>

export const QuestionView = z.object({
  line: EntryLine,
  kind: z.string(),
  text: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  due: z.string().nullable(),
  conditions: z.array(Quoted.extend({ text: z.string() })),
  backedBy: z.array(z.string()),
  standing: z.string(),
  /** ‘no answer found in these documents’ */
  standingText: z.string(),
  answers: z.array(EntryLine),
})
export const UndertakingView = z.object({
  line: EntryLine,
  text: z.string(),
  by: z.array(z.string()),
  to: z.array(z.string()),
  condition: z.string().nullable(),
  due: z.string().nullable(),
  standing: z.string(),
})
export const QuestionsPage = z.object({
  totals,
  questions: z.array(QuestionView),
  undertakings: z.array(UndertakingView),
})
export type QuestionsPage = z.infer<typeof QuestionsPage>

const Bounds = z.object({ low: z.number(), high: z.number() })
export const FigureView = z.object({
  line: EntryLine,
  text: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: z.string(),
  unit: z.string(),
  of: z.string().nullable(),
  period: z.string().nullable(),
  comparedWith: z.string().nullable(),
  change: z.object({ by: z.number().nullable(), percent: z.number().nullable(), direction: z.string() }).nullable(),
  implied: z.object({ before: Bounds, after: Bounds }).nullable(),
  /** Entries that say what does not fit with it. */
  mismatches: z.array(z.object({ id: z.string(), message: z.string() })),
})
export const TallyView = z.object({
  line: EntryLine,
  total: z.number(),
  of: z.string(),
  qualifier: z.string(),
  schemes: z.array(
    z.object({
      by: z.string(),
      accounted: z.number(),
      missing: z.number(),
      otherReadings: z.array(z.string()),
      parts: z.array(
        Quoted.extend({
          id: z.string(),
          value: z.number(),
          of: z.string(),
          inferred: z.boolean(),
          within: z.string().nullable(),
          told: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export const FiguresPage = z.object({ totals, figures: z.array(FigureView), tallies: z.array(TallyView) })
export type FiguresPage = z.infer<typeof FiguresPage>

export const DisputeView = z.object({
  line: EntryLine,
  question: z.string(),
  sides: z.array(
    Quoted.extend({
      actor: z.string().nullable(),
      name: z.string(),
      position: z.string(),
      statement: z.string().nullable(),
      when: z.string().nullable(),
    }),
  ),
  rests: z.array(EntryLine),
})
export const MismatchView = z.object({
  line: EntryLine,
  kind: z.string(),
  severity: z.string(),
  message: z.string(),
  sides: z.array(Quoted.extend({ value: z.string() })),
  basis: z.array(z.object({ fact: z.string(), source: z.string() })),
})
export const DisputesPage = z.object({ totals, disputes: z.array(DisputeView), mismatches: z.array(MismatchView) })
export type DisputesPage = z.infer<typeof DisputesPage>
