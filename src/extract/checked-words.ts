import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, ExtractedTime } from '../domain/extraction.ts'
import type { CheckFact } from '../domain/pack-check.ts'
import { type PackKnowledge, packFact, packFacts } from '../domain/pack-knowledge.ts'
import { findIndexed, indexPhrases, type Phrased, type PhraseIndex } from '../domain/phrase-index.ts'
import type { Span } from '../domain/span.ts'
import type { CheckedWords } from '../domain/stated-step.ts'
import { HISTORY, OFFICERS, PRESENT } from '../language/en/check-words.ts'
import { type Clause, plainClausesOf, spanOf } from './clause.ts'
import { extractedTime } from './event-times.ts'
import { tellingsOf, toldAt } from './telling.ts'

interface Sought extends Phrased {
  readonly check: CheckFact
  readonly name: string | null
}

const made = new WeakMap<PackKnowledge, PhraseIndex<Sought>>()

/**
 * Words that the checks of a pack look for: names of bodies, forums and posts that did not always exist, with the time that the sentence
 * tells; and words that cannot be true of officers (‘suspended without pay’). Nothing where the sentence tells a name's own story.
 */
export function findCheckedWords(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  pack: PackKnowledge,
): CheckedWords[] {
  if (pack.packs.length === 0) return []
  const index = indexOf(pack)
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause => {
    const found = findIndexed(
      index,
      clause.tokens.map(token => token.text),
    )
    return found.flatMap(({ fact, start, end }) => {
      if (fact.name === null ? !ofOfficers(clause, fact.check) : tellsHistory(clause, start)) return []
      const said = spanOf(clause, { from: start, to: end })!
      return [
        {
          kind: 'checked-words' as const,
          start: clause.sentence.start,
          end: clause.sentence.end,
          check: fact.check.id,
          name: fact.name,
          said,
          when: timeNear(analysed, clause, said),
          present: isPresent(clause),
          ...toldAt(tellings, attributions, said, 'actual'),
        },
      ]
    })
  })
}

function indexOf(pack: PackKnowledge): PhraseIndex<Sought> {
  const there = made.get(pack)
  if (there) return there
  const sought = packFacts(pack, 'checks').flatMap(({ fact: check }): Sought[] => {
    if (check.mark === 'L') return []
    if (check.kind === 'words-against-law') return [{ check, name: null, phrases: check.phrases }]
    if (check.kind !== 'name-before-its-time' && check.kind !== 'name-after-its-time') return []
    return check.names.map(name => ({ check, name, phrases: phrasesOf(pack, name) }))
  })
  const index = indexPhrases(sought)
  made.set(pack, index)
  return index
}

/** The words that name a body, office, kind of proceeding, state or term. */
function phrasesOf(pack: PackKnowledge, id: string): readonly string[] {
  const body = packFact(pack, 'organizations', id)?.fact
  if (body) return [body.name, ...body.aliases]
  const office = packFact(pack, 'offices', id)?.fact
  if (office) return [office.title.toLowerCase(), ...office.aliases]
  return (
    packFact(pack, 'kinds', id)?.fact.phrases ??
    packFact(pack, 'states', id)?.fact.phrases ??
    packFact(pack, 'terms', id)?.fact.phrases ??
    []
  )
}

/** Words about discipline are checked only where officers are told of; those about bodies need none. */
function ofOfficers({ tokens }: Clause, check: CheckFact): boolean {
  const disciplinary = check.kind === 'words-against-law' && check.phrases.some(phrase => /suspen/u.test(phrase))
  return !disciplinary || tokens.some(token => OFFICERS.test(token.lower))
}

/** How near to a name words must stand that tell its own story. */
const NEAR = 7

function tellsHistory({ tokens }: Clause, at: number): boolean {
  return tokens.slice(Math.max(0, at - NEAR), at + NEAR).some(token => HISTORY.test(token.lower) && token.pos !== 'ADJ')
}

/** The time of a sentence that tells one alone, with no more than one verb between it and the name. */
function timeNear(analysed: AnalysedDocument, clause: Clause, said: Span): ExtractedTime | null {
  const times = analysed.times.filter(one => one.sentence === clause.index && (one.value ?? one.relative) !== null)
  const [time] = times
  if (!time) return null
  const [from, to] = time.start > said.end ? [said.end, time.start] : [time.end, said.start]
  const verbs = clause.tokens.filter(token => token.start >= from && token.end <= to && token.pos === 'VERB')
  return verbs.length <= 1 ? extractedTime(time) : null
}

function isPresent({ tokens }: Clause): boolean {
  return tokens.some(token => PRESENT.test(token.lower) && /^(?:AUX|VERB|ADV)$/u.test(token.pos))
}
