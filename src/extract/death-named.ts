import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention } from '../domain/extraction.ts'
import type { Span, SpanIndex } from '../domain/span.ts'
import { GIVEN_NAMES } from '../language/en/given-names.ts'
import type { Clause } from './clause.ts'

const PASSIVE =
  '(?:was|were|has been|have been|have since been|has since been) (?:later |formally |since |now |locally )?(?:named|identified)(?: (?:locally|later|formally|yesterday|today|on \\p{L}+|by (?:the )?\\p{L}+(?: \\p{L}+)?))* as '
/** ‘They have been named as’, ‘The victim was identified by police as’, ‘Police named him as’: whom it names died, where the sentences before tell a death of nobody named. */
const NAMED = new RegExp(
  `^(?:["“]?)(?:(?:They|He|She|The (?:\\p{L}+ ){0,2}(?:victims?|dead|deceased|man|woman|men|women|boys?|girls?|teenagers?|children|child|couple|pair|two|three|four)) ${PASSIVE}|(?:Police|Officers|Detectives|The (?:police|force|coroner|family)|Relatives) (?:have |has |later |today |yesterday )*(?:named|identified) (?:him|her|them|the (?:\\p{L}+ ){0,2}(?:victims?|dead|man|woman|men|women|boys?|girls?|teenagers?|couple|pair)) as |They (?:include|included|were|are) |(?:Among them|Among the dead|The dead|The victims) (?:include|included|are|were|is|was) )`,
  'u',
)
/** ‘A teenager who was stabbed to death outside a shop has been named by police as’: a death of nobody named, and the name, in one sentence. */
const NAMED_HERE = new RegExp(`^(?:An?|The|One|Two|Three|Four|Five|\\p{Lu}\\p{Ll}+s) [^.;:]{4,160}? ${PASSIVE}`, 'u')

/** ‘| Ada Quill, 44, | had been taken there’, right behind a death of one person without a name: whose it is. */
const INTRODUCED =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|PC|Sgt) )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+, (?:who was )?(?:aged )?\d{1,3}, /u
/** What is told of others than the dead: whoever is arrested, on duty, or left behind. */
const OF_ANOTHER =
  /\b(?:arrest(?:ed)?|charged|accused|appeared|convicted|jailed|sentenced|pleaded|questioned|murder|manslaughter|causing|witness|neighbour|officer|constable|sergeant|inspector|coroner|driving|said|says|told|denies|denied)\b/u
/** What is told of somebody who dies of it. */
const OF_THE_DEAD =
  /\b(?:died|found|collapsed|pronounced|unresponsive|unwell|taken|had been|was being|fell|hit|struck|stabbed|shot|Tasered|restrained|crossing|cycling|walking|missing|suffered|remanded|detained|held)\b/u
const ONE_PERSON =
  /^(?:an?|the|one) (?:[\p{Ll}\d-]+ ){0,3}(?:man|woman|boy|girl|teenager|prisoner|inmate|patient|detainee|cyclist|pedestrian|motorcyclist|motorist|driver|passenger|student|pupil|resident|baby|child|toddler|officer|constable)\b/iu

/** ‘Three people died in the fire: | Ada Quill, 61, …’. */
const LISTED_HERE = /^(?:\p{Lu}\p{Ll}+|The \p{Ll}+) [^.;:]{4,160}: /u

/** How many sentences before the one that names the death may be told in. */
const REACH = 2

/** The people whom a sentence names as those of whose deaths the sentences before tell. */
export function namedDead(
  analysed: AnalysedDocument,
  clause: Clause,
  people: SpanIndex<Mention>,
  deaths: readonly Told[],
): Span[] {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  const behind = NAMED.exec(words)
  const match = behind ?? NAMED_HERE.exec(words) ?? LISTED_HERE.exec(words)
  if (!match) return introduced(analysed, clause, people, deaths)
  const before = behind ? analysed.sentences.slice(Math.max(0, clause.index - REACH), clause.index) : [clause.sentence]
  const told = deaths.filter(one => before.some(sentence => sentence.start === one.start))
  if (told.length === 0 || told.some(one => one.named)) return []
  // ‘Two men were arrested after | a boy | was killed. They are Ken Marl, 17, …’: they are not the boy
  if (/^["“]?They\b/u.test(match[0]) && !told.some(({ death }) => SEVERAL_DEAD.test(textOf(clause, death.person))))
    return []
  // ‘One man was killed: Ken Marl saw it’
  const aged = !behind && !NAMED_HERE.test(words)
  const names = people.within({ start: start + match[0].length, end }).filter(one => one.basis !== 'pronoun')
  const list: Span[] = []
  let at = start + match[0].length
  for (const name of names) {
    // ‘Ada Quill, 17, | Ken Marl, 18, and | Idris Vane’; whoever is told of behind is not of the list
    if (
      !/^(?:(?:, (?:who (?:was|is) )?(?:aged )?\d{1,3})?[,;]? ?(?:and )?(?:\d{1,3}-year-old )?(?:(?:his|her|their) \p{L}+,? )?(?:(?:an? )?(?:\p{Ll}[\p{Ll}-]+ ){1,5})?)$/u.test(
        clause.text.slice(at, name.start),
      )
    )
      break
    if (aged && !/^,? ?\(?(?:who was |aged )?\d{1,3}\b/u.test(clause.text.slice(name.end, name.end + 16))) break
    list.push({ start: name.start, end: name.end })
    at = name.end
  }
  return list
}

/** ‘Three people’, ‘the crew’, ‘ten more residents’: words for more than one. */
const SEVERAL_DEAD =
  /^(?:(?:the|all|at least|another|some|about|nearly) )*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|dozens|more|both|others)\b|\b(?:\p{Ll}+s|men|women|people|children|crew|family|couple|pair)\b/iu

function textOf({ text }: Clause, { start, end }: Span): string {
  return text.slice(start, end)
}

/** A death that a sentence tells, and whether by a name. */
interface Told {
  readonly start: number
  readonly named: boolean
  readonly death: { readonly person: Span }
}

function introduced(
  analysed: AnalysedDocument,
  { sentence, index, text }: Clause,
  people: SpanIndex<Mention>,
  deaths: readonly Told[],
): Span[] {
  const words = text.slice(sentence.start, sentence.end)
  const before = analysed.sentences[index - 1]
  const [only, second] = deaths.filter(one => one.start === before?.start)
  if (!INTRODUCED.test(words) || OF_ANOTHER.test(words) || !OF_THE_DEAD.test(words)) return []
  if (!only || second || deaths.some(one => one.named)) return []
  const { person } = only.death
  const described = text.slice(person.start, person.end)
  const name = people.within(sentence).find(one => one.basis !== 'pronoun' && one.naming === 'named')
  if (!name || !ONE_PERSON.test(described)) return []
  // ‘A woman was found dead. | Ken Marl, 44, | …’ is another
  const gender = GIVEN_NAMES.get(name.parts?.given?.toLowerCase() ?? '')
  const told = WOMAN.test(described) ? 'female' : MAN.test(described) ? 'male' : undefined
  return !gender || !told || gender === told ? [{ start: name.start, end: name.end }] : []
}

const WOMAN = /\b(?:woman|girl)\b/iu
const MAN = /\b(?:man|boy)\b/iu
