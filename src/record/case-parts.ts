import type { CaseStep, OpenCase } from './cases.ts'

/** ‘Operation Larkspur: seventeen officers were investigated … one was dismissed after a hearing’: what became of those who are only counted is the named case's. */
export function withTitled(cases: OpenCase[]): OpenCase[] {
  const titled = cases.filter(one => one.title !== null)
  const [named] = titled
  const total = Math.max(0, ...(named?.subjects.map(subject => subject.count ?? 0) ?? []))
  if (!named || titled.length > 1 || total === 0) return cases
  const isPart = (one: OpenCase): boolean =>
    one !== named &&
    one.concerns.length === 0 &&
    one.subjects.length > 0 &&
    one.steps.every(step => step.state.track !== 'criminal') &&
    one.subjects.every(subject => subject.actor === null && subject.count !== null && subject.count <= total)
  for (const part of cases.filter(isPart)) for (const step of part.steps) named.steps.push(step)
  return cases.filter(one => !isPart(one))
}

/** Words for some of those who have just been counted, and for nobody else: ‘one’, ‘another’, ‘a third’, ‘two of them’. */
const SOME_OF_THEM =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|another|others?|the (?:others?|rest|remaining \w+)|an? (?:second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))|\w+ (?:others|more)|\w+ of (?:them|those|these))$/iu

/** ‘Nine officers were investigated, with two found to have a case to answer. | One | was sacked’: what became of some of those who were counted right before. */
export function withParts(cases: OpenCase[]): OpenCase[] {
  const whole = (part: OpenCase): OpenCase | undefined =>
    part.subjects.length > 0 && part.subjects.every(({ actor, text }) => actor === null && SOME_OF_THEM.test(text))
      ? cases.findLast(
          one =>
            one !== part &&
            one.subjects.some(({ count }) => (count ?? 0) > part.subjects.length) &&
            one.steps.some(step => isDiscipline(step) && isShortlyBefore(step, part.steps[0]!)),
        )
      : undefined
  const owners = new Map(cases.map(one => [one, one.steps.some(isDiscipline) ? whole(one) : undefined]))
  for (const [one, owner] of owners) if (owner && !owners.get(owner)) owner.steps.push(...one.steps)
  return cases.filter(one => {
    const owner = owners.get(one)
    return owner === undefined || owners.get(owner) !== undefined
  })
}

const isDiscipline = ({ state }: CaseStep): boolean => state.track === 'discipline'

function isShortlyBefore({ citation }: CaseStep, other: CaseStep): boolean {
  return citation.start <= other.citation.start && other.citation.start - citation.end < SHORTLY
}

/** How far behind those who are counted, in UTF-16 units, ‘one’ and ‘another’ mean some of them. */
const SHORTLY = 250
