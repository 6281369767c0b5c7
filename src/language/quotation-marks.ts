import type { Span } from '../domain/span.ts'

/** A quotation mark: where it stands and what it can be. */
export interface Mark {
  readonly at: number
  /** Behind it: one further, or two where two apostrophes stand for a double mark. */
  readonly end: number
  readonly family: 'double' | 'single' | 'guillemet'
  /** ‘either’: a straight mark between blanks, or a curly one turned the wrong way round. */
  readonly role: 'open' | 'close' | 'either'
}

const DOUBLE = /["“”„‟＂]/u
const SINGLE = /['‘’‛]/u
const GUILLEMET = /[«»‹›]/u

/**
 * The quotation marks of one paragraph, apostrophes left out. What a mark is, is told from its neighbours
 * first and its shape second: mangled copies turn marks round, and straight ones have no shape.
 */
export function findMarks(text: string, span: Span): Mark[] {
  const marks: Mark[] = []
  for (let at = span.start; at < span.end; at++) {
    const character = text[at]!
    const before = at > span.start ? text[at - 1]! : ' '
    const after = at + 1 < span.end ? text[at + 1]! : ' '
    // Typewriter habit, and many archives: two apostrophes or grave accents for a double mark.
    if (/^(?:''|``|’’|‘‘)/u.test(text.slice(at, at + 2)) && at + 1 < span.end) {
      marks.push({
        at,
        end: at + 2,
        family: 'double',
        role: roleOfDouble('"', before, at + 2 < span.end ? text[at + 2]! : ' '),
      })
      at++
      continue
    }
    if (DOUBLE.test(character))
      marks.push({ at, end: at + 1, family: 'double', role: roleOfDouble(character, before, after) })
    else if (GUILLEMET.test(character))
      marks.push({ at, end: at + 1, family: 'guillemet', role: /[«‹]/u.test(character) ? 'open' : 'close' })
    else if (SINGLE.test(character)) {
      const role = roleOfSingle(text, character, before, after, at)
      if (role) marks.push({ at, end: at + 1, family: 'single', role })
    }
  }
  return marks
}

const OPENS_AFTER = /[\s([{—–\-‘“'"/…]/u
const CLOSES_BEFORE = /[\s.,;:!?)\]}—–\-’”'"/…]/u

function roleOfDouble(character: string, before: string, after: string): Mark['role'] {
  const canOpen = OPENS_AFTER.test(before) && !/\s/u.test(after)
  const canClose = CLOSES_BEFORE.test(after) && !/\s/u.test(before)
  if (canOpen && !canClose) return 'open'
  if (canClose && !canOpen) return 'close'
  if (/[“„‟]/u.test(character)) return 'open'
  if (character === '”') return 'close'
  return 'either'
}

/** null: an apostrophe (‘it’s’, ‘officers’ homes’, ‘’90s’, ‘rock ’n’ roll’). */
function roleOfSingle(text: string, character: string, before: string, after: string, at: number): Mark['role'] | null {
  const letterBefore = /[\p{L}\p{N}]/u.test(before)
  const letterAfter = /[\p{L}\p{N}]/u.test(after)
  if (letterBefore && letterAfter) return null
  if (!letterBefore && letterAfter) {
    if (/^\d0s|^(?:em|tis|twas|til|cause|n['’])(?![\p{L}])/iu.test(text.slice(at + 1, at + 7))) return null
    return character === '’' && !/[\s(“"]/u.test(before) ? null : 'open'
  }
  if (letterBefore) {
    // ‘officers’ homes’: after an s, followed by a blank and a word, it may be a possessive; the pairing decides.
    return /s/iu.test(before) && /\s/u.test(after) ? 'either' : 'close'
  }
  if (/[.,!?…\])”"]/u.test(before)) return 'close'
  return /[\s(“"]/u.test(before) && /["“([]/u.test(after) ? 'open' : null
}
