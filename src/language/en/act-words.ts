import type { Act } from '../../domain/statement.ts'

/**
 * What words of a statement show of what is done by saying them, where the verb alone says only that they
 * were said. In order: the first that fits holds. Each needs the very words; none guesses from the topic.
 */
export const ACT_WORDS: readonly (readonly [Act, RegExp])[] = [
  // ‘it would not comment further’, ‘could not confirm’, ‘I’m not going to play that game’; not ‘could not swim’
  [
    'decline',
    /\b(?:would|will|could|can|wo|ca|does|did)\s?(?:not|n[’']t) (?:\w+ )?(?:comment|discuss|confirm|be drawn|speculate|answer|say (?:more|whether|how|if)|give (?:a|any) (?:running )?(?:commentary|interview))|\bnot going to (?:comment|play|discuss|speculate|get into|give)|\bnot be right to (?:give|comment|discuss|speculate)|\bno comment\b/iu,
  ],
  // ‘I am sorry’, ‘we apologise’; not ‘sorry state’
  [
    'apologise',
    /\b(?:I|we|he|she|they)(?:[’']m|[’']re| am| are| was| were)? (?:\w+ )?sorry\b(?! (?:state|sight)|,? (?:but|this is|that[’']s|it[’']s)\b)|\b(?:I|we) (?:\w+ )?apologi[sz]e\b|\b(?:want(?:s|ed)?|(?:would|[’']d) like|wish(?:es)?) to (?:say (?:\w+ )?sorry|apologi[sz]e)\b|\bit(?:[’']s| was| is) (?:\w+ )?(?:our|my) (?:fault|failure|mistake)\b/iu,
  ],
  // ‘the claim was untrue’, ‘that isn’t true’, ‘there was no ultimatum’, ‘it had no record’, ‘I never told him’; not ‘a false reason’
  [
    'deny',
    /\b(?:is|was|are|were|[’']s)(?:n[’']t| not) true\b|\b(?:is|was|are|were|be|as|(?:it|that|this|which|what)[’']s|simply|absolutely|completely|totally|flat[- ]out|blatantly|patently) (?:(?:an?|absolute|complete|total|utter|pure|\p{L}+ly|boldfaced|outright) ){0,2}(?:untrue|false(?! \p{L})|lies?|nonsense|baseless|fabricat\w+|fiction|rubbish)\b|^["“'‘](?:false|not true|nonsense|rubbish|untrue|wrong)\b|\b(?:bold-?faced|outright|total|complete|absolute|utter|pure|idle|sheer) (?:lies?|falsehoods?|nonsense|fabrications?|rubbish|fiction|speculation|inventions?|garbage|tosh|fantasy)\b|\b(?:simply|just|plain|plainly|quite|completely|totally|entirely|factually|categorically|demonstrably) (?:wrong|untrue|false|incorrect|inaccurate|not true)\b|^["“'‘]*(?:that |but )?["“'‘]*(?:that|this|these|those|it) (?:is|was|are|were)(?:n[’']t| not) (?:aimed|what|how|part of|(?:our|my|his|her|their|the (?:force[’']s|council[’']s|trust[’']s)?) ?(?:policy|intention|aim|case|purpose)|in any way|intended|meant|designed|based on|influenced)\b|\bthere (?:was|were|had been|never was|never were) no(?:thing)?\b|\bthere never (?:was|were)\b|\bhad no (?:record|knowledge|idea|involvement|contact|role|part)\b|\b(?:I|we|he|she|they|it)(?:[’']ve|[’']d| have| has| had| would have)? never (?:would have )?(?:told|said|gave|given|asked|threatened|promised|worked (?:with|for)|met|made|received|sent|knew|took|been (?:accused|charged|convicted|asked|told|involved)|did|touched|lied|instructed|ordered)\b|\bnever worked (?:with|for)\b|\b(?:I|we|he|she|they) (?:certainly |absolutely |knowingly )?did(?:n[’']t| not) (?:do (?:it|that|anything)|say|tell|order|lie|ask|authori[sz]e|approve|give|take|touch|assault|mislead|threaten|send|instruct|receive|have (?:an?y?|the) (?:involvement|part|role|contact|knowledge))\b|\bdid not send\b|\b(?:was|were) unaware of\b|\bdo(?:es)?(?:n[’']t| not) believe there (?:is|was|are|were) any\b|\bnothing (?:improper|wrong|illegal|untoward|to hide)\b|\bno (?:wrongdoing|truth)\b/iu,
  ],
  // ‘I didn’t post that’, ‘we have not taken a penny’; not ‘I didn’t come here to’, ‘I didn’t realise’, and not of others: ‘he didn’t fight for it’
  [
    'deny',
    /^["“'‘]*(?:[^\s.?!]+\s+){0,6}?(?:I|we) (?:\p{L}+ly )?(?:did(?:n[’']t| not) (?!come\b|go\b|get\b|see\b|hear\b|reali[sz]e|know\b|think\b|want\b|need\b|expect\b|like\b|feel\b|care\b|understand\b|learn\b|mean\b|remember\b|recall\b|win\b|lose\b|grow\b|have\b|vote\b|believe\b|even\b|really\b|quite\b|just\b|always\b|agree\b|discuss\b|comment\b|fight\b|choose\b|decide\b|appreciate\b|look\b|find\b|sleep\b|eat\b|spend\b|stop\b|give up\b|let\b|ask for\b|do enough\b)\p{L}+|ha(?:ve|d)(?:n[’']t| not) (?:done|broken|taken|given|received|accepted|breached|committed|lied|misled|paid|sent|spoken|touched|made any|held any|offered|promised|threatened)\b)/iu,
  ],
  // ‘That never happened’, ‘Nice try, not true’, ‘she had broken no rules’, ‘he did not violate any rules’
  [
    'deny',
    /\b(?:that|this|it|which|none of (?:it|this|that)) (?:never|did(?:n[’']t| not)) happen(?:ed)?\b|,? \bnot true["”’.,!]|\b(?:broken?|breached|violated) no (?:\p{L}+ )?(?:rules?|laws?|code|guidelines?|polic(?:y|ies))\b|\bdid(?:n[’']t| not) (?:break|breach|violate) (?:any|the|a) (?:\p{L}+ )?(?:rules?|laws?|code|guidelines?|polic(?:y|ies))\b|\bdid nothing (?:wrong|illegal|improper)\b/iu,
  ],
  // ‘I demand’, ‘I expect answers by then’, ‘there are two things I want to hear’
  [
    'demand',
    /\bI(?:[’']m| am)? (?:demand|expect(?:ing)? (?:answers|to see|to hear|them)|want (?:to (?:hear|see|know)|answers))|\b(?:must|should) (?:resign|apologi[sz]e|explain|publish|answer|stand down)\b/iu,
  ],
  // ‘she wants witnesses to come forward’, ‘get involved’; not ‘he wants to go’
  [
    'call',
    /\bwants? (?:\w+ ){1,4}to (?:come|help|get|send|stop|think|tell|ring|call|publish|hand)\b|^["“'‘]?please\b|^["“'‘]?(?:I|we)(?:[’']m| am|[’']re| are)? (?:asking|urging|appealing to|calling on|begging) (?!about\b|for\b|why\b|whether\b|how\b|what\b|questions\b)|^["“'‘]?what (?:I|we)(?:[’']d| would) like is\b/iu,
  ],
  // ‘officers may have to be withdrawn’, ‘we are in very dangerous grounds’
  [
    'warn',
    /\b(?:may|might|could|will) (?:end up|have to (?:be|end)|lead to|result in|happen again)|\bdangerous (?:ground|territory|precedent)|\bwhere this (?:ends|leads)\b|\baccident (?:waiting|with a date)\b|\bbefore (?:somebody|someone) (?:dies|is killed|gets)\b/iu,
  ],
  // ‘he lied’, ‘a cover-up’
  [
    'accuse',
    /\b(?:he|she|they|officers|police|minist\w+|bosses|the force) (?:\w+ )?(?:lied|covered up|misled)\b|\bcover-up\b/iu,
  ],
  // ‘disgraceful’, ‘it is not acceptable’, ‘cowards’; not ‘no disgrace’
  [
    'criticise',
    /(?<!\bno )\b(?:disgrac\w+|disgusting|shame(?:ful|less)?|shaming|unacceptable|appalling|outrageous|cowards?|absolutely awful|too little,? too late|not (?:good enough|acceptable|fit)|let down|indefensible|extraordinary that|wholly inadequate)\b/iu,
  ],
  // ‘the finest officer’, ‘with distinction’, ‘a good start’
  [
    'praise',
    /\b(?:the (?:finest|best(?! (?:way|thing|place|time|method|practice|evidence|course|interests?|possible|part|of (?:the|a|our|my) (?:year|time)))|bravest)|with (?:distinction|dignity|honour)|outstanding|excellent|courageous|exemplary|proud of|a good start|pay tribute)\b/iu,
  ],
  // ‘she will stand down’, ‘he would retire on 31 March’
  [
    'announce',
    /\b(?:will|would|is to|are to) (?:stand down|step down|retire|resign|leave|start|take over|take up|join|be (?:the (?:next|new)|appointed|published|advertised))\b/iu,
  ],
  // ‘I will fight on’; not ‘I will be’, ‘we will see’
  [
    'promise',
    /^["“'‘]?(?:that )?(?:I|we)(?:[’']ll| will| shall)(?: \p{L}+ly)? (?!(?:not|be|have|like|never|say|expect|want|need|rather|mean|take|cost|help|see|find|lose|win|miss|get|know|remember|feel|think|hope|believe|suffer|face|end up|die|become|also|all|now|soon|always|still|probably|only|no)\b)\w+/iu,
  ],
  // ‘she would give him every support’, ‘it will publish it’: deeds that are in one's hand; not ‘it would split the church’
  [
    'promise',
    /^["“'‘]?(?:that )?(?:I|we|he|she|they|it)(?:[’']ll|[’']d| will| shall| would)(?: \p{L}+ly| also| now| still)? (?:publish|review|look (?:into|at|again)|investigate|ensure|make (?:sure|certain|every|it (?:clear|easier))|continue|keep|give|provide|support|cooperate|co-operate|consider|respond|reply|write|meet|act|take (?:action|steps|all|every|the (?:matter|case)|into)|carry (?:out|on)|hold|set (?:up|out)|launch|introduce|bring|fight|appeal|study|examine|listen|learn|do (?:all|everything|whatever)|try|seek|consult|report|update|share|contact|apologi[sz]e|pay|refund|repay|implement|stop|scrap|ban|cut|build|recruit|train|vote|oppose|back|campaign|return|refuse|challenge|ask|urge|demand|speak|send|work (?:with|to|hard|closely)|ignore|defy|abolish|create|raise|reduce|replace|restore|protect|extend|appoint|invite|submit|release|pursue|use|monitor|reform|visit|press|insist)\b/iu,
  ],
]
