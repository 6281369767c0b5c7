/** ‘denied’, ‘rejected claims’, ‘disputes’. */
export const DENYING =
  /\b(?:den(?:y|ies|ied|ying|ials?)|reject\p{L}*|refut\p{L}*|disput(?:e|es|ed|ing)|contest(?:s|ed|ing)?|rebut\p{L}*|contradict\p{L}*|dismiss\p{L}*|repudiat\p{L}*|hit(?:s|ting)? back (?:at|over)|(?:take|takes|took|taking) issue with|challeng(?:e|es|ed|ing))\b/iu
/** ‘rejected claims that’, ‘rejected that’; not ‘rejected an offer that’. */
export const CLAIMED =
  /\b(?:claims?|allegations?|suggestions?|accusations?|reports?|assertions?|notions?|ideas?|rumou?rs?|accounts?|versions?|speculation|criticisms?|charges?)\b|^\p{L}+ (?:that|any) /iu
/** ‘alleged’, ‘accused’ */
export const CLAIMING_CUE = /\b(?:alleg\p{L}+|accus\p{L}+|claim\p{L}*|suggest(?:s|ed|ing)?)\b/iu
/** ‘that is not so’, ‘no such conversation took place’, ‘the allegation false’, ‘I did not’; not ‘it did not rain’. */
export const CONTRARY =
  /^\P{L}*(?:(?:that|this|it)(?:[’']s| is| was|(?= isn| wasn)) ["“‘']?(?:\p{L}+ly |just |quite |simply )?(?:(?:not|isn[’']t|wasn[’']t) (?:so|true|right|the case|correct|accurate)|untrue|inaccurate|incorrect|false|wrong|nonsense|a lie|a fabrication)|(?:he|she)(?:[’']s| is| was) (?:\p{L}+ly |just |quite |simply )?(?:wrong|mistaken|incorrect)\b|no such \p{L}+|(?:absolutely|certainly|of course|definitely) not\b|not so\b|(?:no, )?(?:\p{L}+, )?(?:I|he|she|they|we) (?:did|had|was|were|have|has)(?: not|n[’']t)\P{L}*$)|\b(?:allegations?|claims?|accusations?|suggestions?|reports?|story|account|version)\b[^.]{0,60}\b(?:false|untrue|inaccurate|spurious|misleading|baseless|groundless|unfounded|without foundation|a lie|lies|invented|fabricated|fabrication|fiction|rubbish|nonsense)\b|\bno such \p{L}+|\bnothing of the (?:sort|kind)\b|^\P{L}*(?:that|it)(?:[’']s| is| was) not (?:how|the way|what) (?:I|he|she|we|they)\b|^\P{L}*(?:I|he|she|we|they) never (?:said|did|wrote|wanted) (?:that|it|so|this)\b|^\P{L}*(?:that|this|it)(?:[’']s| is| was) not (?:my|his|her|our|their) (?:recollection|memory|evidence)\b|^\P{L}*(?:it|that)(?:[’']s| is| was) an? (?:\p{L}+ )?(?:lie|fabrication|invention)\b/iu
/** Negations, but ‘no doubt’, ‘not only’, ‘nobody doubted it’. */
export const NEGATED =
  /\b(?:no|not|never|nobody|none|nothing|neither|nor)\b(?! (?:only|just|doubt|longer|least|doubted|doubts|disputes?|disputed|denies|denied|one of)\b)|n[’']t\b/iu
export const PAST =
  /\b(?:was|were|had|did|has|have|been|spoke|saw|gave|took|went|came|told|knew|made|left|met|hit|ran|wrote|sent|got|found|heard|began|fell|drove|held|kept|led|stood|threw|paid|broke|caught|came)\b|\b\p{L}{2,}ed\b/iu
/** ‘He had not, his lawyers replied’: right before the words reported. */
export const CUT_SHORT = /\b(?:he|she|they|it|we|I) (?:did|had|was|were|has|have) not,[”"’']?\s*$/iu
/** ‘every resident was fed’ */
export const EVERY = /\b(?:every|all|always|each|everybody|everyone|full)\b/iu
export const NOT_TOLD = /\b(?:should|must|need(?:s|ed)? to|ought|would|will|could|may|might|if)\b|[’']ll\b|\?["”’']*$/u
export const TAKES_UP =
  /^\P{L}*(?:that )?(?:it|he|she|they|that|this|the (?:claims?|allegations?|suggestion|letter|report|story|accusations?))\b|\b(?:of it|him|her|them|such)\b|\bnone\P{L}*$/iu
export const INSISTING = /\b(?:insist\p{L}*|adamant|maintain\p{L}*|counter\p{L}*|swore|swears)\b/iu

/** ‘It was put to Ada Quill that she had told them.’ right before an answer. */
export const PUT =
  /\b(?:(?:put to|suggested to) [^.]{2,60}? (?=that )|[Aa]sked (?=if |whether ))([^.]{5,150})[.?,]\s*$/u
/** ‘did not accept that’ */
export const NOT_ACCEPTING = /\b(?:not|n[’']t) (?:accept|recognise)\b/iu
/** ‘giving an ultimatum, as The Courier reported’ */
export const AS_REPORTED = /,? as ((?:the |The )?\p{Lu}[^,]{1,40}?) (?:reported|claimed|alleged|wrote)\P{L}*$/u
/** ‘the residents’ claim that’, ‘allegations by the union that’: whose claim it is that is denied, right behind the verb. */
export const OWN_CLAIM =
  /^\P{L}*(?:(?:the|a|an|any|all) )?(?:earlier |repeated )?(?:(?!that\b|it\b|there\b)([^,.;“”"]{3,50}?)[’']s? (?:own |recent |earlier )?(?:claims?|allegations?|accusations?|suggestions?|findings?|conclusions?|assertions?|insistence|version)|(?:claims?|allegations?|accusations?|suggestions?|findings?) (?:made )?(?:by|from) ((?:the |The )?[^,.;“”"]{3,50}?)) (?:that|of)\b/u
/** The same right behind the words. */
export const REPORTED_BEHIND =
  /^,? as ((?:the |The )?\p{Lu}[^,]{1,40}?) (?:first |had |has )?(?:reported|claimed|alleged|wrote)\b/u
/** ‘, which the head teacher denies’ */
export const WHICH_DENIES =
  /^[”"’']?,? (?:which|something|an? (?:charge|claim|allegation|accusation|suggestion)(?: that| which)?) ([^,.;]{2,60}?) (?:has |have )?(?:always |strongly |firmly |flatly )?(?:den(?:y|ies|ied)|disput\p{L}+|reject\p{L}*)\b/iu
/** ‘It is untrue that …’, ‘We deny that …’: denied by the words themselves, which tell what is denied. */
export const DENIED_IN_WORDS =
  /^\P{L}*(?:that )?(?:(?:it (?:was|is|were)|it[’']s) (?:\p{L}+ )?(?:not true|not the case|untrue|false|incorrect|nonsense) (?:to (?:say|suggest|claim) )?that|(?:I|we|he|she|they) (?:\p{L}+ )?(?:deny|denies|denied|refute|refutes|refuted|reject|rejects|rejected|dispute|disputes)(?: (?:the|any) (?:claim|allegation|suggestion|accusation))? that) /iu
/** ‘However, I strongly refute the suggestion that …’: a sentence of a longer quotation that denies by itself. */
export const DENIED_WITHIN =
  /(?<=[.?!]["”’']?\s+["“‘]?)(?:However|But|And|So)?,? ?(?:I|[Ww]e) (?:\p{L}+ )?(?:deny|refute|reject|dispute) (?:the|any|this|that) (?:\p{L}+ )?(?:claim|allegation|suggestion|accusation)s? that ([^.?!]{12,300})/u
/** ‘Despite Ken Marl’s denials, ’, right before what is said. */
export const DESPITE =
  /\b[Dd]espite (?:the )?(?:repeated )?([^,.;]{2,40}?)[’']s? (?:repeated |strong |flat )?denials?, $/u
/** An accusation that somebody calls false: contested, whoever makes it. */
export const CALLED_FALSE =
  /\b(?:allegations?|claims?|accusations?|suggestions?)\b[^.]{0,140}?\b(?:false|untrue|inaccurate|incorrect|(?:is|are|was|were) (?:\p{L}+ly |just |quite )?wrong|spurious|misleading|baseless|groundless|unfounded|without foundation|a lie|lies|fabricated|nonsense|rubbish)\b/iu
/** ‘had told the panel’, ‘had put it to him’: before what is told before it. */
export const EARLIER_CUE = /^had\b/iu
/** ‘the evidence of Ada Quill’ */
export const ACCOUNT = /\b(?:account|evidence|version|recollection|testimony|story|statement)s?\b/iu
/** ‘dismissed | as nonsense claims that’ */
export const DISMISSED_AS =
  /^as (?:\p{L}+ ){1,4}?(?=(?:the |any |all )?(?:claims?|allegations?|suggestions?|reports?|accusations?|rumours?)\b)/iu
/** ‘She denies it.’, right behind an accusation. */
export const DENIES_IT =
  /^[”"’']?\.\s+(?:But )?([^,.;]{2,40}?) (?:has |have )?(?:always |strongly |flatly )?(?:den(?:y|ies|ied)|disput(?:es?|ed)) (?:it|this|that|the (?:claim|allegation|accusation|charge)s?)\b/iu
