import { partyIn } from '../language/en/bodies.ts'
import { OFFICE_SYNONYMS } from '../language/en/titles.ts'
import type { Cast, CastMember } from './cast-members.ts'
import { officeHead, spelledOut } from './names.ts'

/** An office taken apart: what is held, where or of what, and the words that change its rank or time. */
interface OfficeWords {
  readonly head: string
  readonly where: ReadonlySet<string>
  readonly rank: ReadonlySet<string>
  readonly acting: boolean
}

const RANKS = /^(?:deputy|assistant|vice|shadow|junior|senior)$/u
const EMPTY =
  /^(?:the|a|an|of|for|at|and|s|new|former|then|current|outgoing|incoming|late|retired|ex|chief|police|uk|national|cabinet|government|her|his|their)$/u

function officeWords(text: string): OfficeWords {
  const lower = spelledOut(text)
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
  const head = officeHead(lower)
  const words = lower
    .split(/[^\p{L}-]+/u)
    .filter(word => word && word !== head && !(head === 'prime-minister' && /^(?:prime|first|minister)$/u.test(word)))
  return {
    // A constable is no chief constable
    head: head === 'constable' && words.includes('chief') ? 'chief-constable' : head,
    where: new Set(words.filter(word => !EMPTY.test(word) && !RANKS.test(word) && !/^(?:acting|interim)$/u.test(word))),
    rank: new Set(words.filter(word => RANKS.test(word))),
    acting: words.includes('acting') || words.includes('interim'),
  }
}

/** Whether words for an office (‘the Met chief’) can mean an office that somebody holds (‘Metropolitan Police Commissioner’). */
export function officeFits(asked: string, held: string): boolean {
  // ‘the Scottish National Party’s leader’ is not the Scottish Conservative one
  const party = partyIn(asked)
  if (party && party !== (partyIn(held) ?? party)) return false
  const a = officeWords(asked)
  const b = officeWords(held)
  if (!headFits(a.head, b.head)) return false
  for (const rank of [...a.rank, ...b.rank])
    if (rank !== 'senior' && a.rank.has(rank) !== b.rank.has(rank)) return false
  if (b.acting && !a.acting) return false
  if (a.where.size === 0 || b.where.size === 0) return true
  // ‘the Tory leader’, ‘leader of the Conservatives’; not ‘Scottish Conservative leader’
  if (party && party === partyIn(held) && [...a.where, ...b.where].every(word => partyIn(word) === party)) return true
  return [...a.where].some(word =>
    [...b.where].some(
      other =>
        word === other || (word.length >= 3 && other.startsWith(word)) || (other.length >= 3 && word.startsWith(other)),
    ),
  )
}

/** ‘The Marlow chief’ can be its chief constable, and no other constable; ‘the officer’ is hardly the chief constable. */
function headFits(asked: string, held: string): boolean {
  if (asked === held) return true
  const others = OFFICE_SYNONYMS[asked] ?? []
  if (held === 'chief-constable') return asked !== 'officer' && others.includes('constable')
  return others.includes(held) && (held !== 'constable' || asked === 'officer')
}

/** The people of a document who can be meant by words for an office. Somebody who only held it before is meant only by ‘former’. */
export function holdersOf(cast: Cast, office: string, former: boolean): CastMember[] {
  const people = cast.members.filter(member => member.kind === 'person' && member.naming === 'named')
  const now = people.filter(member =>
    member.offices.some(held => held.former === former && officeFits(office, held.text)),
  )
  if (now.length > 0) return exactFirst(now, office)
  return []
}

/** Where several fit, those whose office has the very same head word. */
function exactFirst(members: CastMember[], office: string): CastMember[] {
  const head = officeHead(office)
  const same = members.filter(member =>
    member.offices.some(held => officeHead(held.text) === head && officeFits(office, held.text)),
  )
  return same.length > 0 ? same : members
}

/**
 * Offices that many hold: ‘the Marl MP’ of a story that has not spoken of one is somebody it has named. ‘The bishop’ and
 * ‘the prime minister’ need no introduction, and are somebody else more often than not.
 */
const HELD_BY_MANY =
  /^(?:mp|mep|msp|am|peer|councillor|senator|congressman|congresswoman|campaigner|solicitor|barrister|lawyer|professor|presenter|blogger|author|candidate|nominee|backbencher|pc|dc|officer|detective|sergeant|inspector|superintendent|doctor|nurse|surgeon|teacher|father|mother|brother|sister|son|daughter|wife|husband|widow)$/u

/** Whether several people of one story can hold an office at a time. */
export function isHeldByMany(office: string): boolean {
  // ‘the Cabinet minister’: one of those whom the story has met
  if (/^(?:the )?(?:(?:cabinet|government|senior|junior) )?minister$/iu.test(office)) return true
  const head = officeHead(office)
  return HELD_BY_MANY.test(head) || (head === 'constable' && !/\bchief\b/iu.test(spelledOut(office)))
}

/**
 * Those of whom a place can speak by an office: ‘the Labour councillor said … . She will be followed by Councillor Ada Quill’
 * does not mean Ada Quill, whom nobody has met. One office of which there is one goes before its name, too: ‘the chief constable …’.
 */
export function metBefore(members: readonly CastMember[], office: string, at: number): readonly CastMember[] {
  if (!isHeldByMany(office)) return members
  return members.filter(member => member.mentions.some(one => one.start < at))
}
