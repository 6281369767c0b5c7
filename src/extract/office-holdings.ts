import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { type Span, SpanIndex } from '../domain/span.ts'
import { isOffice } from './office-phrases.ts'

/** Who held which office, as titles, appositions and ‘who was … at the time’ tell. */
export function findOfficeHoldings(analysed: AnalysedDocument, mentions: readonly Mention[]): OfficeHolding[] {
  const people = mentions.filter(one => one.actorKind === 'person' && one.basis !== 'office' && one.naming === 'named')
  const offices = new SpanIndex(mentions.filter(one => one.basis === 'office' && one.office))
  return people
    .flatMap(person => [...titled(person), ...apposed(analysed, person), ...introduced(analysed, person, offices)])
    .filter(one => isOffice(one.office.text))
}

/** ‘Northmet Police Commissioner Ada Quill’, ‘Marlow mayor Idris Vane’. */
function titled(person: Mention): OfficeHolding[] {
  if (!person.office) return []
  const { start, end, text, former, acting } = person.office
  return [
    {
      kind: 'office-holding',
      start: Math.min(start, person.start),
      end: person.end,
      person: { start: person.start, end: person.end },
      office: { start, end, text },
      capacity: acting ? 'acting' : 'substantive',
      former,
      rule: 'office/title',
    },
  ]
}

/** `, the mayor of London,`, `, who was Acting Commissioner at the time`, ` (chair of the panel)`. */
const APPOSITION =
  /^\s*(?:,|\()\s*(?:who (?:was|is|had been|has been) )?(?:(?:the|a|its|his|her|their|then|now)\s+)?((?:(?:former|then|acting|interim|deputy|assistant|vice|senior|new|outgoing|[\p{Lu}][\p{L}’'-]*)\s+)*[\p{L}-]+(?:\s+(?:constable|commissioner|superintendent|inspector|secretary|minister|general|executive))?)((?:\s+(?:of|for|at)\s+(?!the time)(?:the\s+)?(?:[\p{L}’'-]+\s?){1,7}?)?)(?=[,.;)]|\s+(?:at the time|who|and|since|from|told|said))/u

function apposed(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  const { text } = analysed.document
  const sentence = analysed.sentences[person.sentence]!
  const match = APPOSITION.exec(text.slice(person.end, sentence.end))
  if (!match) return []
  // ‘Speaking to Ada Quill, the minister said’: no comma closes it, so whoever says it is somebody else
  const open = /^\s+(?:told|said)\b/u.test(text.slice(person.end + match[0].length))
  if (
    open &&
    /\b(?:to|with|of|for|by|from|about|against|over|on|at)\s$/u.test(text.slice(sentence.start, person.start))
  )
    return []
  const words = `${match[1]}${match[2] ?? ''}`.trim()
  const start = person.end + match[0].indexOf(match[1]!)
  const office: Span & { text: string } = {
    start,
    end: start + words.length,
    text: text.slice(start, start + words.length),
  }
  const lead = match[0].slice(0, match[0].indexOf(match[1]!)) + words
  return [
    {
      kind: 'office-holding',
      start: person.start,
      end: office.end,
      person: { start: person.start, end: person.end },
      office,
      capacity: /\bacting\b/iu.test(words) ? 'acting' : /\binterim\b/iu.test(words) ? 'interim' : 'substantive',
      former: /\b(?:former|then|was|had been)\b/iu.test(lead),
      rule: 'office/apposition',
    },
  ]
}

/** ‘The mayor, Ada Quill, said’: the office first, the name in apposition. */
function introduced(analysed: AnalysedDocument, person: Mention, offices: SpanIndex<Mention>): OfficeHolding[] {
  const { text } = analysed.document
  const lead = { start: Math.max(0, person.start - 4), end: person.start }
  const before = offices
    .overlapping(lead)
    .find(one => one.end <= person.start && /^,\s*$/u.test(text.slice(one.end, person.start)))
  if (!before?.office || !/^(?:\s\p{Lu}{2,4})*\s*[,.;)]/u.test(text.slice(person.end, person.end + 12))) return []
  const { start, end, former, acting } = before.office
  const article = /^(?:the|this)\s+/iu.exec(text.slice(start, end))?.[0].length ?? 0
  return [
    {
      kind: 'office-holding',
      start: before.start,
      end: person.end,
      person: { start: person.start, end: person.end },
      office: { start: start + article, end, text: text.slice(start + article, end) },
      capacity: acting ? 'acting' : 'substantive',
      former,
      rule: 'office/before-name',
    },
  ]
}
