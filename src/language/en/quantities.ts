/** Amounts told without a number, with the bounds that the words give: ‘dozens of’ is two dozen at least. */
export const VAGUE_AMOUNTS: readonly {
  readonly words: readonly string[]
  readonly low: number
  readonly high: number
}[] = [
  { words: ['hundreds', 'of', 'thousands', 'of'], low: 200_000, high: 999_999 },
  { words: ['tens', 'of', 'thousands', 'of'], low: 20_000, high: 99_999 },
  { words: ['hundreds', 'of', 'millions', 'of'], low: 200_000_000, high: 999_999_999 },
  { words: ['tens', 'of', 'millions', 'of'], low: 20_000_000, high: 99_999_999 },
  { words: ['thousands', 'of'], low: 2000, high: 99_999 },
  { words: ['hundreds', 'of'], low: 200, high: 999 },
  { words: ['millions', 'of'], low: 2_000_000, high: 999_999_999 },
  { words: ['dozens', 'of'], low: 24, high: 99 },
  { words: ['scores', 'of'], low: 40, high: 99 },
]

/** What stands before a number and says how exact it is; the longer words come first. */
export const QUALIFIERS: readonly { readonly words: readonly string[]; readonly qualifier: Qualifier }[] = [
  ...each(
    'more-than',
    'more than',
    'greater than',
    'higher than',
    'in excess of',
    'upwards of',
    'just over',
    'well over',
    'over',
    'above',
    'exceeding',
  ),
  ...each('at-least', 'at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of'),
  ...each('at-most', 'at most', 'no more than', 'not more than', 'as many as', 'as much as', 'up to', 'a maximum of'),
  ...each(
    'less-than',
    'less than',
    'fewer than',
    'just under',
    'just short of',
    'under',
    'below',
    'almost',
    'nearly',
    'not quite',
  ),
  ...each('about', 'about', 'around', 'approximately', 'roughly', 'some', 'an estimated', 'circa', 'or so'),
].sort((a, b) => b.words.length - a.words.length)

/** How exact a number is told to be. */
export type Qualifier = 'exactly' | 'more-than' | 'less-than' | 'about' | 'at-least' | 'at-most'

function each(qualifier: Qualifier, ...phrases: readonly string[]) {
  return phrases.map(phrase => ({ words: phrase.split(' '), qualifier }))
}

/** Verbs, by dictionary form, that tell of a change of an amount. */
export const CHANGE_VERBS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...'fall drop decline decrease lower shrink dip plunge slump tumble reduce cut slash sink plummet halve slow ease lessen narrow shorten dwindle'
    .split(' ')
    .map(verb => [verb, 'down'] as const),
  ...'rise raise increase grow climb jump soar surge swell improve double treble triple quadruple rocket lengthen widen expand swell'
    .split(' ')
    .map(verb => [verb, 'up'] as const),
])

/** Nouns that tell the same. */
export const CHANGE_NOUNS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...'fall drop decline decrease reduction cut dip slump'.split(' ').map(noun => [noun, 'down'] as const),
  ...'rise increase growth hike spike leap jump surge climb improvement uplift'
    .split(' ')
    .map(noun => [noun, 'up'] as const),
])

/** Verbs that are a change by a factor, in per cent. */
export const FACTOR_VERBS: Readonly<Record<string, number>> = {
  double: 100,
  treble: 200,
  triple: 200,
  quadruple: 300,
  halve: 50,
}

/** Words that multiply what a verb of change tells of, in per cent of change. */
export const FACTOR_WORDS: Readonly<Record<string, number>> = {
  twofold: 100,
  threefold: 200,
  fourfold: 300,
  fivefold: 400,
  sixfold: 500,
  tenfold: 900,
}

/** Units of time that a figure can be in. */
export const DURATIONS: Readonly<Record<string, string>> = {
  second: 'seconds',
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  night: 'nights',
  week: 'weeks',
  month: 'months',
  year: 'years',
  decade: 'decades',
}

/** Other units of measure: what follows the number is not what is counted. */
export const MEASURES: Readonly<Record<string, string>> = {
  mile: 'miles',
  mph: 'mph',
  metre: 'metres',
  kilometre: 'km',
  km: 'km',
  foot: 'feet',
  feet: 'feet',
  yard: 'yards',
  inch: 'inches',
  acre: 'acres',
  hectare: 'hectares',
  tonne: 'tonnes',
  ton: 'tons',
  kilo: 'kg',
  gram: 'g',
  kg: 'kg',
  kilogram: 'kg',
  litre: 'litres',
  degree: 'degrees',
  hour: 'hours',
}

/** Nouns that say nothing of what is counted: ‘a sum of £4m’, ‘a maximum of 12’. */
export const EMPTY_COUNTS =
  /^(?:an? |the |its |their |his |her )?(?:\p{L}+ )?(?:sum|maximum|minimum|figure|lot|bit|best|worst|pounds)$/iu

/** Nouns that name a number of what follows them: ‘the number of people waiting’. */
export const TOTAL_NOUNS: ReadonlySet<string> = new Set(
  'number numbers proportion percentage share rate total level levels cost costs value amount volume backlog'.split(
    ' ',
  ),
)

/** Words in front of a number that it only labels: ‘section 48’, ‘Channel 4’, ‘Officer 2’, ‘page 12’. */
export const LABELS: ReadonlySet<string> = new Set(
  `section sections clause paragraph para paragraphs schedule article regulation regulations rule part chapter page pages item items number no
   channel terminal platform route junction flat unit room ward gate bay band grade level stage phase tier category class key type version
   officer witness exhibit document appendix annex table figure volume day week round game set episode series season act operation
   radio bbc itv form year step point question recommendation minute q cell zone district district area lot plot block building house
   apollo covid formula pier hall court bundle tab issue edition standard
   under-`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Ends of the names of streets: a number before one is a house. */
export const STREET =
  /^(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|Place|Square|Terrace|Crescent|Gardens|Hill|Row|Walk|Park|Mews|Yard|Green|Parade|Wharf)$/u
