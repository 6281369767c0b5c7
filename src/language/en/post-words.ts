/** What is put out on a network, as nouns. Not ‘message’, ‘picture’, ‘video’: those are sent to somebody, and kept as evidence. */
export const POST_NOUNS: ReadonlySet<string> = new Set('post tweet retweet repost thread meme claim'.split(' '))

/** Nouns that are posts and nothing else, whatever stands beside them. */
export const PLAIN_POST_NOUNS: ReadonlySet<string> = new Set('tweet retweet repost'.split(' '))

/** A document that has none of these tells of no posts: a ‘post’ is a job there. */
export const NETWORK_WORDS =
  /\b(?:twitter|facebook|instagram|tiktok|linkedin|whatsapp|telegram|youtube|snapchat|reddit|bluesky|mastodon|threads|social media|tweet(?:s|ed|ing)?|retweet(?:s|ed|ing)?|re-?post(?:s|ed)?|online|hashtag|account)\b/iu

/** Verbs by what they do to a post; `object`: a word for a post must be their object (or, passive, their subject). */
export const POST_VERBS: ReadonlyMap<
  string,
  { readonly event: 'post' | 'passed-on' | 'deleted'; readonly object: boolean }
> = new Map([
  ['tweet', { event: 'post', object: false }],
  ['post', { event: 'post', object: true }],
  ['publish', { event: 'post', object: true }],
  ['upload', { event: 'post', object: true }],
  ['retweet', { event: 'passed-on', object: false }],
  ['repost', { event: 'passed-on', object: false }],
  ['reshare', { event: 'passed-on', object: false }],
  ['share', { event: 'passed-on', object: true }],
  ['forward', { event: 'passed-on', object: true }],
  ['pass', { event: 'passed-on', object: true }],
  ['delete', { event: 'deleted', object: true }],
  ['remove', { event: 'deleted', object: true }],
  ['take', { event: 'deleted', object: true }],
  ['withdraw', { event: 'deleted', object: true }],
])

/** The particle without which a verb means something else: ‘took down’, ‘passed on’. */
export const POST_PARTICLES: ReadonlyMap<string, string> = new Map([
  ['take', 'down'],
  ['pass', 'on'],
])
