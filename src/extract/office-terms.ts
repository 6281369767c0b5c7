import type { AnalysedDocument } from '../domain/analysis.ts'
import type { OfficeEvent } from '../domain/extraction.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isStop, spanOf, type TokenRange } from './clause.ts'
import { endsOf, extractedTime } from './event-times.ts'
import { chairedAt } from './office-chairs.ts'
import { capacityOf } from './office-holdings.ts'
import { type OfficePhrase, officePhraseAt } from './office-phrases.ts'
import { predicateAt } from './predicates.ts'

/** An event before it is known who tells it. */
export type FoundEvent = Omit<OfficeEvent, 'toldIn'>

/** What somebody may leave with an office, as its object. */
export const POSTS = /^(?:post|role|job|position|office|seat|chairmanship|leadership)s?$/u

/** How far behind a verb its office is looked for, in words: ‘sworn in on Monday afternoon at City Hall as mayor’. */
const OFFICE_REACH = 14

/** The office named right behind a place, or behind ‘as’, ‘to’, ‘of’ soon after. */
export function officeBehind(clause: Clause, from: number): OfficePhrase | undefined {
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

/** Verbs of holding an office: their times are its beginning and end. */
const HOLDS = /^(?:be|serve|lead|head|chair|run|hold|command)$/u

/** ‘has led the force since 2018’, ‘was mayor from 2008 to 2016’, ‘chaired the panel until 2019’. */
export function terms(analysed: AnalysedDocument, clause: Clause): FoundEvent[] {
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
    // ‘| Deputy Chief Constable Ada Quill |, who headed Standards from 2016 to 2019’: another post than the one she is named with
    const past = predicate.from === at && token.lower !== token.lemma && !/(?:s|ing)$/u.test(token.lower)
    if (!office && past && edges.some(edge => edge.event === 'left') && hasTitle(clause, predicate.subject!)) return []
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

/** Whether a name stands behind the title that its holder has now. */
function hasTitle({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to)
  if (words.some(token => /^(?:former|then|ex|late|retired)$/u.test(token.lower))) return false
  return words.some((token, i) => i < words.length - 1 && token.pos === 'PROPN' && isOfficeHead(token.lower))
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
    // ‘from | 2008 to 2016 |’ is one time with two ends
    const ends = token.lower === 'from' ? endsOf(time) : undefined
    if (ends) edges.push({ event: 'took-office', when: ends[0] }, { event: 'left', when: ends[1] })
    else if (/^(?:since|from)$/u.test(token.lower)) edges.push({ event: 'took-office', when })
    else if (/^(?:until|till)$/u.test(token.lower) || (token.lower === 'to' && edges.length > 0))
      edges.push({ event: 'left', when })
  }
  return edges
}

/** The sentence that tells it. */
export function clauseSpan({ sentence }: Clause): { readonly start: number; readonly end: number } {
  return { start: sentence.start, end: sentence.end }
}
