import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, OfficeEvent } from '../domain/extraction.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { OFFICE_VERBS, type OfficeVerb } from '../language/en/office-verbs.ts'
import { type Clause, isStop, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { extractedTime, timeOf } from './event-times.ts'
import { capacityOf } from './office-holdings.ts'
import { nounEvents } from './office-nouns.ts'
import { type OfficePhrase, officePhraseAt, temporaryAt } from './office-phrases.ts'
import { clauseSpan, type FoundEvent, officeBehind, POSTS, terms } from './office-terms.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, objectOf, type Predicate, predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'
import { wholeSubject } from './whole-subject.ts'

/** Who came into an office or left it, as verbs and nouns tell: ‘was sworn in as’, ‘her resignation’. */
export function findOfficeEvents(analysed: AnalysedDocument, attributions: readonly Attribution[]): OfficeEvent[] {
  const tellings = tellingsOf(attributions)
  const found: FoundEvent[] = []
  for (const clause of plainClausesOf(analysed))
    found.push(
      ...verbEvents(analysed, clause),
      ...nounEvents(analysed, clause),
      ...terms(analysed, clause),
      ...otherDates(analysed, clause, found),
    )
  return found.map(({ modality, ...event }) => ({
    ...event,
    ...toldAt(tellings, attributions, event.person, modality),
  }))
}

const OFFICE_RULES: Readonly<Record<OfficeEvent['event'], string>> = {
  announced: 'office/announced',
  appointed: 'office/appointed',
  'sworn-in': 'office/sworn-in',
  'took-office': 'office/took-office',
  'departure-announced': 'office/departure-announced',
  left: 'office/left',
}

function verbEvents(analysed: AnalysedDocument, clause: Clause): FoundEvent[] {
  return clause.tokens.flatMap((token, at) => {
    if (!/^(?:VERB|AUX|ADJ|NOUN)$/u.test(token.pos) || (token.pos === 'NOUN' && token.lower === token.lemma)) return []
    // The tagger takes ‘retired’ for an adjective, whose dictionary form it is itself.
    const isForm = (verb: string): boolean => verb === token.lemma || [`${verb}d`, `${verb}ed`].includes(token.lower)
    const verb = OFFICE_VERBS.find(one => isForm(one.verb) && follows(clause, at, one))
    return verb ? eventsOf(analysed, clause, at, verb) : []
  })
}

/** ‘City Hall, however, gave the date as |’ */
const GAVE_DATE = /\b(?:gave|gives|put|puts|set) (?:the|a|her|his) (?:start(?:ing)? )?date (?:as|at|for) $/iu

/** How far behind an event somebody may give another date for it, in UTF-16 units. */
const DATE_REACH = 200

/** ‘She would start on 1 October. City Hall, however, | gave the date as 10 October’: another date of what was told right before. */
function otherDates(analysed: AnalysedDocument, clause: Clause, before: readonly FoundEvent[]): FoundEvent[] {
  const { sentence, text, index } = clause
  const last = before.at(-1)
  if (!last?.when || last.start >= sentence.start || sentence.start - last.end > DATE_REACH) return []
  const time = analysed.times.find(
    one => one.sentence === index && GAVE_DATE.test(text.slice(sentence.start, one.start)),
  )
  if (!time) return []
  const when = extractedTime(time)
  // ‘would start on 1 October … gave the date as 10 October’: as far ahead as the other
  const ahead = last.when.relative && 'direction' in last.when.relative ? last.when.relative.direction : null
  const relative =
    when.relative && 'direction' in when.relative && ahead ? { ...when.relative, direction: ahead } : when.relative
  return [{ ...last, ...clauseSpan(clause), when: { ...when, relative }, rule: 'office/other-date' }]
}

/** Whether the particle and the object of a verb stand behind it. */
function follows(clause: Clause, at: number, verb: OfficeVerb): boolean {
  const { tokens } = clause
  let next = at + 1
  if (verb.particle !== undefined) {
    if (tokens[next]?.lower !== verb.particle) return false
    next++
  }
  if (!verb.object) return true
  for (let i = next; i < tokens.length && i < next + 4; i++)
    if (verb.object.includes(tokens[i]!.lower)) return verb.event !== 'departure-announced' || isOwn(tokens, next, i)
  return verb.verb === 'leave' && (isNamedBody(tokens, next) || leavesAfter(clause, at))
}

/** ‘took over as chair in 2019 | and left in June 2022’: whoever took an office in the same breath left it. */
function leavesAfter({ tokens, text, dated }: Clause, at: number): boolean {
  if (tokens[at]!.lower !== 'left' || tokens[at - 1]?.lower !== 'and') return false
  const next = /^(?:in|on|at)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  if (!dated[next]) return false
  return tokens
    .slice(0, at)
    .some((token, i) => token.lower === 'as' && officePhraseAt(tokens, i + 1, text) !== undefined)
}

/** ‘announced | her | resignation’; not ‘announced | Mr Marl’s | departure’, ‘announced | the | retirement of Ken Marl’. */
function isOwn(tokens: Clause['tokens'], from: number, noun: number): boolean {
  const lead = tokens.slice(from, noun)
  if (lead.some(token => /^['’]s?$/u.test(token.lower))) return false
  return lead.some(token => /^(?:his|her|their|my)$/u.test(token.lower)) || tokens[noun + 1]?.lower !== 'of'
}

/** ‘left | the Met |’, ‘left | Marlow Constabulary |’: whoever leaves a body leaves the office in it. */
function isNamedBody(tokens: Clause['tokens'], from: number): boolean {
  let to = tokens[from]?.lower === 'the' ? from + 1 : from
  const first = to
  while (tokens[to]?.pos === 'PROPN') to++
  const last = tokens[to - 1]
  const party = /^(?:party|labour|conservatives|democrats|court|hospital|house|church|school|club)$/u
  return (
    to > first && last !== undefined && (BODY_WORDS.has(last.lower) || last.lower === 'met') && !party.test(last.lower)
  )
}

function eventsOf(analysed: AnalysedDocument, clause: Clause, at: number, verb: OfficeVerb): FoundEvent[] {
  const predicate = predicateAt(clause, at)
  if (predicate.unreal || predicate.negated || leavesAnother(clause, at, verb)) return []
  const succession = /^(?:succeed|replace)$/u.test(verb.verb)
  const who = whoOf(
    clause,
    predicate,
    succession ? { ...verb, role: predicate.voice === 'passive' ? 'patient' : 'subject' } : verb,
  )
  const person = who && spanOf(clause, who.range)
  // ‘is acting as | an | adviser’ has a task
  if (verb.verb === 'act' && /^(?:a|an)$/u.test(clause.tokens[at + 2]?.lower ?? '')) return []
  const office = officeBehind(clause, who?.officeFrom ?? at + 1 + (verb.particle === undefined ? 0 : 1))
  if (!person || (verb.needsOffice && !office)) return []
  const leaves = succession && predicate.voice === 'passive'
  const other = succession ? otherOf(clause, predicate) : fromWhom(clause, at)
  return [
    {
      kind: 'office-event',
      ...clauseSpan(clause),
      person,
      office: office ? { start: office.start, end: office.end, text: office.text } : null,
      event: leaves ? 'left' : verb.event,
      capacity: temporaryAt(clause.text, office ?? clause.tokens[at]!) ?? capacityIn(office, verb),
      ended: verb.ended ?? null,
      when: timeOf(analysed, clause, predicate),
      other,
      modality: predicate.modality,
      rule: OFFICE_RULES[leaves ? 'left' : verb.event],
    },
  ]
}

/**
 * ‘quit the party’, ‘stepped down from his Treasury post’, ‘succeeded in turning’: the verb has an object of its own that is
 * neither the office nor a post, so that what is left is something else.
 */
function leavesAnother(clause: Clause, at: number, verb: OfficeVerb): boolean {
  const { tokens, text } = clause
  const from = at + 1 + (verb.particle === undefined ? 0 : 1)
  const next = tokens[from]
  if (verb.verb === 'succeed') return next?.lower === 'in'
  if (verb.event !== 'left' || verb.object || verb.role !== 'subject' || !next) return false
  // Of these verbs ‘quit’ alone has an object: ‘resigned | last night’
  // ‘resigned | the party whip |’
  if (tokens.slice(from, from + 6).some(token => /^(?:whip|membership)$/u.test(token.lower))) return true
  if (next.lower !== 'from' && verb.verb !== 'quit') return false
  const object = next.lower === 'from' ? from + 1 : from
  if (clause.dated[object] || officePhraseAt(tokens, object, text)) return false
  const phrase = /^(?:DET|PRON|PROPN|NOUN|ADJ)$/u.test(tokens[object]?.pos ?? '')
    ? phraseAfter(clause, object, false)
    : undefined
  if (!phrase || /^(?:he|she|they|who|it)$/u.test(tokens[object]!.lower)) return false
  const words = tokens.slice(phrase.from, phrase.to)
  // ‘his post’ is the office; ‘his Treasury post’ names another
  if (words.some(word => POSTS.test(word.lower))) return words.length > 2
  // Whoever leaves a body leaves its office; a party has members beside
  // ‘quit his Marlow One | show |’
  const more = tokens[phrase.to]
  if (more && !clause.dated[phrase.to] && /^(?:NOUN|PROPN|NUM|VERB)$/u.test(more.pos)) return true
  const last = words.at(-1)?.lower ?? ''
  return !(BODY_WORDS.has(last) && !/^(?:party|news|tv|radio|times|group)$/u.test(last))
}

/** Whom a verb tells of, and from where on the office may be named. */
function whoOf(
  clause: Clause,
  predicate: Predicate,
  verb: OfficeVerb,
): { range: TokenRange; officeFrom: number } | undefined {
  const behind = predicate.at + 1 + (verb.particle === undefined ? 0 : 1)
  if (verb.role === 'subject') {
    // ‘standards were resigned’ is nobody's leaving
    const range = wholeSubject(clause, predicate)
    return range && predicate.voice !== 'passive' ? { range, officeFrom: behind } : undefined
  }
  const named = predicate.voice !== 'passive' ? namedFor(clause, predicate) : undefined
  if (named) return { range: named, officeFrom: behind }
  if (predicate.voice !== 'active') {
    const range = wholeSubject(clause, predicate)
    return range && { range, officeFrom: behind }
  }
  const object = objectOf(clause, predicate)
  return object && { range: object, officeFrom: object.to }
}

/** ‘with medical director | Ada Quill | appointed acting chief’: the name right before a participle that an office without an article follows. */
function namedFor(clause: Clause, { at, from }: Predicate): TokenRange | undefined {
  const { tokens, text } = clause
  if (at !== from || tokens[at + 1]?.pos === 'DET' || tokens[at - 1]?.pos !== 'PROPN') return undefined
  if (!officePhraseAt(tokens, tokens[at + 1]?.lower === 'as' ? at + 2 : at + 1, text)) return undefined
  const range = phraseBefore(clause, at)
  return range && /^(?:with|and)$/u.test(tokens[range.from - 1]?.lower ?? '') ? range : undefined
}

/** In which capacity: as the words say, or as the verb does. */
function capacityIn(office: OfficePhrase | undefined, verb: OfficeVerb): OfficeEvent['capacity'] {
  if (verb.verb === 'act') return 'acting'
  return office ? capacityOf(office) : null
}

/** Whom somebody succeeds, or is succeeded by. */
function otherOf(clause: Clause, predicate: Predicate): OfficeEvent['other'] {
  const range = predicate.voice === 'passive' ? agentOf(clause, predicate) : objectOf(clause, predicate)
  const span = range && spanOf(clause, range)
  return span ? { ...span, comes: predicate.voice === 'passive' ? 'after' : 'before' } : null
}

/** ‘took over from Ada Quill’. */
function fromWhom(clause: Clause, at: number): OfficeEvent['other'] {
  for (let i = at + 1; i < clause.tokens.length && i < at + 10; i++) {
    if (isStop(clause.tokens[i]) || clause.tokens[i]!.pos === 'VERB') return null
    if (clause.tokens[i]!.lower !== 'from' || clause.dated[i + 1]) continue
    const range = phraseAfter(clause, i + 1, false)
    const span = range && spanOf(clause, range)
    return span && /^\p{Lu}/u.test(clause.tokens[range.from]!.text) ? { ...span, comes: 'before' } : null
  }
  return null
}
