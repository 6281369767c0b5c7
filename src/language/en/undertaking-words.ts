/** Verbs of promising: ‘promised to’, ‘pledged that’, ‘undertook to’. */
export const PROMISE_VERBS: ReadonlySet<string> = new Set([
  'promise',
  'pledge',
  'vow',
  'undertake',
  'guarantee',
  'assure',
  'swear',
  'agree',
  'commit',
  'offer',
  'volunteer',
])

/** Nouns for what is promised, behind ‘gave’, ‘made’: ‘gave her an assurance that’. */
export const PROMISE_NOUNS: ReadonlySet<string> = new Set([
  'promise',
  'pledge',
  'vow',
  'undertaking',
  'guarantee',
  'assurance',
  'word',
  'commitment',
  'promises',
  'pledges',
  'undertakings',
  'guarantees',
  'assurances',
  'commitments',
])

/** Verbs behind ‘will’ that name no act that could be kept or broken: ‘will have’, ‘would like’, ‘will never forget’. */
export const NO_ACT: ReadonlySet<string> = new Set(
  `be have wonder like love want need wish hope prefer think believe know see seem appear remain become feel happen mean cost take expect fear regret miss
   forget remember die live win lose suffer find struggle welcome rather understand agree disagree say tell try get go come depend benefit argue
   vote require accept recognise recognize deserve enjoy affect cause lead result rise fall grow continue still always never start begin end rain snow freeze wonder grieve mourn sound look matter apply`
    .split(/\s+/u)
    .filter(Boolean),
)

/** What somebody is committed to without anything that could be kept or broken: ‘to plain speaking’, ‘to the club’. */
export const NOT_OFFERED =
  /^(?:the |a |an |his |her |their |its )?(?:\p{L}+ )?(?:club|family|cause|principle|idea|values?|prison|trial|hospital|community|memory|union|party|people|country|eu|us|him|her|it|that|this|them)\b/iu

/** ‘The council is to apologise’, ‘is bound by the agreement to build’. */
export const BINDING = /^(?:bound|obliged|committed)$/u
