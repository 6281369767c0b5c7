import type { Citation } from '../domain/citation.ts'
import type { Told, When } from '../domain/entry.ts'
import type { OfficeEvent } from '../domain/extraction.ts'
import type { Tenure } from '../domain/office.ts'
import { covers, type Span } from '../domain/span.ts'
import type { NamedOffice } from './office-identity.ts'
import type { Source } from './source.ts'

/** What one sentence tells of one person in one office. */
export interface Held {
  readonly person: string
  readonly office: NamedOffice
  readonly capacity: Tenure['capacity']
  /** Whether it shows the office held on the day of the document, or before, or says nothing of it. */
  readonly shows: 'held' | 'past' | 'nothing'
  /** What happened, where it tells of a beginning or end. */
  readonly event: {
    readonly kind: OfficeEvent['event']
    readonly when: When | null
    readonly ended: Tenure['ended']
  } | null
  /** The one who comes before or after in the office. */
  readonly other: { readonly person: string; readonly comes: 'before' | 'after' } | null
  readonly told: Told
  readonly citation: Citation
  readonly publishedOn: string | null
  readonly rule: string
  /** 0 to 1: how sure it is who is meant. */
  readonly sure: number
}

/** A named person, by the words themselves or by what they refer to. */
export function personAt(source: Source, span: Span): string | undefined {
  const shown = source.named
    .overlapping(span)
    .filter(one => (covers(span, one) && isHead(source, span, one)) || covers(one, span))
  const index =
    shown.map(one => one.actor).find(actor => isNamedPerson(source, actor)) ?? source.references.indexOf(span)
  return index !== undefined && isNamedPerson(source, index) ? source.actorIds[index] : undefined
}

/** ‘Ada Quill | , 42, | ’ and ‘the mayor, | Ada Quill’; not ‘a key Quill | lieutenant’, ‘Ada Quill | ’s brother’. */
function isHead(source: Source, span: Span, name: Span): boolean {
  const behind = source.document.text.slice(name.end, span.end).trim()
  return /^(?:$|[^\p{L}\d'’]|(?:MP|QC|KC|MSP|MEP|AM|MS|OBE|MBE|CBE|QPM|of|from|at|who|and|himself|herself)\b)/u.test(
    behind,
  )
}

/** A named person to whom the words refer. */
export function referredPerson(source: Source, span: Span): string | undefined {
  const index = source.references.indexOf(span)
  return index !== undefined && isNamedPerson(source, index) ? source.actorIds[index] : undefined
}

function isNamedPerson(source: Source, actor: number): boolean {
  const { kind, naming, name } = source.parts.cast[actor]!
  // ‘Chief Constable of Marlow | City Police’: the end of a body's name behind a title is nobody.
  const body =
    /\b(?:Police|Constabulary|Council|Force|Commission|Office|Panel|Committee|Act|Bill|Union|Workers|Lords|Commons)$/u.test(
      name,
    )
  return kind === 'person' && naming === 'named' && !body && /^(?!(?:and|of|the)\b)\p{L}/u.test(name)
}
