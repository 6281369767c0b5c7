import type { Statement } from '../../domain/statement.ts'
import type { StatementLine } from '../view.ts'

/** What somebody did by saying it, as a neutral verb: ‘said’ says nothing of whether it is so. */
export const ACT_VERBS: Readonly<Record<Statement['act'], string>> = {
  assert: 'said',
  confirm: 'confirmed',
  announce: 'announced',
  deny: 'denied',
  accuse: 'accused',
  criticise: 'criticised',
  defend: 'defended',
  praise: 'praised',
  endorse: 'supported',
  admit: 'admitted',
  apologise: 'apologised',
  retract: 'took back',
  ask: 'asked',
  demand: 'demanded',
  call: 'called for',
  recommend: 'recommended',
  direct: 'directed',
  promise: 'promised',
  threaten: 'threatened',
  warn: 'warned',
  decline: 'declined',
  testify: 'gave evidence',
  find: 'found',
}

/** What is said of how a thing was said; nothing where it was simply said. */
export function sayingWords(line: Pick<StatementLine, 'made' | 'conveys' | 'hedges'>): string[] {
  const made = {
    made: null,
    alleged: 'said to have been said',
    denied: 'denied to have been said',
    hypothetical: 'not said, only supposed',
  }
  const conveys = {
    speech: null,
    belief: 'held, not quoted',
    intention: 'meant, not quoted',
    stance: 'a stance, not quoted',
  }
  return [
    made[line.made],
    conveys[line.conveys],
    ...line.hedges.map(hedge => `the document hedges: ‘${hedge}’`),
  ].filter(word => word !== null)
}

/** Who speaks, as far as can be told; nobody is named where two could be meant. */
export function whoWords(line: Pick<StatementLine, 'speakers' | 'candidates' | 'voice' | 'speakerText'>): string {
  if (line.speakers.length > 0) return line.speakers.join(', ')
  if (line.candidates.length > 0) return `Not known: could be ${line.candidates.join(' or ')}`
  if (line.voice === 'document') return 'The document itself'
  return line.speakerText === null ? 'Not known' : `Not known: ‘${line.speakerText}’`
}

/** On whose word a line stands, for a column of its own. */
export function wordOf(told: string | null): string {
  return told === null ? 'As the document states' : `${told.charAt(0).toUpperCase()}${told.slice(1)}`
}

/** Letters that stand for a body's name, in codes of the record. */
const INITIALS = /\b(?:iopc|ipcc|cps|pirc|hmicfrs)\b/gu

/** A code of the record as words: ‘departure-announced’ is ‘departure announced’. */
export function codeWords(code: string): string {
  return code.replace(/-/gu, ' ').replace(INITIALS, letters => letters.toUpperCase())
}

/** How many, in words that fit one as well as several. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
