import type { Extraction } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type {
  StatedConfidence,
  StatedOutcome,
  StatedPower,
  StatedQuestion,
  StatedUndertaking,
} from '../domain/stated-question.ts'
import { BODY_NOUNS, PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { addMember } from './cast-members.ts'
import type { Discourse } from './pronouns.ts'
import { tokensIn } from './speaker-phrase.ts'
import { type Meant, NOBODY } from './speakers.ts'

type Asked = StatedQuestion | StatedUndertaking | StatedOutcome | StatedPower | StatedConfidence

/** Who asks, promises, answers to whom, trusts whom: the words that mean somebody. */
export function askedArguments(extraction: Asked): readonly Span[] {
  switch (extraction.kind) {
    case 'question':
      return [extraction.from, extraction.to, ...extraction.backers].filter(span => span !== null)
    case 'undertaking':
      return [extraction.by, extraction.to].filter(span => span !== null)
    case 'undertaking-outcome':
      return [extraction.by]
    case 'power':
      return [extraction.holder, extraction.over]
    case 'confidence':
      return [extraction.holder, extraction.in].filter(span => span !== null)
    default:
      return extraction satisfies never
  }
}

/**
 * Words by which somebody comes into the cast who is only described: ‘motorists are asked to avoid the area’ is put to somebody, and
 * whoever reads the record must see to whom.
 */
export function mayBeDescribed(extraction: Extraction): readonly Span[] {
  switch (extraction.kind) {
    case 'question':
    case 'undertaking':
    case 'power':
    case 'confidence':
      return askedArguments(extraction)
    case 'death':
      return extraction.by ? [extraction.by] : []
    default:
      return []
  }
}

/** Words that put a thing to nobody by name: ‘anyone with footage’, ‘every department’. */
const ANYBODY = /^(?:anyone|anybody|everyone|everybody|those|every|each|any|all)$/u

/** Whether words begin with ‘anyone’, ‘those’, ‘people’ and go on: whoever they name further on is somebody else. */
export function isAnybody({ scene }: Discourse, span: Span): boolean {
  const words = scene.analysed.document.text.slice(span.start, span.end)
  return /^(?:anyone|anybody|everyone|everybody|those|any|every|all|people|witnesses)\s/iu.test(words)
}

/**
 * Somebody whom nothing but their words describe: ‘anyone with dashcam footage’, ‘witnesses to the collision’, ‘care homes’, ‘his
 * deputy’. Nobody where the words are no plural and tell of no office, person or body.
 */
export function describedParty({ scene }: Discourse, span: Span): Meant {
  const tokens = tokensIn(scene.analysed, span)
  const [first] = tokens
  const until = tokens.findIndex(
    token => token.pos === 'ADP' || token.pos === 'VERB' || /^(?:who|that)$/u.test(token.lower),
  )
  const head = tokens[(until < 0 ? tokens.length : until) - 1]
  if (!first || !head || (/^(?:PRON|DET)$/u.test(first.pos) && !ANYBODY.test(first.lower) && tokens.length === 1))
    return NOBODY
  const office =
    isOfficeHead(head.lower) ||
    PERSON_NOUNS.has(head.lower) ||
    /^(?:counsel|deputy|successor|trustee)$/u.test(head.lower)
  const body = BODY_NOUNS.has(head.lower) || /^(?:team|unit|service|office)$/u.test(head.lower)
  const plural = head.pos === 'NOUN' && head.lower !== head.lemma && /s$|men$|women$|people$/u.test(head.lower)
  if (!ANYBODY.test(first.lower) && !plural && !office && !body) return NOBODY
  const { document } = scene.analysed
  const name = document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  const same = scene.cast.members.find(one => one.naming === 'description' && one.names.includes(name))
  const member =
    same ??
    addMember(
      scene.cast,
      {
        actorKind: plural || ANYBODY.test(first.lower) ? 'group' : office ? 'person' : 'organization',
        naming: 'description',
        name,
      },
      null,
    )
  member.mentions.push({ start: span.start, end: span.end, basis: 'description' })
  return { actors: [member.index], candidates: [], basis: 'description', confidence: 0.7 }
}
