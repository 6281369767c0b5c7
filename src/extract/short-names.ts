import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { SpanIndex } from '../domain/span.ts'
import { PEOPLES, PLACES } from '../language/en/bodies.ts'
import { HE_KIN, SHE_KIN } from '../language/en/death-words.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Facts, mention } from './name-mention.ts'
import { joinWords } from './name-parts.ts'
import { isTitleCase, type NameRun } from './name-runs.ts'
import { isBeforeThing, isBehindKind, isBehindPlaceWord, isSmallElsewhere, namesNoBody } from './no-names.ts'
import { officeOf, titleLength } from './titles.ts'

/** Names by which a document could go on to call its people. */
interface Known {
  readonly surnames: ReadonlySet<string>
  readonly given: ReadonlySet<string>
}

export function knownNames(mentions: readonly Mention[]): Known {
  const people = mentions.filter(one => one.actorKind === 'person' && one.parts)
  return {
    surnames: new Set(
      people
        .map(one => one.parts!.surname)
        .filter(name => name !== null)
        .map(straight),
    ),
    given: new Set(
      people.filter(one => one.parts!.given && one.parts!.surname).map(one => straight(one.parts!.given!)),
    ),
  }
}

/** ‘my son | Ken |’, ‘her sister | Ada |’: given names that stand behind whose kin they are. */
export function kinNames({ tokens }: AnalysedDocument, runs: readonly NameRun[]): ReadonlySet<string> {
  return new Set(
    runs.flatMap(run => {
      const [kin, whose] = [tokens[run.from - 1]?.lower ?? '', tokens[run.from - 2]?.lower ?? '']
      const name = tokens[run.from]!
      const alone = run.to - run.from === 1 && /^\p{Lu}\p{Ll}+$/u.test(name.text) && !PLACES.has(name.lower)
      const told = (HE_KIN.test(kin) || SHE_KIN.test(kin)) && /^(?:my|our|his|her|their|your|['’]s)$/u.test(whose)
      return alone && told ? [straight(name.text)] : []
    }),
  )
}

/** ‘O’Hara’ and ‘O'Hara’ are one name. */
function straight(name: string): string {
  return name.replace(/[’‘]/gu, "'")
}

/** ‘Vane’, ‘Ken’, ‘Ada’: single words that the document has as part of a full name elsewhere; unknown ones that speak. */
export function shortNames(
  analysed: AnalysedDocument,
  runs: readonly NameRun[],
  first: readonly Mention[],
  known: Known,
): Mention[] {
  const taken = new SpanIndex(first)
  return runs.flatMap(run => {
    const tokens = analysed.tokens.slice(run.from, run.to)
    if (taken.overlapping({ start: tokens[0]!.start, end: tokens.at(-1)!.end }).length > 0) return []
    const words = joinWords(tokens)
    const title = titleLength(tokens)
    if (words.length !== 1 && !(title > 0 && title === tokens.length - 1)) return []
    const facts = shortName(analysed, run, words.at(-1)!, known)
    if (!facts) return []
    const titled = title > 0 && title < tokens.length && facts.actorKind === 'person'
    const office = titled
      ? officeOf(analysed, run.from, { start: tokens[0]!.start, end: tokens[title - 1]!.end })
      : null
    return [mention({ analysed, run }, 0, tokens.length, office ? { ...facts, office } : facts)]
  })
}

/** What a single capitalised word is: part of a known name, somebody who speaks, a body with its article. */
function shortName(analysed: AnalysedDocument, run: NameRun, name: string, known: Known): Facts | undefined {
  const last = analysed.tokens[run.to - 1]!
  const article = analysed.tokens[run.from - 1]?.lower === 'the'
  const nameFrom = run.to - run.from - 1
  const person = { actorKind: 'person' as const, nameFrom }
  if (known.surnames.has(straight(name)))
    return {
      ...person,
      rule: 'mention/surname',
      basis: 'surname',
      parts: { honorific: null, given: null, surname: name },
    }
  if (known.given.has(straight(name)))
    return {
      ...person,
      rule: 'mention/given-name',
      basis: 'name',
      parts: { honorific: null, given: name, surname: null },
    }
  if (last.pos !== 'PROPN' || PLACES.has(last.lower) || PEOPLES.test(last.text)) return undefined
  // ‘the PCC said’ is the office; ‘to the T’ nobody
  if (isOfficeHead(last.lower) || name.replace(/[^\p{L}]/gu, '').length < 2) return undefined
  if (isBehindPlaceWord(analysed, run.from)) return undefined
  const opens = run.from === analysed.sentences[run.sentence]!.tokenStart
  const acts = /^(?:has|had|later|also)$/u.test(analysed.tokens[run.to]?.lower ?? '')
  if (opens && acts && isSmallElsewhere(analysed, last)) return undefined
  if (speaksNext(analysed, run.to)) {
    // ‘the charity Marlow said’, ‘a report by campaign group Marlow said’
    const called = isBehindKind(analysed, run.from)
    if ((article || called) && !GIVEN_NAMES.has(last.lower))
      return { actorKind: 'organization', rule: 'mention/speaking-body' }
    return {
      ...person,
      rule: 'mention/speaking-name',
      basis: 'surname',
      parts: { honorific: null, given: null, surname: name },
    }
  }
  const alone = run.to - run.from === 1 && analysed.tokens[run.to]?.lower !== 'of'
  return article && alone && !namesNoBody(name) && !isBeforeThing(analysed, run.to) && !/['’]s$/u.test(name)
    ? { actorKind: 'organization', rule: 'mention/the-name' }
    : undefined
}

function speaksNext(analysed: AnalysedDocument, at: number): boolean {
  const next = analysed.tokens[at]
  return (
    next !== undefined &&
    /^(?:said|says|told|tells|added|adds|wrote|writes|tweeted|argued|claimed|claims|insisted|denied|denies|asked|replied|warned|warns|announced|has|had|later|also)$/u.test(
      next.lower,
    )
  )
}

/** In headlines In Title Case only names that the text has, too, are taken. */
export function titleCaseNames(analysed: AnalysedDocument, known: readonly Mention[]): Mention[] {
  const people = new Map(
    known
      .filter(one => one.actorKind === 'person' && one.parts?.given && one.parts.surname)
      .map(one => [one.name, one]),
  )
  const covered = new Set(known.map(one => one.sentence))
  const found: Mention[] = []
  for (const [index, sentence] of analysed.sentences.entries()) {
    if (covered.has(index) || !isTitleCase(analysed, sentence)) continue
    const words = analysed.document.text.slice(sentence.start, sentence.end)
    for (const [name, model] of people) {
      const at = words.indexOf(name)
      if (at < 0) continue
      found.push({
        ...model,
        start: sentence.start + at,
        end: sentence.start + at + name.length,
        office: null,
        sentence: index,
        paragraph: sentence.paragraph,
        rule: 'mention/headline-name',
      })
    }
  }
  return found
}
