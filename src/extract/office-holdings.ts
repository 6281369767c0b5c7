import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { covers, firstFrom, type Span } from '../domain/span.ts'
import { STREET } from '../language/en/quantities.ts'
import { HOLDERS_OF, POSTNOMINAL } from '../language/en/titles.ts'
import { plainClausesOf, spanOf } from './clause.ts'
import { candidates } from './office-candidates.ts'
import { chairing } from './office-chairs.ts'
import { isOffice, type OfficePhrase, officePhraseAt } from './office-phrases.ts'
import { heldAs, predecessors } from './office-relations.ts'
import { signedOffice } from './office-signatures.ts'
import { predicateAt } from './predicates.ts'
import { wholeSubject } from './whole-subject.ts'

/** Who held which office, as titles, appositions and ‘who was … at the time’ tell. */
export function findOfficeHoldings(analysed: AnalysedDocument, mentions: readonly Mention[]): OfficeHolding[] {
  const people = mentions.filter(one => one.actorKind === 'person' && one.basis !== 'office' && one.naming === 'named')
  const held = people
    .flatMap(person => [...titled(analysed, person), ...apposed(analysed, person), ...introduced(analysed, person)])
    // ‘Ada Quill QC, | Ken Marl QC | and others’: a name with letters behind it is no office of the name before
    .filter(one => !people.some(other => isOtherName(analysed, one, other)))
    .concat(plainClausesOf(analysed).flatMap(clause => candidates(clause, people)))
    .concat(predicated(analysed))
    .concat(plainClausesOf(analysed).flatMap(chairing))
    .concat(heldAs(analysed))
    .concat(people.flatMap(person => [...termOf(analysed, person), ...signedOffice(analysed, person)]))
    // ‘Ada Quill, who was chair at the time’ is found by its comma and by its verb.
    .filter((one, i, all) => all.findIndex(other => other.office.start === one.office.start) === i)
    .filter(one => isOffice(one.office.text) && !/^(?:.*['’]s )?deputy$/iu.test(one.office.text))
  return [...held, ...predecessors(analysed, people, held)]
}

/** ‘Ada Quill QC, | Ken Marl | QC’: nothing but letters is behind the name in what looks like an office. */
function isOtherName({ document }: AnalysedDocument, { person, office }: OfficeHolding, other: Mention): boolean {
  if (!covers(office, other) || other.start < person.end) return false
  const letters = document.text.slice(other.end, office.end).trim()
  return letters === '' || letters.split(/\s+/u).every(word => POSTNOMINAL.test(word))
}

/** ‘under the mayoralty of Labour's | Tom Wray |’: the term is named, and whose it is. */
function termOf(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  const before = analysed.document.text.slice(Math.max(0, person.start - 80), person.start)
  const found = /\b(mayoralty|premiership|presidency|chairmanship|chancellorship) of (?:[\p{L}’'-]+ ){0,5}$/iu.exec(
    before,
  )
  if (!found) return []
  const start = person.start - before.length + found.index
  const office = { start, end: start + found[1]!.length, text: HOLDERS_OF[found[1]!.toLowerCase()]! }
  const shown = { start, end: person.end, person: { start: person.start, end: person.end }, office }
  return [{ kind: 'office-holding', ...shown, capacity: 'substantive', former: false, rule: 'office/term-of' }]
}

/** ‘She has been chair of the trust since 2018’, ‘Ken Marl was acting chief’: the office behind a form of ‘be’. */
function predicated(analysed: AnalysedDocument): OfficeHolding[] {
  return plainClausesOf(analysed).flatMap(clause => {
    const { tokens, text } = clause
    return tokens.flatMap((token, at) => {
      // ‘is acting as an adviser’ is told by its verb
      if (token.lemma !== 'be' || token.lower === 'being' || tokens[at + 2]?.lower === 'as') return []
      // ‘is to be’, ‘will be’: named for it and not in it yet
      const coming = token.lower === 'be' && /^(?:to|will)$/u.test(tokens[at - 1]?.lower ?? '')
      if ((token.lower === 'be' && !coming) || tokens[at + 1]?.lower === 'to') return []
      // ‘who is | now | chair’
      let first = at + 1
      while (/^(?:now|currently|also|still|already|previously|formerly|once)$/u.test(tokens[first]?.lower ?? ''))
        first++
      const office = officePhraseAt(tokens, first, text)
      if (
        !office ||
        isJudged(tokens, at + 1) ||
        !closes(
          tokens,
          tokens.findIndex(one => one.start >= office.end),
        )
      )
        return []
      const { subject, from, negated, unreal, modality } = predicateAt(clause, at)
      const range = wholeSubject(clause, { from, subject })
      const person = range && spanOf(clause, range)
      if (!person || negated || unreal || (modality !== 'actual' && !coming)) return []
      if (coming) {
        const coming = holdingOf(person, office, false, 'office/predicate')
        return [{ ...coming, capacity: coming.capacity === 'substantive' ? ('designate' as const) : coming.capacity }]
      }
      const past =
        /^(?:was|were)$/u.test(token.lower) ||
        tokens[at - 1]?.lower === 'had' ||
        /^(?:previously|formerly|once)$/u.test(tokens[at + 1]?.lower ?? '')
      return [holdingOf(person, office, past || office.former, 'office/predicate')]
    })
  })
}

/** ‘He is | a great | leader’, ‘she is | the first | leader who listened’: what somebody thinks of a person, and no office. */
function isJudged(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some((token, i, all) => {
    if (
      /^(?:great|good|bad|brilliant|excellent|outstanding|fantastic|dedicated|experienced|fine|poor|weak|strong|lousy|terrible|best|worst|finest|greatest|better|only)$/u.test(
        token.lower,
      )
    )
      return !all.slice(0, i).some(one => one.pos === 'NOUN')
    return token.lower === 'first' && tokens.slice(at, at + 8).some(one => /^(?:who|that|to)$/u.test(one.lower))
  })
}

/** Ranks in the plural are nobody's name. */
const RANKS =
  /^(?:officers|constables|inspectors|superintendents|sergeants|commissioners|directors|ministers|executives)$/iu

/** ‘Northmet Police Commissioner Ada Quill’, ‘Marlow mayor Idris Vane’. */
function titled(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  // ‘Major Tom Road’ is where it happened
  const last = person.name.split(' ').at(-1) ?? ''
  // ‘its Assistant Chief | Constables |’
  if (!person.office || STREET.test(last) || person.name.split(' ').some(word => RANKS.test(word))) return []
  const { start, end, text, former, acting } = person.office
  // A title in one line and a name in the next are no title and name.
  if (/\n|\s{2}/u.test(analysed.document.text.slice(end, person.start))) return []
  return [
    {
      kind: 'office-holding',
      start: Math.min(start, person.start),
      end: person.end,
      person: { start: person.start, end: person.end },
      office: { start, end, text },
      capacity: acting ? 'acting' : /\binterim\b/iu.test(text) ? 'interim' : 'substantive',
      former,
      rule: 'office/title',
    },
  ]
}

/** ‘, the mayor of London,’, ‘, who was Acting Commissioner at the time’, ‘ (chair of the panel)’, ‘, a magistrate and a governor’. */
function apposed(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  const { tokens } = analysed
  const sentence = analysed.sentences[person.sentence]!
  let at = firstFrom(tokens, person.end)
  while (POSTNOMINAL.test(tokens[at]?.text ?? '')) at++
  if (!/^(?:,|\(|–|—)$/u.test(tokens[at]?.text ?? '')) return []
  const read = appositionAt(analysed, at + 1)
  if (!read) return []
  const found: OfficeHolding[] = []
  for (let next: number | undefined = read.from; next !== undefined; ) {
    const office = officePhraseAt(tokens, next, analysed.document.text)
    if (!office || office.end > sentence.end) break
    const behind = firstFrom(tokens, office.end)
    if (!closes(tokens, behind) || (found.length === 0 && isAddressed(analysed, person, sentence, tokens[behind])))
      break
    if (isNextTitle(analysed, person, office.end)) break
    found.push(holdingOf(person, office, read.past || office.former, 'office/apposition'))
    // ‘a magistrate for 22 years and a governor at the school’
    const and = tokens.slice(behind, behind + 6).findIndex(token => token.lower === 'and')
    next = and >= 0 && /^(?:a|an|the|its)$/u.test(tokens[behind + and + 1]?.lower ?? '') ? behind + and + 1 : undefined
  }
  return found
}

/** ‘the Chairman, Ada Quill, | the Vice-Chairman |, Ken Marl, took it’: where titles stand before their names, the next is the next one's. */
function isNextTitle({ document: { text } }: AnalysedDocument, person: Mention, end: number): boolean {
  const start = person.office?.start ?? person.start
  const before = text.slice(Math.max(0, start - 60), start)
  return (
    /\bthe (?:[\p{L}-]+ ){0,3}[\p{L}-]+, $/iu.test(before) &&
    /^, (?:\p{Lu}\p{Ll}+ )?\p{Lu}[\p{L}.]* \p{Lu}\p{Ll}+,/u.test(text.slice(end, end + 50))
  )
}

/** Where the office of an apposition begins: behind ‘who was’, ‘now’, ‘formerly’; and whether it is told as past. */
function appositionAt({ tokens }: AnalysedDocument, at: number): { from: number; past: boolean } | undefined {
  let from = at
  let past = false
  // ‘the preferred candidate, Ada Quill, | to the role of | chair’: not in it
  if (tokens[from]?.lower === 'to') return undefined
  if (tokens[from]?.lower === 'who') {
    from++
    while (/^(?:is|was|had|has|been|then|also|now|recently)$/u.test(tokens[from]?.lower ?? '')) {
      if (/^(?:was|had|then)$/u.test(tokens[from]!.lower)) past = true
      from++
    }
    if (from === at + 1) return undefined
  }
  while (/^(?:now|then|formerly|previously|himself|herself|also)$/u.test(tokens[from]?.lower ?? '')) {
    if (/^(?:then|formerly|previously)$/u.test(tokens[from]!.lower)) past = true
    from++
  }
  return { from, past }
}

/** What may follow an office in apposition: the end of it, or what tells more of it. */
function closes(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return (
    next === undefined ||
    // the line ends
    next.start - tokens[at - 1]!.end > 1 ||
    /^(?:[,.;:)–—]|and|who|since|from|until|at|on|for|told|said|with|during|when)$/u.test(next.lower)
  )
}

/** ‘Speaking to Ada Quill, the minister said’: no comma closes it, so whoever says it is somebody else. */
function isAddressed(analysed: AnalysedDocument, person: Mention, sentence: Span, next: Token | undefined): boolean {
  if (!/^(?:told|said)$/u.test(next?.lower ?? '')) return false
  const before = analysed.document.text.slice(sentence.start, person.start)
  return /\b(?:to|with|of|for|by|from|about|against|over|on|at)\s$/u.test(before)
}

function holdingOf(person: Span, office: OfficePhrase, former: boolean, rule: string): OfficeHolding {
  return {
    kind: 'office-holding',
    start: Math.min(person.start, office.start),
    end: Math.max(person.end, office.end),
    person: { start: person.start, end: person.end },
    office: { start: office.start, end: office.end, text: office.text },
    capacity: capacityOf(office),
    former,
    rule,
  }
}

/** In which capacity the words show an office held. */
export function capacityOf(office: OfficePhrase): OfficeHolding['capacity'] {
  if (office.acting || /\bacting\b/iu.test(office.text)) return 'acting'
  if (office.interim || /\binterim\b/iu.test(office.text)) return 'interim'
  return office.designate ? 'designate' : 'substantive'
}

/** How many words back the office may begin that a name in apposition follows. */
const LEAD = 16

/** ‘The mayor, Ada Quill, said’, ‘the headteacher of St Osyth's, Ada Quill,’: the office first, the name in apposition. */
function introduced(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  const { tokens } = analysed
  const { text } = analysed.document
  const name = firstFrom(tokens, person.start)
  const comma = /^(?:the|rt|hon|rev|right)$/u.test(tokens[name - 1]?.lower ?? '') ? honoured(tokens, name) : name - 1
  if (tokens[comma]?.text !== ',') return []
  const closed = /^(?:\s\p{Lu}{2,4})*\s*[,.;)]/u.test(text.slice(person.end, person.end + 12))
  const first = firstFrom(tokens, analysed.sentences[person.sentence]!.start)
  for (let from = Math.max(first, comma - LEAD); from < comma; from++) {
    const before = tokens[from - 1]
    // ‘Marlow's | deputy leader at the council |, Ada Quill,’
    const opens =
      from === first ||
      /^(?:the|a|an|its|his|her|their|former|then|acting)$/u.test(tokens[from]!.lower) ||
      /^['’]s?$/u.test(before?.lower ?? '')
    // ‘has written to | Police and Crime Commissioner |, Ada Quill asking’
    const named = isTitle(tokens.slice(from, comma)) && /^(?:ADP|VERB)$/u.test(before?.pos ?? '')
    const office = (closed && opens) || named ? officePhraseAt(tokens, from, text) : undefined
    if (office && (firstFrom(tokens, office.end) === comma || isAt(tokens.slice(firstFrom(tokens, office.end), comma))))
      return [holdingOf(person, office, office.former, 'office/before-name')]
  }
  return []
}

/** ‘deputy leader | at Marlow County Council |’. */
function isAt([link, ...rest]: readonly Token[]): boolean {
  return (
    /^(?:at|in|with|on)$/u.test(link?.lower ?? '') &&
    rest.length > 0 &&
    rest.length < 8 &&
    rest.every(token => /^(?:DET|PROPN|NOUN|ADJ)$/u.test(token.pos) || /^(?:and|of|&)$/u.test(token.lower))
  )
}

/** ‘Police and Crime Commissioner’: two words or more, and every one that can has a capital. */
function isTitle(words: readonly Token[]): boolean {
  return (
    words.length > 1 && words.every(token => /^\p{Lu}/u.test(token.text) || /^(?:and|of|for|the)$/u.test(token.lower))
  )
}

/** ‘the Bishop of Marlow, | the Rt Rev Ada Quill’: the comma before the forms of address. */
function honoured(tokens: readonly Token[], name: number): number {
  let at = name - 1
  while (/^(?:the|rt|hon|rev|right|revd|reverend|honourable|most|very|\.)$/u.test(tokens[at]?.lower ?? '')) at--
  return at
}
