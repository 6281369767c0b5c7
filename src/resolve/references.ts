import type { Token } from '../domain/analysis.ts'
import type { Attribution, Extraction, LocalReference, LocalSpeaker } from '../domain/extraction.ts'
import { compareSpans, covers, firstFrom, type Span, SpanIndex } from '../domain/span.ts'
import { askedArguments, describedParty, isAnybody, mayBeDescribed } from './asked-arguments.ts'
import { withDescribedDead } from './described-dead.ts'
import type { Discourse } from './pronouns.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { phraseMeans } from './speaker-words.ts'
import { type Meant, NOBODY } from './speakers.ts'

/** The words of an extraction that mean somebody. Mentions and attributions have their own. */
export function argumentsOf(extraction: Extraction): readonly Span[] {
  switch (extraction.kind) {
    case 'mention':
    case 'attribution':
    case 'occurrence':
    case 'figure':
    case 'head-count':
      return []
    case 'office-holding':
      return [extraction.person]
    case 'office-event':
      return extraction.other ? [extraction.person, extraction.other] : [extraction.person]
    case 'post-event':
      return [extraction.actor, extraction.author].filter(span => span !== null)
    case 'question':
    case 'undertaking':
    case 'undertaking-outcome':
    case 'power':
    case 'confidence':
      return askedArguments(extraction)
    case 'checked-words':
      return []
    case 'proceeding-step':
      return [...extraction.subjects, extraction.by, extraction.concerns].filter(span => span !== null)
    case 'death':
      return [extraction.person, extraction.candidate, extraction.by].filter(span => span !== null)
    case 'death-circumstance':
      return [extraction.person, extraction.by].filter(span => span !== null)
    case 'death-detail':
      return extraction.person ? [extraction.person] : []
    default:
      return extraction satisfies never
  }
}

/** Whom the arguments of the extractions mean, each span once, in order of place. */
export function findReferences(
  discourse: Discourse,
  speakers: readonly LocalSpeaker[],
  extractions: readonly Extraction[],
): LocalReference[] {
  const spans = new Map<string, Span>()
  for (const { start, end } of extractions.flatMap(argumentsOf)) spans.set(`${start}:${end}`, { start, end })
  const described = new Set(extractions.flatMap(mayBeDescribed).map(({ start, end }) => `${start}:${end}`))
  const words = new SpanIndex(
    discourse.scene.attributions.flatMap((one, index) => one.contentSpans.map(span => ({ ...span, index }))),
  )
  const references = [...spans.values()].sort(compareSpans).map(span => {
    // The innermost statement is the one that begins last.
    const within = words.around(span).at(-1)?.index ?? null
    const { actors, candidates, basis, confidence } = referenceOf(
      discourse,
      speakers,
      span,
      within,
      described.has(`${span.start}:${span.end}`),
    )
    return { ...span, actors, candidates, basis, confidence }
  })
  return withDescribedDead(discourse, references, extractions)
}

function referenceOf(
  discourse: Discourse,
  speakers: readonly LocalSpeaker[],
  span: Span,
  within: number | null,
  described: boolean,
): Meant {
  const words = discourse.scene.analysed.document.text.slice(span.start, span.end).toLowerCase()
  const teller = within === null ? undefined : speakers[within]
  if (teller && /^(?:i|me|my|myself|we|us|our)$/u.test(words)) return asPronoun(teller)
  const statement = within === null ? undefined : discourse.scene.attributions[within]
  // ‘Ada Quill said she would resign’: in reported words a pronoun that fits means whoever reports them.
  if (
    teller &&
    statement?.manner === 'indirect' &&
    /^(?:he|she|his|her)$/u.test(words) &&
    suits(discourse, teller, words)
  )
    return asPronoun(teller)
  if (teller && statement && /^(?:you|your)$/u.test(words)) return addressee(discourse, statement.addresseeSpans)
  return argumentOf(discourse, span, within, described)
}

function asPronoun(speaker: LocalSpeaker): Meant {
  const { actors, candidates, confidence } = speaker
  return { actors, candidates, basis: 'pronoun', confidence: confidence * 0.92 }
}

function suits({ scene }: Discourse, { actors }: LocalSpeaker, pronoun: string): boolean {
  const member = actors.length === 1 ? scene.cast.members[actors[0]!] : undefined
  const wanted = /^(?:he|his)$/u.test(pronoun) ? 'male' : 'female'
  return member?.kind === 'person' && (member.gender === null || member.gender === wanted)
}

function addressee({ scene }: Discourse, spans: readonly Span[]): Meant {
  const found = new Set(
    scene.mentions.flatMap((mention, i) => {
      const actor = scene.cast.of[i]!
      return actor >= 0 && spans.some(span => covers(span, mention)) ? [actor] : []
    }),
  )
  return found.size === 1 ? { actors: [...found], candidates: [], basis: 'pronoun', confidence: 0.8 } : NOBODY
}

/**
 * Whom words mean that name no speaker: the subject of ‘was dismissed’, whom a demand is put to. Whoever is only described comes into the
 * cast by it where `described` says so. `within`: index of the statement in whose words they stand.
 */
function argumentOf(discourse: Discourse, written: Span, within: number | null, described: boolean): Meant {
  const span = speakerPhrase(discourse.scene, written, [])
  // ‘anyone who saw Ken Bell’ is not Ken Bell
  if (described && isAnybody(discourse, span)) return describedParty(discourse, span)
  const meant = phraseMeans(discourse, span, { ...NO_ATTRIBUTION, speakerSpans: [span], within }, described)
  if (within === null && meant.actors.length === 1 && isOfSomebodyElse(discourse, span, meant.actors[0]!)) return NOBODY
  return described && meant.actors.length + meant.candidates.length === 0 ? describedParty(discourse, span) : meant
}

/**
 * ‘The coroner, Ada Quill, wrote to the prison. The jury heard that | an officer | had been suspended. | She | resigned’: the sentence before tells of
 * somebody who is only described, and does not name the one whom the pronoun is taken for.
 */
function isOfSomebodyElse({ scene }: Discourse, span: Span, actor: number): boolean {
  const { document, sentences, tokens } = scene.analysed
  if (!/^(?:he|she|him|his)$/iu.test(document.text.slice(span.start, span.end))) return false
  const at = firstFrom(sentences, span.start + 1) - 1
  const [here, before] = [sentences[at], sentences[at - 1]]
  if (!here || !before || before.paragraph < here.paragraph - 1) return false
  const own = tokens.slice(before.tokenStart, before.tokenEnd)
  if (own.some(token => /^(?:he|she|i)$/u.test(token.lower))) return false
  const named = scene.mentions.some(
    (one, i) => one.start >= before.start && one.start < span.start && scene.cast.of[i] === actor,
  )
  return !named && own.some((_, i) => isOfficerDescribed(own, i))
}

/** ‘the | officer | on night duty’, ‘a | constable | who’; not ‘Chief Superintendent Marl’. */
function isOfficerDescribed(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  if (!OFFICER.test(lower) || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return false
  return tokens.slice(Math.max(0, at - 5), at).some(token => /^(?:the|an?|another|one)$/u.test(token.lower))
}

const OFFICER =
  /^(?:officer|constable|sergeant|inspector|superintendent|detective|policeman|policewoman|pc|nurse|doctor|teacher|guard|governor|driver|worker|employee|clerk|manager)$/u

/** Stands for the statement where words mean somebody outside of any. */
const NO_ATTRIBUTION: Attribution = {
  kind: 'attribution',
  speakerSpans: [],
  cueSpans: [],
  contentSpans: [],
  manner: 'direct',
  conveys: 'speech',
  voice: 'document',
  made: 'made',
  act: 'assert',
  hedges: [],
  channel: null,
  addresseeSpans: [],
  continues: null,
  within: null,
  when: null,
  score: 0,
  rule: 'argument',
}
