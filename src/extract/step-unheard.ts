import type { ProceedingStep } from '../domain/stated-step.ts'
import { OFFICERS } from '../language/en/check-words.ts'
import type { StepScene } from './step-cases.ts'
import type { StepWords } from './step-words.ts'

/**
 * ‘PC Marl was given a final written warning’: where no proceeding of conduct is named anywhere, it is an officer's all the same, and by whom
 * it was looked into is not said. In the press's words (‘was sacked’) only of those whose words say that they are of the police.
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
      (step.rule === 'step/words' || isPolice(scene, step)) &&
      step.modality === 'actual' &&
      state?.track === 'discipline' &&
      state.phase === 'outcome'
    return bare && officer ? { ...step, proceeding: open.id } : step
  })
}

/** ‘| Two police officers | have been sacked’, ‘| A detective constable | was sacked’; an officer may be a prison's. */
function isPolice({ analysed }: StepScene, { subjects }: ProceedingStep): boolean {
  return subjects.some(({ start, end }) => POLICE.test(analysed.document.text.slice(start, end)))
}

const POLICE = /\b(?:police|policem[ae]n|policewom[ae]n|constables?|pcs?|dcs?|detectives?)\b/iu
