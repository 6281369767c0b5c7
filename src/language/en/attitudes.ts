import type { Conveys } from '../../domain/statement.ts'

/**
 * Cues that show what somebody thinks, wants or stands for without a word of theirs being told, where no verb of the
 * list of reporting verbs says so. In order: the first that fits holds. Looked for in the words of the cue alone.
 */
export const ATTITUDES: readonly (readonly [Conveys, RegExp])[] = [
  // ‘was pushing for’, ‘strong opposition to’, ‘voted against’, ‘is a supporter of’
  [
    'stance',
    /\b(?:push(?:e[sd]|ing)?(?! back)|campaign(?:s|ed|ing)? (?:against|for)|adopt(?:s|ed|ing)?|repudiat\w+|disput(?:e|es) (?:over|among|between|with)|dismissive|brush\w* aside|silence|support\w*|oppos\w+|back(?:s|ed|ing|ers?)|favou?r\w*|vot(?:e[sd]?|ing) (?:against|for|to)|resist\w*|embrac\w+|disagreements?|revulsion|rejection|aversion|antipathy|hostil\w+|sympath\w+|enthusias\w+|commit(?:ted|ment)|approv\w+|prefer\w*|advocate[sd]? of|stance|resolve)\b/iu,
  ],
  // ‘is confident’, ‘had no doubts about’, ‘the fear that’, ‘was surprised’
  [
    'belief',
    /\b(?:confiden(?:t|ce)|thinks?|thinking|thought|considers?|considered|view(?:s|ed)|appear(?:s|ed)?|amaz\w+|judg(?:es?|ed|ing)|known as|unaware|worr(?:ied|y|ies)|concern(?:s|ed)?|convinced|s[ck]eptic\w*|optimis\w+|pessimis\w+|afraid|certain|sure|aware\w*|surprised|shocked|stunned|hope(?:s|ful)?|fear(?:s|ful)?|wary|doubts?|beliefs?|views? (?:of|that|on)|memor(?:y|ies)|expect(?:s|ed|ations?)?|assured|deem(?:s|ed)?|regard(?:s|ed)?|perceiv\w+|perceptions?|mindful|disappointed|pleased|proud|glad|happy|frustrated|anger|angry|furious|opinion|sens(?:e[sd]?|ing)|assumptions?|faith|bet(?:s|ting)|wonders?|admir\w+|hate[sd]?|love[sd]?|like[sd]?|dislike[sd]?|respect(?:s|ed)?|trust(?:s|ed)?)\b/iu,
  ],
  // ‘plans to’, ‘was trying to’, ‘focused on’, ‘is seeking’
  [
    'intention',
    /\b(?:plan(?:s|ned|ning)?|inten(?:ds?|ded|t|tions?)|negotiat\w+|devot\w+|aim(?:s|ed|ing)?|tr(?:y|ies|ied|ying) to|seek(?:s|ing)?|sought|determin(?:ed|ation)|focus\w*|wants?|wanted|wish(?:es|ed)?|prepar\w+ to|meant|ready to|hoping|decided|decisions?|decides|efforts? to|eager|desire[sd]?|work(?:s|ed|ing) to|ambitions?|goals?)\b/iu,
  ],
]

/** What may be denied, said of somebody: ‘rejected the notion that’, ‘dismissed the claims’; not ‘rejected the bill’. */
export const CLAIM_NOUN =
  /\b(?:notions?|ideas?|claims?|allegations?|accusations?|suggestions?|charges?|reports?|stor(?:y|ies)|assertions?|assessments?|characteri[sz]ations?|depictions?|labels?|implications?|insinuations?|rumou?rs?|speculation|theor(?:y|ies)|premises?|versions?|accounts?|arguments?|remarks?|conclusions?|findings?|comments|contentions?|point|narratives?|points|wrongdoing|involvement|criticisms?|figures|forecasts|estimates|research|polls?)\b/iu

/** In the first words of what is insisted on: a denial. Not what will not be done (‘will not resign’), ‘not only’, ‘no chance’. */
export const NEGATION =
  /^(?:[^\s]+\s+){0,12}?(?:did|does|do|has|have|had|is|was|are|were|[’']s)(?:n[’']t| not| never)\b(?! (?:only|just|merely|simply|necessarily|looking|going))|^(?:[^\s]+\s+){0,6}?(?:never|nothing|nobody|neither|(?:gives?|gave|had|have|has|made|took|played|there(?:[’']s| is| are| was| were)) no(?! (?:chance|doubt|question|alternative|choice|way|reason|need)))\b(?! (?:only|just|merely|simply))/iu
