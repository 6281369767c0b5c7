import type { ProceedingStep } from '../domain/stated-step.ts'
import { OFFICERS } from '../language/en/check-words.ts'
import type { StepScene } from './step-cases.ts'
import type { StepWords } from './step-words.ts'

/**
 * ‘PC Marl was given a final written warning’: where no proceeding of conduct is named anywhere, it is an officer's all the same, and by whom
 * it was looked into is not said. In the law's own words alone: one who ‘was sacked’ may be anybody's.
 */
export function unheard(steps: readonly ProceedingStep[], words: StepWords, scene: StepScene): ProceedingStep[] {
  const kinds = [...words.kindsById.values()].filter(kind => kind.track === 'discipline')
  const open = kinds.find(kind => !kind.forum && kind.conductedBy.length === 0)
  const named = steps.some(step => step.track === 'discipline' && step.proceeding !== null)
  if (!open || named || scene.mentions.some(({ kind }) => kind.forum && kind.track === 'discipline')) return [...steps]
  return steps.map(step => {
    const state = words.states.find(({ id }) => id === step.state)
    const officer = step.subjects.some(({ start, end }) =>
      scene.analysed.tokens.some(token => token.start >= start && token.end <= end && OFFICERS.test(token.lower)),
    )
    const bare =
      step.proceeding === null &&
      step.rule === 'step/words' &&
      step.modality === 'actual' &&
      state?.track === 'discipline' &&
      state.phase === 'outcome'
    return bare && officer ? { ...step, proceeding: open.id } : step
  })
}
