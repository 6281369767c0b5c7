import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import { BODY_WORDS, OUTLETS, PARTIES, PEOPLES, PLACES } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { HONORIFICS, isOfficeHead, POSTNOMINAL } from '../language/en/titles.ts'
import { type Context, mention } from './name-mention.ts'
import { partsOf } from './name-parts.ts'
import { type NameRun, nameRuns } from './name-runs.ts'
import { isCalledBody, isCalledSo, isPlainInCapitals, namesNoBody, namesThing } from './no-names.ts'
import { officeMentions } from './office-mentions.ts'
import { kinNames, knownNames, shortNames, titleCaseNames } from './short-names.ts'
import { cutBody, officeOf, titleLength } from './titles.ts'

/** The actors that a document names: people, bodies, accounts, and offices that stand for their holders. */
export function findMentions(analysed: AnalysedDocument): Mention[] {
  const runs = analysed.sentences.flatMap((sentence, index) => nameRuns(analysed, sentence, index))
  const scare = new Set(
    analysed.quotations.filter(one => one.use === 'scare').map(one => `${one.inner.start} ${one.inner.end}`),
  )
  const first = runs.flatMap(run => mentionsOfRun({ analysed, run, scare }))
  const named = knownNames(first)
  const known = { ...named, given: new Set([...named.given, ...kinNames(analysed, runs)]) }
  const names = [...first, ...shortNames(analysed, runs, first, known), ...titleCaseNames(analysed, first)]
  return [...names, ...officeMentions(analysed, names)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A run is one name, or a title and a name; a body and a person side by side (‘Northgate Nick Tull’) are cut. */
function mentionsOfRun(context: Context & { readonly scare: ReadonlySet<string> }): Mention[] {
  const { analysed, run, scare } = context
  const tokens = analysed.tokens.slice(run.from, run.to)
  if (/^@/u.test(tokens[0]!.text)) return [mention(context, 0, 1, { actorKind: 'account', rule: 'mention/handle' })]
  // ‘Chief | Constables’, ‘Police and Crime Commissioners’: nobody by name
  if (isPluralOffice(tokens.at(-1)!) && !tokens.some(token => token.lower === 'of')) return []
  const title = titleLength(tokens)
  // ‘the Information Commissioner's Office’: what a title owns is a body, and nobody's name
  if (/^['’]s$/u.test(tokens[title]?.text ?? '') && isBody(analysed, run, tokens)) return body(context, tokens)
  // ‘Association of | Chief | Police Officers’: no chief
  if (tokens[title - 1]?.lower === 'chief' && BODY_WORDS.has(tokens[0]!.lower) && isBody(analysed, run, tokens))
    return body(context, tokens)
  if (title > 0 && title < tokens.length) return [titled(context, tokens, title, scare)]
  const behind = title === tokens.length ? titleBehind(tokens) : 0
  if (behind > 0) return [nameBefore(context, tokens, behind)]
  if (title === tokens.length) return bodyBehind(context, tokens)
  if (namesThing(tokens)) return []
  if (isCalledBody(analysed, run, tokens)) return body(context, tokens)
  const person = personLength(tokens, analysed, run)
  if (person)
    return [
      mention(context, person.from, person.to, {
        actorKind: 'person',
        rule: 'mention/full-name',
        parts: partsOf(tokens.slice(person.from, person.to), null),
      }),
    ]
  if (PARTIES.test(tokens.map(token => token.text).join(' ')))
    return [mention(context, 0, tokens.length, { actorKind: 'organization', rule: 'mention/party' })]
  if (isBody(analysed, run, tokens)) return body(context, tokens)
  return []
}

/** ‘Constables’, ‘Commissioners’: several who hold an office. */
function isPluralOffice(token: Token): boolean {
  return /[^s]s$/u.test(token.lower) && !isOfficeHead(token.lower) && isOfficeHead(token.lower.slice(0, -1))
}

/** ‘Chief Constable of | Marlow City Police’: the body that an office without a name is of. */
function bodyBehind(context: Context, tokens: readonly Token[]): Mention[] {
  const of = tokens.findIndex(token => /^(?:of|for)$/u.test(token.lower))
  const rest = tokens.length - (of + 1)
  if (of < 1 || rest < 2 || !BODY_WORDS.has(tokens.at(-1)!.lower)) return []
  return [mention(context, of + 1, tokens.length, { actorKind: 'organization', rule: 'mention/body' })]
}

/**
 * ‘David Marl | Police & Crime Commissioner said’: how press releases put a name and its office side by side. Where the office
 * begins; 0 where no given name and surname stand before one.
 */
function titleBehind(tokens: readonly Token[]): number {
  const [given, surname, ...office] = tokens
  if (!given || !surname || office.length === 0 || !GIVEN_NAMES.has(given.lower) || PLACES.has(given.lower)) return 0
  const plain = CALLED_SURNAME.test(surname.text) && !isOfficeHead(surname.lower) && !BODY_WORDS.has(surname.lower)
  // ‘Jordan Marlow Council Leader’: an area rather than a surname where a body's word follows it
  const first = office[0]!.lower
  const ranked =
    /^(?:chief|deputy|assistant|leader|director|head|chair|chairman|police|mayor|commissioner|pcc)$/u.test(first) ||
    (PLACES.has(first) && office.length > 1)
  return plain && ranked && !PLACES.has(surname.lower) && titleLength(office) === office.length ? 2 : 0
}

function nameBefore(context: Context, tokens: readonly Token[], office: number): Mention {
  const { analysed, run } = context
  return mention(context, 0, office, {
    actorKind: 'person',
    rule: 'mention/full-name',
    parts: partsOf(tokens.slice(0, office), null),
    office: officeOf(analysed, run.from + office, { start: tokens[office]!.start, end: tokens.at(-1)!.end }),
  })
}

function titled(context: Context, tokens: readonly Token[], title: number, scare: ReadonlySet<string>): Mention {
  const { analysed, run } = context
  const lead = tokens.slice(0, title)
  const honorifics = lead.filter(token => HONORIFICS.has(token.lower.replace(/\.$/u, '')))
  const office = lead.filter(token => !HONORIFICS.has(token.lower.replace(/\.$/u, '')) && token.text !== '.')
  const rest = cutBody(tokens.slice(title))
  const honorific = honorifics.at(-1)?.text ?? null
  const parts = partsOf(rest, honorific)
  const quoted = scare.has(`${lead[0]!.start} ${rest.at(-1)!.end}`)
  return mention(context, 0, title + rest.length, {
    actorKind: 'person',
    rule: quoted ? 'mention/quoted-pseudonym' : 'mention/titled-name',
    parts,
    nameFrom: quoted ? 0 : title,
    naming: quoted ? 'pseudonym' : 'named',
    basis: parts.given && parts.surname ? 'name' : 'surname',
    office:
      quoted || office.length === 0
        ? null
        : officeOf(analysed, run.from, { start: office[0]!.start, end: office.at(-1)!.end }),
  })
}

/** Ends of the names of streets and buildings that are hardly anybody's surname. */
const NO_SURNAME =
  /^(?:Street|Road|Lane|Avenue|Close|Drive|Terrace|Crescent|Gardens|Mews|Parade|Wharf|Square|Annexe|Annex|Infirmary|Hospital|Hospice|Clinic|Building|Buildings|Suite|Theatre|Stadium|Barracks|Pavilion|Library|Museum|Crematorium|Cemetery)$/u

/** The same behind a given name: ‘Ada Close’, ‘Ken Lane’ are people. */
const ROADS = /^(?:Street|Road|Avenue|Drive|Terrace|Crescent|Gardens|Mews)$/u

/** Who somebody is, before a name at the head of a sentence. */
const KIN_FIRST =
  /^(?:grandmother|grandfather|great-grandmother|grandad|gran|mother|father|mum|dad|pensioner|widow|teenager|schoolboy|schoolgirl|student|prisoner|inmate|cyclist|motorcyclist|pedestrian)$/u

const CALLED_SURNAME = /^[\p{Lu}][\p{L}’'‐-]+$/u

/** Two to four capitalised words that make a person: a known given name first, or nothing in them that says otherwise. */
function personLength(
  tokens: readonly Token[],
  analysed: AnalysedDocument,
  run: NameRun,
): { from: number; to: number } | undefined {
  for (let from = 0; from < tokens.length - 1; from++) {
    // ‘| Grandmother | Ada Quill, 77, died’
    if (from === 0 && KIN_FIRST.test(tokens[0]!.lower) && tokens.length > 2) continue
    const given = GIVEN_NAMES.has(tokens[from]!.lower) || (from === 1 && KIN_FIRST.test(tokens[0]!.lower))
    const to = nameEnd(tokens, from)
    if (to - from < 2 || (!given && from > 0)) continue
    const words = tokens.slice(from, to)
    // ‘detained in Victoria | Road |’
    if ((given ? ROADS : NO_SURNAME).test(words.at(-1)!.text)) continue
    if (words.at(-1)!.text === 'Watch' && !given) continue
    if (
      words.some(word => BODY_WORDS.has(word.lower) && !given) ||
      (BODY_WORDS.has(words.at(-1)!.lower) && words.at(-1)!.lower !== 'house')
    )
      continue
    if (
      !given &&
      (words.filter(word => word.text !== '-').length > 3 ||
        words.some(
          word =>
            PLACES.has(word.lower) ||
            PEOPLES.test(word.text) ||
            !(CALLED_SURNAME.test(word.text) || word.text === '-') ||
            /^\p{Lu}+$/u.test(word.text),
        ))
    )
      continue
    if (!given && (isCalledSo(analysed, run) || !personal(analysed, run, to))) continue
    return { from, to }
  }
  return undefined
}

/** The end of a name that begins at `from`: words and initials, hyphens in them. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from
  let nickname = false
  for (let i = from; i < tokens.length && i < from + 8; i++) {
    const token = tokens[i]!
    // ‘Jimmy "the Hat" Marl’
    if (i > from && /^["“”‘]$/u.test(token.text)) nickname = !nickname
    if (nickname || /^["”’]$/u.test(token.text)) continue
    const surname = i === from + 1 || (i > from && /^["”’]$/u.test(tokens[i - 1]!.text))
    if (
      /^(?:of|for|the|and|&)$/u.test(token.lower) ||
      (!surname && PEOPLES.test(token.text)) ||
      (i > from && POSTNOMINAL.test(token.text))
    )
      break
    to = i + 1
  }
  return to
}

/** Whether what follows two or three unknown capitalised words treats them as a person: a verb, ‘, who’, an age. */
function personal(analysed: AnalysedDocument, run: NameRun, to: number): boolean {
  const { tokens } = analysed
  // ‘Ada Quill | CBE |, a nurse’: letters behind the name
  let end = to
  while (POSTNOMINAL.test(tokens[run.from + end]?.text ?? '') && run.from + end < run.to) end++
  const next = tokens[run.from + end]
  const after = tokens[run.from + end + 1]
  const opens =
    run.from === analysed.sentences[run.sentence]!.tokenStart || /^[-–—:“"(•]$/u.test(tokens[run.from - 1]?.text ?? '')
  const before = opens ? undefined : tokens[run.from - 1]
  if (!next || run.from + end < run.to) return false
  if (before && /^(?:in|at|near|from|outside|through|across)$/u.test(before.lower)) return false
  if (before && before.lower === 'the') return false
  // ‘Leila Brand at Custody Watch has shown me’, ‘Leila Brand of the charity said’
  if (next.pos === 'ADP' && opens && /^(?:of|at|from|for)$/u.test(next.lower)) return true
  if (next.pos === 'VERB' || next.pos === 'AUX' || /^['’]s$/u.test(next.text)) return true
  if (next.text === ',' && !before) return true
  if (
    next.text === ',' &&
    after &&
    (/^(?:who|whose|a|an|the|his|her|from|of)$/u.test(after.lower) || after.pos === 'NUM')
  )
    return true
  if (before && (before.pos === 'NOUN' || /^(?:said|says|by|and|with|to|told|of|,)$/u.test(before.lower))) return true
  return (
    next.text === '.' || next.text === ',' || next.lower === 'and' || next.pos === 'ADV' || /^["”’]$/u.test(next.text)
  )
}

function isBody(analysed: AnalysedDocument, run: NameRun, tokens: readonly Token[]): boolean {
  // ‘UK Independence Party MEP’ is somebody of the party, not the party
  if (tokens.length > 1 && /^(?:MPs?|MEPs?|MSPs?|AMs?|TDs?|peers?)$/u.test(tokens.at(-1)!.text)) return false
  const alone = tokens.length === 1 && analysed.tokens[run.from - 1]?.lower !== 'the'
  if (alone && isPlainInCapitals(analysed, run, tokens[0]!.text)) return false
  // ‘Custody | Watch’, ‘Human Rights | Watch’
  if (tokens.length > 1 && tokens.at(-1)!.text === 'Watch') return true
  if (
    tokens.some(token => BODY_WORDS.has(token.lower)) &&
    !(tokens.length === 1 && !/^\p{Lu}{2,}/u.test(tokens[0]!.text) && analysed.tokens[run.from - 1]?.lower !== 'the')
  )
    return true
  if (tokens.length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[0]!.text) && !namesNoBody(tokens[0]!.text)) return true
  const words = tokens.map(token => token.lower).join(' ')
  return OUTLETS.has(words) || (OUTLETS.has(`the ${words}`) && analysed.tokens[run.from - 1]?.lower === 'the')
}

export function body(context: Context, tokens: readonly Token[]): Mention[] {
  const { analysed, run } = context
  const next = analysed.tokens[run.to]
  const account =
    next?.lower === 'account' &&
    analysed.tokens.slice(Math.max(0, run.from - 4), run.from).some(token => token.lower === 'the')
  const abbreviation = tokens.length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[0]!.text)
  if (PEOPLES.test(tokens.at(-1)!.text) && tokens.length === 1) return []
  // ‘the Independent’ is a paper; without its article the name is a common word.
  const words = tokens.map(token => token.text).join(' ')
  const outlet = OUTLETS.has(`the ${words.toLowerCase()}`) && analysed.tokens[run.from - 1]?.lower === 'the'
  return [
    mention(context, 0, tokens.length, {
      actorKind: account ? 'account' : 'organization',
      rule: abbreviation ? 'mention/abbreviation' : 'mention/body',
      basis: abbreviation ? 'abbreviation' : 'name',
      ...(outlet ? { name: `The ${words}` } : {}),
    }),
  ]
}
