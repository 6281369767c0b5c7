import type { AnalysedDocument, Sentence, Token } from '../domain/analysis.ts'
import { BODY_WORDS, JOINED_AREAS } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { HONORIFICS, isOfficeHead, POSTNOMINAL } from '../language/en/titles.ts'

/** Capitalised words that belong together: ‘Northmet Police Commissioner Ada Quill’. Indices into the document's tokens, [from, to). */
export interface NameRun {
  readonly from: number
  readonly to: number
  readonly sentence: number
}

/** The capitalised runs of a sentence. Sentences all in capitals or title case give none: there a capital tells nothing. */
export function nameRuns(analysed: AnalysedDocument, sentence: Sentence, index: number): NameRun[] {
  const { tokens } = analysed
  if (isTitleCase(analysed, sentence)) return []
  const runs: NameRun[] = []
  let i = sentence.tokenStart + shoutedWords(analysed, sentence)
  while (i < sentence.tokenEnd) {
    if (!startsName(tokens, i, sentence)) {
      i++
      continue
    }
    let to = i + 1
    while (to < sentence.tokenEnd) {
      const next = continues(tokens, i, to, sentence.tokenEnd)
      if (next === to) break
      to = next
    }
    runs.push({ from: i, to, sentence: index })
    i = to
  }
  return runs
}

/**
 * ‘A FORMER police officer’, ‘THE family of’, ‘TWO Marlow councillors’: how many words of the first sentence of a paragraph stand in capitals as
 * the beginning of a story does in print, up to the first that could be a name. What the document writes small elsewhere is no name.
 */
function shoutedWords({ tokens }: AnalysedDocument, sentence: Sentence): number {
  let count = 0
  for (let i = sentence.tokenStart; i < sentence.tokenEnd; i++) {
    const { text, lower } = tokens[i]!
    const shouted = /^\p{Lu}{2,}$/u.test(text) || (text === 'A' && /^\p{Lu}{2,}$/u.test(tokens[i + 1]?.text ?? ''))
    if (!shouted) return count
    const plain =
      NEVER_NAMES.test(text[0]! + lower.slice(1)) ||
      NEWS_OPENERS.has(lower) ||
      tokens.some(token => token.text === lower && token.lower === lower)
    if (!plain) return count
    count++
  }
  // All in capitals: a headline, whose words are told apart in other ways
  return 0
}

/** Words that a story in print begins with in capitals. */
const NEWS_OPENERS: ReadonlySet<string> = new Set(
  'former police council councillors residents family families father mother parents man woman men women teenager boy girl officers bosses chiefs campaigners fears calls plans more almost nearly around up new senior top hundreds thousands dozens health hospital workers staff detectives firefighters'.split(
    ' ',
  ),
)

/** Headlines In Title Case: seven in ten longer words are capitalised. */
export function isTitleCase(analysed: AnalysedDocument, sentence: Sentence): boolean {
  const words = analysed.tokens
    .slice(sentence.tokenStart, sentence.tokenEnd)
    .filter(token => /^\p{L}{4,}/u.test(token.text))
  if (words.length < 5) return false
  // A sentence, or a list of those present, is no headline.
  if (
    /[.!?:;]/u.test(analysed.document.text.slice(sentence.start, sentence.end).slice(-1)) ||
    analysed.tokens
      .slice(sentence.tokenStart, sentence.tokenEnd)
      .filter(token => token.text === ',' || token.text === ':').length > 1
  )
    return false
  // ‘Panel Chair Ada Quill responded to the Marlow Parks Review’: titles write their verbs large, too
  const small = words.some(token => /^\p{Ll}{6,}$/u.test(token.text) && token.pos === 'VERB')
  return !small && words.filter(token => /^\p{Lu}/u.test(token.text)).length >= words.length * 0.7
}

const NEVER_NAMES =
  /^(?:I|The|THE|A|An|This|That|These|Those|It|He|She|They|We|You|But|And|Or|If|When|While|As|In|On|At|For|From|By|With|After|Before|Since|Although|However|Meanwhile|Mr|Yes|No|Not|What|Why|How|Who|Where|Asked|Speaking|Earlier|Later|Last|Next|There|Here|Then|Now|So|Some|Many|Most|Both|Each|Every|All|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Another|Others|Other|His|Her|Their|Its|Our|My|Your|First|Second|Third|Today|Yesterday|Tomorrow|According|Despite|Under|Over|About|Officers|People|Ms|Q|OK)$/u

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u

function startsName(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]!
  if (!/^\p{Lu}/u.test(token.text)) return /^@\w{2,}$/u.test(token.text)
  const bare = token.lower.replace(/\.$/u, '')
  // ‘Father-of-two Ada Quill’
  if (tokens[i + 1]?.text === '-' && tokens[i + 2]?.lower === 'of') return false
  if (HONORIFICS.has(bare) || (isOfficeHead(bare) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''))) return true
  // ‘Number 10 said’, ‘a No 10 spokesman’
  if (isNumberTen(token, tokens[i + 1])) return true
  if (NEVER_NAMES.test(token.text)) return false
  // ‘on Thursday Mr Blair said’: a day begins no name but that of a Sunday paper
  if (WEEKDAY.test(token.text) && !BODY_WORDS.has(tokens[i + 1]?.lower ?? '')) return false
  const first = i === sentence.tokenStart || /^["“‘'(«:—–•-]$/u.test(tokens[i - 1]?.text ?? '')
  if (token.pos === 'PROPN') return true
  if (/^\p{Lu}{2,6}s?$/u.test(token.text)) return true
  // At the start of a sentence the capital tells nothing: there must be another one behind it.
  if (first) return BODY_WORDS.has(bare) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
  return token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X' || token.pos === 'VERB'
}

/** Where the run goes on to from `to`; `to` itself where it ends. */
function continues(tokens: readonly Token[], from: number, to: number, end: number): number {
  const token = tokens[to]!
  const previous = tokens[to - 1]!
  const next = to + 1 < end ? tokens[to + 1] : undefined
  if (WEEKDAY.test(token.text) && !(next && BODY_WORDS.has(next.lower))) return to
  if (opensName(previous, token, next)) return to
  if (
    isCapital(token) &&
    !/^(?:I|The|He|She|They|It|We|Against|About|After|Before|With|Without|Says|Said)$/u.test(token.text)
  )
    return to + 1
  // ‘Met police’, ‘Merseyside police’: a force by its everyday name
  const everyday = token.lower === 'police' && previous.pos === 'PROPN' && !isOfficeHead(previous.lower)
  if (everyday && !/^(?:station|stations|car|cell|cells|van)$/u.test(next?.lower ?? '')) return to + 1
  if (/^\d{1,2}$/u.test(token.text) && /^(?:Radio|BBC|Channel|ITV|Live)$/u.test(previous.text)) return to + 1
  if (isNumberTen(previous, token)) return to + 1
  if (!next) return to
  const committee = committeeEnd(tokens, to, end)
  if (committee) return committee
  const joined = joinedAreas(tokens, from, to, end)
  if (joined) return joined
  const nickname = nicknameEnd(tokens, to, end)
  if (nickname && GIVEN_NAMES.has(previous.lower)) return nickname
  return joinsWord(previous, token, next) ? to + 2 : (joinsBody(tokens, from, to, end) ?? to)
}

function isNumberTen(token: Token, next: Token | undefined): boolean {
  return /^(?:Number|No)$/u.test(token.text) && next?.text === '10'
}

/** ‘the Commons | work and pensions committee’: a chamber and its committee written small; where it ends, else undefined. */
function committeeEnd(tokens: readonly Token[], at: number, end: number): number | undefined {
  if (!/^(?:Commons|Lords|Assembly|Holyrood|Senedd)$/u.test(tokens[at - 1]!.text)) return undefined
  for (let i = at; i < Math.min(end, at + 7); i++) {
    const { lower, pos, text } = tokens[i]!
    if (lower === 'committee') return i + 1
    if (!/^\p{Ll}/u.test(text) || (lower !== 'and' && /^(?:ADP|AUX|DET|PRON|SCONJ)$/u.test(pos))) return undefined
  }
  return undefined
}

const JOINT_BODY = /^(?:police|constabulary|council|fire|nhs|hospitals?|combined|partnership|university)$/u

/**
 * ‘Devon | and | Cornwall Police’: an area, ‘and’, up to three capitals, and a body of which there is one. Where the
 * second area ends; undefined where it is no such name.
 */
function joinedAreas(tokens: readonly Token[], from: number, to: number, end: number): number | undefined {
  const opens = to - from === 1 || /^(?:of|for|the)$/u.test(tokens[to - 2]!.lower)
  if (!opens || tokens[to]!.lower !== 'and' || !JOINED_AREAS.has(tokens[to - 1]!.lower)) return undefined
  for (let i = to + 1; i < Math.min(end, to + 5); i++) {
    const token = tokens[i]!
    if (i > to + 1 && JOINT_BODY.test(token.lower)) return i
    if (!isCapital(token)) return undefined
  }
  return undefined
}

/** ‘Jimmy "the Hat" Marl’: behind a given name a few quoted words and a capital; where the surname ends, else undefined. */
function nicknameEnd(tokens: readonly Token[], at: number, end: number): number | undefined {
  if (!/^["“‘]$/u.test(tokens[at]!.text)) return undefined
  for (let i = at + 2; i < Math.min(end - 1, at + 5); i++)
    if (/^["”’]$/u.test(tokens[i]!.text))
      return isCapital(tokens[i + 1]) && tokens[i + 1]!.pos === 'PROPN' ? i + 2 : undefined
  return undefined
}

/** ‘to the Custody Centre Mr Marl said’: a form of address behind a word that is no title begins another name. */
function opensName(previous: Token, token: Token, next: Token | undefined): boolean {
  if (!/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)$/u.test(token.text) || !isCapital(next)) return false
  const bare = previous.lower.replace(/\.$/u, '')
  return !HONORIFICS.has(bare) && !isOfficeHead(bare) && !POSTNOMINAL.test(previous.text) && previous.text !== '.'
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** A mark or particle within a name, so that the next word belongs to it, too. */
function joinsWord(previous: Token, token: Token, next: Token): boolean {
  const glued = token.start === previous.end
  // ‘Rt. Hon.’, ‘J. Edgar’: a stop glued to an initial or a form of address
  if (token.text === '.')
    return glued && isCapital(next) && (previous.text.length === 1 || HONORIFICS.has(previous.lower))
  // ‘Jean-Paul’, ‘Smith-Jones’, ‘O’Hara’
  if (/^[-‐’']$/u.test(token.text)) return glued && next.start === token.end && /^\p{L}/u.test(next.text)
  if (token.text === '&') return isCapital(next)
  // ‘Ludwig van Beethoven’, ‘Osama bin Laden’
  return previous.pos === 'PROPN' && isCapital(next) && /^(?:de|van|von|der|bin|al|el|la|du|ap|ab)$/u.test(token.lower)
}

/** Where the name of a body or office goes on to over a small word; undefined where it does not. */
function joinsBody(tokens: readonly Token[], from: number, to: number, end: number): number | undefined {
  const token = tokens[to]!
  const previous = tokens[to - 1]!
  const next = tokens[to + 1]!
  const body = tokens.slice(from, to).some(one => BODY_WORDS.has(one.lower))
  // ‘Mayor’s Office for Policing’, ‘People’s Party’
  if (/^['’]s$/u.test(token.text))
    return isCapital(next) &&
      BODY_WORDS.has(next.lower) &&
      (isOfficeHead(previous.lower) || /^(?:people|king|queen|crown|prince|women|children)$/u.test(previous.lower))
      ? to + 1
      : undefined
  // ‘National Police Chiefs’ Council’
  if (/^['’]$/u.test(token.text) && /s$/u.test(previous.lower))
    return body && isCapital(next) && BODY_WORDS.has(next.lower) ? to + 2 : undefined
  // ‘Office for Police Conduct’, ‘Mayor of London’
  if (/^(?:of|for)$/u.test(token.lower) && (body || isOfficeHead(previous.lower))) {
    const skip = next.lower === 'the' ? 2 : 1
    return to + skip < end && isCapital(tokens[to + skip]) ? to + skip + 1 : undefined
  }
  // ‘Police and Crime Commissioner Ada Quill’, ‘the Police and Crime Panel’
  if (previous.lower === 'police' && token.lower === 'and' && next.text === 'Crime') return to + 2
  // ‘Department for Work and Pensions’: ‘and’ joins only behind ‘for’ or ‘of’
  const linked = tokens.slice(from, to).some(one => /^(?:of|for)$/u.test(one.lower))
  return token.lower === 'and' && body && linked && isCapital(next) && !BODY_WORDS.has(next.lower) ? to + 2 : undefined
}
