import type { Question } from '../../domain/question.ts'

/** Verbs whose object is asked to do something: ‘urged the force to publish it’, ‘called on ministers to act’. */
export const REQUEST_VERBS: ReadonlyMap<
  string,
  { readonly asks: Question['kind']; readonly particle?: readonly string[] }
> = new Map([
  ['ask', { asks: 'call' }],
  ['urge', { asks: 'call' }],
  ['beg', { asks: 'call' }],
  ['implore', { asks: 'call' }],
  ['press', { asks: 'call' }],
  ['challenge', { asks: 'call' }],
  ['invite', { asks: 'call' }],
  ['entreat', { asks: 'call' }],
  ['petition', { asks: 'call' }],
  ['lobby', { asks: 'call' }],
  ['advise', { asks: 'call' }],
  ['warn', { asks: 'call' }],
  ['order', { asks: 'demand' }],
  ['remind', { asks: 'call' }],
  ['want', { asks: 'call' }],
  ['call', { asks: 'call', particle: ['on', 'upon', 'for'] }],
  ['appeal', { asks: 'call', particle: ['to', 'for'] }],
  ['plead', { asks: 'call', particle: ['with', 'for'] }],
  ['tell', { asks: 'demand' }],
  ['instruct', { asks: 'demand' }],
  ['require', { asks: 'demand' }],
  ['direct', { asks: 'demand' }],
  ['exhort', { asks: 'call' }],
  ['beseech', { asks: 'call' }],
  ['request', { asks: 'call' }],
])

/**
 * What somebody is told, or must, do where that is a demand for an account or a remedy. ‘Told them to sit down’ and ‘must be
 * tired’ are none.
 */
export const DEMANDED_ACTS: ReadonlySet<string> = new Set(
  `abandon abolish accept account acknowledge act address admit adopt answer apologise apologize appoint bring ban cease change check clarify commit compensate correct deliver disclose end
   ensure explain face find fix fund guarantee halt hand improve intervene introduce investigate justify launch learn listen meet order pay pause
   prosecute prove provide publish pull quit attend comply consult cooperate drop examine extend establish hear honour hold implement inform invest produce protect provide raise resolve restore set share submit take tighten rebuild recognise reconsider recruit refer refund reform reinstate release remove reopen repay replace report resign respond
   rethink retract reverse review revise sack say scrap send sort set show stand start step stop suspend tackle tell withdraw write`
    .split(/\s+/u)
    .filter(Boolean),
)

/** What is owed to somebody who is ‘entitled to’ it. */
export const OWED =
  /^(?:(?:an?|the|some|full|proper|public|clear|honest|straight|better|fair|independent) )*(?:answers?|explanations?|apolog(?:y|ies)|truth|facts|inquiry|inquest|investigation|review|compensation|redress|justice|account|disclosure|reply|response)\b/iu

/** How somebody in their own words tells others what to do about what a record keeps: ‘“Suspend the action and we can talk”’. */
export const IMPERATIVE =
  /^["“‘']?(?:(?:so|now|and|just),? )?(?:(?:suspend|publish|release|scrap|stop|halt|sack|withdraw|reinstate|investigate|explain|fix|pay|drop|reopen|ban|fund|end|answer|call off|hand over|bring back|give us|tell us|show us|listen to)\s(?=(?:the|an?|this|that|these|those|your|our|us|his|her|their|it|them|all|every|what|why|how|who)\b)|(?:apologi[sz]e|resign|come (?:forward|clean)|own up)\b)/iu

/** Words that make of asking a habit: ‘members usually call for answers’. */
export const HABITS = /^(?:typically|usually|normally|generally|routinely)$/u

/** What an emergency or a wish calls for, and nobody of anybody: ‘called for an ambulance’. */
export const NOT_CALLED_FOR =
  /\b(?:ambulances?|help|back-?up|assistance|reinforcements?|taxi|cab|order|time|silence|volunteer|doctor|nurse|medic|paramedics?|police|police officers?|firefighters?|security|drinks?|a vote|celebration)\b/iu

/** What is asked for where it is asked of somebody: ‘asked for a meeting’, not ‘asked for a lift’. */
export const ASKED_FOR =
  /\b(?:meeting|explanation|apology|details|inquiry|investigation|review|information|answers?|account|statement|assurances?|clarification|evidence|resignation|report|footage|witness(?:es)?|reply|response|breakdown|figures)\b/iu

/** Nouns for what has been asked, with which somebody can agree: ‘her appeal was backed by’. */
export const REQUEST_NOUNS: ReadonlySet<string> = new Set(['call', 'appeal', 'plea', 'demand', 'request', 'petition'])

/** Verbs of agreeing with what somebody asks. */
export const BACKING_VERBS: ReadonlySet<string> = new Set(['back', 'support', 'echo', 'endorse', 'join', 'second'])

/** Verbs of asking without anybody asked: ‘queried why’, ‘enquired whether’. */
export const ASKING_VERBS: ReadonlySet<string> = new Set([
  'ask',
  'press',
  'query',
  'enquire',
  'inquire',
  'quiz',
  'challenge',
  'question',
  'grill',
])

/**
 * Verbs of seeking an answer or a remedy: its name stands right behind (‘seek an assurance’) or behind ‘for’ (‘press for details’,
 * ‘press the chair for details’).
 */
export const SEEKING_VERBS: ReadonlyMap<string, 'thing' | 'for'> = new Map([
  ['seek', 'thing'],
  ['request', 'thing'],
  ['press', 'for'],
  ['push', 'for'],
  ['ask', 'for'],
  ['lobby', 'for'],
  ['petition', 'for'],
])

/** What is sought of somebody. */
export const SOUGHT_NOUNS =
  /^(?:meetings?|explanations?|apolog(?:y|ies)|details?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|reviews?|information|answers?|account|statements?|assurances?|reassurances?|clarification|clarity|guarantees?|undertakings?|commitments?|resignation|repl(?:y|ies)|responses?|breakdown|timetable|update|disclosure|publication|confirmation|inquest|audience|talks|compensation|redress|evidence|report|figures)$/u

/** People whom police and others want to hear from. */
export const HEARD_PEOPLE =
  /^(?:anyone|anybody|witness|witnesses|people|motorists?|drivers?|residents|members|those|men|women|man|woman|couple|cyclists?|passengers?|patients|parents|relatives|victims|whoever|pedestrians?|riders?)$/u

/** How a question begins. */
export const QUESTION_WORD = /^(?:who|whom|whose|what|when|where|which|why|how|whether|if)$/u

/** A question that asks nothing: ‘who would have thought’, ‘isn’t it time’. */
export const RHETORICAL =
  /^["“‘']?(?:(?:and|but|so|well)\b,? )?(?:(?:who|what|why|where|how) (?:on earth|the hell|would|could|else|cares|knew|knows|am i|are we|better)|how (?:dare|can (?:you|we|anyone|anybody|i))|(?:is|are|was|were|does|do|did|have|has|would|could|should)n['’]t|(?:is|was|would) (?:it|that|this) not|what['’]s not|what(?: is|['’]s| was) the point|why not|what (?:about|if)|right|really|you know)\b/iu

/** How a question begins whose verb comes first. */
export const INVERTED =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|shall|may|might|must)$/u

/** Words with which a request in the second person begins: ‘please’, ‘could you’, ‘should be grateful if you could’. */
export const PLEASE =
  /\bplease\b|\b(?:could|would|will|can) you (?:kindly |also )?(?=(?:confirm|explain|provide|let|tell|send|publish|give|furnish|clarify|set out|ensure|arrange|meet|consider|release|supply)\b)|\b(?:should|would|['’]d) (?:also )?(?:be (?:very |most )?grateful|appreciate it) if you (?:could |would |might )?|\b(?:would|should) (?:also )?like you to (?=\p{L})/iu

/** What somebody says has to come: ‘there has to be a public inquiry’, ‘we need an independent review’. */
export const NEEDED =
  /\b(?:there (?:has|have|needs|need|must|should|ought)(?: now)?(?: to)? be|(?:we|I)(?: now| desperately| urgently| really)? (?:need|want|deserve)) (?=(?:(?:an?|the|some|full|proper|fresh|new|thorough|urgent|immediate|further|public|independent|judge-led|statutory|external|transparent|honest|and),? ){0,5}(?:inquiry|inquiries|investigation|review|inquest|probe|answers|apology|explanation|reforms?)\b)/iu

/** ‘What I want to see is the council taking part’: what somebody wants, behind it. */
export const WISHED = /\bwhat (?:I|we)(?:['’]d| would| really| now)? (?:want|like|need)(?: to see)? is (?=\p{L})/iu

/** Questions that somebody says they have put, or want answered: ‘the two questions that I posed’, ‘what I want to know is’. */
export const PUT_QUESTIONS =
  /\bquestions? (?:that |which )?(?:I|we)(?:['’]ve| have| had)?(?: now| just| also)? (?:posed?|ask(?:ed)?|put|raised?|want|need|got)\b|\b(?:I|we)(?:['’]ve| have)?(?: also| just| now)? (?:posed?|asked|put|raised|got|have) (?:(?:the|some|several|a|few|number|of|two|three|four|five|these|this|big|key|simple|serious|important|further|following) ){0,4}questions?\b|\b(?:my|our|the (?:(?:big|key|real|simple|first|second|other|next) )?)questions? (?:is|are|to|for)\b|\b(?:I|we)(?:['’]d| would| do|['’]ll| will| still| really| all| now| also| just| simply| only){0,3} (?:(?:want|need|like|expect|demand|deserve) to (?:know|see|hear|be told)|(?:want|need|expect) (?:answers|an answer|an explanation))\b/iu

/** Words that decline to answer: ‘would rather not say’, ‘declined to comment’. */
export const DECLINING =
  /\b(?:declin\w+ to (?:comment|say|answer|discuss|be drawn|respond|give|confirm|speak|be interviewed)|refus\w+ to (?:comment|say|answer|discuss|be drawn|respond|give|confirm)|(?:would|will|could|can|wo|ca|did)\s?(?:not|n['’]t) (?:be )?(?:comment|say|answer|discuss|drawn|confirm|respond)|(?:would )?rather not (?:say|answer)|no comment|nothing (?:more |further )?to (?:say|add))\b/iu

/** Words that say that nobody has answered: ‘Nothing has been heard from him since’, ‘has not said whether she will’. */
export const UNANSWERED =
  /\b(?:nothing (?:(?:has been|had been|was) )?(?:heard|received)|(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:said (?:whether|if|how|when)|replied|responded|answered|acted)|(?:answer|reply|response) (?:is |has )?not (?:yet )?(?:been )?received|yet to (?:reply|respond|answer|say)|no (?:answer|reply|response) (?:has|had|was|came))\b/iu
