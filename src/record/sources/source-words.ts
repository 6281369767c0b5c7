/**
 * Sayings by which texts are told to be somebody else's, or nobody's. Data: each pattern is linear and tried on one
 * sentence or one name at a time.
 */

/** Of a page and not of a story: ‘Sign up to our newsletter’; not ‘She signed the letter’ */
export const FURNITURE =
  /\b(?:newsletter|subscribe|sign up (?:to|for)|all rights reserved|copyright|click here|follow us|cookies|read more|this article (?:was|first|originally)|originally (?:published|appeared)|terms and conditions|advertisement|share this|have you been affected|tell us what you think|get in touch with|contact our newsdesk)\b/iu

/** Who is quoted without a name, so that nobody can ask them: ‘a source’, ‘insiders’; not ‘a force spokeswoman’ */
export const ANONYMOUS =
  /^(?:(?:an?|one|another|the|some|several|two|three|senior|well-placed|other|multiple|many)\s+)*(?:[\p{L}’'-]+\s+){0,3}(?:sources?|insiders?|allies|ally|aides?|friends?|confidants?|whistle-?blowers?|figures?|those|people|someone|somebody)(?:\s+(?:close|familiar|with knowledge|within|inside|in|at|from|of|near|who|speaking|on)\b.{0,120})?$/iu

/** ‘figures’ and ‘people’ say so only with one of these: ‘senior figures’, ‘people close to her’; not ‘young people’ */
export const VAGUE_NOUN = /\b(?:figures?|those|people|someone|somebody|friends?|aides?|allies|ally)\b/iu
export const VAGUE_NEEDS =
  /\b(?:senior|leading|unnamed|anonymous|close to|familiar with|with knowledge of|inside|within|near|not to be named|condition of anonymity|allies of|ally of|friends of|friend of|aides to|aide to)\b/iu

/** A society and not somebody's friends: ‘Friends of the Earth’ */
export const NAMED_FRIENDS = /^(?:the )?(?:Friends|People|Allies) (?:of|for) (?:the )?\p{Lu}\p{Ll}+$/u

/** The document says that it holds a name back: ‘who asked not to be named’ */
export const NAME_WITHHELD =
  /\b(?:(?:asked|wished|wishes|wanted|preferred|declined) (?:not )?to (?:be (?:named|identified)|remain anonymous|give (?:his|her|their) name)|on (?:the )?condition of anonymity|speaking anonymously|(?:spoke|spoken|speaks) anonymously|cannot be named|who did not want to be named)\b/iu
