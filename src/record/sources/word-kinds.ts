/**
 * English words that comparing two tellings of one sentence must know apart. Data: what is not here is an
 * ordinary word. Lower case, straight apostrophes, British spelling folded to `-or`, `-ize` as `canonicalWord` does.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Turn a statement into its opposite. ‘refused to’ for ‘would not’ changes nothing: they count alike. */
export const NEGATIONS = list(
  'not no never none nobody nothing neither nor without cannot deny denies denied denying refuse refuses refused refusing ' +
    'decline declines declined declining fail fails failed failing reject rejects rejected rejecting unable lack lacks lacked lacking hardly barely',
)

/** Words that turn into their opposite by a prefix: ‘lawful’, ‘unlawful’. */
export const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non)(\p{L}{4,})$/u

/** Words that say the contrary of one another: one in the place of the other turns a statement round. ‘rise/fall’, both ways. */
export const OPPOSITES: ReadonlySet<string> = new Set(
  (
    'rise/fall rises/falls rose/fell risen/fallen rising/falling increase/decrease increases/decreases increased/decreased ' +
    'increase/reduce increased/reduced increases/reduces up/down higher/lower support/oppose supports/opposes supported/opposed ' +
    'supporting/opposing backs/opposes backed/opposed for/against accept/reject accepted/rejected accepts/rejects guilty/innocent ' +
    'before/after above/below win/lose won/lost wins/loses with/without true/false right/wrong allow/ban allowed/banned better/worse ' +
    'always/never all/none approve/reject approved/rejected admitted/denied admits/denies confirmed/denied confirms/denies ' +
    'welcomed/condemned welcomes/condemns praised/condemned success/failure strengthen/weaken strengthened/weakened'
  )
    .split(' ')
    .flatMap(pair => [pair, pair.split('/').reverse().join('/')]),
)

/** Say that the document does not vouch for it, or that it may not be so. */
export const HEDGES = list(
  'may might could perhaps possibly possible probably probable likely unlikely apparently allegedly alleged allege alleges reportedly supposedly ' +
    'seemingly seems seem seemed appears appear appeared understood believed thought expected rumored purported purportedly ' +
    'potentially potential suspected presumably arguably tentatively provisionally provisional',
)

/** Soften a number; only beside one are they hedges. */
export const FIGURE_HEDGES = list(
  'about around approximately roughly nearly almost some estimated circa over more less fewer least',
)

export const MONTHS = list('january february march april may june july august september october november december')

/** Words that place a day. */
export const DAY_WORDS = list(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight morning afternoon evening night ' +
    'january february march april june july august september october november december',
)

/** Cut short in print. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    mon: 'monday',
    tue: 'tuesday',
    tues: 'tuesday',
    thu: 'thursday',
    thur: 'thursday',
    thurs: 'thursday',
    fri: 'friday',
    bn: 'billion',
    mn: 'million',
    pc: 'percent',
    '%': 'percent',
    towards: 'toward',
    whilst: 'while',
    amongst: 'among',
    govt: 'government',
    upon: 'on',
    grey: 'gray',
    programme: 'program',
    programmes: 'programs',
    defence: 'defense',
    centre: 'center',
    offence: 'offense',
    '&': 'and',
    ok: 'okay',
  }),
)

/** Said before a name and left out in another paper's style. */
export const HONORIFICS = list('mr mrs ms miss dr sir dame')

/** Number words; larger ones are put together from these. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, i): [string, number] => [word, (i + 2) * 10]),
    ),
)

/** Magnitudes that stand after a number. */
export const MAGNITUDES = list('hundred thousand million billion trillion dozen hundreds thousands millions billions')

/** Ordinals that give a day or a place in a row. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
)

/** Cue words by which a sentence tells that somebody speaks. */
export const CUES = list(
  'said says say saying told tells telling added adds adding asked asks insisted insists warned warns argued argues claimed claims ' +
    'stated states announced announces replied replies wrote writes commented explained accused accuses admitted admits denied ' +
    'denies according described describes urged urges called promised pledged confirmed confirms declared suggested suggests ' +
    'conceded acknowledged stressed complained predicted tweeted posted responded believes believed thinks quoted',
)

/** Words that carry no matter of their own: where only these differ, a quotation is not much changed. */
export const FUNCTION_WORDS = list(
  'a an the and or but of to in on at by for with from as that this these those it its he she they them his her their i we you ' +
    'is are was were be been being has have had do does did will would so then than there here just also too very',
)
