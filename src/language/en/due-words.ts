const UNIT = '(?:hours?|days?|weeks?|fortnight|months?|years?|term|session)'
const MARK =
  `(?:${UNIT}|noon|midday|midnight|lunchtime|today|tonight|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|` +
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)|' +
  'weekend|spring|summer|autumn|winter|Christmas|Easter|recess|election|inquest|inquiry|trial|meeting|hearing|conference|time|20\\d\\d|\\d{1,2}(?:st|nd|rd|th))'
/** ‘by noon on | 25 February |’, ‘by midday on | Friday, 3 May |’ */
const DAY =
  '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{Lu}\\p{L}+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{Lu}\\p{L}+)?)'

/**
 * Words that tell when something is due: ‘by the end of May’, ‘within a fortnight’, ‘in days, not weeks’, ‘as soon as a successor is
 * found’, ‘the next time they meet’. They must tell a time: ‘by the river’ and ‘in full’ are none.
 */
export const DUE_WORDS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|until|till|within|inside|no later than|not later than)\\s+(?!which\\b)(?:(?!since\\b|from\\b|between\\b)[\\p{L}\\p{N}’'-]+\\s+){0,5}?${MARK}\\b(?:\\s+(?:begins?|began|starts?|started))?(?:\\s+\\d{4}\\b)?(?:\\s+on\\s+${DAY})?`,
    'iu',
  ),
  new RegExp(
    `\\bin\\s+(?:the\\s+)?(?:(?:next|coming)\\s+)?(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+|his|her|their|its)\\s+)?(?:(?:first|working)\\s+)?(?:${UNIT}|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\\b(?:,? not (?:days|weeks|months|years)| as [\\p{L} ]{3,40})?`,
    'iu',
  ),
  /\b(?:hours|days|weeks|months),? not (?:days|weeks|months|years)\b/iu,
  // ‘over the next five years’, ‘until the investigations are over’, ‘at the earliest opportunity’
  new RegExp(`\\bover the (?:next|coming) (?:[\\p{L}\\d]+ )?${UNIT}\\b`, 'iu'),
  /\b(?:until|till) (?:the|his|her|its|their|an?|these|those) (?:[\p{L}-]+ ){1,4}(?:(?:is|are) (?:over|complete|completed|finished|concluded)|(?:has|have) (?:ended|concluded|finished|been (?:completed|concluded|published)))\b/iu,
  /\bat the (?:very )?(?:earliest|first) (?:possible )?(?:opportunity|date|moment)\b|\bas soon as (?:possible|practicable)\b|\bfrom now on\b/iu,
  // ‘The next time I see her | I’ll expect an answer’
  /\bthe next time\s[^,.;:?!”"]{3,50}?(?=\s(?:I|we|he|she|they)(?:['’]|\s))/iu,
  /\b(?:the next time|as soon as|for as long as|until you)\s[^,.;:?!”"]{3,60}/iu,
  /\b(?:at once|immediately|straight away|without delay|forthwith|in due course|until further notice|this (?:week|month|year|session|term|spring|summer|autumn|winter)|next (?:week|month|year|spring|summer|autumn|winter)|tomorrow|tonight)\b/iu,
  /\b(?:to|at|for) the (?:\p{L}+ )?(?:January|February|March|April|May|June|July|August|September|October|November|December|next) meeting\b/iu,
]

/** ‘On Monday’, ‘from 3 May’: when a promise is due, where it tells no other time. */
export const DUE_DAY =
  /\b(?:on|from|from the)\s+(?:next\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))?)\b/iu

/** Words that open a condition: ‘if you feel able’, ‘so long as they can do it safely’. */
export const CONDITION_WORDS =
  /\b(?:(?:but |and )?only (?:if|so long as|when)|if|unless|provided(?: that)?|providing(?: that)?|as long as|so long as|for as long as|subject to|on (?:the )?condition that|depending on|should (?:it|he|she|they|we)|conditional on)\b[^.;:!?”"]*/iu
