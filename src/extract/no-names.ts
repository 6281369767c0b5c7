import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import { isInCapitals, ordinaryCase } from '../domain/letter-case.ts'
import { firstFrom } from '../domain/span.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { POSTNOMINAL } from '../language/en/titles.ts'
import type { NameRun } from './name-runs.ts'

/** What a name begins with that is given to something done or numbered: ‘Operation Larkspur’, ‘Storm Ada’, ‘Exhibit Marl’. */
const OF_A_THING = /^(?:operation|project|exercise|storm|hurricane|exhibit|schedule|junction|flight|inquest|greater)$/u

/** Parts of buildings: behind the word for a body they are where it meets, ‘Council Chamber’. */
const ROOMS = /^(?:chamber|room|rooms|building|buildings|annexe|annex|offices|suite)$/u

/** Whether capitalised words name something done or a place, and nobody: ‘Operation Larkspur’, ‘Council Chamber’. */
export function namesThing(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)!
  if (tokens.length > 1 && OF_A_THING.test(tokens[0]!.lower)) return !BODY_WORDS.has(last.lower)
  return ROOMS.test(last.lower) && BODY_WORDS.has(tokens.at(-2)?.lower ?? '')
}

/**
 * Letters that stand for no body: subjects of mail (‘RE’), the last line of a press release (‘ENDS’), places (‘HQ’), times, honours
 * (‘OBE’), kinds of paper.
 */
const LETTERS =
  /^(?:MPs|PC|TV|UK|US|USA|GP|CEO|ID|DNA|CCTV|WPC|PM|GO|AND|AN|AT|YOUR|YOU|OK|NOT|NO|BST|GMT|FOI|PFD|PCC|PFCC|RE|FW|FWD|CC|BCC|PS|NB|END|ENDS|FAO|ATTN|HQ|PDF|TBC|TBA|RSVP|FAQ|FAQS|DOB|AKA)$/u

/** Whether one word in capitals names no body. */
export function namesNoBody(word: string): boolean {
  return LETTERS.test(word) || POSTNOMINAL.test(word)
}

/**
 * ‘MARLOW CORONER'S | COURT |’, ‘NEW | POLLS |’: in a line all in capitals they tell nothing. Whether a word of it is an ordinary
 * one, by what it says or as the document writes it elsewhere; never where a line with small letters has it in capitals, too.
 */
export function isPlainInCapitals(analysed: AnalysedDocument, { sentence }: NameRun, word: string): boolean {
  const { sentences, tokens, document } = analysed
  const shouted = (index: number): boolean =>
    isInCapitals(document.text.slice(sentences[index]!.start, sentences[index]!.end))
  if (!shouted(sentence)) return false
  const lower = word.toLowerCase()
  const small = (token: Token): boolean => token.lower === lower && token.text !== word
  if (!(BODY_WORDS.has(lower) && ordinaryCase(word) !== word) && !tokens.some(small)) return false
  return !tokens.some(token => token.text === word && !shouted(Math.max(0, firstFrom(sentences, token.start + 1) - 1)))
}

/** What a group of people who write to each other, or something that is shown, is called by. */
const CHANNELS =
  /^(?:groups?|chats?|channels?|pages?|threads?|forums?|servers?|programmes?|shows?|films?|songs?|books?|podcasts?|documentary|operations?|schemes?|systems?)$/u

/** ‘in a WhatsApp group called “Late Turn Legends”’: a name in quotation marks that a group or something to read or see has. */
export function isCalledSo({ tokens, sentences }: AnalysedDocument, run: NameRun): boolean {
  const quoted = /^["“‘']$/u.test(tokens[run.from - 1]?.text ?? '') && /^["”’']$/u.test(tokens[run.to]?.text ?? '')
  if (!quoted || !/^(?:called|named|titled|entitled|dubbed)$/u.test(tokens[run.from - 2]?.lower ?? '')) return false
  const before = tokens.slice(Math.max(sentences[run.sentence]!.tokenStart, run.from - 10), run.from - 2)
  return before.some(token => CHANNELS.test(token.lower))
}

/** Whether a document has a word small, too: ‘Burglary has fallen’ of a headline, and ‘burglary in the city’ under it. */
export function isSmallElsewhere({ tokens }: AnalysedDocument, word: Token): boolean {
  return tokens.some(token => token.text === word.lower)
}

/** ‘cells at | Quayside |’, ‘in | Marlow |’: where something is. */
export function isBehindPlaceWord({ tokens }: AnalysedDocument, at: number): boolean {
  return /^(?:at|in|near|outside|inside|around|across)$/u.test(tokens[at - 1]?.lower ?? '')
}

/** What a place or a broadcast stands before: ‘the | Quayside | station’, ‘the | Breakfast | programme’. */
export function isBeforeThing({ tokens }: AnalysedDocument, at: number): boolean {
  return /^(?:station|site|estate|area|suite|ward|programme|show|podcast)$/u.test(tokens[at]?.lower ?? '')
}

const KINDS_OF_BODY =
  /^(?:charity|group|union|firm|company|consultancy|consultants|regulator|watchdog|newspaper|broadcaster|campaign|coalition|network|contractor|supplier|think-tank|thinktank|body|organisation)$/u

/** Whether what a body is stands before a name: ‘the charity | Marlow said’, ‘by campaign group | Open Marl’. */
export function isBehindKind({ tokens }: AnalysedDocument, at: number): boolean {
  return KINDS_OF_BODY.test(tokens[at - 1]?.lower ?? '')
}

/** ‘by campaign group | Open Marl |’; not ‘the union | Unison Dave Marl |’, which holds somebody's name. */
export function isCalledBody(analysed: AnalysedDocument, run: NameRun, words: readonly Token[]): boolean {
  return (
    words.length > 1 &&
    isBehindKind(analysed, run.from) &&
    !words.slice(0, -1).some(word => GIVEN_NAMES.has(word.lower))
  )
}
