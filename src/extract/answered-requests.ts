import type { Span } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'

/** ‘You asked:’, ‘Your request’: what follows was asked by whoever is written to. */
const ASKED =
  /^[ \t]*(?:you (?:have )?(?:asked|requested|wrote)|your (?:request|questions?|enquiry)|request|questions?)\b[^.?\n]{0,80}[:.]?[ \t]*$/gimu
/** ‘Our response:’: where the replies begin. */
const ANSWERED =
  /^[ \t]*(?:(?:our|my|the) )?(?:\p{L}+ )?(?:response|reply|replies|answers?|decision)\b[^.?\n]{0,60}[:.]?[ \t]*$/gimu
/** ‘Q2.’, ‘3)’, ‘Question 4:’ */
const LABEL = /^[ \t]*((?:q(?:uestion)?\.?\s?)?\d{1,2})\s?[.):]/iu
const DECLINED =
  /\b(?:not hold|no information is held|neither confirms?|exempt|refus\w+|declin\w+|unable to provide|cannot (?:provide|disclose))\b/iu

/**
 * A question that a letter only repeats before it replies, as those on requests for information do (Freedom of Information Act
 * 2000, sections 1 and 10): it was asked by the one who is written to. Undefined where a letter asks itself. The reply is found where
 * both have a number.
 */
export function repeatedQuestion(
  text: string,
  { start }: Span,
): { readonly reply: StatedQuestion['reply'] } | undefined {
  const asked = lastBefore(ASKED, text, start)
  if (asked === undefined || (lastBefore(ANSWERED, text, start) ?? -1) > asked) return undefined
  const answers = [...text.matchAll(ANSWERED)].find(found => found.index > start)?.index
  if (answers === undefined) return undefined
  const label = LABEL.exec(lineAt(text, start).words)?.[1]
  return { reply: label ? numbered(text, answers, label.toLowerCase()) : null }
}

function lastBefore(pattern: RegExp, text: string, end: number): number | undefined {
  return [...text.slice(0, end).matchAll(pattern)].at(-1)?.index
}

function lineAt(text: string, place: number): Span & { readonly words: string } {
  const start = text.lastIndexOf('\n', place - 1) + 1
  const stop = text.indexOf('\n', place)
  const end = stop < 0 ? text.length : stop
  return { start, end, words: text.slice(start, end) }
}

/** The first line behind a place that has the same number. */
function numbered(text: string, from: number, label: string): StatedQuestion['reply'] {
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at)
    const found = LABEL.exec(line.words)
    if (found && found[1]!.toLowerCase() === label) {
      const start = line.start + found[0].length + /^\s*/u.exec(line.words.slice(found[0].length))![0].length
      return start < line.end ? { start, end: line.end, declined: DECLINED.test(line.words) } : null
    }
    at = line.end + 1
  }
  return null
}
