/** What a verb tells of somebody and an office. */
export interface OfficeVerb {
  /** Dictionary form of the verb. */
  readonly verb: string
  /** The word right behind it that belongs to it: ‘stood | down’. */
  readonly particle?: string
  /** Words behind it, one of which must follow (an article or possessive may stand between): ‘took office’. */
  readonly object?: readonly string[]
  readonly event: 'announced' | 'appointed' | 'sworn-in' | 'took-office' | 'departure-announced' | 'left'
  readonly ended?: 'resigned' | 'retired' | 'dismissed'
  /** Who comes or goes: its subject, or whom it is done to. */
  readonly role: 'subject' | 'patient'
  /** Nothing is told of an office unless one is named behind the verb: ‘left’ leaves houses, too. */
  readonly needsOffice?: true
  /** It is told only of whoever is known to hold an office: ‘retired’ without one is a pensioner. */
  readonly needsHolder?: true
}

/** The longer phrases of a verb come first. */
export const OFFICE_VERBS: readonly OfficeVerb[] = [
  { verb: 'swear', particle: 'in', event: 'sworn-in', role: 'patient' },
  {
    verb: 'take',
    object: ['job', 'post', 'role', 'position'],
    event: 'took-office',
    role: 'subject',
    needsOffice: true,
  },
  { verb: 'take', object: ['oath'], event: 'sworn-in', role: 'subject', needsHolder: true },
  { verb: 'take', particle: 'over', event: 'took-office', role: 'subject', needsHolder: true },
  {
    verb: 'take',
    particle: 'up',
    object: ['post', 'role', 'job', 'position', 'office', 'appointment'],
    event: 'took-office',
    role: 'subject',
  },
  {
    verb: 'take',
    object: ['office', 'charge', 'helm', 'reins'],
    event: 'took-office',
    role: 'subject',
    needsHolder: true,
  },
  {
    verb: 'assume',
    object: ['office', 'role', 'command', 'post'],
    event: 'took-office',
    role: 'subject',
    needsHolder: true,
  },
  { verb: 'become', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'begin', particle: 'as', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'start', particle: 'as', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'start', particle: 'on', event: 'took-office', role: 'subject', needsHolder: true },
  { verb: 'begin', particle: 'on', event: 'took-office', role: 'subject', needsHolder: true },
  { verb: 'join', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'act', particle: 'as', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'step', particle: 'in', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'step', particle: 'up', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'return', particle: 'as', event: 'took-office', role: 'subject', needsOffice: true },
  { verb: 'succeed', event: 'took-office', role: 'subject' },
  { verb: 'replace', event: 'took-office', role: 'subject', needsHolder: true },
  { verb: 'appoint', event: 'appointed', role: 'patient' },
  { verb: 'reappoint', event: 'appointed', role: 'patient' },
  { verb: 'elect', event: 'appointed', role: 'patient', needsOffice: true },
  { verb: 'promote', event: 'appointed', role: 'patient', needsOffice: true },
  { verb: 'install', event: 'appointed', role: 'patient', needsOffice: true },
  { verb: 'make', event: 'appointed', role: 'patient', needsOffice: true },
  { verb: 'name', event: 'announced', role: 'patient', needsOffice: true },
  { verb: 'announce', particle: 'as', event: 'announced', role: 'patient', needsOffice: true },
  { verb: 'confirm', particle: 'as', event: 'announced', role: 'patient', needsOffice: true },
  { verb: 'unveil', particle: 'as', event: 'announced', role: 'patient', needsOffice: true },
  { verb: 'choose', event: 'announced', role: 'patient', needsOffice: true },
  {
    verb: 'announce',
    object: ['resignation', 'departure', 'retirement'],
    event: 'departure-announced',
    role: 'subject',
  },
  {
    verb: 'hand',
    particle: 'in',
    object: ['resignation', 'notice'],
    event: 'departure-announced',
    ended: 'resigned',
    role: 'subject',
  },
  { verb: 'tender', object: ['resignation'], event: 'departure-announced', ended: 'resigned', role: 'subject' },
  { verb: 'offer', object: ['resignation'], event: 'departure-announced', ended: 'resigned', role: 'subject' },
  { verb: 'resign', event: 'left', ended: 'resigned', role: 'subject' },
  { verb: 'quit', event: 'left', ended: 'resigned', role: 'subject' },
  { verb: 'stand', particle: 'down', event: 'left', ended: 'resigned', role: 'subject' },
  { verb: 'step', particle: 'down', event: 'left', ended: 'resigned', role: 'subject' },
  { verb: 'step', particle: 'aside', event: 'left', ended: 'resigned', role: 'subject' },
  { verb: 'retire', event: 'left', ended: 'retired', role: 'subject' },
  {
    verb: 'leave',
    object: [
      'post',
      'role',
      'job',
      'office',
      'force',
      'service',
      'position',
      'department',
      'organisation',
      'council',
      'trust',
    ],
    event: 'left',
    role: 'subject',
    needsHolder: true,
  },
  { verb: 'vacate', object: ['post', 'role', 'office', 'seat'], event: 'left', role: 'subject' },
  { verb: 'relinquish', object: ['post', 'role', 'office'], event: 'left', role: 'subject' },
  { verb: 'dismiss', event: 'left', ended: 'dismissed', role: 'patient', needsHolder: true },
  { verb: 'sack', event: 'left', ended: 'dismissed', role: 'patient', needsHolder: true },
  { verb: 'fire', event: 'left', ended: 'dismissed', role: 'patient', needsHolder: true },
  { verb: 'oust', event: 'left', role: 'patient', needsHolder: true },
  { verb: 'remove', particle: 'as', event: 'left', ended: 'dismissed', role: 'patient', needsOffice: true },
]

/** Nouns that tell the same: ‘the resignation of Ada Quill’, ‘Ms Quill's appointment as chair’. */
export const OFFICE_NOUNS: Readonly<Record<string, Pick<OfficeVerb, 'event' | 'ended'>>> = {
  resignation: { event: 'left', ended: 'resigned' },
  retirement: { event: 'left', ended: 'retired' },
  departure: { event: 'left' },
  dismissal: { event: 'left', ended: 'dismissed' },
  sacking: { event: 'left', ended: 'dismissed' },
  appointment: { event: 'appointed' },
  reappointment: { event: 'appointed' },
}
