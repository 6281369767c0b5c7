import type { AnalysedDocument } from '../domain/analysis.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { CASE_NAME, DEATH_NOUNS } from '../language/en/step-words.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { KindContext } from './step-kinds.ts'
import { isPerson } from './step-subjects.ts'

/** A step before it is known on whose word it stands. */
export type FoundStep = Omit<ProceedingStep, 'toldIn'>

/** What the finders of steps look at. */
export interface StepScene extends KindContext {
  readonly analysed: AnalysedDocument
}

/** ‘the death of Ada Quill’ in a sentence: whose. */
export function concernOf(clause: Clause): ProceedingStep['concerns'] {
  const { tokens } = clause
  for (let i = 0; i + 2 < tokens.length; i++) {
    // ‘called in | the case of | Ken Marl’
    const called =
      tokens[i]!.lower === 'case' && tokens.slice(Math.max(0, i - 4), i).some(token => token.lower === 'called')
    if (!called && !DEATH_NOUNS.test(tokens[i]!.lower)) continue
    const range = tokens[i + 1]!.lower === 'of' ? phraseAfter(clause, i + 2, false) : ownerBefore(clause, i)
    if (range && isPerson(clause, range)) return spanOf(clause, range) ?? null
  }
  return null
}

/** ‘Ada Quill's | death’, ‘his | death’. */
function ownerBefore(clause: Clause, at: number): TokenRange | undefined {
  const before = clause.tokens[at - 1]
  if (before && /^(?:his|her)$/u.test(before.lower)) return { from: at - 1, to: at }
  return before && /^['’]s?$/u.test(before.lower) ? phraseBefore(clause, at - 1) : undefined
}

/** ‘Operation Larkspur’. */
export function titleOf(clause: Clause): ProceedingStep['title'] {
  const { tokens } = clause
  const at = tokens.findIndex(
    (token, i) => CASE_NAME.test(token.text) && /^\p{Lu}\p{L}+$/u.test(tokens[i + 1]?.text ?? ''),
  )
  return at < 0 ? null : (spanOf(clause, { from: at, to: at + 2 }) ?? null)
}

/** What follows the words of leaving or of a suspension, and names a case of conduct: ‘resigned | before a disciplinary hearing’. */
const BEFORE_CASE = /^(?:before|ahead|prior|pending|while|whilst|during|amid|amidst|following|after|as)$/u

/**
 * ‘quit | before a disciplinary hearing |’, ‘was suspended | while an independent investigation | was carried out’: the case of conduct that somebody leaves or is
 * suspended for, where nothing else tells of which kind it is.
 */
export function caseBeside(
  scene: Pick<StepScene, 'mentions' | 'words'>,
  clause: Clause,
  { track, phase }: StateFact,
  to: number,
): string | null {
  if ((track !== 'employment' && track !== 'duty') || phase !== 'status') return null
  const link = clause.tokens.findIndex((token, i) => i >= to - 1 && i < to + 14 && BEFORE_CASE.test(token.lower))
  if (link < 0) return null
  const named = scene.mentions.find(
    one => one.clause === clause.index && one.from > link && one.from < link + 8 && one.kind.track === 'discipline',
  )
  if (named) return named.kind.id
  if (scene.mentions.some(one => one.kind.track === 'discipline' || one.kind.track === 'criminal')) return null
  // ‘The minister resigned | after an inquiry’ tells of no case of conduct
  const words = track === 'duty' ? LOOKED : CONDUCT_CASE
  const looked = clause.tokens.findIndex((token, i) => i > link && i < link + 8 && words.test(token.lower))
  const open = [...scene.words.kindsById.values()].find(
    one => one.track === 'discipline' && !one.forum && one.conductedBy.length === 0,
  )
  return looked > 0 ? (open?.id ?? null) : null
}

/** ‘investigation’, ‘looks into’, ‘a disciplinary case’. */
const LOOKED = /^(?:investigat\p{L}+|inquiry|inquiries|probe|looks|looked|disciplinary|misconduct|allegations?)$/u
const CONDUCT_CASE = /^(?:disciplinary|misconduct)$/u
