/** What a copy did to one stretch of its source: what `bench/sources.ts` asks the comparison to find. */
export interface MadeChange {
  readonly kind: 'words' | 'speaker' | 'figure' | 'date' | 'hedge' | 'negation'
  readonly from: string
  readonly to: string
}

/** A copy, with what was done to it. */
export interface MadeCopy {
  readonly text: string
  readonly changes: readonly MadeChange[]
}

/** Random numbers from a fixed seed (mulberry32): the same copies at every run. */
export type Random = () => number
type Maker = (text: string, random: Random, other: string) => MadeCopy | null

const paragraphs = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')
const plain = (lines: readonly string[]): MadeCopy => ({ text: `${lines.join('\n\n')}\n`, changes: [] })

/** Replaces one of the matches of a pattern, picked at random; null where there is none. */
function replaceOne(
  text: string,
  random: Random,
  kind: MadeChange['kind'],
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string | null,
): MadeCopy | null {
  const body = text.indexOf('\n') + 1
  const matches = [...text.matchAll(pattern)].filter(match => match.index > body)
  if (matches.length === 0) return null
  const match = matches[Math.floor(random() * matches.length)]!
  const to = change(match)
  if (to === null || to === match[0]) return null
  const changed = `${text.slice(0, match.index)}${to}${text.slice(match.index + match[0].length)}`
  return { text: changed, changes: [{ kind, from: match[0], to }] }
}

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'stated',
    told: 'informed',
    because: 'as',
    before: 'prior to',
    after: 'following',
    big: 'large',
    plans: 'proposals',
    also: 'in addition',
    show: 'demonstrate',
    showed: 'demonstrated',
    help: 'assist',
    need: 'require',
    needs: 'requires',
    start: 'begin',
    started: 'began',
    people: 'members of the public',
    public: 'citizens',
    chance: 'opportunity',
    give: 'hand',
    issue: 'matter',
    added: 'went on',
    wants: 'wishes',
    important: 'significant',
    increase: 'rise',
    set: 'due',
    make: 'bring about',
    including: 'among them',
    however: 'yet',
    during: 'in the course of',
    use: 'employ',
    leader: 'head',
    campaign: 'drive',
    country: 'nation',
    job: 'post',
    work: 'effort',
    new: 'fresh',
    many: 'numerous',
    likely: 'probable',
    believes: 'thinks',
  }),
)

const reworded = (word: string, random: Random): string => (random() < 0.75 ? (SYNONYMS.get(word) ?? word) : word)

const SURNAMES = ['Thornbury', 'Ackerley', 'Vanstone', 'Pellow', 'Marchbank', 'Ostrander']
const BOILERPLATE = [
  'Sign up to our daily newsletter and never miss a story from our political team.',
  'This article first appeared on our website. All rights reserved. Click here for more stories like this one.',
  'Have you been affected by this story? Contact our newsdesk by email and tell us what you think.',
]
const MONTHS = ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'September', 'October', 'November']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!
const otherOf = (list: readonly string[], word: string, random: Random): string =>
  pick(
    list.filter(one => one !== word),
    random,
  )

const SINGLE: Readonly<Record<string, Maker>> = {
  verbatim: text => plain(paragraphs(text)),
  cut: (text, random) => {
    const half = text.slice(0, Math.floor(text.length * (0.4 + random() * 0.3)))
    return plain(paragraphs(half.slice(0, half.lastIndexOf(' '))))
  },
  dropped: (text, random) => {
    const [head, lead, ...rest] = paragraphs(text)
    const kept = rest.filter(() => random() > 0.35)
    return plain([head!, lead!, ...kept.sort(() => random() - 0.5)])
  },
  boilerplate: (text, random) => {
    const [head, ...rest] = paragraphs(text)
    return plain([head!, ...rest, pick(BOILERPLATE, random), pick(BOILERPLATE, random)])
  },
  merged: (text, random, other) => {
    const [head, ...rest] = paragraphs(text)
    const [, ...more] = paragraphs(other)
    return plain([head!, ...rest.slice(0, 1 + Math.ceil(rest.length * (0.5 + random() * 0.3))), ...more.slice(0, 6)])
  },
  paraphrase: (text, random) => {
    const changed = paragraphs(text)
      .map(line => (line.includes('"') ? line : line.replace(/\b\p{Ll}+\b/gu, word => reworded(word, random))))
      .join('\n\n')
    return { text: changed, changes: [] }
  },
  words: (text, random) =>
    replaceOne(text, random, 'words', /(?<="[^"\n]{12,400}\s)\p{Ll}{5,}(?=\s\p{Ll}[^"\n]{8,400}")/gu, match =>
      insideQuotes(text, match.index ?? 0)
        ? pick(['dreadful', 'splendid', 'council', 'trusted', 'borrowed'], random)
        : null,
    ),
  speaker: (text, random) =>
    replaceOne(
      text,
      random,
      'speaker',
      /(?<=\b(?:Mr|Mrs|Ms|Sir|Lord) )\p{Lu}\p{Ll}+(?= (?:said|added|told|insisted|warned|claimed|argued)\b)/gu,
      () => pick(SURNAMES, random),
    ),
  figure: (text, random) =>
    replaceOne(
      text,
      random,
      'figure',
      /(?<![\d.,-])(?!(?:19|20)\d\d\b)\d{1,3}(?:,\d{3})*(?:\.\d+)?(?=[%mb]|\b)(?!\s(?:January|February|March|April|May|June|July|August|September|October|November|December))/gu,
      match => String(Number(match[0].replaceAll(',', '')) + 3 + Math.floor(random() * 40)),
    ),
  date: (text, random) =>
    replaceOne(
      text,
      random,
      'date',
      /\b(?:January|February|March|April|June|July|August|September|October|November|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gu,
      match => otherOf(DAYS.includes(match[0]) ? DAYS : MONTHS, match[0], random),
    ),
  hedge: (text, random) =>
    replaceOne(
      text,
      random,
      'hedge',
      /\b(?:may|might|could) \p{Ll}+|\b(?:reportedly|allegedly|possibly|apparently|perhaps) /gu,
      match => match[0].replace(/^(?:may|might|could)/u, 'will').replace(/^\p{Ll}+ly $|^perhaps $/u, ''),
    ),
  negation: (text, random) =>
    replaceOne(
      text,
      random,
      'negation',
      /\b(?:is|was|are|were|would|will|should|did|do|does|has|had) not \p{Ll}+|\b(?:did|do|does|is|was|would|should)n't \p{Ll}+/gu,
      match => match[0].replace(/ not |n't /u, ' '),
    ),
}

/** Kinds of change that a heavily rewritten copy makes one after another. */
const SEVERAL = ['words', 'figure', 'date', 'negation', 'hedge', 'speaker']

/** Each way of copying, by name. A maker gives null where the text has nothing that it could change. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  ...SINGLE,
  style: text => {
    const styled = text
      .replace(/(^|[\s(])"/gmu, '$1“')
      .replaceAll('"', '”')
      .replaceAll("'", '’')
      .replace(/(\d)%/gu, '$1 per cent')
      .replace(/\b(?:Mr|Mrs|Ms|Sir) (?=\p{Lu})/gu, '')
      .replace(/\b(\p{L}{3,})isation\b/gu, '$1ization')
    return { text: styled, changes: [] }
  },
  // Every third sentence outside quotations goes, words are swapped throughout, paragraphs go, lines are put in.
  rewritten: (text, random, other) => {
    const [head, lead, ...rest] = paragraphs(SINGLE.paraphrase!(text, random, other)!.text)
    const kept = rest
      .filter(() => random() > 0.3)
      .map(line =>
        line.includes('"')
          ? line
          : line
              .split(/(?<=[.!?]) /u)
              .filter(() => random() > 0.33)
              .join(' '),
      )
      .filter(line => line !== '')
    return plain([head!, lead!, pick(BOILERPLATE, random), ...kept])
  },
  several: (text, random, other) => {
    let made: MadeCopy = { text, changes: [] }
    for (const kind of SEVERAL) {
      const next = SINGLE[kind]!(made.text, random, other)
      if (next) made = { text: next.text, changes: [...made.changes, ...next.changes] }
    }
    const [head, lead, ...rest] = paragraphs(made.text)
    const changed = rest.filter(line => random() > 0.25 || made.changes.some(one => line.includes(one.to.trim())))
    const text2 = [head!, lead!, ...changed].join('\n\n')
    return { text: text2, changes: made.changes.filter(one => text2.includes(one.to.trim())) }
  },
}

/** Whether an odd number of quotation marks stands before a place in its line. */
function insideQuotes(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return (line.match(/"/gu)?.length ?? 0) % 2 === 1
}
