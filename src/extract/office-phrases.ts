import type { Token } from '../domain/analysis.ts'
import type { Span } from '../domain/span.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { isOfficeHead, OFFICE_QUALIFIERS } from '../language/en/titles.ts'
import { officeEnd } from './title-ends.ts'

/** Words that end like an office and are none: kin, bystanders, callings that nobody is appointed to. */
const NO_OFFICE =
  /^(?:father|mother|brother|sister|son|daughter|wife|husband|widow|widower|partner|uncle|aunt|cousin|neighbour|witness|author|blogger|critic|veteran|aide|expert|analyst|activist|campaigner|candidate|nominee|frontrunner|spokesman|spokeswoman|spokesperson|journalist|reporter|correspondent|columnist|broadcaster|presenter|host)$/u

/** ‘the youngest premier | of the 20th century’, ‘the longest-serving chancellor | of modern times’: a comparison, no title. */
const OF_AN_AGE =
  /\bof (?:the \S+ century|(?:modern|recent|all|our|her|his) times?|(?:the|his|her|a) generation|all)\b/iu

/** ‘an excellent police officer’, ‘the senior officer’: a calling, and no office that one holds. */
const ANY_OFFICER =
  /^(?:an? |the )?(?:(?:senior|serving|retired|young|police|excellent|uniformed|junior|fellow|experienced|dedicated|fine) )+officer$/iu

/** ‘Assistant Chief Con’, ‘Det Con’. */
const SHORT_RANK = /\b(?:chief|ch|det|detective) (?:con|const|ins)$/iu

/** The last word before ‘of’ must name an office: ‘father of two’ and ‘a popular blogger’ hold none. */
export function isOffice(words: string): boolean {
  if (OF_AN_AGE.test(words) || ANY_OFFICER.test(words)) return false
  if (SHORT_RANK.test(words)) return true
  const before = lastWord(words.split(/\s+(?:of|for|at|to)\s+/u)[0]!)
  if (isOfficeHead(before) && !NO_OFFICE.test(before)) return true
  // ‘Commission for Fair Work | chairman |’: the body first
  const last = lastWord(words)
  return (
    BODY_WORDS.has(before) &&
    /^\p{Lu}/u.test(words) &&
    !/^(?:office|department|ministry)$/u.test(before) &&
    isOfficeHead(last) &&
    !NO_OFFICE.test(last)
  )
}

function lastWord(words: string): string {
  return words
    .split(/[\s-]+/u)
    .at(-1)!
    .toLowerCase()
}

/** An office named in running text, with what its article and adjectives tell of it. */
export interface OfficePhrase extends Span {
  readonly text: string
  readonly acting: boolean
  readonly interim: boolean
  readonly designate: boolean
  readonly former: boolean
}

/** Articles, possessives and adjectives that may stand before an office without belonging to its title. */
const LEADING =
  /^(?:the|a|an|its|his|her|their|our|first|youngest|oldest|previous|only|own|very|new|next|current|present|permanent|full-time|former|then|ex|outgoing|incoming|acting|interim|temporary|caretaker|as|to|be|from|post|role|job|position|of)$/u

/** The office that is named right at `at`: ‘the acting chief constable of Marlow Police’. Undefined where none begins there. */
export function officePhraseAt(tokens: readonly Token[], at: number, text: string): OfficePhrase | undefined {
  let from = at
  while (from < at + 7 && LEADING.test(tokens[from]?.lower ?? '')) from++
  // ‘a prospective MP’, ‘the would-be mayor’
  if (
    /^(?:prospective|would-be|aspiring|potential|possible|future|honorary|qualified|trained|registered)$/u.test(
      tokens[from]?.lower ?? '',
    )
  )
    return undefined
  const head = headFrom(tokens, from)
  if (head === undefined) return undefined
  const end = officeEnd(tokens, head, tokens.length)
  // ‘acting’ goes with the title: ‘the acting chief constable’ is looked up as such.
  const first = /^(?:acting|interim)$/u.test(tokens[from - 1]?.lower ?? '') && from > at ? from - 1 : from
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end }
  const words = text.slice(span.start, span.end)
  if (!isOffice(words)) return undefined
  // ‘join Home Secretary | Ada Quill’: somebody else's title
  const next = tokens[end]
  const day = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(
    next?.text ?? '',
  )
  if (next?.pos === 'PROPN' && !day && next.start - tokens[end - 1]!.end === 1 && /^\p{Lu}\p{Ll}/u.test(next.text))
    return undefined
  const lead = tokens.slice(at, from).map(token => token.lower)
  return {
    ...span,
    text: words,
    acting: lead.includes('acting') || lead.includes('temporary') || lead.includes('caretaker'),
    interim: lead.includes('interim'),
    designate: lead.includes('next') || /\bdesignate\b/iu.test(words) || tokens[end]?.lower === 'designate',
    former: lead.some(word => /^(?:former|then|ex|outgoing)$/u.test(word)),
  }
}

const BASIS = /^[^.,;:]{0,30}?\bon an? (temporary|acting|interim|caretaker) basis\b/iu

/** ‘chief constable | on a temporary basis’, ‘was | temporarily promoted to | chief’: how an office is held, by the words around it. */
export function temporaryAt(text: string, { start, end }: Span): 'acting' | 'interim' | null {
  const behind = BASIS.exec(text.slice(end, end + 60))
  if (behind) return /interim/iu.test(behind[1]!) ? 'interim' : 'acting'
  const before = text.slice(Math.max(0, start - 50), start)
  return /\btemporarily (?:promoted|appointed|made|named|acting|serving|taking|filling)\b[^.,;:]*$/iu.test(before)
    ? 'acting'
    : null
}

/** The last word of the title that begins at `from`. */
function headFrom(tokens: readonly Token[], from: number): number | undefined {
  let head: number | undefined
  for (let i = from; i < tokens.length && i < from + 9; i++) {
    const token = tokens[i]!
    if (isOfficeHead(token.lower)) head = i
    const goesOn =
      /^(?:PROPN|NOUN|ADJ)$/u.test(token.pos) ||
      OFFICE_QUALIFIERS.has(token.lower) ||
      /^(?:['’]s|-|and|&)$/u.test(token.lower) ||
      isOfficeHead(token.lower) ||
      // The tagger takes the ‘home’ of ‘home secretary’ for a verb.
      token.lower === 'home'
    if (!goesOn) break
    // ‘chair and a friend’: what follows the ‘and’ must go on with the title
    if (token.lower === 'and' && head !== undefined && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) break
  }
  return head
}
