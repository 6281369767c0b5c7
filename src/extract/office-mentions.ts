import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { covers, type Span, SpanIndex } from '../domain/span.ts'
import { isOfficeHead, OFFICE_QUALIFIERS, SINGULAR_OFFICES } from '../language/en/titles.ts'
import { officeEnd } from './title-ends.ts'

/**
 * Offices that stand for whoever holds them: ‘the Commissioner’, ‘the mayor of London’, ‘the home secretary’,
 * ‘the Metropolitan police chief’. Not ‘a mayor’, not ‘the mayors’, not a title in front of a name.
 */
export function officeMentions(analysed: AnalysedDocument, names: readonly Mention[]): Mention[] {
  const { tokens } = analysed
  const taken = new SpanIndex(names)
  // ‘Ada Quill Police & | Crime Commissioner’: told with the name
  const titles = new SpanIndex(names.flatMap(({ office }) => office ?? []))
  const found: Mention[] = []
  for (const [index, sentence] of analysed.sentences.entries()) {
    for (let i = sentence.tokenStart; i < sentence.tokenEnd; i++) {
      if (!isSingularHead(tokens, i)) continue
      const from = officeStart(tokens, i, sentence.tokenStart)
      if (from === undefined) continue
      const to = officeEnd(tokens, i, sentence.tokenEnd)
      const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
      if (isOfName(span, tokens[to], taken) || titles.overlapping(span).length > 0) continue
      found.push(officeMention(analysed, span, tokens[i]!, index))
    }
  }
  return found
}

/** The last word of an office that one person holds: the ‘constable’ of ‘deputy chief constable’; not ‘father-to-be’. */
function isSingularHead(tokens: readonly Token[], i: number): boolean {
  const head = tokens[i]!
  const next = tokens[i + 1]
  if (!SINGULAR_OFFICES.has(head.lower.replace(/^(?:co|vice|ex)-/u, '')) || !/^(?:NOUN|PROPN|ADJ)$/u.test(head.pos))
    return false
  // ‘| Judge | me on what people say’: what somebody asks to be done
  if (/^(?:me|us|him|them|it|myself|yourself)$/u.test(next?.lower ?? '')) return false
  // ‘the Scottish Executive’ is a body
  if (head.lower === 'executive' && tokens[i - 1]?.lower !== 'chief') return false
  // ‘the chief constables’, ‘Chief Constables’ are several
  return !SINGULAR_OFFICES.has((next?.lower ?? '').replace(/(?<=[^s])s$/u, '')) && next?.text !== '-'
}

/** Whether the words are part of a name, or the title of one that follows. A body within them is neither. */
function isOfName(span: Span, next: Token | undefined, names: SpanIndex<Mention>): boolean {
  const within = names.overlapping(span).some(name => !(name.actorKind === 'organization' && covers(span, name)))
  if (within || next === undefined || !/^\p{Lu}/u.test(next.text)) return within
  return names.overlapping(next).some(name => name.start === next.start && name.actorKind === 'person')
}

function officeMention(analysed: AnalysedDocument, span: Span, head: Token, sentence: number): Mention {
  const words = analysed.document.text.slice(span.start, span.end)
  const text = words.replace(/^(?:the|this)\s+/iu, '')
  const female = /woman$|mother|sister|wife|daughter/u.test(head.lower)
  const male = /chairman|father|brother|husband|son$/u.test(head.lower)
  return {
    kind: 'mention',
    ...span,
    actorKind: 'person',
    basis: 'office',
    name: text,
    parts: null,
    office: { ...span, text, former: /^(?:the )?(?:former|ex)/iu.test(words), acting: /\bacting\b/iu.test(words) },
    naming: 'description',
    gender: female ? 'female' : male ? 'male' : null,
    sentence,
    paragraph: analysed.sentences[sentence]!.paragraph,
    rule: 'mention/office',
  }
}

/** Back to ‘the’ (or a capitalised beginning) over what qualifies the office; undefined for ‘a’, ‘his’, or nothing. */
function officeStart(tokens: readonly Token[], head: number, first: number): number | undefined {
  for (let i = head - 1; i >= first && i >= head - 6; i--) {
    const token = tokens[i]!
    if (token.lower === 'the' || token.lower === 'this') return i
    // ‘the Trade and Industry Secretary’
    const joined =
      token.lower === 'and' &&
      (isCapital(tokens[i + 1]!) ? isCapital(tokens[i - 1] ?? token) : isRemit(tokens, i, head))
    const qualifies =
      joined ||
      token.pos === 'PROPN' ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      OFFICE_QUALIFIERS.has(token.lower) ||
      /^(?:['’]s|-|co|ex)$/u.test(token.lower)
    if (
      /^(?:a|an|one|another|some|many|several|two|his|her|their|its|our|my|your|no|any|every|each)$/u.test(token.lower)
    )
      return undefined
    if (!qualifies) return isCapital(tokens[i + 1]!) && isCapital(tokens[head]!) && i + 1 <= head ? i + 1 : undefined
  }
  // A headline or sentence that begins with it: ‘London mayor accuses’, ‘Commissioner calls on public’.
  // ‘Marlowshire's Police and Crime Commissioner said’: a longer one is capitalised at its end, too.
  return (head - first <= 3 || isCapital(tokens[head]!)) && isCapital(tokens[first]!) ? first : undefined
}

/** ‘the trade and industry secretary’: two nouns before a minister's word; not ‘the mayor and council leader’. */
function isRemit(tokens: readonly Token[], and: number, head: number): boolean {
  const before = tokens[and - 1]
  return (
    /^(?:minister|secretary|spokesman|spokeswoman|spokesperson)$/u.test(tokens[head]!.lower) &&
    and + 2 === head &&
    before?.pos === 'NOUN' &&
    !isOfficeHead(before.lower)
  )
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}
