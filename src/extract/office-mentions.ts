import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { OFFICE_QUALIFIERS, SINGULAR_OFFICES } from '../language/en/titles.ts'

/**
 * Offices that stand for whoever holds them: ‘the Commissioner’, ‘the mayor of London’, ‘the home secretary’,
 * ‘the Metropolitan police chief’. Not ‘a mayor’, not ‘the mayors’, not a title in front of a name.
 */
export function officeMentions(analysed: AnalysedDocument, names: readonly Mention[]): Mention[] {
  const { tokens, document } = analysed
  const found: Mention[] = []
  for (const [index, sentence] of analysed.sentences.entries()) {
    for (let i = sentence.tokenStart; i < sentence.tokenEnd; i++) {
      const head = tokens[i]!
      if (
        !SINGULAR_OFFICES.has(head.lower.replace(/^(?:co|vice|ex)-/u, '')) ||
        (head.pos !== 'NOUN' && head.pos !== 'PROPN' && head.pos !== 'ADJ')
      )
        continue
      // ‘deputy chief constable’ is one office: the last word of it is its head
      if (SINGULAR_OFFICES.has(tokens[i + 1]?.lower ?? '')) continue
      const from = officeStart(tokens, i, sentence.tokenStart)
      // ‘the father-to-be’
      if (from === undefined || tokens[i + 1]?.text === '-') continue
      const to = officeEnd(tokens, i, sentence.tokenEnd)
      const start = tokens[from]!.start
      const end = tokens[to - 1]!.end
      if (
        names.some(
          name =>
            name.start < end &&
            start < name.end &&
            !(name.actorKind === 'organization' && name.start >= start && name.end <= end),
        )
      )
        continue
      // ‘the force's deputy’ with its own name right behind it is a title
      if (
        /^\p{Lu}/u.test(tokens[to]?.text ?? '') &&
        names.some(name => name.start === tokens[to]!.start && name.actorKind === 'person')
      )
        continue
      found.push({
        kind: 'mention',
        start,
        end,
        actorKind: 'person',
        basis: 'office',
        name: document.text.slice(start, end).replace(/^(?:the|this)\s+/iu, ''),
        parts: null,
        office: {
          start,
          end,
          text: document.text.slice(start, end).replace(/^(?:the|this)\s+/iu, ''),
          former: /^(?:the )?(?:former|ex)/iu.test(document.text.slice(start, end)),
          acting: /\bacting\b/iu.test(document.text.slice(start, end)),
        },
        naming: 'description',
        gender: /woman$|mother|sister|wife|daughter/u.test(head.lower)
          ? 'female'
          : /chairman|father|brother|husband|son$/u.test(head.lower)
            ? 'male'
            : null,
        sentence: index,
        paragraph: sentence.paragraph,
        rule: 'mention/office',
      })
    }
  }
  return found
}

/** Back to ‘the’ (or a capitalised beginning) over what qualifies the office; undefined for ‘a’, ‘his’, or nothing. */
function officeStart(tokens: readonly Token[], head: number, first: number): number | undefined {
  for (let i = head - 1; i >= first && i >= head - 6; i--) {
    const token = tokens[i]!
    if (token.lower === 'the' || token.lower === 'this') return i
    const qualifies =
      token.pos === 'PROPN' ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      OFFICE_QUALIFIERS.has(token.lower) ||
      /^(?:['’]s|-|co|ex)$/u.test(token.lower)
    if (/^(?:a|an|his|her|their|its|our|my|your|no|any|every|each)$/u.test(token.lower)) return undefined
    if (!qualifies) return isCapital(tokens[i + 1]!) && isCapital(tokens[head]!) && i + 1 <= head ? i + 1 : undefined
  }
  // A headline or sentence that begins with it: ‘London mayor accuses’, ‘Commissioner calls on public’.
  return head - first <= 3 && isCapital(tokens[first]!) ? first : undefined
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text)
}

/** ‘the mayor of London’, ‘the chair of the police board’. */
function officeEnd(tokens: readonly Token[], head: number, end: number): number {
  if (!/^(?:of|for)$/u.test(tokens[head + 1]?.lower ?? '')) return head + 1
  let to = head + 2
  while (to < end && to < head + 9) {
    const token = tokens[to]!
    if (
      token.pos === 'DET' ||
      token.pos === 'PROPN' ||
      token.pos === 'NOUN' ||
      token.pos === 'ADJ' ||
      token.lower === 'of' ||
      (token.lower === 'and' && isCapital(tokens[to + 1] ?? token))
    )
      to++
    else break
  }
  while (to > head + 1 && /^(?:of|for|the|and|a)$/u.test(tokens[to - 1]!.lower)) to--
  return Math.max(to, head + 1)
}
