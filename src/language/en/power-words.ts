/**
 * How words bind one to the other. `holder`: whether the subject has the power (‘the mayor oversees the force’) or is under it (‘the
 * chief answers to the mayor’); `link`: what stands between verb and the other one.
 */
export interface PowerVerb {
  readonly holder: 'subject' | 'other'
  readonly link?: string
}

/** Verbs that tell a standing power in the present tense. */
export const POWER_VERBS: ReadonlyMap<string, PowerVerb> = new Map<string, PowerVerb>([
  ['oversee', { holder: 'subject' }],
  ['supervise', { holder: 'subject' }],
  ['regulate', { holder: 'subject' }],
  ['inspect', { holder: 'subject' }],
  ['scrutinise', { holder: 'subject' }],
  ['scrutinize', { holder: 'subject' }],
  ['monitor', { holder: 'subject' }],
  ['appoint', { holder: 'subject' }],
  ['employ', { holder: 'subject' }],
  ['license', { holder: 'subject' }],
  ['govern', { holder: 'subject' }],
  ['choose', { holder: 'subject' }],
  ['pick', { holder: 'subject' }],
  ['direct', { holder: 'subject' }],
  ['manage', { holder: 'subject' }],
  ['elect', { holder: 'subject' }],
  ['run', { holder: 'subject' }],
  ['fund', { holder: 'subject' }],
  ['audit', { holder: 'subject' }],
  ['nominate', { holder: 'subject' }],
  ['command', { holder: 'subject' }],
  ['control', { holder: 'subject' }],
  ['chair', { holder: 'subject' }],
  ['commission', { holder: 'subject' }],
  ['confirm', { holder: 'subject' }],
  ['police', { holder: 'subject' }],
  ['review', { holder: 'subject' }],
  ['hire', { holder: 'subject' }],
  ['fire', { holder: 'subject' }],
  ['dismiss', { holder: 'subject' }],
  ['remove', { holder: 'subject' }],
  ['vet', { holder: 'subject' }],
  ['discipline', { holder: 'subject' }],
  ['lead', { holder: 'subject' }],
  ['authorise', { holder: 'subject' }],
  ['authorize', { holder: 'subject' }],
  ['account', { holder: 'other', link: 'to' }],
  ['answer', { holder: 'other', link: 'to' }],
  ['report', { holder: 'other', link: 'to' }],
])

/** The verbs that tell a power only as something done to one who is under it: ‘is appointed by’, ‘is managed by’. */
export const PASSIVE_ONLY: ReadonlySet<string> = new Set([
  'run',
  'hire',
  'fire',
  'dismiss',
  'remove',
  'vet',
  'discipline',
  'fund',
  'nominate',
  'command',
  'control',
  'chair',
  'commission',
  'confirm',
  'police',
  'review',
  'employ',
  'choose',
  'pick',
  'direct',
  'manage',
  'elect',
  'govern',
  'lead',
  'authorise',
  'authorize',
])

/** What goes on for as long as it is told of: ‘the unit was commanded by’ tells who stood over whom then; ‘was appointed by’ what happened once. */
export const STANDING_VERBS: ReadonlySet<string> = new Set([
  'oversee',
  'supervise',
  'regulate',
  'govern',
  'manage',
  'run',
  'command',
  'control',
  'police',
])

/** What whoever has power over another can do: behind ‘can’, ‘may’, ‘has the power to’. */
export const POWER_ACTS: ReadonlySet<string> = new Set(
  `dismiss suspend sack remove fire discipline appoint summon require direct order compel close replace veto overrule reinstate demote inspect
   investigate scrutinise oversee supervise regulate sanction fine reprimand reject block confirm recall hire question audit abolish intervene enter
   force instruct prosecute refer strike ban expel bar overturn deselect disqualify disband dissolve demand penalise reappoint oust fire strip overrule cancel license`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Nouns for having somebody under one. */
export const CONTROL_NOUN =
  /^(?:charge|control|command|direction|supervision|authority|oversight|management|power|powers|jurisdiction)$/u

/** Adjectives behind ‘is’: ‘is accountable to’. */
export const ANSWERABLE = /^(?:accountable|answerable|responsible|subordinate)$/u

/** Heads of phrases for those who have a power or are under one, beside offices, bodies and people. */
export const PARTY_NOUN =
  /^(?:ombudsman|coroner|watchdog|visitor|trustee|governor|warden|master|home|prison|jail|department|minister|crown|parliament|director|deputy|guardian|secretary|treasurer|team|unit|service|office|auditor|inspectorate|standards|constable|counsel|clergy|successor|principal|contractor|complaints system|nursery|college|supplier|operator|broadcaster|provider|landlord|clinic|surgery|pharmacy|academy|insurer|lender|developer|manufacturer|trader|dealer|employer|licensee|volunteer|headteacher|dentist|midwife|pilot|regulator|employee|bishop|controller|staff|centre|center|institution|firm|editor|manager|referee|magistrate|officeholder|registrar|worker|sergeant)$/u
