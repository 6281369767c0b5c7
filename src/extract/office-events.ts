import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution, OfficeEvent } from '../domain/extraction.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { OFFICE_VERBS, type OfficeVerb } from '../language/en/office-verbs.ts'
import { type Clause, isStop, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { extractedTime, timeOf } from './event-times.ts'
import { chairedAt } from './office-chairs.ts'
import { capacityOf } from './office-holdings.ts'
import { nounEvents } from './office-nouns.ts'
import { type OfficePhrase, officePhraseAt, temporaryAt } from './office-phrases.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, objectOf, type Predicate, predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'
import { wholeSubject } from './whole-subject.ts'

/** Who came into an office or left it, as verbs and nouns tell: ‘was sworn in as’, ‘her resignation’. */
export function findOfficeEvents(analysed: AnalysedDocument, attributions: readonly Attribution[]): OfficeEvent[] {
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause =>
    [...verbEvents(analysed, clause), ...nounEvents(analysed, clause), ...terms(analysed, clause)].map(
      ({ modality, ...event }) => ({ ...event, ...toldAt(tellings, attributions, event.person, modality) }),
    ),
  )
}

type Found = Omit<OfficeEvent, 'toldIn'>

const OFFICE_RULES: Readonly<Record<OfficeEvent['event'], string>> = {
  announced: 'office/announced',
  appointed: 'office/appointed',
  'sworn-in': 'office/sworn-in',
  'took-office': 'office/took-office',
  'departure-announced': 'office/departure-announced',
  left: 'office/left',
}

function verbEvents(analysed: AnalysedDocument, clause: Clause): Found[] {
  return clause.tokens.flatMap((token, at) => {
    if (!/^(?:VERB|AUX|ADJ|NOUN)$/u.test(token.pos) || (token.pos === 'NOUN' && token.lower === token.lemma)) return []
    // The tagger takes ‘retired’ for an adjective, whose dictionary form it is itself.
    const isForm = (verb: string): boolean => verb === token.lemma || [`${verb}d`, `${verb}ed`].includes(token.lower)
    const verb = OFFICE_VERBS.find(one => isForm(one.verb) && follows(clause, at, one))
    return verb ? eventsOf(analysed, clause, at, verb) : []
  })
}

/** Whether the particle and the object of a verb stand behind it. */
function follows({ tokens }: Clause, at: number, verb: OfficeVerb): boolean {
  let next = at + 1
  if (verb.particle !== undefined) {
    if (tokens[next]?.lower !== verb.particle) return false
    next++
  }
  if (!verb.object) return true
  for (let i = next; i < tokens.length && i < next + 4; i++)
    if (verb.object.includes(tokens[i]!.lower)) return verb.event !== 'departure-announced' || isOwn(tokens, next, i)
  return verb.verb === 'leave' && isNamedBody(tokens, next)
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

function eventsOf(analysed: AnalysedDocument, clause: Clause, at: number, verb: OfficeVerb): Found[] {
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

/** What somebody may leave with an office, as its object. */
const POSTS = /^(?:post|role|job|position|office|seat|chairmanship|leadership)s?$/u

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

/** How far behind a verb its office is looked for, in words: ‘sworn in on Monday afternoon at City Hall as mayor’. */
const OFFICE_REACH = 14

/** The office named right behind a place, or behind ‘as’, ‘to’, ‘of’ soon after. */
function officeBehind(clause: Clause, from: number): OfficePhrase | undefined {
  const { tokens, text } = clause
  const here = officePhraseAt(tokens, from, text)
  if (here) return here
  for (let i = from; i < tokens.length && i < from + OFFICE_REACH; i++) {
    const token = tokens[i]!
    if (isStop(token) || /^(?:who|which|that|after|when|while)$/u.test(token.lower)) return undefined
    if (token.pos === 'VERB' && !clause.dated[i]) return undefined
    if (!/^(?:as|to)$/u.test(token.lower)) continue
    // ‘the first person | to head | the force’
    if (tokens[i + 1]?.pos === 'VERB') continue
    const office = officePhraseAt(tokens, i + 1, text)
    if (office) return office
  }
  return undefined
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

/** Verbs of holding an office: their times are its beginning and end. */
const HOLDS = /^(?:be|serve|lead|head|chair|run|hold|command)$/u

/** ‘has led the force since 2018’, ‘was mayor from 2008 to 2016’, ‘chaired the panel until 2019’. */
function terms(analysed: AnalysedDocument, clause: Clause): Found[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    if (!HOLDS.test(token.lemma) || !/^(?:VERB|AUX)$/u.test(token.pos)) return []
    const edges = edgesBehind(analysed, clause, at)
    if (edges.length === 0) return []
    const predicate = predicateAt(clause, at)
    const person = predicate.subject && spanOf(clause, predicate.subject)
    const chaired = chairedAt(clause, at)
    const named = chaired ? undefined : officeBehind(clause, at + 1)
    const office = chaired ?? named
    if (
      !person ||
      predicate.voice === 'passive' ||
      predicate.negated ||
      predicate.unreal ||
      predicate.modality !== 'actual'
    )
      return []
    // ‘held | the post | until 2001’: whatever office the document shows
    const post = POSTS.test(tokens[at + 2]?.lower ?? '') && /^(?:the|that|his|her)$/u.test(tokens[at + 1]?.lower ?? '')
    if (!office && /^(?:be|serve|hold)$/u.test(token.lemma) && !post) return []
    return edges.map(edge => ({
      kind: 'office-event' as const,
      ...clauseSpan(clause),
      person,
      office: office ? { start: office.start, end: office.end, text: office.text } : null,
      event: edge.event,
      capacity: named ? capacityOf(named) : null,
      ended: null,
      when: edge.when,
      other: null,
      modality: 'actual' as const,
      rule: 'office/term',
    }))
  })
}

interface Edge {
  readonly event: 'took-office' | 'left'
  readonly when: OfficeEvent['when']
}

/** ‘since 2018’, ‘from 2008 until 2016’ behind a verb, before another clause begins. */
function edgesBehind(analysed: AnalysedDocument, clause: Clause, at: number): Edge[] {
  const { tokens } = clause
  const times = analysed.times.filter(time => time.sentence === clause.index && (time.value ?? time.relative) !== null)
  const edges: Edge[] = []
  for (let i = at + 1; i < tokens.length && i < at + 22; i++) {
    const token = tokens[i]!
    if (isStop(token) || /^(?:who|which|that|when|while|where)$/u.test(token.lower)) break
    if (token.pos === 'VERB' && i > at + 1) break
    // ‘has been chief since 2013 | and an | officer since 1988’
    if (token.lower === 'and' && edges.length > 0 && /^(?:a|an|the)$/u.test(tokens[i + 1]?.lower ?? '')) break
    const time = times.find(one => one.start === tokens[i + 1]?.start)
    if (!time) continue
    const when = extractedTime(time)
    if (/^(?:since|from)$/u.test(token.lower)) edges.push({ event: 'took-office', when })
    else if (/^(?:until|till)$/u.test(token.lower) || (token.lower === 'to' && edges.length > 0))
      edges.push({ event: 'left', when })
  }
  return edges
}

/** The sentence that tells it. */
function clauseSpan({ sentence }: Clause): { readonly start: number; readonly end: number } {
  return { start: sentence.start, end: sentence.end }
}
