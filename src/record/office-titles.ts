import { foldWords } from '../domain/id.ts'
import { ordinaryCase } from '../domain/letter-case.ts'
import { compareText } from '../domain/ordering.ts'

/** Articles, what tells of a time, and what somebody thinks of the holder: ‘former’, ‘Tuesday’, ‘disgraced’. */
const TIME_OR_PRAISE =
  /^(?:(?:the|a|an|its|his|her|their|our|then|former|formerly|late|acting|interim|temporary|new|newly[\s-](?:elected|appointed)|next|current|substantive|outgoing|incoming|retired|serving|sitting|now|great|good|influential|disgraced|distinguished|previous|veteran|controversial|outspoken|respected|popular|beleaguered|embattled|sacked|suspended|ousted|long(?:est)?-serving|prominent|confident|fellow|second(?=[\s-]+(?:assistant|deputy)\s+chief)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)[\s-]+|ex-)+/iu

/** Whose office it is, where a common noun tells it: ‘the organisation’s president’ is its president. */
const OWNER =
  /^(?:organisation|organization|charity|group|party|magazine|paper|newspaper|union|force|trust|council|company|firm|club|school|college|hospital|body|committee|commission|association|watchdog|agency|campaign|country|family|panel|board|department|regulator|inquiry|town|city|county|region|borough|district|station|ward|unit|home)['’]s\s+/iu

/** Letters that stand for an office. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  PCC: 'Police and Crime Commissioner',
  PFCC: 'Police, Fire and Crime Commissioner',
  DCC: 'Deputy Chief Constable',
  ACC: 'Assistant Chief Constable',
}

/** The title without what tells of its time: ‘Acting Commissioner’ is the office of Commissioner, acting. */
export function normaliseTitle(text: string): string {
  return (
    ordinaryCase(text.replace(/\s+/gu, ' '))
      .replace(TIME_OR_PRAISE, '')
      .replace(OWNER, '')
      .replace(TIME_OR_PRAISE, '')
      // ‘Council Leader | Cllr | Ada Quill’
      .replace(/(?<=\b(?:leader|mayor|deputy|chair\p{L}*|member|holder))\s(?:Cllr|Councillor)$/iu, '')
      .replace(/^(?:(?:His|Her) )?Majesty['’]s /u, '')
      .replace(/\b(?:PCC|PFCC|DCC|ACC)$/u, letters => SPELLED_OUT[letters] ?? letters)
      // ‘Marlow’s | new | mayor’
      .replace(/(?<=['’]s )(?:new|newly appointed|next|current|former|then|outgoing|incoming|acting|interim)\s/iu, '')
      // ‘Labour | former | minister’
      .replace(/\s(?:former\s|ex-)/iu, ' ')
      .replace(/\s+designate$/iu, '')
      .trim()
  )
}

/** Words that make another office of the same head: a deputy mayor is no mayor, a chief constable no constable. */
const RANKING =
  /^(?:chief|deputy|assistant|vice|senior|detective|special|shadow|junior|associate|sub|under|co|lord|regional|area|district|divisional|borough|home|foreign|prime|general|non-executive|managing|finance)$/u

/**
 * Titles of one person that say the same office: ‘mayor’, ‘mayor of Marlow’ and ‘Marlow’s mayor’. Each is given the fullest of
 * those that it is the short form of; one that could be short for two stays by itself.
 */
export function fullestTitles(titles: readonly string[]): ReadonlyMap<string, string> {
  const byWords = new Map<string, string>()
  // ‘mayor of Marlow’ and ‘Marlow’s mayor’ are made of the same words.
  for (const title of [...new Set(titles)].sort(byForm))
    if (!byWords.has(signature(title))) byWords.set(signature(title), title)
  const unique = [...byWords.values()]
  return new Map(
    titles.map(written => {
      const title = byWords.get(signature(written))!
      const longer = unique.filter(other => other !== title && isShortFor(title, other))
      const roots = longer.filter(other => !longer.some(third => third !== other && isShortFor(other, third)))
      return [written, roots.length === 1 ? roots[0]! : title]
    }),
  )
}

/** Letters and short forms that ranks are written with. */
const RANK_LETTERS: Readonly<Record<string, string>> = {
  pc: 'police constable',
  dc: 'detective constable',
  ds: 'detective sergeant',
  di: 'detective inspector',
  dci: 'detective chief inspector',
  sgt: 'sergeant',
  insp: 'inspector',
  supt: 'superintendent',
  det: 'detective',
  ch: 'chief',
}

/** Of titles of the same words: ‘Mayor of Marlow’ before ‘Marlow mayor’ and ‘mayor of Marlow’, as its holder signs; ranks in full. */
function byForm(a: string, b: string): number {
  const lettered = (title: string): number =>
    Number(title.split(/[\s-]+/u).some(word => word.toLowerCase() in RANK_LETTERS))
  return Number(isLinked(b)) - Number(isLinked(a)) || lettered(a) - lettered(b) || compareText(a, b)
}

function isLinked(title: string): boolean {
  return /\s(?:of|for|at)\s/u.test(title)
}

function signature(title: string): string {
  const words = wordsOf(title).filter(word => !/^(?:of|for|at|the)$/u.test(word))
  return words.sort().join(' ')
}

/** Whether a title is another without the body or place that it names. */
function isShortFor(title: string, other: string): boolean {
  const [short, long] = [wordsOf(title), wordsOf(other)]
  // ‘her post as deputy’ of whoever is Deputy Chief Constable
  if (short.length === 1 && short[0] === 'deputy' && long[0] === 'deputy' && long.length > 1) return true
  if (short.length >= long.length) {
    // ‘Met Police Commissioner’ and ‘Metropolitan Police Commissioner’
    const same = short.length === long.length && title.length < other.length
    return same && short.every((word, i) => isSameWord(word, long[i]!))
  }
  const bare = beforeOf(long)
  const tail = bare.length >= short.length && bare.slice(-short.length).every((word, i) => isSameWord(word, short[i]!))
  return tail && !bare.slice(0, bare.length - short.length).some(word => RANKING.test(word))
}

/** ‘Met’ is ‘Metropolitan’. */
function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 3 && long.length - short.length > 3 && long.startsWith(short))
}

/** ‘mayor’ of ‘mayor of Marlow’. */
function beforeOf(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => /^(?:of|for|at|to)$/u.test(word))
  return at > 0 ? words.slice(0, at) : words
}

function wordsOf(title: string): string[] {
  return foldWords(title)
    .replace(/['’]s\b/gu, '')
    .split(/[\s-]+/u)
    .flatMap(word => RANK_LETTERS[word]?.split(' ') ?? [word])
}
