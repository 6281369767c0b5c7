/**
 * What pages and their copies say that is not the article. Data: each pattern is anchored and linear, and is
 * tried on short blocks alone. A sentence that must not match stands in furniture.test.ts for each group.
 */

/** Longest block, in words, that a phrase may make furniture. */
export const PHRASE_MAX_WORDS = 30

/** Opens a list of links to other articles; what follows is not the article until prose comes back. */
export const RELATED_OPENERS =
  /^(?:you (?:may|might) also (?:like|be interested in|enjoy)|(?:more )?related(?: (?:articles?|stories|story|news|content|posts?|topics?|links?|reading|coverage|items?|video|videos))?|recommended(?: (?:for you|stories|articles|reading))?|(?:most|editors?['’]?s?) (?:read|popular|viewed|shared|picks?)|more (?:stories|news|articles|posts|like this|on this(?: story)?|from (?:the )?[\p{L}\p{N}'’ ]{2,40}|in [\p{Lu}][\p{L} ]{2,30})|read (?:next|this next|more on)|up next|trending(?: now| stories)?|top stories|latest (?:news|stories|posts)|popular (?:now|posts|stories)|don['’]t miss|what to read next|elsewhere on (?:the )?\w+|from our partners|sponsored (?:content|links|stories)|promoted (?:content|stories)|around the web|also (?:on|in) [\p{Lu}][\p{L}'’ ]{2,30}|see also|further reading|recent posts|other stories)\s*[:.…»>]*$/iu

/** Opens a form or the foot of a page: nothing after it is the article, save a long run of prose. */
export const FORM_OPENERS =
  /^(?:leave a (?:reply|comment)|(?:post|add|write|submit) (?:a |your )?comments?(?: below)?|join the (?:conversation|discussion|debate)|comments? ?(?:\(\d+\)|are closed)?|\d+ comments?|(?:view|show|see|load)(?: all| more)? (?:\d+ )?comments?|sign up (?:for|to) (?:our|the|[\p{L}'’]+['’]s)[^.]{0,80}(?:newsletter|emails?|alerts?|briefing)[^.]{0,60}|subscribe (?:to (?:our|the|this|[\p{L}'’]+['’]s)\b|for (?:free|just|only|more)\b|now|today)[^.,]{0,80}|about (?:the|this) (?:author|writer)s?|your email address will not be published\b.{0,120}|have your say.{0,60}|tell us what you think)\s*[:.…!]*$/iu

/** Says nothing but what a page offers or claims. */
export const PHRASES: readonly RegExp[] = [
  /^share\b(?! (?:of|in|price|prices|sale|issue)\b)(?:(?: this| on| via| with| it| by|\s*[:|+])[^.!?]{0,80})?[.:]?$/iu,
  /^(?:(?:share|tweet|email|e-mail|print|save|pin(?: it)?|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|flipboard|messenger|telegram|tumblr|google\+?|link|more|comments?|bookmark|follow|like)(?:\s+(?:on|to|via|this|in)\s+\w+)?[\s,|·•/+&-]*){1,12}$/iu,
  /^(?:follow|like|find|join|contact|connect with|check out|tweet|message) (?:us|me|him|her|them|@\w+|[\p{L}.'’ -]{2,60}) (?:on|at|via|in) (?:our |his |her |their )?(?:twitter|facebook|instagram|linkedin|youtube|snapchat|whatsapp|tiktok|@\w+|social media)\b.{0,160}$/iu,
  /^(?:follow|like) (?:us|@\w+)\b.{0,120}$/iu,
  /^(?:advert(?:isement|isements|s)?|ad|sponsored|promoted|promotion|story continues(?: below)?(?: advertisement)?|article continues below(?: advertisement)?|scroll (?:down )?(?:for more|to continue).{0,60}|continues below)[.:]?$/iu,
  /^(?:read|see|watch|listen|hear|click|tap|view|learn|find out|get|more)(?: here)?(?: for)? ?(?:more|also|now|next|here|full (?:story|article|bio))\b[^.]{0,100}[.…:»>]?$/iu,
  /^(?:read more|read also|read|related|see also|also read|also see|more|more from [^:]{2,40}|watch|watch now|listen|recommended|must read|don['’]t miss|recap|opinion|video|photos|gallery|exclusive|in pictures|play|view)(?: ?[:|»>] ?| [–-] ).{3,160}$/iu,
  /^continue (?:reading|to|with)\b.{0,80}$/iu,
  /^(?:back to (?:the )?top|skip to (?:main )?(?:content|navigation)|to top|return to top|top of page)(?: button)?$/iu,
  /^(?:©|\(c\) ?(?=\d{4}|copyright)|copyright\b).{0,160}$/iu,
  /^.{0,80}\ball rights reserved\b.{0,80}$/iu,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted (?:in|under|on|by)|keywords?|labels?|tagged(?: (?:with|as))?|via|more about|explore)\s*[:»].{0,160}$/iu,
  /^sources?\s*:[^.!?]{0,60}$/iu,
  /^filed under\b.{0,120}$/iu,
  /^(?:required fields are marked|save my name, email|notify me of|this site uses akismet|cancel reply|page \d+ of \d+).{0,80}$/iu,
  /^(?:your comment|(?:name|email|website|comment) ?\*|website|submit|reply|log ?in|sign ?in|register|subscribe(?: now)?|sign up(?: now)?|newsletters?|search|menu|home|close|loading|next(?: (?:page|post|article))?|prev(?:ious)?(?: (?:page|post|article))?|older(?: posts)?|newer(?: posts)?)[.:…»›>]*$/iu,
  /^(?:we use|this (?:web)?site uses|by (?:continuing|using|signing up|clicking|subscribing)|accept (?:all )?cookies|please accept)\b.{0,160}\b(?:cookies?|privacy|terms|marketing|partners)\b.{0,120}$/iu,
  /^(?:sign up|subscribe|register|enter your email|get (?:the|our|all the|more)|never miss|download (?:our|the)|for more (?:stories|news|information|content|on)|support (?:our|us)|to (?:subscribe|get|receive|sign up)|want (?:more|to)|stay (?:up to date|informed|tuned)|thank you for|thanks for)\b.{0,60}(?:newsletters?|inbox|email|e-mail|alerts?|app|subscri(?:be|ption|ber)|journalism|sign(?:ing)? up|updates|notifications|our (?:site|website|page|youtube)|click|reading|visit)\b.{0,120}$/iu,
  /^(?:have|got|do you have) (?:a |any |something |you |an? )?(?:news |more |story |confidential )?(?:tips?|story|stories|to (?:say|add)|questions?|news|feedback|information)\b.{0,160}\b(?:email|e-mail|contact|send|let us know|get in touch|call|reached at|reach)\b.{0,120}$/iu,
  /^(?:contact|email|e-mail|write to|reach|reporting by|editing by|additional reporting by|edited by|written by|compiled by|with reporting by)\b(?=.{0,160}(?:@|;|by )).{3,200}$/iu,
  /^(?:get|try|buy|order|claim)\b.{0,200}\b(?:click here|subscriptions?|issues for|promo code|use (?:the )?code|free trial|delivered (?:to|through) your)\b.{0,160}$/iu,
  /^\[\/?[a-z_]{3,30}(?: [^\]]{0,200})?\].{0,200}\[\/[a-z_]{3,30}\]$/iu,
  /^(?:reuse this content|most viewed|report (?:a problem|an error|this ad)|view (?:gallery|comments|image|photos?)|hide caption|toggle caption|enlarge (?:this )?image|replay|unmute|play video|video player.{0,40}|media playback is unsupported.{0,60}|image copyright.{0,80}|please enable javascript.{0,60}|click to (?:enlarge|expand|share|tweet).{0,40})$/iu,
  /^(?:\d+[ ,]?\d* (?:shares?|views?|likes?|retweets?|votes?|claps?|replies)|\d+ min(?:ute)?s? (?:read|ago)|\d+ (?:hours?|days?) ago)$/iu,
]

/** Words under a picture. */
export const CAPTION_PHRASES: readonly RegExp[] = [
  /^(?:image|picture|photo|photograph|pic|video|graphic|illustration|chart|caption|file photo|image (?:source|copyright|caption|credit)|photo(?:graph)? (?:by|credit|courtesy)|credit|credits|photos?) ?[:–-] ?.{2,300}$/iu,
  /^.{0,300}[([](?:image|picture|photo|photos|photograph|pic|pics|credit|file photo|file|ap photo|photo (?:by|credit|courtesy)|image (?:by|credit)|source|screenshot|getty|reuters|afp|ap|pa|shutterstock|alamy|pixabay|unsplash|istock)(?:[ :/,–-][^)\]]{0,120})?[)\]]\.?$/iu,
  /^.{0,200}(?:getty(?: images)?|shutterstock|alamy|pa (?:wire|media|images)|pa archive|ap photo|afp|istock(?:photo)?|zuma|epa(?:-efe)?|rex features|instagram|handout)(?:\/[\p{L} ./-]{2,60})?$/iu,
  /^(?:getty(?: images)?|reuters|ap|afp|pa|shutterstock|alamy|rex|handout|courtesy(?: of)? .{2,60})(?:\s*\/.{2,40})?$/iu,
]

/** Prose that says the rest is elsewhere. */
export const CONTINUES_ELSEWHERE =
  /^(?:continue reading|read (?:the )?(?:rest|full (?:story|article))|read more|click here to read more|\[?(?:…|\.\.\.)\]?) ?[.…»>\]]*$/iu
