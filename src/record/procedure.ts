import type { Citation } from '../domain/citation.ts'
import { dayRange } from '../domain/day-range.ts'
import type { Discrepancy } from '../domain/dispute.ts'
import { foldWords, makeId } from '../domain/id.ts'
import type { CheckFact, ConfusionCheck, DeciderCheck, ForumCheck, RemovalCheck } from '../domain/pack-check.ts'
import {
  aliasMeanings,
  officesCalled,
  organizationsCalled,
  type PackFound,
  type PackKnowledge,
  packFact,
  packFacts,
  regimeOn,
  sourceInWords,
} from '../domain/pack-knowledge.ts'
import type { CaseStep } from './cases.ts'
import { type CheckedName, nameFault } from './procedure-names.ts'

/** What one document tells that the law of the day has no room for, found by the checks of its packs. */
export function procedureFaults(
  steps: readonly CaseStep[],
  words: readonly CheckedName[],
  pack: PackKnowledge,
): Discrepancy[] {
  // What the model alone has read is not sure enough to say of somebody that the law had no room for it.
  const told = steps.filter(
    ({ told: { asserted }, rule }) => (asserted === 'stated' || asserted === 'reported') && rule !== 'step/framed',
  )
  const faults = packFacts(pack, 'checks').flatMap(found => faultsOf(found, told, words, pack))
  const seen = new Set<string>()
  return faults.filter(fault => !seen.has(fault.id) && Boolean(seen.add(fault.id)))
}

type Checked<C extends CheckFact> = PackFound<C>

function faultsOf(
  found: PackFound<CheckFact>,
  steps: readonly CaseStep[],
  words: readonly CheckedName[],
  pack: PackKnowledge,
): Discrepancy[] {
  const { fact } = found
  switch (fact.kind) {
    case 'outcome-not-in-forum':
      return notInForum({ ...found, fact }, steps, pack)
    case 'decider-without-power':
      return withoutPower({ ...found, fact }, steps, pack)
    case 'states-confused':
      return confused({ ...found, fact }, steps, pack)
    case 'removal-without-steps':
      return removed({ ...found, fact }, steps, pack)
    case 'words-against-law':
    case 'name-before-its-time':
    case 'name-after-its-time':
      return words
        .filter(one => one.check === fact.id)
        .flatMap(one => {
          const filled = nameFault(fact, one, pack)
          return filled ? [discrepancy(found, pack, one.citation, one.said, filled)] : []
        })
    // What looks at tenures, tallies, dates and replies is checked where those are made.
    case 'subject-outside-forum':
    case 'acting-too-long':
    case 'reply-overdue':
    case 'step-missing':
    case 'forbidden-transition':
    case 'two-events-one-date':
    case 'tenures-overlap':
    case 'acting-without-vacancy':
    case 'counts-disagree':
    case 'ranks-disagree':
    case 'name-under-order':
    case 'response-missing':
    case 'weekday-wrong':
      return []
    default:
      return fact satisfies never
  }
}

/** A dismissal told of a misconduct meeting; a reduction in rank of a time that knew none. */
function notInForum(found: Checked<ForumCheck>, steps: readonly CaseStep[], pack: PackKnowledge): Discrepancy[] {
  const { fact } = found
  return steps.flatMap(step => {
    if (!fact.outcomes.includes(step.state.id)) return []
    const forum = step.forum ?? step.kind
    if (fact.forums.length > 0 && (forum === null || !fact.forums.includes(forum))) return []
    const regime = fact.regimes.length === 0 ? null : regimeAgainst(fact, step, steps, pack)
    if (fact.regimes.length > 0 && regime === null) return []
    const kind = forum === null ? '' : (packFact(pack, 'kinds', forum)?.fact.title ?? '')
    return [discrepancy(found, pack, step.citation, step.said, fill(step, { forum: kind, period: regime ?? '' }))]
  })
}

/**
 * The period of a regime under which the outcome was not to be had: by when the allegation came to be known, where the document says; else by the
 * day of the outcome, where no earlier regime had it either. null: none is shown.
 */
function regimeAgainst(
  fact: ForumCheck,
  step: CaseStep,
  steps: readonly CaseStep[],
  pack: PackKnowledge,
): string | null {
  const family = packFact(pack, 'regimes', fact.regimes[0]!)?.fact.family
  if (family === undefined) return null
  const known = steps.find(one => one.state.phase === 'intake' && one.when?.value)?.when?.value
  const told = known ? regimeOn(pack, family, known).regime : null
  const day = latestDay(step)
  const regime = told ?? (day === null ? null : regimeOn(pack, family, day).regime)
  if (!regime || !fact.regimes.includes(regime.fact.id)) return null
  if (told === null && !neverBefore(step, family, regime.fact.from, pack)) return null
  const { from, to } = regime.fact
  return to === '..' || to === null ? `since ${from}` : `between ${from} and ${to}`
}

function latestDay(step: CaseStep): string | null {
  const day = step.when?.value ?? step.publishedOn
  return day && dayRange(day) ? day : null
}

/** Whether no regime up to the one that began on a day had the outcome. */
function neverBefore({ state }: CaseStep, family: string, from: string | null, pack: PackKnowledge): boolean {
  if (state.regimes.length === 0) return false
  const earlier = packFacts(pack, 'regimes').filter(
    ({ fact }) => fact.family === family && (fact.from ?? '') <= (from ?? ''),
  )
  return !earlier.some(({ fact }) => state.regimes.includes(fact.id))
}

/** ‘The watchdog sacked two detectives’. */
function withoutPower(found: Checked<DeciderCheck>, steps: readonly CaseStep[], pack: PackKnowledge): Discrepancy[] {
  const { fact } = found
  return steps.flatMap(step => {
    if (!fact.states.includes(step.state.id) || step.byText === null) return []
    const keys = keysOf(step.byText, step, pack)
    const decider = fact.deciders.find(key => keys.has(key))
    if (decider === undefined || step.subjects.some(one => namesOffice(one.text, fact.except, pack, true))) return []
    return [discrepancy(found, pack, step.citation, step.said, fill(step, { decider: capital(step.byText) }))]
  })
}

function keysOf(words: string, step: CaseStep, pack: PackKnowledge): ReadonlySet<string> {
  const said = words.split(/\s+/u)
  const around = step.citation.quote.split(/[\s,.;:]+/u)
  return new Set([
    ...organizationsCalled(pack, said, null).map(({ fact }) => fact.id),
    ...officesCalled(pack, said).map(one => one.key),
    // ‘Home secretary Lord Penhallow’: the title before a name.
    ...officesCalled(pack, said.slice(0, 2)).map(one => one.key),
    ...aliasMeanings(pack, said, { on: step.publishedOn, around, speaks: true }).flatMap(
      ({ candidate }) => candidate.key ?? [],
    ),
  ])
}

/** `alone`: ‘the Commissioner’ counts even where nothing around tells of which body. */
function namesOffice(text: string, offices: readonly string[], pack: PackKnowledge, alone: boolean): boolean {
  const words = text.split(/\s+/u)
  // ‘The Metropolitan Police Commissioner, | Sir Ken Marl’
  const called = [words, ...text.split(/,\s*/u).map(part => part.split(/\s+/u))]
  if (called.some(part => officesCalled(pack, part).some(one => offices.includes(one.key)))) return true
  const head = words.at(-1)!
  return alone && words.length <= 2 && /^\p{Lu}/u.test(head) && offices.includes(head.toLowerCase())
}

/** ‘the Commissioner was dismissed’. */
function removed(found: Checked<RemovalCheck>, steps: readonly CaseStep[], pack: PackKnowledge): Discrepancy[] {
  const { fact } = found
  return steps.flatMap(step => {
    const subject =
      step.subjects.some(one => namesOffice(one.text, fact.offices, pack, step.byText !== null)) ||
      outOf(step, fact.offices, pack)
    if (!subject || !fact.states.includes(step.state.id)) return []
    return [discrepancy(found, pack, step.citation, step.said, fill(step, {}))]
  })
}

/** ‘was fired | as Commissioner of the Met |’. */
function outOf({ said, citation }: CaseStep, offices: readonly string[], pack: PackKnowledge): boolean {
  const at = citation.quote.indexOf(said)
  const words =
    /^ as (?:the )?([^,.;]{3,60})/u.exec(at < 0 ? '' : citation.quote.slice(at + said.length))?.[1]?.split(/\s+/u) ?? []
  return words.some((_, i) => officesCalled(pack, words.slice(0, i + 1)).some(one => offices.includes(one.key)))
}

/** How far apart, in UTF-16 units, two steps may be told and still be one story of one person. */
const CLOSE = 300

/**
 * One state told as another. Where the one may lawfully follow the other (a finding after a case to answer), only where the two stand in one
 * sentence and no forum is named; where it may not (dismissed after having resigned), wherever they are told of one person.
 */
function confused(found: Checked<ConfusionCheck>, steps: readonly CaseStep[], pack: PackKnowledge): Discrepancy[] {
  const { fact } = found
  return steps.flatMap(told => {
    if (!fact.told.includes(told.state.id)) return []
    const shown = steps.find(
      (one, i) =>
        fact.shown.includes(one.state.id) &&
        confuses(one, told) &&
        // ‘was dismissed and has since resigned’: within a sentence what left comes first.
        (one.state.track !== 'employment' || one.citation.start !== told.citation.start || i < steps.indexOf(told)),
    )
    return shown ? [discrepancy(found, pack, told.citation, told.said, fill(told, {}), shown)] : []
  })
}

/** ‘a hearing later found gross misconduct’: who can find it is named, if only so. */
const FORUM_WORD = /\b(?:hearing|panel|tribunal)\b/iu

function confuses(shown: CaseStep, told: CaseStep): boolean {
  if (!isSamePerson(shown, told)) return false
  const together = shown.citation.start === told.citation.start
  const [by, as] = [shown.state, told.state]
  if (by.track === 'employment' && as.phase === 'outcome') {
    const close = Math.abs(shown.citation.start - told.citation.start) < CLOSE
    const [left, out] = [shown.when?.value, told.when?.value]
    return close && (left && out && left !== out ? left < out : shown.citation.start <= told.citation.start)
  }
  if (by.track === 'duty' && as.track === 'duty') return together
  if (by.phase === 'decision' && as.phase === 'proceedings')
    return together && told.forum === null && !FORUM_WORD.test(told.citation.quote)
  return together && by.track === 'inquest' && as.track === 'criminal' && told.forum === shown.kind
}

function isSamePerson(a: CaseStep, b: CaseStep): boolean {
  const [own, other] = [a.subjects.flatMap(one => one.actor ?? []), b.subjects.flatMap(one => one.actor ?? [])]
  if (own.length > 0 && other.length > 0) return own.some(id => other.includes(id))
  // ‘Two officers were suspended and placed on restricted duties’
  if (a.citation.start === b.citation.start && a.subjects[0] && a.subjects[0].text === b.subjects[0]?.text) return true
  // ‘one was dismissed and two resigned’: those who are counted are not the same.
  return (
    (a.count === null && b.count === null) ||
    (a.count === null && b.subjects.length === 1 && own.length === 0 && isTakenUp(a)) ||
    (b.count === null && isTakenUp(b))
  )
}

/** ‘they’, ‘the officers’: whoever was told of. */
function isTakenUp({ subjects }: CaseStep): boolean {
  return subjects.every(one => /^(?:the|he|she|they|who)\b/iu.test(one.text))
}

function fill(step: CaseStep, more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    told: step.state.label,
    subject: step.subjects[0]?.text ?? 'whoever is meant',
    decider: step.byText ?? '',
    date: step.when?.value ?? '',
    ...more,
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function discrepancy(
  found: PackFound<CheckFact>,
  pack: PackKnowledge,
  citation: Citation,
  said: string,
  values: Readonly<Record<string, string>>,
  other?: CaseStep,
): Discrepancy {
  const { fact } = found
  const message = fact.message.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '').replace(/ {2,}/gu, ' ')
  const period = fact.from === null ? '' : `, ${fact.from} to ${fact.to === '..' || fact.to === null ? 'now' : fact.to}`
  const sides = [
    { value: said, citations: [citation] },
    ...(other ? [{ value: other.said, citations: [other.citation] }] : []),
  ]
  return {
    id: makeId('discrepancy', 'procedure', fact.id, citation.documentId, foldWords(citation.quote), foldWords(said)),
    citations: [...new Map(sides.flatMap(side => side.citations).map(one => [one.start, one])).values()],
    provenance: [{ by: 'pack', id: `${found.pack}/${fact.id}`, version: '1' }],
    confidence: 0.75,
    status: 'proposed',
    changedSinceReview: false,
    kind: fact.discrepancy,
    severity: fact.mark === 'H' || fact.severity !== 'serious' ? fact.severity : 'caution',
    message: capital(message),
    sides,
    entries: [],
    basis: [
      {
        pack: found.pack,
        fact: fact.id,
        source: `${fact.provision ?? fact.id}${period} (${sourceInWords(pack, found)})`,
      },
    ],
  }
}
