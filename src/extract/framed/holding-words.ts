import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Mention } from '../../domain/extraction.ts'
import { firstFrom, overlaps, type Span } from '../../domain/span.ts'
import { isOffice, officePhraseAt } from '../office-phrases.ts'
import { titleStart } from '../title-starts.ts'
import { wordsBetween } from './roles.ts'

/** Verbs that may stand between a person and the office held: ‘Ada Quill | served as | chair’. Dictionary forms. */
const HOLDS =
  /^(?:be|have|serve|act|work|become|remain|continue|stay|retire|resign|appoint|elect|name|make|hold|chair|lead|head|run|step|stand|quit|begin|start|return|promote|install|call|know|describe|found|co-found|leave|move|join|go|spend|win)$/u

/** ‘replaces |’, ‘to succeed Mr |’ */
const COMES_FOR = /\b(?:replac|succeed|follow)\p{L}*\s+(?:\p{Lu}[\p{L}.’'-]*\s+){0,2}$/u

/** ‘mayor, | Ada Quill’, ‘director | is Ada Quill’: what may stand between an office and the name behind it. */
const BEFORE_NAME =
  /^(?:[\s,:()–—-]|\b(?:the|now|then|is|was|one|a|an|MP|QC|KC|rt|hon|rev|right|reverend|his|her|its|dr|mr|mrs|ms|miss|sir|dame|lord|lady|baroness|prof|professor|cllr|councillor)\b\.?)*$/iu

/** ‘the sister of the | chief constable’, ‘an adviser to the | mayor’: theirs, and not the holder. */
const THEIRS =
  /\b(?:sister|brother|wife|husband|partner|son|daughter|father|mother|widow|widower|uncle|aunt|cousin|niece|nephew|friend|colleague|neighbour|relative|relation|ally|rival|aide|advis[eo]r|assistant|deputy|successor|predecessor|critic)\s(?:of|to)\s(?:the\s|its\s|a\s)?(?:former\s|then\s)?$/iu

/**
 * Whether the words between a person and an office let the one hold the other. Not ‘Ada Quill | said that as | home secretary’, ‘the
 * mayor | accused | Ken Marl’, ‘Ada Quill’s | predecessor as | chair’.
 */
export function mayHold(analysed: AnalysedDocument, people: readonly Mention[], person: Span, office: Span): boolean {
  if (overlaps(person, office)) return false
  const { text } = analysed.document
  if (office.end <= person.start) {
    const words = text.slice(office.end, person.start).replace(/^, who [^,.;]{1,80},/u, '')
    // ‘If I may, | Chair | : Lord Marl has said’: whoever is spoken to
    if (words.startsWith(':') && text.slice(0, office.start).endsWith(', ')) return false
    // ‘committee chairman | Harrow MP | Ada Quill’
    if (BEFORE_NAME.test(words)) return true
    // Not ‘the president | met Prime Minister | Ken Marl’, ‘the mayor | and his campaign boss | Ken Marl’
    const apart = wordsBetween(analysed, { start: office.end, end: person.start })
    if (apart.some(token => token.pos === 'VERB' || /^(?:and|or|with)$/u.test(token.lower))) return false
    return /^\s[\p{L}\s]+$/u.test(words) && isOffice(words.trim())
  }
  // ‘will replace | Ken Marl | as | chair’: the office is for whoever comes
  if (
    COMES_FOR.test(text.slice(Math.max(0, person.start - 40), person.start)) &&
    /^ as\b/u.test(text.slice(person.end))
  )
    return false
  const between = { start: person.end, end: office.start }
  const words = text.slice(between.start, between.end)
  if (/["“”;:]/u.test(words) || /^['’]s?\b/u.test(words)) return false
  // ‘she | left him no choice but to stand down as | chair’: his who is left none
  if (/\b(?:left|leaves?|forced|told|asked|urged|wants?|wanted|persuaded)\s(?:me|him|her|them|us)\b/u.test(words))
    return false
  if (THEIRS.test(words)) return false
  if (people.some(one => one.basis !== 'pronoun' && one.start > person.end && one.end < office.start)) return false
  return wordsBetween(analysed, between).every(token => token.pos !== 'VERB' || HOLDS.test(token.lemma))
}

/** The whole title of which the network found a part: ‘general secretary of the | union Unison |’, up to the name beside it. */
export function wholeTitle(analysed: AnalysedDocument, part: Span, person: Span): Span {
  const { tokens } = analysed
  const { text } = analysed.document
  const start = Math.max(titleStart(analysed, part), person.start < part.start ? person.end : 0)
  const phrase = officePhraseAt(tokens, firstFrom(tokens, part.start), text)
  const far = phrase && phrase.start >= part.start && phrase.end > part.end ? phrase.end : part.end
  const end = person.start >= part.end ? Math.min(far, person.start) : far
  const cut = text
    .slice(part.end, end)
    .replace(
      /(?:\s+(?:the|of|for|to|and|a|dr|mr|mrs|ms|miss|sir|dame|lord|lady|baroness|professor|prof|cllr|rt|hon|rev)\b\.?|[\s,:(–—-])+$/iu,
      '',
    )
  return { start, end: part.end + cut.length }
}
