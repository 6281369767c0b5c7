import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { SpanIndex } from '../domain/span.ts'
import type { DeathCircumstance, DeathDetail, StatedDeath } from '../domain/stated-step.ts'
import { BEFALLS, HARMLESS, HARMS, HARMS_WITH } from '../language/en/death-words.ts'
import { type Clause, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { peopleIn } from './death-people.ts'
import { placeBehind } from './death-places.ts'
import { agentBehind } from './deaths.ts'
import { timeOf } from './event-times.ts'
import { objectOf, type Predicate, predicateAt } from './predicates.ts'
import { beforeParenthesis } from './step-parties.ts'
import { tellingsOf, toldAt } from './telling.ts'

type Found = Omit<DeathCircumstance, 'toldIn' | 'modality' | 'start' | 'end' | 'kind'>

/** How many sentences away from one that tells a death its circumstances may be told. */
const REACH = 3

/** How old the dead were, and where and when they were hurt or fell ill, in the sentences around those that tell their deaths. */
export function findDeathCircumstances(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  deaths: readonly (StatedDeath | DeathDetail)[],
): DeathCircumstance[] {
  if (deaths.length === 0) return []
  const tellings = tellingsOf(attributions)
  const people = new SpanIndex(mentions.filter(one => one.actorKind === 'person'))
  const clauses = plainClausesOf(analysed)
  const told = clauses.filter(({ sentence }) => deaths.some(one => one.start === sentence.start)).map(one => one.index)
  return clauses
    .filter(({ index }) => told.some(at => Math.abs(at - index) <= REACH))
    .flatMap(clause =>
      [
        ...agesIn(clause),
        ...agesAtDeath(
          clause,
          deaths.filter(one => one.kind === 'death'),
        ),
        ...harmsIn(analysed, people, clause),
      ].map(found => ({
        kind: 'death-circumstance' as const,
        start: clause.sentence.start,
        end: clause.sentence.end,
        ...found,
        ...toldAt(tellings, attributions, found.said, 'actual'),
      })),
    )
}

/** ‘She was 78.’, ‘The father of three was 39.’; ‘The 35-year-old scaffolder …’. */
const IS_AGED =
  /^(?<who>She|He|The (?:\p{Ll}[\p{Ll}-]* ){1,4}?|Mrs?\.? [\p{L}’'-]+ |Ms\.? [\p{L}’'-]+ |Miss [\p{L}’'-]+ ) ?was (?:only |just |then |aged )?(?<age>\d{1,3})(?= ?(?:[.,;:]|years old|when |at the time|and |or so\b|$))/u
const AGED_SUBJECT =
  /^(?<who>The (?<age>\d{1,3})[- ]year[- ]old(?: \p{Ll}[\p{Ll}-]+){0,2}?)(?= (?:\p{Ll}+ed|was|had|has|fell|died|who|went|lost|could|did|never|left)\b|,)/u
/** What is done to a suspect, and not to the dead. */
const OF_SUSPECT =
  /\b(?:arrest(?:ed)?|charged|bail(?:ed)?|convicted|sentenced|jailed|admitted|denie[sd]|den(?:y|ies)|pleaded|remanded|appeared|suspicion)\b/u

function agesIn({ sentence, text }: Clause): Found[] {
  const words = text.slice(sentence.start, sentence.end)
  if (OF_SUSPECT.test(words)) return []
  const match = IS_AGED.exec(words) ?? AGED_SUBJECT.exec(words)
  const who = match?.groups?.who?.trimEnd()
  if (!match || who === undefined) return []
  const person = { start: sentence.start, end: sentence.start + who.length }
  return [circumstance({ person, age: Number(match.groups!.age), said: person, rule: 'death/age' })]
}

/** ‘has died at home in Durham | aged 91 |’, ‘died of mesothelioma at the age of 83’: of whoever the verb tells to have died. */
function agesAtDeath({ sentence, text }: Clause, deaths: readonly StatedDeath[]): Found[] {
  return deaths.flatMap(death => {
    if (death.start !== sentence.start || death.said.start < death.person.end) return []
    const match = AGE_AT_DEATH.exec(text.slice(death.said.end, sentence.end))
    // ‘died when Ken Marl, aged 31, drove at him’: the age of somebody else
    if (!match || /\b(?:after|when|as|while|and|by|before)\b/u.test(match[1]!)) return []
    const { person, said } = death
    return [circumstance({ person, age: Number(match[2]), said, rule: 'death/age' })]
  })
}

/** ‘died at 41 Quill Road’ tells no age; ‘died at 91’ does. */
const AGE_AT_DEATH =
  /^([^.;!?“”"]{0,90}?\s(?:aged|at the age of)|\s(?:at)) (\d{1,3})(?=\s*(?:$|[,.;)—–]|and\s|after\s|in\s|on\s|from\s))/u

/** Where, when and by whom somebody was hurt, or fell ill: ‘collapsed in the yard on 8 January’, ‘was run over by a van in Dock Road’. */
function harmsIn(analysed: AnalysedDocument, people: SpanIndex<Mention>, clause: Clause): Found[] {
  return clause.tokens.flatMap((token, at) => {
    const manner = mannerOf(clause, at)
    if (!manner) return []
    const predicate = predicateAt(clause, at)
    if (predicate.negated || predicate.unreal || predicate.modality !== 'actual') return []
    const subject = beforeParenthesis(clause, predicate.from) ?? predicate.subject
    // Whoever finds or holds somebody has hurt nobody, and when somebody is found is not when they died.
    const verb = token.lemma.replace(/ed$/u, '')
    const hurts = !HARMLESS.has(token.lemma) && !HARMLESS.has(verb)
    const { who, by } = partiesOf(clause, predicate, manner, subject)
    const time = /^(?:find|discover)$/u.test(token.lemma) ? null : timeOf(analysed, clause, predicate)
    const place = placeBehind(clause, at)
    const said = { start: token.start, end: token.end }
    if (!who || (!place && !time && !(by && hurts))) return []
    return peopleIn(clause, people, who).map(person =>
      circumstance({
        person,
        place,
        when: time,
        by: (hurts && by && spanOf(clause, by)) || null,
        said,
        rule: 'death/hurt',
      }),
    )
  })
}

type Manner = 'befalls' | 'harms'

function mannerOf({ tokens }: Clause, at: number): Manner | undefined {
  const { lemma, pos, lower } = tokens[at]!
  if (pos !== 'VERB' && pos !== 'ADJ') return undefined
  const next = tokens[at + 1]?.lower ?? ''
  if (BEFALLS.has(lemma)) return 'befalls'
  if (/^(?:became|was|fell|taken)$/u.test(lower)) return /^(?:unwell|ill)$/u.test(next) ? 'befalls' : undefined
  if (HARMS.has(lemma) || HARMS.has(lower.replace(/ed$/u, ''))) return 'harms'
  return HARMS_WITH.has(lemma) && /^(?:over|down|off)$/u.test(next) ? 'harms' : undefined
}

function partiesOf(
  clause: Clause,
  predicate: Predicate,
  manner: Manner,
  subject: TokenRange | undefined,
): { who: TokenRange | undefined; by: TokenRange | undefined } {
  if (manner === 'befalls') return { who: subject, by: undefined }
  const agent = agentBehind(clause, predicate)
  const object = agent ? undefined : objectOf(clause, predicate)
  if (predicate.voice === 'active' || (predicate.voice === 'either' && object)) return { who: object, by: subject }
  return { who: subject, by: agent }
}

function circumstance(found: Pick<Found, 'person' | 'said' | 'rule'> & Partial<Found>): Found {
  return { age: null, place: null, when: null, by: null, ...found }
}
