import { foldWords, makeId } from '../domain/id.ts'
import type { Span } from '../domain/span.ts'
import { normaliseTitle } from './office-titles.ts'
import type { Source } from './source.ts'

/** An office as one document names it. */
export interface NamedOffice {
  /** The title without what tells of its time, and without the body that the document names with it. */
  readonly title: string
  /** Actor id of the body. */
  readonly organization: string | null
}

/** ‘Former Cabinet | minister’, ‘Italian | finance minister’, ‘Shadow Treasury | secretary’: part of the title, and no body. */
const NO_BODY =
  /^(?:(?:former|ex|then|shadow|acting|new|deputy)\b.*|british|english|scottish|welsh|irish|american|european|french|german|italian|spanish|russian|chinese|australian|israeli|turkish|polish|PR|IT|HR)$/iu

/** ‘East of | England Ambulance Service’, ‘University of | Marlow Hospitals’: a name cut in two, and no office before ‘of’. */
const OF_A_NAME =
  /^(?:east|west|north|south|city|isle|borough|county|university|ministry|department|office|association|federation|institute|college|bank|house|board|council|royal|school)$/iu

/** The office that stands at a span: ‘Harrowmere City Police Chief Constable’ is the chief constable of that force. */
export function officeAt(source: Source, span: Span & { readonly text?: string }): NamedOffice {
  const { start, end } = span
  // ‘the mayoralty of’, ‘chairs the panel’: the words are no title, and tell one
  if (span.text !== undefined && foldWords(span.text) !== foldWords(source.document.text.slice(start, end)))
    return { title: span.text, organization: bodyFrom(source, end, /^\s(?:the\s|its\s|an?\s)?/u) }
  const bodies = source.named.overlapping(span).filter(({ actor, start, end }) => {
    const { kind, naming, name } = source.parts.cast[actor]!
    return (
      kind === 'organization' &&
      !NO_BODY.test(source.document.text.slice(start, end)) &&
      !NO_BODY.test(name) &&
      naming === 'named' &&
      start >= span.start &&
      end <= span.end &&
      end - start < span.end - span.start
    )
  })
  const { text } = source.document
  for (const body of bodies) {
    const before = text.slice(span.start, body.start)
    const after = text.slice(body.end, span.end)
    // ‘chief constable of | Marlow Police’
    const behind = /^(.*\S)\s+(of|for|at|in)\s+(?:the\s+)?$/su.exec(before)
    const cut = behind?.[2] === 'of' && OF_A_NAME.test(lastWord(behind[1]!))
    if (behind && !cut && after.trim() === '')
      return { title: normaliseTitle(behind[1]!), organization: source.actorIds[body.actor]! }
    // ‘chief constable of Holme and Isle of | Marlow Police’, ‘of Holme, Harrow and | Marlow NHS Trust’: a longer name than was read
    const longer = /^(.*?\S)\s+(?:of|for|at)\s+(?:the\s+)?\p{Lu}.*\s$/su.exec(before)
    if (longer && after.trim() === '' && !OF_A_NAME.test(lastWord(longer[1]!)))
      return { title: normaliseTitle(longer[1]!), organization: source.actorIds[body.actor]! }
    // ‘Marlow Police | chief constable’, ‘the council's | leader’
    const ahead = /^(?:['’]s?)?\s+(?!(?:and|&)\s)(\S.*)$/su.exec(after)
    if (ahead && /^(?:(?:the|then|former|acting|interim|new)\s+)*$/iu.test(before))
      return { title: normaliseTitle(ahead[1]!), organization: source.actorIds[body.actor]! }
  }
  return { title: normaliseTitle(text.slice(span.start, span.end)), organization: bodyBehind(source, span) }
}

/** The last word of a title, by which it is an office. */
function lastWord(words: string): string {
  return words
    .split(/[\s-]+/u)
    .at(-1)!
    .toLowerCase()
}

/** ‘chairman | at Marlow NHS Trust’, ‘chief executive | of the National Board’: the body that is named right behind the title. */
function bodyBehind(source: Source, span: Span): string | null {
  return bodyFrom(source, span.end, /^\s(?:of|at|for|with)\s(?:the\s)?/u)
}

/** The body that is named from a place on, behind some words. */
function bodyFrom(source: Source, from: number, behind: RegExp): string | null {
  const { text } = source.document
  const link = behind.exec(text.slice(from, from + 12))
  if (!link) return null
  const start = from + link[0].length
  const body = source.named.overlapping({ start, end: start + 1 }).find(one => {
    const { kind, naming } = source.parts.cast[one.actor]!
    return one.start === start && kind === 'organization' && naming === 'named'
  })
  return body && !NO_BODY.test(text.slice(body.start, body.end)) ? source.actorIds[body.actor]! : null
}

/** Title and, where a document names it with the title, body: adding documents changes no id. */
export function officeId(office: NamedOffice): string {
  return makeId('office', foldWords(office.title), office.organization ?? '')
}
