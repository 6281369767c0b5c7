import type { Region } from '../domain/document.ts'
import type { NameParts } from '../domain/extraction.ts'
import { ordinaryCase } from '../domain/letter-case.ts'
import { covers, type Span } from '../domain/span.ts'
import { HONORIFICS, isOfficeHead, OFFICE_QUALIFIERS, POSTNOMINAL } from '../language/en/titles.ts'
import { genderOfName } from '../language/gender.ts'
import { addMember, type Cast, type CastMember } from './cast-members.ts'
import { fold, honorificCase, sameGiven, titleCase } from './names.ts'
import { holdersOf } from './offices.ts'
import type { Meant, Scene } from './speakers.ts'

/** ‘Examination-in-chief by MISS OYELARAN’, ‘Cross-examined by Mr Hale’, ‘Questions from THE PANEL’. */
const EXAMINER =
  /^(?:further\s+|re-?|cross-?)?(?:examin(?:ation|ed)|questions?|questioned)\b[^.]{0,30}?\b(?:by|from)\s+(.+?)\.?$/iu
/** ‘SERGEANT WENDY CRADDOCK (affirmed)’, ‘DR A QUILL, sworn’. */
const WITNESS = /^(.+?)(?:\s*\(|,\s*)(?:affirmed|sworn|recalled|called|on (?:oath|affirmation))\)?\.?$/iu

/** Who speaks in each turn of a transcript, by where the turn begins: ‘Q’ is whoever examines, ‘A’ the witness. */
export function turnSpeakers(scene: Scene): Map<number, Meant> {
  const { analysed, cast } = scene
  const turns = analysed.document.regions.filter(region => region.kind === 'turn' && region.speaker !== undefined)
  const found = new Map<number, Meant>()
  if (turns.length === 0) return found
  const state: { examiner: CastMember | null; witness: CastMember | null } = { examiner: null, witness: null }
  const lines = analysed.paragraphs.filter(paragraph => !turns.some(turn => covers(turn, paragraph)))
  let next = 0
  for (const turn of turns) {
    for (; next < lines.length && lines[next]!.start < turn.start; next++) readLine(scene, lines[next]!, state)
    const member = speakerOfTurn(cast, analysed.document.text, turn, state)
    if (member)
      found.set(turn.start, {
        actors: [member.index],
        candidates: [],
        basis: member.naming === 'named' ? 'named' : 'description',
        confidence: 0.93,
      })
  }
  return found
}

function readLine(scene: Scene, line: Span, state: { examiner: CastMember | null; witness: CastMember | null }): void {
  const words = scene.analysed.document.text.slice(line.start, line.end).trim()
  const examiner = EXAMINER.exec(words)
  if (examiner) state.examiner = labelled(scene.cast, examiner[1]!, null)
  const witness = WITNESS.exec(words)
  if (witness) state.witness = labelled(scene.cast, witness[1]!, null)
}

function speakerOfTurn(
  cast: Cast,
  text: string,
  turn: Region,
  state: { examiner: CastMember | null; witness: CastMember | null },
): CastMember | null {
  const label = turn.speaker!.replace(/[.:]$/u, '').trim()
  const at = text.indexOf(turn.speaker!, turn.start)
  const span = at >= 0 && at < turn.end ? { start: at, end: at + turn.speaker!.length } : null
  if (/^Q$/iu.test(label)) return mentioned(state.examiner, span)
  if (/^A$/iu.test(label)) return mentioned(state.witness, span)
  const member = labelled(cast, label, span)
  if (/\?/u.test(text.slice(turn.start, turn.end)) && state.witness !== member) state.examiner = member
  return member
}

function mentioned(member: CastMember | null, span: Span | null): CastMember | null {
  if (member && span) member.mentions.push({ ...span, basis: 'description' })
  return member
}

/** The member that a label names: by surname and title, by full name, by office; a new one where none fits. */
function labelled(cast: Cast, label: string, span: Span | null): CastMember {
  const { office, honorific, rest } = labelParts(label)
  const surname = rest.at(-1) ?? ''
  const given = rest.length > 1 ? rest[0]! : null
  const people = cast.members.filter(
    member => member.kind === 'person' && member.parts?.surname && fold(member.parts.surname) === fold(surname),
  )
  const asked = honorific ? genderOfName({ honorific, given: null, surname }) : null
  const fits = people.filter(
    member =>
      (given === null || !member.parts!.given || sameGiven(member.parts!.given, given)) &&
      (asked === null || member.gender === null || member.gender === asked),
  )
  if (fits.length === 1) return withMention(inFull(fits[0]!, given, titleCase(rest.join(' '))), span)
  const holders = holdersOf(cast, label, false)
  if (holders.length === 1) return withMention(holders[0]!, span)
  const name = titleCase(label)
  const known = cast.members.find(member => member.names.includes(name))
  if (known) return withMention(known, span)
  const named = office !== null || honorific !== null || (rest.length >= 2 && !/^the\s/iu.test(label))
  const parts: NameParts | null = named
    ? { honorific, given: given && titleCase(given), surname: titleCase(surname) }
    : null
  const member = addMember(
    cast,
    { actorKind: 'person', naming: named ? 'named' : 'description', name: named ? titleCase(rest.join(' ')) : name },
    parts,
  )
  if (honorific) member.honorifics.push(honorific)
  if (office) member.offices.push({ text: office, former: false })
  member.gender = asked
  return withMention(member, span)
}

/**
 * ‘SERGEANT WENDY MARL KC’: the rank, the form of address and the words of the name. ‘THE CHIEF CONSTABLE’, ‘MARLOW MAYOR’
 * have no name behind the office: there all words stay together.
 */
function labelParts(label: string): { office: string | null; honorific: string | null; rest: string[] } {
  const words = label
    .replace(/^the\s+/iu, '')
    .split(/\s+/u)
    .filter(word => /\p{L}/u.test(word))
  const bare = (word: string): string => word.toLowerCase().replace(/\.$/u, '')
  const last = words.findLastIndex(word => !POSTNOMINAL.test(word)) + 1
  const ranks = words.findIndex(word => HONORIFICS.has(bare(word)) || !isRank(bare(word)))
  // ‘COUNSEL TO THE INQUIRY’, ‘WITNESS A’: what stands behind the office is no name
  const named = words.slice(ranks, last).every(word => !/^(?:of|to|for|and|the|\p{L})$/iu.test(word))
  const from = ranks > 0 && ranks < last && named ? ranks : 0
  const honorific = HONORIFICS.has(bare(words[from]!)) ? honorificCase(words[from]!) : null
  const rest = words.slice(honorific ? from + 1 : from, last)
  return { office: from > 0 ? ordinaryCase(words.slice(0, from).join(' ')) : null, honorific, rest }
}

function isRank(word: string): boolean {
  return isOfficeHead(word) || OFFICE_QUALIFIERS.has(word)
}

/** Who was ‘Mr Marl’ or ‘K Marl’ until a label says ‘Ken Marl’ has the name in full from then on. */
function inFull(member: CastMember, given: string | null, name: string): CastMember {
  if (!given || !member.parts || fold(member.parts.given ?? '').length > 1) return member
  member.parts = { ...member.parts, given: titleCase(given) }
  member.names.push(name)
  return member
}

function withMention(member: CastMember, span: Span | null): CastMember {
  if (span) member.mentions.push({ ...span, basis: member.naming === 'named' ? 'surname' : 'description' })
  return member
}
