import type { HeldRecord } from '../../domain/held-record.ts'
import { type PackKnowledge, packFacts } from '../../domain/pack-knowledge.ts'
import type { StateFact } from '../../domain/pack-procedure.ts'
import type { Proceeding } from '../../domain/proceeding.ts'
import { caseKind, stepLabel } from '../account-words.ts'
import { whenText } from '../view.ts'
import { quoted } from './people.ts'
import { toldOf } from './tellers.ts'

type Phase = StateFact['phase']

/** The rungs from the bottom up, as a reader knows them. */
const PHASES: readonly { readonly phase: Phase; readonly label: string; readonly tracks: readonly string[] }[] = [
  { phase: 'intake', label: 'Complaint or referral', tracks: ['discipline', 'oversight'] },
  {
    phase: 'investigation',
    label: 'Investigation',
    tracks: ['discipline', 'criminal', 'inquest', 'inquiry', 'oversight'],
  },
  { phase: 'decision', label: 'Is there a case to answer', tracks: ['discipline', 'criminal'] },
  {
    phase: 'proceedings',
    label: 'Meeting, hearing or court',
    tracks: ['discipline', 'criminal', 'inquest', 'inquiry'],
  },
  { phase: 'outcome', label: 'Outcome', tracks: ['discipline', 'criminal', 'inquest', 'inquiry', 'oversight'] },
  { phase: 'after', label: 'Afterwards', tracks: ['discipline', 'criminal', 'inquest', 'inquiry'] },
  { phase: 'status', label: 'The officers meanwhile', tracks: ['discipline', 'duty', 'employment'] },
]
/** Where no pack tells: a state that an inquest or a court is in. */
const ELSEWHERE: Phase = 'proceedings'

/** A case as a ladder, without its line. `pack` knows the procedure. */
export function caseView(record: HeldRecord, one: Proceeding, pack: PackKnowledge) {
  const states = new Map(packFacts(pack, 'states').map(({ fact }) => [fact.id, fact]))
  const kind = packFacts(pack, 'kinds').find(({ fact }) => fact.id === one.kind)?.fact
  const steps = one.steps.map(step => {
    const state = states.get(step.state)
    return {
      phase: state?.phase ?? (step.track === 'duty' || step.track === 'employment' ? 'status' : ELSEWHERE),
      view: {
        track: step.track,
        state: step.state,
        label: stepLabel(step),
        count: step.count,
        inferred: step.countBasis === 'inferred',
        by: step.by === null ? null : record.name(step.by),
        when: whenText(step.when),
        subject: step.subject === null ? null : subjectText(record, one.subjects[step.subject]),
        told: toldOf(record, step),
        ...quoted(record, step.citations[0]),
      },
    }
  })
  const track = kind?.track ?? one.steps[0]?.track ?? 'discipline'
  const ladder = PHASES.map(({ phase, label, tracks }) => {
    const own = steps.filter(step => step.phase === phase).map(step => step.view)
    return { phase, label, reached: own.length > 0, steps: own, ofTrack: tracks.includes(track) }
  })
    // A rung that this kind of case has not, and nothing stands on, only confuses.
    .filter(rung => rung.reached || (rung.ofTrack && rung.phase !== 'after' && rung.phase !== 'status'))
    .map(({ ofTrack: _ofTrack, ...rung }) => rung)
  return {
    kind: one.kind,
    kindTitle: caseKind(one),
    title: one.title,
    regime: packFacts(pack, 'regimes').find(({ fact }) => fact.id === one.regime)?.fact.title ?? one.regime,
    standing: one.standing,
    subjects: one.subjects.map(subject => ({ ...subject, text: subjectText(record, subject) })),
    concerns: one.concerns.map(id => record.name(id)),
    ladder,
    counts: countsOf(one, ladder),
  }
}

function subjectText(record: HeldRecord, subject: Proceeding['subjects'][number] | undefined): string {
  if (!subject) return ''
  return subject.actor === null ? subject.text : record.name(subject.actor)
}

/** Phases in which heads are counted: whoever is not among them is missing there. */
function countsOf(
  one: Proceeding,
  ladder: readonly {
    phase: Phase
    label: string
    steps: readonly { label: string; count: number | null; inferred: boolean }[]
  }[],
) {
  const totals = one.subjects.map(subject => subject.count).filter(count => count !== null)
  const total = totals.length > 0 ? Math.max(...totals) : null
  return (
    ladder
      .map(({ label, phase, steps }) => {
        const parts = steps.flatMap(step =>
          step.count === null ? [] : [{ label: step.label, count: step.count, inferred: step.inferred }],
        )
        const sum = parts.reduce((all, part) => all + part.count, 0)
        return { phase: label, of: phase, total, sum, missing: total === null ? null : total - sum, parts }
      })
      // One number alone divides nothing.
      .filter(({ parts, of }) => parts.length > 1 && of !== 'intake' && of !== 'investigation')
      .map(({ of: _of, ...rest }) => rest)
  )
}
