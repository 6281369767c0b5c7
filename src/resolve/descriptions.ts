import type { Token } from '../domain/analysis.ts'
import { firstFrom, type Span } from '../domain/span.ts'
import {
  BODY_NOUNS,
  GROUP_NOUNS,
  PERSON_NOUNS,
  SPOKESPERSON,
  TEXT_NOUNS,
  THINGS_TOLD,
} from '../language/en/person-nouns.ts'
import { isOfficeHead, OFFICE_SYNONYMS } from '../language/en/titles.ts'
import { addMember, type CastMember } from './cast-members.ts'
import { officeHead } from './names.ts'
import { holdersOf, isHeldByMany, officeFits } from './offices.ts'
import type { Discourse } from './pronouns.ts'
import { type Meant, NOBODY, type Scene } from './speakers.ts'

/** What a body is called by when it has been named: the words its name must hold. */
const BODY_SHORTHANDS: Readonly<Record<string, RegExp>> = {
  // ‘Office for Police Conduct’ looks into forces and is none.
  force:
    /\b(?:police|constabulary)\b(?! (?:conduct|complaints|ombudsman|federation|authority|and crime))|^(?:the )?Met$/iu,
  constabulary: /\bconstabulary\b/iu,
  watchdog: /\b(?:office for|inspectorate|ombudsman|commission|conduct|standards|regulator|IOPC|IPCC|HMIC\w*)\b/iu,
  regulator: /\b(?:office for|authority|commission|regulator)\b/iu,
  party:
    /(?:\bparty\b|^(?:Labour|Conservatives|Tories|Lib Dems?|Liberal Democrats?|Democrats|Republicans|Greens|UKIP|SNP|DUP|SDLP|Plaid Cymru|Reform UK)$)/iu,
  broadcaster: /\b(?:BBC|ITV|radio|television|tv|news|sky|channel)\b/iu,
  newspaper:
    /\b(?:times|guardian|telegraph|mail|mirror|post|herald|gazette|courier|chronicle|echo|argus|observer|independent|express|standard|sun)\b/iu,
  paper:
    /\b(?:times|guardian|telegraph|mail|mirror|post|herald|gazette|courier|chronicle|echo|argus|observer|independent|express|standard|sun)\b/iu,
}

/** ‘the force’, ‘the watchdog’, ‘the federation’: the one body of the document that it can mean. */
export function definiteBody(
  scene: Scene,
  phrase: readonly Token[],
  head: Token,
  tellers: readonly number[],
): Meant | undefined {
  // ‘The force, which was criticised, said’
  const comma = phrase.findIndex(token => token.text === ',')
  const tokens = comma > 0 ? phrase.slice(0, comma) : phrase
  const word = head.lower
  // ‘Federation calls on the public’: headlines leave the article out
  const bare = phrase.length === 1 && /^\p{Lu}/u.test(head.text)
  if (!(bare || /^(?:the|this)$/u.test(tokens[0]?.lower ?? '')) || tokens.length > 4) return undefined
  const bodies = scene.cast.members.filter(member => member.kind === 'organization' && member.naming === 'named')
  if (word === 'account' && !bare) {
    const accounts = scene.cast.members.filter(member => member.kind === 'account')
    return accounts.length === 1
      ? { actors: [accounts[0]!.index], candidates: [], basis: 'account', confidence: 0.8 }
      : undefined
  }
  const pattern =
    (bare ? undefined : BODY_SHORTHANDS[word]) ??
    (/^(?:federation|council|committee|commission|panel|union|department|ministry|university|court|college|trust|charity|agency|board|company|association|inspectorate|campaign|office|authority|service|group|institute|bank|society)$/u.test(
      word,
    )
      ? new RegExp(`\\b${word}\\b`, 'iu')
      : undefined)
  if (!pattern) return undefined
  const every = bodies.filter(member => member.names.some(name => pattern.test(name) && callsFor(name, tokens)))
  const taken =
    every.length === 1
      ? undefined
      : (every.find(member => tellers.includes(member.index)) ?? subjectBefore(scene, tokens[0]!, every))
  const fits = taken ? [taken] : every
  if (fits.length === 1) return { actors: [fits[0]!.index], candidates: [], basis: 'description', confidence: 0.8 }
  if (fits.length > 1)
    return {
      actors: [],
      candidates: fits.map(member => ({ actor: member.index, confidence: 1 / fits.length })),
      basis: 'description',
      confidence: 0.3,
    }
  return undefined
}

/** ‘the Marlow council’ is no other council: the capitalised words before the noun are in the name. */
function callsFor(name: string, tokens: readonly Token[]): boolean {
  const words = tokens.slice(1, -1).filter(token => /^\p{Lu}/u.test(token.text))
  return words.every(token => name.toLowerCase().split(/\s+/u).includes(token.lower))
}

/** ‘Labour hit back. The party said’: of several bodies the one that the sentence before, of the same paragraph, begins with. */
function subjectBefore(scene: Scene, at: Token, bodies: readonly CastMember[]): CastMember | undefined {
  const { sentences } = scene.analysed
  const here = firstFrom(sentences, at.start + 1) - 1
  const before = sentences[here - 1]
  const own = sentences[here]
  if (!before || !own || before.paragraph !== own.paragraph || at.start > own.start) return undefined
  const starts = (member: CastMember): boolean =>
    member.mentions.some(one => one.start >= before.start && one.start <= before.start + 4)
  return bodies.find(starts)
}

/** ‘a senior politician says’ in the headline or first lines, before the name comes: the one speaker whose office it fits. */
export function namedLater(scene: Scene, span: Span, tokens: readonly Token[], head: Token): Meant | undefined {
  const { analysed, cast } = scene
  const opening = span.start < (analysed.paragraphs[4]?.start ?? Number.POSITIVE_INFINITY)
  if (!opening || (!/^(?:a|an|one)$/u.test(tokens[0]?.lower ?? '') && !/^\p{Lu}/u.test(tokens[0]?.text ?? '')))
    return undefined
  if (/s$/u.test(head.lower) && !/^(?:boss)$/u.test(head.lower)) return undefined
  const text = analysed.document.text.slice(span.start, span.end)
  if (!isOfficeHead(head.lower) && !(head.lower in OFFICE_SYNONYMS)) return undefined
  const fits = holdersOf(cast, text.replace(/^(?:a|an|one)\s+/iu, ''), /\b(?:former|ex-)/iu.test(text)).filter(member =>
    member.mentions.some(mention => mention.start > span.start),
  )
  const next = introducedNext(scene, span, head, text)
  // ‘…, an MP has said. Ken Marl made the plea …’, and the last line lets Ada Quill MP speak: not hers
  const soon = analysed.paragraphs[Math.min(5, analysed.paragraphs.length - 1)]!.end
  const meant = (member: CastMember): boolean =>
    next ? member === next : member.mentions.some(mention => mention.start < soon)
  const [holder] = isHeldByMany(text) ? fits.filter(meant) : fits
  if (fits.length === 1 && holder) return held(holder, text, 'office', 0.7)
  return next && held(next, text, 'description', 0.6)
}

/** Somebody of whom the story has shown that the words for an office mean them. */
function held(member: CastMember, words: string, basis: Meant['basis'], confidence: number): Meant {
  const text = words.replace(/^(?:a|an|one)\s+/iu, '')
  if (!member.offices.some(office => officeFits(text, office.text)))
    member.offices.push({ text, former: false, inferred: true })
  return { actors: [member.index], candidates: [], basis, confidence }
}

/**
 * ‘A county's deputy chief constable told an inquest …’, and the next sentence or paragraph begins ‘Gareth Bell said …’: the
 * way a story names whom its first line describes. Only where that person has no other office, or one that goes with it:
 * a member of a parliament may lead their party, too.
 */
function introducedNext(scene: Scene, span: Span, head: Token, words: string): CastMember | undefined {
  const { analysed, cast, mentions } = scene
  const here = firstFrom(analysed.sentences, span.start + 1) - 1
  const paragraph = analysed.sentences[here]!.paragraph
  for (const [i, mention] of mentions.entries()) {
    if (mention.start <= span.end || mention.sentence <= here) continue
    if (mention.paragraph > paragraph + 2) break
    const member = cast.members[cast.of[i]!]
    if (member?.kind !== 'person' || member.naming !== 'named' || mention.basis !== 'name') continue
    const sentence = analysed.sentences[mention.sentence]!
    const opens = sentence.start === analysed.paragraphs[mention.paragraph]!.start || mention.sentence === here + 1
    // ‘Ada Quill’s report said’ introduces the report
    if (mention.start !== sentence.start || !opens || /^['’]/u.test(analysed.document.text.slice(mention.end)))
      return undefined
    return goesWith(member, head.lower, words) ? member : undefined
  }
  return undefined
}

/** Whether somebody with the offices they have can be meant by words for another one. */
function goesWith(member: CastMember, head: string, words: string): boolean {
  const others = member.offices.filter(
    office =>
      !office.inferred && !office.former && !/^acting\b/iu.test(office.text) && officeHead(office.text) !== head,
  )
  const seat = /^(?:mp|mep|msp|ms|am|peer|councillor|politician)$/u.test(head)
  return others.every(office => seat && sharesWord(office.text, words))
}

/** ‘UKIP's deputy leader’ and ‘a UKIP MEP’: a capitalised word in both. */
function sharesWord(a: string, b: string): boolean {
  const names = (text: string): string[] => text.match(/\p{Lu}[\p{L}]+/gu) ?? []
  const initials = names(b)
    .map(word => (word === word.toUpperCase() ? word : word[0]))
    .join('')
  return names(a).some(word => names(b).includes(word) || (word.length > 2 && initials.includes(word)))
}

/**
 * Somebody who is only described: ‘a spokesperson’, ‘retired officers’, ‘another pseudonymous officer’. ‘The
 * spokesperson’ is the last one of that kind; ‘another’ and ‘a third’ are new.
 */
export function describedActor(
  discourse: Discourse,
  span: Span,
  tokens: readonly Token[],
  head: Token,
  owner: number | null,
): Meant {
  const { scene } = discourse
  const { analysed, cast } = scene
  const singular = head.lower.replace(/(?:ies)$/u, 'y').replace(/(?<=[^s])s$/u, '')
  const known =
    PERSON_NOUNS.has(singular) ||
    PERSON_NOUNS.has(head.lower) ||
    TEXT_NOUNS.has(head.lower) ||
    SPOKESPERSON.test(head.lower)
  // ‘Muslim groups’, ‘both sides’: a plural that speaks is a group
  const plural =
    head.lower !== singular || GROUP_NOUNS.has(head.lower) || /^(?:some|many|several|others)$/u.test(head.lower)
  const counted = /^(?:a|an|the|one|another|some|many|two|three|several|both)$/u.test(tokens[0]?.lower ?? '')
  if (THINGS_TOLD.test(head.lower)) return NOBODY
  if (!known && !counted && head.pos !== 'PROPN' && !(plural && looksLikePeople(head, singular))) return NOBODY
  const words = analysed.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  const speaksFor = SPOKESPERSON.test(head.lower) ? (owner ?? bodyBefore(scene, span)) : null
  const same = sameDescription(cast.members, words, head.lower, tokens, speaksFor, analysed.document.text)
  const member =
    same ??
    addMember(
      cast,
      {
        actorKind: plural ? 'group' : isThing(head, singular) ? 'organization' : 'person',
        naming: isPseudonym(analysed.document.text, span) ? 'pseudonym' : 'description',
        name: words.split(/,|\s(?:who|which|whose)\s/u)[0]!.replace(/^[‘'“"–—-]+\s*|[’'”"]$/gu, ''),
      },
      null,
    )
  member.onBehalfOf ??= speaksFor
  member.gender ??= /woman$|women$/u.test(head.lower) ? 'female' : /(?<!wo)m[ae]n$/u.test(head.lower) ? 'male' : null
  member.mentions.push({ start: span.start, end: span.end, basis: 'description' })
  return { actors: [member.index], candidates: [], basis: 'description', confidence: known ? 0.85 : 0.6 }
}

/** What speaks and is nobody: a text, a body, ‘the section on murder’. ‘He’ is none of them, ‘it’ can be. */
function isThing(head: Token, singular: string): boolean {
  if (TEXT_NOUNS.has(singular) || BODY_NOUNS.has(head.lower)) return true
  return (
    head.pos === 'NOUN' && !PERSON_NOUNS.has(singular) && !isOfficeHead(head.lower) && !looksLikePeople(head, singular)
  )
}

/** ‘campaigners’, ‘Muslim groups’, ‘both sides’; not the ‘measures’ of ‘measures announced in what it called …’. */
export function looksLikePeople(head: Token, singular: string): boolean {
  return (
    head.pos === 'NOUN' &&
    (BODY_NOUNS.has(singular) ||
      /(?:ers?|ors?|ists?|ants?|ents?|ees?|men|women|ians?|als?|ates?|ins?|ans?|sides|families|people|parties)$/u.test(
        head.lower,
      ))
  )
}

/** ‘the spokesperson’ after ‘a spokesperson’, or the very same words again with ‘the’. */
function sameDescription(
  members: readonly CastMember[],
  words: string,
  head: string,
  tokens: readonly Token[],
  speaksFor: number | null,
  text: string,
): CastMember | undefined {
  if (!/^(?:the|this|that)$/u.test(tokens[0]?.lower ?? '') && !(speaksFor !== null && SPOKESPERSON.test(head)))
    return undefined
  const asked = new RegExp(`\\b${head.replace(/[^\p{L}]/gu, '')}\\b`, 'u')
  const fits = members.filter(member => {
    if (member.naming === 'named' || !member.mentions.some(one => one.basis === 'description')) return false
    if (speaksFor !== null && member.onBehalfOf !== null && member.onBehalfOf !== speaksFor) return false
    // The last words that describe them: ‘he’ describes nobody
    return member.mentions.some(({ start, end, basis }) => {
      const name = text.slice(start, end).toLowerCase()
      // ‘A note to the tenant from the landlord’ is no tenant
      const own = name.split(/[,(]|\s(?:of|to|for|from|by|in|at|on|with|about|over|after|who|which|whose)\s/u)[0]!
      return basis === 'description' && (name === words.toLowerCase() || (asked.test(own) && tokens.length <= 3))
    })
  })
  return fits.sort((a, b) => lastOf(a) - lastOf(b)).at(-1)
}

function lastOf(member: CastMember): number {
  return Math.max(...member.mentions.map(one => one.start))
}

/** The body that a bare ‘a spokesperson’ speaks for: the last one named before it in its sentence. */
function bodyBefore(scene: Scene, span: Span): number | null {
  const sentence = scene.analysed.sentences[firstFrom(scene.analysed.sentences, span.start + 1) - 1]
  if (!sentence) return null
  const before = scene.placed.within({ start: sentence.start, end: span.start })
  const bodies = before.filter(({ mention, i }) => mention.actorKind === 'organization' && scene.cast.of[i]! >= 0)
  const last = bodies.at(-1)
  return last ? scene.cast.of[last.i]! : null
}

function isPseudonym(text: string, span: Span): boolean {
  return /^[‘'“"]\p{Lu}/u.test(text.slice(span.start, span.start + 3))
}
