import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { type Span, trimSpan } from '../domain/span.ts'
import type { StatedConfidence } from '../domain/stated-question.ts'
import { NO_HOLDER } from '../language/en/confidence-words.ts'
import { CONDITION_WORDS } from '../language/en/due-words.ts'
import { isFirstPerson } from './asked-words.ts'
import { type Clause, plainClausesOf, spanOf } from './clause.ts'
import { greeted } from './quoted-questions.ts'
import { type Telling, tellingsOf, toldAt } from './telling.ts'
import { noneIn, type Trust, trustAt } from './trust-frames.ts'

/** Who has confidence in whom, or has it no longer, or only on a condition. */
export function findConfidences(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedConfidence[] {
  const tellings = tellingsOf(attributions)
  const clauses = plainClausesOf(analysed)
  // ‘My confidence in you’ of a letter: in whom it is written to
  const reader = analysed.document.genre === 'letter' ? greeted(clauses) : null
  return clauses.flatMap(clause => {
    const found = clause.tokens.flatMap((_, at) => {
      const trust = trustAt(clause, at)
      const more = trust && noneIn(clause, trust)
      return trust ? [{ at, trust }, ...(more ? [{ at: more.in.from, trust: more }] : [])] : []
    })
    const all = found.flatMap(({ at, trust }) => stated(clause, at, trust, { tellings, attributions, reader }))
    return all.filter((one, i) => all.findIndex(other => isTwin(one, other)) === i)
  })
}

/** ‘has my full support and my complete trust’ is told once. */
function isTwin(a: StatedConfidence, b: StatedConfidence): boolean {
  return a.state === b.state && a.in.start === b.in.start && a.in.end === b.in.end
}

interface Known {
  readonly tellings: Telling
  readonly attributions: readonly Attribution[]
  readonly reader: Span | null
}

function stated(clause: Clause, at: number, found: Trust, known: Known): StatedConfidence[] {
  const textOf = (span: Span): string => clause.text.slice(span.start, span.end)
  const condition = conditionOf(clause, at)
  const phrase = spanOf(clause, found.in)
  // ‘my trust in Tom Wray hinges on’: the verb of a condition is no part of a name
  const cut = phrase && condition && condition.start > phrase.start && condition.start < phrase.end
  const named = cut ? trimSpan(clause.text, { start: phrase.start, end: condition.start }) : phrase
  const inWhom = named && known.reader && /^you$/iu.test(textOf(named)) ? known.reader : named
  if (!inWhom) return []
  const words = textOf(inWhom)
  if (NO_HOLDER.test(words) || /^(?:his|her|their|its|my|our) own\b/iu.test(words)) return []
  const told = toldAt(known.tellings, known.attributions, clause.tokens[at]!, 'actual')
  const state = stateOf(clause, found, at, condition)
  // ‘would not say whether’ is told as not said, and leaves it unsaid: withheld.
  if (told.modality === 'denied' && state !== 'withheld') return []
  const owner = found.holder && (spanOf(clause, found.holder) ?? null)
  const holder = owner && isFirstPerson(clause.text, owner) ? null : owner
  if (state === undefined) return []
  const { start, end } = clause.sentence
  return [
    {
      kind: 'confidence',
      start,
      end,
      holder,
      in: inWhom,
      state,
      condition: state === 'conditional' ? condition : null,
      rule: found.rule,
      ...told,
    },
  ]
}

/** The words of a condition in the sentence. */
function conditionOf(clause: Clause, at: number): Span | null {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const rests =
    /\b(?:depends?|rests?|hinges?|will last only|(?:is|are|was|be) (?:conditional|contingent|dependent)) (?:up)?(?:on|so long as)\s[^.;!?”"]*/iu.exec(
      words,
    )
  const found = rests ?? CONDITION_WORDS.exec(words)
  if (!found) return null
  const before = words.slice(0, found.index)
  if (/\b(?:ask|asks|asked|wonder\w*|say|know|see)\s*$/iu.test(before)) return null
  // ‘asked whether she had confidence if …’ is rare; a condition stands with the noun, not sentences away.
  if (!rests && clause.tokens[at]!.start - start > found.index + 250) return null
  const comma = found.index < 3 ? found[0].indexOf(',') : -1
  const length = comma > 0 ? comma : found[0].length
  return {
    start: start + found.index,
    end: start + found.index + found[0].slice(0, length).replace(/[,\s]+$/u, '').length,
  }
}

const UNSAID =
  /\b(?:(?:would|will|could|can|did|ca)(?: not|not|n['’]t) (?:be right to )?(?:say|answer|comment|confirm|be drawn)|declin\w+ to|refus\w+ to|stopped short of|avoided|sidestepped|dodged|not be right to say)\b/iu

/** An answer that says yes. */
const YES =
  /\b(?:said|says|replied|answered|responded)(?: simply)?[:,]? ["“'‘](?:Yes|I do|We do|Of course|Absolutely|Totally|Completely|100 per cent)\b/u

/** Given or lost as the words say it; on a condition; or left unsaid: ‘would not say whether she had confidence in him’. */
function stateOf(clause: Clause, found: Trust, at: number, condition: Span | null): Trust['state'] | undefined {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const before = words.slice(0, clause.tokens[at]!.start - start)
  const asked = /\b(?:whether|if)\b[^,;.]*$/iu.test(before)
  // ‘Asked whether he had confidence in her, Mr Marl replied: “I do.”’
  if (asked && /^["“‘]?Asked\b/u.test(words) && YES.test(words)) return 'given'
  if (UNSAID.test(asked ? words : before)) return 'withheld'
  // ‘claims that he did not trust the prime minister’ tell that somebody claims it
  if (/\b(?:claims?|reports|suggestions|rumours|speculation|denie[sd]) (?:that )?[^,.;]{0,40}$/iu.test(before))
    return undefined
  // ‘Does the minister have confidence in her?’ asks.
  if (/^["“‘]?(?:do|does|did|has|have|is|are|can|will)\b/iu.test(words)) return undefined
  // A question whether there is confidence tells nothing of it.
  if (asked && condition === null) return undefined
  // ‘has my confidence, but that is not unconditional’
  if (/\bnot (?:be )?(?:unconditional|without conditions?|unlimited)\b/iu.test(words) && found.state === 'given')
    return 'conditional'
  if (condition && found.state !== 'withheld' && condition.start !== condition.end) return 'conditional'
  return found.rule === 'confidence/own' ? undefined : found.state
}
