import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution, Mention } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { overlaps, type Span, SpanIndex } from '../../domain/span.ts'
import type { DeathDetail, StatedDeath } from '../../domain/stated-step.ts'
import { DELAY_UNITS } from '../../language/en/death-words.ts'
import { plainClausesOf } from '../clause.ts'
import { onlyNamed } from '../death-people.ts'
import { tellingsOf, toldAt } from '../telling.ts'
import { isDeathOf, isOfTelling, wholePlace } from './death-guards.ts'
import { clauseAt, FRAME_FLOORS, isUnreal, modalityOf, roleOf, sentenceAt, timeInSentence } from './roles.ts'

/** Deaths as the network reads them, beside those of the rules; what a rule did not find of one, the frame tells. */
export function withFramedDeaths(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly StatedDeath[],
): StatedDeath[] {
  const tellings = tellingsOf(attributions)
  const people = new SpanIndex(mentions.filter(one => one.actorKind === 'person'))
  const clauses = plainClausesOf(analysed)
  const framed = frames
    .filter(({ type, score }) => type === 'death' && score >= FRAME_FLOORS.deaths)
    .filter(frame => !isUnreal(analysed, clauses, frame))
    .flatMap((frame): StatedDeath[] => {
      const modality = modalityOf(frame)
      const persons = frame.roles.person ?? []
      if (modality === 'conditional' || modality === 'expected') return []
      const said = { start: frame.start, end: frame.end }
      const clause = clauseAt(analysed, clauses, said)
      return persons
        .flatMap(span => namesWithin(people, span))
        .filter(person => isDeathOf(analysed, clause, frame, person))
        .map(person => ({
          kind: 'death' as const,
          ...sentenceAt(analysed, frame),
          person,
          candidate: clause ? onlyNamed(analysed, clause, people, person) : null,
          place: wholePlace(analysed, roleOf(frame, 'place')),
          when: ownTime(analysed, frame),
          by: isFinding(analysed, frame) ? null : killerOf(analysed, frame),
          said,
          rule: 'death/framed',
          ...toldAt(tellings, attributions, said, modality),
        }))
    })
  const twins = (a: StatedDeath, b: StatedDeath): boolean =>
    a.start === b.start && (overlaps(a.person, b.person) || overlaps(a.said, b.said))
  const filled = ruled.map(death => {
    const twin = framed.find(one => twins(death, one))
    if (!twin) return death
    return { ...death, place: death.place ?? twin.place, when: death.when ?? twin.when, by: death.by ?? twin.by }
  })
  return [...filled, ...framed.filter(one => !ruled.some(death => twins(death, one)))]
}

/** Who is told to have killed; ‘a man arrested on suspicion of her murder’ is not. */
function killerOf(analysed: AnalysedDocument, frame: Frame): Span | null {
  const by = roleOf(frame, 'by')
  if (!by) return null
  const { text } = analysed.document
  // ‘said it | as officers held him | before his death’: of whoever is there nobody says that they killed
  const bare = /^(?:\p{L}+ )?(?:died|dies|dying|dead|deaths?|drowned|collapsed)$/iu.test(
    text.slice(frame.start, frame.end),
  )
  if (bare && !/\b(?:by|hands of)\s(?:\p{L}+\s){0,2}$/iu.test(text.slice(0, by.start).slice(-40))) return null
  const words = text.slice(Math.max(0, Math.min(by.start, frame.start) - 20), Math.max(by.end, frame.end))
  return /\b(?:suspicion|suspected|suspect|arrested|charged|accused|alleg\p{L}*|den(?:y|ies|ied)|trial)\b/iu.test(words)
    ? null
    : by
}

/** ‘they | found | her dead’: whoever finds somebody, or pronounces them dead, has killed nobody. */
function isFinding({ document }: AnalysedDocument, { start, end }: Span): boolean {
  return /\b(?:found|finds?|discovered|pronounced|declared|confirmed|cut down|pulled)\b/iu.test(
    document.text.slice(start, end),
  )
}

/** ‘Ned Farley, 22, and his friend Sunil Thapa’: each name; words without one stand for themselves. */
function namesWithin(people: SpanIndex<Mention>, span: Span): Span[] {
  const named = people.within(span).filter(one => one.naming === 'named' && one.basis !== 'pronoun')
  return named.length > 0 ? named.map(({ start, end }) => ({ start, end })) : [span]
}

/** How long it took until a family was told, and the series that a death is set in, as the network reads them. */
export function withFramedDetails(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly DeathDetail[],
): DeathDetail[] {
  const tellings = tellingsOf(attributions)
  const framed = frames
    .filter(({ score, type }) => score >= FRAME_FLOORS.deaths && (type === 'series' || type === 'death'))
    .flatMap(frame => {
      const found = frame.type === 'series' ? seriesOf(analysed, frame) : delayOf(analysed, frame)
      return found ? [{ ...found, ...toldAt(tellings, attributions, found.words, modalityOf(frame)) }] : []
    })
  return [
    ...ruled,
    ...framed.filter(one => !ruled.some(other => other.detail === one.detail && other.start === one.start)),
  ]
}

/** When it was, in the sentence that tells it; a day of birth is none. */
function ownTime(analysed: AnalysedDocument, frame: Frame): StatedDeath['when'] {
  const time = timeInSentence(analysed, frame)
  const span = roleOf(frame, 'when')
  const before = analysed.document.text.slice(Math.max(0, (span?.start ?? 0) - 24), span?.start ?? 0)
  if (/\bborn\b[^,.;]{0,20}$/iu.test(before)) return null
  // ‘On 3 March I opened | an investigation into the death’: when that began
  const between = time ? analysed.document.text.slice(time.end, frame.start) : ''
  return OF_PROCESS.test(between) ? null : time
}

/** What is told of a death and is done later. */
const OF_PROCESS = /\b(?:investigation|inquest|inquiry|review|report|trial|hearing|appeal|vigil|memorial|service)\b/iu

type Found = Omit<DeathDetail, 'toldIn' | 'modality'>

function seriesOf(analysed: AnalysedDocument, frame: Frame): Found | null {
  const words = roleOf(frame, 'criterion')
  const ordinal = analysed.numbers.find(one => one.kind === 'ordinal' && overlaps(one, frame))
  if (!words || !ordinal) return null
  return {
    kind: 'death-detail',
    ...sentenceAt(analysed, frame),
    detail: 'series',
    person: roleOf(frame, 'person'),
    value: ordinal.value,
    unit: null,
    words: { start: Math.min(ordinal.end + 1, words.start), end: words.end },
    rule: 'death/series-framed',
  }
}

function delayOf(analysed: AnalysedDocument, frame: Frame): Found | null {
  const words = roleOf(frame, 'delay')
  const number = words && analysed.numbers.find(one => one.kind !== 'ordinal' && overlaps(one, words))
  if (!words || !number || !isOfTelling(clauseAt(analysed, plainClausesOf(analysed), words))) return null
  const unit = analysed.tokens.find(token => token.start >= number.end && DELAY_UNITS.test(token.lower))
  if (!unit || unit.start > words.end) return null
  return {
    kind: 'death-detail',
    ...sentenceAt(analysed, words),
    detail: 'delay',
    person: null,
    value: number.value,
    unit: unit.lower.replace(/(?<!s)$/u, 's'),
    words,
    rule: 'death/delay-framed',
  }
}
