import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { firstFrom, type Span } from '../domain/span.ts'
import { BODY_WORDS, PEOPLES, PLACES } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { HONORIFICS, isOfficeHead, OFFICE_QUALIFIERS, POSTNOMINAL } from '../language/en/titles.ts'
import { titleStart } from './title-starts.ts'

/** How many tokens at the start are title: up to the last honorific or office word that a name follows. */
export function titleLength(tokens: readonly Token[]): number {
  let length = 0
  const last = lettersFrom(tokens)
  for (const [i, token] of tokens.entries()) {
    const word = token.lower.replace(/\.$/u, '')
    if (HONORIFICS.has(word) || isShortRank(tokens, i)) length = i + 1
    else if (i > 0 && POSTNOMINAL.test(token.text) && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) continue
    else if (
      isOfficeHead(word) &&
      !isThing(tokens, i) &&
      !isSurname(tokens, i) &&
      !(
        word === 'general' &&
        /^(?:election|assembly|strike|public|synod|hospital|stores?|practice|practitioners?|council|motors|secretary)$/u.test(
          tokens[i + 1]?.lower ?? '',
        )
      )
    ) {
      length = i + 1
      // ‘Mayor of Marlow Idris Vane’: of and its place belong to the title where two words of a name follow
      if (/^(?:of|for)$/u.test(tokens[i + 1]?.lower ?? '') && last - (i + 2) >= 1) {
        const rest = last - (i + 2) - (tokens[i + 2]?.lower === 'the' ? 1 : 0)
        // ‘Chief Constable of Marlow City Police’: a body, and no name behind it
        const body = BODY_WORDS.has(tokens[last - 1]!.lower)
        // ‘Chairman of the Federation of England and Wales’: no name ends it
        const linked = /^(?:and|of|for|the|&)$/u.test(tokens[last - 2]!.lower)
        length = rest >= 3 && !body && !linked ? last - 2 : tokens.length
      }
    }
    if (token.text === '.' && length === i) length = i + 1
  }
  return Math.min(length, tokens.length)
}

/** Where the letters behind a name begin: ‘Chairman of the Audit Committee Ada Quill | MP’. */
function lettersFrom(tokens: readonly Token[]): number {
  let last = tokens.length
  while (last > 1 && POSTNOMINAL.test(tokens[last - 1]!.text)) last--
  return last
}

/** ‘Assistant Chief | Con | Ada Quill’: short for a rank, and a name elsewhere. */
function isShortRank(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:con|const|ins)$/u.test(tokens[at]!.lower) && /^(?:chief|ch|det|detective)$/u.test(tokens[at - 1]?.lower ?? '')
  )
}

/** ‘the Family | Justice | Division’, ‘the Criminal | Justice | Plan’: no judge, and no name behind it. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower
  return (
    tokens[at]!.lower === 'justice' &&
    before !== undefined &&
    !/^(?:mr|mrs|ms|lord|lady|chief|court|associate|former|then|\.)$/u.test(before)
  )
}

/** Who is spoken to or of by the office alone: ‘Mr Speaker’, ‘the Lord Mayor’. */
const ADDRESSED =
  /^(?:speaker|president|mayor|chairman|chairwoman|chairperson|chair|chancellor|justice|secretary|ambassador|minister|premier|commissioner|provost|advocate|chief|lieutenant|registrar|coroner|recorder|governor)$/u

/**
 * ‘Ada | Judge’, ‘Mr | Leader’, ‘Sir Ken | Marshal’: a word for an office right behind a given name or a form of address, and no name
 * behind it, is what somebody is called. ‘Mr | Speaker’ is not, nor ‘Sydney | Mayor Ada Quill’.
 */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!before || (next && /^\p{Lu}/u.test(next.text) && !POSTNOMINAL.test(next.text))) return false
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) || /^(?:of|for|-)$/u.test(next?.lower ?? '')) return false
  const bare = before.lower.replace(/\.$/u, '')
  if (HONORIFICS.has(bare)) return !ADDRESSED.test(tokens[at]!.lower)
  return GIVEN_NAMES.has(bare) && !PLACES.has(bare)
}

/** ‘Ada Quill QC’, ‘Ada Quill Labour’: what follows the name in the run and is no part of it. */
export function cutBody(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      // ‘Andrew Green’, ‘Doris Day’: right behind a given name the word is a surname
      ((i > 1 && PEOPLES.test(token.text)) ||
        POSTNOMINAL.test(token.text) ||
        token.lower === 'of' ||
        token.lower === 'for'),
  )
  return at > 0 ? tokens.slice(0, at) : tokens
}

export function officeOf(analysed: AnalysedDocument, runFrom: number, named: Span): Mention['office'] {
  const start = titleStart(analysed, named)
  const span = { start, end: named.end }
  const firstToken = start < analysed.tokens[runFrom]!.start ? firstFrom(analysed.tokens, start) : runFrom
  const before = analysed.tokens.slice(Math.max(0, firstToken - 3), firstToken).map(token => token.lower)
  return {
    ...span,
    text: analysed.document.text.slice(span.start, span.end),
    former:
      before.some(word => /^(?:former|ex|then|late|retired)$/u.test(word)) ||
      /^(?:former|ex-|then)/iu.test(analysed.document.text.slice(span.start, span.end)),
    acting: /\b(?:acting|interim|temporary|temp|t\/)/iu.test(
      analysed.document.text.slice(Math.max(0, span.start - 8), span.end),
    ),
  }
}

/** ‘Marlow mayor Idris Vane’, ‘Northgate presenter Nick Tull’: a lower-case office right before the name. */
export function lowerCaseOffice(
  analysed: AnalysedDocument,
  first: number,
  kind: Mention['actorKind'],
): Mention['office'] {
  const { tokens } = analysed
  if (kind !== 'person') return null
  const head = tokens[first - 1]
  if (!head || !isOfficeHead(head.lower) || /^(?:his|her|their)$/u.test(tokens[first - 2]?.lower ?? '')) return null
  let from = first - 1
  while (from > 0) {
    const token = tokens[from - 1]!
    const qualifies =
      OFFICE_QUALIFIERS.has(token.lower) ||
      /^(?:co|ex|-)$/u.test(token.lower) ||
      token.pos === 'PROPN' ||
      (token.pos === 'NOUN' && from === first - 1) ||
      (token.pos === 'ADJ' && from > first - 4)
    if (!qualifies || tokens[from]!.start - token.end > 1) break
    from--
  }
  if (tokens[from]!.text === '-') from++
  return officeOf(analysed, from, { start: tokens[from]!.start, end: head.end })
}
