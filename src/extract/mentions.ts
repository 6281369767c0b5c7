import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Mention, NameParts } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { BODY_WORDS, OUTLETS, PARTIES, PEOPLES, PLACES } from '../language/en/bodies.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import { HONORIFICS, isOfficeHead, KNIGHTLY, OFFICE_QUALIFIERS } from '../language/en/titles.ts'
import { genderOfName } from '../language/gender.ts'
import { type NameRun, nameRuns } from './name-runs.ts'
import { officeMentions } from './office-mentions.ts'

/** The actors that a document names: people, bodies, accounts, and offices that stand for their holders. */
export function findMentions(analysed: AnalysedDocument): Mention[] {
  const runs = analysed.sentences.flatMap((sentence, index) => nameRuns(analysed, sentence, index))
  const first = runs.flatMap(run => mentionsOfRun(analysed, run))
  const known = knownNames(first)
  const names = [...first, ...shortNames(analysed, runs, first, known), ...titleCaseNames(analysed, first)]
  return [...names, ...officeMentions(analysed, names)].sort((a, b) => a.start - b.start || b.end - a.end)
}

type Context = { readonly analysed: AnalysedDocument; readonly run: NameRun }

/** A run is one name, or a title and a name; a body and a person side by side (‘LBC Nick Ferrari’) are cut. */
function mentionsOfRun(analysed: AnalysedDocument, run: NameRun): Mention[] {
  const context = { analysed, run }
  const tokens = analysed.tokens.slice(run.from, run.to)
  if (/^@/u.test(tokens[0]!.text)) return [mention(context, 0, 1, { actorKind: 'account', rule: 'mention/handle' })]
  const title = titleLength(tokens)
  if (title > 0 && title < tokens.length) return [titled(context, tokens, title)]
  if (title === tokens.length) return []
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

/** How many tokens at the start are title: up to the last honorific or office word that a name follows. */
function titleLength(tokens: readonly Token[]): number {
  let length = 0
  for (const [i, token] of tokens.entries()) {
    const word = token.lower.replace(/\.$/u, '')
    if (HONORIFICS.has(word)) length = i + 1
    else if (i > 0 && POSTNOMINAL.test(token.text) && !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) continue
    else if (
      isOfficeHead(word) &&
      !(word === 'general' && /^(?:election|assembly|strike|public|synod|hospital)$/u.test(tokens[i + 1]?.lower ?? ''))
    ) {
      length = i + 1
      // ‘Mayor of London Sadiq Khan’: of and its place belong to the title where two words of a name follow
      if (/^(?:of|for)$/u.test(tokens[i + 1]?.lower ?? '') && tokens.length - (i + 2) >= 1) {
        const rest = tokens.length - (i + 2)
        length = rest >= 3 ? tokens.length - 2 : tokens.length
      }
    }
    if (token.text === '.' && length === i) length = i + 1
  }
  return Math.min(length, tokens.length)
}

function titled(context: Context, tokens: readonly Token[], title: number): Mention {
  const { analysed, run } = context
  const lead = tokens.slice(0, title)
  const honorifics = lead.filter(token => HONORIFICS.has(token.lower.replace(/\.$/u, '')))
  const office = lead.filter(token => !HONORIFICS.has(token.lower.replace(/\.$/u, '')) && token.text !== '.')
  const rest = cutBody(tokens.slice(title))
  const honorific = honorifics.at(-1)?.text ?? null
  const parts = partsOf(rest, honorific)
  const quoted = analysed.quotations.some(
    quotation =>
      quotation.use === 'scare' && quotation.inner.start === lead[0]!.start && quotation.inner.end === rest.at(-1)!.end,
  )
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

/** Letters after a name: honours, professions, seats. */
const POSTNOMINAL = /^(?:QPM|KPM|OBE|MBE|CBE|KBE|DBE|QC|KC|MP|MSP|MS|AM|MEP|DL|JP|FRS|PhD|QFSM|GM|GC)$/u

/** ‘Ada Quill QC’, ‘Ada Quill Labour’: what follows the name in the run and is no part of it. */
function cutBody(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      // ‘Andrew Green’, ‘Doris Day’: right behind a given name the word is a surname
      ((i > 1 && PEOPLES.test(token.text)) ||
        POSTNOMINAL.test(token.text) ||
        token.lower === 'of' ||
        token.lower === 'for'),
  )
  return at > 0 ? tokens.slice(0, at) : tokens
}

const CALLED_SURNAME = /^[\p{Lu}][\p{L}’'‐-]+$/u

/** Two to four capitalised words that make a person: a known given name first, or nothing in them that says otherwise. */
function personLength(
  tokens: readonly Token[],
  analysed: AnalysedDocument,
  run: NameRun,
): { from: number; to: number } | undefined {
  for (let from = 0; from < tokens.length - 1; from++) {
    const given = GIVEN_NAMES.has(tokens[from]!.lower)
    const to = nameEnd(tokens, from)
    if (to - from < 2 || (!given && from > 0)) continue
    const words = tokens.slice(from, to)
    if (
      words.some(word => BODY_WORDS.has(word.lower) && !given) ||
      (BODY_WORDS.has(words.at(-1)!.lower) && words.at(-1)!.lower !== 'house')
    )
      continue
    if (
      !given &&
      (to - from > 3 ||
        words.some(
          word =>
            PLACES.has(word.lower) ||
            PEOPLES.test(word.text) ||
            !CALLED_SURNAME.test(word.text) ||
            /^\p{Lu}+$/u.test(word.text),
        ))
    )
      continue
    if (!given && !personal(analysed, run, to)) continue
    return { from, to }
  }
  return undefined
}

/** The end of a name that begins at `from`: words and initials, hyphens in them. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from
  for (let i = from; i < tokens.length && i < from + 8; i++) {
    const token = tokens[i]!
    if (
      /^(?:of|for|the|and|&)$/u.test(token.lower) ||
      (i !== from + 1 && PEOPLES.test(token.text)) ||
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
  const next = tokens[run.from + to]
  const after = tokens[run.from + to + 1]
  const opens =
    run.from === analysed.sentences[run.sentence]!.tokenStart || /^[-–—:“"(•]$/u.test(tokens[run.from - 1]?.text ?? '')
  const before = opens ? undefined : tokens[run.from - 1]
  if (!next || run.from + to < run.to) return false
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
  if (
    tokens.some(token => BODY_WORDS.has(token.lower)) &&
    !(tokens.length === 1 && !/^\p{Lu}{2,}/u.test(tokens[0]!.text) && analysed.tokens[run.from - 1]?.lower !== 'the')
  )
    return true
  if (
    tokens.length === 1 &&
    /^\p{Lu}{2,6}$/u.test(tokens[0]!.text) &&
    !/^(?:MP|MPs|PC|TV|UK|US|USA|EU|GP|CEO|ID|DNA|CCTV|WPC|AM|PM|QC|KC|OBE|MBE|CBE|GO|AND|AN|AT|YOUR|YOU|OK|NOT|NO)$/u.test(
      tokens[0]!.text,
    )
  )
    return true
  const words = tokens.map(token => token.lower).join(' ')
  return OUTLETS.has(words) || (OUTLETS.has(`the ${words}`) && analysed.tokens[run.from - 1]?.lower === 'the')
}

function body(context: Context, tokens: readonly Token[]): Mention[] {
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

interface Facts {
  readonly actorKind: Mention['actorKind']
  readonly rule: string
  readonly parts?: NameParts | null
  readonly nameFrom?: number
  readonly name?: string
  readonly naming?: Mention['naming']
  readonly basis?: Mention['basis']
  readonly office?: Mention['office']
}

function mention({ analysed, run }: Context, from: number, to: number, facts: Facts): Mention {
  const first = analysed.tokens[run.from + from]!
  const last = analysed.tokens[run.from + to - 1]!
  const nameStart = analysed.tokens[run.from + (facts.nameFrom ?? from)]!.start
  const parts = facts.parts ?? null
  return {
    kind: 'mention',
    start: first.start,
    end: last.end,
    actorKind: facts.actorKind,
    basis: facts.basis ?? 'name',
    name: facts.name ?? analysed.document.text.slice(nameStart, last.end).replace(/\s+/gu, ' '),
    parts,
    office: facts.office ?? lowerCaseOffice(analysed, run.from + from, facts.actorKind),
    naming: facts.naming ?? 'named',
    gender: parts ? genderOfName(parts) : null,
    sentence: run.sentence,
    paragraph: analysed.sentences[run.sentence]!.paragraph,
    rule: facts.rule,
  }
}

/** Given name, surname and honorific of the words after the title. */
export function partsOf(
  tokens: readonly Pick<Token, 'text' | 'lower' | 'start' | 'end'>[],
  honorific: string | null,
): NameParts {
  const words = joinWords(tokens)
  if (words.length === 0) return { honorific, given: null, surname: null }
  if (words.length === 1) {
    const knightly = honorific !== null && KNIGHTLY.has(honorific.toLowerCase()) && !/^lord$/iu.test(honorific)
    return knightly ? { honorific, given: words[0]!, surname: null } : { honorific, given: null, surname: words[0]! }
  }
  return { honorific, given: words[0]!, surname: words.at(-1)! }
}

/** Tokens that touch are one word: ‘Smith’ ‘-’ ‘Jones’, ‘J’ ‘.’. */
function joinWords(tokens: readonly Pick<Token, 'text' | 'start' | 'end'>[]): string[] {
  const words: string[] = []
  let end = -1
  for (const token of tokens) {
    if (token.start === end && words.length > 0) words[words.length - 1] += token.text
    else words.push(token.text)
    end = token.end
  }
  return words.filter(word => /\p{L}/u.test(word))
}

function officeOf(analysed: AnalysedDocument, firstToken: number, span: Span): Mention['office'] {
  const before = analysed.tokens.slice(Math.max(0, firstToken - 3), firstToken).map(token => token.lower)
  return {
    ...span,
    text: analysed.document.text.slice(span.start, span.end),
    former:
      before.some(word => /^(?:former|ex|then|late|retired)$/u.test(word)) ||
      /^(?:former|ex-|then)/iu.test(analysed.document.text.slice(span.start, span.end)),
    acting: /\b(?:acting|interim)\b/iu.test(analysed.document.text.slice(Math.max(0, span.start - 8), span.end)),
  }
}

/** ‘London mayor Sadiq Khan’, ‘LBC presenter Nick Ferrari’: a lower-case office right before the name. */
function lowerCaseOffice(analysed: AnalysedDocument, first: number, kind: Mention['actorKind']): Mention['office'] {
  const { tokens } = analysed
  if (kind !== 'person') return null
  const head = tokens[first - 1]
  if (!head || !isOfficeHead(head.lower) || /^(?:his|her|their)$/u.test(tokens[first - 2]?.lower ?? '')) return null
  let from = first - 1
  while (from > 0) {
    const token = tokens[from - 1]!
    const qualifies =
      OFFICE_QUALIFIERS.has(token.lower) ||
      /^(?:co|ex|-)$/u.test(token.lower) ||
      token.pos === 'PROPN' ||
      (token.pos === 'NOUN' && from === first - 1) ||
      (token.pos === 'ADJ' && from > first - 4)
    if (!qualifies || tokens[from]!.start - token.end > 1) break
    from--
  }
  if (tokens[from]!.text === '-') from++
  return officeOf(analysed, from, { start: tokens[from]!.start, end: head.end })
}

/** Names by which a document could go on to call its people. */
interface Known {
  readonly surnames: ReadonlySet<string>
  readonly given: ReadonlySet<string>
}

function knownNames(mentions: readonly Mention[]): Known {
  const people = mentions.filter(one => one.actorKind === 'person' && one.parts)
  return {
    surnames: new Set(people.map(one => one.parts!.surname).filter(name => name !== null)),
    given: new Set(people.filter(one => one.parts!.given && one.parts!.surname).map(one => one.parts!.given!)),
  }
}

/** ‘Khan’, ‘Ken’, ‘Cressida’: single words that the document has as part of a full name elsewhere; unknown ones that speak. */
function shortNames(
  analysed: AnalysedDocument,
  runs: readonly NameRun[],
  first: readonly Mention[],
  known: Known,
): Mention[] {
  const found: Mention[] = []
  for (const run of runs) {
    const tokens = analysed.tokens.slice(run.from, run.to)
    if (first.some(one => one.start < tokens.at(-1)!.end && tokens[0]!.start < one.end)) continue
    const last = tokens.at(-1)!
    const word = joinWords(tokens)
    const context = { analysed, run }
    const title = titleLength(tokens)
    if (word.length === 1 || (title > 0 && title === tokens.length - 1)) {
      const name = word.at(-1)!
      const office =
        title > 0 && title < tokens.length
          ? officeOf(analysed, run.from, { start: tokens[0]!.start, end: tokens[title - 1]!.end })
          : undefined
      const extra = office ? { office } : {}
      if (known.surnames.has(name))
        found.push(
          mention(context, 0, tokens.length, {
            actorKind: 'person',
            rule: 'mention/surname',
            basis: 'surname',
            parts: { honorific: null, given: null, surname: name },
            nameFrom: tokens.length - 1,
            ...extra,
          }),
        )
      else if (known.given.has(name))
        found.push(
          mention(context, 0, tokens.length, {
            actorKind: 'person',
            rule: 'mention/given-name',
            basis: 'name',
            parts: { honorific: null, given: name, surname: null },
            nameFrom: tokens.length - 1,
            ...extra,
          }),
        )
      else if (
        speaksNext(analysed, run.to) &&
        !PLACES.has(last.lower) &&
        !PEOPLES.test(last.text) &&
        last.pos === 'PROPN'
      )
        found.push(
          mention(
            context,
            0,
            tokens.length,
            GIVEN_NAMES.has(last.lower) || !analysed.tokens[run.from - 1]?.lower.startsWith('the')
              ? {
                  actorKind: 'person',
                  rule: 'mention/speaking-name',
                  basis: 'surname',
                  parts: { honorific: null, given: null, surname: name },
                }
              : { actorKind: 'organization', rule: 'mention/speaking-body' },
          ),
        )
      else if (
        analysed.tokens[run.from - 1]?.lower === 'the' &&
        last.pos === 'PROPN' &&
        tokens.length === 1 &&
        analysed.tokens[run.to]?.lower !== 'of' &&
        !isOfficeHead(last.lower) &&
        !PLACES.has(last.lower) &&
        !PEOPLES.test(last.text)
      )
        found.push(mention(context, 0, tokens.length, { actorKind: 'organization', rule: 'mention/the-name' }))
    }
  }
  return found
}

function speaksNext(analysed: AnalysedDocument, at: number): boolean {
  const next = analysed.tokens[at]
  return (
    next !== undefined &&
    /^(?:said|says|told|tells|added|adds|wrote|writes|tweeted|argued|claimed|claims|insisted|denied|denies|asked|replied|warned|warns|announced|has|had|later|also)$/u.test(
      next.lower,
    )
  )
}

/** In headlines In Title Case only names that the text has, too, are taken. */
function titleCaseNames(analysed: AnalysedDocument, known: readonly Mention[]): Mention[] {
  const people = new Map(
    known
      .filter(one => one.actorKind === 'person' && one.parts?.given && one.parts.surname)
      .map(one => [one.name, one]),
  )
  const found: Mention[] = []
  for (const [index, sentence] of analysed.sentences.entries()) {
    const covered = known.some(one => one.sentence === index)
    if (covered) continue
    const words = analysed.document.text.slice(sentence.start, sentence.end)
    for (const [name, model] of people) {
      const at = words.indexOf(name)
      if (at < 0) continue
      found.push({
        ...model,
        start: sentence.start + at,
        end: sentence.start + at + name.length,
        office: null,
        sentence: index,
        paragraph: sentence.paragraph,
        rule: 'mention/headline-name',
      })
    }
  }
  return found
}
