import type { Token } from '../../domain/analysis.ts'
import type { Act, Conveys } from '../../domain/statement.ts'

/**
 * What a reporting verb takes as the words reported.
 * - `clause`: a clause, with or without ‘that’, after it or before it (‘he said it was late’, ‘it was late, he said’)
 * - `that`: only with ‘that’, ‘whether’, ‘how’ or a quotation: without one it means something else (‘showed a pass’)
 * - `quote`: a quotation only (‘“No,” she laughed’)
 * - `object`: the object is what was said (‘criticised the plan’, ‘denied wrongdoing’)
 * - `infinitive`: ‘vowed to resign’
 * - `addressee`: whoever is told may stand between verb and words (‘told the inquest that’, ‘urged ministers to’)
 */
export type Frame = 'clause' | 'that' | 'quote' | 'object' | 'infinitive' | 'addressee'

/** A verb that reports, by its dictionary form. */
export interface ReportingVerb {
  readonly lemma: string
  readonly frames: ReadonlySet<Frame>
  readonly conveys: Conveys
  readonly act: Act
  /** Prepositions that lead to what was said: ‘called for’, ‘apologised for’, ‘complained about’. */
  readonly prepositions: readonly string[]
}

type Row = readonly [frames: string, conveys: Conveys, act: Act, verbs: string]

/** c clause, t that, q quote, o object, i infinitive, a addressee. After a verb, in brackets: its prepositions. */
const TABLE: readonly Row[] = [
  ['cqo', 'speech', 'assert', 'say'],
  ['cqa', 'speech', 'assert', 'tell'],
  [
    'cq',
    'speech',
    'assert',
    'add assert contend insist maintain remark observe opine argue reiterate stress emphasise emphasize conclude recount',
  ],
  [
    'cq',
    'speech',
    'assert',
    'note state claim explain declare quip joke muse boast brag reason gush recall respond reply retort counter continue report',
  ],
  [
    'tqo',
    'speech',
    'assert',
    'write tweet retweet post blog text email reference mention repeat echo cite quote underscore highlight clarify detail outline recite elaborate(on) summarise summarize',
  ],
  [
    'tq',
    'speech',
    'assert',
    'comment(on) allude(to) refer(to) speak(of,about) talk(about) stammer read shout yell chant sing whisper scream exclaim murmur mutter laugh sigh begin go interject chime agree joke hint speculate',
  ],
  ['cq', 'speech', 'assert', 'estimate predict forecast imply suggest indicate signal'],
  [
    'tqo',
    'speech',
    'assert',
    'describe portray characterise characterize liken label brand dub depict discuss express voice reveal disclose share',
  ],
  ['cqo', 'speech', 'confirm', 'confirm acknowledge'],
  ['cqo', 'speech', 'announce', 'announce proclaim unveil'],
  ['cqo', 'speech', 'deny', 'deny refute dispute rebut contradict reject dismiss debunk'],
  ['o', 'speech', 'decline', 'rebuff disavow'],
  ['to', 'speech', 'accuse', 'accuse blame'],
  ['cqo', 'speech', 'accuse', 'allege'],
  [
    'o',
    'speech',
    'criticise',
    'criticise criticize condemn denounce slam blast decry deride mock rebuke lambast lambaste castigate chide assail bemoan attack rap scold berate pan ridicule belittle savage lament',
  ],
  ['tq', 'speech', 'criticise', 'complain(about,of) rail(against) fume thunder'],
  ['o', 'stance', 'defend', 'defend'],
  ['o', 'speech', 'praise', 'praise hail applaud commend congratulate thank tout welcome champion laud salute'],
  ['o', 'speech', 'endorse', 'endorse'],
  ['cqo', 'speech', 'admit', 'admit concede confess'],
  ['q', 'speech', 'apologise', 'apologise(for) apologize(for)'],
  ['to', 'speech', 'retract', 'retract withdraw'],
  ['tqai', 'speech', 'ask', 'ask enquire inquire quiz'],
  ['to', 'speech', 'ask', 'question'],
  ['toi', 'speech', 'demand', 'demand'],
  ['o', 'speech', 'assert', 'call(for,on)'],
  ['tqai', 'speech', 'call', 'challenge urge implore beseech exhort beg plead(for) press'],
  ['tqo', 'speech', 'recommend', 'recommend propose'],
  ['tqai', 'speech', 'recommend', 'advise encourage'],
  ['tai', 'speech', 'direct', 'order instruct'],
  ['t', 'speech', 'direct', 'direct'],
  ['ctqi', 'speech', 'promise', 'promise vow pledge'],
  ['tqi', 'speech', 'threaten', 'threaten'],
  ['ctqa', 'speech', 'warn', 'warn caution'],
  ['ta', 'speech', 'assert', 'remind assure inform notify brief persuade convince reassure'],
  ['i', 'speech', 'decline', 'decline refuse'],
  ['ti', 'speech', 'promise', 'undertake'],
  ['cq', 'speech', 'testify', 'testify'],
  ['t', 'speech', 'find', 'find rule(out) determine'],
  ['t', 'speech', 'assert', 'show demonstrate reveal prove learn hear'],
  [
    't',
    'belief',
    'assert',
    'think believe feel know see understand realise realize suspect assume imagine guess doubt fear worry(about) consider recognise recognize remember accept expect hope figure reckon',
  ],
  ['i', 'intention', 'assert', 'hope plan intend want seek aim'],
  ['o', 'stance', 'endorse', 'support back favour favor'],
  ['tq', 'stance', 'criticise', 'disagree'],
  ['tq', 'belief', 'ask', 'wonder'],
  ['o', 'stance', 'criticise', 'oppose'],
]

const FRAMES: Readonly<Record<string, Frame>> = {
  c: 'clause',
  t: 'that',
  q: 'quote',
  o: 'object',
  i: 'infinitive',
  a: 'addressee',
}

/** Reporting verbs by dictionary form; one that stands in several rows has the frames of all and the meaning of the first. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = readTable(TABLE)

function readTable(table: readonly Row[]): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>()
  for (const [letters, conveys, act, words] of table) {
    for (const word of words.split(' ')) {
      const [, lemma = word, prepositions = ''] = /^([^(]+)(?:\((.*)\))?$/u.exec(word) ?? []
      const known = verbs.get(lemma)
      const frames = new Set([...(known?.frames ?? []), ...[...letters].map(letter => FRAMES[letter]!)])
      verbs.set(lemma, {
        lemma,
        frames,
        conveys: known?.conveys ?? conveys,
        act: known?.act ?? act,
        prepositions: [...(known?.prepositions ?? []), ...prepositions.split(',').filter(Boolean)],
      })
    }
  }
  return verbs
}

/** Forms that the tagger's dictionary leaves as they are, or brings to another verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  tells: 'tell',
  telling: 'tell',
  wrote: 'write',
  written: 'write',
  writes: 'write',
  tweeted: 'tweet',
  tweets: 'tweet',
  tweeting: 'tweet',
  retweeted: 'retweet',
  posted: 'post',
  texted: 'text',
  emailed: 'email',
  thought: 'think',
  felt: 'feel',
  found: 'find',
  blogged: 'blog',
  sang: 'sing',
  began: 'begin',
  added: 'add',
  adds: 'add',
  adding: 'add',
  reckons: 'reckon',
  reckoned: 'reckon',
  quipped: 'quip',
  rapped: 'rap',
  panned: 'pan',
  fumed: 'fume',
  fuming: 'fume',
}

/** Verbs that alone make a clause theirs: ‘X said’, ‘said X’. Used where a wrong guess would tear a sentence. */
const CORE: ReadonlySet<string> = new Set(
  'say tell add write tweet ask reply respond explain warn insist argue claim continue declare remark note recall joke announce state conclude shout comment agree admit quip retort post'.split(
    ' ',
  ),
)

/** The reporting verb that a token is a form of, or undefined. */
export function reportingVerbOf(token: Pick<Token, 'lower' | 'lemma'>): ReportingVerb | undefined {
  return REPORTING_VERBS.get(IRREGULAR[token.lower] ?? token.lemma)
}

/** Whether the token is, by itself, a verb of speech. */
export function isReportingVerb(token: Pick<Token, 'lower' | 'lemma' | 'pos'>): boolean {
  return token.pos !== 'PROPN' && CORE.has(IRREGULAR[token.lower] ?? token.lemma) && !/ing$/u.test(token.lower)
}
